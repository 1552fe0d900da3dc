// Why: the mødeleder sees, in front of thirty people, that it is the right agenda and the right number, and starts.
#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

void draw_item(Ui& ui, const AgendaItem& item, Rect row)
{
    const Palette& p = ui.palette();
    const bool off = item.status != ItemStatus::planned;
    ui.text_line(Type::overline, row.x, row.middle_y(), item.number, off ? p.ink_muted : p.primary);
    row.cut_left(ui.u(space::xl + space::s + 2));
    const std::string right = item.status == ItemStatus::postponed   ? tr("postponed")
                              : item.status == ItemStatus::withdrawn ? tr("withdrawn")
                              : item.planned                         ? minutes_short(*item.planned)
                                                                     : std::string();
    ui.text_line(Type::label, row.right(), row.middle_y(), right, p.ink_muted, Align::right);
    row.cut_right(ui.u(space::xl * 2.2f));
    if (item.closed)
        ui.icon(IconSize::inline_, row.right() - ui.u(space::m), row.middle_y(), "lock", p.on_gold_pale);
    row.cut_right(ui.u(space::xl));
    const std::string title = item_title(item);
    const float height = ui.text_height(Type::label_strong, title, row.w);
    ui.text(Type::label_strong, {row.x, row.middle_y() - height / 2, row.w, height}, title, off ? p.ink_muted : p.ink);
}

void draw_items(Ui& ui, const Agenda& agenda, const Rect& area, bool show_closed)
{
    card(ui, area);
    const Rect view = area.inset(ui.u(space::l + 2), ui.u(space::m));
    ScrollArea scroll(ui, "setup.scroll", view);
    Rect rest = scroll.content();
    rest.h = 1e6f;
    const Agenda shown = show_closed ? agenda : masked(agenda);
    for (std::size_t i = 0; i < shown.items.size(); ++i) {
        const AgendaItem& item = shown.items[i];
        const float words = rest.w - ui.u(space::xl * 4.5f);
        const float height = std::max(ui.u(space::control - 5), ui.text_height(Type::label_strong, item_title(item), words) + ui.u(space::m));
        if (i > 0)
            ui.line(rest.x, rest.right(), rest.y, ui.palette().hairline);
        draw_item(ui, item, rest.cut_top(height));
    }
    scroll.end(rest.y, ui.palette().surface);
}

/// As high as what it says.
void draw_agenda_card(Ui& ui, const Agenda& agenda, const Now& now, Rect& aside)
{
    const Palette& p = ui.palette();
    const bool dated = clock_is_set(now.wall), tonights = dated && agenda.date == date_of(now.local);
    const char* which = tonights ? tr("Agenda") : dated ? tr("Agenda of another day than today") : tr("Clock not set: the agenda's date counts");
    const std::string title = agenda.title + ' ' + day(agenda.date);
    const std::string length = items_count(agenda.items.size()) + " · " + say("about {0}", hours_and_minutes(planned_length(agenda)));
    const float side = ui.u(space::l), edge = ui.u(space::l - space::xs), width = aside.w - 2 * side;
    const float height = ui.text_height(Type::label, which, width) + ui.text_height(Type::body_strong, title, width) + ui.text_height(Type::label, length, width);
    const Rect area = aside.cut_top(height + 2 * edge);
    card(ui, area);
    Rect inside = area.inset(side, edge);
    inside.cut_top(ui.text(Type::label, inside, which, tonights ? p.ink_muted : p.alarm));
    inside.cut_top(ui.text(Type::body_strong, inside, title, p.ink));
    ui.text(Type::label, inside, length, p.ink_secondary);
}

void draw_present(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const int members = room.configuration.council.members;
    const int needed = quorum(members);
    const int present = room.state.setup.present;
    card(ui, area);
    Rect inside = area.inset(ui.u(space::l), ui.u(space::l - space::xs));
    inside.cut_top(ui.text(Type::label, inside, tr("Present"), p.ink_muted) + ui.u(space::xs));
    Rect row = inside.cut_top(ui.u(space::control + space::xs));
    const float width = ui.u(space::control + space::s);
    if (round_button(ui, row.cut_left(width), "setup.fewer", tr("One fewer present"), "remove"))
        ui.emit(ChangePresent{-1});
    if (round_button(ui, row.cut_right(width), "setup.more", tr("One more present"), "add"))
        ui.emit(ChangePresent{1});
    ui.text_line(Type::title, row.middle_x(), row.middle_y(), std::to_string(present), p.ink, Align::centre);
    inside.cut_top(ui.u(space::s));
    const bool quorate = present >= needed;
    ui.text(Type::label, inside, say("of {0}", members) + " · " + (quorate ? say("a quorum from {0}", needed) : say("no quorum: {0} are needed", needed)),
            quorate ? p.ink_secondary : p.alarm, Align::centre);
}

}  // namespace

void draw_setup(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Page page = kiosk::page(ui, space::margin, true);
    if (back_link(ui, page.header, "setup.back", tr("Home")))
        ui.emit(GoHome{});
    Rect body = page.body;
    body.cut_top(ui.u(space::m));
    body.cut_top(ui.text(Type::page_title, body, tr("Prepare the meeting"), p.ink) + ui.u(space::m));

    const Agenda* agenda = find_agenda(room.configuration, room.state.setup.agenda);
    Rect aside = ui.portrait() ? body.cut_bottom(ui.u(space::xl * 7.6f)) : body.cut_right(ui.u(space::aside + space::xl * 2));
    if (ui.portrait())
        body.cut_bottom(ui.u(space::m));
    else
        body.cut_right(ui.u(space::l + 4));
    if (agenda) {
        draw_items(ui, *agenda, body, room.configuration.display.show_closed_titles);
        draw_agenda_card(ui, *agenda, room.now, aside);
        aside.cut_top(ui.u(space::m));
    } else if (!room.configuration.agendas.empty()) {
        ui.text(Type::body, body, tr("The clock is not set, so the screen cannot tell which agenda is tonight's. Choose it below."), p.ink_secondary);
    } else {
        ui.text(Type::body, body, tr("There is no agenda. Ask the secretariat to place one in kiosk-config/agendas."), p.ink_secondary);
    }
    draw_present(ui, room, aside.cut_top(ui.u(space::xl * 4)));

    if (room.configuration.agendas.size() > 1 && button_left(ui, page.footer, {.id = "setup.agendas", .label = tr("Choose agenda"), .icon = "folder_open"}))
        ui.emit(OpenAgendas{});
    if (agenda && button_right(ui, page.footer, {.id = "setup.start", .label = tr("Start the meeting"), .icon = "play_arrow", .look = Look::primary, .role = Role::commit}))
        ui.emit(StartMeeting{});
}

void draw_agendas(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Page page = kiosk::page(ui, space::margin, false);
    if (back_link(ui, page.header, "agendas.back", tr("Prepare the meeting")))
        ui.emit(ChooseAgenda{room.state.setup.agenda});
    Rect body = page.body;
    body.cut_top(ui.u(space::m));
    body.cut_top(ui.text(Type::page_title, body, tr("Choose agenda"), p.ink) + ui.u(space::m));
    ScrollArea scroll(ui, "agendas.scroll", body);
    Rect rest = scroll.content();
    rest.h = 1e6f;
    for (const Agenda& agenda : room.configuration.agendas) {
        const Rect place = rest.cut_top(ui.u(space::xl * 2));
        rest.cut_top(ui.u(space::m));
        const std::string id = "agenda." + agenda.id;
        const std::string title = agenda.title + ' ' + day_with_year(agenda.date);
        if (ui.control(id, title, place))
            ui.emit(ChooseAgenda{agenda.id});
        card(ui, place, ui.held(id));
        if (agenda.id == room.state.setup.agenda)
            ui.outline(place, p.primary, ui.u(space::outline), ui.u(space::radius));
        Rect inside = place.inset(ui.u(space::l), ui.u(space::m));
        inside.cut_top(ui.text(Type::body_strong, inside, title, p.ink));
        ui.text(Type::label, inside, at_time(agenda.start) + " · " + items_count(agenda.items.size()), p.ink_secondary);
    }
    scroll.end(rest.y, p.ground);
}

}  // namespace kiosk
