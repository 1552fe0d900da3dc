// Why: the chair must know beforehand what may come by itself, and with what; a list that promises what can no longer come is no help.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/configuration.hpp"
#include "domain/reminders.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

ReminderRule rule(std::string id, Trigger trigger)
{
    ReminderRule made;
    made.id = std::move(id);
    made.point = "tone";
    made.trigger = trigger;
    made.minutes = minutes{30};
    made.kind = "questions";
    return made;
}

Agenda evening() { return agenda_of({item("1"), item_of_kind("2", "questions"), closed_item("3"), item("4"), item_with_status("5", ItemStatus::postponed)}); }

Meeting at_item(std::size_t place) { return after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{1}, ItemReached{place}}}); }

std::vector<ExpectedReminder> expected(const Meeting& meeting, std::vector<ReminderRule> rules, Duration when = minutes{2}, const MeetingSettings& settings = {})
{
    return expected_reminders(meeting, rules, settings, at(when));
}

/// The place of the item that the only expected one comes with.
std::size_t item_it_comes_with(const Meeting& meeting, Trigger trigger) { return expected(meeting, {rule("a", trigger)}).at(0).item.value(); }

AgendaItem joined(AgendaItem item)
{
    item.with_previous = true;
    return item;
}

}  // namespace

TEST_CASE("norms that have screens of their own are not expected over the meeting")
{
    CHECK(expected(at_item(0), {rule("a", Trigger::idle), rule("b", Trigger::opening)}).empty());
}

TEST_CASE("a norm of closed items is expected with the next closed item, and no longer when none is to come")
{
    CHECK(item_it_comes_with(at_item(0), Trigger::closed_item) == 2);
    CHECK(expected(at_item(3), {rule("a", Trigger::closed_item)}).empty());
}

TEST_CASE("a norm of a kind of item is expected with the next of that kind, and no longer when none is to come")
{
    CHECK(item_it_comes_with(at_item(0), Trigger::item_kind) == 1);
    CHECK(expected(at_item(2), {rule("a", Trigger::item_kind)}).empty());
}

TEST_CASE("an item that is postponed brings no norm")
{
    Agenda agenda = evening();
    agenda.items[1].status = agenda.items[2].status = ItemStatus::postponed;
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{0}}});
    CHECK(expected(meeting, {rule("a", Trigger::item_kind), rule("b", Trigger::closed_item)}).empty());
}

TEST_CASE("the norm before the check-in is expected with the last item that is to be handled")
{
    CHECK(item_it_comes_with(at_item(0), Trigger::before_checkin) == 3);
    CHECK(expected(at_item(3), {rule("a", Trigger::before_checkin)}).empty());
}

TEST_CASE("a norm for the time in the meeting is expected at its moment, which a pause moves on")
{
    const std::vector<ReminderRule> rules{rule("a", Trigger::minutes_in)};
    CHECK(expected(at_item(0), rules).at(0).at == at(minutes{30}));
    const Meeting resumed = after(at_item(0), {{minutes{2}, PauseBegun{minutes{15}}}, {minutes{17}, MeetingResumed{}}});
    CHECK(expected(resumed, rules, minutes{17}).at(0).at == at(minutes{45}));
}

TEST_CASE("what no clock and no item brings is expected without either")
{
    for (const Trigger trigger : {Trigger::after_pause, Trigger::overrun, Trigger::behind_plan}) {
        const auto found = expected(at_item(0), {rule("a", trigger)});
        REQUIRE(found.size() == 1);
        CHECK_FALSE(found[0].item);
        CHECK_FALSE(found[0].at);
    }
}

TEST_CASE("norms that were shown or dropped are not expected, and the others are, in the order of the rules")
{
    const std::vector<ReminderRule> rules{rule("c", Trigger::overrun), rule("a", Trigger::after_pause), rule("b", Trigger::behind_plan), rule("d", Trigger::minutes_in)};
    const Meeting meeting = after(at_item(0), {{minutes{1}, ReminderShown{"tone", "", "a"}}, {minutes{1}, ReminderDropped{"d"}}});
    std::string ids;
    for (const ExpectedReminder& one : expected(meeting, rules)) ids += one.rule.id;
    CHECK(ids == "cb");
}

TEST_CASE("when as many have come as may, none is expected")
{
    MeetingSettings one_only;
    one_only.automatic_reminders = 1;
    const Meeting meeting = after(at_item(0), {{minutes{1}, ReminderShown{"tone", "", "a"}}});
    CHECK(expected(meeting, {rule("b", Trigger::after_pause)}, minutes{2}, one_only).empty());
}

TEST_CASE("before the first item all of the agenda is still to come")
{
    Agenda agenda = evening();
    agenda.items[0].kind = "questions";
    CHECK(item_it_comes_with(opened(agenda), Trigger::item_kind) == 0);
}

TEST_CASE("an item that is handled as one with another brings no norm of its kind, and none is expected")
{
    const Meeting meeting = after(opened(agenda_of({item("1"), item("2"), joined(item_of_kind("3", "questions"))})), {{minutes{0}, ItemReached{0}}});
    CHECK(expected(meeting, {rule("a", Trigger::item_kind)}, minutes{1}).empty());
}

TEST_CASE("the norm before the check-in is expected with the first of the last items that are handled as one")
{
    const Meeting meeting = after(opened(agenda_of({item("1"), item("2"), joined(item("3"))})), {{minutes{0}, ItemReached{0}}});
    CHECK(expected(meeting, {rule("a", Trigger::before_checkin)}, minutes{1}).at(0).item == 1);
}

TEST_CASE("the norm of a closed item is expected while its doors are still open")
{
    const Meeting meeting = after(opened(agenda_of({item("1"), closed_item("2")})), {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{1}}});
    REQUIRE(due_reminder(after(meeting, {{minutes{9}, DoorsClosed{}}}), {rule("a", Trigger::closed_item)}, {}, at(minutes{9})));
    CHECK(expected(meeting, {rule("a", Trigger::closed_item)}, minutes{8}).size() == 1);
}
