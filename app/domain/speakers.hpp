// Why: the list of who has asked for the floor, in the order they get it. Names are only here and in memory: the list is gone with
// its item, and the journal (meeting_events.hpp) knows of a speaker no more than the kind and the time.
#pragma once

#include <string>
#include <vector>

#include "domain/meeting.hpp"

namespace kiosk {

struct SpeakerGroup {
    std::string name;                   ///< "Gruppe A"
    int members = 0;                    ///< seats; 0: not told
    std::vector<std::string> speakers;  ///< members by name, where the council wants to call them so
    bool operator==(const SpeakerGroup&) const = default;
};

struct SpeakerSettings {
    std::array<Duration, speaker_kinds> limits{std::chrono::minutes(5), std::chrono::minutes(3), std::chrono::minutes(1), std::chrono::minutes(3)};  ///< by SpeakerKind; 15 s..60 min
    Duration warning = std::chrono::seconds(30);  ///< before the end
    bool leads_by_size = false;                   ///< ordførere of large groups first
    std::vector<SpeakerGroup> groups;
    bool operator==(const SpeakerSettings&) const = default;
};

struct Speaker {
    std::string name;  ///< of a group or a person, or a number
    SpeakerKind kind = SpeakerKind::member;
    bool operator==(const Speaker&) const = default;
};

struct Floor {
    std::string speaking;        ///< the name of who has the floor; empty after a restart
    std::vector<Speaker> asked;  ///< in the order they get it
    bool operator==(const Floor&) const = default;
};

inline constexpr std::size_t most_on_the_list = 60;

[[nodiscard]] Duration limit_of(const SpeakerSettings& settings, SpeakerKind kind);

/// Puts a speaker where the council's order wants it: a short remark after those already waiting and before all else, ordførere by
/// the size of their group where that is the rule, everybody else last. False when the list is full.
bool ask_for_the_floor(Floor& floor, Speaker speaker, const SpeakerSettings& settings);

enum class FloorTime { within, ending, over };
[[nodiscard]] FloorTime floor_time(const Speaking& speaking, const SpeakerSettings& settings, Instant now);
/// Negative: over.
[[nodiscard]] Duration speaking_left(const Speaking& speaking, Instant now);

}  // namespace kiosk
