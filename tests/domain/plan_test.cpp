// Why: "behind" and "ahead" stand on the wall where everybody reads them; they must not claim more than the plan can say.
#include <doctest/doctest.h>

#include "domain/plan.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Agenda two_of_ten_minutes() { return agenda_of({planned_item("1", minutes{10}), planned_item("2", minutes{10}), item("3")}); }

}  // namespace

TEST_CASE("before the first item nothing is behind or ahead")
{
    CHECK_FALSE(behind_plan(opened(two_of_ten_minutes()), at(minutes{30})));
}

TEST_CASE("items without a plan say nothing of being behind")
{
    CHECK_FALSE(behind_plan(after(opened(agenda_of({item("1")})), {{minutes{0}, ItemReached{0}}}), at(minutes{30})));
}

TEST_CASE("a half-done item does not put the meeting ahead")
{
    CHECK(behind_plan(after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}}), at(minutes{5})) == minutes{0});
}

TEST_CASE("the current item counts what it has run over")
{
    CHECK(behind_plan(after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}}), at(minutes{13})) == minutes{3});
}

TEST_CASE("an item left early puts the meeting ahead")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}, {minutes{6}, ItemReached{1}}});
    CHECK(behind_plan(meeting, at(minutes{8})) == minutes{-4});
}

TEST_CASE("what was saved on one item is weighed against what another ran over")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}, {minutes{6}, ItemReached{1}}});
    CHECK(behind_plan(meeting, at(minutes{19})) == minutes{-1});
}

TEST_CASE("an item without a plan leaves the standing as it was")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()),
                                  {{minutes{0}, ItemReached{0}}, {minutes{12}, ItemReached{1}}, {minutes{22}, ItemReached{2}}});
    CHECK(behind_plan(meeting, at(minutes{90})) == minutes{2});
}

TEST_CASE("an item returned to is no longer ahead, for it is not finished")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()),
                                  {{minutes{0}, ItemReached{0}}, {minutes{4}, ItemReached{1}}, {minutes{4}, ItemReached{0}}});
    CHECK(behind_plan(meeting, at(minutes{5})) == minutes{-10});  // only item 2, begun and left at once
}

TEST_CASE("a pause does not put the meeting behind")
{
    const Meeting meeting =
        after(opened(two_of_ten_minutes()),
              {{minutes{0}, ItemReached{0}}, {minutes{8}, PauseBegun{minutes{15}}}, {minutes{23}, MeetingResumed{}}});
    CHECK(behind_plan(meeting, at(minutes{25})) == minutes{0});
}

TEST_CASE("less than a minute either way is neither behind nor ahead")
{
    const Meeting over = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}});
    CHECK(behind_plan(over, at(minutes{10} + seconds{59})) == minutes{0});
    const Meeting under = after(over, {{minutes{9} + seconds{1}, ItemReached{1}}});
    CHECK(behind_plan(under, at(minutes{10})) == minutes{0});
}

TEST_CASE("when the meeting has ended its last item is finished too")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}, {minutes{7}, MeetingEnded{}}});
    CHECK(behind_plan(meeting, at(minutes{60})) == minutes{-3});
}

TEST_CASE("the end is predicted from what is left of the plan, pauses with it")
{
    Agenda agenda = agenda_of({planned_item("1", minutes{10}), planned_item("2", minutes{20}), planned_item("3", minutes{5})});
    agenda.items[1].pause_after = minutes{15};
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{0}}, {minutes{4}, ItemReached{1}}});
    CHECK(predicted_end(meeting, at(minutes{10})) == PredictedEnd{at(minutes{10 + 14 + 15 + 5}), false});
}

TEST_CASE("an item under way that has run over has nothing left")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{1}}});
    CHECK(predicted_end(meeting, at(minutes{30})).at == at(minutes{30}));
}

TEST_CASE("where an item to come has no plan, the end is the earliest possible")
{
    CHECK(predicted_end(after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}}), at(minutes{0})) == PredictedEnd{at(minutes{20}), true});
}

TEST_CASE("a running pause counts with what is left of it")
{
    const Meeting meeting = after(opened(agenda_of({planned_item("1", minutes{10})})), {{minutes{0}, ItemReached{0}}, {minutes{2}, PauseBegun{minutes{15}}}});
    CHECK(predicted_end(meeting, at(minutes{7})).at == at(minutes{7 + 10 + 8}));
}

TEST_CASE("a time of day is a moment of this evening, or of the night after it")
{
    const Now now{at(minutes{30}), std::chrono::sys_days(day(2026, 11, 24)) + std::chrono::hours(18), std::chrono::local_days{day(2026, 11, 24)} + std::chrono::hours{19} + minutes{30}};
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}});
    CHECK(moment_of(meeting, std::chrono::hours{22}, now) == at(std::chrono::hours{3}));
    CHECK(moment_of(meeting, minutes{30}, now) == at(std::chrono::hours{5} + minutes{30}));
    CHECK(moment_of(meeting, std::chrono::hours{19} + minutes{15}, now) == at(minutes{15}));
}

TEST_CASE("while the clock is not set no time of day has a moment")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}});
    CHECK_FALSE(moment_of(meeting, std::chrono::hours{22}, now_at(minutes{30})));
    CHECK_FALSE(started_late(meeting, now_at(minutes{30})));
}

TEST_CASE("minutes are spread over what is to come in proportion to its plan")
{
    Agenda agenda = agenda_of({planned_item("1", minutes{10}), planned_item("2", minutes{10}), planned_item("3", minutes{30}), item("4")});
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{0}}});
    const PlanSpread spread = spread_until(meeting, at(minutes{70}), at(minutes{0}));
    CHECK(spread.planned == std::vector<std::optional<minutes>>{minutes{10}, minutes{10}, minutes{30}, minutes{20}});
    const Meeting spread_out = after(meeting, {{minutes{0}, spread}});
    CHECK(predicted_end(spread_out, at(minutes{0})) == PredictedEnd{at(minutes{70}), false});
}

TEST_CASE("when there is no time left each item has a minute")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}});
    const PlanSpread spread = spread_until(meeting, at(minutes{5}), at(minutes{8}));
    CHECK(spread.planned == std::vector<std::optional<minutes>>{minutes{10}, minutes{1}, minutes{1}});
}

TEST_CASE("a meeting that had begun before it was tapped gives the time to what it began with")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}, {minutes{5}, ItemReached{1}}, {minutes{6}, StartCorrected{minutes{4}}}});
    CHECK(item_time(meeting, 0, at(minutes{6})) == minutes{9});
    CHECK(item_time(meeting, 1, at(minutes{6})) == minutes{1});
    CHECK(meeting.started == at(-minutes{4}));
    CHECK(item_time(after(meeting, {{minutes{7}, StartCorrected{-minutes{30}}}}), 0, at(minutes{8})) == minutes{0});
}

TEST_CASE("the set pause is still to come until a pause has been held")
{
    Agenda agenda = two_of_ten_minutes();
    agenda.pause = std::chrono::hours{20};
    const Now now{at(minutes{30}), std::chrono::sys_days(day(2026, 11, 24)) + std::chrono::hours(18), std::chrono::local_days{day(2026, 11, 24)} + std::chrono::hours{19} + minutes{30}};
    const Meeting meeting = after(opened(agenda), {{minutes{0}, ItemReached{0}}});
    CHECK(set_pause(meeting, now) == at(minutes{60}));
    CHECK_FALSE(set_pause(after(meeting, {{minutes{10}, PauseBegun{minutes{15}}}, {minutes{25}, MeetingResumed{}}}), now));
}

TEST_CASE("a pause whose time is set after a pause was held is still to come")
{
    const Now now{at(minutes{30}), std::chrono::sys_days(day(2026, 11, 24)) + std::chrono::hours(18), std::chrono::local_days{day(2026, 11, 24)} + std::chrono::hours{19} + minutes{30}};
    const Meeting short_break = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}, {minutes{10}, PauseBegun{minutes{5}}}, {minutes{15}, MeetingResumed{}}});
    const Meeting set = after(short_break, {{minutes{20}, PauseTimeSet{std::chrono::hours{20}}}});
    CHECK(set_pause(set, now) == at(minutes{60}));
    CHECK_FALSE(set_pause(after(set, {{minutes{25}, PauseBegun{minutes{3}}}, {minutes{28}, MeetingResumed{}}}), now));
}

TEST_CASE("a meeting in which too few are in the room cannot decide")
{
    const Meeting meeting = after(opened(two_of_ten_minutes()), {{minutes{0}, ItemReached{0}}});
    CHECK_FALSE(short_of_quorum(meeting, 31));
    CHECK(short_of_quorum(after(meeting, {{minutes{1}, PresentChanged{15}}}), 31));
    CHECK(short_of_quorum(after(meeting, {{minutes{1}, PresentChanged{17}}, {minutes{1}, OutOfRoom{2}}}), 31));
    CHECK_FALSE(short_of_quorum(after(meeting, {{minutes{1}, PresentChanged{17}}, {minutes{1}, OutOfRoom{2}}, {minutes{2}, ItemReached{1}}}), 31));
}
