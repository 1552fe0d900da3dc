// Why: what can be said of an agenda before the meeting: how long it is planned to last and how much there is to handle.
// Masking lives here too, as early as possible on the way in, so that no later code has to remember to hide a closed item.
#include "domain/agenda.hpp"

#include <algorithm>

namespace kiosk {

// A pause belongs to the item it follows: when that item is postponed or withdrawn, nobody comes to its pause either.
std::chrono::minutes planned_length(const Agenda& agenda)
{
    std::chrono::minutes length{0};
    for (const AgendaItem& item : agenda.items) {
        if (item.status != ItemStatus::planned) continue;
        length += item.planned.value_or(std::chrono::minutes{0});
        length += item.pause_after.value_or(std::chrono::minutes{0});
    }
    return length;
}

std::size_t items_to_handle(const Agenda& agenda)
{
    const auto handled = [](const AgendaItem& item) { return item.status == ItemStatus::planned; };
    return static_cast<std::size_t>(std::count_if(agenda.items.begin(), agenda.items.end(), handled));
}

AgendaItem masked(AgendaItem item)
{
    if (!item.closed) return item;
    item.title.clear();
    item.case_number.clear();
    item.summary.clear();
    item.attachments = 0;
    return item;
}

Agenda masked(Agenda agenda)
{
    for (AgendaItem& item : agenda.items) item = masked(std::move(item));
    return agenda;
}

}  // namespace kiosk
