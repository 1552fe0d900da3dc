#include "domain/recap.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "domain/plan.hpp"

namespace kiosk {

namespace {

RecapItem item_of_recap(const Meeting& meeting, std::size_t place)
{
    const AgendaItem& item = meeting.agenda.items[place];
    RecapItem made;
    made.number = item.number;
    made.closed = item.closed;
    if (item.closed) return made;
    made.title = item.title;
    made.reached = meeting.times[place].begun;
    made.status = item.status;
    made.with_previous = item.with_previous;
    if (made.reached || !item.with_previous) made.planned = planned_for(meeting, place);  // else it stands with the one before
    made.used = item_time(meeting, place, *meeting.ended);
    made.out_of_room = meeting.times[place].out_of_room;
    made.spoken = meeting.times[place].spoken;
    return made;
}

/// The number of the item that was changed; empty: none in particular.
std::string number_of(const Change& change)
{
    if (const auto* moved = std::get_if<ItemMoved>(&change.what)) return change.before[moved->from].number;
    if (const auto* changed = std::get_if<ItemChanged>(&change.what)) return change.before[changed->item].number;
    const auto* added = std::get_if<ItemAdded>(&change.what);
    return added != nullptr ? added->item.number : std::string();
}

/// The items that were closed at any time, by their numbers: what happened to them is not told.
std::set<std::string> ever_closed(const Meeting& meeting)
{
    std::set<std::string> numbers;
    const auto take = [&](const std::vector<AgendaItem>& items) {
        for (const AgendaItem& item : items)
            if (item.closed) numbers.insert(item.number);
    };
    take(meeting.agenda.items);
    for (const Change& change : meeting.changes) take(change.before);
    return numbers;
}

}  // namespace

Recap recap_of(const Meeting& meeting, std::optional<int> answered)
{
    Recap recap{meeting.id, meeting.agenda.title, meeting.date, *meeting.ended - meeting.started, meeting.times_uncertain, behind_plan(meeting, *meeting.ended), meeting.present, answered, meeting.pauses_held, {}, {}};
    for (std::size_t i = 0; i < meeting.agenda.items.size(); ++i) recap.items.push_back(item_of_recap(meeting, i));
    const std::set<std::string> closed = ever_closed(meeting);
    for (const Change& change : meeting.changes)
        if (!change.undone && closed.count(number_of(change)) == 0) recap.changes.push_back({change.at - meeting.started, change});
    return recap;
}

}  // namespace kiosk
