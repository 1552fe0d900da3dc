// Why: see check_references(). A reminder for a point that was renamed would otherwise fail in the middle of a meeting.
#include <algorithm>
#include <functional>
#include <set>

#include "content/panel_size.hpp"
#include "content/reading.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// Moves the documents into the configuration, the council's own first.
void place_documents(Reading& reading)
{
    std::vector<Document>& documents = reading.configuration.documents;
    std::vector<std::string> ids;
    for (ReadDocument& read : reading.documents) {
        if (read.document.sections.empty()) continue;  // reported by its reader
        if (std::find(ids.begin(), ids.end(), read.document.id) != ids.end()) {
            reading.problems.push_back(
                error_at(Place{read.file}, say("the id \"{0}\" is another document's; give each its own", read.document.id)));
            continue;
        }
        ids.push_back(read.document.id);
        documents.push_back(std::move(read.document));
    }
    if (!reading.own) {
        if (documents.size() > 1 && reading.panel)
            reading.problems.push_back(error_at(Place{reading.panel->file},
                                                say("there are several documents; say in [council] with kodeks = which is the "
                                                    "council's own: {0}",
                                                    comma_list(ids))));
        return;
    }
    const auto own = std::find(ids.begin(), ids.end(), reading.own->id);
    if (own != ids.end()) {
        std::rotate(documents.begin(), documents.begin() + (own - ids.begin()), documents.begin() + (own - ids.begin()) + 1);
    } else if (!documents.empty()) {
        const std::string meant = nearest_word(reading.own->id, ids);
        reading.problems.push_back(error_at(reading.own->where, say("no document has the id \"{0}\"; there is: {1}", reading.own->id,
                                                                    meant.empty() ? comma_list(ids) : meant)));
    }
}

void check_points(Reading& reading)
{
    Configuration& configuration = reading.configuration;
    if (configuration.documents.empty()) return;  // reported already
    std::vector<std::string> ids;
    for (const Section& section : kodeks(configuration).sections)
        for (const Point& point : section.points) ids.push_back(point.id);
    const auto exists = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    for (const Reference& reference : reading.points) {
        if (exists(reference.id)) continue;
        const std::string meant = nearest_word(reference.id, ids);
        reading.problems.push_back(error_at(
            reference.where, meant.empty() ? say("the kodeks has no point with the id \"{0}\"; ids stand as {{#id}} after the points", reference.id)
                                           : say("the kodeks has no point with the id \"{0}\"; is \"{1}\" what was meant?", reference.id, meant)));
    }
    std::vector<ReminderRule>& reminders = configuration.reminders;
    reminders.erase(std::remove_if(reminders.begin(), reminders.end(), [&](const ReminderRule& rule) { return !exists(rule.point); }),
                    reminders.end());
    std::vector<Statement>& statements = configuration.statements;
    for (Statement& statement : statements)
        statement.points.erase(std::remove_if(statement.points.begin(), statement.points.end(), std::not_fn(exists)),
                               statement.points.end());
    statements.erase(std::remove_if(statements.begin(), statements.end(), [](const Statement& s) { return s.points.empty(); }),
                     statements.end());
}

void place_agendas(Reading& reading)
{
    Configuration& configuration = reading.configuration;
    std::set<Date> with_agenda;
    for (const ReadAgenda& read : reading.agendas) {
        const bool known = std::any_of(configuration.dates.begin(), configuration.dates.end(),
                                       [&](const MeetingDate& meeting) { return meeting.date == read.agenda.date; });
        if (!known && !configuration.dates.empty())
            reading.problems.push_back(warning_at(read.date, tr("no meeting is planned on this date; correct it, or add it to dates in kiosk.toml")));
        if (!with_agenda.insert(read.agenda.date).second)
            reading.problems.push_back(warning_at(read.date, tr("another agenda has the same date; the kiosk proposes the one whose file comes first")));
        // The title of a closed item must not lie in memory where a mistake could show it.
        configuration.agendas.push_back(configuration.display.show_closed_titles ? read.agenda : masked(read.agenda));
    }
    std::stable_sort(configuration.agendas.begin(), configuration.agendas.end(),
                     [](const Agenda& a, const Agenda& b) { return a.date < b.date; });
}

}  // namespace

void check_references(Reading& reading)
{
    place_documents(reading);
    check_points(reading);
    place_agendas(reading);
    if (!reading.panel) return;
    if (const std::optional<std::string> small = too_small(reading.configuration.panel))
        reading.problems.push_back(warning_at(*reading.panel, *small));
}

}  // namespace kiosk
