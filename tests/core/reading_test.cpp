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
    CHECK(play.state.reading == ReadingPlace{0, 2, "", false});
}

TEST_CASE("a part that the kodeks does not have is not opened")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenKodeks{3});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("with several documents the library opens, with one the kodeks itself")
{
    Play play;
    play.does(OpenLibrary{});
    CHECK(play.state.screen == Screen::library);
    play.configuration.documents.pop_back();
    play.does(OpenLibrary{});
    CHECK(play.state.screen == Screen::kodeks);
    play.does(GoBack{});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("any point is three touches from home, and the way back is the way that was come")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenLibrary{});
    play.does(OpenKodeks{0, 1});
    play.does(OpenPoint{1, "say"});
    CHECK(play.state.screen == Screen::point);
    CHECK(play.state.reading == ReadingPlace{1, 0, "say", false});
    for (const Screen back : {Screen::kodeks, Screen::library, Screen::home}) {
        play.does(GoBack{});
        CHECK(play.state.screen == back);
    }
}

TEST_CASE("a point that was found is left for the search, with what was typed")
{
    Play play;
    play.does(OpenLibrary{});
    play.does(OpenSearch{});
    play.does(TypeLetter{"w"});
    play.does(OpenPoint{0, "room"});
    play.does(GoBack{});
    CHECK(play.state.screen == Screen::search);
    CHECK(play.state.query == "w");
}

TEST_CASE("a link from a point leads to the point of another document")
{
    Play play;
    play.does(OpenPoint{1, "say"});
    play.does(OpenPoint{0, "trust"});
    CHECK(play.state.reading == ReadingPlace{0, 1, "trust", false});
}

TEST_CASE("a point that no document has is not opened")
{
    Play play;
    play.does(GoHome{});
    play.does(OpenPoint{0, "say"});
    play.does(OpenPoint{2, "say"});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("what is typed is erased a letter at a time, a letter of two bytes too")
{
    Play play;
    play.does(OpenLibrary{});
    play.does(OpenSearch{});
    for (const char* letter : {"\u00f8", "l", " ", " "})
        play.does(TypeLetter{letter});
    CHECK(play.state.query == "\u00f8l ");
    for (int i = 0; i < 2; ++i)
        play.does(EraseLetter{});
    CHECK(play.state.query == "\u00f8");
    play.does(EraseLetter{});
    play.does(EraseLetter{});
    CHECK(play.state.query.empty());
}

TEST_CASE("a search holds forty letters")
{
    Play play;
    play.does(OpenLibrary{});
    play.does(OpenSearch{});
    for (int i = 0; i < 50; ++i)
        play.does(TypeLetter{"\u00e6"});
    CHECK(play.state.query.size() == 2 * most_letters);
}

TEST_CASE("a new search begins empty")
{
    Play play;
    play.does(OpenLibrary{});
    play.does(OpenSearch{});
    play.does(TypeLetter{"w"});
    play.does(GoBack{});
    play.does(OpenSearch{});
    CHECK(play.state.query.empty());
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

TEST_CASE("what is opened from a point leads back to it: a link, its slides, a dilemma")
{
    Play play;
    play.configuration.documents[1].sections[0].points[0].links = {{play.configuration.documents[0].id, "trust"}};
    play.does(OpenLibrary{});
    play.does(OpenKodeks{0, 1});
    play.does(OpenPoint{1, "say"});
    play.does(OpenPoint{0, "trust"});
    play.does(OpenSlides{0, 1});
    for (const char* point : {"trust", "say"}) {
        play.does(GoBack{});
        CHECK(play.state.screen == Screen::point);
        CHECK(play.state.reading.point == point);
    }
    play.does(GoBack{});
    CHECK(play.state.screen == Screen::kodeks);
}

TEST_CASE("the next point is no link: back leads past it")
{
    Play play;
    play.does(OpenKodeks{1});
    play.does(OpenPoint{0, "room"});
    play.does(OpenPoint{0, "trust"});
    play.does(GoBack{});
    CHECK(play.state.screen == Screen::kodeks);
}
