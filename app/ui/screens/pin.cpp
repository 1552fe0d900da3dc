// Why: only the mødeleder starts the meeting and closes the check-in. The digits are never shown, not even by their place
// on the keypad, which answers each key alike.
#include <array>

#include "core/words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

bool key(Ui& ui, const Rect& rect, std::string_view id, std::string_view name, bool primary, Role role = Role::plain)
{
    const bool tapped = ui.control(id, name, rect, role);
    if (primary)
        ui.fill(rect, ui.palette().primary, ui.u(space::radius));
    else
        card(ui, rect, ui.held(id));
    return tapped;
}

void draw_keypad(Ui& ui, const Rect& area)
{
    const Palette& p = ui.palette();
    const auto lines = rows(area, 4, ui.u(space::m - 2));
    constexpr std::array digits{"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ""};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const Rect cell = columns(lines[i / 3], 3, ui.u(space::m - 2))[i % 3];
        if (i == 9) {
            if (key(ui, cell, "pin.erase", tr("Erase"), false))
                ui.emit(PinErase{});
            ui.icon(IconSize::key, cell.middle_x(), cell.middle_y(), "backspace", p.ink);
        } else if (i == 11) {
            if (key(ui, cell, "pin.submit", tr("Done"), true, Role::commit))
                ui.emit(PinSubmit{});
            ui.icon(IconSize::key, cell.middle_x(), cell.middle_y(), "check", p.on_primary);
        } else {
            const std::string id = std::string("pin.") + digits[i];
            if (key(ui, cell, id, digits[i], false))
                ui.emit(PinDigit{digits[i][0]});
            ui.text_line(Type::page_title, cell.middle_x(), cell.middle_y(), digits[i], p.ink, Align::centre);
        }
    }
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
    draw_keypad(ui, keypad);

    Rect words = page.body;
    if (!ui.portrait()) {
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
        if (i < pin.digits.size())
            ui.circle(x, words.y, knob, p.primary);
        else
            ui.circle_outline(x, words.y, knob - ui.u(space::hair), p.outline, ui.u(space::outline + 1));
    }
    words.cut_top(ui.u(space::xl));
    if (pin.wrong)
        ui.text(Type::body_strong, words, tr("That was not the code. Try again."), p.alarm);
}

}  // namespace kiosk
