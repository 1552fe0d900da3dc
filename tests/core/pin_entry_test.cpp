// Why: the PIN is all that stands between a visitor and the meeting; its digits must not outlive the screen they were typed on.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Play at_the_pin()
{
    Play play;
    play.does(GoHome{});
    play.does(OpenPin{PinPurpose::start_meeting});
    return play;
}

Play at_the_closing_pin()
{
    Play play;
    hold_meeting(play);
    play.does(OpenPin{PinPurpose::close_checkin});
    return play;
}

}  // namespace

TEST_CASE("a wrong PIN says so, wipes the digits and stays")
{
    Play play = at_the_pin();
    type(play, "123456");
    play.does(PinSubmit{});
    CHECK(play.state.screen == Screen::pin);
    CHECK(play.state.pin == PinEntry{PinPurpose::start_meeting, 0, true});
    CHECK(play.pad->digits().empty());
}

TEST_CASE("the next digit puts the word of a wrong PIN away")
{
    Play play = at_the_pin();
    type(play, "123456");
    play.does(PinSubmit{});
    play.does(PinDigit{'2'});
    CHECK_FALSE(play.state.pin.wrong);
}

TEST_CASE("the right PIN leads to setting up the meeting")
{
    Play play = at_the_pin();
    type(play, right_pin);
    play.does(PinSubmit{});
    CHECK(play.state.screen == Screen::setup);
}

TEST_CASE("the right PIN in the check-in leads to the question of closing it")
{
    Play play = at_the_closing_pin();
    type(play, right_pin);
    play.does(PinSubmit{});
    CHECK(play.state.screen == Screen::welcome);
    CHECK(play.state.sheet == Sheet::close_checkin);
}

TEST_CASE("five digits are not tried")
{
    Play play = at_the_pin();
    type(play, "27182");
    play.does(PinSubmit{});
    CHECK(play.times_asked<VerifyPin>() == 0);
}

TEST_CASE("a seventh digit is not taken in")
{
    Play play = at_the_pin();
    type(play, right_pin + "9");
    CHECK(play.state.pin.typed == 6);
    CHECK(play.pad->digits() == right_pin);
}

TEST_CASE("erasing takes the last digit, and nothing when there is none")
{
    Play play = at_the_pin();
    type(play, "27");
    play.does(PinErase{});
    CHECK(play.pad->digits() == "2");
    play.does(PinErase{});
    play.does(PinErase{});
    CHECK(play.pad->digits().empty());
    CHECK(play.state.pin.typed == 0);
}

TEST_CASE("the digits are wiped when the screen is left")
{
    Play play = at_the_pin();
    type(play, "2718");
    SUBCASE("by going home") { play.does(GoHome{}); }
    SUBCASE("by leaving it alone") { play.waits(2min); }
    SUBCASE("by being let in")
    {
        type(play, "28");
        play.does(PinSubmit{});
    }
    CHECK(play.state.screen != Screen::pin);
    CHECK(play.state.pin.typed == 0);
    CHECK(play.pad->digits().empty());
}

TEST_CASE("going back from the PIN during a check-in leads to the check-in")
{
    Play play = at_the_closing_pin();
    play.does(GoHome{});
    CHECK(play.state.screen == Screen::welcome);
}

TEST_CASE("a PIN left alone during a check-in makes room for the members after thirty seconds")
{
    Play play = at_the_closing_pin();
    play.waits(29s);
    CHECK(play.state.screen == Screen::pin);
    play.waits(1s);
    CHECK(play.state.screen == Screen::welcome);
}

TEST_CASE("an answer to a PIN that comes after the screen was left lets nobody in")
{
    Play play = at_the_pin();
    play.does(GoHome{});
    play.does(PinChecked{true});
    CHECK(play.state.screen == Screen::home);
}
