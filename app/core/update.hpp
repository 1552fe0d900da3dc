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

/// Where the way back of a reading screen leads.
[[nodiscard]] Screen back_from(const State& state, const Configuration& configuration);

/// What can be shown as slides: the documents, and the seminar's own where there is one.
[[nodiscard]] std::size_t deck_count(const Configuration& configuration);
[[nodiscard]] const Document& deck(const Configuration& configuration, std::size_t which);  ///< 0..deck_count-1

/// How long this screen waits for a person before it goes on by itself; none when it stays.
[[nodiscard]] std::optional<Duration> patience(const State& state, const Configuration& configuration);

/// Whether "Are you still there?" stands on the screen.
[[nodiscard]] bool asks_if_still_here(const State& state, const Configuration& configuration, Instant now);

}  // namespace kiosk
