// Why: what an attempt costs decides both how long a thief must stand at the screen and how long a chair who slipped stands
// there before thirty people.
#include <doctest/doctest.h>

#include <limits>

#include "domain/pin_limit.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("four wrong attempts cost no time")
{
    for (int wrong = 0; wrong <= 4; ++wrong) CHECK(wait_after(wrong) == 0s);
}

TEST_CASE("from the fifth on each wrong attempt costs twice as long as the one before, a quarter of an hour at most")
{
    const Duration waits[]{15s, 30s, 1min, 2min, 4min, 8min, 15min, 15min, 15min, 15min};
    int wrong = 5;
    for (const Duration wait : waits) CHECK(wait_after(wrong++) == wait);
}

TEST_CASE("from the fifteenth on each wrong attempt costs half an hour, however many there were")
{
    for (const int wrong : {15, 16, 40, 1000, std::numeric_limits<int>::max()}) CHECK(wait_after(wrong) == 30min);
}

TEST_CASE("fourteen wrong attempts are a bad memory, fifteen are a siege")
{
    CHECK_FALSE(is_siege(14));
    CHECK(is_siege(15));
}

TEST_CASE("a day has room for fewer than seventy attempts, and each day after for forty-eight")
{
    Duration spent{0};
    int wrong = 0;
    while (spent < 24h) spent += wait_after(++wrong);
    CHECK(wrong < 70);
    CHECK(24h / wait_after(wrong) == 48);
}
