// Why: see clock.hpp. The date library stands in for the time zones that the standard library of Debian 12 lacks; it reads
// the system's tz database, so that a change of the law arrives with the system's updates.
#include "platform/clock.hpp"

#include <chrono>
#include <ctime>
#include <exception>
#include <fstream>

#include <date/tz.h>

namespace kiosk {

Outcome<SystemClock> SystemClock::in_zone(const std::string& time_zone)
{
    std::string boot;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
    if (boot.empty()) {
        return tl::unexpected(Failure{"K42", "the system does not tell which boot this is"});
    }
    try {
        const auto* zone = date::locate_zone(time_zone);
        (void)zone->get_info(std::chrono::system_clock::now());  // reads the zone's file, which may be damaged
        return SystemClock(zone, std::move(boot));
    } catch (const std::exception& error) {
        return tl::unexpected(Failure{"K42", "time zone '" + time_zone + "': " + error.what()});
    }
}

Now SystemClock::now()
{
    timespec since_boot{};
    clock_gettime(CLOCK_BOOTTIME, &since_boot);
    const auto instant = std::chrono::floor<Duration>(std::chrono::seconds(since_boot.tv_sec) +
                                                      std::chrono::nanoseconds(since_boot.tv_nsec));
    const auto wall = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    return reading(Instant(instant), wall);
}

Now SystemClock::reading(Instant instant, WallTime wall) const
{
    constexpr std::chrono::hours year = std::chrono::days(366);  // a zone without daylight saving changes in the year 32767
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall);
    const auto info = zone_->get_info(seconds);
    std::optional<ZoneChange> next;
    if (info.end < seconds + year)
        next = ZoneChange{info.end, zone_->get_info(info.end).offset - info.offset};
    return {instant, wall, LocalTime(seconds.time_since_epoch() + info.offset), next};
}

}  // namespace kiosk
