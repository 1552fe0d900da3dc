// Why: see agenda_changes.hpp. A change keeps the items as they stood; undoing puts them back, and moves the times as they moved.
// That is right because changes are undone in the reverse of their order, and nothing else touches the items.
#include "domain/agenda_changes.hpp"

#include <algorithm>

namespace kiosk {

namespace {

/// The first place that is still to come. Before the first item all are.
std::size_t first_to_come(const Meeting& meeting) { return meeting.phase == Meeting::Phase::opening ? 0 : meeting.current + 1; }

template <class T> void move_within(std::vector<T>& row, std::size_t from, std::size_t to)
{
    const auto begin = row.begin();
    const auto a = static_cast<std::ptrdiff_t>(from), b = static_cast<std::ptrdiff_t>(to);
    if (a < b) std::rotate(begin + a, begin + a + 1, begin + b + 1);
    else std::rotate(begin + b, begin + a, begin + a + 1);
}

/// The item after `place` is no longer handled under one with what stands before it now.
void part(std::vector<AgendaItem>& items, std::size_t place)
{
    if (place + 1 < items.size()) items[place + 1].with_previous = false;
}

/// An item that was joined and may not be any more stands by itself.
void part_what_may_not_join(Agenda& agenda)
{
    for (std::size_t i = 0; i < agenda.items.size(); ++i)
        if (agenda.items[i].with_previous && (i == 0 || agenda.items[i].closed != agenda.items[i - 1].closed)) agenda.items[i].with_previous = false;
}

/// Where the meeting stands after an item has moved.
std::size_t current_after(std::size_t current, std::size_t from, std::size_t to)
{
    if (from < current) --current;
    return to <= current ? current + 1 : current;
}

bool fits(const Meeting& meeting, const ItemMoved& move) { return can_move(meeting, move.from, move.to); }
bool fits(const Meeting& meeting, const ItemChanged& change) { return change.item < meeting.agenda.items.size(); }
bool fits(const Meeting& meeting, const ItemAdded& added) { return added.at >= first_to_come(meeting) && added.at <= meeting.agenda.items.size(); }
bool fits(const Meeting& meeting, const PlanSpread& spread) { return spread.planned.size() == meeting.agenda.items.size(); }

void perform(Meeting& meeting, const ItemMoved& move)
{
    auto& items = meeting.agenda.items;
    if (!items[move.from].with_previous) part(items, move.from);
    items[move.from].with_previous = false;
    move_within(items, move.from, move.to);
    move_within(meeting.times, move.from, move.to);
    part(items, move.to);
    meeting.current = current_after(meeting.current, move.from, move.to);
}

void perform(Meeting& meeting, const ItemChanged& change)
{
    meeting.agenda.items[change.item] = change.becomes;
    part_what_may_not_join(meeting.agenda);
}

void perform(Meeting& meeting, const ItemAdded& added)
{
    const auto place = static_cast<std::ptrdiff_t>(added.at);
    meeting.agenda.items.insert(meeting.agenda.items.begin() + place, added.item);
    meeting.times.insert(meeting.times.begin() + place, ItemTime{});
    part(meeting.agenda.items, added.at);
}

void perform(Meeting& meeting, const PlanSpread& spread)
{
    for (std::size_t i = 0; i < spread.planned.size(); ++i) meeting.agenda.items[i].planned = spread.planned[i];
}

/// Before the first item the meeting stands on whichever that is now.
void stand_on_first(Meeting& meeting)
{
    if (meeting.phase == Meeting::Phase::opening) meeting.current = first_item(meeting.agenda).value_or(0);
}

/// Whether nothing was handled since at the places the change concerns.
bool can_be_taken_back(const Meeting& meeting, const Change& change)
{
    if (const auto* move = std::get_if<ItemMoved>(&change.what)) {
        const bool was_passed_by = move->from < change.stood;  // then it goes back to where the meeting has been
        return move->to >= first_to_come(meeting) && !meeting.times[move->to].begun && (was_passed_by || move->from >= first_to_come(meeting));
    }
    if (const auto* added = std::get_if<ItemAdded>(&change.what)) return added->at >= first_to_come(meeting) && !meeting.times[added->at].begun;
    return true;
}

auto latest(auto& changes)
{
    return std::find_if(changes.rbegin(), changes.rend(), [](const Change& change) { return !change.undone; });
}

}  // namespace

bool can_move(const Meeting& meeting, std::size_t from, std::size_t to)
{
    const std::size_t first = first_to_come(meeting), count = meeting.agenda.items.size();
    if (from == to || from >= count || to >= count) return false;
    return from >= first ? to >= first : was_passed(meeting, from) && to >= meeting.current;  // what stands behind it moves up
}

bool was_passed(const Meeting& meeting, std::size_t item)
{
    const bool with_another = meeting.agenda.items[item].with_previous && meeting.agenda.items[item].status == ItemStatus::planned;
    return item < first_to_come(meeting) && item != meeting.current && !meeting.times[item].begun && !with_another;
}

bool can_join(const Agenda& agenda, std::size_t item)
{
    if (item == 0 || item >= agenda.items.size()) return false;
    const AgendaItem &one = agenda.items[item], &before = agenda.items[item - 1];
    return one.closed == before.closed && one.status == ItemStatus::planned && before.status == ItemStatus::planned;
}

void change_agenda(Meeting& meeting, const MeetingEvent& event, Instant at)
{
    const auto change = [&](const auto& what) {
        if (!fits(meeting, what)) return;
        meeting.changes.push_back({event, at, meeting.agenda.items, meeting.current});
        perform(meeting, what);
        stand_on_first(meeting);
    };
    if (const auto* moved = std::get_if<ItemMoved>(&event)) change(*moved);
    if (const auto* changed = std::get_if<ItemChanged>(&event)) change(*changed);
    if (const auto* added = std::get_if<ItemAdded>(&event)) change(*added);
    if (const auto* spread = std::get_if<PlanSpread>(&event)) change(*spread);
}

const Change* undoable(const Meeting& meeting)
{
    const auto found = latest(meeting.changes);
    return found != meeting.changes.rend() && can_be_taken_back(meeting, *found) ? &*found : nullptr;
}

void undo_change(Meeting& meeting)
{
    if (undoable(meeting) == nullptr) return;
    Change& change = *latest(meeting.changes);
    if (const auto* move = std::get_if<ItemMoved>(&change.what)) {
        move_within(meeting.times, move->to, move->from);
        meeting.current = current_after(meeting.current, move->to, move->from);
    }
    if (const auto* added = std::get_if<ItemAdded>(&change.what)) meeting.times.erase(meeting.times.begin() + static_cast<std::ptrdiff_t>(added->at));
    meeting.agenda.items = change.before;
    change.undone = true;
    stand_on_first(meeting);
}

std::string number_for_added(const Agenda& agenda)
{
    for (int count = 1;; ++count) {
        const std::string number = "T" + std::to_string(count);
        if (std::none_of(agenda.items.begin(), agenda.items.end(), [&](const AgendaItem& item) { return item.number == number; })) return number;
    }
}

}  // namespace kiosk
