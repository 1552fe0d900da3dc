// Why: what the mødeleder does with the meeting. A tap becomes an event that is committed first; only when the journal has
// it does the meeting change. If the journal cannot take it, the meeting goes on all the same and the screen says so:
// a full disk must not stop a council.
#include "core/step.hpp"

namespace kiosk {
namespace {

bool walking(const State& state) { return state.screen == Screen::meeting && state.meeting; }

std::string short_text(const Configuration& configuration, const Point& point)
{
    for (const ReminderRule& rule : configuration.reminders)
        if (rule.point == point.id && rule.trigger != Trigger::idle && rule.trigger != Trigger::opening)
            return rule.text;
    return point.text;
}

void show_reminder(Step& step, const ReminderShown& shown)
{
    const auto placed = find_point(kodeks(step.configuration), shown.point);
    step.state.reminder = ReminderBand{placed ? placed->point->number : 0, shown.text, step.now.instant};
}

/// The meeting has changed: stand on the screen it now belongs to.
void follow(Step& step, const MeetingEvent& event)
{
    State& state = step.state;
    if (const auto* shown = std::get_if<ReminderShown>(&event))
        return show_reminder(step, *shown);
    if (std::holds_alternative<PauseExtended>(event))
        return;
    if (std::holds_alternative<ItemReached>(event) || std::holds_alternative<MeetingEnded>(event))
        state.reminder.reset();
    if (std::holds_alternative<CheckinClosed>(event)) {
        state.meeting.reset();
        state.checkin.reset();
        return step.show(Screen::results);
    }
    if (std::holds_alternative<MeetingEnded>(event))
        return begin_checkin(step);
    step.show(meeting_screen(*state.meeting));
}

void take_in(Step& step, std::int64_t meeting, const MeetingEvent& event)
{
    State& state = step.state;
    if (const auto* started = std::get_if<MeetingStarted>(&event))
        state.meeting = begin_meeting(meeting, *started, step.now);
    else if (state.meeting)
        state.meeting = apply(std::move(*state.meeting), event, step.now.instant);
    else
        return;
    state.meeting->id = meeting;  // a meeting whose start could not be saved gets its number when it is
    follow(step, event);
}

bool pause_due_after_current(const Meeting& meeting)
{
    return meeting.agenda.items[meeting.current].pause_after && !meeting.times[meeting.current].pause_taken;
}

}  // namespace

Screen meeting_screen(const Meeting& meeting)
{
    switch (meeting.phase) {
    case Meeting::Phase::opening: return Screen::opening;
    case Meeting::Phase::running: return Screen::meeting;
    case Meeting::Phase::paused: return Screen::pause;
    case Meeting::Phase::ended: return Screen::welcome;
    case Meeting::Phase::closed: return Screen::results;
    }
    return Screen::home;
}

void on(Step& step, const StartMeeting&)
{
    const Agenda* agenda = find_agenda(step.configuration, step.state.setup.agenda);
    if (step.state.screen != Screen::setup || step.state.meeting_unknown || !agenda || !first_item(*agenda))
        return;
    step.state.access = {};
    step.commit(MeetingStarted{step.configuration.display.show_closed_titles ? *agenda : masked(*agenda),
                               step.state.setup.present, checkin_terms(step.configuration), clock_is_set(step.now.wall)});
}

void on(Step& step, const BeginItems&)
{
    if (step.state.screen == Screen::opening && step.state.meeting)
        step.commit(ItemReached{first_item(step.state.meeting->agenda).value_or(0)});
}

void on(Step& step, const NextItem&)
{
    if (!walking(step.state))
        return;
    const Meeting& meeting = *step.state.meeting;
    const auto next = next_item(meeting);
    if (!next)
        return;
    const auto pause = meeting.agenda.items[meeting.current].pause_after;
    const bool pause_now = pause_due_after_current(meeting);
    step.commit(ItemReached{*next});
    if (pause_now)
        step.commit(PauseBegun{*pause});
}

void on(Step& step, const PreviousItem&)
{
    if (!walking(step.state))
        return;
    if (const auto previous = previous_item(*step.state.meeting))
        step.commit(ItemReached{*previous});
}

void on(Step& step, const TakePause&)
{
    if (walking(step.state))
        step.commit(PauseBegun{step.configuration.meeting.pause});
}

void on(Step& step, const ExtendPause&)
{
    if (step.state.screen == Screen::pause)
        step.commit(PauseExtended{std::chrono::minutes(5)});
}

void on(Step& step, const ResumeMeeting&)
{
    if (step.state.screen == Screen::pause)
        step.commit(MeetingResumed{});
}

void on(Step& step, const OpenRemind&)
{
    if (walking(step.state))
        step.state.sheet = Sheet::remind;
}

void on(Step& step, const RemindOf& remind)
{
    const auto placed = find_point(kodeks(step.configuration), remind.point);
    if (!walking(step.state) || !placed)
        return;
    step.state.sheet = Sheet::none;
    step.commit(ReminderShown{remind.point, short_text(step.configuration, *placed->point), {}});
}

void on(Step& step, const DismissReminder&) { step.state.reminder.reset(); }

void on(Step& step, const AskToEnd&)
{
    if (walking(step.state))
        step.state.sheet = Sheet::end_meeting;
}

void on(Step& step, const EndMeeting&)
{
    if (step.state.sheet == Sheet::end_meeting)
        step.commit(MeetingEnded{});
}

void on(Step& step, const MeetingFound& found)
{
    step.state.meeting_unknown = false;
    step.state.meeting = found.meeting;
    const bool ended = found.meeting.phase == Meeting::Phase::ended;
    if (ended)
        begin_checkin(step);
    else
        step.show(meeting_screen(found.meeting));
    const auto resumed = found.meeting.times_uncertain ? Notice::Kind::meeting_resumed_untimed : Notice::Kind::meeting_resumed;
    step.notify(ended ? Notice::Kind::checkin_resumed : resumed, {}, resumed_shown_for);
}

void on(Step& step, const NoMeetingFound&)
{
    if (!step.state.meeting_unknown)
        return;
    step.state.meeting_unknown = false;
    step.state.notice.reset();
}

/// Members may have been thanked for answers that only this urn and this journal hold, so neither is given up: the room can read
/// the kodeks meanwhile, no other meeting begins, and the screen looks again every minute.
void on(Step& step, const MeetingUnknown& unknown)
{
    State& state = step.state;
    state.meeting_unknown = true;
    state.retry_at = step.now.instant + std::chrono::minutes(1);
    if (state.meeting) {
        state.checkin.reset();
        state.meeting.reset();
        step.show(Screen::home);
    }
    step.notify(Notice::Kind::meeting_unknown, unknown.failure.code);
}

void on(Step& step, const Committed& committed)
{
    if (step.state.notice && step.state.notice->kind == Notice::Kind::not_saved)
        step.state.notice.reset();
    take_in(step, committed.meeting, committed.event);
}

void on(Step& step, const CommitFailed& failed)
{
    take_in(step, step.state.meeting ? step.state.meeting->id : 0, failed.event);
    if (std::holds_alternative<CheckinClosed>(failed.event))
        return;  // the published result ends the meeting just as well
    step.notify(Notice::Kind::not_saved, failed.failure.code);
    step.state.retry_at = step.now.instant + std::chrono::minutes(1);
}

void on(Step& step, const CaughtUp&)
{
    if (step.state.notice && step.state.notice->kind == Notice::Kind::not_saved)
        step.state.notice.reset();
}

void on(Step& step, const StillBehind& behind)
{
    step.notify(Notice::Kind::not_saved, behind.failure.code);
    step.state.retry_at = step.now.instant + std::chrono::minutes(1);
}

}  // namespace kiosk
