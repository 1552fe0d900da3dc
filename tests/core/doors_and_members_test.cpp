// Why: who is in the room is the mødeleder's to say: the doors of a closed item, how many are present, how many stepped out of an item. The
// kiosk counts, and never asks who.
#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const State& state_of(const Play& play) { return play.state; }
const State& state_of(const Evening& evening) { return evening.state(); }
template <class Room> const Meeting& meeting_of(const Room& room) { return *state_of(room).meeting; }
template <class Room> int out_of_room(const Room& room) { return meeting_of(room).times[meeting_of(room).current].out_of_room; }

template <class Room> void reach_the_closed_item(Room& room)
{
    begin_items(room);
    room.does(NextItem{});
    room.does(NextItem{});
    room.does(ResumeMeeting{});
    REQUIRE(meeting_of(room).current == items::closed);
}

}  // namespace

TEST_CASE("a closed item asks that the doors are closed, and takes them for open until the mødeleder says so")
{
    Play play;
    reach_the_closed_item(play);
    CHECK(play.state.sheet == Sheet::doors);
    play.waits(30min);
    CHECK_FALSE(meeting_of(play).doors_closed);
    play.does(CloseDoors{});
    CHECK(play.state.sheet == Sheet::none);
    CHECK(meeting_of(play).doors_closed == play.clock.now().instant);
}

TEST_CASE("the doors of an open item are not closed")
{
    Play play;
    begin_items(play);
    play.does(CloseDoors{});
    CHECK(play.times_committed<DoorsClosed>() == 0);
}

TEST_CASE("the question about the doors can be put away, and the doors closed later")
{
    Play play;
    reach_the_closed_item(play);
    play.does(CloseSheet{});
    CHECK_FALSE(meeting_of(play).doors_closed);
    play.does(CloseDoors{});
    CHECK(meeting_of(play).doors_closed);
}

TEST_CASE("the doors can be opened during a closed item and closed again")
{
    Play play;
    reach_the_closed_item(play);
    play.does(CloseDoors{});
    play.does(OpenDoors{});
    CHECK_FALSE(meeting_of(play).doors_closed);
    CHECK(meeting_of(play).current == items::closed);
    play.does(CloseDoors{});
    CHECK(meeting_of(play).doors_closed);
}

TEST_CASE("the doors are open again with the next open item")
{
    Play play;
    reach_the_closed_item(play);
    play.does(CloseDoors{});
    play.does(NextItem{});
    CHECK_FALSE(meeting_of(play).doors_closed);
}

TEST_CASE("a closed item that is taken up again asks for the doors again")
{
    Play play;
    reach_the_closed_item(play);
    play.does(CloseDoors{});
    play.does(NextItem{});
    play.does(PreviousItem{});
    REQUIRE(meeting_of(play).current == items::closed);
    CHECK(play.state.sheet == Sheet::doors);
}

TEST_CASE("an item that is made a closed one while it is under way asks for the doors")
{
    Play play;
    begin_items(play);
    play.does(OpenAgendaSheet{});
    play.does(SetItemClosed{items::first, true});
    CHECK(play.state.sheet == Sheet::doors);
}

TEST_CASE("the doors are still closed after a restart")
{
    Evening evening;
    reach_the_closed_item(evening);
    evening.does(CloseDoors{});
    evening.restart();
    CHECK(meeting_of(evening).doors_closed);
    CHECK(evening.state().sheet == Sheet::none);
}

TEST_CASE("one tap notes that a member has stepped out, and one takes it back")
{
    Play play;
    begin_items(play);
    play.does(NoteOutOfRoom{1});
    play.does(NoteOutOfRoom{1});
    CHECK(out_of_room(play) == 2);
    CHECK(play.asked.back() == Effect(Commit{OutOfRoom{2}}));
    play.does(NoteOutOfRoom{-1});
    CHECK(out_of_room(play) == 1);
}

TEST_CASE("no more step out than are there but one, and none come back who are not out")
{
    Play play;
    begin_items(play, 3);
    for (int i = 0; i < 5; ++i) play.does(NoteOutOfRoom{1});
    CHECK(out_of_room(play) == 2);
    for (int i = 0; i < 5; ++i) play.does(NoteOutOfRoom{-1});
    CHECK(out_of_room(play) == 0);
}

TEST_CASE("who stepped out is back at the next item, and counted with the first when it is taken up again")
{
    Play play;
    begin_items(play);
    play.does(NoteOutOfRoom{1});
    play.does(NextItem{});
    CHECK(out_of_room(play) == 0);
    play.does(PreviousItem{});
    CHECK(out_of_room(play) == 1);
}

TEST_CASE("who stepped out stays out over a pause and a restart")
{
    Evening evening;
    begin_items(evening);
    evening.does(NoteOutOfRoom{1});
    evening.does(TakePause{});
    evening.restart();
    evening.does(ResumeMeeting{});
    CHECK(out_of_room(evening) == 1);
}

TEST_CASE("members who come or go during the meeting are counted, within the council")
{
    Play play;
    begin_items(play, 8);
    play.does(ChangePresent{-1});
    CHECK(meeting_of(play).present == 7);
    for (int i = 0; i < 5; ++i) play.does(ChangePresent{1});
    CHECK(meeting_of(play).present == 9);
}

TEST_CASE("the check-in is for those who are there at the end")
{
    Play play;
    begin_items(play, 9);
    play.does(ChangePresent{-2});
    end_meeting(play);
    REQUIRE(play.state.checkin);
    CHECK(play.state.checkin->present == 7);
}

TEST_CASE("citizens' questions without a plan have the council's limit, and with one their own")
{
    Configuration with = council();
    with.meeting.questions = 25min;
    with.agendas[0].items[items::first].kind = with.agendas[0].items[items::last].kind = "questions";
    with.agendas[0].items[items::last].planned = 10min;
    Play play(with);
    open_meeting(play);
    CHECK(meeting_of(play).agenda.items[items::first].planned == 25min);
    CHECK(meeting_of(play).agenda.items[items::last].planned == 10min);
    CHECK_FALSE(meeting_of(play).agenda.items[items::before_the_pause].planned);
}

TEST_CASE("a closed item that was opened by mistake asks for the doors again when that is taken back")
{
    Play play;
    reach_the_closed_item(play);
    play.does(CloseDoors{});
    play.does(OpenAgendaSheet{});
    play.does(SetItemClosed{items::closed, false});
    play.does(UndoChange{});
    REQUIRE(current_item(*play.state.meeting).closed);
    CHECK(play.state.sheet == Sheet::doors);
}

TEST_CASE("a norm of closed items comes when the doors are closed, and not while they are open")
{
    Configuration with = council();
    with.reminders = {rule("doors", "trust", Trigger::closed_item)};
    Play play(with);
    reach_the_closed_item(play);
    play.does(CloseSheet{});
    play.waits(5s);
    CHECK(play.times_committed<ReminderShown>() == 0);
    play.does(CloseDoors{});
    play.waits(1s);
    CHECK(play.times_committed<ReminderShown>() == 1);
}

TEST_CASE("the members out of the room are never more than are left when fewer are present")
{
    Play play;
    begin_items(play, 5);
    for (int i = 0; i < 4; ++i) play.does(NoteOutOfRoom{1});
    play.does(ChangePresent{-3});
    CHECK(play.state.meeting->times[items::first].out_of_room < play.state.meeting->present);
}
