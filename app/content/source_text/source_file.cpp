// Why: see source_file.hpp.
#include "content/source_text/source_file.hpp"

#include <algorithm>
#include <system_error>

#include "content/limits.hpp"
#include "content/plain_file.hpp"
#include "content/source_text/lost_in_word.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

tl::unexpected<std::string> refused(std::string what) { return tl::make_unexpected(std::move(what)); }

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n\f") == std::string::npos; }

Source with_lines(SourceText source)
{
    if (source.lines.size() > limits::import_lines) return refused(say("it has more than {0} lines; is it the right file?", limits::import_lines));
    return source;
}

Source from_plain(const std::string& text, SourceText source, const SourceOptions& options)
{
    source.lines = text_lines(text);
    find_furniture(source.lines, options.may_stand_on_every_page);
    return with_lines(std::move(source));
}

Source from_page(const std::string& text, SourceText source, const SourceOptions& options)
{
    std::optional<SourceLines> lines = html_lines(text, options.out_of_time, options.struck_out);
    if (!lines && options.out_of_time()) return refused(too_slow_to_read());
    if (!lines) return refused(tr("it is nested or divided further than any page"));
    source.lines = std::move(*lines);
    return with_lines(std::move(source));
}

Source from_pdf(const std::filesystem::path& path, const SourceOptions& options)
{
    const auto text = options.pdf_text ? options.pdf_text(path) : tl::make_unexpected(TextTrouble::no_program);
    if (text && is_blank(*text)) return refused(tr("there is no text in this PDF; its pages are pictures, perhaps scanned. Ask for the file as it was before"));
    if (text) return from_plain(*text, SourceText{FileKind::pdf, {}, {}, {}, false}, options);
    switch (text.error()) {
    case TextTrouble::no_program: return refused(tr("a PDF cannot be read, since pdftotext is missing; install the package poppler-utils"));
    case TextTrouble::too_slow: return refused(too_slow_to_read());
    case TextTrouble::too_much: return refused(tr("there is more text in this file than can be read; is it the right one?"));
    case TextTrouble::unreadable: break;
    }
    return refused(tr("this PDF cannot be read: it is damaged, or protected by a password"));
}

Source from_word(std::string_view bytes, const std::filesystem::path& path, const SourceOptions& options)
{
    const auto text = options.word_text(path);
    if (text) {
        Source source = from_page(*text, SourceText{FileKind::word, {}, {}, {}, false}, options);
        int paragraph = 1;
        if (!source) return source;
        for (SourceLine& line : source->lines) line.number = line.struck_out ? paragraph : paragraph++;
        source->lost = lost_in_word(bytes, source->lines, options.out_of_time);
        return source;
    }
    switch (text.error()) {
    case TextTrouble::no_program: return refused(tr("a file of Word cannot be read, since pandoc is missing; install the package pandoc, or save the file as PDF"));
    case TextTrouble::too_slow: return refused(too_slow_to_read());
    case TextTrouble::too_much: return refused(tr("there is more text in this file than can be read; is it the right one?"));
    case TextTrouble::unreadable: break;
    }
    return refused(tr("this file of Word cannot be read: it is damaged, or protected by a password"));
}

Source from_text(std::string_view bytes, FileKind kind, const SourceOptions& options)
{
    std::optional<DecodedText> text = decode_text(bytes);
    if (!text) return refused(tr("this is no text, and no other file that can be read"));
    if (is_blank(text->utf8)) return refused(tr("the file is empty"));
    if (text->utf8.find('\n') == std::string::npos) std::replace(text->utf8.begin(), text->utf8.end(), '\r', '\n');  // as old Macs end lines
    SourceText source{kind, {}, {}, {}, text->old_encoding};
    if (kind == FileKind::html) return from_page(text->utf8, std::move(source), options);
    if (kind == FileKind::text) return from_plain(text->utf8, std::move(source), options);
    source.json = std::move(text->utf8);
    return source;
}

Source from_bytes(std::string_view bytes, const std::string& name, const SourceOptions& options, const std::filesystem::path& path)
{
    if (bytes.size() > options.most_bytes) return refused(say("the file is larger than {0} MiB; is it the right one?", options.most_bytes / 1024 / 1024));
    const FileKind kind = kind_of_file(bytes, name);
    switch (kind) {
    case FileKind::pdf: return path.empty() ? refused(tr("this PDF cannot be read: it is damaged, or protected by a password")) : from_pdf(path, options);
    case FileKind::word:
        if (!path.empty() && options.word_text) return from_word(bytes, path, options);
        [[fallthrough]];
    case FileKind::old_word: return refused(tr("this is a file of a word processor, and cannot be read; save it as PDF, and import that"));
    case FileKind::mhtml: return refused(tr("this page was saved as a web archive; save it once more as a page, HTML only"));
    case FileKind::json:
    case FileKind::html:
    case FileKind::text: break;
    }
    return from_text(bytes, kind, options);
}

}  // namespace

Source read_source(const std::filesystem::path& path, const SourceOptions& options)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return refused(tr("there is no such file"));
    if (status.type() != std::filesystem::file_type::regular) return refused(tr("is not an ordinary file, and it must be one"));
    const std::optional<std::string> bytes = read_plain_file(path, options.most_bytes + 1);
    if (!bytes) return refused(tr("the file cannot be read; ask for the right to read it"));
    return from_bytes(*bytes, path.string(), options, path);
}

Source read_source(std::string_view bytes, const std::string& name, const SourceOptions& options) { return from_bytes(bytes, name, options, {}); }

std::string too_slow_to_read() { return tr("reading it takes too long; is it the right file?"); }

}  // namespace kiosk
