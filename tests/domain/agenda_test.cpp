// Why: a closed item's title must not reach the screen or the journal; these tests hold the one place that removes it.
#include <doctest/doctest.h>

#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

AgendaItem full_item(bool closed)
{
    AgendaItem made = planned_item("14.a", minutes{20});
    made.title = "Sale of a plot";
    made.case_number = "25/01932";
    made.summary = "It is proposed to sell.";
    made.closed = closed;
    made.kind = "any-other";
    made.status = ItemStatus::postponed;
    made.attachments = 3;
    made.pause_after = minutes{15};
    return made;
}

}  // namespace

TEST_CASE("a masked closed item has lost title, summary, case number and attachments, and nothing else")
{
    AgendaItem expected = full_item(true);
    expected.title = "";
    expected.case_number = "";
    expected.summary = "";
    expected.attachments = 0;
    CHECK(masked(agenda_of({full_item(true)})).items[0] == expected);
}

TEST_CASE("masking leaves open items and the agenda itself as they were")
{
    const Agenda agenda = agenda_of({full_item(false), item("2")});
    CHECK(masked(agenda) == agenda);
}

TEST_CASE("masking twice is masking once")
{
    const Agenda agenda = agenda_of({full_item(true), full_item(false)});
    CHECK(masked(masked(agenda)) == masked(agenda));
}

TEST_CASE("the planned length is that of the items with a plan and their pauses")
{
    AgendaItem with_both = planned_item("2", minutes{20});
    with_both.pause_after = minutes{15};
    CHECK(planned_length(agenda_of({planned_item("1", minutes{5}), with_both, item("3")})) == minutes{40});
}

TEST_CASE("postponed and withdrawn items take their minutes and their pause out of the planned length")
{
    AgendaItem withdrawn = planned_item("2", minutes{30});
    withdrawn.status = ItemStatus::withdrawn;
    CHECK(planned_length(agenda_of({planned_item("1", minutes{5}), withdrawn, full_item(false)})) == minutes{5});
}

TEST_CASE("only items that are neither postponed nor withdrawn are to be handled")
{
    CHECK(items_to_handle(agenda_of({item("1"), item_with_status("2", ItemStatus::postponed),
                                     item_with_status("3", ItemStatus::withdrawn), item("4")})) == 2);
}
