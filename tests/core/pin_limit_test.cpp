// Why: the PIN withstands guessing only if no way round the count is left open: not the power switch, not the wall clock, not
// the other door, not a full disk, and not a stopwatch. And the chair must get in on every one of those evenings.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/wake.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const std::string wrong_pin = "271829";

void go_to_the_pin(Evening& evening)
{
    evening.does(GoHome{});
    evening.does(OpenPin{PinPurpose::start_meeting});
}

void tries(Evening& evening, const std::string& digits)
{
    type(evening, digits);
    evening.does(PinSubmit{});
}

/// Waits as long as it takes between the attempts, and keeps the screen from going home. The last one's wait is still to come.
void tries_wrong(Evening& evening, int times)
{
    for (int i = 0; i < times; ++i) {
        if (const Duration closed = evening.state().pin_limit.opens_at - evening.clock.now().instant; closed > 0s)
            evening.clock.advance(closed);
        tries(evening, wrong_pin);
    }
}

Duration wait_left(Evening& evening) { return evening.state().pin_limit.opens_at - evening.clock.now().instant; }

}  // namespace

TEST_CASE("after four wrong PINs the right one is taken at once")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 4);
    tries(evening, right_pin);
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("after five wrong PINs the keys do not take for fifteen seconds, and then they do")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 5);
    evening.waits(14s + 999ms);
    tries(evening, right_pin);
    CHECK(evening.state().screen == Screen::pin);
    CHECK(evening.state().pin.typed == 0);
    evening.waits(1ms);
    tries(evening, right_pin);
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("the sixth wrong PIN costs half a minute and the fifteenth half an hour")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 6);
    CHECK(wait_left(evening) == 30s);
    tries_wrong(evening, 9);
    CHECK(wait_left(evening) == 30min);
}

TEST_CASE("a right PIN makes the five free again, and on the disk too")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 4);
    tries(evening, right_pin);
    CHECK(evening.store().pin_attempts() == 0);
    evening.does(GoHome{});
    go_to_the_pin(evening);
    tries_wrong(evening, 4);
    CHECK(wait_left(evening) <= 0s);
}

TEST_CASE("the PIN that starts a meeting and the one that closes its check-in are counted together")
{
    Evening evening;
    hold_meeting(evening);
    evening.does(OpenPin{PinPurpose::close_checkin});
    tries_wrong(evening, 3);
    evening.does(GoHome{});
    evening.waits(45min);
    REQUIRE(evening.state().screen == Screen::results);
    go_to_the_pin(evening);
    tries_wrong(evening, 2);
    CHECK(wait_left(evening) == 15s);
}

TEST_CASE("going away from the screen and coming back shortens no wait")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 7);
    evening.waits(20s);
    evening.does(GoHome{});
    go_to_the_pin(evening);
    CHECK(wait_left(evening) == 40s);
    tries(evening, right_pin);
    CHECK(evening.state().screen == Screen::pin);
}

TEST_CASE("no setting of the wall clock shortens a wait or makes it longer")
{
    for (const auto by : {std::chrono::hours(24), std::chrono::hours(-24)}) {
        Evening evening;
        go_to_the_pin(evening);
        tries_wrong(evening, 8);
        evening.clock.set(evening.clock.now().local + by, 1h);
        CHECK(wait_left(evening) == 2min);
    }
}

TEST_CASE("while the wait is shown the screen wakes once a second, and when it ends")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 5);
    evening.clock.advance(400ms);
    for (int second = 0; second < 15; ++second) {
        const Now now = evening.clock.now();
        const Instant due = next_due(evening.state(), evening.configuration, now);
        CHECK(due - now.instant == (second == 0 ? 600ms : 1s));
        evening.clock.advance(due - now.instant);
    }
    CHECK(wait_left(evening) == 0s);
}

TEST_CASE("the attempt is on disk before the PIN is checked, so a power cut during the check gives none back")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 4);
    int on_disk = 0;
    evening.pin.when_asked = [&] { on_disk = evening.store().pin_attempts().value(); };
    tries(evening, wrong_pin);
    CHECK(on_disk == 5);
}

TEST_CASE("a restart gives no attempt back, and the wait starts over")
{
    for (const bool rebooted : {false, true}) {
        Evening evening;
        go_to_the_pin(evening);
        tries_wrong(evening, 6);
        evening.waits(29s);
        evening.power_cut();
        if (rebooted) evening.clock.reboot("the next boot");
        evening.start();
        CHECK(wait_left(evening) == 30s);
        go_to_the_pin(evening);
        tries(evening, right_pin);
        CHECK(evening.state().screen == Screen::pin);
    }
}

TEST_CASE("a right and a wrong PIN cost the same calls in the same order")
{
    const auto calls_for = [](const std::string& digits) {
        Evening evening;
        std::vector<std::string> calls;
        evening.pin.when_asked = [&] { calls.push_back("check"); };
        evening.store_twin().when_kept = [&](int) { calls.push_back("keep"); };
        go_to_the_pin(evening);
        tries(evening, digits);
        return calls;
    };
    CHECK(calls_for(right_pin) == std::vector<std::string>{"keep", "check", "keep"});
    CHECK(calls_for(wrong_pin) == calls_for(right_pin));
}

TEST_CASE("a disk that keeps no attempt lets the chair in all the same")
{
    Evening evening;
    go_to_the_pin(evening);
    evening.store_twin().pin_faults.fail_next(100);
    tries_wrong(evening, 4);
    tries(evening, right_pin);
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("a disk that keeps no attempt gives none back while the program runs")
{
    Evening evening;
    go_to_the_pin(evening);
    evening.store_twin().pin_faults.fail_next(100);
    tries_wrong(evening, 15);
    CHECK(wait_left(evening) == 30min);
}

TEST_CASE("a count that cannot be read at the start costs one short wait, and the room stays usable")
{
    Evening evening;
    evening.power_cut();
    evening.start([](FailingStore& store, Faults&) { store.pin_faults.fail_next(); });
    CHECK(wait_left(evening) == 15s);
    evening.waits(15s);
    let_in(evening);
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("digits are not kept while the keys do not take")
{
    Evening evening;
    go_to_the_pin(evening);
    tries_wrong(evening, 5);
    type(evening, "271");
    evening.waits(15s);
    type(evening, "828");
    evening.does(PinSubmit{});
    CHECK(evening.state().screen == Screen::pin);
    CHECK(evening.state().pin.typed == 3);
}
