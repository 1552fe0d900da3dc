#include "core/resume.hpp"

#include <algorithm>

namespace kiosk {
namespace {

Duration between(const JournalEntry& earlier, const JournalEntry& later)
{
    const Duration gap = earlier.boot == later.boot ? later.instant - earlier.instant
                                                    : Duration(later.wall - earlier.wall);
    return std::max(gap, Duration::zero());
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
    for (std::size_t i = journal.size(); i-- > 0;) {
        at -= between(journal[i], later);
        instants[i] = at;
        later = journal[i];
    }

    Meeting meeting = begin_meeting(unfinished.id, std::get<MeetingStarted>(journal.front().event), {instants.front(), {}, {}});
    meeting.date = unfinished.date;
    for (std::size_t i = 1; i < journal.size(); ++i)
        meeting = apply(std::move(meeting), journal[i].event, instants[i]);
    return meeting;
}

}  // namespace kiosk
