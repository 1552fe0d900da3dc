// Why: the program sleeps. This says until when: the next moment at which something on the screen, or the room itself,
// is due to change without anybody touching anything.
#pragma once

#include "core/state.hpp"

namespace kiosk {

/// Always after `now.instant`, and at most a minute after it, for the clock.
[[nodiscard]] Instant next_due(const State& state, const Configuration& configuration, const Now& now);

}  // namespace kiosk
