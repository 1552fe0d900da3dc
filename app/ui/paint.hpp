// Why: the few places where the theme's values become ImGui's.
#pragma once

#include <cmath>

#include <imgui.h>

#include "ui/theme.hpp"

namespace kiosk {

[[nodiscard]] inline ImU32 paint(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// Segments for a circle that shows no corners at this radius (pixels).
[[nodiscard]] inline int smooth(float radius) { return static_cast<int>(24 + std::sqrt(radius) * 6); }

}  // namespace kiosk
