// Why: the meeting as it happens. What happens is a MeetingEvent; apply() folds events into the Meeting, live and when the
// journal is replayed after a power cut alike, so that both can never disagree. Timers keep an accumulated time and the
// instant they last started; nobody subtracts wall clocks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/meeting_events.hpp"

namespace kiosk {

struct Pause {
    Instant since;
    std::chrono::minutes length{0};
    bool operator==(const Pause&) const = default;
};

/// A time that runs and stands still by turns.
struct Stopwatch {
    Duration used{0};              ///< up to `since`
    std::optional<Instant> since;  ///< set while it runs
    bool operator==(const Stopwatch&) const = default;
};
[[nodiscard]] Duration elapsed(const Stopwatch& watch, Instant now);

/// What has been said on an item, by kind of speaker: how many, and how long.
struct SpeakingTotal {
    int speakers = 0;
    Duration used{0};
    bool operator==(const SpeakingTotal&) const = default;
};

/// How an item went.
struct ItemTime {
    Stopwatch time;
    bool begun = false;
    bool pause_taken = false;  ///< the pause planned after it has been held
    int out_of_room = 0;       ///< members who were inhabile and left; nobody notes who
    std::array<SpeakingTotal, speaker_kinds> spoken{};
    bool operator==(const ItemTime&) const = default;
};

/// Who has the floor, without a name.
struct Speaking {
    SpeakerKind kind = SpeakerKind::member;
    Duration limit{0};
    Stopwatch time;
    bool operator==(const Speaking&) const = default;
};

/// A change to the agenda, and what undoes it.
struct Change {
    MeetingEvent what;               ///< ItemMoved, ItemChanged, ItemAdded or PlanSpread
    Instant at{};
    std::vector<AgendaItem> before;  ///< the items as they stood
    std::size_t stood = 0;           ///< Meeting::current at that moment
    bool undone = false;
    bool operator==(const Change&) const = default;
};

struct ShownReminder {
    ReminderShown what;
    Instant at;
    bool operator==(const ShownReminder&) const = default;
};

struct Meeting {
    enum class Phase { opening, running, paused, ended, closed };

    std::int64_t id = 0;
    Agenda agenda;
    int present = 0;
    CheckinTerms checkin;
    Phase phase = Phase::opening;
    std::optional<Instant> doors_closed;  ///< since when the public is out
    std::size_t current = 0;        ///< index into agenda.items
    std::vector<ItemTime> times;    ///< one for each item
    Instant started{};
    Date date{};                    ///< of start_date(); not ok() when unknown
    bool times_uncertain = false;   ///< the machine was off and no clock can tell how long: that time is counted as none
    std::optional<Pause> pause;
    std::vector<Duration> pauses_held;  ///< how long each was
    std::size_t pauses_before_set = 0;  ///< how many of them when the mødeleder set the pause's time; 0 when she did not
    std::optional<Speaking> speaking;
    std::optional<Instant> spoken_over; ///< when the last speaker on this item who had run over ended
    std::vector<Change> changes;        ///< to the agenda, in order
    std::optional<Instant> resumed; ///< the last return from a pause
    std::optional<Instant> item_reached;
    std::vector<ShownReminder> reminders;
    std::vector<std::string> dropped;   ///< rules that will not come this evening
    std::optional<Instant> ended;
    bool operator==(const Meeting&) const = default;
};

/// The local date a meeting that starts now has: today's, or its agenda's while the clock is not set. Not ok() when the agenda
/// has none either: then the date is unknown, which is better than wrong.
[[nodiscard]] Date start_date(const MeetingStarted& started, const Now& now);

/// The date to publish. A meeting keeps the one it started with, whatever the clock does later; only one that has none gets the
/// day it started, counted back from a clock that has been set in the meantime. Not ok() when it is unknown still.
[[nodiscard]] Date date_to_publish(const Meeting& meeting, const Now& now);

/// A meeting from its first event. `id` is the journal's.
[[nodiscard]] Meeting begin_meeting(std::int64_t id, const MeetingStarted& started, const Now& now);

/// The meeting after the event. Events that do not fit the phase (a journal edited by hand) leave it unchanged.
[[nodiscard]] Meeting apply(Meeting meeting, const MeetingEvent& event, Instant at);

// Reading the meeting. `now` may not lie before the last event; negative spans read as zero.
[[nodiscard]] const AgendaItem& current_item(const Meeting& meeting);
[[nodiscard]] Duration item_time(const Meeting& meeting, std::size_t item, Instant now);
/// Time in items, pauses not counted.
[[nodiscard]] Duration meeting_time(const Meeting& meeting, Instant now);
/// What is left of the pause; negative when it has run over.
[[nodiscard]] Duration pause_left(const Meeting& meeting, Instant now);
/// The next and previous item to be handled: postponed and withdrawn ones are passed over, and those handled under one with another.
[[nodiscard]] std::optional<std::size_t> next_item(const Meeting& meeting);
[[nodiscard]] std::optional<std::size_t> previous_item(const Meeting& meeting);
[[nodiscard]] std::optional<std::size_t> first_item(const Agenda& agenda);
/// The items handled under one with `item`, itself first; those postponed or withdrawn are not among them.
[[nodiscard]] std::vector<std::size_t> handled_together(const Agenda& agenda, std::size_t item);
/// Whether fewer are in the room than a valid decision takes; who is inhabil and out is not.
[[nodiscard]] bool short_of_quorum(const Meeting& meeting, int members);

}  // namespace kiosk
