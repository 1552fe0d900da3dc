// Why: the one function in which the room changes. Pure: the same state, action and configuration give the same next state
// and effects, so the whole evening can be tested as values.
#pragma once

#include <vector>

#include "core/action.hpp"
#include "core/effect.hpp"
#include "core/state.hpp"

namespace kiosk {

struct Next {
    State state;
    std::vector<Effect> effects;
};

/// Actions that do not fit the screen (a tap that arrived late) change nothing.
[[nodiscard]] Next update(State state, const Stamped& stamped, const Configuration& configuration);

/// How long this screen waits for a person before it goes on by itself; none when it stays.
[[nodiscard]] std::optional<Duration> patience(const State& state, const Configuration& configuration);

/// Whether "Are you still there?" stands on the screen.
[[nodiscard]] bool asks_if_still_here(const State& state, const Configuration& configuration, Instant now);

}  // namespace kiosk
