// Why: what happens around the agenda: the doors of a closed item, members who come, go or step out, and the clock that the chair
// plans by. The set end asks once and never ends anything by itself.
#include <algorithm>

#include "core/step.hpp"
#include "domain/plan.hpp"

namespace kiosk {
namespace {

using std::chrono::minutes;

constexpr minutes longest_correction{120};
constexpr minutes a_day{24 * 60};

bool running(const State& state) { return under_way(state) && state.meeting->phase == Meeting::Phase::running; }

/// The time of day `later` minutes after it, in whole steps of five minutes.
TimeOfDay moved(TimeOfDay time, int later)
{
    const auto in_fives = [](minutes whole) { return whole / minutes(5) * minutes(5); };
    return (in_fives(time + minutes(later)) % a_day + a_day) % a_day;
}

TimeOfDay time_of(const Now& now, Instant moment) { return time_of_day(local_at(now, moment)); }

}  // namespace

void on(Step& step, const CloseDoors&)
{
    State& state = step.state;
    if (!running(state) || !current_item(*state.meeting).closed)
        return;
    state.sheet = Sheet::none;
    if (!state.meeting->doors_closed)
        step.commit(DoorsClosed{});
}

void on(Step& step, const OpenDoors&)
{
    if (running(step.state) && step.state.meeting->doors_closed)
        step.commit(DoorsOpened{});
}

void on(Step& step, const NoteOutOfRoom& note)
{
    if (!running(step.state))
        return;
    const Meeting& meeting = *step.state.meeting;
    const int now_out = meeting.times[meeting.current].out_of_room;
    const int out = std::clamp(now_out + note.by, 0, meeting.present - 1);
    if (out != now_out)
        step.commit(OutOfRoom{out});
}

void on(Step& step, const OpenTimeSheet&)
{
    if (under_way(step.state))
        step.state.sheet = Sheet::time;
}

void on(Step& step, const CorrectStart& correct)
{
    const auto by = std::clamp(minutes(correct.by), -longest_correction, longest_correction);
    if (running(step.state) && by != minutes(0))
        step.commit(StartCorrected{by});
}

void on(Step& step, const SetEndTime& set)
{
    if (!under_way(step.state))
        return;
    const Meeting& meeting = *step.state.meeting;
    const TimeOfDay from = meeting.agenda.end.value_or(time_of(step.now, predicted_end(meeting, step.now.instant).at));
    step.state.desk.end_asked = false;
    step.commit(EndTimeSet{moved(from, set.by)});
}

void on(Step& step, const ForgetEndTime&)
{
    if (under_way(step.state) && step.state.meeting->agenda.end)
        step.commit(EndTimeSet{});
}

void on(Step& step, const SetPauseTime& set)
{
    if (!under_way(step.state))
        return;
    const TimeOfDay from = step.state.meeting->agenda.pause.value_or(time_of(step.now, step.now.instant));
    step.commit(PauseTimeSet{moved(from, set.by)});
}

void on(Step& step, const ForgetPauseTime&)
{
    if (under_way(step.state) && step.state.meeting->agenda.pause)
        step.commit(PauseTimeSet{});
}

void on(Step& step, const SpreadPlan&)
{
    if (!under_way(step.state) || !step.state.meeting->agenda.end)
        return;
    const Meeting& meeting = *step.state.meeting;
    if (const auto end = moment_of(meeting, *meeting.agenda.end, step.now))
        step.commit(spread_until(meeting, *end, step.now.instant));
}

void on(Step& step, const DropReminder& drop)
{
    if (!under_way(step.state))
        return;
    const auto& dropped = step.state.meeting->dropped;
    if (std::find(dropped.begin(), dropped.end(), drop.rule) == dropped.end())
        step.commit(ReminderDropped{drop.rule});
}

/// Nobody who speaks is interrupted, and nothing that the mødeleder has open is put away.
void ask_to_end_when_due(Step& step)
{
    State& state = step.state;
    if (!running(state) || state.sheet != Sheet::none || state.desk.end_asked || !state.meeting->agenda.end)
        return;
    if (state.screen != Screen::meeting && (state.screen != Screen::speakers || state.meeting->speaking))
        return;
    const auto end = moment_of(*state.meeting, *state.meeting->agenda.end, step.now);
    if (!end || step.now.instant < *end)
        return;
    state.desk.end_asked = true;
    state.sheet = Sheet::end_time;
}

}  // namespace kiosk
