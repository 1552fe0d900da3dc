// Why: see page_lines.hpp. What is sure is left out line by line; of an item that may be a menu's its whole list decides, in item_lists.cpp.
#include "content/kodeks_import/page_lines.hpp"

#include <algorithm>

#include "content/kodeks_import/headings.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int likely_sentence = 40;  ///< characters

/// Whether the line ends what the one above it says: then a word of a menu ("tilbage") is the sentence's last.
bool ends_sentence_of(const SourceLine& above, const SourceLine& line)
{
    return !line.block && !above.text.empty() && begins_small(line.text) && !ends_sentence(above.text);
}

/// Whether a number alone, which elsewhere is a page's, is what the line above wants: "efter reglernes §" / "3".
bool is_wanted_number(const SourceLine& above, const SourceLine& line)
{
    const bool number = std::all_of(line.text.begin(), line.text.end(), is_digit);
    return number && !line.block && above.page == line.page && (wants_number(above.text) || ends_with_joint(folded(above.text), true));
}

bool is_item_line(const SourceLine& line)
{
    const auto mark = item_mark_on(line.text);
    return !line.heading && ((mark && !mark->heading) || (line.list_item && line.first_in_item));
}

/// The next line from `at` on that says something; null: none.
const SourceLine* next_text(const SourceLines& lines, std::size_t at)
{
    const auto found = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), [](const SourceLine& line) { return !line.text.empty(); });
    return found != lines.end() ? &*found : nullptr;
}

const SourceLine* text_before(const SourceLines& lines, std::size_t at)
{
    while (at > 0 && lines[at - 1].text.empty()) --at;
    return at > 0 ? &lines[at - 1] : nullptr;
}

bool is_text(const SourceLine& line)
{
    const bool page = line.furniture || line.foot || line.aside || line.link || line.heading || why_no_text(folded(line.text)) != nullptr;
    return !page && (is_item_line(line) || ends_sentence(line.text) || characters(line.text) > likely_sentence);
}

/// Whether a sentence stands below it that is an item, or that a page's heading heads.
bool heads_sentence(const SourceLines& lines, std::size_t at)
{
    const SourceLine* below = next_text(lines, at + 1);
    if (below == nullptr || !is_text(*below) || (!lines[at].heading && !is_item_line(*below))) return false;
    return ends_sentence(below->text) || characters(below->text) > likely_sentence;
}

/// "Åbningstider" or "Cookies og data" right above an item in which the council speaks of itself.
bool heads_point(const SourceLines& lines, std::size_t at)
{
    const SourceLine& line = lines[at];
    const std::string plain = folded(line.text);
    if (line.aside || characters(line.text) > likely_sentence || ends_sentence(line.text) || std::any_of(plain.begin(), plain.end(), is_digit)) return false;
    const SourceLine* below = next_text(lines, at + 1);
    if ((!begins_hours(plain) && plain.find("cookie") == std::string::npos) || below == nullptr || !is_text(*below) || !is_item_line(*below)) return false;
    const auto mark = item_mark_on(below->text);
    return ends_sentence(below->text) && leading_word(folded(std::string_view(below->text).substr(mark ? mark->length : 0)), {"vi", "jeg", "alle"}) > 0;
}

/// Whether what a menu says as well heads a section: the council's text stands under it. A button that shares the page may stand above the text's
/// beginning, too.
bool heads_text(const SourceLines& lines, std::size_t at)
{
    const SourceLine& line = lines[at];
    const std::string plain = folded(line.text);
    if (line.link) return false;
    if (heads_point(lines, at)) return true;
    if (may_head_list(plain)) return heads_sentence(lines, at);
    if (!may_head_text(plain)) return false;
    const SourceLine *above = text_before(lines, at), *below = next_text(lines, at + 1);
    if (below == nullptr || !is_text(*below)) return false;
    return line.heading || is_item_line(*below) || !may_be_button(plain) || (above != nullptr && is_text(*above));
}

bool leads_elsewhere(const SourceLine& line) { return line.link && line.contact.empty() && !line.heading; }

/// "Vi følger reglerne for sociale medier.", as an item of a list: a menu has no sentences.
bool is_linked_sentence(const SourceLine& line)
{
    return line.list_item && !line.aside && !line.hidden && !line.note && !line.foot && ends_sentence(line.text) && std::count(line.text.begin(), line.text.end(), ' ') >= 2;
}

/// Whether the line is the page's and not the council's; reported when it is. `own`: only what no council writes is the page's.
bool is_left_out(const SourceLine& line, const SourceLine& above, bool own, bool linked_point, KodeksReport& report)
{
    const std::string plain = folded(line.text);
    const char* why = line.furniture ? tr("stands at the top or foot of the pages")
                      : line.hidden  ? tr("the page does not show it")
                      : line.note    ? tr("a footnote")
                      : line.caption ? tr("the caption of a picture")
                      : line.foot    ? tr("the page's footer")
                      : line.aside   ? tr("navigation of the page")
                      : leads_elsewhere(line) && !linked_point ? tr("leads to another page")
                      : ends_sentence_of(above, line) || is_wanted_number(above, line) ? nullptr
                      : own                           ? why_no_item(plain)
                                                      : why_no_text(plain);
    if (why == nullptr) return false;
    if (line.block && !line.aside && !line.foot && std::all_of(line.text.begin(), line.text.end(), is_digit)) why = tr("a number that stands alone");  // a page of the web has none
    leave_out(report, line.number, line.text, why, line.contact);
    if (line.note && !line.hidden) doubt(report, say("line {0}: this footnote was left out; write it below its point if it is needed there: {1}", line.number, shortened(line.text, 80)));
    if (leads_elsewhere(line) && is_linked_sentence(line)) doubt(report, say("line {0}: this was left out since it leads to another page, and may be a point: {1}", line.number, shortened(line.text, 60)));
    if (line.foot) report.foot_lines.push_back(line.text);
    if (line.furniture || stands_on_each_page(plain)) report.page_lines.push_back(plain);
    return true;
}

/// What of a page a line may be that was kept: of the council's `own` items and headings what is left out elsewhere.
const char* kept_in_spite_of(const SourceLine& line, bool own)
{
    const std::string plain = folded(line.text);
    const char* why = own ? why_no_text(plain) : nullptr;
    return why != nullptr ? why : why_maybe_no_text(plain);
}

bool is_own(const SourceLines& lines, std::size_t at) { return is_item_line(lines[at]) || heads_text(lines, at); }

}  // namespace

SourceLines without_struck_out(const SourceLines& lines, KodeksReport& report)
{
    SourceLines kept;
    for (const SourceLine& line : lines) {
        if (!line.struck_out) {
            kept.push_back(line);
            continue;
        }
        leave_out(report, line.number, line.text, tr("struck out"));
        if (!line.hidden && !line.aside) doubt(report, say("line {0}: this is struck out in the text and was left out: {1}", line.number, shortened(line.text, 60)));
    }
    return kept;
}

/// The days and times below "Åbningstider", each on a line of its own; reported when the line is that.
class PageLines::OpeningHours {
public:
    bool take(const SourceLine& line, KodeksReport& report)
    {
        const auto mark = item_mark_on(line.text);
        const bool bullet = mark && mark->number == 0;
        const std::string plain = folded(std::string_view(line.text).substr(bullet ? mark->length : 0));
        const bool taken = open_ && is_hours(plain);
        open_ = taken || begins_hours(plain);
        if (taken) leave_out(report, line.number, line.text, tr("opening hours"), line.contact);
        return taken;
    }

private:
    bool open_ = false;  ///< the line above was of opening hours
};

PageLines::PageLines(const SourceLines& lines, KodeksReport& report) : lines_(lines), report_(report), hours_(std::make_unique<OpeningHours>())
{
    for (const SourceLine& line : lines)
        if (line.list > 0 && line.first_in_item) more_points_[line.list] += leads_elsewhere(line) ? -1 : 1;
}
PageLines::~PageLines() = default;

bool PageLines::is_linked_point(std::size_t at) const
{
    const SourceLine& line = lines_[at];
    return leads_elsewhere(line) && line.list > 0 && line.first_in_item && more_points_.at(line.list) >= 0;
}

bool PageLines::takes(std::size_t at)
{
    const SourceLine& line = lines_[at];
    if (hours_->take(line, report_) || is_left_out(line, at > 0 ? lines_[at - 1] : SourceLine{}, is_own(lines_, at), is_linked_point(at), report_)) return true;
    if (line.inside_hidden && !hidden_)
        doubt(report_, say("line {0}: the page does not show this at first, and may never: {1}", line.number, shortened(line.text, 60)));
    hidden_ = line.inside_hidden;
    return false;
}

const char* PageLines::might_have_taken(std::size_t at) const
{
    return is_linked_point(at) ? tr("leads to another page") : kept_in_spite_of(lines_[at], is_own(lines_, at));
}

}  // namespace kiosk
