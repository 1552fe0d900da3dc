// Why: what the mødeleder does with the meeting. A tap becomes an event that is committed first; only when the journal has
// it does the meeting change. If the journal cannot take it, the meeting goes on all the same and the screen says so:
// a full disk must not stop a council.
#include "core/step.hpp"

namespace kiosk {
namespace {

bool walking(const State& state) { return state.screen == Screen::meeting && state.meeting; }

bool in_session(const State& state) { return state.meeting && (state.screen == Screen::meeting || state.screen == Screen::speakers); }

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
    if (step.configuration.meeting.tone)
        step.want(SoundTone{});
}

/// A closed item begins when the doors are closed.
void stand_at_item(Step& step)
{
    step.show(meeting_screen(*step.state.meeting));
    if (step.state.screen == Screen::meeting && current_item(*step.state.meeting).closed && !step.state.meeting->doors_closed)
        step.state.sheet = Sheet::doors;
}

/// The meeting has changed: stand on the screen it now belongs to. What changes no more than what is shown leaves the screen as it is.
struct Follow {
    Step& step;

    void operator()(const MeetingStarted&) const
    {
        step.state.desk = {};
        step.show(Screen::opening);
    }
    void operator()(const ItemReached&) const
    {
        step.state.reminder.reset();
        step.state.desk.floor = {};
        stand_at_item(step);
    }
    void operator()(const PauseBegun&) const { step.show(meeting_screen(*step.state.meeting)); }
    void operator()(const MeetingResumed&) const { stand_at_item(step); }
    void operator()(const ReminderShown& shown) const { show_reminder(step, shown); }
    void operator()(const MeetingEnded&) const
    {
        step.state.reminder.reset();
        step.state.desk = {};
        begin_checkin(step);
    }
    void operator()(const CheckinClosed&) const
    {
        step.state.held = std::move(step.state.meeting);
        step.state.meeting.reset();
        step.state.checkin.reset();
        step.show(Screen::results);
    }
    void operator()(const ItemChanged&) const { ask_for_the_doors(); }
    void operator()(const ChangeUndone&) const { ask_for_the_doors(); }
    template <class ChangesNoScreen> void operator()(const ChangesNoScreen&) const {}

private:
    /// Where the item under way became a closed one.
    void ask_for_the_doors() const
    {
        if (step.state.screen == Screen::meeting && current_item(*step.state.meeting).closed && !step.state.meeting->doors_closed)
            step.state.sheet = Sheet::doors;
    }
};

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
    std::visit(Follow{step}, event);
}

/// Of a meeting that nobody wrote an agenda for; its items are added as they come.
Agenda no_agenda(const Step& step)
{
    Agenda agenda;
    agenda.title = step.configuration.council.meeting;
    if (clock_is_set(step.now.wall)) {
        agenda.date = date_of(step.now.local);
        agenda.start = time_of_day(step.now.local);
    }
    AgendaItem item;
    item.number = "1";
    item.kind = "item";
    agenda.items.push_back(std::move(item));
    return agenda;
}

std::optional<Agenda> agenda_to_begin_with(const Step& step)
{
    if (step.state.setup.without_agenda)
        return no_agenda(step);
    const Agenda* agenda = chosen_agenda(step.state.setup, step.configuration);
    return agenda != nullptr ? std::optional(*agenda) : std::nullopt;
}

/// Closed items lose their words here; spørgetid without a plan has the council's limit.
Agenda as_begun(Agenda agenda, const Configuration& configuration)
{
    for (AgendaItem& item : agenda.items)
        if (item.kind == "questions" && !item.planned)
            item.planned = configuration.meeting.questions;
    return configuration.display.show_closed_titles ? agenda : masked(std::move(agenda));
}

bool pause_due_after_current(const Meeting& meeting)
{
    return meeting.agenda.items[meeting.current].pause_after && !meeting.times[meeting.current].pause_taken;
}

}  // namespace

bool under_way(const State& state)
{
    return state.meeting && state.meeting->phase != Meeting::Phase::ended && state.meeting->phase != Meeting::Phase::closed;
}

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
    const auto agenda = agenda_to_begin_with(step);
    if (step.state.screen != Screen::setup || step.state.meeting_unknown || !agenda || !first_item(*agenda))
        return;
    step.state.access = {};
    step.commit(MeetingStarted{as_begun(*agenda, step.configuration), step.state.setup.present, checkin_terms(step.configuration), clock_is_set(step.now.wall)});
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
    if (in_session(step.state))
        step.state.sheet = Sheet::remind;
}

void on(Step& step, const RemindOf& remind)
{
    const auto placed = find_point(kodeks(step.configuration), remind.point);
    if (!in_session(step.state) || !placed)
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
    if (step.state.sheet == Sheet::end_meeting || step.state.sheet == Sheet::end_time)
        step.commit(MeetingEnded{});
}

void on(Step& step, const MeetingFound& found)
{
    step.state.meeting_unknown = false;
    step.state.meeting = found.meeting;
    const bool ended = found.meeting.phase == Meeting::Phase::ended;
    step.state.desk = {};
    if (ended)
        begin_checkin(step);
    else
        stand_at_item(step);
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
