// Why: the meeting begins from two or three norms that everybody sees together, before item 1.
#include <algorithm>

#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

void draw_norm(Ui& ui, const Room& room, const ReminderRule& rule, const Rect& rect)
{
    const Palette& p = ui.palette();
    card(ui, rect);
    Rect inside = rect.inset(ui.u(space::l + 4), ui.u(space::l + 6));
    const float icon = ui.u(icon_units(IconSize::door));
    ui.icon(IconSize::door, inside.x + icon / 2, inside.y + icon / 2, rule.icon, p.gold);
    inside.cut_top(icon + ui.u(space::l));
    const Type type = ui.fitting({Type::heading, Type::overline, Type::label_strong}, rule.text, inside.w, inside.h - ui.u(space::l));
    inside.cut_top(ui.text(type, inside, rule.text, p.ink) + ui.u(space::s));
    ui.text(Type::label, inside, point_numbers(kodeks(room.configuration), {rule.point}), p.ink_muted);
}

}  // namespace

void draw_opening(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    std::vector<const ReminderRule*> norms;
    for (const ReminderRule& rule : room.configuration.reminders)
        if (rule.trigger == Trigger::opening && norms.size() < 3)
            norms.push_back(&rule);

    Page page = kiosk::page(ui, space::margin_wide, true);
    Rect body = page.body;
    body.y = page.header.y + ui.u(space::m);
    body.h = page.body.bottom() - body.y;
    body.cut_top(ui.text(Type::overline, body, tr("Before we begin"), p.primary) + ui.u(space::m));
    const char* title = clock_is_set(room.now.wall) && is_evening(time_of_day(room.now.local)) ? tr("This is how we do it tonight") : tr("This is how we do it today");
    body.cut_top(ui.text(ui.fitting({Type::headline, Type::title}, title, body.w, ui.line_height(Type::headline)), body, title, p.ink) + ui.u(space::xl + space::s));
    body.cut_bottom(ui.u(space::l));
    if (!norms.empty()) {
        const auto places = ui.portrait() ? rows(body, norms.size(), ui.u(space::m)) : columns(body, norms.size(), ui.u(space::m + space::xs));
        for (std::size_t i = 0; i < norms.size(); ++i)
            draw_norm(ui, room, *norms[i], places[i]);
    }
    const std::size_t first = first_item(meeting.agenda).value_or(0);
    const std::string go = say("Go to item {0}", meeting.agenda.items[first].number);
    if (button_right(ui, page.footer, {.id = "opening.begin", .label = go, .icon_after = "arrow_forward", .look = Look::primary, .role = Role::commit}))
        ui.emit(BeginItems{});
    row_note(ui, page.footer, meeting.agenda.title + " · " + day(meeting.date) + " · " + say("{0} present", meeting.present), p.ink_secondary);
}

}  // namespace kiosk
