// Why: "Mødet på én side": what the chair and the secretariat want to know the next morning. It is made from the meeting alone and says
// nothing of who spoke, and of a closed item nothing but its number.
#pragma once

#include "domain/meeting.hpp"

namespace kiosk {

struct RecapItem {
    std::string number;
    std::string title;  ///< empty for a closed item, which has nothing of what follows either
    bool closed = false;
    bool reached = false;
    ItemStatus status = ItemStatus::planned;
    bool with_previous = false;
    std::optional<std::chrono::minutes> planned;  ///< of all that were handled under one with it
    Duration used{0};
    int out_of_room = 0;
    std::array<SpeakingTotal, speaker_kinds> spoken{};
    bool operator==(const RecapItem&) const = default;
};

/// One change to the agenda that was not taken back; those of closed items have none.
struct RecapChange {
    Duration after{0};  ///< the meeting's start
    Change what;
    bool operator==(const RecapChange&) const = default;
};

struct Recap {
    std::int64_t meeting = 0;
    std::string title;
    Date date{};
    Duration lasted{0};  ///< from its start to its end, pauses included
    bool times_uncertain = false;
    std::optional<std::chrono::minutes> behind;
    int present = 0;
    std::optional<int> answered;  ///< the mødetjek; none: not published
    std::vector<Duration> pauses;
    std::vector<RecapItem> items;
    std::vector<RecapChange> changes;
    bool operator==(const Recap&) const = default;
};

/// `answered`: how many took this meeting's mødetjek, if it was published. The meeting must have ended.
[[nodiscard]] Recap recap_of(const Meeting& meeting, std::optional<int> answered);

}  // namespace kiosk
