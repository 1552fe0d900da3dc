// Why: the design is drawn at 1080 lines, and a panel decides how many millimetres a line is. Whoever buys a panel is told
// before it hangs on the wall that fingers or eyes will not find what they need.
#pragma once

#include <optional>
#include <string>

#include "domain/configuration.hpp"

namespace kiosk {

/// What is too small on this panel, for people; none when the design fits. The measures are those of the design's
/// largest sizes: targets of 12.7 mm at least, capitals of 0.7 degrees for who stands at the panel (7.3 mm at 60 cm) and
/// 32 mm at 5 m for the current item.
[[nodiscard]] std::optional<std::string> too_small(const Panel& panel);

}  // namespace kiosk
