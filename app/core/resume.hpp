// Why: after a power cut the meeting stands where it stood. The journal's entries may come from another boot, whose
// monotonic clock says nothing today; their distances are then taken from the wall clock, which kept running.
#pragma once

#include <optional>

#include "core/ports.hpp"

namespace kiosk {

/// The meeting as it stands `now`, rebuilt from its journal; none when the journal does not begin with MeetingStarted.
/// Within one boot the times are exact; across boots they are as right as the wall clock. A wall clock that went
/// backwards counts as no time at all, so that no timer jumps back.
[[nodiscard]] std::optional<Meeting> replay(const UnfinishedMeeting& unfinished, const std::string& boot, const Now& now);

}  // namespace kiosk
