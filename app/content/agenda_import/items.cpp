// Why: see items.hpp. The states of the walk, and the traps met in each:
//
//   title   wrapped over lines (the table of contents tells how far, else a line that begins small, or one that was full); a word cut by a
//           hyphen; nothing but a number on the first line; the title above "Sag nr. 130"
//   head    the title once more; the case number on a line of its own, with its label or without; "Lukket punkt", "Udsat"
//   bilag   counted by their bullets, numbers or file names; without those by lines, and said so
//   body    passed over; "Udsat" below "Beslutning" is somebody's decision, perhaps a committee's, and is only mentioned
#include "content/agenda_import/items.hpp"

#include <algorithm>
#include <optional>

#include "content/source_text/folded.hpp"
#include "content/agenda_import/title.hpp"
#include "content/limits.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int most_title_lines = 5;

struct Walk {
    const SourceLines& lines;
    const std::vector<LineRole>& roles;
    const Link& link;
    std::size_t at = 0;   ///< the next line
    std::size_t end = 0;  ///< the first line that is another item's
    int width = 0;        ///< of a full line; 0: lines are not cut
    AgendaItem item;
    std::vector<std::string> doubts;
    bool open = false;    ///< said so

    void doubt(std::string why) { doubts.push_back(std::move(why)); }
    [[nodiscard]] bool is_text(std::size_t i) const { return i < end && !lines[i].furniture && roles[i] == LineRole::text; }
    /// The line at `i`, or behind the page's end there.
    [[nodiscard]] std::size_t past_page_end(std::size_t i) const
    {
        bool furniture = false;
        std::size_t next = i;
        for (; next < end && (lines[next].furniture || roles[next] == LineRole::blank); ++next) furniture = furniture || lines[next].furniture;
        return furniture ? next : i;
    }
};

/// Whether the word that begins the next line would have found no room on this one.
bool is_full(const Walk& walk, const std::string& line, const std::string& next)
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

enum class GoesOn { no, yes, perhaps };

/// Whether the title goes on with the line `next`.
GoesOn goes_on(const Walk& walk, const std::string& title, std::size_t last, std::size_t next)
{
    if (!walk.is_text(next) || walk.lines[last].block || mark_on(walk.lines[next]).has_value()) return GoesOn::no;
    const std::string& text = walk.lines[next].text;
    if (same_title(title, text) && !title.empty()) return GoesOn::no;
    const bool sentence = text.back() == '.' && !is_digit(text[text.size() - 2 < text.size() ? text.size() - 2 : 0]);
    const bool small = !begins_large(text), full = is_full(walk, walk.lines[last].text, text);
    if (sentence) return small && full ? GoesOn::perhaps : GoesOn::no;
    if (small || ends_open(title)) return GoesOn::yes;
    if (!full) return GoesOn::no;
    return next + 1 >= walk.end || !walk.is_text(next + 1) ? GoesOn::yes : GoesOn::perhaps;
}

/// How many lines more the title has by the table of contents; none when that does not tell. The longest that both agree on counts.
std::optional<int> lines_by_contents(const Walk& walk, std::string title)
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

std::string take_title(Walk& walk)
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
        if (on != GoesOn::yes) break;
        title = joined(title, walk.lines[walk.at++].text, hyphenated);
    }
    if (hyphenated) walk.doubt(tr("a word of the title was cut by a hyphen and put together"));
    return title;
}

/// The first line of the title in the table of contents, and what of the next goes on with it.
std::string title_of_contents(const Walk& walk)
{
    const std::vector<std::string>& titles = walk.link.listed_titles;
    std::size_t last = 0;
    // One that ends in a hyphen goes on without a space between; that it goes on must be asked first.
    while (last + 1 < titles.size() && (ends_open(titles[last]) || begins_small(titles[last + 1].substr(titles[last].size() + 1)))) ++last;
    return titles.empty() ? walk.link.mark.rest : titles[last];
}

/// The title above "Sag nr. 130"; `floor` is the first line that is not the item's before.
std::string take_title_above(Walk& walk, std::size_t floor)
{
    const std::size_t mark = walk.link.mark.line;
    std::size_t last = mark;
    while (last > floor && (walk.lines[last - 1].furniture || walk.roles[last - 1] == LineRole::blank) && mark - last < 2) --last;
    if (last == floor || walk.roles[last - 1] != LineRole::text || walk.lines[last - 1].furniture) return {};
    std::size_t first = --last;
    while (first > floor && walk.roles[first - 1] == LineRole::text && !walk.lines[first - 1].furniture && !walk.lines[first].block && last - first + 1 < most_title_lines) {
        const std::string &above = walk.lines[first - 1].text, &line = walk.lines[first].text;
        if (begins_large(line) && !ends_open(above) && !is_full(walk, above, line)) break;
        if (above.back() == '.') break;
        --first;
    }
    bool hyphenated = false;
    std::string title = walk.lines[first].text;
    for (std::size_t i = first + 1; i <= last; ++i) title = joined(title, walk.lines[i].text, hyphenated);
    if (first > floor && walk.roles[first - 1] == LineRole::text && !walk.lines[first].block) walk.doubt(say("the title may begin in line {0}", walk.lines[first - 1].number));
    return title;
}

/// What a line says of the item wherever it stands in the head. False: the head is over.
bool take_head_line(Walk& walk)
{
    const std::string& text = walk.lines[walk.at].text;
    switch (walk.roles[walk.at]) {
    case LineRole::blank: return true;
    case LineRole::closed: return walk.item.closed = true;
    case LineRole::open: return walk.open = true;
    case LineRole::postponed: return walk.item.status = ItemStatus::postponed, true;
    case LineRole::withdrawn: return walk.item.status = ItemStatus::withdrawn, true;
    case LineRole::confidential:
        walk.doubt(say("line {0} calls it confidential; it was taken as closed", walk.lines[walk.at].number));
        return walk.item.closed = true;
    case LineRole::case_number: {
        std::string number = case_number_on(text);
        if (number.empty() && walk.is_text(walk.at + 1) && text.size() < 40) number = case_number_on("sagsnr: " + walk.lines[++walk.at].text);
        if (walk.item.case_number.empty()) walk.item.case_number = number;
        return true;
    }
    case LineRole::text: {  // the title twice, wrapped or not
        const std::string again = essence(text);
        return again.size() >= 4 && essence(walk.item.title).find(again) != std::string::npos;
    }
    default: return false;
    }
}

/// What shows that a line is an attachment, from the plainest sign to none.
enum class Entry { bullet, file_name, plain };

Entry entry_on(const SourceLine& line)
{
    const std::string plain = folded(line.text);
    if (line.list_item || line.block || mark_on(line) || (starts_with(plain, "bilag ") && plain.size() > 6 && is_digit(plain[6]))) return Entry::bullet;
    for (const char* bullet : {"-", "*", "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x80\x93", "\xEF\x82\xB7"})
        if (starts_with(line.text, bullet)) return Entry::bullet;
    for (const char* ending : {".pdf", ".doc", ".xls", ".ppt"})
        if (plain.find(ending) != std::string::npos) return Entry::file_name;
    return Entry::plain;
}

/// From the line after "Bilag" to the end of the list. Only lines with the plainest sign there is count: the others are wrapped.
void count_attachments(Walk& walk)
{
    int bullets = 0, names = 0, plain = 0;
    for (; walk.at < walk.end; ++walk.at) {
        const SourceLine& line = walk.lines[walk.at];
        if (line.furniture) continue;
        if (walk.roles[walk.at] == LineRole::blank) {
            if (bullets + names + plain == 0) continue;
            if (walk.at + 1 < walk.end && entry_on(walk.lines[walk.at + 1]) != Entry::plain) continue;
            break;
        }
        if (walk.roles[walk.at] != LineRole::text && walk.roles[walk.at] != LineRole::case_number) break;
        if (starts_with(folded(line.text), "ingen")) continue;
        const Entry entry = entry_on(line);
        ++(entry == Entry::bullet ? bullets : entry == Entry::file_name ? names : plain);
    }
    walk.item.attachments = std::min(walk.item.attachments + (bullets > 0 ? bullets : names > 0 ? names : plain), 999);
    if (bullets + names == 0 && plain > 0) walk.doubt(tr("its attachments were counted by lines"));
}

bool behind_closed_doors(const std::string& text)
{
    if (text.size() > 400) return false;
    const std::string plain = folded(text);
    return plain.find("for lukkede doere") != std::string::npos && leading_word(plain, {"sagen", "punktet", "behandles", "sagen behandles"}) > 0;
}

void walk_body(Walk& walk)
{
    bool decision = false;
    while (walk.at < walk.end) {
        const std::size_t here = walk.at++;
        if (walk.lines[here].furniture) continue;
        const LineRole role = walk.roles[here];
        const std::string& text = walk.lines[here].text;
        if (role == LineRole::decision) decision = true;
        else if (role == LineRole::section || role == LineRole::opening) decision = false;
        if (role == LineRole::case_number && walk.item.case_number.empty() && !is_case_number(text)) walk.item.case_number = case_number_on(text);
        if (decision && (role == LineRole::postponed || role == LineRole::withdrawn)) walk.doubt(say("line {0} says: {1}", walk.lines[here].number, text));
        if ((role == LineRole::closed || behind_closed_doors(text)) && !walk.item.closed) {
            walk.item.closed = true;
            walk.doubt(say("line {0} says that it is closed", walk.lines[here].number));
        }
        if (role != LineRole::attachments) continue;
        if (const auto count = attachments_on(text)) walk.item.attachments = std::max(walk.item.attachments, *count);
        else if (const std::string_view after = trimmed(std::string_view(text).substr(std::min(text.find(':'), text.size()))); after.size() > 1) ++walk.item.attachments;
        else count_attachments(walk);
    }
}

void take_printed_title(Walk& walk, const std::string& printed)
{
    ReadTitle title = read_title(printed);
    if (characters(title.text) > limits::text_characters) {
        title.text = shortened(title.text, 300);
        walk.doubt(tr("the title was too long and was cut"));
    }
    walk.item.title = title.text;
    walk.item.case_number = title.case_number;
    walk.item.closed = walk.link.mark.closed || title.closed;
    walk.item.status = title.status;
    walk.open = title.open;
}

void walk_item(Walk& walk, std::size_t floor, bool closed_section)
{
    walk.item.number = walk.link.mark.number;
    walk.at = walk.link.mark.line + 1;
    walk.doubts = walk.link.doubts;
    const bool above = walk.link.mark.style == MarkStyle::below;
    take_printed_title(walk, above ? take_title_above(walk, floor) : walk.link.only_listed ? title_of_contents(walk) : take_title(walk));
    if (!walk.link.only_listed) {
        for (; walk.at < walk.end; ++walk.at)
            if (!walk.lines[walk.at].furniture && !take_head_line(walk)) break;
        walk_body(walk);
    }
    walk.item.closed = walk.item.closed || (closed_section && !walk.open);
    if (walk.item.title.empty() && !walk.item.closed && !walk.link.listed_closed && !walk.link.listed_titles.empty()) {
        walk.item.title = read_title(title_of_contents(walk)).text;
        if (!walk.item.title.empty()) walk.doubt(tr("only the table of contents has its title"));
    }
    walk.item.kind = kind_by_title(walk.item.title);
    if (walk.item.title.empty() && !walk.item.closed && !walk.link.listed_closed) {
        walk.item.closed = true;
        walk.doubt(walk.open ? tr("it is called open and has no title; it was taken as closed, so write the title or closed = true")
                             : tr("it has no title, and nothing says that it is open; it was taken as closed"));
    }
    if (walk.link.listed_closed && !walk.item.closed) {
        walk.item.closed = true;
        walk.doubt(tr("only the table of contents calls it closed"));
    }
}

/// How wide a line of this text is when it is full: as its widest, when many are nearly so. 0: lines are not cut.
int full_width(const SourceLines& lines)
{
    std::vector<int> widths;
    for (const SourceLine& line : lines)
        if (!line.text.empty() && !line.block && !line.furniture) widths.push_back(characters(line.text));
    if (widths.empty()) return 0;
    const int widest = *std::max_element(widths.begin(), widths.end());
    return widest <= 160 ? widest : 0;
}

/// The last of these lines that says which doors the following items have; closed after "Lukkede punkter".
std::vector<bool> closed_by_section(const SourceLines& lines, const std::vector<LineRole>& roles)
{
    std::vector<bool> closed(lines.size());
    bool now = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].furniture && roles[i] == LineRole::closed_section) now = true;
        if (!lines[i].furniture && (roles[i] == LineRole::open_section || roles[i] == LineRole::contents)) now = false;
        closed[i] = now;
    }
    return closed;
}

}  // namespace

ReadItems read_items(const SourceLines& lines, const std::vector<LineRole>& roles, const Chain& chain, std::vector<LeftOut>& left_out)
{
    ReadItems read;
    const int width = full_width(lines);
    const std::vector<bool> closed = closed_by_section(lines, roles);
    std::vector<std::string> numbers;
    std::vector<std::size_t> begins;  // an item ends where the next in the text begins
    for (const Link& link : chain.links)
        if (!link.only_listed) begins.push_back(link.mark.line);
    std::sort(begins.begin(), begins.end());
    std::size_t floor = 0;
    std::vector<Link> links = chain.links;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        const auto next = std::upper_bound(begins.begin(), begins.end(), link.mark.line);
        Walk walk{lines, roles, link, 0, next == begins.end() ? lines.size() : *next, width, {}, {}};
        Link& told = links[i];
        if (told.listed_line && closed[*told.listed_line]) told.listed_closed = true;
        walk_item(walk, floor, closed[link.mark.line]);
        if (!link.only_listed) floor = link.mark.line + 1;
        const std::string number = folded(walk.item.number);
        if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) {
            leave_out(left_out, lines[link.mark.line].number, lines[link.mark.line].text, tr("its number is used twice"));
            continue;
        }
        numbers.push_back(number);
        for (std::string& why : walk.doubts) read.unsure.push_back(Unsure{read.items.size(), std::move(why)});
        read.items.push_back(std::move(walk.item));
    }
    return read;
}

}  // namespace kiosk
