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

TEST_CASE("a clock that shows a time before the program was begun has not been set")
{
    const WallTime begun = std::chrono::sys_days{day(2026, 1, 1)};
    CHECK(clock_is_set(begun));
    CHECK_FALSE(clock_is_set(begun - Duration{1}));
    CHECK_FALSE(clock_is_set(WallTime{}));
}

TEST_CASE("a moment to come and one that has been are shown as far from now as they are")
{
    const Now now{Instant(std::chrono::hours{5}), std::chrono::sys_days{day(2026, 11, 24)} + std::chrono::hours{18},
                  local(day(2026, 11, 24), std::chrono::hours{19})};
    CHECK(local_at(now, now.instant + minutes{90}) == local(day(2026, 11, 24), minutes{20 * 60 + 30}));
    CHECK(local_at(now, now.instant - minutes{90}) == local(day(2026, 11, 24), minutes{17 * 60 + 30}));
}

TEST_CASE("a moment after the clocks change is shown as they will show it")
{
    const WallTime change = std::chrono::sys_days{day(2026, 3, 29)} + std::chrono::hours{1};
    const Now now{Instant{}, change - minutes{10}, local(day(2026, 3, 29), minutes{110}), ZoneChange{change, std::chrono::hours{1}}};
    CHECK(local_at(now, Instant{} + minutes{10} - Duration{1}) == local(day(2026, 3, 29), minutes{120} - seconds{1}));
    CHECK(local_at(now, Instant{} + minutes{10}) == local(day(2026, 3, 29), minutes{180}));
}
