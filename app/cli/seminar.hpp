// Why: a council works with its kodeks on days without a meeting: it reads, looks things up, shows slides and talks over dilemmas.
#pragma once

#include "cli/stage_hand.hpp"

namespace kiosk {

/// Plays such a day, from the idle screen and back. NotAsExpected at the first thing that is not so.
void play_seminar(StageHand& hand);

}  // namespace kiosk
