// Why: "behind" and "ahead" stand on the wall where everybody reads them; they must not claim more than the plan can say.
#include <doctest/doctest.h>

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
