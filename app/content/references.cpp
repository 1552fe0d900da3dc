// Why: see check_references(). A reminder for a point that was renamed would otherwise fail in the middle of a meeting.
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "content/panel_size.hpp"
#include "content/reading.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"
#include "domain/slides.hpp"

namespace kiosk {
namespace {

std::vector<std::string> ids_of(const std::vector<Document>& documents)
{
    std::vector<std::string> ids;
    for (const Document& document : documents) ids.push_back(document.id);
    return ids;
}

/// That an id which must be alone is that of another file.
std::string taken(const std::string& id, const std::string& other) { return say("the id \"{0}\" is that of {1} too; give each its own", id, other); }

/// Moves the documents into the configuration.
void take_documents(Reading& reading)
{
    std::vector<Document>& documents = reading.configuration.documents;
    std::map<std::string, std::string> files;  // by id
    for (ReadDocument& read : reading.documents) {
        if (read.document.sections.empty()) continue;  // reported by its reader
        if (const auto [first, is_new] = files.try_emplace(read.document.id, read.id.file); !is_new) {
            reading.problems.push_back(error_at(read.id, taken(read.document.id, first->second)));
            read.nameless = true;
        } else documents.push_back(std::move(read.document));
    }
}

/// Puts the named document at `place`; reports a name no document has.
void move_to(Reading& reading, std::size_t place, const Reference& named)
{
    std::vector<Document>& documents = reading.configuration.documents;
    const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& d) { return d.id == named.id; });
    if (found != documents.end()) {
        const auto to = documents.begin() + static_cast<std::ptrdiff_t>(std::min(place, documents.size() - 1));
        if (found > to) std::rotate(to, found, found + 1);
        return;
    }
    if (documents.empty()) return;  // reported already
    const std::vector<std::string> ids = ids_of(documents);
    const std::string meant = nearest_word(named.id, ids);
    reading.problems.push_back(error_at(named.where, meant.empty() ? say("no document has the id \"{0}\"; there are: {1}", named.id, comma_list(ids))
                                                                    : say("no document has the id \"{0}\"; is \"{1}\" what was meant?", named.id, meant)));
}

/// Which the council shows, in its order; its own goes before them all.
void order_documents(Reading& reading)
{
    std::vector<Document>& documents = reading.configuration.documents;
    for (std::size_t i = 0; i < reading.shown.size(); ++i) move_to(reading, i, reading.shown[i]);
    if (reading.own) move_to(reading, 0, *reading.own);
    else if (documents.size() > 1 && reading.panel)
        reading.problems.push_back(error_at(Place{reading.panel->file},
                                            say("there are several documents; say in [council] with kodeks = which is the "
                                                "council's own: {0}",
                                                comma_list(ids_of(documents)))));
    if (reading.shown.empty()) return;
    const auto hidden = [&](const Document& document) {
        const bool own = reading.own && reading.own->id == document.id;
        return !own && std::none_of(reading.shown.begin(), reading.shown.end(), [&](const Reference& shown) { return shown.id == document.id; });
    };
    const std::size_t before = documents.size();
    std::vector<Document> kept;
    std::remove_copy_if(documents.begin(), documents.end(), std::back_inserter(kept), hidden);
    if (!kept.empty() && kept.size() < before) documents = std::move(kept);
}

const Document* find(const std::vector<Document>& documents, const std::string& id)
{
    const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& document) { return document.id == id; });
    return found == documents.end() ? nullptr : &*found;
}

bool leads_somewhere(const Configuration& configuration, const PointLink& link)
{
    const Document* document = find(configuration.documents, link.document);
    return document != nullptr && find_point(*document, link.point).has_value();
}

/// What may have been meant by a link that leads nowhere; empty when nothing is near. The document and the point are each compared by themselves:
/// where one of them is right, its letters say nothing about the other.
std::string meant_by(const Configuration& configuration, const PointLink& link)
{
    const Document* document = find(configuration.documents, link.document);
    if (document == nullptr) document = find(configuration.documents, nearest_word(link.document, ids_of(configuration.documents)));
    if (document == nullptr) return {};
    std::vector<std::string> ids;
    for (const Section& section : document->sections)
        for (const Point& point : section.points) ids.push_back(point.id);
    const std::string point = nearest_word(link.point, ids);
    return point.empty() ? point : document->id + "#" + point;
}

/// That the link leads nowhere, with what may have been meant.
std::string no_point(const Configuration& configuration, const PointLink& link)
{
    const std::string named = link.document + "#" + link.point, meant = meant_by(configuration, link);
    return meant.empty() ? say("there is no point \"{0}\"; ids stand as {{#id}} after the points", named)
                         : say("there is no point \"{0}\"; is \"{1}\" what was meant?", named, meant);
}

/// Nobody knows all points of a document that could not be read, nor of one in which a point has no id of its own: the one that is named may be there.
/// What is wrong is reported already, where it stands.
bool half_known(const Reading& reading, const std::string& document)
{
    return reading.configuration.documents.empty() || std::any_of(reading.documents.begin(), reading.documents.end(), [&](const ReadDocument& read) {
        return read.named == document && (read.nameless || find(reading.configuration.documents, document) == nullptr);
    });
}

/// Before documents are left out: a link to one that is not shown is no mistake, and is not shown either.
void check_links(Reading& reading)
{
    for (const ReadDocument& read : reading.documents)
        for (const ReadDocument::Link& link : read.links)
            if (!leads_somewhere(reading.configuration, link.to) && !half_known(reading, link.to.document))
                reading.problems.push_back(error_at(link.where, no_point(reading.configuration, link.to)));
}

/// It is no mistake, but who wrote the link may not know that nobody sees it.
void note_hidden_links(Reading& reading, const std::vector<std::string>& before)
{
    const std::vector<Document>& shown = reading.configuration.documents;
    const auto hidden = [&](const std::string& id) { return find(shown, id) == nullptr && std::find(before.begin(), before.end(), id) != before.end(); };
    for (const ReadDocument& read : reading.documents) {
        if (find(shown, read.named) == nullptr) continue;
        for (const ReadDocument::Link& link : read.links)
            if (hidden(link.to.document))
                reading.problems.push_back(warning_at(
                    link.where, say("this link is not shown, since \"{0}\" is not in documents in kiosk.toml; add it there, or take the link out", link.to.document)));
    }
}

void drop_dead_links(Configuration& configuration)
{
    const auto dead = [&](const PointLink& link) { return !leads_somewhere(configuration, link); };
    for (Document& document : configuration.documents)
        for (Section& section : document.sections)
            for (Point& point : section.points)
                point.links.erase(std::remove_if(point.links.begin(), point.links.end(), dead), point.links.end());
}

/// Likewise.
void check_dilemmas(Reading& reading)
{
    for (ReadDilemma& read : reading.dilemmas) {
        const PointLink& about = read.dilemma.about;
        if (!read.right || leads_somewhere(reading.configuration, about) || half_known(reading, about.document)) continue;
        reading.problems.push_back(error_at(read.about, no_point(reading.configuration, about)));
        read.right = false;
    }
}

void place_documents(Reading& reading)
{
    take_documents(reading);
    check_links(reading);
    check_dilemmas(reading);
    const std::vector<std::string> before = ids_of(reading.configuration.documents);
    order_documents(reading);
    note_hidden_links(reading, before);
    drop_dead_links(reading.configuration);
}

void check_points(Reading& reading)
{
    Configuration& configuration = reading.configuration;
    if (configuration.documents.empty()) return;  // reported already
    std::vector<std::string> ids;
    for (const Section& section : kodeks(configuration).sections)
        for (const Point& point : section.points) ids.push_back(point.id);
    const auto exists = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    // Else the points may be of another document, or of this one.
    const bool own_known = (reading.own || configuration.documents.size() == 1) && !half_known(reading, kodeks(configuration).id);
    for (const Reference& reference : reading.points) {
        if (exists(reference.id) || !own_known) continue;
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

/// A dilemma about a point that is not shown is not shown either.
void place_dilemmas(Reading& reading)
{
    Configuration& configuration = reading.configuration;
    std::map<std::string, std::string> files;  // by id
    for (ReadDilemma& read : reading.dilemmas) {
        if (!read.right) continue;
        if (const auto [first, is_new] = files.try_emplace(read.dilemma.id, read.id.file); !is_new)
            reading.problems.push_back(error_at(read.id, taken(read.dilemma.id, first->second)));
        else if (leads_somewhere(configuration, read.dilemma.about)) configuration.dilemmas.push_back(std::move(read.dilemma));
    }
}

/// As the documents and their points stand, so that what is about one thing stands together.
void order_dilemmas(Configuration& configuration)
{
    const auto place = [&](const Dilemma& dilemma) {
        std::pair<std::size_t, std::size_t> at{0, 0};
        for (std::size_t i = 0; i < configuration.documents.size(); ++i)
            if (configuration.documents[i].id == dilemma.about.document) at = {i, slide_of(configuration.documents[i], dilemma.about.point)};
        return at;
    };
    std::vector<Dilemma>& all = configuration.dilemmas;
    std::stable_sort(all.begin(), all.end(), [&](const Dilemma& a, const Dilemma& b) { return place(a) < place(b); });
}

void place_agendas(Reading& reading)
{
    Configuration& configuration = reading.configuration;
    std::set<Date> with_agenda;
    for (const DatedAgenda& read : reading.agendas) {
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
    place_dilemmas(reading);
    order_dilemmas(reading.configuration);
    place_agendas(reading);
    if (!reading.panel) return;
    if (const std::optional<std::string> small = too_small(reading.configuration.panel))
        reading.problems.push_back(warning_at(*reading.panel, *small));
}

}  // namespace kiosk
