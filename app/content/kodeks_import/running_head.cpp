// Why: see running_head.hpp. Lines are compared by their essence, so that blanks, dashes and the capitals of a head make no difference.
#include "content/kodeks_import/running_head.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_lines = 3;    ///< of a title
constexpr std::size_t shortest = 6;      ///< letters of a title that can be told from other words
constexpr std::size_t longest = 200;     ///< bytes of a head's line
constexpr std::size_t longest_alone = 80;  ///< bytes of one that no other page repeats
constexpr std::string_view names[] = {"kodeks", "codex", "spilleregler", "leveregler", "samarbejdsaftale", "code of conduct"};

bool is_page_number(const SourceLine& line) { return why_no_text(folded(line.text)) != nullptr; }

/// What stands beside a title in a head: "3", "side 3 af 7", as an essence.
bool numbers_a_page(std::string_view rest)
{
    for (const std::string_view word : {"side", "page", "s"})
        if (starts_with(rest, word)) {
            rest.remove_prefix(word.size());
            break;
        }
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > 6) return false;
    rest.remove_prefix(digits);
    if (rest.empty()) return true;
    return (starts_with(rest, "af") || starts_with(rest, "of")) && rest.size() > 2 && rest.size() <= 5 && std::all_of(rest.begin() + 2, rest.end(), is_digit);
}

/// The essences of the line, of it and the one below it, and so on, as far as no blank line, and no line of another page, stands between them.
std::vector<std::string> essences(const SourceLines& lines, std::size_t at)
{
    std::vector<std::string> found;
    std::string all;
    for (std::size_t i = at; i < lines.size() && i < at + most_lines; ++i) {
        if (lines[i].text.empty() || lines[i].text.size() > longest || lines[i].page != lines[at].page) break;
        found.push_back(all += essence(lines[i].text));
    }
    return found;
}

bool is_pages(const SourceLine& line) { return line.text.empty() || line.furniture || is_page_number(line); }

/// The nearest text that is not the pages'; the number of lines where there is none.
std::size_t text_above(const SourceLines& lines, std::size_t at)
{
    while (at > 0)
        if (!is_pages(lines[--at])) return at;
    return lines.size();
}
std::size_t text_below(const SourceLines& lines, std::size_t at)
{
    for (++at; at < lines.size() && is_pages(lines[at]);) ++at;
    return at;
}

/// Whether a line that was full ends in the middle of a sentence, and the other goes on with it.
bool goes_on_across(const SourceLine& above, const SourceLine& below)
{
    constexpr int full = 40;
    return !ends_sentence(above.text) && above.indent + characters(above.text) >= full && begins_small(below.text) && !item_mark_on(below.text);
}

enum class Repeats { no, maybe, title, title_and_number };

Repeats compared(const std::string& head, const std::string& title)
{
    if (title.size() < shortest) return Repeats::no;
    if (head == title) return Repeats::title;
    if (head.size() <= title.size()) return Repeats::no;
    const std::size_t more = head.size() - title.size();
    const bool before = starts_with(head, title), after = head.compare(more, title.size(), title) == 0;
    if ((before && numbers_a_page(std::string_view(head).substr(title.size()))) || (after && numbers_a_page(std::string_view(head).substr(0, more)))) return Repeats::title_and_number;
    return before ? Repeats::maybe : Repeats::no;
}

/// Whether it is what a kodeks is called, and not what one of its sections may be: "Etik".
bool is_named_kodeks(const std::string& text)
{
    const std::string plain = folded(text);
    return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) { return plain.find(name) != std::string::npos; });
}

bool holds_word(std::string_view plain, std::string_view word)
{
    for (std::size_t at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1))
        if ((at == 0 || !is_small(plain[at - 1])) && leading_word(plain.substr(at), {word}) > 0) return true;
    return false;
}

/// "Eksempelby Kommune - Kodeks"
bool says_whose(const std::string& text) { return is_named_kodeks(text) && holds_word(folded(text), "kommune"); }

bool is_divided(const std::string& text)
{
    const std::string plain = folded(text);
    return plain.find(" - ") != std::string::npos || plain.find(" --- ") != std::string::npos || plain.find('|') != std::string::npos;
}

/// The number of the page beside other words: "Kodeks for Eksempelby    Side 1".
std::optional<PatternMatch> page_number_on(const SourceLine& line)
{
    static const Pattern number(R"(([ \t]*\|[ \t]*|\t|[ \t]+(-+[ \t]*)?(side|page)[ \t]+)\d{1,3}([ \t]*(af|of|/)[ \t]*\d{1,3})?$)");
    const auto found = number.find(folded(line.text));
    return found && found->begin > 0 ? found : std::nullopt;
}

/// Whether the line, which may be the title, is a head by what else it says.
bool is_head(const SourceLine& line)
{
    if (line.furniture) return true;
    return !line.block && ((says_whose(line.text) && is_divided(line.text)) || page_number_on(line));
}

/// The line the title begins on: on the first page, above all items and sentences, the first that names a kodeks, or else the first. What a browser
/// prints above it is the page's, and so is what the pages repeat, if right below it stands a kodeks by its own name.
std::optional<std::size_t> title_line(const SourceLines& lines)
{
    std::optional<std::size_t> first, repeated;
    for (std::size_t i = 0; i < lines.size() && lines[i].page == lines[0].page; ++i) {
        if (lines[i].text.empty() || is_printed_by_browser(folded(lines[i].text))) continue;
        if (lines[i].text.size() > longest || item_mark_on(lines[i].text) || ends_sentence(lines[i].text)) break;
        if (repeated) return essence(lines[i].text) != essence(lines[*repeated].text) && is_named_kodeks(lines[i].text) && !lines[i].furniture ? i : *repeated;
        if (names_a_kodeks(folded(lines[i].text)) && is_head(lines[i])) repeated = i;
        else if (names_a_kodeks(folded(lines[i].text))) return i;
        else if (!first && !lines[i].furniture && !is_page_number(lines[i])) first = i;
    }
    return repeated ? repeated : first;
}

/// A page that a browser printed has its title above all of its text, beside the time or the address, and maybe nowhere else.
void note_printed_title(const SourceLines& lines, KodeksReport& report)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [](const SourceLine& line) { return !line.text.empty(); });
    if (first == lines.end() || !is_printed_by_browser(folded(first->text))) return;
    for (std::string_view rest = first->text; !rest.empty(); rest.remove_prefix(std::min(rest.find('\t'), rest.size() - 1) + 1)) {
        const std::string_view part = without_separators(rest.substr(0, rest.find('\t')));
        if (!names_a_kodeks(folded(part)) || is_printed_by_browser(folded(part))) continue;
        report.printed_title = part;
        report.printed_title_line = first->number;
        return;
    }
}

void take_page_number(SourceLine& line, KodeksReport& report)
{
    const auto found = page_number_on(line);
    if (!found) return;
    leave_out(report, line.number, line.text.substr(found->begin), tr("the number of a page"));
    line.text = trimmed(std::string_view(line.text).substr(0, found->begin));
}

/// Where pages repeat the title, or number it, it looks like one of their heads itself; the last of those on the first page is the title.
void keep_title(SourceLines& lines, std::size_t at, KodeksReport& report)
{
    const std::string title = essence(lines[at].text);
    std::size_t last = at;
    for (std::size_t i = at; i < lines.size() && lines[i].page == lines[at].page && i < at + 10; ++i)
        if (essence(lines[i].text) == title) last = i;
    if (!names_a_kodeks(folded(lines[last].text)) || (!lines[last].furniture && !page_number_on(lines[last]))) return;
    lines[last].furniture = false;
    take_page_number(lines[last], report);
}

void doubt_head(const SourceLine& line, KodeksReport& report)
{
    doubt(report, say("line {0}: this was taken for the head of a page: {1}", line.number, shortened(one_line(line.text), 60)));
}

/// What says whose kodeks this is above the title, or numbers the page, is a head, also where there is but one page.
void take_heads_above(SourceLines& lines, std::size_t title, KodeksReport& report)
{
    for (std::size_t i = 0; i < title; ++i) {
        if (lines[i].furniture || lines[i].block || stands_on_each_page(folded(lines[i].text)) || !is_head(lines[i])) continue;
        doubt_head(lines[i], report);
        lines[i].furniture = true;
    }
}

class Heads {
public:
    Heads(SourceLines& lines, std::size_t title, KodeksReport& report) : lines_(lines), titles_(essences(lines, title)), named_(names_a_kodeks(folded(lines[title].text))), report_(report) {}

    /// `at` is the first line of a page.
    void judge(std::size_t at)
    {
        const std::vector<std::string> heads = essences(lines_, at);
        bool maybe = false;
        for (std::size_t count = heads.size(); count > 0; --count) {
            for (const std::string& title : titles_) {
                const Repeats found = compared(heads[count - 1], title);
                const bool sure = found == Repeats::title_and_number || (found == Repeats::title && named_);
                if (sure) return mark(at, count);
                maybe = maybe || (count == 1 && found != Repeats::no);
            }
        }
        if (named_ && may_be_head(at) && judge_alone(at)) return;
        if (maybe && !lines_[at].furniture && !ends_sentence(lines_[at].text) && !item_mark_on(lines_[at].text))
            doubt(report_, say("line {0}: this stands at the top of a page and begins as the title does; is it the page's? {1}", lines_[at].number, shortened(lines_[at].text, 60)));
    }

private:
    bool may_be_head(std::size_t at) const
    {
        const std::string& text = lines_[at].text;
        return !lines_[at].furniture && !lines_[at].block && text.size() <= longest_alone && begins_large(text) && !ends_sentence(text) && !item_mark_on(text);
    }

    /// Whether the line, which no other page repeats, was taken for a head: a sentence goes on across it, or it says whose kodeks this is once more.
    bool judge_alone(std::size_t at)
    {
        const std::size_t above = text_above(lines_, at), below = text_below(lines_, at);
        if (above == lines_.size() || below == lines_.size() || !is_text_so_far(above)) return false;
        const bool says = says_whose(lines_[at].text), across = goes_on_across(lines_[above], lines_[below]);
        if (!says && !across) return false;
        if (!(says && across)) doubt_head(lines_[at], report_);
        mark(at, 1);
        return true;
    }

    /// Whether the text has begun; what stands above may be a cover.
    bool is_text_so_far(std::size_t last) const
    {
        return std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(last) + 1, [](const SourceLine& line) { return item_mark_on(line.text) || line.text.ends_with('.'); });
    }

    void mark(std::size_t at, std::size_t count)
    {
        for (std::size_t i = at; i < at + count; ++i) lines_[i].furniture = true;
    }
    SourceLines& lines_;
    const std::vector<std::string> titles_;
    bool named_;
    KodeksReport& report_;
};

}  // namespace

void find_running_heads(SourceLines& lines, KodeksReport& report)
{
    note_printed_title(lines, report);
    const std::optional<std::size_t> title = title_line(lines);
    if (!title) return;
    take_heads_above(lines, *title, report);
    keep_title(lines, *title, report);
    Heads heads(lines, *title, report);
    int page = lines[*title].page;
    for (std::size_t i = *title; i < lines.size(); ++i) {
        if (lines[i].page == page || lines[i].text.empty() || is_page_number(lines[i])) continue;
        page = lines[i].page;
        heads.judge(i);
    }
}

}  // namespace kiosk
