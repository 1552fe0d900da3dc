// Why: the evening as the mødeleder steps through it: what counts as time, what stops it, and what events out of place do.
#include <doctest/doctest.h>

#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using Phase = Meeting::Phase;

namespace {

Agenda three_items() { return agenda_of({item("1"), item("2"), item("3")}); }

}  // namespace

TEST_CASE("a meeting begins in its opening with nobody's time running")
{
    const Meeting meeting = opened(three_items());
    CHECK(meeting.phase == Phase::opening);
    CHECK(meeting.present == 25);
    CHECK(meeting.times.size() == 3);
    CHECK(meeting_time(meeting, at(minutes{10})) == Duration{0});
}

TEST_CASE("a meeting is dated with the local day it began")
{
    CHECK(begin_meeting(7, {three_items(), 25}, now_at(std::chrono::hours{6})).date == day(2026, 11, 25));
}

TEST_CASE("a meeting stands at the first item that is to be handled")
{
    CHECK(opened(agenda_of({item_with_status("1", ItemStatus::withdrawn), item("2")})).current == 1);
}

TEST_CASE("reaching an item leaves the opening and starts the item's time")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{3}, ItemReached{0}}});
    CHECK(meeting.phase == Phase::running);
    CHECK(meeting.item_reached == at(minutes{3}));
    CHECK(item_time(meeting, 0, at(minutes{8})) == minutes{5});
}

TEST_CASE("reaching the next item stops the time of the one before")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{1}}});
    CHECK(current_item(meeting).number == "2");
    CHECK(item_time(meeting, 0, at(minutes{9})) == minutes{5});
    CHECK(item_time(meeting, 1, at(minutes{9})) == minutes{4});
}

TEST_CASE("going back to an item adds to the time it has had")
{
    const Meeting meeting = after(opened(three_items()),
                                  {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{1}}, {minutes{7}, ItemReached{0}}});
    CHECK(item_time(meeting, 0, at(minutes{10})) == minutes{8});
}

TEST_CASE("the meeting's time does not run in a pause")
{
    const Meeting meeting =
        after(opened(three_items()),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{25}, MeetingResumed{}}});
    CHECK(meeting_time(meeting, at(minutes{26})) == minutes{6});
}

TEST_CASE("while the pause lasts the item's time stands still")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}});
    CHECK(meeting.phase == Phase::paused);

    CHECK(item_time(meeting, 0, at(minutes{20})) == minutes{5});
}

TEST_CASE("a pause that has run over has less than nothing left")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}});
    CHECK(pause_left(meeting, at(minutes{15})) == minutes{5});
    CHECK(pause_left(meeting, at(minutes{22})) == minutes{-2});
}

TEST_CASE("an extended pause is longer by what was added")
{
    const Meeting meeting =
        after(opened(three_items()),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{18}, PauseExtended{minutes{10}}}});
    CHECK(pause_left(meeting, at(minutes{20})) == minutes{10});
}

TEST_CASE("a meeting that is not in a pause has nothing left of one")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}});
    CHECK(pause_left(meeting, at(minutes{5})) == Duration{0});
}

TEST_CASE("a resumed meeting has no pause and knows when it was resumed")
{
    const Meeting meeting =
        after(opened(three_items()),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{20}, MeetingResumed{}}});
    CHECK(meeting.phase == Phase::running);
    CHECK_FALSE(meeting.pause);
    CHECK(meeting.resumed == at(minutes{20}));
}

TEST_CASE("an item reached as the pause began counts as reached when the meeting is resumed")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}},
                                                          {minutes{5}, ItemReached{1}},
                                                          {minutes{5}, PauseBegun{minutes{15}}},
                                                          {minutes{20}, MeetingResumed{}}});
    CHECK(meeting.item_reached == at(minutes{20}));
}

TEST_CASE("the pause planned after an item is taken once the meeting has moved on and pauses")
{
    const Meeting meeting =
        after(opened(agenda_of({item_with_pause("1", minutes{15}), item("2")})),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{1}}, {minutes{5}, PauseBegun{minutes{15}}}});
    CHECK(meeting.times[0].pause_taken);
    CHECK_FALSE(meeting.times[1].pause_taken);
}

TEST_CASE("a pause in the middle of an item leaves the one planned after it to be taken")
{
    const Meeting meeting = after(opened(agenda_of({item_with_pause("1", minutes{15}), item("2")})),
                                  {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{5}}}});
    CHECK_FALSE(meeting.times[0].pause_taken);
}

TEST_CASE("of two planned pauses the nearest one before is taken first")
{
    const Meeting meeting =
        after(opened(agenda_of({item_with_pause("1", minutes{15}), item_with_pause("2", minutes{15}), item("3")})),
              {{minutes{0}, ItemReached{0}},
               {minutes{5}, ItemReached{1}},
               {minutes{9}, ItemReached{2}},
               {minutes{9}, PauseBegun{minutes{15}}}});
    CHECK_FALSE(meeting.times[0].pause_taken);
    CHECK(meeting.times[1].pause_taken);
}

TEST_CASE("a second pause takes the planned one that the first left")
{
    const Agenda agenda = agenda_of({item_with_pause("1", minutes{15}), item_with_pause("2", minutes{15}), item("3")});
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{0}},
                                                   {minutes{5}, ItemReached{1}},
                                                   {minutes{9}, ItemReached{2}},
                                                   {minutes{9}, PauseBegun{minutes{15}}},
                                                   {minutes{24}, MeetingResumed{}},
                                                   {minutes{30}, PauseBegun{minutes{15}}}});
    CHECK(meeting.times[0].pause_taken);
}

TEST_CASE("the pause planned after a postponed item is not the one that is taken")
{
    Agenda agenda = agenda_of({item_with_pause("1", minutes{15}), item_with_pause("2", minutes{15}), item("3")});
    agenda.items[1].status = ItemStatus::postponed;
    const Meeting meeting = after(
        opened(agenda), {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{2}}, {minutes{5}, PauseBegun{minutes{15}}}});
    CHECK(meeting.times[0].pause_taken);
    CHECK_FALSE(meeting.times[1].pause_taken);
}

TEST_CASE("a reminder that was shown is remembered with its instant")
{
    const ReminderShown shown{"tone", "Speak decently", ""};
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}, {minutes{5}, shown}});
    REQUIRE(meeting.reminders.size() == 1);
    CHECK(meeting.reminders[0] == ShownReminder{shown, at(minutes{5})});
}

TEST_CASE("the end stops everything that runs")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{0}, ItemReached{0}}, {minutes{50}, MeetingEnded{}}});
    CHECK(meeting.phase == Phase::ended);
    CHECK(meeting.ended == at(minutes{50}));
    CHECK(meeting_time(meeting, at(minutes{90})) == minutes{50});
}

TEST_CASE("a meeting that ends in a pause has no pause any more")
{
    const Meeting meeting =
        after(opened(three_items()),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{9}, MeetingEnded{}}});
    CHECK_FALSE(meeting.pause);
    CHECK(meeting_time(meeting, at(minutes{90})) == minutes{5});
}

TEST_CASE("a meeting whose check-in is closed is closed")
{
    CHECK(after(opened(three_items()), {{minutes{5}, MeetingEnded{}}, {minutes{9}, CheckinClosed{}}}).phase == Phase::closed);
}

TEST_CASE("a time before the last event counts as no time")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{5}, ItemReached{0}}});
    CHECK(item_time(meeting, 0, at(minutes{3})) == Duration{0});
}

TEST_CASE("an item the agenda does not have has had no time")
{
    CHECK(item_time(opened(three_items()), 99, at(minutes{3})) == Duration{0});
}

TEST_CASE("events that do not fit the phase change nothing")
{
    const Meeting opening = opened(three_items());
    const Meeting running = after(opening, {{minutes{1}, ItemReached{0}}});
    const Meeting paused = after(running, {{minutes{2}, PauseBegun{minutes{15}}}});
    const Meeting ended = after(running, {{minutes{3}, MeetingEnded{}}});
    const Meeting closed = after(ended, {{minutes{4}, CheckinClosed{}}});
    const MeetingEvent started = MeetingStarted{three_items(), 3};
    const MeetingEvent reached = ItemReached{1}, pause = PauseBegun{minutes{5}}, extended = PauseExtended{minutes{5}};
    const MeetingEvent resumed = MeetingResumed{}, shown = ReminderShown{}, end = MeetingEnded{}, published = CheckinClosed{};
    const auto unmoved = [](const Meeting& meeting, std::initializer_list<MeetingEvent> events) {
        for (const MeetingEvent& event : events)
            if (apply(meeting, event, at(minutes{9})) != meeting) return false;
        return true;
    };
    CHECK(unmoved(opening, {started, pause, extended, resumed, published}));
    CHECK(unmoved(running, {started, extended, resumed, published}));
    CHECK(unmoved(paused, {started, reached, pause, published}));
    CHECK(unmoved(ended, {started, reached, pause, extended, resumed, shown, end}));
    CHECK(unmoved(closed, {started, reached, pause, extended, resumed, shown, end, published}));
}

TEST_CASE("an item the agenda does not have cannot be reached")
{
    const Meeting meeting = after(opened(three_items()), {{minutes{1}, ItemReached{0}}});
    CHECK(apply(meeting, ItemReached{3}, at(minutes{2})) == meeting);
}

TEST_CASE("postponed and withdrawn items are passed over on the way forward")
{
    const Agenda agenda = agenda_of(
        {item("1"), item_with_status("2", ItemStatus::postponed), item_with_status("3", ItemStatus::withdrawn), item("4")});
    CHECK(next_item(after(opened(agenda), {{minutes{0}, ItemReached{0}}})) == 3);
}

TEST_CASE("postponed and withdrawn items are passed over on the way back")
{
    const Agenda agenda = agenda_of(
        {item("1"), item_with_status("2", ItemStatus::postponed), item_with_status("3", ItemStatus::withdrawn), item("4")});
    CHECK(previous_item(after(opened(agenda), {{minutes{0}, ItemReached{3}}})) == 0);
}

TEST_CASE("nothing comes after the last item to be handled or before the first")
{
    const Agenda agenda =
        agenda_of({item_with_status("1", ItemStatus::postponed), item("2"), item_with_status("3", ItemStatus::withdrawn)});
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{1}}});
    CHECK_FALSE(next_item(meeting));
    CHECK_FALSE(previous_item(meeting));
}

TEST_CASE("an agenda with nothing to handle has no first item")
{
    CHECK_FALSE(first_item(agenda_of({item_with_status("1", ItemStatus::postponed)})));
}
