// Why: a norm that comes by itself must come when the council has said so, once, and not over somebody's words; the mødeleder sees what may
// come, and what she has left out never comes.
#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Configuration reminded_of(std::vector<ReminderRule> rules)
{
    Configuration made = council();
    made.reminders = std::move(rules);
    return made;
}

ReminderRule rule_at(std::string id, Trigger trigger, std::chrono::minutes minutes)
{
    ReminderRule made = rule(std::move(id), "tone", trigger);
    made.minutes = minutes;
    return made;
}

Configuration planned_for_ten_minutes(ReminderRule one)
{
    Configuration made = reminded_of({std::move(one)});
    made.agendas[0].items[items::first].planned = 10min;
    return made;
}

/// One member has the floor for three minutes, from now on.
void somebody_speaks(Play& play)
{
    play.does(OpenSpeakers{});
    play.does(OpenAskFloor{});
    play.does(AskForFloor{"Group A"});
    play.does(NextSpeaker{});
}

auto came(const Play& play) { return play.times_committed<ReminderShown>(); }

std::string expected(Play& play)
{
    std::string ids;
    for (const ExpectedReminder& one : expected_reminders(*play.state.meeting, play.configuration.reminders, play.configuration.meeting, play.clock.now().instant))
        ids += one.rule.id + " ";
    return ids;
}

}  // namespace

TEST_CASE("a norm comes when the meeting is so many minutes behind its plan, and not before")
{
    Play play(planned_for_ten_minutes(rule_at("late", Trigger::behind_plan, 5min)));
    begin_items(play);
    play.waits(15min - 1s);
    CHECK(came(play) == 0);
    play.waits(1s);
    CHECK(came(play) == 1);
}

TEST_CASE("a norm comes when a speaker who ran over has ended, and not while the time runs")
{
    Play play(reminded_of({rule("over", "tone", Trigger::overrun)}));
    begin_items(play);
    somebody_speaks(play);
    play.waits(4min);
    CHECK(came(play) == 0);
    play.does(EndSpeaking{});
    play.waits(1s);
    CHECK(came(play) == 1);
}

TEST_CASE("a speaker who ended in time is followed by no norm")
{
    Play play(reminded_of({rule("over", "tone", Trigger::overrun)}));
    begin_items(play);
    somebody_speaks(play);
    play.waits(3min);
    play.does(EndSpeaking{});
    play.waits(10min);
    CHECK(came(play) == 0);
}

TEST_CASE("a norm comes with the last item, before the check-in, and with no other")
{
    Play play(reminded_of({rule("last", "tone", Trigger::before_checkin)}));
    begin_items(play);
    play.does(NextItem{});
    play.does(NextItem{});
    play.does(ResumeMeeting{});
    play.does(CloseDoors{});
    play.waits(20min);
    CHECK(came(play) == 0);
    play.does(NextItem{});
    REQUIRE(play.state.meeting->current == items::last);
    play.waits(1s);
    CHECK(came(play) == 1);
}

TEST_CASE("a norm for the time in the meeting waits until nobody has the floor")
{
    Play play(reminded_of({rule_at("two", Trigger::minutes_in, 2min)}));
    begin_items(play);
    somebody_speaks(play);
    play.waits(3min);
    CHECK(came(play) == 0);
    play.does(EndSpeaking{});
    play.waits(1s);
    CHECK(came(play) == 1);
}

TEST_CASE("a speaker whose time is held has the floor, and no norm comes")
{
    Play play(reminded_of({rule_at("two", Trigger::minutes_in, 2min)}));
    begin_items(play);
    somebody_speaks(play);
    play.does(HoldSpeaking{});
    play.waits(5min);
    CHECK(came(play) == 0);
}

TEST_CASE("what the mødeleder recalls herself comes while somebody has the floor")
{
    Play play(reminded_of({}));
    begin_items(play);
    somebody_speaks(play);
    play.does(LeaveSpeakers{});
    play.does(OpenRemind{});
    play.does(RemindOf{"room"});
    CHECK(play.state.reminder);
    CHECK(play.state.meeting->speaking);
}

TEST_CASE("what the mødeleder recalls herself comes when the evening's automatic ones are used up, and at once after another")
{
    Configuration none = reminded_of({});
    none.meeting.automatic_reminders = 0;
    Play play(none);
    begin_items(play);
    for (const char* point : {"room", "tone"}) {
        play.does(OpenRemind{});
        play.does(RemindOf{point});
        CHECK(play.state.reminder);
    }
    CHECK(came(play) == 2);
}

TEST_CASE("the mødeleder sees which norms may still come, and no longer those that have come")
{
    Play play(reminded_of({rule("back", "tone", Trigger::after_pause), rule("doors", "trust", Trigger::closed_item)}));
    begin_items(play);
    CHECK(expected(play) == "back doors ");
    play.does(TakePause{});
    play.does(ResumeMeeting{});
    play.waits(1s);
    REQUIRE(came(play) == 1);
    CHECK(expected(play) == "doors ");
}

TEST_CASE("a norm that the mødeleder has left out does not come that evening, and no longer is among those that may")
{
    Play play(reminded_of({rule("back", "tone", Trigger::after_pause), rule("doors", "trust", Trigger::closed_item)}));
    begin_items(play);
    play.does(DropReminder{"back"});
    CHECK(expected(play) == "doors ");
    for (int pause = 0; pause < 2; ++pause) {
        play.does(TakePause{});
        play.does(ResumeMeeting{});
        play.waits(20min);
    }
    CHECK(came(play) == 0);
}

TEST_CASE("a norm that was left out makes room for none, and takes none of the evening's number")
{
    Configuration one = reminded_of({rule("back", "tone", Trigger::after_pause), rule_at("two", Trigger::minutes_in, 2min)});
    one.meeting.automatic_reminders = 1;
    Play play(one);
    begin_items(play);
    play.does(DropReminder{"back"});
    play.waits(2min);
    CHECK(came(play) == 1);
}

TEST_CASE("a norm is left out once, whatever is tapped")
{
    Play play(reminded_of({rule("back", "tone", Trigger::after_pause)}));
    begin_items(play);
    for (int tap = 0; tap < 2; ++tap) play.does(DropReminder{"back"});
    CHECK(play.times_committed<ReminderDropped>() == 1);
}

TEST_CASE("a norm that was left out stays so after a restart, and comes at the next meeting")
{
    Evening evening(reminded_of({rule("back", "tone", Trigger::after_pause)}));
    begin_items(evening);
    evening.does(DropReminder{"back"});
    evening.restart();
    CHECK(evening.state().meeting->dropped == std::vector<std::string>{"back"});
    end_meeting(evening);
    close_by_chair(evening);
    begin_items(evening);
    CHECK(evening.state().meeting->dropped.empty());
}
