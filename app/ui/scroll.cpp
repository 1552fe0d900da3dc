#include "ui/scroll.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "core/words.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

constexpr float glide = 325;    ///< ms in which a flick loses most of its speed
constexpr float standstill = 8; ///< design units a second below which it has stopped

void follow_finger(Ui& ui, Scratch::Scroll& scroll, const Rect& view)
{
    Scratch& scratch = ui.scratch();
    const auto mouse = ImGui::GetIO().MousePos;
    if (!scratch.down) {
        scroll.dragging = false;
        return;
    }
    if (!scroll.dragging && view.contains(scratch.press_x, scratch.press_y) && std::abs(mouse.y - scratch.press_y) > ui.u(space::slop)) {
        scroll.dragging = scratch.wandered = true;
        ImGui::ClearActiveID();
    }
    if (scroll.dragging) {
        scroll.offset -= scratch.drag;
        scroll.velocity = scratch.seconds > 0 ? -scratch.drag / scratch.seconds : 0;
    }
}

void glide_on(Ui& ui, Scratch::Scroll& scroll)
{
    if (scroll.dragging || scroll.velocity == 0)
        return;
    const float seconds = ui.scratch().seconds;
    scroll.offset += scroll.velocity * seconds;
    scroll.velocity *= std::exp(-seconds * 1000 / glide);
    if (std::abs(scroll.velocity) < ui.u(standstill))
        scroll.velocity = 0;
    else
        ui.keep_moving();
}

/// On whole pixels, so that the fade covers the last row the clip lets through.
Rect snapped(const Rect& r)
{
    const float x = std::floor(r.x), y = std::floor(r.y);
    return {x, y, std::floor(r.right()) - x, std::floor(r.bottom()) - y};
}

}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string id, const Rect& view) : ui_(ui), id_(std::move(id)), view_(snapped(view))
{
    auto& scroll = ui_.scratch().scrolls[id_];
    follow_finger(ui_, scroll, view_);
    glide_on(ui_, scroll);
    page_buttons();
    offset_ = std::round(scroll.offset);
    ui_.clip(view_);
}

void ScrollArea::page_buttons()
{
    auto& scroll = ui_.scratch().scrolls[id_];
    const float end = std::max(0.f, scroll.length - view_.h);
    scroll.offset = std::clamp(scroll.offset, 0.f, end);
    const float side = ui_.u(space::control), page = view_.h * 0.8f;
    const float inset = ui_.u(space::s);
    if (scroll.offset < end - 1)
        down_ = {view_.right() - side, view_.bottom() - side, side, side};
    if (scroll.offset > 1)
        up_ = {view_.right() - side, view_.bottom() - 2 * side - inset, side, side};
    if (down_.w > 0 && ui_.control(id_ + ".down", tr("Further down"), down_))
        scroll.offset += page;
    if (up_.w > 0 && ui_.control(id_ + ".up", tr("Further up"), up_))
        scroll.offset -= page;
    scroll.offset = std::clamp(scroll.offset, 0.f, end);
}

Rect ScrollArea::content() const { return {view_.x, view_.y - offset_, view_.w, view_.h + offset_}; }

void ScrollArea::end(float bottom, Colour ground)
{
    ui_.unclip();
    auto& scroll = ui_.scratch().scrolls[id_];
    if (scroll.length != bottom - (view_.y - offset_))
        ui_.keep_moving();  // the page buttons follow in the next frame
    scroll.length = bottom - (view_.y - offset_);
    const float fade = ui_.u(space::fade);
    if (up_.w > 0)
        ui_.fade({view_.x, view_.y, view_.w, fade / 2}, ground, ground.faded(0));
    if (down_.w > 0)
        ui_.fade({view_.x, view_.bottom() - fade, view_.w, fade}, ground.faded(0), ground);
    if (up_.w > 0)
        paint_round_button(ui_, up_, id_ + ".up", "keyboard_arrow_up");
    if (down_.w > 0)
        paint_round_button(ui_, down_, id_ + ".down", "keyboard_arrow_down");
}

}  // namespace kiosk
