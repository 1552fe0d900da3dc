// Why: the part of the evening in which people read and the mødeleder prepares: nothing here changes a meeting.
#include <algorithm>

#include "core/step.hpp"

namespace kiosk {
namespace {

/// Only a clock that is set can tell which agenda is tonight's; of several the mødeleder then chooses.
std::string tonights_agenda(const Configuration& configuration, const Now& now)
{
    const auto& agendas = configuration.agendas;
    if (!clock_is_set(now.wall))
        return agendas.size() == 1 ? agendas.front().id : std::string();
    const auto next = next_meeting(configuration, date_of(now.local));
    if (next && next->agenda)
        return next->agenda->id;
    return agendas.empty() ? std::string() : agendas.back().id;
}

}  // namespace

void on(Step& step, const Touched&) { step.state.touched = step.now.instant; }

/// A line that tells of something worse stays.
void on(Step& step, const TouchStuck&)
{
    if (!step.state.notice || step.state.notice->kind == Notice::Kind::touch_stuck)
        step.notify(Notice::Kind::touch_stuck, "K46", stuck_shown_for);
}

void on(Step& step, const StillHere&) { step.state.touched = step.now.instant; }

void on(Step& step, const GoHome&)
{
    State& state = step.state;
    if (state.screen == Screen::statement || state.screen == Screen::thanks)
        return leave_half_given(step);
    if (state.checkin)
        return step.show(Screen::welcome);
    if (!state.meeting)
        step.show(Screen::home);
}

void on(Step& step, const OpenResults&)
{
    if (step.state.result && !in_meeting_or_checkin(step.state))
        step.show(Screen::results);
}

/// From anywhere but a check-in, where it would be the one in the queue who asks for help. Nothing tells afterwards that it was
/// open: no effect is wanted, and the state is as it was but for the screen.
void on(Step& step, const OpenHelp&)
{
    if (!step.state.checkin)
        step.show(Screen::help);
}

void on(Step& step, const CloseHelp&)
{
    if (step.state.screen == Screen::help)
        step.show(step.state.meeting ? meeting_screen(*step.state.meeting) : Screen::idle);
}

/// Only from the setup, which the mødeleder's PIN opens.
void on(Step& step, const OpenDraft&)
{
    if (step.state.screen == Screen::setup && !step.configuration.drafts.empty())
        step.show(Screen::draft);
}

void on(Step& step, const CloseSheet&) { step.state.sheet = Sheet::none; }

void prepare_meeting(Step& step)
{
    step.state.setup = Setup{.agenda = tonights_agenda(step.configuration, step.now), .present = step.configuration.council.members};
    step.show(Screen::setup);
    step.want(WatchForSticks{});
}

void on(Step& step, const OpenAgendas&)
{
    if (step.state.screen == Screen::setup)
        step.show(Screen::agendas);
}

void on(Step& step, const ChooseAgenda& choose)
{
    if (step.state.screen != Screen::agendas)
        return;
    if (find_agenda(step.configuration, choose.agenda)) {
        step.state.setup.agenda = choose.agenda;
        step.state.setup.taken.reset();
        step.state.setup.without_agenda = false;
    }
    step.show(Screen::setup);
}

void on(Step& step, const StartWithoutAgenda&)
{
    if (step.state.screen != Screen::agendas)
        return;
    step.state.setup.agenda.clear();
    step.state.setup.taken.reset();
    step.state.setup.without_agenda = true;
    step.show(Screen::setup);
}

/// While setting up, and while the meeting goes on: members come late and leave early.
void on(Step& step, const ChangePresent& change)
{
    State& state = step.state;
    const auto changed = [&](int present) { return std::clamp(present + change.by, 1, step.configuration.council.members); };
    if (state.screen == Screen::setup)
        state.setup.present = changed(state.setup.present);
    else if (under_way(state) && changed(state.meeting->present) != state.meeting->present)
        step.commit(PresentChanged{changed(state.meeting->present)});
}

/// Only from the setup, which the mødeleder's PIN opens.
void on(Step& step, const OpenRecap&)
{
    if (step.state.screen == Screen::setup && step.state.held)
        step.show(Screen::recap);
}

void on(Step& step, const CloseRecap&)
{
    if (step.state.screen == Screen::recap)
        step.show(Screen::setup);
}

void on(Step& step, const SaveRecap&)
{
    if (const auto recap = recap_of_held(step.state); recap && step.state.screen == Screen::recap)
        step.want(KeepRecap{*recap});
}

void on(Step& step, const RecapSaved& saved) { step.notify(Notice::Kind::recap_saved, saved.where, resumed_shown_for); }

void on(Step& step, const RecapNotSaved& failed) { step.notify(Notice::Kind::recap_not_saved, failed.failure.code, resumed_shown_for); }

}  // namespace kiosk
