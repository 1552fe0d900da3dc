// Why: screens are laid out by cutting rectangles, so that nothing stands at a constant place: a header is cut off the top,
// a button row off the bottom, columns share what is left. All in pixels of the frame.
#pragma once

#include <algorithm>
#include <vector>

namespace kiosk {

struct Spot {
    float x = 0, y = 0;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] float middle_x() const { return x + w / 2; }
    [[nodiscard]] float middle_y() const { return y + h / 2; }
    [[nodiscard]] bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    [[nodiscard]] bool meets(const Rect& o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }
    [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, std::max(0.f, w - 2 * dx), std::max(0.f, h - 2 * dy)}; }
    [[nodiscard]] Rect shared(const Rect& o) const
    {
        const float left = std::max(x, o.x), top = std::max(y, o.y);
        return {left, top, std::max(0.f, std::min(right(), o.right()) - left), std::max(0.f, std::min(bottom(), o.bottom()) - top)};
    }

    // Each cuts a piece off and keeps the rest.
    Rect cut_top(float height) { Rect cut{x, y, w, std::min(height, h)}; y += cut.h; h -= cut.h; return cut; }
    Rect cut_bottom(float height) { height = std::min(height, h); h -= height; return {x, y + h, w, height}; }
    Rect cut_left(float width) { Rect cut{x, y, std::min(width, w), h}; x += cut.w; w -= cut.w; return cut; }
    Rect cut_right(float width) { width = std::min(width, w); w -= width; return {x + w, y, width, h}; }
};

/// `count` columns of equal width with `gap` between them.
[[nodiscard]] inline std::vector<Rect> columns(const Rect& area, std::size_t count, float gap)
{
    std::vector<Rect> cells;
    const float width = (area.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back({area.x + static_cast<float>(i) * (width + gap), area.y, width, area.h});
    return cells;
}

[[nodiscard]] inline std::vector<Rect> rows(const Rect& area, std::size_t count, float gap)
{
    std::vector<Rect> cells;
    const float height = (area.h - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back({area.x, area.y + static_cast<float>(i) * (height + gap), area.w, height});
    return cells;
}

}  // namespace kiosk
