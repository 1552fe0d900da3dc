#include "ui/scroll.hpp"

#include <chrono>
#include <cmath>

#include "core/words.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

constexpr float glide = 325;    ///< ms in which a flick loses most of its speed
constexpr float standstill = 8; ///< design units a second below which it has stopped
constexpr Duration taken_over = 30ms;  ///< a finger's speed is taken over at least so long, since panels report in bursts
constexpr Duration rested = 80ms;      ///< a finger that has not moved for so long lifts without a flick

void begin_to_follow(Scratch& scratch, Scratch::Scroll& scroll)
{
    scroll.dragging = scratch.gesture.scrolls = true;
    scratch.gesture.control.clear();
    scratch.held.clear();
    scroll.mark_y = scratch.gesture.press_y;
    scroll.mark_at = scratch.gesture.since;
}

void take_speed(const Scratch& scratch, Scratch::Scroll& scroll)
{
    const Duration passed = scratch.now - scroll.mark_at;
    if (passed < taken_over)
        return;
    scroll.velocity = (scroll.mark_y - scratch.gesture.y) / std::chrono::duration<float>(passed).count();
    scroll.mark_y = scratch.gesture.y;
    scroll.mark_at = scratch.now;
}

/// A finger that comes down on a gliding list holds it, and taps nothing by that.
void hold(Scratch& scratch, Scratch::Scroll& scroll)
{
    if (std::exchange(scroll.velocity, 0.f) != 0)
        scratch.gesture.control.clear(), scratch.held.clear();
}

void follow_finger(Ui& ui, Scratch::Scroll& scroll, const Rect& view)
{
    Scratch& scratch = ui.scratch();
    const Gesture& gesture = scratch.gesture;
    if (!gesture.down) {
        if (std::exchange(scroll.dragging, false) && (scratch.still || scratch.now - scroll.mark_at >= rested))
            scroll.velocity = 0;
        return;
    }
    if (!scroll.dragging && view.contains(gesture.press_x, gesture.press_y)) {
        hold(scratch, scroll);
        if (begins_to_scroll(gesture, ui.mm(1), scratch.now))
            begin_to_follow(scratch, scroll);
    }
    if (scroll.dragging && scratch.drag != 0) {
        scroll.offset -= scratch.drag;
        take_speed(scratch, scroll);
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

/// At either end it stops.
void keep_inside(Scratch::Scroll& scroll, float view)
{
    const float inside = std::clamp(scroll.offset, 0.f, std::max(0.f, scroll.length - view));
    if (inside != scroll.offset && !scroll.dragging)
        scroll.velocity = 0;
    scroll.offset = inside;
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
    if (!ui_.measuring()) {
        scroll.view = view_;
        follow_finger(ui_, scroll, view_);
        glide_on(ui_, scroll);
        keep_inside(scroll, view_.h);
    }
    offset_ = std::round(scroll.offset);
    ui_.clip(view_);
    outer_ = ui_.in_list(id_);
}

void ScrollArea::page_buttons(bool up, bool down)
{
    auto& scroll = ui_.scratch().scrolls[id_];
    const float side = ui_.u(space::control), page = view_.h * list_page;
    const Rect down_place{view_.right() - side, view_.bottom() - side, side, side};
    const Rect up_place{down_place.x, std::max(view_.y, down_place.y - side - ui_.u(space::s)), side, side};
    const float before = scroll.offset;
    if (up && round_button(ui_, up_place, id_ + ".up", tr("Further up"), "keyboard_arrow_up"))
        scroll.offset -= page;
    if (down && round_button(ui_, down_place, id_ + ".down", tr("Further down"), "keyboard_arrow_down"))
        scroll.offset += page;
    if (scroll.offset != before)
        ui_.keep_moving();  // the rows follow in the next frame
}

Rect ScrollArea::content() const { return {view_.x, view_.y - offset_, view_.w, view_.h + offset_}; }

void ScrollArea::end(float bottom, Colour ground)
{
    if (ui_.measuring()) {
        ui_.unclip();
        ui_.in_list(outer_);
        return;
    }
    auto& scroll = ui_.scratch().scrolls[id_];
    scroll.length = bottom - (view_.y - offset_);
    const float most = std::max(0.f, scroll.length - view_.h);
    if (offset_ > most)
        ui_.keep_moving();  // it has become shorter
    const bool up = offset_ > 1, down = offset_ < most - 1;
    if (up && !down) {
        const float end = ui_.u(space::xl), thick = ui_.u(space::outline);
        ui_.fill({view_.middle_x() - end / 2, view_.bottom() - thick, end, thick}, ui_.palette().outline, thick / 2);
    }
    ui_.unclip();
    const float fade = ui_.u(space::fade);
    if (up)
        ui_.fade({view_.x, view_.y, view_.w, fade / 2}, ground, ground.faded(0));
    if (down)
        ui_.fade({view_.x, view_.bottom() - fade, view_.w, fade}, ground.faded(0), ground);
    page_buttons(up, down);
    ui_.in_list(outer_);
}

}  // namespace kiosk
