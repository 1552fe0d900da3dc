// Why: the summary leaves the room on a stick. It must tell each item's time right, and of a closed item nothing but its number.
#include "domain/recap.hpp"

#include <doctest/doctest.h>

#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Agenda three()
{
    AgendaItem secret = closed_item("3");
    secret.title = "Sale of land";
    secret.case_number = "26/1";
    secret.planned = minutes{10};
    return agenda_of({planned_item("1", minutes{10}), item("2"), secret, item_with_status("4", ItemStatus::postponed)});
}

AgendaItem open_again(AgendaItem closed)
{
    closed.closed = false;
    return closed;
}

Recap held(std::initializer_list<Happening> more = {})
{
    Meeting meeting = after(opened(three()), {{minutes{0}, ItemReached{0}}, {minutes{12}, ItemReached{1}}, {minutes{20}, PauseBegun{minutes{15}}}, {minutes{33}, MeetingResumed{}}});
    meeting = after(std::move(meeting), more);
    return recap_of(after(std::move(meeting), {{minutes{40}, ItemReached{2}}, {minutes{41}, DoorsClosed{}}, {minutes{41}, OutOfRoom{2}}, {minutes{50}, MeetingEnded{}}}), 23);
}

}  // namespace

TEST_CASE("the summary has each open item's time beside its plan")
{
    const Recap recap = held();
    CHECK(recap.items[0].used == minutes{12});
    CHECK(recap.items[0].planned == minutes{10});
    CHECK(recap.items[1].used == minutes{15});
    CHECK_FALSE(recap.items[1].planned);
    CHECK(recap.items[3].status == ItemStatus::postponed);
    CHECK_FALSE(recap.items[3].reached);
}

TEST_CASE("an item handled as one with another has no plan of its own: it stands with that one")
{
    AgendaItem joined = planned_item("2", minutes{5});
    joined.with_previous = true;
    const Meeting meeting = after(opened(agenda_of({planned_item("1", minutes{10}), joined})), {{minutes{0}, ItemReached{0}}, {minutes{20}, MeetingEnded{}}});
    const Recap recap = recap_of(meeting, {});
    CHECK(recap.items[0].planned == minutes{15});
    CHECK_FALSE(recap.items[1].planned);
}

TEST_CASE("the summary has the meeting's length, its pauses, who was there and how many answered")
{
    const Recap recap = held();
    CHECK(recap.lasted == minutes{50});
    CHECK(recap.pauses == std::vector<Duration>{minutes{13}});
    CHECK(recap.present == 25);
    CHECK(recap.answered == 23);
}

TEST_CASE("of a closed item the summary has the number and nothing else")
{
    RecapItem only_the_number;
    only_the_number.number = "3";
    only_the_number.closed = true;
    CHECK(held().items[2] == only_the_number);
}

TEST_CASE("changes are told in their order, but not those that were taken back, nor those of closed items")
{
    const Recap recap = held({{minutes{34}, ItemChanged{3, item("4")}}, {minutes{35}, ItemAdded{4, item("T1")}}, {minutes{36}, ChangeUndone{}},
                              {minutes{37}, ItemChanged{2, open_again(three().items[2])}}, {minutes{38}, ChangeUndone{}}, {minutes{39}, ItemMoved{2, 3}}});
    REQUIRE(recap.changes.size() == 1);
    CHECK(recap.changes[0].after == minutes{34});
}

TEST_CASE("an item that was closed at any time has no change told, whatever it was when it changed")
{
    AgendaItem closed = item("T1");
    closed.closed = true;
    const Recap recap = held({{minutes{34}, ItemAdded{3, item("T1")}}, {minutes{35}, ItemChanged{3, closed}}, {minutes{36}, ItemMoved{3, 4}}});
    CHECK(recap.changes.empty());
    CHECK(recap.items[4].closed);
}
