// Why: the meeting as it happens. What happens is a MeetingEvent; apply() folds events into the Meeting, live and when the
// journal is replayed after a power cut alike, so that both can never disagree. Timers keep an accumulated time and the
// instant they last started; nobody subtracts wall clocks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/agenda.hpp"
#include "domain/calendar.hpp"
#include "domain/checkin.hpp"

namespace kiosk {

// What can happen in a meeting. Each is committed to the journal before the screen shows it.
struct MeetingStarted {
    Agenda agenda;
    int present = 0;
    CheckinTerms checkin{};
    bool clock_set = true;  ///< false: the mark that nobody could say which day it was
    bool operator==(const MeetingStarted&) const = default;
};
struct ItemReached { std::size_t item = 0; bool operator==(const ItemReached&) const = default; };  ///< also leaves the opening
struct PauseBegun { std::chrono::minutes length{0}; bool operator==(const PauseBegun&) const = default; };
struct PauseExtended { std::chrono::minutes by{0}; bool operator==(const PauseExtended&) const = default; };
struct MeetingResumed { bool operator==(const MeetingResumed&) const = default; };
struct ReminderShown {
    std::string point;
    std::string text;
    std::string rule;  ///< empty when the mødeleder asked for it
    bool operator==(const ReminderShown&) const = default;
};
struct MeetingEnded { bool operator==(const MeetingEnded&) const = default; };
struct CheckinClosed { bool operator==(const CheckinClosed&) const = default; };  ///< the result is published

using MeetingEvent = std::variant<MeetingStarted, ItemReached, PauseBegun, PauseExtended, MeetingResumed, ReminderShown,
                                  MeetingEnded, CheckinClosed>;

struct Pause {
    Instant since;
    std::chrono::minutes length{0};
    bool operator==(const Pause&) const = default;
};

struct ItemTime {
    Duration used{0};               ///< up to `since`
    std::optional<Instant> since;   ///< set while the item's time runs
    bool begun = false;
    bool pause_taken = false;       ///< the pause planned after it has been held
    bool operator==(const ItemTime&) const = default;
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
    std::size_t current = 0;        ///< index into agenda.items
    std::vector<ItemTime> times;    ///< one for each item
    Instant started{};
    Date date{};                    ///< of start_date(); not ok() when unknown
    bool times_uncertain = false;   ///< the machine was off and no clock can tell how long: that time is counted as none
    std::optional<Pause> pause;
    int pauses = 0;
    std::optional<Instant> resumed; ///< the last return from a pause
    std::optional<Instant> item_reached;
    std::vector<ShownReminder> reminders;
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
/// The next and previous item to be handled: postponed and withdrawn ones are passed over.
[[nodiscard]] std::optional<std::size_t> next_item(const Meeting& meeting);
[[nodiscard]] std::optional<std::size_t> previous_item(const Meeting& meeting);
[[nodiscard]] std::optional<std::size_t> first_item(const Agenda& agenda);

/// Minutes behind the plan (positive) or ahead of it (negative), over the items begun so far that have a plan; none when
/// no item so far had one. Items left early count as ahead.
[[nodiscard]] std::optional<std::chrono::minutes> behind_plan(const Meeting& meeting, Instant now);

}  // namespace kiosk
