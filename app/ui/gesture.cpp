#include "ui/gesture.hpp"

#include <cmath>

namespace kiosk {

bool within_roll(const Gesture& gesture, float pixels_per_mm)
{
    return std::hypot(gesture.dx(), gesture.dy()) <= finger::roll * pixels_per_mm;
}

int swiped_sideways(const Gesture& gesture, float pixels_per_mm, Instant now)
{
    const float along = std::abs(gesture.dx()) / pixels_per_mm, seconds = std::chrono::duration<float>(now - gesture.since).count();
    const bool swiped = along >= finger::turn && along >= finger::swipe_per_second * seconds && std::abs(gesture.dx()) > 2 * std::abs(gesture.dy());
    return !swiped ? 0 : gesture.dx() > 0 ? 1 : -1;
}

bool begins_to_scroll(const Gesture& gesture, float pixels_per_mm, Instant now)
{
    const float along = std::abs(gesture.dy()) / pixels_per_mm, seconds = std::chrono::duration<float>(now - gesture.since).count();
    const bool swiped = along >= finger::swipe && along >= finger::swipe_per_second * seconds && std::abs(gesture.dy()) > std::abs(gesture.dx());
    return swiped || along > finger::roll;
}

}  // namespace kiosk
