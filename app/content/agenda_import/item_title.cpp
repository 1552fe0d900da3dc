// Why: see item_title.hpp. The table of contents tells how far a title goes; else it goes on with a line that begins small, below one that was
// full or ends on "og", and, with a doubt, with what stands between it and its case number.
#include "content/agenda_import/item_title.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "content/agenda_import/heading.hpp"
#include "content/agenda_import/title.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

constexpr int most_title_lines = 5;

/// Whether the word that begins the next line would have found no room on this one.
bool is_full(const ItemWalk& walk, const std::string& line, const std::string& next)
{
    return walk.width > 0 && characters(line) + 1 + characters(next.substr(0, next.find(' '))) > walk.width;
}

bool ends_open(const std::string& line)
{
    static const std::vector<std::string_view> joining{"af", "for", "og", "ved", "til", "i", "med", "om", "den", "det", "de", "en", "et", "fra", "samt", "under",
                                                       "vedr.", "vedr", "pr.", "at", "eller", "of", "and", "the", "for", "to", "in", "on", "mellem", "paa"};
    const std::string plain = folded(line);
    return plain.empty() || plain.back() == '-' || plain.back() == ',' || is_one_of(std::string_view(plain).substr(plain.rfind(' ') + 1), joining);
}

bool is_sentence(const std::string& line)
{
    return std::string_view(":;!").find(line.back()) != std::string_view::npos || (line.back() == '.' && line.size() > 1 && !is_digit(line[line.size() - 2]));
}

/// What ends the few lines that stand right below one another from `next` on; text: they are sentences, or too many for a title.
LineRole end_of_lines(const ItemWalk& walk, std::size_t next)
{
    for (const std::size_t most = next + most_title_lines; next < most; ++next) {
        if (next >= walk.end || walk.lines[next].furniture) return LineRole::blank;
        if (walk.roles[next] != LineRole::text) return walk.roles[next];
        if (is_sentence(walk.lines[next].text) || mark_on(walk.lines[next])) return LineRole::text;
    }
    return LineRole::text;
}

/// "3.10 Budget", or "19.15 Middag".
bool begins_with_decimal(std::string_view text)
{
    const std::size_t dot = text.find('.'), digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && dot == digits && dot + 1 < text.size() && is_digit(text[dot + 1]);
}

enum class GoesOn { no, yes, probably, perhaps };

/// The line begins with a capital, and the one before had room for more: the next line of a title of names, or something else.
GoesOn goes_on_large(const ItemWalk& walk, std::size_t next)
{
    switch (end_of_lines(walk, next)) {
    case LineRole::text: return GoesOn::no;
    case LineRole::case_number:  // nothing stands between a title and these
    case LineRole::opening:
    case LineRole::closed:
    case LineRole::confidential:
    case LineRole::open: return GoesOn::probably;
    default: return GoesOn::perhaps;
    }
}

/// Whether the title goes on with the line `next`.
GoesOn goes_on(const ItemWalk& walk, const std::string& title, std::size_t last, std::size_t next)
{
    if (!walk.is_text(next) || walk.lines[last].block || mark_on(walk.lines[next]).has_value()) return GoesOn::no;
    const std::string& text = walk.lines[next].text;
    if (begins_with_decimal(text) && !ends_open(title)) return GoesOn::perhaps;
    if (same_title(title, text) && !title.empty()) return GoesOn::no;
    const bool sentence = text.back() == '.' && !is_digit(text[text.size() - 2 < text.size() ? text.size() - 2 : 0]);
    const bool small = !begins_large(text), full = is_full(walk, walk.lines[last].text, text);
    if (sentence) return small && full ? GoesOn::perhaps : GoesOn::no;
    if (small || ends_open(title)) return GoesOn::yes;
    if (!full) return goes_on_large(walk, next);
    return next + 1 >= walk.end || !walk.is_text(next + 1) ? GoesOn::yes : GoesOn::perhaps;
}

/// How many lines more the title has by the table of contents; none when that does not tell. The longest that both agree on counts.
std::optional<int> lines_by_contents(const ItemWalk& walk, std::string title)
{
    std::vector<std::string> listed;
    for (const std::string& said : walk.link.listed_titles) listed.push_back(essence(read_title(said).text));
    std::optional<int> agreed;
    std::size_t best = 0, next = walk.at;
    bool hyphenated = false;
    for (int more = 0; more < most_title_lines; ++more) {
        const std::string here = essence(read_title(title).text);
        if (here.size() > best && std::find(listed.begin(), listed.end(), here) != listed.end()) agreed = more, best = here.size();
        next = walk.past_page_end(next);
        if (!walk.is_text(next)) break;
        title = joined(title, walk.lines[next++].text, hyphenated);
    }
    return agreed;
}

}  // namespace

std::string take_title(ItemWalk& walk)
{
    std::string title = walk.link.mark.rest;
    walk.at = walk.past_page_end(walk.at);
    if (title.empty()) {  // nothing but the number: the title stands on the next line
        std::size_t next = walk.at;
        if (next < walk.end && walk.roles[next] == LineRole::blank) ++next;
        const bool label = next < walk.end && walk.roles[next] == LineRole::members && walk.lines[next].text.find(':') == std::string::npos;  // "Afbud"
        if (!(walk.is_text(next) || label) || mark_on(walk.lines[next])) return title;
        title = walk.lines[next].text;
        walk.at = next + 1;
    }
    bool hyphenated = false;
    const std::optional<int> told = lines_by_contents(walk, title);
    for (int more = 0; more < told.value_or(most_title_lines) && walk.at > 0; ++more) {
        const std::size_t last = walk.at - 1;
        const std::size_t next = walk.past_page_end(walk.at);
        const GoesOn on = told ? GoesOn::yes : goes_on(walk, title, last, next);
        if (on != GoesOn::no) walk.at = next;
        if (on == GoesOn::perhaps) walk.doubt(say("the title may go on in line {0}", walk.lines[walk.at].number));
        if (on == GoesOn::probably) walk.doubt(say("line {0} was taken as part of the title", walk.lines[walk.at].number));
        if (on == GoesOn::no || on == GoesOn::perhaps) break;
        title = joined(title, walk.lines[walk.at++].text, hyphenated);
    }
    if (hyphenated) walk.doubt(tr("a word of the title was cut by a hyphen and put together"));
    return title;
}

std::string title_of_contents(const ItemWalk& walk)
{
    const std::vector<std::string>& titles = walk.link.listed_titles;
    std::size_t last = 0;
    // One that ends in a hyphen goes on without a space between; that it goes on must be asked first.
    while (last + 1 < titles.size() && (ends_open(titles[last]) || begins_small(titles[last + 1].substr(titles[last].size() + 1)))) ++last;
    return titles.empty() ? walk.link.mark.rest : titles[last];
}

std::string take_title_above(ItemWalk& walk, std::size_t floor)
{
    const std::size_t mark = walk.link.mark.line;
    std::size_t last = mark;
    while (last > floor && (walk.lines[last - 1].furniture || walk.roles[last - 1] == LineRole::blank) && mark - last < 2) --last;
    if (last == floor || walk.roles[last - 1] != LineRole::text || walk.lines[last - 1].furniture) return {};
    std::size_t first = --last;
    while (first > floor && walk.roles[first - 1] == LineRole::text && !walk.lines[first - 1].furniture && !walk.lines[first].block && last - first + 1 < most_title_lines) {
        const std::string &above = walk.lines[first - 1].text, &line = walk.lines[first].text;
        if (begins_large(line) && !ends_open(above) && (!is_full(walk, above, line) || (floor == 0 && is_of_the_meeting(above)))) break;
        if (above.back() == '.') break;
        --first;
    }
    bool hyphenated = false;
    walk.first = first;
    std::string title = walk.lines[first].text;
    for (std::size_t i = first + 1; i <= last; ++i) title = joined(title, walk.lines[i].text, hyphenated);
    if (first > floor && walk.roles[first - 1] == LineRole::text && !walk.lines[first].block) walk.doubt(say("the title may begin in line {0}", walk.lines[first - 1].number));
    return title;
}

}  // namespace kiosk
