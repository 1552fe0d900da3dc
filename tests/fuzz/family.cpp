// Why: see family.hpp. The council is the smallest that reads without an error, and has only the files that meet the family's.
#include "fuzz/family.hpp"

#include <algorithm>
#include <map>

#include "content/agenda_import/import_agenda.hpp"
#include "content/agenda_writer.hpp"
#include "content/example_pin.hpp"
#include "content/kodeks_import/import_kodeks.hpp"
#include "content/utf8.hpp"
#include "fuzz/promises.hpp"

namespace kiosk::test {
namespace {

const std::map<std::string, std::string>& small_council()
{
    static const std::map<std::string, std::string> files{
        {"kiosk.toml", "[council]\nname = \"Byen\"\nmembers = 9\n[chair]\npin_hash = \"" + std::string(example_pin_hash) +
                           "\"\n[meetings]\ndates = [2026-11-24]\n"},
        {"kodeks/kodeks.md", "+++\nid = \"kodeks\"\ntitle = \"Kodeks\"\n+++\n\n## A\n\n1. One. {#one}\n\n2. Two. {#two}\n"},
        {"reminders.toml", "[[reminder]]\nid = \"a\"\npoint = \"one\"\nwhen = \"idle\"\ntext = \"One.\"\n"},
        {"checkin.toml", "[[statement]]\nid = \"a\"\ntext = \"One?\"\npoints = [\"one\"]\n"},
        {"agendas/2026-11-24.toml", "date = 2026-11-24\nstart = \"19.00\"\n[[item]]\nnumber = \"1\"\ntitle = \"A\"\n"}};
    return files;
}

Date today() { return Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}; }

/// The council's files with these bytes in place of the family's.
ConfigFiles council_with(const Family& family, std::string_view bytes)
{
    ConfigFiles files;
    for (const std::string& name : family.beside) files.files[name] = small_council().at(name);
    for (const std::string& name : family.files) add_file(files, name, std::string(bytes));
    return files;
}

/// What an importer refused must be one sentence with a place in the bytes; empty when it is.
std::string judge(const Problem& problem, std::string_view bytes)
{
    const auto lines = static_cast<int>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
    if (problem.what.empty() || first_not_text(describe(problem))) return "a refusal that cannot be read";
    return problem.line > lines ? "a refusal with a line after the last: " + describe(problem) : "";
}

bool is_readable(const std::vector<LeftOut>& report, const std::string& name)
{
    return std::none_of(report.begin(), report.end(), [&](const LeftOut& left) { return left.why.empty() || first_not_text(describe(left, name)); });
}

/// Imports the bytes and reads what was written as the council does: the document must be the same, and the same bytes imported onto it must
/// keep every point and its id.
std::string try_kodeks(const Family& family, std::string_view bytes, Spoil spoil)
{
    const std::string name = family.imported_as(bytes);
    KodeksImportOptions options;
    const KodeksImport import = import_kodeks(bytes, name, options);
    if (!import) return judge(import.error(), bytes);
    if (!is_readable(import->left_out, name)) return "something left out that cannot be read";
    for (const std::string& doubt : import->doubts)
        if (doubt.empty() || first_not_text(doubt)) return "a doubt that cannot be read";
    options.previous = import->document;
    const KodeksImport again = import_kodeks(bytes, name, options);
    if (!again || !(again->document == import->document)) return "imported again onto itself, it is not the same";
    for (const PointChange& change : again->changes)
        if (change.fate != PointChange::Fate::kept || change.renumbered || change.moved) return "imported again onto itself, a point has changed";
    const ConfigFiles files = council_with(family, import->markdown);
    ReadConfiguration read = read_configuration(files, today());
    if (has_errors(read)) return "the file that was written is wrong: " + describe(read.problems.front());
    if (read.configuration.documents.size() != 1 || !(read.configuration.documents[0] == import->document)) return "the file that was written reads otherwise";
    if (spoil != nullptr) spoil(read);
    return broken_promise(files, read);
}

/// Imports the bytes, writes what was found, and reads that as the council does. The agenda must be the same.
std::string try_import(const Family& family, std::string_view bytes, Spoil spoil)
{
    const std::string name = family.imported_as(bytes);
    const Import import = import_agenda(bytes, name, ImportOptions{});
    if (!import) return judge(import.error().problem, bytes);
    ImportedAgenda imported = *import;
    imported.agenda.id = "2026-11-24";
    imported.agenda.date = today();
    if (imported.agenda.title.empty()) imported.agenda.title = "Meeting";
    imported.date_known = imported.start_known = true;
    if (!is_readable(imported.left_out, name)) return "something left out that cannot be read";
    const ConfigFiles files = council_with(family, agenda_to_toml(imported, name));
    ReadConfiguration read = read_configuration(files, today());
    if (has_errors(read)) return "the file that was written is wrong: " + describe(read.problems.front());
    if (read.configuration.agendas.empty() || read.configuration.agendas[0] != masked(imported.agenda)) return "the file that was written reads otherwise";
    if (spoil != nullptr) spoil(read);
    return broken_promise(files, read);
}

}  // namespace

const std::vector<Family>& families()
{
    static const std::string agenda = "agendas/2026-11-24.toml";
    static const std::string document = "kodeks/kodeks.md";
    static const std::vector<Family> all{{"kiosk_toml", {"kiosk.toml"}, {document, agenda}},
                                         {"lists_toml", {"reminders.toml", "checkin.toml", "contacts.toml"}, {"kiosk.toml", document}},
                                         {"agenda_toml", {agenda}, {"kiosk.toml", document}},
                                         {"kodeks_markdown", {document}, {"kiosk.toml", "reminders.toml", "checkin.toml"}},
                                         {"import_text", {agenda}, {"kiosk.toml", document}, [](std::string_view) { return std::string("agenda.txt"); }},
                                         {"import_markup", {agenda}, {"kiosk.toml", document}, [](std::string_view bytes) {
                                              return std::string(bytes.substr(0, 1) == "{" || bytes.substr(0, 1) == "[" ? "agenda.json" : "agenda.html");
                                          }},
                                         {"import_kodeks", {document}, {"kiosk.toml"}, [](std::string_view) { return std::string("kodeks"); }, true}};
    return all;
}

std::string try_bytes(const Family& family, std::string_view bytes, Spoil spoil)
{
    if (family.imports_kodeks) return try_kodeks(family, bytes, spoil);
    if (family.imported_as != nullptr) return try_import(family, bytes, spoil);
    const ConfigFiles files = council_with(family, bytes);
    ReadConfiguration read = read_configuration(files, today());
    const std::string_view mark = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? "" : "\xEF\xBB\xBF";
    const ReadConfiguration again = read_configuration(council_with(family, std::string(mark).append(bytes)), today());
    if (read.problems != again.problems || !(read.configuration == again.configuration))
        return "read again, with the byte order mark some editors put first, it is not the same";
    if (spoil != nullptr) spoil(read);
    return broken_promise(files, read);
}

}  // namespace kiosk::test
