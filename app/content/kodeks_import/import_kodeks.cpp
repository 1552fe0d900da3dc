// Why: see import_kodeks.hpp. Lines, then blocks, then what of them is the kodeks, then its ids; each step stands in its own file.
#include "content/kodeks_import/import_kodeks.hpp"

#include <algorithm>
#include <set>

#include "content/kodeks_import/contact_annex.hpp"
#include "content/kodeks_import/frame.hpp"
#include "content/kodeks_import/front.hpp"
#include "content/kodeks_import/headings.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/mail_lines.hpp"
#include "content/kodeks_import/markdown_lines.hpp"
#include "content/kodeks_import/outline.hpp"
#include "content/kodeks_import/point_ids.hpp"
#include "content/kodeks_import/statements.hpp"
#include "content/kodeks_writer.hpp"
#include "content/limits.hpp"
#include "content/plain_file.hpp"
#include "content/reading.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/source_file.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

tl::unexpected<Problem> refused(const std::string& file, std::string what) { return tl::make_unexpected(error_at(Place{file}, std::move(what))); }

bool is_item(const Block& block) { return block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet; }

/// Prose alone is a kodeks when it has a heading, and nobody is quoted again and again as in a newspaper. One heading may be any page's: it is doubted
/// when neither it nor the title names a kodeks.
bool may_be_kodeks(const Blocks& blocks, const std::string& title, KodeksReport& report)
{
    if (std::any_of(blocks.begin(), blocks.end(), is_item)) return true;
    bool named = names_a_kodeks(folded(title));
    int headings = 0, quoted = 0;
    const Block* last = nullptr;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::paragraph && last != nullptr && last->kind == Block::Kind::heading) ++headings;
        named = named || (block.kind == Block::Kind::heading && names_a_kodeks(folded(block.text)));
        if (quotes_somebody(folded(block.text))) ++quoted;
        last = &block;
    }
    if (headings == 0 || quoted >= 2) return false;
    if (headings == 1 && !named) doubt(report, tr("this is prose below one heading, and neither that nor the title says that it is a kodeks"));
    return true;
}

/// What stands in kodeks/: front matter, and ids on points.
bool is_own_markdown(const SourceLines& lines)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [](const SourceLine& line) { return !line.text.empty(); });
    return first != lines.end() && first->text == "+++" && std::any_of(first, lines.end(), [](const SourceLine& line) { return line.text.find("{#") != std::string::npos; });
}

/// Numbers as the kiosk prints them, on through the sections or from 1 in each, where the text has them otherwise.
void mend_numbers(Document& document, KodeksReport& report)
{
    int last = 0;
    for (Section& section : document.sections) {
        bool first = true;
        for (Point& point : section.points) {
            if (point.number == 0) continue;
            const int next = first && point.number == 1 ? 1 : last + 1;
            if (point.number != next) doubt(report, say("number {0} of the text is number {1} here: {2}", point.number, next, shortened(point.text, 60)));
            last = point.number = next;
            first = false;
        }
    }
}

void give_ids(Document& document, const KodeksImportOptions& options)
{
    std::set<std::string> taken;
    for (Section& section : document.sections)
        for (Point& point : section.points) point.id = point_id(point.text, taken);
    document.id = options.previous ? options.previous->id : document_id(document.title);
    if (options.previous) keep_ids(*options.previous, document);
}

/// What the reader of kodeks/ would not read the same is refused with what it says.
std::optional<Problem> unreadable(const ImportedKodeks& imported, const std::string& file)
{
    if (imported.markdown.size() > limits::file_bytes) return error_at(Place{file}, tr("its texts are longer than those of any kodeks"));
    std::vector<Problem> problems;
    const Document again = read_kodeks(imported.markdown, file, problems).document;
    for (const Problem& problem : problems)
        if (problem.severity == Severity::error) return error_at(Place{file}, problem.what);
    return again == imported.document ? std::nullopt : std::optional(error_at(Place{file}, tr("its text cannot be written as a kodeks")));
}

KodeksImport from_source(const Source& source, const std::string& file, const KodeksImportOptions& options)
{
    if (!source) return refused(file, source.error());
    if (is_own_markdown(source->lines)) return refused(file, tr("this is the Markdown of kodeks/ already; it needs no import, only a place there"));
    if (source->kind == FileKind::json) return refused(file, tr("this is JSON, and no file a kodeks comes in; text, PDF, HTML and Word can be read"));
    const auto too_slow = [&] { return refused(file, too_slow_to_read()); };
    const std::string nothing = source->lost.empty() ? tr("no points were found in it: a point is a numbered item, a bullet, or a paragraph under a heading")
                                                     : say("no points were found in what could be read of it; save it as PDF, and import that: {0}", source->lost.front());
    KodeksReport report;
    for (const std::string& lost : source->lost) doubt(report, lost);
    if (options.out_of_time()) return too_slow();
    const bool text = source->kind == FileKind::text;
    Blocks blocks = find_blocks(text ? without_markdown(without_mail(source->lines, report), report) : source->lines, report);
    const auto items = std::count_if(blocks.begin(), blocks.end(), is_item);
    if (blocks.size() > static_cast<std::size_t>(limits::kodeks_blocks) || items > limits::points) return refused(file, say("it has more than {0} points, and no kodeks has", limits::points));
    if (options.out_of_time()) return too_slow();
    take_contact_lines(blocks, report);
    const ReadFront front = read_front(blocks, report);
    find_headings(blocks, report);
    const std::string title = take_title(blocks, report);
    take_page_end(blocks, report);
    doubt_what_was_kept(blocks, report);
    head_statements(blocks, names_a_kodeks(folded(title)), report);
    if (!may_be_kodeks(blocks, title, report)) return refused(file, nothing);
    if (options.out_of_time()) return too_slow();
    ImportedKodeks imported;
    Document& document = imported.document = read_outline(blocks, report);
    if (document.sections.empty()) return refused(file, nothing);
    if (point_count(document) > static_cast<std::size_t>(limits::points)) return refused(file, say("it has more than {0} points, and no kodeks has", limits::points));
    document.title = !title.empty() ? title : options.previous ? options.previous->title : tr("Kodeks");
    if (title.empty()) doubt(report, tr("no title was found"));
    document.adopted = front.adopted;
    document.evaluate_every = front.evaluate_every;
    document.source = front.source;
    document.read = front.read;
    if (source->old_encoding) doubt(report, tr("the file is not UTF-8 and was read as Windows-1252: look at its letters"));
    keep_contacts(document, report);
    mend_numbers(document, report);
    give_ids(document, options);
    if (options.previous) imported.completed = keep_explanations(*options.previous, document);
    if (options.out_of_time()) return too_slow();
    std::stable_sort(report.left_out.begin(), report.left_out.end(), [](const LeftOut& a, const LeftOut& b) { return a.line < b.line; });
    imported.left_out = std::move(report.left_out);
    imported.doubts = std::move(report.doubts);
    std::vector<std::string> notes{say("Imported from {0}. Read it through before it is used.", std::filesystem::path(file).filename().string())};
    for (const std::string& unsure : imported.doubts) notes.push_back(say("Unsure: {0}", unsure));
    if (!imported.completed.empty()) notes.push_back(carried_over(imported.completed));
    imported.markdown = kodeks_to_markdown(document, notes);
    if (options.previous) imported.changes = kodeks_changes(*options.previous, document), imported.parts = part_changes(*options.previous, document);
    if (auto problem = unreadable(imported, file)) return tl::make_unexpected(std::move(*problem));
    return imported;
}

SourceOptions how_to_read(const KodeksImportOptions& options)
{
    return SourceOptions{limits::kodeks_import_bytes, options.pdf_text, options.word_text, options.out_of_time, [](std::string_view plain) { return starts_with(plain, "#.") || starts_with(plain, "#)"); }, StruckOut::apart};
}

}  // namespace

KodeksImport import_kodeks(const std::filesystem::path& path, const KodeksImportOptions& options)
{
    return from_source(read_source(path, how_to_read(options)), path.string(), options);
}

KodeksImport import_kodeks(std::string_view bytes, const std::string& name, const KodeksImportOptions& options)
{
    return from_source(read_source(bytes, name, how_to_read(options)), name, options);
}

std::string carried_over(const std::vector<std::string>& ids)
{
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ", ") + id;
    return say_count("{0} point got from the version before what explains it, its question or its links, which the text does not bring: {1}",
                     "{0} points got from the version before what explains them, their questions or their links, which the text does not bring: {1}", static_cast<long>(ids.size()), all);
}

tl::expected<Document, Problem> read_previous(const std::filesystem::path& path)
{
    const std::string file = path.string();
    const std::optional<std::string> bytes = read_plain_file(path, limits::file_bytes + 1);
    if (!bytes) return refused(file, tr("there is no such file"));
    if (bytes->size() > limits::file_bytes || first_not_text(*bytes)) return refused(file, tr("this is no kodeks of the kiosk's, which the points are to be compared with"));
    std::vector<Problem> problems;
    Document document = read_kodeks(*bytes, file, problems).document;
    sort_by_place(problems);
    for (Problem& problem : problems)
        if (problem.severity == Severity::error) return tl::make_unexpected(std::move(problem));
    return document;
}

}  // namespace kiosk
