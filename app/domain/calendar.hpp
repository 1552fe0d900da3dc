// Why: one meaning of time for the whole program. Timers run on a monotonic clock that no administrator and no daylight
// saving can move; the wall clock is only shown and dated with. All instants are handed in; nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>

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

/// A night in which daylight saving begins (`by` an hour) or ends (`by` minus an hour).
struct ZoneChange {
    WallTime at;
    std::chrono::seconds by{0};
    bool operator==(const ZoneChange&) const = default;
};

/// One reading of every clock, taken once for each action so that all who handle it agree on the time.
struct Now {
    Instant instant;
    WallTime wall;
    LocalTime local;
    std::optional<ZoneChange> next_change = std::nullopt;  ///< the council's zone's, after `wall`
    bool operator==(const Now&) const = default;
};

/// The day this program was begun: no kiosk has lived before it.
inline constexpr Date first_possible_day = std::chrono::year(2026) / std::chrono::January / 1;

/// Whether the wall clock can be right. A machine whose clock has no battery wakes in 1970, or in the year its system was built;
/// whatever shows a time before first_possible_day has not been set. This needs no network, which a chamber may not have; the
/// price is that a clock which wakes at a later wrong day (a system that saves its last time, a slip of a hand) passes as set.
[[nodiscard]] bool clock_is_set(WallTime wall);

/// What the clock on the wall will show at `instant`, or showed a few hours ago: counted from `now` on the monotonic clock, so that
/// it is right again as soon as the wall clock is. Daylight saving that begins or ends before `instant` is counted in; one that
/// did before `now` is not.
[[nodiscard]] LocalTime local_at(const Now& now, Instant instant);

/// Minutes after midnight, local time: 19:00 is 1140.
using TimeOfDay = std::chrono::minutes;

[[nodiscard]] Date date_of(LocalTime local);
[[nodiscard]] TimeOfDay time_of_day(LocalTime local);

/// Monday is 1, Sunday is 7 (ISO 8601).
[[nodiscard]] unsigned iso_weekday(Date date);

}  // namespace kiosk
