// Why: never a blank screen. What the program cannot do stands here in words, with a code that leads IT to the README.
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/screens/screens.hpp"


namespace kiosk {

void draw_trouble(Ui& ui, std::string_view what, std::string_view code)
{
    const Palette& p = ui.palette();
    Rect body = page_area(ui, space::margin_wide);
    body.cut_top(ui.u(space::xl));
    const float icon = ui.fonts().icon_pixels(IconSize::large);
    ui.icon(IconSize::large, body.x + icon / 2, body.y + icon / 2, "error_outline", p.alarm);
    body.cut_top(icon + ui.u(space::l));
    body.cut_top(ui.text(Type::title, body, tr("The kiosk cannot start"), p.ink) + ui.u(space::m));
    body.cut_top(ui.text(Type::lead, body, what, p.ink_secondary) + ui.u(space::l));
    body.cut_top(ui.text(Type::body_strong, body, tr("Call IT and tell them the code below."), p.ink) + ui.u(space::m));
    ui.text(Type::label, body, code, p.ink_muted);
}

}  // namespace kiosk
