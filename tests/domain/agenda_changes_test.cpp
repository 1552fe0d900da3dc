// Why: the chair changes the agenda in front of the room. What has been handled must stay where it was, an item must keep its own time
// wherever it goes, and Fortryd must put everything back.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/agenda_changes.hpp"
#include "domain/plan.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Agenda five() { return agenda_of({planned_item("1", minutes{5}), planned_item("2", minutes{10}), item("3"), planned_item("4", minutes{20}), closed_item("5")}); }

Meeting at_second() { return after(opened(five()), {{minutes{0}, ItemReached{0}}, {minutes{6}, ItemReached{1}}}); }

std::string order(const Meeting& meeting)
{
    std::string numbers;
    for (const AgendaItem& item : meeting.agenda.items) numbers += item.number + " ";
    return numbers;
}

AgendaItem with(AgendaItem item, ItemStatus status)
{
    item.status = status;
    return item;
}

AgendaItem joined(AgendaItem item)
{
    item.with_previous = true;
    return item;
}

}  // namespace

TEST_CASE("an item that is still to come can be moved among those to come")
{
    CHECK(order(after(at_second(), {{minutes{7}, ItemMoved{4, 2}}})) == "1 2 5 3 4 ");
    CHECK(order(after(at_second(), {{minutes{7}, ItemMoved{2, 4}}})) == "1 2 4 5 3 ");
}

TEST_CASE("what has been handled, and the item under way, stay where they are")
{
    for (const ItemMoved& move : {ItemMoved{0, 3}, ItemMoved{3, 0}, ItemMoved{1, 3}, ItemMoved{3, 1}, ItemMoved{3, 3}, ItemMoved{3, 9}})
        CHECK(after(at_second(), {{minutes{7}, move}}) == at_second());
}

TEST_CASE("before the first item all of the agenda can be moved, and the meeting begins with what is first")
{
    const Meeting moved = after(opened(five()), {{minutes{0}, ItemMoved{3, 0}}});
    CHECK(order(moved) == "4 1 2 3 5 ");
    CHECK(current_item(moved).number == "4");
}

TEST_CASE("an item takes its time along when another moves past it")
{
    const Meeting back = after(opened(five()), {{minutes{0}, ItemReached{2}}, {minutes{4}, ItemReached{0}}, {minutes{5}, ItemMoved{4, 1}}});
    REQUIRE(back.agenda.items[3].number == "3");
    CHECK(item_time(back, 3, at(minutes{9})) == minutes{4});
}

TEST_CASE("a postponed item is passed over, and taken up again it is not")
{
    const Meeting postponed = after(at_second(), {{minutes{7}, ItemChanged{2, with(item("3"), ItemStatus::postponed)}}});
    CHECK(next_item(postponed) == 3);
    CHECK(next_item(after(postponed, {{minutes{8}, ItemChanged{2, item("3")}}})) == 2);
}

TEST_CASE("a postponed item that the meeting has passed can be taken up again, comes next, and goes back when that is undone")
{
    const Meeting passed = after(at_second(), {{minutes{7}, ItemChanged{2, with(item("3"), ItemStatus::postponed)}}, {minutes{8}, ItemReached{3}}});
    REQUIRE(was_passed(passed, 2));
    CHECK_FALSE(was_passed(passed, 1));
    const Meeting taken = after(passed, {{minutes{9}, ItemChanged{2, item("3")}}, {minutes{9}, ItemMoved{2, 3}}});
    CHECK(order(taken) == "1 2 4 3 5 ");
    CHECK(current_item(taken).number == "4");
    CHECK(next_item(taken) == 3);
    const Meeting undone = after(taken, {{minutes{10}, ChangeUndone{}}});
    CHECK(order(undone) == "1 2 3 4 5 ");
    CHECK(current_item(undone).number == "4");
    const Meeting handled = after(taken, {{minutes{10}, ItemReached{3}}});
    CHECK(undoable(handled) == nullptr);
}

TEST_CASE("a closed item is never handled as one with an open one, whichever of them changes")
{
    CHECK_FALSE(can_join(five(), 4));
    CHECK(can_join(five(), 3));
    CHECK(handled_together(after(at_second(), {{minutes{7}, ItemChanged{4, joined(closed_item("5"))}}}).agenda, 3) == std::vector<std::size_t>{3});
    const Meeting one = after(at_second(), {{minutes{7}, ItemChanged{3, joined(planned_item("4", minutes{20}))}}});
    REQUIRE(handled_together(one.agenda, 2) == std::vector<std::size_t>{2, 3});
    for (const std::size_t closed : {2u, 3u}) {
        AgendaItem becomes = one.agenda.items[closed];
        becomes.closed = true;
        CHECK(handled_together(after(one, {{minutes{8}, ItemChanged{closed, becomes}}}).agenda, 2) == std::vector<std::size_t>{2});
    }
}

TEST_CASE("an item is not joined with one that is postponed")
{
    const Meeting meeting = after(at_second(), {{minutes{7}, ItemChanged{2, with(item("3"), ItemStatus::postponed)}}});
    CHECK_FALSE(can_join(meeting.agenda, 3));
}

TEST_CASE("items handled as one are left together, and their plans count as one")
{
    const Meeting one = after(at_second(), {{minutes{7}, ItemChanged{2, joined(item("3"))}}, {minutes{7}, ItemChanged{3, joined(planned_item("4", minutes{20}))}}});
    CHECK(handled_together(one.agenda, 1) == std::vector<std::size_t>{1, 2, 3});
    CHECK(next_item(one) == 4);
    CHECK(planned_for(one, 1) == minutes{30});
    const Meeting last = after(one, {{minutes{20}, ItemReached{4}}});
    CHECK(previous_item(last) == 1);
}

TEST_CASE("an item that is moved is handled by itself, and so is what stood behind it")
{
    const Meeting one = after(at_second(), {{minutes{7}, ItemChanged{3, joined(planned_item("4", minutes{20}))}}, {minutes{8}, ItemMoved{2, 4}}});
    CHECK(order(one) == "1 2 4 5 3 ");
    for (const AgendaItem& item : one.agenda.items) CHECK_FALSE(item.with_previous);
}

TEST_CASE("an added item stands where it was put and has a number of its own")
{
    AgendaItem added = item(number_for_added(five()));
    const Meeting meeting = after(at_second(), {{minutes{7}, ItemAdded{2, added}}});
    CHECK(order(meeting) == "1 2 T1 3 4 5 ");
    CHECK(number_for_added(meeting.agenda) == "T2");
    CHECK(meeting.times.size() == 6);
}

TEST_CASE("changes are undone from the latest, each to what was before it")
{
    const Meeting start = at_second();
    Meeting meeting = after(start, {{minutes{7}, ItemMoved{4, 2}}, {minutes{7}, ItemChanged{3, with(item("3"), ItemStatus::withdrawn)}}, {minutes{8}, ItemAdded{2, item("T1")}}});
    for (const char* expected : {"1 2 5 3 4 ", "1 2 5 3 4 ", "1 2 3 4 5 "}) {
        REQUIRE(undoable(meeting) != nullptr);
        meeting = after(meeting, {{minutes{9}, ChangeUndone{}}});
        CHECK(order(meeting) == expected);
    }
    CHECK(undoable(meeting) == nullptr);
    CHECK(meeting.agenda == start.agenda);
    CHECK(meeting.times == start.times);
}

TEST_CASE("what would take away a handled item can no longer be undone")
{
    const Meeting reached = after(at_second(), {{minutes{7}, ItemAdded{2, item("T1")}}, {minutes{8}, ItemReached{2}}});
    CHECK(undoable(reached) == nullptr);
    CHECK(after(reached, {{minutes{9}, ChangeUndone{}}}) == reached);
}

TEST_CASE("an item that is opened while its doors are closed opens them")
{
    AgendaItem open = closed_item("5");
    open.closed = false;
    const Meeting closed = after(at_second(), {{minutes{8}, ItemReached{4}}, {minutes{9}, DoorsClosed{}}});
    REQUIRE(closed.doors_closed == at(minutes{9}));
    CHECK_FALSE(after(closed, {{minutes{10}, ItemChanged{4, open}}}).doors_closed);
    CHECK_FALSE(after(closed, {{minutes{10}, ItemReached{3}}}).doors_closed);
}

TEST_CASE("whatever is changed and undone, each item keeps its time and nothing handled moves")
{
    CHECK(rc::check("random changes", [] {
        Meeting meeting = at_second();
        const auto changes = *rc::gen::container<std::vector<std::pair<int, std::pair<unsigned, unsigned>>>>(
            rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::pair(rc::gen::inRange(0U, 8U), rc::gen::inRange(0U, 8U))));
        Duration when = minutes{7};
        for (const auto& [kind, places] : changes) {
            const auto [a, b] = places;
            when += seconds{1};
            if (kind == 0) meeting = apply(meeting, ItemMoved{a, b}, at(when));
            if (kind == 1 && a < meeting.agenda.items.size()) meeting = apply(meeting, ItemChanged{a, with(meeting.agenda.items[a], ItemStatus::postponed)}, at(when));
            if (kind == 2 && meeting.agenda.items.size() < 30) meeting = apply(meeting, ItemAdded{a, item(number_for_added(meeting.agenda))}, at(when));
            if (kind == 3) meeting = apply(meeting, ChangeUndone{}, at(when));
            if (kind == 4 && next_item(meeting)) meeting = apply(meeting, ItemReached{*next_item(meeting)}, at(when));
            if (kind == 5 && a < meeting.agenda.items.size()) meeting = apply(meeting, ItemChanged{a, joined(meeting.agenda.items[a])}, at(when));
            RC_ASSERT(meeting.times.size() == meeting.agenda.items.size());
            RC_ASSERT(meeting.times[meeting.current].begun);
            RC_ASSERT(meeting.agenda.items[0].number == "1");
            RC_ASSERT(item_time(meeting, 0, at(when)) == minutes{6});
            RC_ASSERT(meeting_time(meeting, at(when)) == when);
        }
        while (undoable(meeting) != nullptr) meeting = apply(meeting, ChangeUndone{}, at(when));
        RC_ASSERT(meeting.times.size() == meeting.agenda.items.size());
    }));
}
