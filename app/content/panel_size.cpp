// Why: see panel_size.hpp. The panel is taken to be 16:9, the shape the design is drawn in.
#include "content/panel_size.hpp"

#include <cmath>

#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr double design_lines = 1080;
constexpr double target_lines = 95;       // what members tap
constexpr double body_lines = 40;         // the largest body text
constexpr double display_lines = 120;     // the largest display text: the current item
constexpr double capital_share = 0.727;   // of the type size, in Inter
constexpr double least_target_mm = 12.7;
constexpr double reading_mm_per_cm = 7.3 / 60;
constexpr double room_mm_per_m = 32.0 / 5;

double mm_per_line(double diagonal_inches)
{
    const double height_inches = diagonal_inches * 9 / std::sqrt(16.0 * 16.0 + 9.0 * 9.0);
    return height_inches * 25.4 / design_lines;
}

/// One decimal at most, with the decimal mark of the language.
std::string written(double value)
{
    std::string text = fmt::format("{}", std::round(value * 10) / 10);
    if (const std::size_t point = text.find('.'); point != std::string::npos) text.replace(point, 1, tr("."));
    return text;
}

}  // namespace

std::optional<std::string> too_small(const Panel& panel)
{
    const double scale = mm_per_line(panel.diagonal_inches);
    const double target = target_lines * scale;
    const double body = body_lines * capital_share * scale;
    const double display = display_lines * capital_share * scale;
    if (target < least_target_mm)
        return say("a panel of {0} inches is too small: buttons become {1} mm high, and fingers need {2} mm", written(panel.diagonal_inches),
                   written(target), written(least_target_mm));
    if (body < panel.reading_distance_cm * reading_mm_per_cm)
        return say("a panel of {0} inches is too small: from {1} cm capitals must be {2} mm high, and they become {3} mm",
                   written(panel.diagonal_inches), written(panel.reading_distance_cm), written(panel.reading_distance_cm * reading_mm_per_cm), written(body));
    if (display < panel.room_distance_m * room_mm_per_m)
        return say("a panel of {0} inches is too small for the room: from {1} m the current item's capitals must be {2} mm high, "
                   "and they become {3} mm",
                   written(panel.diagonal_inches), written(panel.room_distance_m), written(panel.room_distance_m * room_mm_per_m), written(display));
    return std::nullopt;
}

}  // namespace kiosk
