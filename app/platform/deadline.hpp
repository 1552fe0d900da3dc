// Why: a window system wakes us for things that are none of our business, such as a mouse passing by. Sleeping on until
// the time that was asked for needs to know how much of it is left.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "domain/calendar.hpp"

namespace kiosk {

class Deadline {
public:
    /// None: never.
    explicit Deadline(std::optional<Duration> at_most)
    {
        if (at_most) {
            // A day is as good as for ever, and keeps every window system's own arithmetic from overflowing.
            end_ = std::chrono::steady_clock::now() + std::clamp<Duration>(*at_most, Duration(0), std::chrono::hours(24));
        }
    }
    /// Rounded up, so that nobody sleeps for no time at all just before the end. None: no limit.
    std::optional<Duration> left() const
    {
        if (!end_) {
            return std::nullopt;
        }
        return std::max(Duration(0), std::chrono::ceil<Duration>(*end_ - std::chrono::steady_clock::now()));
    }
    bool passed() const { return left() == Duration(0); }

private:
    std::optional<std::chrono::steady_clock::time_point> end_;
};

}  // namespace kiosk
