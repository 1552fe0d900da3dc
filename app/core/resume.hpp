// Why: after a power cut the meeting stands where it stood. The journal's entries may come from another boot, whose
// monotonic clock says nothing today; their distances are then taken from the wall clock, which kept running.
#pragma once

#include <optional>

#include "core/ports.hpp"

namespace kiosk {

/// Between two boots no meeting waits longer than this; what a wall clock shows beyond it is a clock that was set anew, or a
/// kiosk that stood turned off, and is no item's time.
inline constexpr Duration longest_outage = std::chrono::hours(12);

/// The meeting as it stands `now`, rebuilt from its journal; none when the journal does not begin with MeetingStarted.
/// Within one boot the times are exact. Across boots they are as right as the wall clock, as far as it can be believed: where
/// it was not set on either side, went backwards, or leapt by more than longest_outage, the machine's absence counts as no
/// time at all and the meeting is marked `times_uncertain`. A check-in is otherwise: its meeting has ended, nothing is timed but its
/// closing, and a kiosk turned off overnight must not ask the next evening's members about the last one. There any time
/// forward counts.
[[nodiscard]] std::optional<Meeting> replay(const UnfinishedMeeting& unfinished, const std::string& boot, const Now& now);

}  // namespace kiosk
