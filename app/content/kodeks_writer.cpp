// Why: see kodeks_writer.hpp. A text is put together word by word; a word is escaped as far as Markdown would otherwise read something into it,
// and more at the beginning of a line, where a year or a dash begins a list.
#include "content/kodeks_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/linked_words.hpp"
#include "content/toml_text.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

constexpr int line_characters = 120;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

/// Whether "&", at `at`, begins what Markdown may take for one letter: "&amp;", "&#38;".
bool begins_entity(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", at + 1);
    return end != std::string_view::npos && text[end] == ';';
}

bool must_be_escaped(std::string_view text, std::size_t at)
{
    const char before = at > 0 ? text[at - 1] : ' ', after = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<': return true;
    case '_': return !is_letter_or_digit(before) || !is_letter_or_digit(after);
    case '&': return begins_entity(text, at);
    default: return false;
    }
}

std::string escaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (must_be_escaped(text, at)) plain += '\\';
        plain += text[at];
    }
    return plain;
}

/// A word that is the first of its line.
std::string escaped_first(std::string word)
{
    if (!word.empty() && std::string_view("#>+-=~").find(word.front()) != std::string_view::npos) return "\\" + word;
    std::size_t digits = 0;
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    if (digits > 0 && digits < word.size() && (word[digits] == '.' || word[digits] == ')')) word.insert(digits, "\\");
    return word;
}

/// Words set in lines; the first begins with `first`, the others with `below`.
std::string wrapped(std::string_view marked, const std::string& first, const std::string& below)
{
    std::string text, line = first;
    bool empty = true;
    for (std::size_t begin = 0; begin < marked.size();) {
        const std::size_t end = std::min(marked.find(' ', begin), marked.size());
        const std::string word(marked.substr(begin, end - begin));
        if (!empty && characters(line) + 1 + characters(word) > line_characters) {
            text += line + "\n";
            line = below;
            empty = true;
        }
        line += empty ? escaped_first(word) : " " + word;
        empty = false;
        begin = end + 1;
    }
    return text + line + "\n";
}

std::string paragraph(const std::string& text) { return wrapped(escaped(one_line(text)), "", ""); }

std::string heading(const char* marks, const std::string& text)
{
    std::string words = escaped(one_line(text));
    if (!words.empty() && words.back() == '#') words.insert(words.size() - 1, "\\");
    return std::string(marks) + " " + words + "\n";
}

/// A text of a point with those of its links that stand in it.
std::string with_links(const LinkedText& text, const Document& document)
{
    std::string marked;
    std::size_t done = 0;
    for (const LinkedWords& words : text.links) {
        const std::string to = (words.link.document == document.id ? "" : words.link.document) + "#" + words.link.point;
        marked += escaped(std::string_view(text.text).substr(done, words.from - done));
        marked += "[" + escaped(std::string_view(text.text).substr(words.from, words.to - words.from)) + "](" + to + ")";
        done = words.to;
    }
    return marked + escaped(std::string_view(text.text).substr(done));
}

bool has_more(const Point& point) { return !point.explanation.empty() || !point.question.empty(); }

std::string point_text(const Point& point, const Document& document)
{
    const LinkedPoint linked = with_links_placed(point);
    const std::string mark = point.number > 0 ? std::to_string(point.number) + ". " : "- ";
    const std::string below(std::max<std::size_t>(4, mark.size()), ' '), quoted = below + "> ";
    std::string text = wrapped(with_links(linked.text, document) + " {#" + point.id + "}", mark, std::string(mark.size(), ' '));
    if (!point.explanation.empty()) text += "\n" + wrapped(with_links(linked.explanation, document), below, below);
    if (!point.question.empty()) text += "\n" + wrapped(with_links(linked.question, document), quoted, quoted);
    return text;
}

std::string section_text(const Section& section, const Document& document)
{
    std::string text = heading("##", section.title);
    if (!section.lead.empty()) text += "\n" + paragraph(section.lead);
    const bool apart = std::any_of(section.points.begin(), section.points.end(), has_more);
    const Point* last = nullptr;
    for (const Point& point : section.points) {
        if (last == nullptr || apart || (last->number > 0) != (point.number > 0)) text += "\n";
        text += point_text(point, document);
        last = &point;
    }
    return text;
}

/// How long the number is that the item begins with ("12. "), as the reader takes it; 0: none.
std::size_t number_before(const std::string& text)
{
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    return digits > 0 && digits <= 6 && text[0] != '0' && text.compare(digits, 2, ". ") == 0 && text.size() > digits + 2 ? digits + 2 : 0;
}

std::string item_text(const std::string& text)
{
    const std::size_t number = number_before(text);
    const std::string mark = number > 0 ? text.substr(0, number) : "- ";
    return wrapped(escaped(one_line(text.substr(number))), mark, std::string(mark.size(), ' '));
}

std::string annex_text(const Annex& annex)
{
    std::string text = heading("##", annex.title);
    const AnnexBlock* last = nullptr;
    for (const AnnexBlock& block : annex.blocks) {
        const bool item = block.kind == AnnexBlock::Kind::item;
        const bool goes_on = item && last != nullptr && last->kind == AnnexBlock::Kind::item && (number_before(last->text) > 0) == (number_before(block.text) > 0);
        if (!goes_on) text += "\n";
        text += item ? item_text(block.text) : block.kind == AnnexBlock::Kind::heading ? heading("###", block.text) : paragraph(block.text);
        last = &block;
    }
    return text;
}

std::string line(const char* key, const std::string& value) { return fmt::format("{} = {}\n", key, value); }

std::string front_text(const Document& document, const std::vector<std::string>& notes)
{
    std::string text = "+++\n";
    for (const std::string& note : notes) text += toml_comment(note);
    text += line("id", toml_quoted(document.id)) + line("title", toml_quoted(document.title));
    if (document.adopted) text += line("adopted", date_text(*document.adopted));
    if (!document.evaluate_every.empty()) text += line("evaluate_every", toml_quoted(document.evaluate_every));
    if (!document.source.empty()) text += line("source", toml_quoted(document.source));
    if (document.read) text += line("read", date_text(*document.read));
    return text + "+++\n";
}

}  // namespace

std::string kodeks_to_markdown(const Document& document, const std::vector<std::string>& notes)
{
    std::string text = front_text(document, notes);
    for (const std::string& said : document.preamble) text += "\n" + paragraph(said);
    for (const Section& section : document.sections) text += "\n" + section_text(section, document);
    for (const Annex& annex : document.annexes) text += "\n" + annex_text(annex);
    return text;
}

}  // namespace kiosk
