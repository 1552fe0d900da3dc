// Why: each shape that is refused has one witness, and so has the promise that good PINs are still plentiful.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "common_pins.hpp"
#include "domain/pin_policy.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("six digits are a PIN") { CHECK(is_pin("048276")); }

TEST_CASE("five or seven digits are no PIN")
{
    CHECK_FALSE(is_pin("04827"));
    CHECK_FALSE(is_pin("0482761"));
    CHECK_FALSE(is_pin(""));
}

TEST_CASE("letters, signs and spaces are not digits")
{
    CHECK_FALSE(is_pin("04827a"));
    CHECK_FALSE(is_pin("-48276"));
    CHECK_FALSE(is_pin("048 76"));
}

TEST_CASE("what is no PIN is weak") { CHECK(is_weak_pin("4827")); }

TEST_CASE("one digit six times is weak") { CHECK(is_weak_pin("888888")); }

TEST_CASE("a run is weak, also past nine or zero")
{
    CHECK(is_weak_pin("345678"));
    CHECK(is_weak_pin("890123"));
    CHECK(is_weak_pin("987654"));
    CHECK(is_weak_pin("210987"));
}

TEST_CASE("repeated pairs and triples are weak")
{
    CHECK(is_weak_pin("484848"));
    CHECK(is_weak_pin("482482"));
}

TEST_CASE("three digits and the same three back are weak") { CHECK(is_weak_pin("482284")); }

TEST_CASE("doubled digits and two blocks of three are weak")
{
    CHECK(is_weak_pin("448822"));
    CHECK(is_weak_pin("444888"));
}

TEST_CASE("a day of the calendar is weak, the leap day in any year")
{
    CHECK(is_weak_pin("241158"));
    CHECK(is_weak_pin("290297"));
}

TEST_CASE("a day no calendar has is not taken for a date")
{
    CHECK_FALSE(is_weak_pin("300297"));
    CHECK_FALSE(is_weak_pin("311158"));
    CHECK_FALSE(is_weak_pin("241358"));
    CHECK_FALSE(is_weak_pin("001158"));
    CHECK_FALSE(is_weak_pin("240058"));
}

TEST_CASE("a figure drawn on the keypad is weak") { CHECK(is_weak_pin("159753")); }

TEST_CASE("the hundred commonest six-digit PINs are weak")
{
    for (const std::string_view pin : commonest_pins) CHECK_MESSAGE(is_weak_pin(pin), pin);
}

TEST_CASE("the commonest PINs of the study are among the hundred")
{
    for (const std::string_view pin : commonest_in_the_study)
        CHECK_MESSAGE(std::count(commonest_pins.begin(), commonest_pins.end(), pin) == 1, pin);
}

TEST_CASE("every run and every repeat is weak")
{
    for (int first = 0; first < 10; ++first)
        for (const int step : {0, 1, 9}) {
            std::string pin;
            for (int i = 0; i < 6; ++i) pin += static_cast<char>('0' + (first + i * step) % 10);
            CHECK_MESSAGE(is_weak_pin(pin), pin);
        }
    for (int part = 0; part < 1000; ++part) {
        const std::string three = std::to_string(1000 + part).substr(1), two = three.substr(1);
        CHECK_MESSAGE(is_weak_pin(three + three), three);
        CHECK_MESSAGE(is_weak_pin(two + two + two), two);
    }
}

TEST_CASE("digits in no such order are not weak")
{
    CHECK_FALSE(is_weak_pin("048276"));
    CHECK_FALSE(is_weak_pin("907318"));
}

TEST_CASE("at most one PIN in twenty is refused")
{
    int weak = 0;
    for (int pin = 0; pin < 1000000; ++pin) {
        const std::string digits = std::to_string(1000000 + pin).substr(1);
        weak += is_weak_pin(digits) ? 1 : 0;
    }
    CHECK(weak > 36000);
    CHECK(weak <= 50000);
}
