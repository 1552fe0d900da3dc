// Why: only the mødeleder starts the meeting and closes the check-in. The digits are never shown, not even by their place
// on the keypad, which answers each key alike. After too many wrong ones the keypad rests, and the screen says until when.
#include <string>

#include "core/words.hpp"
#include "domain/pin_limit.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

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
    const Colour ink = primary ? p.on_primary : takes ? p.ink : p.outline;
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

/// How the last attempt went, and when the next may be made. In the same place for all, finger or keyboard.
void draw_outcome(Ui& ui, const Room& room, Rect words)
{
    const Palette& p = ui.palette();
    const PinLimit& limit = room.state.pin_limit;
    const Duration closed = limit.opens_at - room.now.instant;
    const bool waits = closed > Duration::zero();
    if (room.state.pin.wrong)
        words.cut_top(ui.text(Type::body_strong, words, waits ? tr("That was not the code.") : tr("That was not the code. Try again."), p.alarm) + ui.u(space::s));
    if (waits) {
        const char* when = tr("The code can be tried again in");
        const float middle = words.y + ui.line_height(Type::body) / 2;
        ui.text_line(Type::body, words.x, middle, when, p.ink);
        ui.figures(Type::body_strong, words.x + ui.text_width(Type::body, when) + ui.u(space::s), middle, running_time(closed + std::chrono::milliseconds(999)), p.ink);
        words.cut_top(ui.line_height(Type::body) + ui.u(space::s));
    }
    if (is_siege(limit.wrong))
        ui.text(Type::label, words, say("{0} wrong codes have been tried. IT or the secretariat can make a new one.", limit.wrong), p.ink_secondary);
}

}  // namespace

void draw_pin(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const PinEntry& pin = room.state.pin;
    Page page = kiosk::page(ui, space::margin, false);
    const bool closing = pin.purpose == PinPurpose::close_checkin;
    if (back_link(ui, page.header, "pin.back", closing ? tr("Meeting check") : tr("Home")))
        ui.emit(GoHome{});

    Rect keypad = ui.screen().inset(ui.u(space::margin), ui.u(space::xl * 1.68f));
    if (ui.portrait())
        keypad = keypad.cut_bottom(keypad.h * 0.58f);
    else
        keypad = {ui.screen().x + ui.screen().w * 0.53f, keypad.y, ui.screen().w * 0.387f, keypad.h - ui.u(space::s)};
    draw_keypad(ui, keypad, room.now.instant >= room.state.pin_limit.opens_at);

    Rect words = page.body;
    if (ui.portrait()) {
        words.cut_top(ui.u(space::l));
    } else {
        words.w = keypad.x - words.x - ui.u(space::xl);
        words.cut_top(ui.u(space::xl * 2.55f));
    }
    const std::string title = say("{0}'s code", room.configuration.council.chair_title);
    words.cut_top(ui.text(ui.fitting({Type::title, Type::heading}, title, words.w, ui.line_height(Type::title)), words, title, p.ink) + ui.u(space::m));
    const char* what = closing ? tr("The code closes the meeting check. It is not shown on the screen.")
                               : tr("The code opens the meeting. It is not shown on the screen.");
    words.cut_top(ui.text(Type::body, words, what, p.ink_secondary) + ui.u(space::xl + space::m));
    const float knob = ui.u(space::knob);
    for (std::size_t i = 0; i < pin_digits; ++i) {
        const float x = words.x + knob + static_cast<float>(i) * ui.u(space::xl);
        if (i < pin.typed)
            ui.circle(x, words.y, knob, p.primary);
        else
            ui.circle_outline(x, words.y, knob - ui.u(space::hair), p.outline, ui.u(space::outline + 1));
    }
    words.cut_top(ui.u(space::xl));
    draw_outcome(ui, room, words);
}

}  // namespace kiosk
