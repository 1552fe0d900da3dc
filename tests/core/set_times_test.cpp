// Why: the mødeleder plans by the clock on the wall: an end, a pause, a start that was tapped late. The kiosk says and asks; nothing
// of it ends or begins anything.
#include <doctest/doctest.h>

#include "domain/plan.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// At the first item at 18.55, with an end at 19.20: five minutes after what is predicted with the pause that is planned.
void begin_with_an_end(Play& play)
{
    begin_items(play);
    play.does(SetEndTime{5});
    REQUIRE(play.state.meeting->agenda.end == 19h + 20min);
}

void begin_and_reach_the_end(Play& play)
{
    begin_with_an_end(play);
    play.waits(25min);
}

}  // namespace

TEST_CASE("the set end begins from what is predicted, moves in steps of five minutes, and can be forgotten")
{
    Play play;
    begin_with_an_end(play);
    play.does(SetEndTime{5});
    CHECK(play.state.meeting->agenda.end == 19h + 25min);
    play.does(SetEndTime{-5});
    CHECK(play.state.meeting->agenda.end == 19h + 20min);
    play.does(ForgetEndTime{});
    CHECK_FALSE(play.state.meeting->agenda.end);
}

TEST_CASE("when the set end comes the screen asks, and ends nothing")
{
    Play play;
    begin_with_an_end(play);
    play.waits(25min - 1s);
    CHECK(play.state.sheet == Sheet::none);
    play.waits(1s);
    CHECK(play.state.sheet == Sheet::end_time);
    play.waits(2h);
    CHECK(play.state.screen == Screen::meeting);
    CHECK(play.times_committed<MeetingEnded>() == 0);
}

TEST_CASE("the set end asks once")
{
    Play play;
    begin_and_reach_the_end(play);
    play.does(CloseSheet{});
    play.waits(2h);
    CHECK(play.state.sheet == Sheet::none);
}

TEST_CASE("a set end that was moved on asks again when it comes")
{
    Play play;
    begin_and_reach_the_end(play);
    play.does(CloseSheet{});
    play.does(SetEndTime{30});
    play.waits(30min - 1s);
    CHECK(play.state.sheet == Sheet::none);
    play.waits(1s);
    CHECK(play.state.sheet == Sheet::end_time);
}

TEST_CASE("the mødeleder who says yes at the set end ends the meeting")
{
    Play play;
    begin_and_reach_the_end(play);
    play.does(EndMeeting{});
    CHECK(play.times_committed<MeetingEnded>() == 1);
}

TEST_CASE("a set end that comes in a pause asks when the meeting is resumed")
{
    Play play;
    begin_with_an_end(play);
    play.does(TakePause{});
    play.waits(30min);
    CHECK(play.state.sheet == Sheet::none);
    play.does(ResumeMeeting{});
    play.waits(1s);
    CHECK(play.state.sheet == Sheet::end_time);
}

TEST_CASE("a set end does not put away what the mødeleder has open, and asks when she has closed it")
{
    Play play;
    begin_with_an_end(play);
    play.does(OpenAgendaSheet{});
    play.waits(26min);
    CHECK(play.state.sheet == Sheet::agenda);
    play.does(CloseSheet{});
    play.waits(1s);
    CHECK(play.state.sheet == Sheet::end_time);
}

TEST_CASE("a set end that comes while somebody has the floor asks when nobody has, also over the list of speakers")
{
    Play play;
    begin_with_an_end(play);
    play.does(OpenSpeakers{});
    play.does(OpenAskFloor{});
    play.does(AskForFloor{"Gruppe A"});
    play.does(NextSpeaker{});
    play.waits(26min);
    CHECK(play.state.sheet == Sheet::none);
    play.does(EndSpeaking{});
    play.waits(1s);
    CHECK(play.state.screen == Screen::speakers);
    CHECK(play.state.sheet == Sheet::end_time);
    play.does(CloseSheet{});
    CHECK(play.state.screen == Screen::speakers);
}

TEST_CASE("the set pause begins from now, moves in steps of five minutes, and can be forgotten")
{
    Play play;
    begin_items(play);
    play.does(SetPauseTime{5});
    CHECK(play.state.meeting->agenda.pause == 19h);
    play.does(SetPauseTime{5});
    CHECK(play.state.meeting->agenda.pause == 19h + 5min);
    play.does(ForgetPauseTime{});
    CHECK_FALSE(play.state.meeting->agenda.pause);
}

TEST_CASE("a set pause does not begin by itself")
{
    Play play;
    begin_items(play);
    play.does(SetPauseTime{5});
    play.waits(1h);
    CHECK(play.state.screen == Screen::meeting);
    CHECK(play.times_committed<PauseBegun>() == 0);
}

TEST_CASE("a start that was tapped late is corrected, and the first item has the time")
{
    Play play;
    begin_items(play);
    const Instant tapped = play.state.meeting->started;
    play.waits(3min);
    play.does(CorrectStart{4});
    CHECK(play.state.meeting->started == tapped - 4min);
    CHECK(item_time(*play.state.meeting, items::first, play.clock.now().instant) == 7min);
    play.does(CorrectStart{-1});
    CHECK(play.state.meeting->started == tapped - 3min);
}

TEST_CASE("before the first item there is no start to correct")
{
    Play play;
    open_meeting(play);
    play.does(CorrectStart{4});
    CHECK(play.times_committed<StartCorrected>() == 0);
}
