#include "domain/panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double capital_share = 0.727;  // of the type size, in Inter
constexpr double target_mm = 20;
constexpr double caption_mm_per_cm = 7.3 / 60;
constexpr double item_mm_per_m = 32.0 / 5;
constexpr double grows_whole_until = 41;  // units: body type and what is smaller
constexpr std::array<double, text_sizes> text_factors{1, 1.15, 1.35, 1.6};

double mm_per_pixel(const Panel& panel, int width, int height)
{
    return panel.diagonal_inches * mm_per_inch / std::hypot(width, height);
}

}  // namespace

double grown(double units, double type_growth) { return units + (type_growth - 1) * std::min(units, grows_whole_until); }

Measure measure(const Panel& panel, int width, int height, int text_size)
{
    const double drawn = std::min(width, height) / design_units;
    const double drawn_mm = drawn * mm_per_pixel(panel, width, height);
    const double growth = std::clamp(target_mm / target_units / drawn_mm, 1.0, most_growth);
    const double mm_per_unit = drawn_mm * growth;
    const double for_captions = panel.reading_distance_cm * caption_mm_per_cm / (caption_units * capital_share) / mm_per_unit;
    const double wanted = text_factors[static_cast<std::size_t>(std::clamp(text_size, 1, text_sizes) - 1)];
    const double type = std::min(std::clamp(for_captions, 1.0, most_panel_type) * wanted, most_type_growth);
    const double item = panel.room_distance_m * item_mm_per_m / capital_share / mm_per_unit;
    return {drawn * growth, type, 1 / mm_per_pixel(panel, width, height), grown(std::clamp(item, least_item_units, most_item_units), wanted)};
}

Sizes sizes(const Panel& panel, int width, int height)
{
    const Measure laid = measure(panel, width, height);
    const double mm_per_unit = laid.pixels_per_unit * mm_per_pixel(panel, width, height);
    return {.target = target_units * mm_per_unit,
            .target_least = target_mm,
            .caption = grown(caption_units, laid.type_growth) * capital_share * mm_per_unit,
            .caption_least = panel.reading_distance_cm * caption_mm_per_cm,
            .item = laid.item_units * capital_share * mm_per_unit,
            .item_least = panel.room_distance_m * item_mm_per_m};
}

}  // namespace kiosk
