#include "core/resume.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// None: no clock can tell.
std::optional<Duration> between(const JournalEntry& earlier, const JournalEntry& later, Duration at_most)
{
    if (earlier.boot == later.boot)
        return std::max(later.instant - earlier.instant, Duration::zero());
    const Duration gap = later.wall - earlier.wall;
    const bool believed = clock_is_set(earlier.wall) && clock_is_set(later.wall) && gap >= Duration::zero() && gap <= at_most;
    return believed ? std::optional(gap) : std::nullopt;
}

}  // namespace

std::optional<Meeting> replay(const UnfinishedMeeting& unfinished, const std::string& boot, const Now& now)
{
    const auto& journal = unfinished.journal;
    if (journal.empty() || !std::holds_alternative<MeetingStarted>(journal.front().event))
        return std::nullopt;

    // Each entry's instant on this boot's clock, found backwards from now.
    std::vector<Instant> instants(journal.size());
    JournalEntry later{boot, now.instant, now.wall, MeetingEnded{}};
    Instant at = now.instant;
    bool uncertain = false;
    for (std::size_t i = journal.size(); i-- > 0;) {
        const bool ended = std::holds_alternative<MeetingEnded>(journal[i].event);
        const auto gap = between(journal[i], later, ended ? Duration::max() : longest_outage);
        uncertain |= !gap;
        at -= gap.value_or(Duration::zero());
        instants[i] = at;
        later = journal[i];
    }

    Meeting meeting = begin_meeting(unfinished.id, std::get<MeetingStarted>(journal.front().event), {instants.front(), {}, {}});
    meeting.date = unfinished.date;
    meeting.times_uncertain = uncertain;
    for (std::size_t i = 1; i < journal.size(); ++i)
        meeting = apply(std::move(meeting), journal[i].event, instants[i]);
    return meeting;
}

}  // namespace kiosk
