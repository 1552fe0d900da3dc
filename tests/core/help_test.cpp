// Why: whoever asks for help stands in a room with others. It must be near from everywhere, gone at one touch, and leave no trace.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

TEST_CASE("help closes to the idle screen, whatever was open before")
{
    Play play;
    play.does(OpenKodeks{});
    play.does(OpenHelp{});
    CHECK(play.state.screen == Screen::help);
    play.does(CloseHelp{});
    CHECK(play.state.screen == Screen::idle);
}

TEST_CASE("help over a meeting closes to the meeting, which goes on meanwhile")
{
    Play play;
    begin_items(play);
    const Meeting before = *play.state.meeting;
    play.does(OpenHelp{});
    CHECK(play.state.screen == Screen::help);
    play.does(CloseHelp{});
    CHECK(play.state.screen == Screen::meeting);
    CHECK(*play.state.meeting == before);
}

TEST_CASE("help is not opened in a check-in")
{
    Play play;
    hold_meeting(play);
    play.does(OpenHelp{});
    CHECK(play.state.screen == Screen::welcome);
}

TEST_CASE("help that is left alone closes after three quarters of a minute, to the idle screen or the meeting")
{
    Play play;
    play.does(OpenHelp{});
    play.waits(44s);
    CHECK(play.state.screen == Screen::help);
    play.waits(1s);
    CHECK(play.state.screen == Screen::idle);
    begin_items(play);
    play.does(OpenHelp{});
    play.waits(45s);
    CHECK(play.state.screen == Screen::meeting);
}

TEST_CASE("nothing tells afterwards that help was open: no effect, and a state that differs in nothing but when it was touched")
{
    Play with, without;
    for (Play* play : {&with, &without})
        play->does(OpenKodeks{1});
    with.does(OpenHelp{});
    with.does(CloseHelp{});
    CHECK(with.asked.empty());
    without.state.screen = Screen::idle;
    without.state.screen_since = with.state.screen_since;
    without.state.touched = with.state.touched;
    CHECK(with.state == without.state);
}
