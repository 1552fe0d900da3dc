// Why: dates are shown to the room and decide which agenda is tonight's, so the edges of a day are pinned down.
#include <doctest/doctest.h>

#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

LocalTime local(Date date, Duration since_midnight)
{
    return std::chrono::local_days{date} + std::chrono::floor<seconds>(since_midnight);
}

}  // namespace

TEST_CASE("the last second of a day still belongs to it")
{
    CHECK(date_of(local(day(2026, 12, 31), std::chrono::hours{24} - seconds{1})) == day(2026, 12, 31));
}

TEST_CASE("a new day begins at midnight")
{
    CHECK(date_of(local(day(2026, 12, 31), std::chrono::hours{24})) == day(2027, 1, 1));
}

TEST_CASE("the time of day counts whole minutes since midnight")
{
    CHECK(time_of_day(local(day(2026, 11, 24), std::chrono::hours{19} + seconds{59})) == minutes{1140});
}

TEST_CASE("a date before 1970 has its right time of day")
{
    CHECK(time_of_day(local(day(1969, 12, 31), std::chrono::hours{23})) == minutes{1380});
}

TEST_CASE("the week begins with Monday as one") { CHECK(iso_weekday(day(2026, 11, 23)) == 1); }

TEST_CASE("the week ends with Sunday as seven") { CHECK(iso_weekday(day(2026, 11, 29)) == 7); }
