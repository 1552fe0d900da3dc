// Why: the PIN is the only door to leading a meeting.
#include <doctest/doctest.h>

#include "platform/pin.hpp"

using namespace kiosk;

TEST_CASE("the PIN that was hashed matches, and no other")
{
    const auto hash = hash_pin("4711");
    REQUIRE(hash);
    const auto pin = argon2_pin(*hash);
    CHECK(pin->matches("4711"));
    CHECK_FALSE(pin->matches("4712"));
    CHECK_FALSE(pin->matches("47110"));
    CHECK_FALSE(pin->matches(""));
}

TEST_CASE("a PIN's hash costs what it should and is salted")
{
    const auto hash = hash_pin("4711");
    const auto again = hash_pin("4711");
    REQUIRE(hash);
    REQUIRE(again);
    CHECK(hash->rfind("$argon2id$v=19$m=65536,t=2,p=1$", 0) == 0);
    CHECK(*hash != *again);
}

TEST_CASE("nothing matches a hash that is none")
{
    for (const char* garbage : {"", "4711", "$argon2id$", "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$"}) {
        CAPTURE(garbage);
        const auto pin = argon2_pin(garbage);
        CHECK_FALSE(pin->matches("4711"));
        CHECK_FALSE(pin->matches(""));
    }
}

TEST_CASE("a wiped PIN is gone from where it lay")
{
    std::string digits = "4711";
    const char* where = digits.data();
    wipe(digits);
    CHECK(digits.empty());
    CHECK(std::string(where, 4) == std::string(4, '\0'));
}
