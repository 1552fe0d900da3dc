// Why: see markdown_lines.hpp.
#include "content/kodeks_import/markdown_lines.hpp"

#include <algorithm>
#include <optional>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int lowest = 6;  ///< level of a heading
constexpr std::size_t longest_line = 8 * 1024;  ///< bytes; longer than any paragraph of a kodeks

bool is_blank(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' ' || text[at] == '\t'; }

/// Of "## Respekt ##" the 2; 0: it is no heading.
int heading_level(const SourceLine& line)
{
    constexpr int code = 4;  ///< blanks, set in by which it is none
    const std::size_t signs = std::min(line.text.find_first_not_of('#'), line.text.size());
    const bool heading = signs > 0 && signs <= lowest && signs < line.text.size() && is_blank(line.text, signs) && line.indent < code && !line.block;
    return heading ? static_cast<int>(signs) : 0;
}

std::string heading_words(const std::string& text)
{
    std::string_view words = trimmed(std::string_view(text).substr(text.find_first_not_of('#')));
    const std::size_t end = words.find_last_not_of('#');
    if (end != std::string_view::npos && end + 1 < words.size() && is_blank(words, end)) words = words.substr(0, end);
    words = trimmed(words);
    if (const std::size_t named = words.rfind(" {"); named != std::string_view::npos && words.back() == '}') words = trimmed(words.substr(0, named));  // "Bilag 1 {#bilag}"
    return std::string(words);
}

/// Whether the signs are Markdown's: more than one line begins so, or the first that says anything. "# 4" elsewhere may be a number.
bool has_headings(const SourceLines& lines)
{
    const auto is_heading = [](const SourceLine& line) { return heading_level(line) > 0; };
    const auto first = std::find_if(lines.begin(), lines.end(), [](const SourceLine& line) { return !line.text.empty(); });
    return std::count_if(lines.begin(), lines.end(), is_heading) > 1 || (first != lines.end() && is_heading(*first));
}

/// Whether `sign`, at `at`, may begin to mark words: it stands against them, and apart from those before it.
bool may_mark(const std::string& text, std::size_t at, std::string_view sign)
{
    constexpr std::string_view before = " \t(\"*_";
    const std::size_t begin = at + sign.size();
    return !is_blank(text, begin) && text[begin] != sign[0] && (at == 0 || before.find(text[at - 1]) != std::string_view::npos);
}

/// Where the words end that it marks; npos: it marks none, and so does none behind it.
std::size_t end_of_marked(const std::string& text, std::size_t at, std::string_view sign)
{
    constexpr std::string_view after = " \t.,:;!?)\"*_";
    const std::size_t begin = at + sign.size();
    for (std::size_t end = text.find(sign, begin + 1); end != std::string::npos; end = text.find(sign, end + 1))
        if (!is_blank(text, end - 1) && (end + sign.size() == text.size() || after.find(text[end + sign.size()]) != std::string_view::npos)) return end;
    return std::string::npos;
}

/// "**Vi lytter:** alle skal høres": the words alone.
std::string without_emphasis(std::string text)
{
    for (const std::string_view sign : {"**", "__", "*", "_"})
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
            if (!may_mark(text, at, sign)) continue;
            const std::size_t end = end_of_marked(text, at, sign);
            if (end == std::string::npos) break;
            text.erase(end, sign.size());
            text.erase(at, sign.size());
            if (at >= text.size()) break;
        }
    return text;
}

/// "[retningslinjerne](https://by.example)": its words, and where it leads behind them.
std::string without_links(std::string text)
{
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
        const std::size_t middle = text.find("](", at), end = middle == std::string::npos ? middle : text.find(')', middle);
        if (end == std::string::npos) break;
        const std::string words = text.substr(at + 1, middle - at - 1), target = text.substr(middle + 2, end - middle - 2);
        if (words.empty() || words.find('[') != std::string::npos || target.find(' ') != std::string::npos) continue;
        text.replace(at, end + 1 - at, words == target ? words : words + " (" + target + ")");
    }
    return text;
}

/// "Vi møder til tiden[^1].": what stands at the foot is told by its mark, and the text needs none.
std::string without_note_marks(std::string text)
{
    for (std::size_t at = text.find("[^"); at != std::string::npos; at = text.find("[^", at)) {
        constexpr std::size_t longest = 40;
        const std::size_t end = text.find_first_of("] ", at);
        if (end == std::string::npos) break;
        if (text[end] == ']' && end - at < longest) text.erase(at, end + 1 - at);
        else at = end;
    }
    return text;
}

bool is_note(const std::string& text) { return starts_with(text, "[^") && text.find("]:") != std::string::npos; }

/// "| Mod | Vi siger fra. |", and "|---|---|" below the names of the columns.
bool is_row(const SourceLine& line) { return line.text.size() > 2 && line.text.front() == '|' && line.text.back() == '|'; }
bool parts_heads(const SourceLine& line) { return is_row(line) && line.text.find_first_not_of("|-: \t") == std::string::npos && line.text.find('-') != std::string::npos; }

std::string cells_of(const std::string& row)
{
    std::string cells;
    for (std::size_t begin = 1; begin < row.size();) {
        const std::size_t end = std::min(row.find('|', begin), row.size());
        cells += (begin > 1 ? "\t" : "") + std::string(trimmed(std::string_view(row).substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

/// Wholly bold, and alone: "**Respekt**" between blank lines.
bool is_bold_line(const SourceLines& lines, std::size_t at)
{
    const std::string& text = lines[at].text;
    const bool alone = (at == 0 || lines[at - 1].text.empty()) && at + 1 < lines.size() && (lines[at + 1].text.empty() || item_mark_on(lines[at + 1].text));
    if (!alone || (!starts_with(text, "**") && !starts_with(text, "__"))) return false;
    const std::string sign = text.substr(0, 2);
    return may_mark(text, 0, sign) && end_of_marked(text, 0, sign) == text.size() - 2 && !ends_sentence(text.substr(0, text.size() - 2));
}

/// "---", "title: Kodeks", "---" before the text: how many lines it is. 0: there is none.
std::size_t front_matter(const SourceLines& lines)
{
    constexpr std::size_t most = 40;
    if (lines.empty() || lines.front().text != "---") return 0;
    for (std::size_t i = 1; i < std::min(most, lines.size()); ++i) {
        const std::string& text = lines[i].text;
        if (text == "---" || text == "...") return i > 1 ? i + 1 : 0;
        if (lines[i].indent == 0 && text.find(':') == std::string::npos && !starts_with(text, "-") && !starts_with(text, "#")) return 0;
    }
    return 0;
}

void add_heading(SourceLines& to, SourceLine line, int level)
{
    SourceLine blank = line;
    blank.text.clear();
    line.heading = true;
    line.level = level;
    to.push_back(std::move(line));
    to.push_back(std::move(blank));  // so that what stands against it is no part of it
}

/// Whether a title stands there, above the headings of the text.
bool take_front_matter(const SourceLines& lines, std::size_t end, SourceLines& kept, KodeksReport& report)
{
    bool titled = false;
    for (std::size_t i = 0; i < end; ++i) {
        SourceLine line = lines[i];
        constexpr std::string_view title = "title:";
        if (!titled && starts_with(folded(line.text), title) && line.text.size() > title.size()) {
            line.text = std::string(trimmed(std::string_view(line.text).substr(title.size())));
            if (line.text.size() > 2 && std::string_view("\"'").find(line.text[0]) != std::string_view::npos && line.text.back() == line.text[0]) line.text = line.text.substr(1, line.text.size() - 2);
            add_heading(kept, std::move(line), 1);
            titled = true;
        } else if (!line.text.empty()) {
            leave_out(report, line.number, line.text, tr("stands before the title"));
        }
    }
    return titled;
}

}  // namespace

SourceLines without_markdown(const SourceLines& lines, KodeksReport& report)
{
    SourceLines kept;
    const std::size_t text = front_matter(lines);
    const int deeper = take_front_matter(lines, text, kept, report) ? 1 : 0;
    const bool markdown = has_headings(SourceLines(lines.begin() + static_cast<std::ptrdiff_t>(text), lines.end()));
    bool table = false;
    int rows = 0;
    for (std::size_t i = text; i < lines.size(); ++i) {
        SourceLine line = lines[i];
        const int level = markdown ? heading_level(line) : 0;
        const bool bold = is_bold_line(lines, i), heads = markdown && i + 1 < lines.size() && parts_heads(lines[i + 1]) && is_row(line);
        table = is_row(line) && (table || heads);
        if (table && parts_heads(line)) {
            leave_out(report, line.number, line.text, tr("no words"));
            continue;
        }
        if (table) line.text = cells_of(line.text), line.row = ++rows, line.cell = 1, line.heads_column = heads, line.block = true;
        if (markdown && is_note(line.text)) line.note = true;
        else if (markdown && line.text.size() <= longest_line) line.text = without_note_marks(std::move(line.text));
        if (markdown && starts_with(line.text, "> ")) line.text.erase(0, 2);
        if (level > 0) line.text = heading_words(line.text);
        if (line.text.size() <= longest_line) line.text = without_links(without_emphasis(std::move(line.text)));
        if (level > 0) add_heading(kept, std::move(line), std::min(level + deeper, lowest));
        else if (bold) add_heading(kept, std::move(line), 0);
        else kept.push_back(std::move(line));
    }
    return kept;
}

}  // namespace kiosk
