// Why: the few places where the theme's values become ImGui's.
#pragma once

#include <cmath>

#include <imgui.h>

#include "ui/theme.hpp"

namespace kiosk {

[[nodiscard]] inline ImU32 paint(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// A painted colour with so much of its opacity.
[[nodiscard]] inline ImU32 fainter(ImU32 painted, float opacity)
{
    const auto alpha = static_cast<float>((painted >> IM_COL32_A_SHIFT) & 0xFF) * opacity;
    return (painted & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5f) << IM_COL32_A_SHIFT);
}

/// Segments for a circle that shows no corners at this radius (pixels).
[[nodiscard]] inline int smooth(float radius) { return static_cast<int>(24 + std::sqrt(radius) * 6); }

}  // namespace kiosk
