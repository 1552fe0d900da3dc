// Why: the meeting as the mødeleder walks through it: nothing moves without a tap, nothing ends by accident, and norms come
// calmly and go again.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Effect reached(std::size_t item) { return Commit{ItemReached{item}}; }

Configuration council_with(ReminderRule one)
{
    Configuration made = council();
    made.reminders = {std::move(one)};
    return made;
}

}  // namespace

TEST_CASE("the meeting stands in its opening until the items begin")
{
    Play play;
    open_meeting(play);
    play.waits(10min);
    CHECK(play.state.screen == Screen::opening);
    play.does(BeginItems{});
    CHECK(play.state.screen == Screen::meeting);
    CHECK(play.state.meeting->current == items::first);
}

TEST_CASE("a meeting's screen never goes home by itself")
{
    Play play;
    begin_items(play);
    play.waits(3h);
    CHECK(play.state.screen == Screen::meeting);
}

TEST_CASE("the next item is the next that is to be handled")
{
    Play play;
    begin_items(play);
    play.does(NextItem{});
    CHECK(play.state.meeting->current == items::before_the_pause);
    CHECK(play.asked.back() == reached(items::before_the_pause));
}

TEST_CASE("the previous item can be taken up again")
{
    Play play;
    begin_items(play);
    play.does(NextItem{});
    play.does(PreviousItem{});
    CHECK(play.state.meeting->current == items::first);
}

TEST_CASE("before the first item there is no previous one")
{
    Play play;
    begin_items(play);
    const auto asked = play.asked.size();
    play.does(PreviousItem{});
    CHECK(play.asked.size() == asked);
}

TEST_CASE("after the last item there is no next one")
{
    Play play;
    begin_items(play);
    for (int i = 0; i < 2; ++i) play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(NextItem{});
    CHECK(play.state.meeting->current == items::last);
    const auto asked = play.asked.size();
    play.does(NextItem{});
    CHECK(play.asked.size() == asked);
}

TEST_CASE("leaving an item with a planned pause reaches the next item and begins the pause")
{
    Play play;
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    REQUIRE(play.asked.size() >= 2);
    CHECK(play.asked[play.asked.size() - 2] == reached(items::closed));
    CHECK(play.asked.back() == Effect(Commit{PauseBegun{20min}}));
    CHECK(play.state.screen == Screen::pause);
}

TEST_CASE("a planned pause is held once, also when its item is taken up again")
{
    Play play;
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(PreviousItem{});
    CHECK(play.state.meeting->current == items::before_the_pause);
    play.does(NextItem{});
    CHECK(play.state.screen == Screen::meeting);
    CHECK(play.times_committed<PauseBegun>() == 1);
}

TEST_CASE("the mødeleder takes a pause of the council's length and resumes the same item")
{
    Play play;
    begin_items(play);
    play.waits(4min);
    play.does(TakePause{});
    CHECK(play.state.screen == Screen::pause);
    CHECK(pause_left(*play.state.meeting, play.clock.now().instant) == 15min);
    play.waits(6min);
    play.does(ResumeMeeting{});
    CHECK(play.state.screen == Screen::meeting);
    CHECK(item_time(*play.state.meeting, items::first, play.clock.now().instant) == 4min);
}

TEST_CASE("a pause is made five minutes longer without leaving it")
{
    Play play;
    begin_items(play);
    play.does(TakePause{});
    const Instant since = play.state.screen_since;
    play.waits(10min);
    play.does(ExtendPause{});
    CHECK(pause_left(*play.state.meeting, play.clock.now().instant) == 10min);
    CHECK(play.state.screen_since == since);
}

TEST_CASE("a pause that has run over goes on until somebody resumes the meeting")
{
    Play play;
    begin_items(play);
    play.does(TakePause{});
    play.waits(40min);
    CHECK(play.state.screen == Screen::pause);
    CHECK(pause_left(*play.state.meeting, play.clock.now().instant) == -25min);
}

TEST_CASE("the meeting does not end before the question is answered")
{
    Play play;
    begin_items(play);
    play.does(EndMeeting{});
    CHECK(play.times_committed<MeetingEnded>() == 0);
    play.does(AskToEnd{});
    CHECK(play.state.sheet == Sheet::end_meeting);
    CHECK(play.times_committed<MeetingEnded>() == 0);
    play.does(EndMeeting{});
    CHECK(play.times_committed<MeetingEnded>() == 1);
}

TEST_CASE("a question of ending that was put away ends nothing")
{
    Play play;
    begin_items(play);
    play.does(AskToEnd{});
    play.does(CloseSheet{});
    play.does(EndMeeting{});
    CHECK(play.state.screen == Screen::meeting);
    CHECK(play.times_committed<MeetingEnded>() == 0);
}

TEST_CASE("a norm chosen by the mødeleder is shown with its number and closes the sheet")
{
    Play play;
    begin_items(play);
    play.does(OpenRemind{});
    CHECK(play.state.sheet == Sheet::remind);
    play.does(RemindOf{"room"});
    CHECK(play.state.sheet == Sheet::none);
    REQUIRE(play.state.reminder.has_value());
    CHECK(play.state.reminder->number == 2);
    CHECK(play.state.reminder->text == "We leave room to disagree.");
}

TEST_CASE("a norm the kodeks does not have cannot be recalled")
{
    Play play;
    begin_items(play);
    play.does(OpenRemind{});
    play.does(RemindOf{"unknown"});
    CHECK_FALSE(play.state.reminder.has_value());
}

TEST_CASE("what the mødeleder recalls does not use up the automatic reminders")
{
    Configuration one_a_meeting = council_with(rule("back", "tone", Trigger::after_pause));
    one_a_meeting.meeting.automatic_reminders = 1;
    Play play(one_a_meeting);
    begin_items(play);
    play.does(RemindOf{"room"});
    play.waits(20min);
    play.does(TakePause{});
    play.does(ResumeMeeting{});
    play.does(Tick{});
    REQUIRE(play.state.reminder.has_value());
    CHECK(play.state.reminder->text == "Recall tone");
}

TEST_CASE("a norm comes with a tone only if the council wants one")
{
    for (const bool wanted : {false, true}) {
        Configuration with = council();
        with.meeting.tone = wanted;
        Play play(with);
        begin_items(play);
        play.does(OpenRemind{});
        play.does(RemindOf{"room"});
        CHECK(play.times_asked<SoundTone>() == (wanted ? 1 : 0));
    }
}

TEST_CASE("an automatic reminder comes when it is due and is gone after twelve seconds")
{
    Play play(council_with(rule("doors", "trust", Trigger::closed_item)));
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(CloseDoors{});
    play.waits(1s);
    REQUIRE(play.state.reminder.has_value());
    CHECK(play.state.reminder->number == 3);
    play.waits(11s);
    CHECK(play.state.reminder.has_value());
    play.waits(1s);
    CHECK_FALSE(play.state.reminder.has_value());
    play.waits(30min);
    CHECK(play.times_committed<ReminderShown>() == 1);
}

TEST_CASE("a reminder waits until the question on the screen is answered")
{
    Play play(council_with(rule("doors", "trust", Trigger::closed_item)));
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(CloseDoors{});
    play.does(AskToEnd{});
    play.waits(5s);
    CHECK_FALSE(play.state.reminder.has_value());
    play.does(CloseSheet{});
    play.does(Tick{});
    CHECK(play.state.reminder.has_value());
}

TEST_CASE("a reminder can be put away and does not come back")
{
    Play play(council_with(rule("doors", "trust", Trigger::closed_item)));
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(CloseDoors{});
    play.waits(1s);
    play.does(DismissReminder{});
    play.waits(30min);
    CHECK_FALSE(play.state.reminder.has_value());
    CHECK(play.times_committed<ReminderShown>() == 1);
}

TEST_CASE("a reminder goes with the item it was shown in")
{
    Play play;
    begin_items(play);
    play.does(RemindOf{"tone"});
    play.does(NextItem{});
    CHECK_FALSE(play.state.reminder.has_value());
}
