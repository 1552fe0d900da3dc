// Why: what a finger means. A tap and the beginning of a swipe look alike: both are a finger that comes down and moves a
// little. A cold, old or trembling finger rolls up to 12 mm while it presses, slowly and to any side; a finger that swipes
// is quick and keeps to one line. So what a finger did is told by where it lifts, and by its speed:
//
//   - It tapped the control it came down on, if it lifts within 12 mm of where it came down, inside that control or a little outside
//     it, but not on another control. How long it stayed does not matter. Nothing else is a tap, so a hand that slides over
//     a button, or comes in over the edge of the panel, does nothing.
//   - It scrolls the list it came down in as soon as it has gone 5 mm up or down, at 80 mm/s or more since it came down and more so
//     than sideways; a swipe is 150 mm/s and up, a roll seldom 40, and a tremor of 3 mm at 5 Hz comes to 60. A slower finger
//     scrolls once it has left the 12 mm, where it is no tap any more. A finger that scrolls taps nothing, wherever it lifts.
//   - It turns a page, where there is one to turn, if it lifts 20 mm or more to one side, as quickly, and more so than up or down.
#pragma once

#include <chrono>
#include <string>

#include "domain/calendar.hpp"

namespace kiosk {

namespace finger {
// Millimetres of the panel.
inline constexpr float roll = 12;
inline constexpr float swipe = 5;
inline constexpr float swipe_per_second = 80;
inline constexpr float turn = 20;  ///< a swipe that turns a page
}  // namespace finger

/// The contact that is down. Positions are pixels.
struct Gesture {
    bool down = false;
    std::string control;     ///< what it came down on; empty when that was nothing, or it can no longer tap
    bool scrolls = false;
    float press_x = 0, press_y = 0;
    float x = 0, y = 0;
    Instant since{};

    [[nodiscard]] float dx() const { return x - press_x; }
    [[nodiscard]] float dy() const { return y - press_y; }
};

/// Whether it would still be a tap if it lifted here, other controls aside.
[[nodiscard]] bool within_roll(const Gesture& gesture, float pixels_per_mm);
/// How far it swiped to the right (1) or to the left (-1) when it lifts here; 0: it did not. It is quick, long and keeps to one line.
[[nodiscard]] int swiped_sideways(const Gesture& gesture, float pixels_per_mm, Instant now);
/// Whether a list that it came down in begins to follow it.
[[nodiscard]] bool begins_to_scroll(const Gesture& gesture, float pixels_per_mm, Instant now);

}  // namespace kiosk
