// Why: an agenda that nobody placed among the council's files is taken from a folder or a stick, after a look. Nothing of it is kept but
// what the journal of the meeting keeps: the next evening begins without it.
#include <algorithm>

#include "core/step.hpp"

namespace kiosk {
namespace {

/// What the file does not say is this evening.
Agenda completed(FoundAgenda found, const Step& step)
{
    Agenda agenda = std::move(found.agenda);
    agenda.id.clear();  // it is none of the council's files, which may have one of the same day
    if (agenda.title.empty())
        agenda.title = step.configuration.council.meeting;
    if (!found.date_known && clock_is_set(step.now.wall))
        agenda.date = date_of(step.now.local);
    const auto& dates = step.configuration.dates;
    const auto planned = std::find_if(dates.begin(), dates.end(), [&](const MeetingDate& date) { return date.date == agenda.date; });
    if (!found.start_known && planned != dates.end())
        agenda.start = planned->start;
    else if (!found.start_known && clock_is_set(step.now.wall))
        agenda.start = time_of_day(step.now.local);
    return agenda;
}

}  // namespace

void on(Step& step, const OpenAgendaFiles&)
{
    if (step.state.screen != Screen::agendas)
        return;
    step.state.setup.intake = {};
    step.show(Screen::agenda_files);
    step.want(ListAgendaFiles{});
}

/// A stick may come while the list stands there.
void look_for_agenda_files(Step& step)
{
    if (step.state.screen == Screen::agenda_files)
        step.want(ListAgendaFiles{});
}

void on(Step& step, const AgendaFilesListed& listed)
{
    if (step.state.screen == Screen::agenda_files)
        step.state.setup.intake.files = listed.files;
}

void on(Step& step, const ReadAgenda& read)
{
    Intake& intake = step.state.setup.intake;
    const auto is_in = [&](const std::vector<AgendaFile>& files) { return std::find(files.begin(), files.end(), read.file) != files.end(); };
    if (step.state.screen != Screen::agenda_files || !(is_in(intake.files) || is_in(intake.none.choose_from)))
        return;
    intake.none = {};
    step.want(ReadAgendaFile{read.file});
}

void on(Step& step, const AgendaFileRead& read)
{
    if (step.state.screen != Screen::agenda_files)
        return;
    Intake& intake = step.state.setup.intake;
    intake.found = read.found;
    intake.found->agenda = completed(read.found, step);
    step.show(Screen::agenda_found);
}

void on(Step& step, const AgendaFileRefused& refused)
{
    if (step.state.screen == Screen::agenda_files)
        step.state.setup.intake.none = refused.none;
}

void on(Step& step, const TakeAgenda&)
{
    Setup& setup = step.state.setup;
    if (step.state.screen != Screen::agenda_found || !setup.intake.found)
        return;
    setup.taken = std::move(setup.intake.found->agenda);
    setup.without_agenda = false;
    setup.intake = {};
    step.show(Screen::setup);
}

void on(Step& step, const LeaveAgendaFiles&)
{
    Intake& intake = step.state.setup.intake;
    if (step.state.screen == Screen::agenda_files && intake.none.choose_from.empty())
        return step.show(Screen::agendas);
    if (step.state.screen == Screen::agenda_found)
        step.show(Screen::agenda_files);
    else if (step.state.screen != Screen::agenda_files)
        return;
    intake.found.reset();
    intake.none = {};
    step.want(ListAgendaFiles{});
}

}  // namespace kiosk
