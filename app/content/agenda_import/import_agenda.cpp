// Why: see import_agenda.hpp. Kind of file, then its lines, then what of them is the agenda; each step stands in its own file.
#include "content/agenda_import/import_agenda.hpp"

#include <system_error>

#include "content/agenda_import/chain.hpp"
#include "content/agenda_import/file_kind.hpp"
#include "content/agenda_import/heading.hpp"
#include "content/agenda_import/html_lines.hpp"
#include "content/agenda_import/items.hpp"
#include "content/agenda_import/json_agenda.hpp"
#include "content/agenda_writer.hpp"
#include "content/limits.hpp"
#include "content/plain_file.hpp"
#include "content/toml_text.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

tl::unexpected<ImportRefusal> refused(const std::string& file, std::string what)
{
    return tl::make_unexpected(ImportRefusal{error_at(Place{file}, std::move(what)), {}});
}

tl::unexpected<ImportRefusal> too_slow(const std::string& file) { return refused(file, tr("reading it takes too long; is it an agenda?")); }

Import from_lines(const SourceLines& lines, const std::string& file, const ImportOptions& options)
{
    if (lines.size() > limits::import_lines) return refused(file, say("it has more than {0} lines, and no agenda has", limits::import_lines));
    if (options.out_of_time()) return too_slow(file);
    std::vector<LineRole> roles;
    for (const SourceLine& line : lines) {
        roles.push_back(role_of(line.text));
        if (roles.size() % 1024 == 0 && options.out_of_time()) return too_slow(file);
    }
    const std::vector<Mark> marks = find_marks(lines, roles);
    if (marks.size() > limits::import_marks) return refused(file, say("it has more than {0} numbered lines, and no agenda has", limits::import_marks));
    if (options.out_of_time()) return too_slow(file);
    ImportedAgenda imported;
    const Chain chain = find_chain(lines, roles, marks, imported.left_out);
    if (chain.links.empty()) return refused(file, tr("no items were found in it: an item begins with its number, such as \"Punkt 1:\" or \"1.\""));
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

Import from_pdf_text(const std::string& text, const std::string& file, const ImportOptions& options)
{
    SourceLines lines = text_lines(text);
    find_furniture(lines);
    Import imported = from_lines(lines, file, options);
    if (imported || text.find_first_not_of(" \t\r\n\f") != std::string::npos) return imported;
    return refused(file, tr("there is no text in this PDF; its pages are pictures, perhaps scanned. Ask for the PDF the agenda system makes"));
}

Import from_pdf(const std::filesystem::path& path, const ImportOptions& options)
{
    const std::string file = path.string();
    const auto text = options.pdf_text ? options.pdf_text(path) : tl::make_unexpected(PdfTrouble::no_program);
    if (text) return from_pdf_text(*text, file, options);
    switch (text.error()) {
    case PdfTrouble::no_program: return refused(file, tr("a PDF cannot be read, since pdftotext is missing; install the package poppler-utils"));
    case PdfTrouble::too_slow: return too_slow(file);
    case PdfTrouble::too_much: return refused(file, tr("there is more text in this PDF than in any agenda; is it the right file?"));
    case PdfTrouble::unreadable: break;
    }
    return refused(file, tr("this PDF cannot be read: it is damaged, or protected by a password"));
}

Import from_text(std::string_view bytes, FileKind kind, const std::string& file, const ImportOptions& options)
{
    const std::optional<DecodedText> text = decode_text(bytes);
    if (!text) return refused(file, tr("this is no text, and no file an agenda comes in; JSON, HTML, text and PDF can be read"));
    if (text->utf8.find_first_not_of(" \t\r\n\f") == std::string::npos) return refused(file, tr("the file is empty"));
    if (kind == FileKind::json) return json_agenda(text->utf8, file, options.meeting, options.out_of_time);
    std::optional<SourceLines> lines = kind == FileKind::html ? html_lines(text->utf8, options.out_of_time) : text_lines(text->utf8);
    if (!lines && options.out_of_time()) return too_slow(file);
    if (!lines) return refused(file, tr("it is nested or divided further than any agenda"));
    if (kind == FileKind::text) find_furniture(*lines);
    Import imported = from_lines(*lines, file, options);
    if (imported && text->old_encoding) leave_out(imported->left_out, 0, {}, tr("nothing, but the file is not UTF-8 and was read as Windows-1252: look at its letters"));
    return imported;
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

Import from_bytes(std::string_view bytes, const std::string& file, const ImportOptions& options, const std::filesystem::path& path)
{
    if (bytes.size() > limits::import_bytes) return refused(file, say("the file is larger than {0} MiB, and no agenda is; is it the right one?", limits::import_bytes / 1024 / 1024));
    const FileKind kind = kind_of_file(bytes, file);
    switch (kind) {
    case FileKind::pdf: return path.empty() ? refused(file, tr("this PDF cannot be read: it is damaged, or protected by a password")) : from_pdf(path, options);
    case FileKind::word: return refused(file, tr("this is a file of a word processor, and cannot be read; save it as PDF, and import that"));
    case FileKind::mhtml: return refused(file, tr("this page was saved as a web archive; save it once more as a page, HTML only"));
    case FileKind::json:
    case FileKind::html:
    case FileKind::text: break;
    }
    return from_text(bytes, kind, file, options);
}

}  // namespace

Import import_agenda(const std::filesystem::path& path, const ImportOptions& options)
{
    const std::string file = path.string();
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return refused(file, tr("there is no such file"));
    if (status.type() != std::filesystem::file_type::regular) return refused(file, tr("is not an ordinary file, and it must be one"));
    const std::optional<std::string> bytes = read_plain_file(path, limits::import_bytes + 1);
    if (!bytes) return refused(file, tr("the file cannot be read; ask for the right to read it"));
    return judged(from_bytes(*bytes, file, options, path), file);
}

Import import_agenda(std::string_view bytes, const std::string& name, const ImportOptions& options)
{
    return judged(from_bytes(bytes, name, options, {}), name);
}

}  // namespace kiosk
