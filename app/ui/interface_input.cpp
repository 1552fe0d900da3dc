// Why: what a person does to the screen. The touch is judged on the controls as they were last shown, for that is what the
// finger aimed at; the keyboard walks the same controls. What counts as a tap stands in gesture.hpp, where the keyboard
// goes in focus.hpp.
#include <algorithm>

#include "ui/interface.hpp"
#include "ui/scroll.hpp"

namespace kiosk {
namespace {

/// What an end of a list leaves of a row is a target only while a fingertip fits on it.
constexpr double least_part_mm = 12.7;

}  // namespace

void Interface::feed(const Room& room, const Input& input)
{
    const bool too_soon = room.now.instant - arranged_since_ < motion::double_tap;
    switch (input.kind) {
    case Input::Kind::press:
        if (const Control* control = at(input.x, input.y); !too_soon && !held_back({input.x, input.y, 1, 1}) && !(control && may_not_be_meant(*control)))
            press(input);
        return;
    case Input::Kind::move: return move(input.x, input.y);
    case Input::Kind::lift:
        move(input.x, input.y);  // it may have moved since it was last heard of; one that broke off lifts at (-1, -1)
        return lift();
    case Input::Kind::stuck:
        scratch_.gesture = {};
        stuck_ = true;
        return;
    case Input::Kind::key: return key(input.key, too_soon);
    case Input::Kind::letter: return letter(input.letter, too_soon);
    }
}

/// Who types does not walk: the ring goes, and the space bar is a blank.
void Interface::letter(char32_t letter, bool too_soon)
{
    if (too_soon || !find("key.blank"))
        return;
    scratch_.letter = letter;
    scratch_.keyboard = false;
    scratch_.focus.clear();
}

bool Interface::may_not_be_meant(const Control& control) const
{
    return control.role == Role::commit && scratch_.now - arranged_since_ < motion::hold &&
           std::any_of(put_away_at_.begin(), put_away_at_.end(), [&](const Rect& rect) { return rect.meets(control.rect); });
}

const Control* Interface::at(float x, float y) const
{
    const float least = static_cast<float>(least_part_mm * measure_.pixels_per_mm);
    const auto is_sliver = [&](const Control& c) { return c.rect.h < c.whole.h - 1 && c.rect.h < least; };
    const auto found = std::find_if(controls_.rbegin(), controls_.rend(), [&](const Control& c) { return c.rect.contains(x, y) && !is_sliver(c); });
    return found != controls_.rend() ? &*found : nullptr;
}

void Interface::press(const Input& input)
{
    const Control* control = at(input.x, input.y);
    scratch_.keyboard = false;
    scratch_.focus.clear();
    scratch_.gesture = {.down = true, .control = control ? control->id : std::string(), .press_x = input.x, .press_y = input.y,
                        .x = input.x, .y = input.y, .since = scratch_.now};
}

void Interface::move(float x, float y)
{
    Gesture& gesture = scratch_.gesture;
    if (!gesture.down)
        return;
    scratch_.drag += y - gesture.y;
    gesture.x = x;
    gesture.y = y;
}

bool Interface::would_tap() const
{
    const Gesture& gesture = scratch_.gesture;
    if (!gesture.down || gesture.control.empty() || !within_roll(gesture, static_cast<float>(measure_.pixels_per_mm)))
        return false;
    const Control* other = at(gesture.x, gesture.y);
    return !other || other->id == gesture.control;
}

void Interface::lift()
{
    const Gesture& gesture = scratch_.gesture;
    const bool broke_off = gesture.x < 0;  // it lifts at (-1, -1), and went nowhere
    if (would_tap())
        scratch_.activate = gesture.control;
    else if (const int swiped = gesture.down && !broke_off ? swiped_sideways(gesture, static_cast<float>(measure_.pixels_per_mm), scratch_.now) : 0; swiped != 0)
        enter(find(swiped > 0 ? scratch_.swipe_right : scratch_.swipe_left));
    scratch_.gesture.down = false;
}

void Interface::enter(const Control* control)
{
    if (!control || control->rect.w < 1 || (control->role == Role::commit && held_back(control->rect)))
        return;
    scratch_.activate = control->id;
    dismissed_ = control->role == Role::dismiss || control->role == Role::undo;
}

/// Slides obey a presenter's remote, which sends Page Up, Page Down and B, and the arrows. Any of them shows the slide again that B made black.
bool Interface::show_key(Key key)
{
    const bool back = key == Key::page_up || key == Key::left, on = key == Key::page_down || key == Key::right;
    const bool lights = key == Key::dark || (arrangement_.dark && (back || on));
    const Control* control = find(lights ? "slides.dark" : back ? "slides.previous" : on ? "slides.next" : "");
    if (control)
        enter(control);
    return control != nullptr || (shown_.screen == Screen::slides && (back || on)) || key == Key::dark;
}

/// A decision waits as a tap does until the screen has stood for a moment; walking does not.
void Interface::key(Key key, bool too_soon)
{
    if (key == Key::read_aloud) {
        toggle_reading_ = true;
        return;
    }
    if (!too_soon && show_key(key))
        return;
    if (key == Key::space && !scratch_.keyboard && find("key.blank"))
        return enter(find("key.blank"));
    scratch_.keyboard = true;
    const Control* stands = find_stop(stops_, scratch_.focus);
    switch (key) {
    case Key::tab: return stand_on(in_order(stops_, stands, true));
    case Key::back_tab: return stand_on(in_order(stops_, stands, false));
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
        if (!stands)
            return stand_on(in_order(stops_, nullptr, true));
        if (const Control* next = in_direction(stops_, *stands, key))
            stand_on(next);
        return;
    case Key::page_up: return turn_page(-1);
    case Key::page_down: return turn_page(1);
    default: break;
    }
    if (too_soon)
        return;
    if (key == Key::enter || key == Key::space)
        return enter(stands);
    if (key == Key::backspace)
        return enter(find(find("pin.erase") ? "pin.erase" : "key.erase"));
    if (key == Key::escape) {
        const auto back = std::find_if(controls_.rbegin(), controls_.rend(), [](const Control& c) { return c.role == Role::dismiss; });
        return enter(back != controls_.rend() ? &*back : nullptr);
    }
    enter(find("pin." + std::to_string(static_cast<int>(key) - static_cast<int>(Key::digit_0))));
    if (!scratch_.activate.empty())
        scratch_.focus = "pin.submit";  // who types the digits enters them with the same hand
}

/// A row that its list hides, or that dissolves at an end of it, is scrolled into sight.
void Interface::stand_on(const Control* stop)
{
    if (!stop)
        return;
    scratch_.focus = stop->id;
    const auto list = scratch_.scrolls.find(stop->list);
    if (list == scratch_.scrolls.end())
        return;
    Scratch::Scroll& scroll = list->second;
    const Rect& row = stop->whole;
    scroll.velocity = 0;
    if (row.bottom() > scroll.view.bottom() && row.y < scroll.view.y)
        return;  // it is all that can be seen
    const float spare = std::max(0.f, scroll.view.h - row.h), fade = space::fade * pixels_per_unit();
    const float over = std::min(fade / 2, spare), under = std::min(fade, spare - over);
    const float below = std::max(0.f, row.bottom() - (scroll.view.bottom() - under)), above = scroll.view.y + over - row.y;
    scroll.offset += below;
    scroll.offset -= std::max(0.f, above + below);
}

void Interface::turn_page(float direction)
{
    const Control* stands = find_stop(stops_, scratch_.focus);
    std::string list = stands ? stands->list : std::string();
    for (const Control& stop : stops_)
        if (!scratch_.scrolls.contains(list))
            list = stop.list;
    const auto found = scratch_.scrolls.find(list);
    if (found == scratch_.scrolls.end())
        return;
    Scratch::Scroll& scroll = found->second;
    const float before = scroll.offset, end = std::max(0.f, scroll.length - scroll.view.h);
    scroll.offset = std::clamp(before + direction * list_page * scroll.view.h, 0.f, end);
    scroll.velocity = 0;
    if (!stands || stands->list != list)
        return;
    // The keyboard stays where it can be seen: on the first row that is all there.
    const float moved = scroll.offset - before;
    const auto seen = [&](const Control& stop) { return stop.whole.y - moved >= scroll.view.y && stop.whole.bottom() - moved <= scroll.view.bottom(); };
    if (seen(*stands))
        return;
    for (const Control& stop : stops_)
        if (stop.list == list && seen(stop)) {
            scratch_.focus = stop.id;
            return;
        }
}

bool Interface::find_a_place()
{
    if (!scratch_.keyboard || (!scratch_.focus.empty() && find_stop(stops_, scratch_.focus)))
        return false;
    const Control* place = first_stop(stops_, shown_.sheet != Sheet::none, dismissed_);
    const auto left = left_at_.find(shown_);
    const Control* again = left != left_at_.end() ? find_stop(stops_, left->second) : nullptr;
    if (dismissed_ && again && again->role == Role::plain)
        place = again;
    scratch_.focus.clear();
    stand_on(place);
    return place != nullptr;
}

}  // namespace kiosk
