// Why: only the mødeleder starts the meeting and closes the check-in. The digits are never shown, not even by their place
// on the keypad, which answers each key alike. After too many wrong ones the keypad rests, and the screen says until when.
#include <algorithm>
#include <string>

#include "core/words.hpp"
#include "domain/pin_limit.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

struct Key {
    std::string_view id;
    std::string name;  ///< a digit is drawn as it is called
    std::string_view icon = {};
    Role role = Role::plain;
};

/// While nothing can be typed a key is a drawing and no control: neither a finger nor the keyboard finds it.
bool draw_key(Ui& ui, const Rect& rect, const Key& key, bool takes)
{
    const Palette& p = ui.palette();
    const bool primary = takes && key.role == Role::commit;
    const bool tapped = takes && ui.control(key.id, key.name, rect, key.role);
    if (primary)
        ui.fill(rect, p.primary, ui.u(space::radius));
    else if (takes)
        card(ui, rect, ui.held(key.id));
    else
        ui.outline(rect, p.hairline, ui.u(space::hair), ui.u(space::radius));
    const Colour ink = primary ? p.on_primary : takes ? p.ink : p.ink_muted;
    if (!key.icon.empty())
        ui.icon(IconSize::key, rect.middle_x(), rect.middle_y(), key.icon, ink);
    else
        ui.text_line(Type::page_title, rect.middle_x(), rect.middle_y(), key.name, ink, Align::centre);
    return tapped;
}

void draw_keypad(Ui& ui, const Rect& area, bool takes)
{
    const auto lines = rows(area, 4, ui.u(space::m - 2));
    constexpr std::string_view digits = "123456789<0>";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const Rect cell = columns(lines[i / 3], 3, ui.u(space::m - 2))[i % 3];
        const std::string digit(1, digits[i]), id = "pin." + digit;
        if (digit == "<" && draw_key(ui, cell, {"pin.erase", tr("Erase"), "backspace"}, takes))
            ui.emit(PinErase{});
        if (digit == ">" && draw_key(ui, cell, {"pin.submit", tr("Done"), "check", Role::commit}, takes))
            ui.emit(PinSubmit{});
        if (digit != "<" && digit != ">" && draw_key(ui, cell, {id, digit}, takes))
            ui.emit(PinDigit{digits[i]});
    }
}

float line_gap(const Ui& ui) { return ui.u(space::s); }

/// How the last attempt went, and when the next may be made. In the same place for all, finger or keyboard.
float draw_outcome(Ui& ui, const Room& room, Rect words)
{
    const Palette& p = ui.palette();
    const PinLimit& limit = room.state.pin_limit;
    const float top = words.y;
    const Duration closed = limit.opens_at - room.now.instant;
    const bool waits = closed > Duration::zero();
    if (room.state.pin.wrong)
        words.cut_top(ui.text(Type::body_strong, words, waits ? tr("That was not the code.") : tr("That was not the code. Try again."), p.alarm) + line_gap(ui));
    if (waits) {
        words.cut_top(ui.text(Type::body, words, tr("The code can be tried again in"), p.ink));
        const Rect time = words.cut_top(ui.line_height(Type::body_strong));
        ui.figures(Type::body_strong, time.x, time.middle_y(), running_time(closed + std::chrono::milliseconds(999)), p.ink);
        words.cut_top(line_gap(ui));
    }
    if (is_siege(limit.wrong))
        words.cut_top(ui.text(Type::label, words, say("{0} wrong codes have been tried. IT or the secretariat can make a new one.", limit.wrong), p.ink_secondary));
    return words.y - top;
}

/// A dot for each digit, filled when it is typed.
float draw_dots(Ui& ui, const PinEntry& pin, const Rect& area)
{
    const float step = std::min(ui.u(space::xl), area.w / static_cast<float>(pin_digits)), knob = std::min(ui.u(space::knob), step * 0.36f);
    for (std::size_t i = 0; i < pin_digits; ++i) {
        const float x = area.x + knob + static_cast<float>(i) * step;
        if (i < pin.typed)
            ui.circle(x, area.y + knob, knob, ui.palette().primary);
        else
            ui.circle_outline(x, area.y + knob, knob - ui.u(space::hair), ui.palette().outline, ui.u(space::outline + 1));
    }
    return 2 * knob;
}

/// On one line if that can be; no word is ever broken.
Type title_type(const Ui& ui, const std::string& title, float width)
{
    const Type on_a_line = ui.fitting({Type::title, Type::heading}, title, width, ui.line_height(Type::title));
    for (const Type type : {on_a_line, Type::heading})
        if (widest_word(ui, type, title) <= width)
            return type;
    return Type::overline;
}

float draw_words(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const bool closing = room.state.pin.purpose == PinPurpose::close_checkin;
    const float top = area.y;
    area.cut_top(spread * 0.3f);
    const std::string title = say("{0}'s code", room.configuration.council.chair_title);
    area.cut_top(ui.text(title_type(ui, title, area.w), area, title, p.ink) + ui.u(space::m));
    area.cut_top(ui.text(Type::body, area, closing ? tr("The code closes the meeting check. It is not shown on the screen.") : tr("The code opens the meeting. It is not shown on the screen."),
                         p.ink_secondary) + ui.u(space::l));
    area.cut_top(draw_dots(ui, room.state.pin, area) + ui.u(space::m));
    area.cut_top(draw_outcome(ui, room, area));
    return area.y - top;
}

/// Below the words on a tall panel, beside them on a wide one; keys no larger than a thumb wants.
Rect place_of_keypad(const Ui& ui, const Room& room, Rect& page, float words)
{
    const float largest = ui.u(4 * 190), least = 4 * ui.control_height() + 3 * ui.u(space::m);
    if (!ui.portrait()) {
        const Rect keypad = page.cut_right(std::min(page.w * 0.45f, ui.u(745)));
        page.cut_right(ui.u(space::l));
        return keypad;
    }
    const float height = std::clamp(page.h - words - ui.u(space::l), least, largest);
    if (room.configuration.panel.low_reach) {
        const Rect keypad = page.cut_bottom(height);
        page.cut_bottom(ui.u(space::l));
        return keypad;
    }
    Rect above = page.cut_top(std::min(page.h - height - ui.u(space::l), words + ui.u(space::l)));
    page.cut_top(ui.u(space::l));
    const Rect keypad = page.cut_top(height);
    page = above;
    return keypad;
}

}  // namespace

void draw_pin(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    const bool closing = room.state.pin.purpose == PinPurpose::close_checkin;
    if (draw_header(ui, room, page, {.back_id = "pin.back", .back = closing ? tr("Meeting check") : tr("Home"), .tools = true}))
        ui.emit(GoHome{});
    page.cut_top(ui.u(space::m));
    const float words = ui.measured([&] { return draw_words(ui, room, {page.x, page.y, page.w, endless}, 0); });
    const Rect keypad = place_of_keypad(ui, room, page, words);
    flow(ui, "pin.scroll", page, ui.palette().ground, [&](Rect area, float spread) { return draw_words(ui, room, area, ui.portrait() ? 0 : spread); });
    draw_keypad(ui, keypad, room.now.instant >= room.state.pin_limit.opens_at);
}

}  // namespace kiosk
