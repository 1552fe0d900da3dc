// Why: shapes and controls. Text stands in text.cpp.
#include "ui/ui.hpp"

#include <cmath>
#include <numbers>

#include <imgui.h>

#include "ui/paint.hpp"

namespace kiosk {

Ui::Ui(const Fonts& fonts, const Palette& palette, ImDrawList& list, Scratch& scratch, Rect screen, Trace* trace)
    : fonts_(fonts), palette_(&palette), list_(list), scratch_(scratch), whole_(screen), screen_(screen), trace_(trace)
{
    fill(screen, palette.ground);
}

Rect Ui::bleed(const Rect& r) const
{
    const float left = r.x <= screen_.x ? whole_.x : r.x, top = r.y <= screen_.y ? whole_.y : r.y;
    const float right = r.right() >= screen_.right() - 1 ? whole_.right() : r.right(), bottom = r.bottom() >= screen_.bottom() - 1 ? whole_.bottom() : r.bottom();
    return {left, top, right - left, bottom - top};
}

float Ui::control_height() const { return std::max(u(space::control), line_height(Type::label_strong) + 2 * u(space::m - space::xs / 2)); }

void Ui::trace_fill(const Rect& rect, Colour colour, bool container)
{
    if (trace_)
        trace_->fills.push_back({clips_.empty() ? rect : rect.shared(clips_.back()), colour, container});
}

void Ui::trace_words(Type type, float x, float middle, float width, std::string_view text, Colour colour)
{
    constexpr float descender = 0.25f;  // of a capital
    const float capital = fonts_.cap_height(type);
    if (trace_ && !text.empty())
        trace_->words.push_back({std::string(text), type, colour, {x, middle - capital / 2, width, capital * (1 + descender)}, capital,
                                 clips_.empty() ? screen_ : clips_.back(), trace_->fills.size()});
}

void Ui::trace_shape(const Rect& rect, std::vector<Spot> edge, float reach)
{
    if (trace_)
        trace_->shapes.push_back({rect, std::move(edge), reach, clips_.empty() ? screen_ : clips_.back(), trace_->fills.size()});
}

void Ui::trace_circle(float x, float y, float radius, float reach)
{
    if (!trace_)
        return;
    constexpr int points = 32;
    std::vector<Spot> edge;
    for (int i = 0; i < points; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / points;
        edge.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
    }
    const float whole = radius + reach;
    trace_shape({x - whole, y - whole, 2 * whole, 2 * whole}, std::move(edge), reach);
}

void Ui::fill(const Rect& r, Colour colour, float radius)
{
    if (measuring_)
        return;
    trace_fill(r, colour, radius > 0 && colour.a == 255);
    list_.AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, paint(colour), std::min(radius, std::min(r.w, r.h) / 2));
}

void Ui::outline(const Rect& r, Colour colour, float thickness, float radius)
{
    if (measuring_)
        return;
    trace_fill(r, colour.faded(0), true);
    const float inset = thickness / 2;
    list_.AddRect({r.x + inset, r.y + inset}, {r.right() - inset, r.bottom() - inset}, paint(colour),
                  std::min(radius, std::min(r.w, r.h) / 2), 0, thickness);
}

void Ui::line(float x1, float x2, float y, Colour colour)
{
    if (measuring_)
        return;
    const float thickness = std::max(1.f, std::round(u(space::hair)));
    y = std::round(y);
    list_.AddRectFilled({x1, y}, {x2, y + thickness}, paint(colour));
}

void Ui::circle(float x, float y, float radius, Colour colour)
{
    if (measuring_)
        return;
    trace_circle(x, y, radius, 0);
    list_.AddCircleFilled({x, y}, radius, paint(colour), smooth(radius));
}

void Ui::circle_outline(float x, float y, float radius, Colour colour, float thickness)
{
    if (measuring_)
        return;
    trace_circle(x, y, radius, thickness / 2);
    list_.AddCircle({x, y}, radius, paint(colour), smooth(radius), thickness);
}

void Ui::stroke(const std::vector<Spot>& points, Colour colour, float thickness)
{
    if (measuring_)
        return;
    std::vector<ImVec2> corners;
    float left = points.front().x, right = left, top = points.front().y, bottom = top;
    for (const Spot& point : points) {
        corners.emplace_back(point.x, point.y);
        left = std::min(left, point.x), right = std::max(right, point.x), top = std::min(top, point.y), bottom = std::max(bottom, point.y);
    }
    trace_shape(Rect{left, top, right - left, bottom - top}.inset(-thickness / 2, -thickness / 2), points, thickness / 2);
    list_.AddPolyline(corners.data(), static_cast<int>(corners.size()), paint(colour), 0, thickness);
    for (const ImVec2& end : {corners.front(), corners.back()})
        list_.AddCircleFilled(end, thickness / 2, paint(colour), smooth(thickness / 2));
}

void Ui::come_from(float dx, float dy, Instant since)
{
    const Duration passed = scratch_.now - since;
    if (measuring_ || scratch_.still || passed >= motion::screen)
        return;
    const float left = 1 - static_cast<float>(passed.count()) / static_cast<float>(motion::screen.count()), rest = left * left * left;
    list_.AddDrawCmd();
    coming_ = {dx * rest, dy * rest, list_.VtxBuffer.Size, list_.CmdBuffer.Size - 1};
    keep_moving();
}

void Ui::rest()
{
    if (!coming_)
        return;
    const Coming& c = *coming_;
    for (int i = c.corners; i < list_.VtxBuffer.Size; ++i) {
        list_.VtxBuffer[i].pos.x += c.dx;
        list_.VtxBuffer[i].pos.y += c.dy;
    }
    for (int i = c.commands; i < list_.CmdBuffer.Size; ++i) {
        ImVec4& clip = list_.CmdBuffer[i].ClipRect;
        const bool in_a_list = clip.x > whole_.x || clip.y > whole_.y || clip.z < whole_.right() || clip.w < whole_.bottom();
        if (in_a_list)
            clip = {clip.x + c.dx, clip.y + c.dy, clip.z + c.dx, clip.w + c.dy};
    }
    list_.AddDrawCmd();
    coming_.reset();
}

void Ui::fade(const Rect& r, Colour top, Colour bottom)
{
    if (measuring_)
        return;
    list_.AddRectFilledMultiColor({r.x, r.y}, {r.right(), r.bottom()}, paint(top), paint(top), paint(bottom), paint(bottom));
}

void Ui::clip(const Rect& rect)
{
    clips_.push_back(clips_.empty() ? rect : rect.shared(clips_.back()));
    list_.PushClipRect({clips_.back().x, clips_.back().y}, {clips_.back().right(), clips_.back().bottom()}, true);
}

void Ui::unclip()
{
    clips_.pop_back();
    list_.PopClipRect();
}

void Ui::swipes(std::string_view to_right, std::string_view to_left)
{
    scratch_.swipe_right = to_right;
    scratch_.swipe_left = to_left;
}

bool Ui::control(std::string_view id, std::string_view name, const Rect& whole, Role role)
{
    const Rect rect = clips_.empty() ? whole : whole.shared(clips_.back());
    const bool hidden = rect.w < 1 || rect.h < 1;
    if (measuring_ || (cover_ && (hidden || cover_->meets(rect))))
        return false;
    if (hidden && list_id_.empty())
        return false;
    stops_.push_back({std::string(id), std::string(name), hidden ? Rect{} : rect, role, list_id_, whole});
    if (hidden)
        return false;
    controls_.push_back(stops_.back());
    return scratch_.activate == id;
}

/// In two colours, one of which stands out from whatever lies beside it.
void Ui::focus_ring(const Rect& rect)
{
    const float thick = u(space::focus), grow = u(space::xs) + thick;
    const Rect outer = rect.inset(-grow, -grow).shared(whole_);
    outline(outer, palette_->ink, thick, u(space::radius));
    outline(outer.inset(thick, thick), palette_->ground, thick, u(space::radius) - thick);
}

}  // namespace kiosk
