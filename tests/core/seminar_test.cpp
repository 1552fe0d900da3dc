// Why: slides and dilemmas are used by a whole room, with someone at the screen who has a talk to lead. And what people choose in
// a dilemma must be gone when the card is.
#include <doctest/doctest.h>

#include "core/way_tally.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// Whether that is wanted when this is done.
template <class Kind> bool wants(Play& play, const Action& action)
{
    const auto before = play.times_asked<Kind>();
    play.does(action);
    return play.times_asked<Kind>() > before;
}

void lay_out(Play& play, int answers = 0)
{
    play.does(OpenDilemmas{});
    play.does(OpenDilemma{1});
    if (answers > 0)
        play.does(WayTallied{answers});
}

}  // namespace

TEST_CASE("slides turn one at a time and stop at both ends")
{
    Play play;
    play.does(OpenSlides{0, 1});
    CHECK(play.state.show.slide == 1);
    for (int i = 0; i < 9; ++i)
        play.does(TurnSlide{1});
    CHECK(play.state.show.slide == 3);
    for (int i = 0; i < 9; ++i)
        play.does(TurnSlide{-1});
    CHECK(play.state.show.slide == 0);
}

TEST_CASE("a slide that a deck does not have opens its last, and a deck that is not there none")
{
    Play play;
    play.does(OpenSlides{0, 99});
    CHECK(play.state.show.slide == 3);
    play.does(GoHome{});
    play.does(OpenSlides{9});
    CHECK(play.state.screen == Screen::home);
}

TEST_CASE("a black screen shows the slides again at the next key, and turning shows them too")
{
    Play play;
    play.does(OpenSlides{});
    play.does(DarkenSlides{});
    CHECK(play.state.show.dark);
    play.does(DarkenSlides{});
    CHECK_FALSE(play.state.show.dark);
    play.does(DarkenSlides{});
    play.does(TurnSlide{1});
    CHECK_FALSE(play.state.show.dark);
}

TEST_CASE("the time of a slide begins with a tap, and ends with another or with the slide")
{
    Play play;
    play.does(OpenSlides{});
    play.does(TimeSlide{});
    CHECK(play.state.show.timed == play.clock.now().instant);
    play.does(TimeSlide{});
    CHECK_FALSE(play.state.show.timed);
    play.does(TimeSlide{});
    play.does(TurnSlide{1});
    CHECK_FALSE(play.state.show.timed);
}

TEST_CASE("slides and dilemmas wait half an hour for a room that talks")
{
    for (const auto open : {+[](Play& p) { p.does(OpenSlides{}); }, +[](Play& p) { lay_out(p); }}) {
        Play play;
        open(play);
        const Screen screen = play.state.screen;
        play.waits(29min);
        CHECK(play.state.screen == screen);
        play.waits(1min);
        CHECK(play.state.screen == Screen::home);
    }
}

TEST_CASE("each way that is tapped goes to the tally, never into the state")
{
    Play play;
    lay_out(play);
    const State before = play.state;
    CHECK(wants<TallyWay>(play, ChooseWay{2}));
    CHECK(play.state.dilemma == before.dilemma);
}

TEST_CASE("no more answers are taken than there are members, nor after they were shown")
{
    Play play;
    lay_out(play, play.configuration.council.members);
    CHECK_FALSE(wants<TallyWay>(play, ChooseWay{0}));
    play.does(WaysShown{});
    play.does(WayTallied{3});
    CHECK_FALSE(wants<TallyWay>(play, ChooseWay{0}));
}

TEST_CASE("what was counted is forgotten when it has been shown, when it is discussed again, and however the card is left")
{
    Play play;
    lay_out(play, 7);
    CHECK(wants<ForgetWays>(play, WaysShown{}));
    CHECK(wants<ForgetWays>(play, DiscussAgain{}));
    const auto leaving = [](auto action) {
        Play other;
        lay_out(other, 7);
        const bool forgotten = wants<ForgetWays>(other, action);
        return forgotten && other.state.dilemma == DilemmaTable{1};
    };
    CHECK(leaving(GoBack{}));
    CHECK(leaving(GoHome{}));
    CHECK(leaving(OpenHelp{}));
    CHECK(leaving(OpenKodeks{}));
}

TEST_CASE("a dilemma that nobody touches any more is forgotten")
{
    Play play;
    lay_out(play, 7);
    play.waits(30min);
    CHECK(play.state.dilemma == DilemmaTable{1});
}

TEST_CASE("a card that is drawn is another than the last")
{
    Play play;
    for (int i = 0; i < 20; ++i) {
        play.does(OpenDilemmas{});
        const std::size_t last = play.state.dilemma.card;
        play.waits(Duration(37 * i));
        play.does(DrawDilemma{});
        CHECK(play.state.screen == Screen::dilemma);
        CHECK(play.state.dilemma.card != last);
    }
}

TEST_CASE("the tally counts, says how many, and forgets")
{
    WayTally tally;
    CHECK(tally.add(0) == 1);
    for (int i = 0; i < 6; ++i)
        (void)tally.add(3);
    CHECK(tally.shares(5) == shares_of_ways({1, 0, 0, 6}, 5));
    tally.wipe();
    CHECK(tally.shares(5).empty());
    CHECK(tally.add(1) == 1);
}
