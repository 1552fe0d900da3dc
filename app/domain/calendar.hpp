// Why: one meaning of time for the whole program. Timers run on a monotonic clock that no administrator and no daylight
// saving can move; the wall clock is only shown and dated with. All instants are handed in; nothing here reads a clock.
#pragma once

#include <chrono>
#include <string>

namespace kiosk {

/// The kiosk's monotonic clock: milliseconds since the machine booted, suspended time included (CLOCK_BOOTTIME).
struct Monotonic {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Monotonic>;
    static constexpr bool is_steady = true;
};

using Instant = Monotonic::time_point;
using Duration = std::chrono::milliseconds;
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;  ///< UTC
using LocalTime = std::chrono::local_seconds;                       ///< in the council's time zone
using Date = std::chrono::year_month_day;

/// One reading of every clock, taken once for each action so that all who handle it agree on the time.
struct Now {
    Instant instant;
    WallTime wall;
    LocalTime local;
    bool operator==(const Now&) const = default;
};

/// Minutes after midnight, local time: 19:00 is 1140.
using TimeOfDay = std::chrono::minutes;

[[nodiscard]] Date date_of(LocalTime local);
[[nodiscard]] TimeOfDay time_of_day(LocalTime local);

/// Monday is 1, Sunday is 7 (ISO 8601).
[[nodiscard]] unsigned iso_weekday(Date date);

}  // namespace kiosk
