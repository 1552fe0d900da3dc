#include "ui/charts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <imgui.h>

#include "ui/paint.hpp"

namespace kiosk {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;
constexpr float top = -std::numbers::pi_v<float> / 2;

}  // namespace

void ring(Ui& ui, float x, float y, float radius, float thickness, double filled, Colour track, Colour colour)
{
    const float middle = radius - thickness / 2;
    ui.circle_outline(x, y, middle, track, thickness);
    const float part = static_cast<float>(std::clamp(filled, 0.0, 1.0));
    if (part <= 0)
        return;
    if (part >= 1)
        return ui.circle_outline(x, y, middle, colour, thickness);
    const int steps = std::max(2, static_cast<int>(static_cast<float>(smooth(radius)) * part * 2));
    std::vector<Spot> points;
    for (int i = 0; i <= steps; ++i) {
        const float angle = top + turn * part * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({x + middle * std::cos(angle), y + middle * std::sin(angle)});
    }
    ui.stroke(points, colour, thickness);
}

void bar(Ui& ui, const Rect& rect, double filled, Colour track, Colour colour)
{
    ui.fill(rect, track, rect.h / 2);
    if (filled > 0)
        ui.fill({rect.x, rect.y, std::max(rect.h, rect.w * static_cast<float>(std::min(filled, 1.0))), rect.h}, colour, rect.h / 2);
}

void face(Ui& ui, float x, float y, float radius, std::size_t step)
{
    // How far the corners of the mouth lie above its middle, in radii, and where the mouth sits.
    struct Mouth {
        float lift, half_width, y;
    };
    constexpr std::array<Mouth, 5> mouths{{{-0.29f, 0.45f, 0.33f}, {-0.14f, 0.46f, 0.34f}, {0, 0.46f, 0.35f}, {0.14f, 0.46f, 0.39f}, {0.30f, 0.45f, 0.43f}}};
    const Palette& p = ui.palette();
    ui.circle(x, y, radius, p.scale[step]);
    for (const float side : {-1.f, 1.f})
        ui.circle(x + side * radius * 0.35f, y - radius * 0.18f, radius * 0.12f, p.on_scale);
    const Mouth mouth = mouths[step];
    const float middle = y + radius * mouth.y, half = radius * mouth.half_width, lift = radius * mouth.lift;
    std::vector<Spot> curve;
    for (int i = 0; i <= 32; ++i) {
        const float t = static_cast<float>(i) / 16.f - 1;  // -1..1
        curve.push_back({x + half * t, middle - lift * (t * t - 0.35f)});
    }
    ui.stroke(curve, p.on_scale, radius * 0.13f);
}

}  // namespace kiosk
