// Why: see items.hpp. The states of the walk, and the traps met in each:
//
//   title   wrapped over lines (the table of contents tells how far, else a line that begins small, or one that was full; what else stands
//           between title and case number is taken with a doubt); a word cut by a hyphen; nothing but a number on the first line; the
//           title above "Sag nr. 130"
//   head    the title once more; the case number on a line of its own, with its label or without; "Lukket punkt", "Udsat"
//   bilag   counted by their bullets, numbers or file names; without those by lines, and said so
//   body    passed over; "Udsat" below "Beslutning" is somebody's decision, perhaps a committee's, and is only mentioned
#include "content/agenda_import/items.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "content/source_text/folded.hpp"
#include "content/agenda_import/doors.hpp"
#include "content/agenda_import/item_title.hpp"
#include "content/agenda_import/title.hpp"
#include "content/limits.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_label = 100;  ///< bytes of a line of the head that is more than a label, such as "Lukket punkt, jf. § 10"

/// What a line says of the item wherever it stands in the head. False: the head is over.
bool take_head_line(ItemWalk& walk)
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
        if (again.size() >= 4 && essence(walk.item.title).find(again) != std::string::npos) return true;
        if (text.size() <= longest_label && lock_in(text) == TitleLock::meant) walk.close_by(walk.at);
        return false;
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
void count_attachments(ItemWalk& walk)
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

void walk_body(ItemWalk& walk)
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
        if (role == LineRole::closed || role == LineRole::confidential || says_closed(text)) walk.close_by(here);
        if (role != LineRole::attachments) continue;
        if (const auto count = attachments_on(text)) walk.item.attachments = std::max(walk.item.attachments, *count);
        else if (const std::string_view after = trimmed(std::string_view(text).substr(std::min(text.find(':'), text.size()))); after.size() > 1) ++walk.item.attachments;
        else count_attachments(walk);
    }
}

void take_printed_title(ItemWalk& walk, const std::string& printed)
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
    walk.lock = title.lock;
    if (walk.link.mark.confidential) walk.doubt(say("line {0} calls it confidential; it was taken as closed", walk.lines[walk.link.mark.line].number));
    else if (title.lock == TitleLock::meant && !walk.link.mark.closed) walk.doubt(tr("its title seems to call it closed; it was taken as closed"));
}

void walk_item(ItemWalk& walk, std::size_t floor, bool closed_section)
{
    walk.item.number = walk.link.mark.number;
    walk.first = walk.link.mark.line;
    walk.at = walk.first + 1;
    walk.doubts = walk.link.doubts;
    const bool above = walk.link.mark.style == MarkStyle::below;
    take_printed_title(walk, above ? take_title_above(walk, floor) : walk.link.only_listed ? title_of_contents(walk) : take_title(walk));
    if (!walk.link.only_listed) {
        for (; walk.at < walk.end; ++walk.at)
            if (!walk.lines[walk.at].furniture && !take_head_line(walk)) break;
        walk.body = walk.at;
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

/// What stands between the items and may close the ones below it.
class LocksAbove {
public:
    LocksAbove(const SourceLines& lines, const std::vector<LineRole>& roles) : lines_(lines), roles_(roles) {}

    /// The item that was walked; called in the order of the text. What it gives back is a line that the item before took for its own label.
    std::optional<std::size_t> close(ItemWalk& walk)
    {
        auto above = lock_above(lines_, roles_, walk.first, body_);
        if (above && untitled_ && *above == untitled_line_ + 1 && walk.first == *above + 1) above.reset();
        const bool label_before = above && *above < body_ && !walk.open;
        if (above && closes_all_that_follow(lines_[*above].text)) all_ = above;
        const auto begin = roles_.begin(), here = begin + static_cast<std::ptrdiff_t>(walk.first);
        if (all_ && std::find(begin + static_cast<std::ptrdiff_t>(*all_), here, LineRole::open_section) != here) all_.reset();
        body_ = walk.body, untitled_ = walk.item.title.empty(), untitled_line_ = walk.link.mark.line;
        const auto line = above ? above : all_;
        if (line && !walk.item.closed && !walk.open) {
            walk.item.closed = true;
            walk.doubt(say("line {0} may be a heading that closes it; it was taken as closed", lines_[*line].number));
        }
        return label_before ? above : std::nullopt;
    }

private:
    const SourceLines& lines_;
    const std::vector<LineRole>& roles_;
    std::optional<std::size_t> all_;  ///< the line that may close all that follow
    std::size_t body_ = 0;            ///< of the item before
    bool untitled_ = false;           ///< the item before is: "Lukket punkt" right below its number is all that it says
    std::size_t untitled_line_ = 0;
};

}  // namespace

ReadItems read_items(const SourceLines& lines, const std::vector<LineRole>& roles, const Chain& chain, std::vector<LeftOut>& left_out)
{
    ReadItems read;
    const int width = full_width(lines);
    std::vector<std::string> numbers;
    std::set<std::size_t> listed, begins;  // an item ends where the next in the text begins
    for (const Link& link : chain.links) {
        if (!link.only_listed) begins.insert(link.mark.line);
        if (link.listed_line) listed.insert(*link.listed_line);
    }
    const std::vector<bool> closed = closed_by_section(lines, roles, listed, begins);
    std::size_t floor = 0;
    std::vector<Link> links = chain.links;
    LocksAbove locks(lines, roles);
    constexpr std::size_t none = std::string::npos;
    std::size_t before = none;  // the item before in the text
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        const auto next = begins.upper_bound(link.mark.line);
        ItemWalk walk{lines, roles, link, 0, next == begins.end() ? lines.size() : *next, width, {}, {}};
        Link& told = links[i];
        if (told.listed_line && closed[*told.listed_line]) told.listed_closed = true;
        walk_item(walk, floor, closed[link.mark.line]);
        if (!link.only_listed) {
            floor = link.mark.line + 1;
            const auto label = locks.close(walk);
            if (label && before != none)
                read.unsure.push_back(Unsure{before, say("line {0} may be a heading that closes what follows; it was taken as closed", lines[*label].number)});
            before = none;
        }
        if (!walk.item.closed && walk.lock == TitleLock::mentioned) walk.doubt(tr("its title has a word that closed items have; if it is closed, write closed = true"));
        const std::string number = folded(walk.item.number);
        if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) {
            leave_out(left_out, lines[link.mark.line].number, lines[link.mark.line].text, tr("its number is used twice"));
            continue;
        }
        numbers.push_back(number);
        if (!link.only_listed) before = read.items.size();
        for (std::string& why : walk.doubts) read.unsure.push_back(Unsure{read.items.size(), std::move(why)});
        read.items.push_back(std::move(walk.item));
    }
    return read;
}

}  // namespace kiosk
