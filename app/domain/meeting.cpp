// Why: one fold from what happened to how the meeting stands, used live and at replay. Each event has one function, which
// first asks whether the event fits the phase. An item's time runs from the moment it is reached until the next event
// that stops it; a return to an item adds to the time it has already had.
#include "domain/meeting.hpp"

#include <algorithm>
#include <cassert>

#include "domain/agenda_changes.hpp"
#include "domain/configuration.hpp"

namespace kiosk {

namespace {

using Phase = Meeting::Phase;

Duration span(Instant from, Instant to) { return std::max(to - from, Duration{0}); }

void start(Stopwatch& watch, Instant now)
{
    if (!watch.since) watch.since = now;
}

void stop(Stopwatch& watch, Instant now)
{
    watch.used = elapsed(watch, now);
    watch.since.reset();
}

bool is_handled(const AgendaItem& item) { return item.status == ItemStatus::planned; }

struct Fold {
    Meeting& meeting;
    Instant at;

    bool is(Phase phase) const { return meeting.phase == phase; }

    bool going_on() const { return is(Phase::opening) || is(Phase::running) || is(Phase::paused); }

    ItemTime& current() { return meeting.times[meeting.current]; }

    void start_item()
    {
        current().begun = true;
        start(current().time, at);
    }

    void stop_item() { stop(current().time, at); }

    void stop_speaking()
    {
        if (!meeting.speaking) return;
        const Speaking& speaking = *meeting.speaking;
        const Duration used = elapsed(speaking.time, at);
        SpeakingTotal& spoken = current().spoken[static_cast<std::size_t>(speaking.kind)];
        ++spoken.speakers;
        spoken.used += used;
        if (used > speaking.limit) meeting.spoken_over = at;
        meeting.speaking.reset();
    }

    // The pause planned after an item is held once the meeting has moved on, so it belongs to the nearest item before that
    // still owes one. An item nobody came to (postponed, withdrawn) owes none.
    void take_planned_pause()
    {
        for (std::size_t i = meeting.current; i-- > 0;) {
            ItemTime& time = meeting.times[i];
            if (!time.begun || time.pause_taken || !meeting.agenda.items[i].pause_after) continue;
            time.pause_taken = true;
            return;
        }
    }

    void end_pause()
    {
        meeting.pauses_held.push_back(span(meeting.pause->since, at));
        meeting.pause.reset();
    }

    void operator()(const MeetingStarted&) {}  // begin_meeting() has taken it; a second one fits no phase

    void operator()(const ItemReached& event)
    {
        if (!(is(Phase::opening) || is(Phase::running)) || event.item >= meeting.times.size()) return;
        stop_speaking();
        meeting.spoken_over.reset();
        if (is(Phase::running)) stop_item();
        meeting.phase = Phase::running;
        meeting.current = event.item;
        meeting.item_reached = at;
        open_doors_of_open_item();
        start_item();
    }

    void operator()(const PauseBegun& event)
    {
        if (!is(Phase::running)) return;
        stop_item();
        if (meeting.speaking) stop(meeting.speaking->time, at);
        take_planned_pause();
        meeting.phase = Phase::paused;
        meeting.pause = Pause{at, event.length};
    }

    void operator()(const PauseExtended& event)
    {
        if (is(Phase::paused)) meeting.pause->length += event.by;
    }

    void operator()(const MeetingResumed&)
    {
        if (!is(Phase::paused)) return;
        // An item reached as the pause began really begins now: what is to be said at its beginning is still to be said.
        if (meeting.item_reached) *meeting.item_reached += span(meeting.pause->since, at);
        end_pause();
        meeting.phase = Phase::running;
        meeting.resumed = at;
        start_item();
    }

    void operator()(const ReminderShown& event)
    {
        if (!going_on()) return;
        meeting.reminders.push_back({event, at});
    }

    void operator()(const ReminderDropped& event)
    {
        if (going_on()) meeting.dropped.push_back(event.rule);
    }

    void operator()(const MeetingEnded&)
    {
        if (!going_on()) return;
        stop_speaking();
        if (is(Phase::running)) stop_item();
        if (is(Phase::paused)) end_pause();
        meeting.phase = Phase::ended;
        meeting.doors_closed.reset();
        meeting.ended = at;
    }

    void operator()(const CheckinClosed&)
    {
        if (is(Phase::ended)) meeting.phase = Phase::closed;
    }

    void operator()(const ItemMoved& event) { change(event); }
    void operator()(const ItemChanged& event) { change(event); }
    void operator()(const ItemAdded& event) { change(event); }
    void operator()(const PlanSpread& event) { change(event); }
    void change(const MeetingEvent& event)
    {
        if (going_on()) change_agenda(meeting, event, at);
        open_doors_of_open_item();
    }
    void open_doors_of_open_item()
    {
        if (!current_item(meeting).closed) meeting.doors_closed.reset();
    }
    void operator()(const ChangeUndone&)
    {
        if (going_on()) undo_change(meeting);
        open_doors_of_open_item();
    }

    void operator()(const DoorsClosed&)
    {
        if (is(Phase::running) && current_item(meeting).closed && !meeting.doors_closed) meeting.doors_closed = at;
    }
    void operator()(const DoorsOpened&) { meeting.doors_closed.reset(); }

    void operator()(const PresentChanged& event)
    {
        if (!going_on() || event.present <= 0) return;
        meeting.present = event.present;
        current().out_of_room = std::min(current().out_of_room, event.present - 1);
    }

    void operator()(const OutOfRoom& event)
    {
        if (is(Phase::running) && event.members >= 0) current().out_of_room = event.members;
    }

    // The time that was not measured belongs to what the meeting began with.
    void operator()(const StartCorrected& event)
    {
        const auto first = std::find_if(meeting.times.begin(), meeting.times.end(), [](const ItemTime& time) { return time.begun; });
        if (!going_on() || first == meeting.times.end()) return;
        const Duration earlier = std::max(event.earlier, -elapsed(first->time, at));
        first->time.used += earlier;
        meeting.started -= earlier;
    }

    void operator()(const EndTimeSet& event)
    {
        if (going_on()) meeting.agenda.end = event.end;
    }
    void operator()(const PauseTimeSet& event)
    {
        if (!going_on()) return;
        meeting.agenda.pause = event.pause;
        meeting.pauses_before_set = meeting.pauses_held.size() + (meeting.pause ? 1 : 0);
    }

    void operator()(const SpeakingBegun& event)
    {
        if (!is(Phase::running)) return;
        stop_speaking();
        meeting.speaking = Speaking{event.kind, event.limit, {Duration{0}, at}};
    }
    void operator()(const SpeakingHeld&)
    {
        if (meeting.speaking) stop(meeting.speaking->time, at);
    }
    void operator()(const SpeakingContinued&)
    {
        if (is(Phase::running) && meeting.speaking) start(meeting.speaking->time, at);
    }
    void operator()(const SpeakingEnded&) { stop_speaking(); }
};

}  // namespace

Duration elapsed(const Stopwatch& watch, Instant now) { return watch.used + (watch.since ? span(*watch.since, now) : Duration{0}); }

Date start_date(const MeetingStarted& started, const Now& now)
{
    return started.clock_set ? date_of(now.local) : started.agenda.date;
}

Date date_to_publish(const Meeting& meeting, const Now& now)
{
    if (meeting.date.ok() || !clock_is_set(now.wall)) return meeting.date;
    return date_of(local_at(now, meeting.started));
}

Meeting begin_meeting(std::int64_t id, const MeetingStarted& started, const Now& now)
{
    Meeting meeting;
    meeting.id = id;
    meeting.agenda = started.agenda;
    meeting.present = started.present;
    meeting.checkin = started.checkin;
    meeting.current = first_item(started.agenda).value_or(0);
    meeting.times.resize(started.agenda.items.size());
    meeting.started = now.instant;
    meeting.date = start_date(started, now);
    return meeting;
}

Meeting apply(Meeting meeting, const MeetingEvent& event, Instant at)
{
    std::visit(Fold{meeting, at}, event);
    return meeting;
}

const AgendaItem& current_item(const Meeting& meeting)
{
    assert(meeting.current < meeting.agenda.items.size());
    return meeting.agenda.items[meeting.current];
}

Duration item_time(const Meeting& meeting, std::size_t item, Instant now)
{
    return item < meeting.times.size() ? elapsed(meeting.times[item].time, now) : Duration{0};
}

Duration meeting_time(const Meeting& meeting, Instant now)
{
    Duration total{0};
    for (const ItemTime& time : meeting.times) total += elapsed(time.time, now);
    return total;
}

Duration pause_left(const Meeting& meeting, Instant now)
{
    return meeting.pause ? meeting.pause->length - span(meeting.pause->since, now) : Duration{0};
}

std::optional<std::size_t> next_item(const Meeting& meeting)
{
    const auto together = handled_together(meeting.agenda, meeting.current);
    for (std::size_t i = std::max(meeting.current, together.back()) + 1; i < meeting.agenda.items.size(); ++i)
        if (is_handled(meeting.agenda.items[i])) return i;
    return std::nullopt;
}

std::optional<std::size_t> previous_item(const Meeting& meeting)
{
    const auto& items = meeting.agenda.items;
    std::optional<std::size_t> previous;
    for (std::size_t i = meeting.current; i-- > 0;) {
        if (is_handled(items[i])) previous = i;
        if (previous && !items[i].with_previous) return previous;  // the first of those handled under one
    }
    return previous;
}

std::optional<std::size_t> first_item(const Agenda& agenda)
{
    const auto found = std::find_if(agenda.items.begin(), agenda.items.end(), is_handled);
    if (found == agenda.items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - agenda.items.begin());
}

std::vector<std::size_t> handled_together(const Agenda& agenda, std::size_t item)
{
    std::vector<std::size_t> together{item};
    for (std::size_t i = item + 1; i < agenda.items.size() && agenda.items[i].with_previous; ++i)
        if (is_handled(agenda.items[i])) together.push_back(i);
    return together;
}

bool short_of_quorum(const Meeting& meeting, int members) { return meeting.present - meeting.times[meeting.current].out_of_room < quorum(members); }

}  // namespace kiosk
