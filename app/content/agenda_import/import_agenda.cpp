// Why: see import_agenda.hpp. Kind of file, then its lines, then what of them is the agenda; each step stands in its own file.
#include "content/agenda_import/import_agenda.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "content/agenda_import/chain.hpp"
#include "content/agenda_import/contents_pages.hpp"
#include "content/agenda_import/heading.hpp"
#include "content/agenda_import/items.hpp"
#include "content/agenda_import/json_agenda.hpp"
#include "content/agenda_writer.hpp"
#include "content/limits.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/source_text/source_file.hpp"
#include "content/toml_text.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

tl::unexpected<ImportRefusal> refused(const std::string& file, std::string what)
{
    return tl::make_unexpected(ImportRefusal{error_at(Place{file}, std::move(what)), {}});
}

tl::unexpected<ImportRefusal> too_slow(const std::string& file) { return refused(file, too_slow_to_read()); }

/// A heading that a table of contents was glued to ("Indholdsfortegnelse1. ...") becomes a line of its own.
SourceLines unglued(SourceLines lines)
{
    SourceLines parted;
    parted.reserve(lines.size());
    for (SourceLine& line : lines) {
        if (const std::size_t heading = glued_heading(folded(line.text)); heading > 0) {
            SourceLine first = line;
            first.text = std::string(without_separators(line.text.substr(0, heading)));
            parted.push_back(std::move(first));
            line.text = std::string(trimmed(line.text.substr(heading)));
        }
        parted.push_back(std::move(line));
    }
    return parted;
}

/// What a page's text holds that no agenda does: its number, and the note on cookies.
bool is_of_the_page(const SourceLine& line)
{
    static const Pattern page(R"((side|page) \d{1,4}( ?(af|of|/) ?\d{1,4})?)");
    static const Pattern cookies(R"((vi|(denne |vores )?(hjemme)?side(n)?) bruger cookies\b.*)");
    if (line.text.size() > 200) return false;
    const std::string plain = folded(line.text);
    return page.whole(plain) || (plain.find("cookies") != std::string::npos && cookies.whole(plain));
}

/// Headers, footers and the like, in one entry of the report.
void leave_out_furniture(SourceLines& lines, std::vector<LeftOut>& left_out)
{
    std::size_t count = 0;
    const SourceLine* first = nullptr;
    const int pages = lines.empty() ? 0 : lines.back().page;
    std::map<std::string, int> times;
    for (const SourceLine& line : lines) times[line.text] += line.furniture ? 1 : 0;
    for (SourceLine& line : lines) {
        // Each item's differs in its digits alone; one that stands on every page as it is, is the whole text's.
        if (line.furniture && role_of(line.text) == LineRole::case_number && times[line.text] < std::max(pages, 3)) line.furniture = false;
        line.furniture = line.furniture || is_of_the_page(line);
        if (!line.furniture || line.text.empty()) continue;
        if (++count == 1) first = &line;
    }
    if (first != nullptr)
        leave_out(left_out, first->number, first->text,
                  say_count("header, footer or page number, {0} line", "headers, footers and page numbers, {0} lines", static_cast<long>(count)), count);
}

/// How often a column says "Punkt" and no number stands beside it: in a column that is too narrow the number stands below.
std::size_t labels_alone(const SourceLines& lines)
{
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const SourceLine& line) {
        return !line.furniture && folded(line.text.substr(0, line.text.find('\t'))) == "punkt";
    }));
}

Import from_lines(SourceLines lines, const std::string& file, const ImportOptions& options)
{
    if (options.out_of_time()) return too_slow(file);
    ImportedAgenda imported;
    leave_out_furniture(lines, imported.left_out);
    std::vector<LineRole> roles;
    for (const SourceLine& line : lines) {
        roles.push_back(role_of(line.text));
        if (roles.size() % 1024 == 0 && options.out_of_time()) return too_slow(file);
    }
    const std::vector<Mark> marks = without_page_numbers(lines, roles, find_marks(lines, roles));
    if (marks.size() > limits::import_marks) return refused(file, say("it has more than {0} numbered lines, and no agenda has", limits::import_marks));
    if (options.out_of_time()) return too_slow(file);
    const Chain chain = find_chain(lines, roles, marks, imported.left_out);
    if (chain.links.empty()) return refused(file, tr("no items were found in it: an item begins with its number, such as \"Punkt 1:\" or \"1.\""));
    if (const std::size_t alone = labels_alone(lines); alone >= 2 && alone >= chain.links.size())
        return refused(file, say("the word \"Punkt\" stands {0} times without its number beside it, as in a table with a narrow column; save the agenda as a page or as text", alone));
    if (options.out_of_time()) return too_slow(file);
    ReadItems read = read_items(lines, roles, chain, imported.left_out);
    const ReadHeading heading = read_heading(lines, chain.first_line);
    imported.agenda.items = std::move(read.items);
    imported.unsure = std::move(read.unsure);
    imported.agenda.title = heading.title;
    imported.date_known = heading.date.has_value();
    imported.agenda.date = heading.date.value_or(Date{});
    imported.start_known = heading.start.has_value();
    imported.agenda.start = heading.start.value_or(TimeOfDay{0});
    return imported;
}

Import from_source(const Source& source, const std::string& file, const ImportOptions& options)
{
    if (!source) return refused(file, source.error());
    if (source->kind == FileKind::json) return json_agenda(source->json, file, options.meeting, options.out_of_time);
    Import imported = from_lines(unglued(source->lines), file, options);
    if (imported && source->old_encoding) leave_out(imported->left_out, 0, {}, tr("nothing, but the file is not UTF-8 and was read as Windows-1252: look at its letters"), 0);
    return imported;
}

SourceOptions how_to_read(const ImportOptions& options)
{
    return SourceOptions{limits::import_bytes, options.pdf_text, {}, options.out_of_time, may_stand_on_every_page};
}

/// What the readers of the kiosk ask of every agenda.
Import judged(Import imported, const std::string& file)
{
    if (!imported) return imported;
    Agenda& agenda = imported->agenda;
    if (agenda.items.empty()) return refused(file, tr("none of its items has a number and a title"));
    if (agenda.items.size() > limits::agenda_items) return refused(file, say("it has more than {0} items, and no agenda has", limits::agenda_items));
    if (imported->date_known) agenda.id = date_text(agenda.date);
    if (agenda_to_toml(*imported, file).size() > limits::file_bytes) return refused(file, tr("its titles are longer than those of any agenda"));
    return imported;
}

}  // namespace

Import import_agenda(const std::filesystem::path& path, const ImportOptions& options)
{
    return judged(from_source(read_source(path, how_to_read(options)), path.string(), options), path.string());
}

Import import_agenda(std::string_view bytes, const std::string& name, const ImportOptions& options)
{
    return judged(from_source(read_source(bytes, name, how_to_read(options)), name, options), name);
}

}  // namespace kiosk
