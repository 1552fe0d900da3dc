// Why: see panel_size.hpp. The panel is taken to be 16:9, the shape the design is drawn in.
#include "content/panel_size.hpp"

#include <cmath>

#include "core/words.hpp"
#include "domain/panel.hpp"

namespace kiosk {
namespace {

constexpr double rounding = 0.05;  // what is not seen in one decimal is not too small

/// One decimal at most, with the decimal mark of the language.
std::string written(double value)
{
    std::string text = fmt::format("{}", std::round(value * 10) / 10);
    if (const std::size_t point = text.find('.'); point != std::string::npos) text.replace(point, 1, tr("."));
    return text;
}

bool below(double value, double least) { return value < least - rounding; }

}  // namespace

std::optional<std::string> too_small(const Panel& panel)
{
    const Sizes on_it = sizes(panel, 1920, 1080);
    if (below(on_it.target, on_it.target_least))
        return say("a panel of {0} inches is too small: buttons become {1} mm high, and fingers need {2} mm", written(panel.diagonal_inches),
                   written(on_it.target), written(on_it.target_least));
    if (below(on_it.caption, on_it.caption_least))
        return say("a panel of {0} inches is too small: from {1} cm capitals must be {2} mm high, and they become {3} mm",
                   written(panel.diagonal_inches), written(panel.reading_distance_cm), written(on_it.caption_least), written(on_it.caption));
    if (below(on_it.item, on_it.item_least))
        return say("a panel of {0} inches is too small for the room: from {1} m the current item's capitals must be {2} mm high, "
                   "and they become {3} mm",
                   written(panel.diagonal_inches), written(panel.room_distance_m), written(on_it.item_least), written(on_it.item));
    return std::nullopt;
}

}  // namespace kiosk
