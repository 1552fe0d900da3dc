// Why: a clock that stands still until it is told to go on. The demo walks through a whole evening in seconds with it, and
// tests get the same times on every run.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "core/ports.hpp"

namespace kiosk {

class ManualClock final : public Clock {
public:
    /// `zone`: how far local time is ahead of UTC. The monotonic clock starts an hour after the boot.
    explicit ManualClock(LocalTime start, std::chrono::minutes zone = std::chrono::hours(1), std::string boot = "manual")
        : boot_(std::move(boot))
    {
        set(start, zone);
    }
    /// Moves the wall clock, as an administrator would; the monotonic clock stays.
    void set(LocalTime local, std::chrono::minutes zone)
    {
        zone_ = zone;
        wall_ = WallTime(std::chrono::milliseconds(local.time_since_epoch()) - zone);
    }
    /// From `at` on, local time is further ahead of UTC `by` so much.
    void change_zone(WallTime at, std::chrono::minutes by) { change_ = ZoneChange{at, by}; }
    /// Lets time pass on every clock.
    void advance(Duration by)
    {
        instant_ += by;
        wall_ += by;
    }
    /// A power cut: another boot, whose monotonic clock starts over. `after`: how long the machine was off and starting.
    void reboot(std::string boot, Duration after = std::chrono::minutes(1))
    {
        boot_ = std::move(boot);
        instant_ = Instant(std::chrono::seconds(20));
        wall_ += after;
    }
    Now now() override
    {
        const bool changed = change_ && wall_ >= change_->at;
        const Duration ahead = Duration(zone_) + (changed ? change_->by : std::chrono::seconds(0));
        const auto local = std::chrono::floor<std::chrono::seconds>(wall_.time_since_epoch() + ahead);
        return {instant_, wall_, LocalTime(local), changed ? std::nullopt : change_};
    }
    std::string boot() override { return boot_; }

private:
    Instant instant_{std::chrono::hours(1)};
    WallTime wall_{};
    std::chrono::minutes zone_{0};
    std::optional<ZoneChange> change_;
    std::string boot_;
};

}  // namespace kiosk
