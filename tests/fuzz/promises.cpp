// Why: see promises.hpp. Written from the headers of app/domain and app/content, not from the readers.
#include "fuzz/promises.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "content/agenda_words.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"

namespace kiosk::test {
namespace {

/// Gathers the first complaint; the later ones usually follow from it.
struct Verdict {
    std::string broken;
    void must(bool holds, const std::string& what)
    {
        if (!holds && broken.empty()) broken = what;
    }
};

/// On one line, and every character of it can be shown.
bool is_shown(const std::string& text)
{
    return !first_not_text(text) && text.find_first_of("\t\r\n") == std::string::npos;
}

void must_be_text(Verdict& verdict, const std::string& text, const std::string& what, bool may_be_empty)
{
    verdict.must(may_be_empty || !text.empty(), what + " is empty");
    verdict.must(is_shown(text), what + " cannot be shown");
    verdict.must(characters(text) <= 6000, what + " is endless");
}

template <class Number> void must_lie(Verdict& verdict, Number number, Number least, Number most, const std::string& what)
{
    verdict.must(number >= least && number <= most, fmt::format("{} is {}, outside {} to {}", what, number, least, most));
}

void must_be_own(Verdict& verdict, std::set<std::string>& ids, const std::string& id, const std::string& what)
{
    verdict.must(!id.empty() && ids.insert(id).second, what + " shares the id \"" + id + "\", or has none");
}

void check_place(Verdict& verdict, const ConfigFiles& files, const Problem& problem)
{
    const std::string at = describe(problem);
    const auto file = files.files.find(problem.file);
    const bool folder = problem.file == "kodeks" || problem.file == "agendas";
    if (problem.line == 0) {
        const bool refused = std::find(files.problems.begin(), files.problems.end(), problem) != files.problems.end();
        return verdict.must(problem.column == 0 && (folder || refused || file != files.files.end()), "a place without a line: " + at);
    }
    if (file == files.files.end()) return;  // the file itself was refused; its place is add_file()'s
    const std::string_view text = without_mark(file->second);
    std::size_t begin = 0;
    for (int line = 1; line < problem.line; ++line) {
        const std::size_t line_break = text.find('\n', begin);
        if (line_break == std::string_view::npos) return verdict.must(false, "a line after the last: " + at);
        begin = line_break + 1;
    }
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    must_lie(verdict, problem.column, 1, characters(line) + 2, "the column of " + at);  // 2: the line's own end, then past it
}

void check_problems(Verdict& verdict, const ConfigFiles& files, const ReadConfiguration& read)
{
    for (const Problem& problem : read.problems) {
        verdict.must(!problem.what.empty() && is_shown(describe(problem)), "a problem that cannot be read in " + problem.file);
        check_place(verdict, files, problem);
    }
}

void check_document(Verdict& verdict, const Document& document)
{
    std::set<std::string> ids;
    must_be_text(verdict, document.title, "a document's title", true);
    must_be_text(verdict, document.source, "a document's source", true);
    for (const Section& section : document.sections) {
        verdict.must(!section.points.empty(), "a section without points");
        must_be_text(verdict, section.title, "a section's title", true);
        for (const Point& point : section.points) {
            must_be_own(verdict, ids, point.id, "a point");
            must_be_text(verdict, point.text, "a point", true);
            must_be_text(verdict, point.explanation, "an explanation", true);
            must_be_text(verdict, point.question, "a question", true);
        }
    }
    for (const Annex& annex : document.annexes)
        for (const AnnexBlock& block : annex.blocks) must_be_text(verdict, block.text, "a block of an annex", false);
}

void check_agenda(Verdict& verdict, const Agenda& agenda, bool show_closed_titles)
{
    std::set<std::string> numbers;
    must_be_text(verdict, agenda.id, "an agenda's id", false);
    must_be_text(verdict, agenda.title, "an agenda's title", true);
    verdict.must(agenda.date.ok(), "an agenda on a day that does not exist");
    must_lie(verdict, agenda.start.count(), TimeOfDay{}.count(), TimeOfDay{std::chrono::minutes(24 * 60 - 1)}.count(), "an agenda's start");
    verdict.must(!agenda.items.empty(), "an agenda without items");
    for (const AgendaItem& item : agenda.items) {
        must_be_own(verdict, numbers, item.number, "an item");
        must_be_text(verdict, item.number, "an item's number", false);
        must_be_text(verdict, item.title, "an item's title", item.closed);
        must_be_text(verdict, item.case_number, "a case number", true);
        must_be_text(verdict, item.summary, "a summary", true);
        verdict.must(show_closed_titles || !item.closed || (item.title + item.case_number + item.summary).empty(), "a closed item that tells");
        if (item.planned) must_lie<long>(verdict, item.planned->count(), 1, 600, "an item's minutes");
        if (item.pause_after) must_lie<long>(verdict, item.pause_after->count(), 1, 120, "a pause");
        must_lie(verdict, item.attachments, 0, 999, "attachments");
        const std::vector<std::string> kinds = item_kinds();
        verdict.must(std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end(), "an unknown kind of item: " + item.kind);
    }
}

void check_settings(Verdict& verdict, const Configuration& c)
{
    must_be_text(verdict, c.council.name, "the council's name", true);
    must_be_text(verdict, c.council.room, "the room", true);
    must_be_text(verdict, c.council.meeting, "the meeting's name", true);
    must_be_text(verdict, c.council.chair_title, "the chair's title", true);
    if (c.council.members != 0) must_lie(verdict, c.council.members, 9, 55, "members");
    verdict.must(c.council.members % 2 == 1 || c.council.members == 0, "an even council");
    must_lie(verdict, c.panel.diagonal_inches, 7.0, 120.0, "the diagonal");
    must_lie(verdict, c.panel.reading_distance_cm, 30.0, 200.0, "the reading distance");
    must_lie(verdict, c.panel.room_distance_m, 1.0, 30.0, "the room distance");
    must_lie<long>(verdict, c.idle.reading.count(), 15, 1800, "idle.reading");
    must_lie<long>(verdict, c.idle.home.count(), 15, 1800, "idle.home");
    must_lie<long>(verdict, c.idle.checkin.count(), 15, 300, "idle.checkin");
    must_lie<long>(verdict, c.idle.warning.count(), 10, 60, "idle.warning");
    must_lie<long>(verdict, c.idle.norm.count(), 5, 300, "idle.norm");
    must_lie(verdict, c.checkin.floor, 5, c.council.members != 0 ? c.council.members : 55, "the floor");
    must_lie<long>(verdict, c.checkin.open_for.count(), 5, 240, "open_minutes");
    must_lie<long>(verdict, c.meeting.pause.count(), 1, 120, "pause_minutes");
    must_lie(verdict, c.meeting.automatic_reminders, 0, 10, "automatic");
    must_lie<long>(verdict, c.meeting.between_reminders.count(), 1, 120, "between_minutes");
    must_be_text(verdict, c.speech.headset, "the headset", true);
    must_lie(verdict, c.speech.volume, 1, most_volume, "the volume");
    verdict.must(c.pin_hash.empty() || (c.pin_hash.rfind("$argon2id$", 0) == 0 && c.pin_hash.size() < 128 && is_shown(c.pin_hash)),
                 "a PIN that is no hash");
    for (std::size_t i = 0; i < c.dates.size(); ++i) {
        verdict.must(c.dates[i].date.ok(), "a meeting on a day that does not exist");
        verdict.must(i == 0 || c.dates[i - 1].date < c.dates[i].date, "meetings out of order");
    }
}

void check_lists(Verdict& verdict, const Configuration& c)
{
    std::set<std::string> ids;
    const auto is_point = [&](const std::string& id) { return c.documents.empty() || find_point(kodeks(c), id); };
    for (const ReminderRule& rule : c.reminders) {
        must_be_own(verdict, ids, rule.id, "a reminder");
        must_be_text(verdict, rule.text, "a reminder", false);
        verdict.must(is_point(rule.point), "a reminder of no point: " + rule.point);
        if (rule.trigger == Trigger::minutes_in) must_lie<long>(verdict, rule.minutes.count(), 1, 600, "a reminder's minutes");
        verdict.must(rule.trigger == Trigger::item_kind || rule.kind.empty(), "a reminder with a kind it does not use");
    }
    ids.clear();
    std::size_t asked = 0;
    for (const Statement& statement : c.statements) {
        must_be_own(verdict, ids, statement.id, "a statement");
        must_be_text(verdict, statement.text, "a statement", false);
        verdict.must(!statement.points.empty(), "a statement without a point");
        for (const std::string& point : statement.points) verdict.must(is_point(point), "a statement of no point: " + point);
        asked += statement.asked ? 1 : 0;
    }
    verdict.must(asked <= max_statements, "more statements asked than are allowed");
    ids.clear();
    for (const Contact& contact : c.contacts) {
        must_be_own(verdict, ids, contact.id, "a contact");
        must_be_text(verdict, contact.name, "a contact's name", false);
        must_be_text(verdict, contact.note, "a contact's note", true);
        must_be_text(verdict, contact.phone, "a telephone number", true);
        verdict.must(!contact.verified || contact.verified->ok(), "verified on a day that does not exist");
    }
}

/// What a person may rely on when `check` finds nothing.
void check_whole(Verdict& verdict, const ConfigFiles& files, const Configuration& c)
{
    verdict.must(!c.council.name.empty() && c.council.members != 0 && !c.pin_hash.empty(), "a council half said, and no error");
    verdict.must(!c.documents.empty(), "no kodeks, and no error");
    verdict.must(!c.contacts.empty() || files.files.count("contacts.toml") == 0, "no contact, and no error");
    verdict.must(!c.reminders.empty() || files.files.count("reminders.toml") == 0, "no reminder, and no error");
    verdict.must(!asked_statements(c).empty() || files.files.count("checkin.toml") == 0, "no statement, and no error");
    for (const Document& document : c.documents) {
        verdict.must(is_id(document.id) && !document.title.empty(), "a document half said, and no error");
        int number = 0;
        for (const Section& section : document.sections) {
            bool first = true;
            for (const Point& point : section.points) {
                const bool follows = point.number == 0 || point.number == number + 1 || (first && point.number == 1);
                verdict.must(follows, "points out of order, and no error");
                if (point.number > 0) first = false, number = point.number;
                verdict.must(!point.text.empty() && is_id(point.id), "a point half said, and no error");
            }
        }
    }
}

}  // namespace

std::string broken_promise(const ConfigFiles& files, const ReadConfiguration& read)
{
    Verdict verdict;
    check_problems(verdict, files, read);
    check_settings(verdict, read.configuration);
    check_lists(verdict, read.configuration);
    for (const Document& document : read.configuration.documents) check_document(verdict, document);
    for (const Agenda& agenda : read.configuration.agendas)
        check_agenda(verdict, agenda, read.configuration.display.show_closed_titles);
    if (!has_errors(read)) check_whole(verdict, files, read.configuration);
    return verdict.broken;
}

}  // namespace kiosk::test
