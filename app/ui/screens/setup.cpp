// Why: the mødeleder sees, in front of thirty people, that it is the right agenda and the right number, and starts.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

std::string beside_item(const AgendaItem& item)
{
    switch (item.status) {
    case ItemStatus::postponed: return tr("postponed");
    case ItemStatus::withdrawn: return tr("withdrawn");
    case ItemStatus::planned: break;
    }
    return item.planned ? minutes_short(*item.planned) : std::string();
}

/// How wide the columns of numbers, locks and minutes are, so that all rows stand in line.
struct ItemColumns {
    float number = 0, lock = 0, right = 0;
};

ItemColumns columns_of(const Ui& ui, const Agenda& agenda)
{
    ItemColumns columns;
    for (const AgendaItem& item : agenda.items) {
        columns.number = std::max(columns.number, ui.text_width(Type::overline, item.number));
        columns.right = std::max(columns.right, ui.text_width(Type::label, beside_item(item)));
        if (item.closed)
            columns.lock = ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::s);
    }
    columns.number += ui.u(space::m);
    columns.right += columns.right > 0 ? ui.u(space::m) : 0;
    return columns;
}

float draw_item(Ui& ui, const AgendaItem& item, Rect row, const ItemColumns& columns)
{
    const Palette& p = ui.palette();
    const bool off = item.status != ItemStatus::planned;
    const std::string title = item_title(item);
    const bool beside = row.w - columns.number - columns.lock - columns.right >= widest_word(ui, Type::label_strong, title);
    const float width = row.w - columns.number - (beside ? columns.lock + columns.right : 0), words = ui.text_height(Type::label_strong, title, width);
    const float below = !beside && (item.closed || !beside_item(item).empty()) ? ui.line_height(Type::label) : 0;
    row.h = std::max(ui.u(space::control - 5), words + below + ui.u(space::m));
    const float top = row.middle_y() - (words + below) / 2, middle = beside ? row.middle_y() : top + words + below / 2;
    ui.text_line(Type::overline, row.x, beside ? row.middle_y() : top + ui.line_height(Type::overline) / 2, item.number, off ? p.ink_muted : p.primary);
    ui.text_line(Type::label, row.right(), middle, beside_item(item), p.ink_muted, Align::right);
    if (item.closed)
        ui.icon(IconSize::inline_, row.right() - columns.right - columns.lock / 2, middle, "lock", p.gold_ink);
    const Rect place{row.x + columns.number, top, width, words};
    ui.text(Type::label_strong, place, title, off ? p.ink_muted : p.ink);
    return row.h;
}

float draw_items(Ui& ui, const Agenda& agenda, Rect area, bool show_closed)
{
    const Agenda shown = show_closed ? agenda : masked(agenda);
    const ItemColumns columns = columns_of(ui, shown);
    const float top = area.y;
    for (std::size_t i = 0; i < shown.items.size(); ++i) {
        if (i > 0)
            ui.line(area.x, area.right(), area.y, ui.palette().hairline);
        area.cut_top(draw_item(ui, shown.items[i], area, columns));
    }
    return area.y - top;
}

/// A card as high as what it says.
template <class Inside> float draw_card(Ui& ui, Rect area, Inside inside)
{
    const float side = ui.u(space::l), edge = ui.u(space::m + space::xs);
    Rect words = {area.x + side, area.y + edge, area.w - 2 * side, endless};
    area.h = ui.measured([&] { return inside(words); }) + 2 * edge;
    card(ui, area);
    inside(words);
    return area.h;
}

float draw_agenda_card(Ui& ui, const Agenda& agenda, const Now& now, const Rect& area)
{
    const Palette& p = ui.palette();
    const bool dated = clock_is_set(now.wall), tonights = dated && agenda.date == date_of(now.local);
    const char* which = tonights ? tr("Agenda") : dated ? tr("Agenda of another day than today") : tr("Clock not set: the agenda's date counts");
    const std::string length = items_count(agenda.items.size()) + " · " + say("about {0}", hours_and_minutes(planned_length(agenda)));
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

float draw_cards(Ui& ui, const Room& room, const Agenda* agenda, Rect area)
{
    const float top = area.y;
    if (agenda)
        area.cut_top(draw_agenda_card(ui, *agenda, room.now, area) + ui.u(space::m));
    return area.y - top + draw_present(ui, room, area);
}

float draw_what_is_missing(Ui& ui, const Room& room, const Rect& area)
{
    if (room.state.setup.without_agenda)
        return ui.text(Type::body, area, tr("The meeting starts without an agenda. Its items are added as they come."), ui.palette().ink_secondary);
    return ui.text(Type::body, area,
                   room.configuration.agendas.empty() ? tr("There is no agenda. Ask the secretariat to place one in kiosk-config/agendas.")
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
         [&](Rect area, float) { return draw_items(ui, *agenda, area, room.configuration.display.show_closed_titles); });
}

/// Below one another: what must be set comes first.
float draw_below(Ui& ui, const Room& room, const Agenda* agenda, Rect area)
{
    const float top = area.y;
    area.cut_top(draw_cards(ui, room, agenda, area) + ui.u(space::m));
    if (agenda)
        area.cut_top(draw_card(ui, area, [&](Rect words) { return draw_items(ui, *agenda, words, room.configuration.display.show_closed_titles); }));
    else
        area.cut_top(draw_what_is_missing(ui, room, area));
    return area.y - top;
}

/// A card that is tapped, cut off the top of `area`.
bool draw_card_row(Ui& ui, const std::string& id, const std::string& title, const std::string& line, Rect& area, bool chosen)
{
    const float width = area.w - 2 * ui.u(space::l);
    const Rect place = area.cut_top(ui.text_height(Type::body_strong, title, width) + ui.text_height(Type::label, line, width) + 2 * ui.u(space::m));
    area.cut_top(ui.u(space::m));
    const bool tapped = ui.control(id, title, place);
    card(ui, place, ui.held(id));
    if (chosen)
        ui.outline(place, ui.palette().primary, ui.u(space::outline), ui.u(space::radius));
    Rect inside = place.inset(ui.u(space::l), ui.u(space::m));
    inside.cut_top(ui.text(Type::body_strong, inside, title, ui.palette().ink));
    ui.text(Type::label, inside, line, ui.palette().ink_secondary);
    return tapped;
}

}  // namespace

void draw_setup(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "setup.back", .back = tr("Home"), .tools = true}))
        ui.emit(GoHome{});
    const Agenda* agenda = find_agenda(room.configuration, room.state.setup.agenda);
    std::vector<Button> buttons;
    buttons.push_back({.id = "setup.agendas", .label = tr("Choose agenda"), .icon = "folder_open"});
    if (room.state.held)
        buttons.push_back({.id = "setup.recap", .label = tr("Last meeting"), .icon = "history"});
    if (agenda || room.state.setup.without_agenda)
        buttons.push_back({.id = "setup.start", .label = tr("Start the meeting"), .icon = "play_arrow", .look = Look::primary, .role = Role::commit, .right = true});
    const auto tapped = Footer(ui, page.w, std::move(buttons)).draw_below(page);
    if (tapped == "setup.agendas")
        ui.emit(OpenAgendas{});
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

void draw_agendas(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "agendas.back", .back = tr("Prepare the meeting"), .tools = true}))
        ui.emit(ChooseAgenda{room.state.setup.agenda});
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(ui.fitting({Type::page_title, Type::heading}, tr("Choose agenda"), page.w, ui.line_height(Type::page_title)), page, tr("Choose agenda"), p.ink) + ui.u(space::m));
    flow(ui, "agendas.scroll", page, p.ground, [&](Rect area, float) {
        const float top = area.y;
        for (const Agenda& agenda : room.configuration.agendas) {
            const std::string when = at_time(agenda.start) + " · " + items_count(agenda.items.size());
            const bool chosen = !room.state.setup.without_agenda && agenda.id == room.state.setup.agenda;
            if (draw_card_row(ui, "agenda." + agenda.id, agenda.title + ' ' + day_with_year(agenda.date), when, area, chosen))
                ui.emit(ChooseAgenda{agenda.id});
        }
        if (draw_card_row(ui, "agendas.none", tr("Without an agenda"), tr("Items are added as they come."), area, room.state.setup.without_agenda))
            ui.emit(StartWithoutAgenda{});
        return area.y - top;
    });
}

}  // namespace kiosk
