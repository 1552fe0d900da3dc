// Why: the pad is the one place in which the digits of a PIN stand together; when they are wiped they must be gone from there.
#include <doctest/doctest.h>

#include <string>

#include "core/pin_pad.hpp"

using namespace kiosk;

namespace {

void type(PinPad& pad, const char* digits)
{
    for (; *digits != '\0'; ++digits) pad.type(*digits);
}

}  // namespace

TEST_CASE("the pad holds the digits in the order they were typed, and no seventh")
{
    PinPad pad;
    type(pad, "2718289");
    CHECK(pad.digits() == "271828");
}

TEST_CASE("an erased digit is gone from where it lay, and so is a wiped PIN")
{
    PinPad pad;
    type(pad, "271828");
    const char* where = pad.digits().data();
    pad.erase();
    CHECK(pad.digits() == "27182");
    CHECK(where[5] == '\0');
    pad.wipe();
    CHECK(pad.digits().empty());
    CHECK(std::string(where, pin_digits) == std::string(pin_digits, '\0'));
}

TEST_CASE("erasing an empty pad leaves it empty")
{
    PinPad pad;
    pad.erase();
    type(pad, "2");
    CHECK(pad.digits() == "2");
}
