// Why: the few calendar sums the rules need, kept in one place so that "which day is it" is answered in local time only.
// Nothing here reads a clock or knows a time zone; the platform hands in local time.
#include "domain/calendar.hpp"

namespace kiosk {

Date date_of(LocalTime local) { return Date{std::chrono::floor<std::chrono::days>(local)}; }

TimeOfDay time_of_day(LocalTime local)
{
    return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

unsigned iso_weekday(Date date) { return std::chrono::weekday{std::chrono::local_days{date}}.iso_encoding(); }

}  // namespace kiosk
