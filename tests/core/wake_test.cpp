// Why: the program sleeps until next_due(). A moment it forgets is a clock that stands still or a check-in that does not
// close; a moment in the past is a processor that never rests.
#include <doctest/doctest.h>

#include "core/wake.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Duration until_due(Play& play)
{
    const Now now = play.clock.now();
    return next_due(play.state, play.configuration, now) - now.instant;
}

}  // namespace

TEST_CASE("with nothing else to do the screen wakes for the clock's next minute")
{
    Play play;
    play.does(GoHome{});
    play.does(StartMeeting{});
    play.clock.advance(15s);
    play.state.touched = play.clock.now().instant;
    play.configuration.idle.home = 10min;
    CHECK(until_due(play) == 45s);
}

TEST_CASE("the idle screen wakes for its next norm")
{
    Play play;
    play.clock.advance(13s);
    CHECK(until_due(play) == 7s);
}

TEST_CASE("a running item wakes the screen for its next second")
{
    Play play;
    begin_items(play);
    play.clock.advance(10s + 300ms);
    CHECK(until_due(play) == 700ms);
}

TEST_CASE("a pause wakes the screen for its next second, also when it has run over")
{
    Play play;
    begin_items(play);
    play.does(TakePause{});
    play.clock.advance(10s + 300ms);
    CHECK(until_due(play) == 700ms);
    play.clock.advance(20min);
    CHECK(until_due(play) == 700ms);
}

TEST_CASE("a reminder wakes the screen for its end")
{
    Play play;
    open_meeting(play);
    play.state.reminder = ReminderBand{1, "Recall", play.clock.now().instant};
    play.clock.advance(1500ms);
    CHECK(until_due(play) == 10500ms);
}

TEST_CASE("the thanks wake the screen for their end")
{
    Play play;
    hold_meeting(play);
    answer_all(play, Answer::agree);
    play.clock.advance(1200ms);
    CHECK(until_due(play) == 1800ms);
}

TEST_CASE("the check-in wakes the screen for its closing")
{
    Play play;
    play.clock.advance(20s);
    hold_meeting(play);
    play.clock.advance(45min - 500ms);
    CHECK(until_due(play) == 500ms);
}

TEST_CASE("a result that is still to be published wakes the screen for the next try")
{
    Play play;
    hold_meeting(play);
    play.clock.advance(30s);
    play.does(PublishFailed{{"K12", ""}});
    play.clock.advance(55s);
    CHECK(until_due(play) == 5s);
}

TEST_CASE("a screen that asks if anybody is there counts its seconds")
{
    Play play;
    play.does(OpenKodeks{});
    play.clock.advance(105s + 250ms);
    CHECK(until_due(play) == 750ms);
}

TEST_CASE("the next moment is never now, never past and never more than a minute away")
{
    Play play;
    const auto check = [&] {
        CHECK(until_due(play) > 0ms);
        CHECK(until_due(play) <= 1min);
    };
    const auto check_for_a_while = [&] {
        for (int i = 0; i < 400; ++i) {
            check();
            play.clock.advance(997ms);
            if (i % 3 != 0) play.does(Tick{});  // also when the program is late
        }
    };
    check_for_a_while();
    play.does(OpenKodeks{});
    check_for_a_while();
    begin_items(play);
    check_for_a_while();
    play.does(TakePause{});
    check_for_a_while();
    play.does(ResumeMeeting{});
    end_meeting(play);
    answer_all(play, Answer::agree);
    check();
    check_for_a_while();
}
