// Why: a meeting may run across a night when the clocks change, and the council's local time must come out right.
#include <doctest/doctest.h>

#include "platform/clock.hpp"
#include "platform/manual_clock.hpp"

using namespace kiosk;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

WallTime utc(year_month_day day, minutes time) { return sys_days(day) + time; }
LocalTime local(year_month_day day, minutes time) { return local_days(day) + time; }

LocalTime in_copenhagen(WallTime wall)
{
    auto clock = SystemClock::in_zone("Europe/Copenhagen");
    REQUIRE(clock);
    return clock->reading(Instant{}, wall).local;
}

}  // namespace

TEST_CASE("an hour is skipped in Copenhagen when summer time begins")
{
    CHECK(in_copenhagen(utc(2026y / 3 / 29, 0h + 59min)) == local(2026y / 3 / 29, 1h + 59min));
    CHECK(in_copenhagen(utc(2026y / 3 / 29, 1h)) == local(2026y / 3 / 29, 3h));
}

TEST_CASE("an hour comes twice in Copenhagen when summer time ends")
{
    CHECK(in_copenhagen(utc(2026y / 10 / 25, 0h + 30min)) == local(2026y / 10 / 25, 2h + 30min));
    CHECK(in_copenhagen(utc(2026y / 10 / 25, 1h + 30min)) == local(2026y / 10 / 25, 2h + 30min));
}

TEST_CASE("on the night summer time begins a moment to come is told by the clock that will then hold")
{
    auto clock = SystemClock::in_zone("Europe/Copenhagen");
    REQUIRE(clock);
    const Now now = clock->reading(Instant(5h), utc(2026y / 3 / 29, 0h + 50min));
    CHECK(now.local == local(2026y / 3 / 29, 1h + 50min));
    CHECK(now.next_change == ZoneChange{utc(2026y / 3 / 29, 1h), 1h});
    for (const minutes later : {0min, 9min, 10min, 75min})
        CHECK(local_at(now, now.instant + later) == clock->reading({}, now.wall + later).local);
}

TEST_CASE("on the night summer time ends a moment to come is told by the clock that will then hold")
{
    auto clock = SystemClock::in_zone("Europe/Copenhagen");
    REQUIRE(clock);
    const Now now = clock->reading(Instant(5h), utc(2026y / 10 / 25, 0h + 50min));
    CHECK(now.local == local(2026y / 10 / 25, 2h + 50min));
    CHECK(now.next_change == ZoneChange{utc(2026y / 10 / 25, 1h), -1h});
    for (const minutes later : {0min, 9min, 10min, 75min})
        CHECK(local_at(now, now.instant + later) == clock->reading({}, now.wall + later).local);
}

TEST_CASE("a zone without daylight saving has no change to come")
{
    auto clock = SystemClock::in_zone("UTC");
    REQUIRE(clock);
    CHECK_FALSE(clock->now().next_change.has_value());
}

TEST_CASE("a time before 1970 is rounded down and not towards 1970")
{
    CHECK(in_copenhagen(WallTime(-1ms)) == local(1970y / 1 / 1, 1h) - 1s);
}

TEST_CASE("a time zone that does not exist is a failure with its name")
{
    const auto clock = SystemClock::in_zone("Europe/Eksempelby");
    REQUIRE_FALSE(clock);
    CHECK(clock.error().code == "K42");
    CHECK(clock.error().detail.find("Europe/Eksempelby") != std::string::npos);
}

TEST_CASE("the system's clock agrees with the machine's and never goes back")
{
    auto clock = SystemClock::in_zone("UTC");
    REQUIRE(clock);
    const auto before = system_clock::now();
    const auto first = clock->now();
    const auto second = clock->now();
    CHECK(first.wall >= floor<milliseconds>(before));
    CHECK(first.wall <= system_clock::now());
    CHECK(first.local.time_since_epoch() == floor<seconds>(first.wall).time_since_epoch());
    CHECK(second.instant >= first.instant);
    CHECK(first.instant.time_since_epoch() > 0ms);
}

TEST_CASE("a boot has one name")
{
    auto clock = SystemClock::in_zone("UTC");
    REQUIRE(clock);
    CHECK(clock->boot().size() == 36);
    CHECK(clock->boot() == SystemClock::in_zone("Europe/Copenhagen")->boot());
}

TEST_CASE("a manual clock stands still until it is told to go on")
{
    ManualClock clock(local(2026y / 11 / 10, 19h));
    const auto start = clock.now();
    CHECK(clock.now() == start);
    clock.advance(1500ms);
    CHECK(clock.now() == Now{start.instant + 1500ms, start.wall + 1500ms, start.local + 1s});
}

TEST_CASE("a manual clock keeps its zone's distance from UTC")
{
    ManualClock clock(local(2026y / 6 / 9, 19h), 2h);
    CHECK(clock.now().local == local(2026y / 6 / 9, 19h));
    CHECK(clock.now().wall == utc(2026y / 6 / 9, 17h));
}

TEST_CASE("setting a manual clock's time of day leaves its monotonic clock alone")
{
    ManualClock clock(local(2026y / 11 / 10, 19h));
    const auto before = clock.now();
    clock.set(local(2026y / 11 / 10, 12h), 1h);
    CHECK(clock.now().instant == before.instant);
    CHECK(clock.now().local == local(2026y / 11 / 10, 12h));
}

TEST_CASE("a manual clock in a zone that changes shows the change when it comes")
{
    ManualClock clock(local(2026y / 3 / 29, 1h + 59min));
    clock.change_zone(utc(2026y / 3 / 29, 1h), 1h);
    CHECK(local_at(clock.now(), clock.now().instant + 1min) == local(2026y / 3 / 29, 3h));
    clock.advance(1min);
    CHECK(clock.now().local == local(2026y / 3 / 29, 3h));
    CHECK_FALSE(clock.now().next_change.has_value());
}

TEST_CASE("a manual clock that reboots has another boot and a monotonic clock that starts over")
{
    ManualClock clock(local(2026y / 11 / 10, 19h));
    const auto before = clock.now();
    clock.reboot("second", 2min);
    CHECK(clock.boot() == "second");
    CHECK(clock.now().instant < before.instant);
    CHECK(clock.now().wall == before.wall + 2min);
}
