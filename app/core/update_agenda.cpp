// Why: the agenda sheet over the meeting. What the chair changes is one event each, which the journal takes first; whether it fits is
// the domain's to say (domain/agenda_changes.hpp).
#include <algorithm>
#include <utility>

#include "core/step.hpp"
#include "domain/agenda_changes.hpp"

namespace kiosk {
namespace {

constexpr int longest_plan = 600;

bool has_item(const State& state, std::size_t item) { return under_way(state) && item < state.meeting->agenda.items.size(); }

/// Commits the item as `change` leaves it, masked where the council does not show titles.
template <class Change> void change_item(Step& step, std::size_t place, Change&& change)
{
    if (!has_item(step.state, place))
        return;
    AgendaItem item = step.state.meeting->agenda.items[place];
    change(item);
    if (!step.configuration.display.show_closed_titles)
        item = masked(std::move(item));
    if (item != step.state.meeting->agenda.items[place])
        step.commit(ItemChanged{place, std::move(item)});
}

/// What was chosen can be seen in the list.
void back_to_list(Step& step)
{
    if (step.state.sheet == Sheet::item)
        step.state.sheet = Sheet::agenda;
}

/// The words of an item that was closed stand in the agenda's file only; of one that was taken from a stick they are gone after a restart.
const AgendaItem* as_in_file(const Step& step, const AgendaItem& item)
{
    const std::string& id = step.state.meeting->agenda.id;
    const auto& taken = step.state.setup.taken;
    const Agenda* agenda = !id.empty() ? find_agenda(step.configuration, id) : taken ? &*taken : nullptr;
    if (agenda == nullptr)
        return nullptr;
    const auto found = std::find_if(agenda->items.begin(), agenda->items.end(), [&](const AgendaItem& one) { return one.number == item.number; });
    return found != agenda->items.end() ? &*found : nullptr;
}

void take_words(AgendaItem& item, const AgendaItem& from)
{
    item.title = from.title;
    item.case_number = from.case_number;
    item.summary = from.summary;
    item.attachments = from.attachments;
}

}  // namespace

void on(Step& step, const OpenAgendaSheet&)
{
    if (under_way(step.state))
        step.state.sheet = Sheet::agenda;
}

void on(Step& step, const OpenItem& open)
{
    if (!has_item(step.state, open.item))
        return;
    step.state.desk.item = open.item;
    step.state.sheet = Sheet::item;
}

void on(Step& step, const MoveItem& move)
{
    if (!under_way(step.state) || !can_move(*step.state.meeting, move.from, move.to))
        return;
    step.state.desk.item = move.to;
    step.commit(ItemMoved{move.from, move.to});
}

void on(Step& step, const SetItemStatus& set)
{
    back_to_list(step);
    change_item(step, set.item, [&](AgendaItem& item) { item.status = set.status; });
    if (has_item(step.state, set.item) && set.status == ItemStatus::planned && was_passed(*step.state.meeting, set.item))  // it comes next
        step.commit(ItemMoved{set.item, handled_together(step.state.meeting->agenda, step.state.meeting->current).back()});
}

void on(Step& step, const JoinItem& join)
{
    back_to_list(step);
    if (has_item(step.state, join.item) && (!join.joined || can_join(step.state.meeting->agenda, join.item)))
        change_item(step, join.item, [&](AgendaItem& item) { item.with_previous = join.joined; });
}

void on(Step& step, const SetItemClosed& set)
{
    back_to_list(step);
    change_item(step, set.item, [&](AgendaItem& item) {
        item.closed = set.closed;
        const AgendaItem* words = as_in_file(step, item);
        if (!set.closed && item.title.empty() && words != nullptr)
            take_words(item, *words);
    });
}

void on(Step& step, const PlanItem& plan)
{
    change_item(step, plan.item, [&](AgendaItem& item) {
        const int minutes = std::clamp(static_cast<int>(item.planned.value_or(std::chrono::minutes(0)).count()) + plan.by, 0, longest_plan);
        item.planned = minutes > 0 ? std::optional(std::chrono::minutes(minutes)) : std::nullopt;
    });
}

/// It comes next. Its title is said in the room; the screen shows its number.
void on(Step& step, const OpenAddItem&)
{
    if (!under_way(step.state) || step.state.sheet != Sheet::agenda)
        return;
    step.state.desk.title.clear();
    step.state.sheet = Sheet::add_item;
}

void on(Step& step, const AddItem& add)
{
    if (!under_way(step.state))
        return;
    const Meeting& meeting = *step.state.meeting;
    AgendaItem item;
    item.number = number_for_added(meeting.agenda);
    item.kind = "item";
    item.title = std::exchange(step.state.desk.title, {});
    if (!item.title.empty() && item.title.back() == ' ')
        item.title.pop_back();
    item.closed = add.closed;
    if (!step.configuration.display.show_closed_titles)
        item = masked(std::move(item));
    const std::size_t place = meeting.phase == Meeting::Phase::opening ? meeting.agenda.items.size() : handled_together(meeting.agenda, meeting.current).back() + 1;
    step.commit(ItemAdded{place, std::move(item)});
    if (step.state.sheet == Sheet::add_item)
        step.state.sheet = Sheet::agenda;
}

void on(Step& step, const UndoChange&)
{
    if (under_way(step.state) && undoable(*step.state.meeting) != nullptr)
        step.commit(ChangeUndone{});
}

}  // namespace kiosk
