#include "core/wake.hpp"

#include <algorithm>

#include "core/update.hpp"
#include "domain/plan.hpp"

namespace kiosk {
namespace {

/// The soonest of the moments offered, none before now.
struct Soonest {
    Instant now;
    Instant due;

    void offer(Instant moment)
    {
        if (moment > now)
            due = std::min(due, moment);
    }
};

/// When a timer that has run this long shows its next second.
Instant next_second(Instant now, Duration shown)
{
    constexpr Duration second = std::chrono::seconds(1);
    const Duration over = ((shown % second) + second) % second;
    return now + (second - over);
}

void offer_meeting(Soonest& soonest, const State& state, const Configuration& configuration, const Now& now)
{
    const Meeting& meeting = *state.meeting;
    if (meeting.phase == Meeting::Phase::running) {
        soonest.offer(next_second(soonest.now, item_time(meeting, meeting.current, soonest.now)));
        if (meeting.speaking && meeting.speaking->time.since)
            soonest.offer(next_second(soonest.now, elapsed(meeting.speaking->time, soonest.now)));
        if (const auto check = next_reminder_check(meeting, configuration.reminders, configuration.meeting, soonest.now))
            soonest.offer(*check);
        if (meeting.agenda.end)
            soonest.offer(moment_of(meeting, *meeting.agenda.end, now).value_or(soonest.now));
    }
    if (meeting.phase == Meeting::Phase::paused)
        soonest.offer(next_second(soonest.now, -pause_left(meeting, soonest.now)));
}

}  // namespace

Instant next_due(const State& state, const Configuration& configuration, const Now& now)
{
    const Duration into_minute = now.local - std::chrono::floor<std::chrono::minutes>(now.local);  // also before 1970
    Soonest soonest{now.instant, now.instant + std::chrono::minutes(1) - into_minute};

    if (state.screen == Screen::idle) {
        const Duration shown = now.instant - state.screen_since;
        soonest.offer(now.instant + configuration.idle.norm - shown % Duration(configuration.idle.norm));
    }
    if (state.meeting)
        offer_meeting(soonest, state, configuration, now);
    if (state.screen == Screen::agenda_files)
        soonest.offer(now.instant + agenda_files_listed_every);
    if (state.screen == Screen::slides && state.show.timed)
        soonest.offer(next_second(now.instant, now.instant - *state.show.timed));
    if (state.reminder)
        soonest.offer(state.reminder->since + reminder_shown_for);
    if (state.screen == Screen::thanks)
        soonest.offer(state.screen_since + thanks_shown_for);
    if (state.checkin)
        soonest.offer(state.checkin->closes_at);
    if (state.notice && state.notice->until)
        soonest.offer(*state.notice->until);
    if (state.retry_at)
        soonest.offer(*state.retry_at);
    if (const Duration closed = state.pin_limit.opens_at - now.instant; state.screen == Screen::pin && closed > Duration::zero())
        soonest.offer(next_second(now.instant, -closed));
    if (const auto waits = patience(state, configuration)) {
        soonest.offer(state.touched + *waits - configuration.idle.warning);
        soonest.offer(state.touched + *waits);
        if (asks_if_still_here(state, configuration, now.instant))
            soonest.offer(next_second(now.instant, now.instant - state.touched));
    }
    return soonest.due;
}

}  // namespace kiosk
