#include "domain/panel.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double capital_share = 0.727;  // of the type size, in Inter
constexpr double target_mm = 20;
constexpr double caption_mm_per_cm = 7.3 / 60;
constexpr double item_mm_per_m = 32.0 / 5;

double mm_per_pixel(const Panel& panel, int width, int height)
{
    return panel.diagonal_inches * mm_per_inch / std::hypot(width, height);
}

}  // namespace

Measure measure(const Panel& panel, int width, int height)
{
    const double drawn = std::min(width, height) / design_units;
    const double mm_per_unit = drawn * mm_per_pixel(panel, width, height);
    const double for_captions = panel.reading_distance_cm * caption_mm_per_cm / (caption_units * capital_share) / mm_per_unit;
    const double for_targets = target_mm / target_units / mm_per_unit;
    const double growth = std::clamp(std::max(for_captions, for_targets), 1.0, most_growth);
    const double item = panel.room_distance_m * item_mm_per_m / capital_share / (mm_per_unit * growth);
    return {drawn * growth, 1 / mm_per_pixel(panel, width, height), std::clamp(item, least_item_units, most_item_units)};
}

Sizes sizes(const Panel& panel, int width, int height)
{
    const Measure laid = measure(panel, width, height);
    const double mm_per_unit = laid.pixels_per_unit * mm_per_pixel(panel, width, height);
    return {.target = target_units * mm_per_unit,
            .target_least = target_mm,
            .caption = caption_units * capital_share * mm_per_unit,
            .caption_least = panel.reading_distance_cm * caption_mm_per_cm,
            .item = laid.item_units * capital_share * mm_per_unit,
            .item_least = panel.room_distance_m * item_mm_per_m};
}

}  // namespace kiosk
