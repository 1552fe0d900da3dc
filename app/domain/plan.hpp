// Why: what the chair asks the clock: are we behind, when shall we be done, when is the pause. The plan is the secretariat's minutes
// for each item, often missing; an answer that rests on missing ones says that it is the earliest.
#pragma once

#include "domain/meeting.hpp"

namespace kiosk {

/// Minutes planned for an item and those handled under one with it; none when none of them has a plan.
[[nodiscard]] std::optional<std::chrono::minutes> planned_for(const Meeting& meeting, std::size_t item);

/// Minutes behind the plan (positive) or ahead of it (negative), over the items begun so far that have a plan; none when
/// no item so far had one. Items left early count as ahead.
[[nodiscard]] std::optional<std::chrono::minutes> behind_plan(const Meeting& meeting, Instant now);

/// When, if nobody does anything, behind_plan() reaches `minutes` (1 or more); none when it never does. May lie in the past.
[[nodiscard]] std::optional<Instant> behind_at(const Meeting& meeting, std::chrono::minutes minutes, Instant now);

struct PredictedEnd {
    Instant at;
    bool at_the_earliest = false;  ///< an item that is still to come has no plan
    bool operator==(const PredictedEnd&) const = default;
};

/// What is left by the plan, counted from now, pauses that are planned and still to come included.
[[nodiscard]] PredictedEnd predicted_end(const Meeting& meeting, Instant now);

/// The moment of a time of day this evening: of the start's day, or of the next where it lies before the start. None while the
/// clock on the wall is not set.
[[nodiscard]] std::optional<Instant> moment_of(const Meeting& meeting, TimeOfDay time, const Now& now);

/// The set pause that has not been held: when it is. A pause of any kind since the
/// time was set (by the agenda: since the meeting began) counts as it.
[[nodiscard]] std::optional<Instant> set_pause(const Meeting& meeting, const Now& now);

/// How late the meeting began after the time on its agenda; negative: early. None while the clock is not set.
[[nodiscard]] std::optional<std::chrono::minutes> started_late(const Meeting& meeting, const Now& now);

/// Minutes for each item so that the meeting ends at `until`: those still to come share what is left in proportion to their plan,
/// one minute at least each; one without a plan weighs like the mean of the others. Items begun keep theirs.
[[nodiscard]] PlanSpread spread_until(const Meeting& meeting, Instant until, Instant now);

}  // namespace kiosk
