// Why: the evening that goes on till midnight: 35 items, and an agenda that does not survive its first hour. What a chair may do with
// it is done once each, at a certain item, and looked at.
#pragma once

#include "cli/stage_hand.hpp"
#include "domain/agenda.hpp"

namespace kiosk {

inline constexpr std::size_t long_evening_items = 35;

/// The agenda with its open items over again until there are long_evening_items, its closed ones last, and a set end.
[[nodiscard]] Agenda stretched(const Agenda& agenda);

/// What the chair changes when the evening has come to its `step`-th item (0..), if anything; the room stands on the meeting's screen
/// before and after it. NotAsExpected when something does not become as it should.
void change_something(StageHand& hand, std::size_t step);

}  // namespace kiosk
