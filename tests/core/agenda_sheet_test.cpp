// Why: the agenda is the mødeleder's to change while the meeting runs. What she taps on the sheet must be what the meeting then does, each
// change one event in the journal, and each to be taken back.
#include <doctest/doctest.h>

#include "domain/plan.hpp"
#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

void at_first_item(Play& play)
{
    begin_items(play);
    play.does(OpenAgendaSheet{});
}

const AgendaItem& item_at(const Play& play, std::size_t place) { return play.state.meeting->agenda.items.at(place); }

std::string numbers(const Meeting& meeting)
{
    std::string all;
    for (const AgendaItem& item : meeting.agenda.items) all += item.number + " ";
    return all;
}

/// The number of the item that the next button leads to.
std::string next_number(Play& play)
{
    play.does(CloseSheet{});
    play.does(NextItem{});
    return current_item(*play.state.meeting).number;
}

/// One of each kind of change, which the small council's agenda takes at its first item.
std::vector<Action> one_of_each_change()
{
    return {JoinItem{1, true}, SetItemStatus{1, ItemStatus::postponed}, SetItemStatus{4, ItemStatus::withdrawn}, SetItemClosed{4, true}, SetItemClosed{3, false},
            PlanItem{1, 10}, AddItem{}, SpreadPlan{}, MoveItem{4, 1}};
}

}  // namespace

TEST_CASE("an item that is moved is handled where it stands now")
{
    Play play;
    at_first_item(play);
    play.does(MoveItem{items::last, items::before_the_pause});
    CHECK(numbers(*play.state.meeting) == "1 5 2 3 4 ");
    CHECK(next_number(play) == "5");
}

TEST_CASE("the item under way and those handled before it are not moved")
{
    Play play;
    at_first_item(play);
    (void)next_number(play);
    for (const MoveItem& move : {MoveItem{1, 4}, MoveItem{4, 1}, MoveItem{0, 4}, MoveItem{4, 0}}) play.does(move);
    CHECK(play.times_committed<ItemMoved>() == 0);
}

TEST_CASE("an item that is postponed or withdrawn is passed over, and one that is taken up again is not")
{
    for (const ItemStatus off : {ItemStatus::postponed, ItemStatus::withdrawn}) {
        Play play;
        at_first_item(play);
        play.does(SetItemStatus{items::before_the_pause, off});
        play.does(SetItemStatus{items::postponed, ItemStatus::planned});
        CHECK(item_at(play, items::before_the_pause).status == off);
        CHECK(next_number(play) == "3");
    }
}

TEST_CASE("an item that is handled as one with the item before it is left with that one")
{
    Play play;
    at_first_item(play);
    play.does(JoinItem{items::before_the_pause, true});
    CHECK(next_number(play) == "4");
}

TEST_CASE("an item that was joined can be handled by itself again")
{
    Play play;
    at_first_item(play);
    play.does(JoinItem{items::before_the_pause, true});
    play.does(JoinItem{items::before_the_pause, false});
    CHECK(next_number(play) == "2");
}

TEST_CASE("the first item has none before it to be joined with")
{
    Play play;
    open_meeting(play);
    play.does(JoinItem{items::first, true});
    CHECK(play.times_committed<ItemChanged>() == 0);
}

TEST_CASE("an item that is made a closed one loses its words, in the journal too")
{
    Play play;
    at_first_item(play);
    play.does(SetItemClosed{items::last, true});
    CHECK(item_at(play, items::last).closed);
    AgendaItem without_words = item("5", "");
    without_words.closed = true;
    CHECK(play.asked.back() == Effect(Commit{ItemChanged{items::last, without_words}}));
}

TEST_CASE("an item that is made an open one has its words from the agenda's file again")
{
    Play play;
    at_first_item(play);
    REQUIRE(item_at(play, items::closed).title.empty());
    play.does(SetItemClosed{items::closed, false});
    CHECK(item_at(play, items::closed).title == "Sale of land");
    CHECK(item_at(play, items::closed).case_number == "26/00017");
}

TEST_CASE("an item's minutes are planned in steps, from none and down to none")
{
    Play play;
    at_first_item(play);
    play.does(PlanItem{items::last, 5});
    play.does(PlanItem{items::last, 5});
    CHECK(item_at(play, items::last).planned == 10min);
    for (int i = 0; i < 3; ++i) play.does(PlanItem{items::last, -5});
    CHECK_FALSE(item_at(play, items::last).planned);
    CHECK(play.times_committed<ItemChanged>() == 4);
}

TEST_CASE("the minutes are spread over the items so that the meeting ends at its set end")
{
    Play play;
    open_meeting(play);
    play.does(SetEndTime{120});
    play.does(SpreadPlan{});
    const Meeting& meeting = *play.state.meeting;
    const Now now = play.clock.now();
    CHECK(predicted_end(meeting, now.instant) == PredictedEnd{*moment_of(meeting, *meeting.agenda.end, now), false});
}

TEST_CASE("without a set end no minutes are spread")
{
    Play play;
    open_meeting(play);
    play.does(SpreadPlan{});
    CHECK(play.times_committed<PlanSpread>() == 0);
}

TEST_CASE("each kind of change to the agenda can be taken back")
{
    for (const Action& change : one_of_each_change()) {
        CAPTURE(change.index());
        Play play;
        at_first_item(play);
        play.does(SetEndTime{120});
        const Agenda before = play.state.meeting->agenda;
        play.does(change);
        CHECK(play.state.meeting->agenda != before);
        play.does(UndoChange{});
        CHECK(play.state.meeting->agenda == before);
    }
}

TEST_CASE("what was changed last is taken back first, and then what was changed before it")
{
    Play play;
    at_first_item(play);
    const Agenda first = play.state.meeting->agenda;
    play.does(MoveItem{items::last, items::before_the_pause});
    const Agenda second = play.state.meeting->agenda;
    play.does(PlanItem{items::before_the_pause, 10});
    play.does(UndoChange{});
    CHECK(play.state.meeting->agenda == second);
    play.does(UndoChange{});
    CHECK(play.state.meeting->agenda == first);
}

TEST_CASE("where nothing was changed there is nothing to take back")
{
    Play play;
    at_first_item(play);
    play.does(UndoChange{});
    CHECK(play.times_committed<ChangeUndone>() == 0);
}

TEST_CASE("every change to the agenda is in the journal, and what took it back too")
{
    Evening evening;
    begin_items(evening);
    evening.does(SetEndTime{120});
    for (const Action& change : one_of_each_change()) evening.does(change);
    REQUIRE(evening.state().meeting->changes.size() == one_of_each_change().size());
    evening.does(UndoChange{});
    const Agenda before = evening.state().meeting->agenda;
    evening.restart();
    CHECK(evening.state().meeting->agenda == before);
    CHECK(evening.state().meeting->changes.size() == one_of_each_change().size());
    CHECK(evening.state().meeting->changes.back().undone);
}

TEST_CASE("a meeting can start without an agenda, and what is added is handled next")
{
    Play play;
    let_in(play);
    play.does(OpenAgendas{});
    play.does(StartWithoutAgenda{});
    play.does(StartMeeting{});
    play.does(BeginItems{});
    REQUIRE(play.state.screen == Screen::meeting);
    CHECK(play.state.meeting->agenda.items.size() == 1);
    play.does(OpenAgendaSheet{});
    play.does(OpenAddItem{});
    play.does(TypeLetter{"a"});
    play.does(AddItem{});
    play.does(CloseSheet{});
    play.does(NextItem{});
    CHECK(current_item(*play.state.meeting).title == "A");
}

TEST_CASE("an item that is added is handled after the one under way")
{
    Play play;
    at_first_item(play);
    play.does(OpenAddItem{});
    play.does(TypeLetter{"a"});
    play.does(AddItem{});
    (void)next_number(play);
    CHECK(current_item(*play.state.meeting).title == "A");
}
