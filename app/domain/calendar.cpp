// Why: the few calendar sums the rules need, kept in one place so that "which day is it" is answered in local time only.
// Nothing here reads a clock or knows a time zone; the platform hands in local time.
#include "domain/calendar.hpp"

namespace kiosk {

Date date_of(LocalTime local) { return Date{std::chrono::floor<std::chrono::days>(local)}; }

TimeOfDay time_of_day(LocalTime local)
{
    return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

bool clock_is_set(WallTime wall) { return wall >= std::chrono::sys_days{first_possible_day}; }

LocalTime local_at(const Now& now, Instant instant)
{
    using std::chrono::floor, std::chrono::seconds;
    const WallTime there = now.wall + (instant - now.instant);
    seconds ahead = now.local.time_since_epoch() - floor<seconds>(now.wall).time_since_epoch();
    if (now.next_change && there >= now.next_change->at) ahead += now.next_change->by;
    return LocalTime(floor<seconds>(there).time_since_epoch() + ahead);
}

unsigned iso_weekday(Date date) { return std::chrono::weekday{std::chrono::local_days{date}}.iso_encoding(); }

}  // namespace kiosk
