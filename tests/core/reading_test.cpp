// Why: most of its life the screen hangs there for whoever passes by; reading must be quick, safe and undo itself.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

TEST_CASE("a touch on the idle screen wakes it to the home screen")
{
    Play play;
    CHECK(play.state.screen == Screen::idle);
    play.does(GoHome{});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("the kodeks opens at the part that was asked for, annexes after sections")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenKodeks{2});
    CHECK(play.state.screen == Screen::kodeks);
    CHECK(play.state.reading == ReadingPlace{2, std::nullopt});
}

TEST_CASE("a part that the kodeks does not have is not opened")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenKodeks{3});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("a point unfolds when it is tapped and folds when it is tapped again")
{
    Play play;
    play.does(OpenKodeks{});
    play.does(UnfoldPoint{"room"});
    CHECK(play.state.reading.point == "room");
    play.does(UnfoldPoint{"room"});
    CHECK_FALSE(play.state.reading.point.has_value());
}

TEST_CASE("unfolding another point folds the first")
{
    Play play;
    play.does(OpenKodeks{});
    play.does(UnfoldPoint{"tone"});
    play.does(UnfoldPoint{"room"});
    CHECK(play.state.reading.point == "room");
}

TEST_CASE("moving to another part folds what was unfolded")
{
    Play play;
    play.does(OpenKodeks{0});
    play.does(UnfoldPoint{"tone"});
    play.does(OpenKodeks{1});
    CHECK(play.state.reading == ReadingPlace{1, std::nullopt});
}

TEST_CASE("the results are not shown before there are any")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenResults{});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("a screen nobody touches goes home after two minutes and to sleep a minute later")
{
    Play play;
    play.does(OpenKodeks{});
    play.waits(119s);
    CHECK(play.state.screen == Screen::kodeks);
    play.waits(1s);
    CHECK(play.state.screen == Screen::home);
    play.waits(60s);
    CHECK(play.state.screen == Screen::idle);
}

TEST_CASE("a touch keeps the screen open for another two minutes")
{
    Play play;
    play.does(OpenKodeks{});
    play.waits(110s);
    play.does(Touched{});
    play.waits(119s);
    CHECK(play.state.screen == Screen::kodeks);
}

TEST_CASE("the screen asks if anybody is still there twenty seconds before it goes home")
{
    Play play;
    play.does(OpenKodeks{});
    play.waits(99s);
    CHECK_FALSE(asks_if_still_here(play.state, play.configuration, play.clock.now().instant));
    play.waits(1s);
    CHECK(asks_if_still_here(play.state, play.configuration, play.clock.now().instant));
    play.does(StillHere{});
    CHECK_FALSE(asks_if_still_here(play.state, play.configuration, play.clock.now().instant));
}

TEST_CASE("nobody reads the kodeks or the results over a running meeting")
{
    Play play;
    begin_items(play);
    play.does(OpenKodeks{});
    play.does(OpenResults{});
    CHECK(play.state.screen == Screen::meeting);
}

TEST_CASE("a contact that got stuck is told for twenty seconds")
{
    Play play;
    play.does(GoHome{});
    play.does(TouchStuck{});
    REQUIRE(play.state.notice);
    CHECK(play.state.notice->kind == Notice::Kind::touch_stuck);
    CHECK(play.state.notice->code == "K46");
    play.waits(stuck_shown_for);
    CHECK(!play.state.notice);
}

TEST_CASE("a contact that got stuck is not told in the place of something worse")
{
    Play play;
    play.state.notice = Notice{Notice::Kind::not_saved, "K12", std::nullopt};
    play.does(TouchStuck{});
    CHECK(play.state.notice->kind == Notice::Kind::not_saved);
}
