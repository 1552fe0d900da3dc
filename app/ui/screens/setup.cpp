// Why: the mødeleder sees, in front of thirty people, that it is the right agenda and the right number, and starts.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/agenda_cards.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

float draw_agenda_card(Ui& ui, const Agenda& agenda, const Now& now, const Rect& area)
{
    const Palette& p = ui.palette();
    const bool dated = clock_is_set(now.wall), tonights = dated && agenda.date == date_of(now.local);
    const char* which = tonights ? tr("Agenda") : dated ? tr("Agenda of another day than today") : tr("Clock not set: the agenda's date counts");
    const auto planned = planned_length(agenda);
    const std::string items = items_count(agenda.items.size());
    const std::string length = planned > planned.zero() ? items + " · " + say("about {0}", hours_and_minutes(planned)) : items;
    return draw_card(ui, area, [&](Rect words) {
        const float top = words.y;
        words.cut_top(ui.text(Type::label, words, which, tonights ? p.ink_muted : p.alarm));
        words.cut_top(ui.text(Type::body_strong, words, agenda.title + ' ' + day(agenda.date), p.ink));
        return words.y - top + ui.text(Type::label, words, length, p.ink_secondary);
    });
}

float draw_present(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const int members = room.configuration.council.members, needed = quorum(members), present = room.state.setup.present;
    return draw_card(ui, area, [&](Rect words) {
        const float top = words.y;
        words.cut_top(ui.text(Type::label, words, tr("Present"), p.ink_muted) + ui.u(space::xs));
        const Rect row = words.cut_top(std::max(ui.u(space::control + space::xs), ui.fonts().cap_height(Type::title) * 1.3f));
        const float side = ui.u(space::control + space::xs);
        if (round_button(ui, {row.x, row.middle_y() - side / 2, side, side}, "setup.fewer", tr("One fewer present"), "remove"))
            ui.emit(ChangePresent{-1});
        ui.figures(Type::title, row.middle_x(), row.middle_y(), std::to_string(present), p.ink, Align::centre);
        if (round_button(ui, {row.right() - side, row.middle_y() - side / 2, side, side}, "setup.more", tr("One more present"), "add"))
            ui.emit(ChangePresent{1});
        words.cut_top(ui.u(space::s));
        const bool quorate = present >= needed;
        const std::string line = say("of {0}", members) + " · " + (quorate ? say("a quorum from {0}", needed) : say("no quorum: {0} are needed", needed));
        return words.y - top + ui.text(Type::label, words, line, quorate ? p.ink_secondary : p.alarm, Align::centre);
    });
}

/// The contacts that nobody has looked at for a year; empty when there is none, or no clock to tell.
std::string contacts_to_verify(const Room& room)
{
    std::string names;
    if (!clock_is_set(room.now.wall))
        return names;
    for (const Contact& contact : room.configuration.contacts)
        if (contact.verified && verified_long_ago(*contact.verified, date_of(room.now.local)))
            names += (names.empty() ? "" : ", ") + contact.name;
    return names;
}

float draw_cards(Ui& ui, const Room& room, const Agenda* agenda, Rect area)
{
    const float top = area.y;
    if (agenda)
        area.cut_top(draw_agenda_card(ui, *agenda, room.now, area) + ui.u(space::m));
    area.cut_top(draw_present(ui, room, area));
    if (const std::string names = contacts_to_verify(room); !names.empty()) {
        area.cut_top(ui.u(space::m));
        area.cut_top(ui.text(Type::caption, area, say("Contacts not verified for a year: {0}", names), ui.palette().ink_secondary));
    }
    return area.y - top;
}

float draw_what_is_missing(Ui& ui, const Room& room, const Rect& area)
{
    if (room.state.setup.without_agenda)
        return ui.text(Type::body, area, tr("The meeting starts without an agenda. Its items are added as they come."), ui.palette().ink_secondary);
    return ui.text(Type::body, area,
                   room.configuration.agendas.empty() ? tr("There is no agenda. Choose or load one below, or start without.")
                                                      : tr("The clock is not set, so the screen cannot tell which agenda is tonight's. Choose it below."),
                   ui.palette().ink_secondary);
}

/// The agenda in a card at the left that scrolls, what is counted at the right.
void draw_beside(Ui& ui, const Room& room, const Agenda* agenda, Rect body, float aside)
{
    draw_cards(ui, room, agenda, body.cut_right(aside));
    body.cut_right(ui.u(space::l));
    if (!agenda) {
        draw_what_is_missing(ui, room, body);
        return;
    }
    card(ui, body);
    flow(ui, "setup.scroll", body.inset(ui.u(space::l), ui.u(space::m)), ui.palette().surface,
         [&](Rect area, float) { return draw_agenda_items(ui, *agenda, area, room.configuration.display.show_closed_titles); });
}

/// Below one another: what must be set comes first.
float draw_below(Ui& ui, const Room& room, const Agenda* agenda, Rect area)
{
    const float top = area.y;
    area.cut_top(draw_cards(ui, room, agenda, area) + ui.u(space::m));
    if (agenda)
        area.cut_top(draw_card(ui, area, [&](Rect words) { return draw_agenda_items(ui, *agenda, words, room.configuration.display.show_closed_titles); }));
    else
        area.cut_top(draw_what_is_missing(ui, room, area));
    return area.y - top;
}

}  // namespace

void draw_setup(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "setup.back", .back = tr("Home"), .tools = true}))
        ui.emit(GoHome{});
    const Agenda* agenda = chosen_agenda(room.state.setup, room.configuration);
    std::vector<Button> buttons;
    buttons.push_back({.id = "setup.agendas", .label = tr("Choose agenda"), .icon = "folder_open"});
    if (!room.configuration.drafts.empty())
        buttons.push_back({.id = "setup.draft", .label = tr("Draft of the kodeks"), .icon = "library_books", .shrinks = 1});
    if (room.state.held)
        buttons.push_back({.id = "setup.recap", .label = tr("Last meeting"), .icon = "history"});
    if (agenda || room.state.setup.without_agenda)
        buttons.push_back({.id = "setup.start", .label = tr("Start the meeting"), .icon = "play_arrow", .look = Look::primary, .role = Role::commit, .right = true});
    const auto tapped = Footer(ui, page.w, std::move(buttons)).draw_below(page);
    if (tapped == "setup.agendas")
        ui.emit(OpenAgendas{});
    if (tapped == "setup.draft")
        ui.emit(OpenDraft{});
    if (tapped == "setup.recap")
        ui.emit(OpenRecap{});
    if (tapped == "setup.start")
        ui.emit(StartMeeting{});

    page.cut_top(ui.u(space::m));
    const Type type = ui.fitting({Type::page_title, Type::heading}, tr("Prepare the meeting"), page.w, ui.line_height(Type::page_title));
    page.cut_top(ui.text(type, page, tr("Prepare the meeting"), p.ink) + ui.u(space::m));
    const float aside = std::max(ui.u(space::aside + space::xl), widest_word(ui, Type::body_strong, agenda ? agenda->title : std::string()) + 2 * ui.u(space::l));
    const float cards = ui.measured([&] { return draw_cards(ui, room, agenda, {page.x, page.y, aside, endless}); });
    if (!ui.portrait() && cards <= page.h && page.w - aside >= ui.u(400) + ui.text_width(Type::label_strong, "n") * 14) {
        draw_beside(ui, room, agenda, page, aside);
        return;
    }
    flow(ui, "setup.scroll", page, p.ground, [&](Rect area, float) { return draw_below(ui, room, agenda, area); });
}

}  // namespace kiosk
