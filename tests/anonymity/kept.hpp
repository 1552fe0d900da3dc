// Why: what the proofs of the journal compare: all that a store gives back, with all that it was told to keep.
#pragma once

#include "core/ports.hpp"
#include "store/samples.hpp"

namespace kiosk::test {

struct Kept {
    std::int64_t meeting = 0;
    std::vector<MeetingEvent> journal;
    std::int64_t published = 0;  ///< the meeting of sample_result(); -1 when it is another than that
    bool operator==(const Kept&) const = default;
};

inline Kept kept_by(Store& store)
{
    Kept kept;
    if (const auto unfinished = store.unfinished().value()) {
        kept.meeting = unfinished->id;
        for (const JournalEntry& entry : unfinished->journal) kept.journal.push_back(entry.event);
    }
    if (const auto result = store.latest_result().value())
        kept.published = *result == sample_result(result->meeting) ? result->meeting : -1;
    return kept;
}

}  // namespace kiosk::test
