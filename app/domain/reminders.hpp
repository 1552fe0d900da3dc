// Why: a norm that is never recalled is forgotten, and one that is recalled all the time is noise. This small engine says
// which norm is due, from the meeting's own history alone: at most three automatic ones a meeting by default, never two
// within ten minutes, each rule once a meeting, none while somebody has the floor. What the mødeleder asks for always comes, and
// is not counted. She sees beforehand what may come by itself, and can drop it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar.hpp"

namespace kiosk {

struct Meeting;
struct MeetingSettings;

enum class Trigger {
    idle,         ///< shown on the idle screen, in turn
    opening,      ///< one of the norms the meeting starts from
    after_pause,  ///< when the meeting is resumed
    closed_item,  ///< when the doors of a closed item are closed
    item_kind,    ///< when an item of `kind` begins
    minutes_in,   ///< `minutes` after the first item began, pauses not counted
    behind_plan,  ///< when the meeting is `minutes` behind its plan
    overrun,      ///< when a speaker who ran over has ended
    before_checkin,  ///< when the last item begins: the mødetjek is near
};

struct ReminderRule {
    std::string id;
    std::string point;  ///< id in the council's own kodeks
    Trigger trigger = Trigger::opening;
    std::string text;   ///< short, as it is shown from across the room
    std::string icon;   ///< a Material Icons name; used at the opening
    std::chrono::minutes minutes{0};  ///< only for `minutes_in` and `behind_plan`
    std::string kind;                 ///< only for `item_kind`
    bool operator==(const ReminderRule&) const = default;
};

inline constexpr Duration reminder_shown_for = std::chrono::seconds(12);

/// The rule that is due now, or none. Pure: ask as often as you like; what was shown must be recorded in the meeting.
[[nodiscard]] std::optional<ReminderRule> due_reminder(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                                       const MeetingSettings& settings, Instant now);

/// When `minutes_in` or the distance between reminders may next make one due; none when no clock can.
[[nodiscard]] std::optional<Instant> next_reminder_check(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                                         const MeetingSettings& settings, Instant now);

/// A norm that may still come by itself this evening.
struct ExpectedReminder {
    ReminderRule rule;
    std::optional<std::size_t> item;  ///< the item it would come with; none: it does not depend on one
    std::optional<Instant> at;        ///< not before this, by the clock; none: what it waits for has no time
    bool operator==(const ExpectedReminder&) const = default;
};

/// What may still come, in the order of the rules: neither shown nor dropped, with something to come of what they wait for. Empty
/// when the meeting has had as many as it may.
[[nodiscard]] std::vector<ExpectedReminder> expected_reminders(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                                               const MeetingSettings& settings, Instant now);

}  // namespace kiosk
