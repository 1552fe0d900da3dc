// Why: see source_line.hpp. What is replaced here is what PDF and web pages were seen to hold: non-breaking and thin spaces, soft
// hyphens, zero-width marks, the ligatures of fi and fl, and a ring of its own over an a.
#include "content/source_text/source_line.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "content/source_text/folded.hpp"
#include "content/limits.hpp"
#include "content/utf8.hpp"

namespace kiosk {
namespace {

using Replaced = std::pair<std::string_view, std::string_view>;
constexpr std::array<Replaced, 18> replaced{{{"\xC2\xA0", " "}, {"\xC2\xAD", ""}, {"\xE2\x80\xAF", " "}, {"\xE2\x80\x82", " "}, {"\xE2\x80\x83", " "},
                                             {"\xE2\x80\x87", " "}, {"\xE2\x80\x89", " "}, {"\xE2\x80\x8A", " "}, {"\xE2\x80\x8B", ""},
                                             {"\xE2\x80\x8E", ""}, {"\xE2\x80\x8F", ""}, {"\xE2\x80\xA8", " "}, {"\xEF\xBB\xBF", ""},
                                             {"\xEF\xAC\x80", "ff"}, {"\xEF\xAC\x81", "fi"}, {"\xEF\xAC\x82", "fl"},
                                             {"a\xCC\x8A", "\xC3\xA5"}, {"A\xCC\x8A", "\xC3\x85"}}};

std::string plain(std::string_view raw)
{
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const bool ring_may_follow = raw[at] == 'a' || raw[at] == 'A';
        if (static_cast<unsigned char>(raw[at]) < 0x80 && (!ring_may_follow || at + 1 == raw.size() || raw[at + 1] != '\xCC')) {
            text += raw[at++];
            continue;
        }
        const auto found = std::find_if(replaced.begin(), replaced.end(), [&](const Replaced& r) { return raw.compare(at, r.first.size(), r.first) == 0; });
        if (found != replaced.end()) text += found->second, at += found->first.size();
        else text += raw[at++];
    }
    return visible(text);
}

/// A gap is two blanks or more, or a tab.
std::string with_gaps(std::string_view text, std::vector<int>& gaps)
{
    std::string line;
    int blanks = 0;
    bool tab = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t') {
            ++blanks;
            tab = tab || c == '\t';
            continue;
        }
        if (blanks > 0) line += tab || blanks > 1 ? '\t' : ' ';
        if (tab || blanks > 1) gaps.push_back(tab ? wide_as_tab : blanks);
        blanks = 0;
        tab = false;
        line += c;
    }
    return line;
}

/// A page's line as another page has it: numbers apart.
std::string without_numbers(const std::string& text)
{
    std::string same;
    for (const char c : folded(text)) {
        if (!is_digit(c)) same += c;
        else if (same.empty() || same.back() != '#') same += '#';
    }
    return same;
}

bool is_page_number(const std::string& same) { return is_one_of(same, {"#", "- # -", "side #", "side # af #", "side #/#", "page #", "page # of #", "# / #", "#/#", "# af #"}); }

/// The first and last `reach` lines that say something, of each page.
std::vector<std::size_t> edges(const SourceLines& lines, std::size_t reach)
{
    std::vector<std::size_t> found;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::vector<std::size_t> page;
        std::size_t end = begin;
        for (; end < lines.size() && lines[end].page == lines[begin].page; ++end)
            if (!lines[end].text.empty()) page.push_back(end);
        for (std::size_t i = 0; i < page.size(); ++i)
            if (i < reach || i + reach >= page.size()) found.push_back(page[i]);
        begin = end;
    }
    return found;
}

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

bool ends_in_soft_hyphen(std::string_view raw)
{
    const std::string_view text = trimmed(raw);
    return text.size() > 2 && ends_with(text, "\xC2\xAD");
}

}  // namespace

SourceLine source_line(std::string_view raw, int number)
{
    if (!raw.empty() && raw.back() == '\r') raw.remove_suffix(1);
    raw = raw.substr(0, limits::import_line_bytes);  // a letter that is cut here is made visible below
    SourceLine line;
    line.number = number;
    const std::string text = plain(raw);
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos) return line;
    line.indent = static_cast<int>(begin);
    line.text = with_gaps(trimmed(text), line.gaps);
    line.soft_hyphen = ends_in_soft_hyphen(raw);
    return line;
}

SourceLines text_lines(std::string_view utf8)
{
    SourceLines lines;
    int number = 1, page = 1;
    for (std::size_t begin = 0; begin < utf8.size(); ++number) {
        const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
        std::string_view raw = utf8.substr(begin, end - begin);
        for (; !raw.empty() && raw.front() == '\f'; raw.remove_prefix(1)) ++page;
        SourceLine line = source_line(raw, number);
        line.page = page;
        lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

void find_furniture(SourceLines& lines, const std::function<bool(std::string_view)>& may_stand_on_every_page)
{
    if (lines.empty() || lines.back().page == 1) return;
    std::vector<std::pair<std::string, std::size_t>> seen;
    for (const std::size_t at : edges(lines, 3)) seen.emplace_back(without_numbers(lines[at].text), at);
    std::sort(seen.begin(), seen.end());
    for (std::size_t begin = 0; begin < seen.size();) {
        std::size_t end = begin;
        bool pages = false;  // on more than one
        for (; end < seen.size() && seen[end].first == seen[begin].first; ++end) pages = pages || lines[seen[end].second].page != lines[seen[begin].second].page;
        if (is_page_number(seen[begin].first) || (pages && !may_stand_on_every_page(seen[begin].first)))
            for (std::size_t i = begin; i < end; ++i) lines[seen[i].second].furniture = true;
        begin = end;
    }
}

std::size_t hyphen_at_end(std::string_view line)
{
    for (const std::string_view hyphen : {"-", "\u2010"})
        if (line.size() > hyphen.size() && ends_with(line, hyphen) && line[line.size() - hyphen.size() - 1] != ' ') return hyphen.size();
    return 0;
}

namespace {

/// "EU-borgere", "24-timers": what stands before the hyphen is no part of a word that was broken.
bool is_hyphen_of_word(std::string_view before)
{
    const std::string_view part = before.substr(before.find_last_of(" \t-/(") + 1);  // all of it where none is found
    if (!part.empty() && is_digit(part.back())) return true;
    bool large = false;
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (begins_small(part.substr(at))) return false;
        large = large || begins_large(part.substr(at));
    }
    return large;
}

bool joins_numbers(std::string_view before, std::string_view next) { return is_digit(before.back()) && !next.empty() && is_digit(next[0]); }

bool begins_name(std::string_view text)
{
    const std::size_t first = !text.empty() && text[0] == '\xC3' ? 2 : 1;
    return begins_large(text) && begins_small(text.substr(std::min(first, text.size())));
}

}  // namespace

std::string joined(std::string_view line, std::string_view next, bool& hyphenated)
{
    const std::size_t hyphen = hyphen_at_end(line);
    const std::string_view before = line.substr(0, line.size() - hyphen);
    const bool own = hyphen > 0 && is_hyphen_of_word(before), on = begins_small(next) || (own && (begins_name(next) || joins_numbers(before, next)));
    if (hyphen == 0 || !on || leading_word(folded(next), {"og", "eller", "and", "or", "samt"}) > 0) return std::string(line) + " " + std::string(next);
    hyphenated = hyphenated || !own;
    return std::string(own ? line : before) + std::string(next);
}

}  // namespace kiosk
