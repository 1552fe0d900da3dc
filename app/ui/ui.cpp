// Why: shapes and controls. Text stands in text.cpp.
#include "ui/ui.hpp"

#include <cmath>

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
    list_.AddCircleFilled({x, y}, radius, paint(colour), smooth(radius));
}

void Ui::circle_outline(float x, float y, float radius, Colour colour, float thickness)
{
    if (measuring_)
        return;
    list_.AddCircle({x, y}, radius, paint(colour), smooth(radius), thickness);
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
