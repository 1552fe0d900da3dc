#include "core/change_words.hpp"

#include "core/words.hpp"

namespace kiosk {
namespace {

std::string what_changed(const AgendaItem& before, const AgendaItem& after)
{
    if (before.status != after.status)
        return after.status == ItemStatus::postponed ? say("item {0} postponed", after.number)
               : after.status == ItemStatus::withdrawn ? say("item {0} withdrawn", after.number)
                                                       : say("item {0} taken up again", after.number);
    if (before.closed != after.closed)
        return after.closed ? say("item {0} closed", after.number) : say("item {0} opened", after.number);
    if (before.with_previous != after.with_previous)
        return after.with_previous ? say("item {0} joined", after.number) : say("item {0} by itself", after.number);
    return say("plan of item {0}", after.number);
}

}  // namespace

std::string change_phrase(const Change& change)
{
    if (const auto* move = std::get_if<ItemMoved>(&change.what))
        return say("item {0} moved", change.before[move->from].number);
    if (const auto* changed = std::get_if<ItemChanged>(&change.what))
        return what_changed(change.before[changed->item], changed->becomes);
    if (const auto* added = std::get_if<ItemAdded>(&change.what))
        return say("item {0} added", added->item.number);
    return tr("minutes spread");
}

}  // namespace kiosk
