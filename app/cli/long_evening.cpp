#include "cli/long_evening.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using namespace std::chrono_literals;

const Meeting& meeting(const StageHand& hand) { return *hand.state().meeting; }
const AgendaItem& item(const StageHand& hand, std::size_t place) { return meeting(hand).agenda.items.at(place); }

/// Does `deed` with an item that stands so many places after the current one.
void with_item(StageHand& hand, std::size_t after, const char* deed)
{
    hand.tap("meeting.agenda");
    hand.tap("agenda.item." + std::to_string(meeting(hand).current + after));
    hand.tap(deed);
    hand.tap("sheet.close");
}

void postpone(StageHand& hand)
{
    const std::size_t place = meeting(hand).current + 2;
    with_item(hand, 2, "item.postpone");
    hand.expect(item(hand, place).status == ItemStatus::postponed, "the item is not postponed");
    hand.say_step("item " + item(hand, place).number + " is postponed");
}

void withdraw(StageHand& hand)
{
    const std::size_t place = meeting(hand).current + 1;
    with_item(hand, 1, "item.withdraw");
    hand.expect(item(hand, place).status == ItemStatus::withdrawn, "the item is not withdrawn");
    hand.say_step("item " + item(hand, place).number + " is withdrawn");
}

void join_the_next(StageHand& hand)
{
    with_item(hand, 1, "item.join");
    hand.expect(handled_together(meeting(hand).agenda, meeting(hand).current).size() == 2, "the items are not handled as one");
    hand.picture("as_one");
    hand.say_step("two items are handled as one");
}

void take_a_later_one_next(StageHand& hand)
{
    const std::string wanted = item(hand, meeting(hand).current + 6).number;
    with_item(hand, 6, "item.next");
    hand.expect(item(hand, meeting(hand).current + 1).number == wanted, "the later item does not come next");
    hand.say_step("item " + wanted + " is taken next");
}

void add_one(StageHand& hand)
{
    const std::size_t before = meeting(hand).agenda.items.size();
    hand.tap("meeting.agenda");
    hand.tap("agenda.add");
    for (const char* key : {"h", "f8", "r", "i", "n", "g", "blank", "2", "0", "2", "7"})
        hand.tap(std::string("key.") + key);
    hand.picture("typed");
    hand.tap("add.item");
    hand.expect(meeting(hand).agenda.items.size() == before + 1, "no item was added");
    hand.picture("added");
    hand.tap("sheet.close");
    hand.say_step("an item is added");
}

void close_one_and_think_again(StageHand& hand)
{
    const std::size_t place = meeting(hand).current + 1;
    const AgendaItem before = item(hand, place);
    with_item(hand, 1, "item.doors");
    hand.expect(item(hand, place).closed && item(hand, place).title.empty(), "a closed item keeps its title");
    hand.tap("meeting.agenda");
    hand.tap("agenda.undo");
    hand.tap("sheet.close");
    hand.expect(item(hand, place) == before, "Fortryd does not open the item again");
    hand.say_step("an item is closed, and opened again");
}

void set_the_clock(StageHand& hand)
{
    hand.tap("meeting.agenda");
    hand.tap("agenda.time");
    hand.tap("time.present.less");
    hand.tap("time.end.more");
    hand.tap("time.spread");
    hand.expect(std::holds_alternative<PlanSpread>(meeting(hand).changes.back().what), "the minutes are not spread");
    hand.tap("time.present.more");
    hand.tap("sheet.close");
    hand.say_step("the minutes are spread until the set end");
}

void leave_the_room(StageHand& hand)
{
    hand.tap("meeting.out");
    hand.expect(meeting(hand).times[meeting(hand).current].out_of_room == 1, "nobody has stepped out");
    hand.say_step("one has stepped out");
}

}  // namespace

Agenda stretched(const Agenda& agenda)
{
    Agenda made = agenda;
    std::vector<AgendaItem> open, closed;
    for (const AgendaItem& one : agenda.items)
        (one.closed ? closed : open).push_back(one);
    made.items = open;
    for (std::size_t i = 0; !open.empty() && made.items.size() + closed.size() < long_evening_items; ++i)
        made.items.push_back(open[i % open.size()]);
    made.items.insert(made.items.end(), closed.begin(), closed.end());
    for (std::size_t i = 0; i < made.items.size(); ++i)
        made.items[i].number = std::to_string(i + 1);
    return made;
}

void change_something(StageHand& hand, std::size_t step)
{
    switch (step) {
    case 2: return postpone(hand);
    case 5: return join_the_next(hand);
    case 8: return take_a_later_one_next(hand);
    case 11: return add_one(hand);
    case 14: return close_one_and_think_again(hand);
    case 17: return set_the_clock(hand);
    case 20: return withdraw(hand);
    case 23: return leave_the_room(hand);
    default: return;
    }
}

}  // namespace kiosk
