// Why: see summary.hpp. The numbers are counted from the configuration the kiosk would run with.
#include "content/summary.hpp"

#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {

Summary summarise(const Configuration& configuration)
{
    Summary summary{configuration.documents.size(), 0, configuration.statements.size(), configuration.reminders.size(),
                    configuration.agendas.size(), configuration.contacts.size(), configuration.dilemmas.size()};
    for (const Document& document : configuration.documents) summary.points += point_count(document);
    return summary;
}

std::string describe(const Summary& summary)
{
    const auto count = [](std::size_t number) { return static_cast<long>(number); };
    return comma_list({say_count("{0} document", "{0} documents", count(summary.documents)),
                       say_count("{0} point", "{0} points", count(summary.points)),
                       say_count("{0} statement", "{0} statements", count(summary.statements)),
                       say_count("{0} reminder", "{0} reminders", count(summary.reminders)),
                       say_count("{0} agenda", "{0} agendas", count(summary.agendas)),
                       say_count("{0} contact", "{0} contacts", count(summary.contacts)),
                       say_count("{0} dilemma", "{0} dilemmas", count(summary.dilemmas))});
}

}  // namespace kiosk
