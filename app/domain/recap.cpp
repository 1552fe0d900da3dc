#include "domain/recap.hpp"

#include <algorithm>
#include <numeric>

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
    made.planned = planned_for(meeting, place);
    made.used = item_time(meeting, place, *meeting.ended);
    made.out_of_room = meeting.times[place].out_of_room;
    made.spoken = meeting.times[place].spoken;
    return made;
}

/// An item that is or was closed: what happened to it is not told.
bool of_a_closed_item(const Change& change)
{
    if (const auto* moved = std::get_if<ItemMoved>(&change.what)) return change.before[moved->from].closed;
    if (const auto* changed = std::get_if<ItemChanged>(&change.what)) return changed->becomes.closed || change.before[changed->item].closed;
    const auto* added = std::get_if<ItemAdded>(&change.what);
    return added != nullptr && added->item.closed;
}

}  // namespace

Recap recap_of(const Meeting& meeting, std::optional<int> answered)
{
    Recap recap{meeting.id, meeting.agenda.title, meeting.date, *meeting.ended - meeting.started, meeting.times_uncertain, behind_plan(meeting, *meeting.ended), meeting.present, answered, meeting.pauses_held, {}, {}};
    for (std::size_t i = 0; i < meeting.agenda.items.size(); ++i) recap.items.push_back(item_of_recap(meeting, i));
    for (const Change& change : meeting.changes)
        if (!change.undone && !of_a_closed_item(change)) recap.changes.push_back({change.at - meeting.started, change});
    return recap;
}

}  // namespace kiosk
