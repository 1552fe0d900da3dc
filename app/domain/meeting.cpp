// Why: one fold from what happened to how the meeting stands, used live and at replay. Each event has one function, which
// first asks whether the event fits the phase. An item's time runs from the moment it is reached until the next event
// that stops it; a return to an item adds to the time it has already had.
#include "domain/meeting.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk {

namespace {

using Phase = Meeting::Phase;

Duration span(Instant from, Instant to) { return std::max(to - from, Duration{0}); }

Duration used(const ItemTime& time, Instant now) { return time.used + (time.since ? span(*time.since, now) : Duration{0}); }

bool is_handled(const AgendaItem& item) { return item.status == ItemStatus::planned; }

struct Fold {
    Meeting& meeting;
    Instant at;

    bool is(Phase phase) const { return meeting.phase == phase; }

    void start_item()
    {
        meeting.times[meeting.current].begun = true;
        meeting.times[meeting.current].since = at;
    }

    void stop_item()
    {
        ItemTime& time = meeting.times[meeting.current];
        time.used = used(time, at);
        time.since.reset();
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

    void operator()(const MeetingStarted&) {}  // begin_meeting() has taken it; a second one fits no phase

    void operator()(const ItemReached& event)
    {
        if (!(is(Phase::opening) || is(Phase::running)) || event.item >= meeting.times.size()) return;
        if (is(Phase::running)) stop_item();
        meeting.phase = Phase::running;
        meeting.current = event.item;
        meeting.item_reached = at;
        start_item();
    }

    void operator()(const PauseBegun& event)
    {
        if (!is(Phase::running)) return;
        stop_item();
        take_planned_pause();
        meeting.phase = Phase::paused;
        meeting.pause = Pause{at, event.length};
        ++meeting.pauses;
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
        meeting.phase = Phase::running;
        meeting.pause.reset();
        meeting.resumed = at;
        start_item();
    }

    void operator()(const ReminderShown& event)
    {
        if (is(Phase::ended) || is(Phase::closed)) return;
        meeting.reminders.push_back({event, at});
    }

    void operator()(const MeetingEnded&)
    {
        if (is(Phase::ended) || is(Phase::closed)) return;
        if (is(Phase::running)) stop_item();
        meeting.phase = Phase::ended;
        meeting.pause.reset();
        meeting.ended = at;
    }

    void operator()(const CheckinClosed&)
    {
        if (is(Phase::ended)) meeting.phase = Phase::closed;
    }
};

}  // namespace

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
    return item < meeting.times.size() ? used(meeting.times[item], now) : Duration{0};
}

Duration meeting_time(const Meeting& meeting, Instant now)
{
    Duration total{0};
    for (const ItemTime& time : meeting.times) total += used(time, now);
    return total;
}

Duration pause_left(const Meeting& meeting, Instant now)
{
    return meeting.pause ? meeting.pause->length - span(meeting.pause->since, now) : Duration{0};
}

std::optional<std::size_t> next_item(const Meeting& meeting)
{
    for (std::size_t i = meeting.current + 1; i < meeting.agenda.items.size(); ++i)
        if (is_handled(meeting.agenda.items[i])) return i;
    return std::nullopt;
}

std::optional<std::size_t> previous_item(const Meeting& meeting)
{
    for (std::size_t i = meeting.current; i-- > 0;)
        if (is_handled(meeting.agenda.items[i])) return i;
    return std::nullopt;
}

std::optional<std::size_t> first_item(const Agenda& agenda)
{
    const auto found = std::find_if(agenda.items.begin(), agenda.items.end(), is_handled);
    if (found == agenda.items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - agenda.items.begin());
}

// An item that is not yet left counts only what it has run over: half an item done is not half an item ahead.
std::optional<std::chrono::minutes> behind_plan(const Meeting& meeting, Instant now)
{
    const bool under_way = meeting.phase == Phase::running || meeting.phase == Phase::paused;
    std::optional<Duration> behind;
    for (std::size_t i = 0; i < meeting.times.size(); ++i) {
        const auto& planned = meeting.agenda.items[i].planned;
        if (!meeting.times[i].begun || !planned) continue;
        Duration over = used(meeting.times[i], now) - *planned;
        if (under_way && i == meeting.current) over = std::max(over, Duration{0});
        behind = behind.value_or(Duration{0}) + over;
    }
    if (!behind) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::minutes>(*behind);  // toward zero
}

}  // namespace kiosk
