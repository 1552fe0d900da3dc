// Why: which agenda the meeting begins with: one of the council's, none, or one that lies in a folder or on a stick, after a look at what
// was found in it and what was not.
#include <algorithm>
#include <utility>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/agenda_cards.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

void cut_title(Ui& ui, Rect& page, const char* title)
{
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(ui.fitting({Type::page_title, Type::heading}, title, page.w, ui.line_height(Type::page_title)), page, title, ui.palette().ink) + ui.u(space::m));
}

/// The files of one place, below its name; a stick's were brought for tonight.
void draw_place(Ui& ui, const std::vector<AgendaFile>& files, bool on_stick, Rect& area)
{
    const char* place = on_stick ? tr("On the stick") : tr("In the council's folder");
    bool first = true;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].on_stick != on_stick)
            continue;
        if (std::exchange(first, false))
            area.cut_top(ui.text(Type::label_strong, area, place, ui.palette().ink_secondary) + ui.u(space::s));
        if (draw_card_row(ui, "file." + std::to_string(i), files[i].name, {}, area, false))
            ui.emit(ReadAgenda{files[i]});
    }
}

float draw_files(Ui& ui, const Intake& intake, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const std::vector<AgendaFile>& files = intake.none.choose_from.empty() ? intake.files : intake.none.choose_from;
    if (files.empty())
        area.cut_top(ui.text(Type::body, area, tr("There is no file with an agenda. Plug in a stick now, with the agenda as PDF, text, saved page or JSON. A stick that was there before the PIN is not looked into."), p.ink_secondary));
    draw_place(ui, files, true, area);
    draw_place(ui, files, false, area);
    return area.y - top;
}

std::string what_was_found(const FoundAgenda& found)
{
    const auto closed = std::count_if(found.agenda.items.begin(), found.agenda.items.end(), [](const AgendaItem& item) { return item.closed; });
    return say_count("{0} item found, {1} of them closed.", "{0} items found, {1} of them closed.", static_cast<long>(found.agenda.items.size()), closed);
}

float draw_found(Ui& ui, const Room& room, const FoundAgenda& found, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y, gap = ui.u(space::m);
    area.cut_top(ui.text(Type::body_strong, area, found.agenda.title + ' ' + day_with_year(found.agenda.date) + ' ' + at_time(found.agenda.start), p.ink));
    std::string line = what_was_found(found);
    if (found.lines_left_out > 0)
        line += ' ' + say_count("{0} line was left out.", "{0} lines were left out.", static_cast<long>(found.lines_left_out));
    area.cut_top(ui.text(Type::label, area, line, p.ink_secondary) + gap);
    for (const std::string& doubt : found.doubts)
        area.cut_top(ui.text(Type::label, area, doubt, p.alarm) + ui.u(space::xs));
    if (!found.doubts.empty())
        area.cut_top(gap);
    area.cut_top(draw_card(ui, area, [&](Rect words) { return draw_agenda_items(ui, found.agenda, words, room.configuration.display.show_closed_titles); }));
    return area.y - top;
}

}  // namespace

void draw_agendas(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "agendas.back", .back = tr("Prepare the meeting"), .tools = true}))
        ui.emit(ChooseAgenda{room.state.setup.agenda});
    if (!Footer(ui, page.w, {{.id = "agendas.load", .label = tr("Load an agenda"), .icon = "folder_open"}}).draw_below(page).empty())
        ui.emit(OpenAgendaFiles{});
    cut_title(ui, page, tr("Choose agenda"));
    flow(ui, "agendas.scroll", page, p.ground, [&](Rect area, float) {
        const float top = area.y;
        for (const Agenda& agenda : room.configuration.agendas) {
            const std::string when = at_time(agenda.start) + " · " + items_count(agenda.items.size());
            const bool chosen = chosen_agenda(room.state.setup, room.configuration) == &agenda;
            if (draw_card_row(ui, "agenda." + agenda.id, agenda.title + ' ' + day_with_year(agenda.date), when, area, chosen))
                ui.emit(ChooseAgenda{agenda.id});
        }
        if (draw_card_row(ui, "agendas.none", tr("Without an agenda"), tr("Items are added as they come."), area, room.state.setup.without_agenda))
            ui.emit(StartWithoutAgenda{});
        return area.y - top;
    });
}

void draw_agenda_files(Ui& ui, const Room& room)
{
    const Intake& intake = room.state.setup.intake;
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "files.back", .back = intake.none.choose_from.empty() ? tr("Choose agenda") : tr("Files"), .tools = true}))
        ui.emit(LeaveAgendaFiles{});
    cut_title(ui, page, tr("Load an agenda"));
    if (const std::string& why = intake.none.why; !why.empty()) {  // it stands still, wherever the list is scrolled to
        const Type type = ui.fitting({Type::body, Type::label}, why, page.w, page.h / 3);
        page.cut_top(ui.text(type, page, why, intake.none.choose_from.empty() ? ui.palette().alarm : ui.palette().ink) + ui.u(space::m));
    }
    flow(ui, "files.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_files(ui, intake, area); });
}

void draw_agenda_found(Ui& ui, const Room& room)
{
    if (!room.state.setup.intake.found)
        return;
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "found.back", .back = tr("Files"), .tools = true}))
        ui.emit(LeaveAgendaFiles{});
    if (!Footer(ui, page.w, {{.id = "found.take", .label = tr("Use this agenda"), .icon = "check", .look = Look::primary, .role = Role::commit, .right = true}}).draw_below(page).empty())
        ui.emit(TakeAgenda{});
    cut_title(ui, page, tr("Is this the agenda?"));
    flow(ui, "found.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_found(ui, room, *room.state.setup.intake.found, area); });
}

}  // namespace kiosk
