// Why: see set_in_lists.hpp.
#include "content/kodeks_import/set_in_lists.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

struct Run {
    std::size_t begin = 0, end = 0;
    bool goes_on = false;  ///< the list of the page before
    bool led = false;      ///< a colon leads to it
};

int length_of(const SourceLine& line) { return line.indent + characters(line.text); }
int first_word(const SourceLine& line) { return characters(std::string_view(line.text).substr(0, line.text.find(' '))); }
bool begins_sentence(const SourceLine& line) { return (line.text[0] != '(' && begins_large(line.text)) || is_digit(line.text[0]); }
bool is_text(const SourceLine& line) { return !line.text.empty() && !line.furniture && why_no_text(folded(line.text)) == nullptr; }

bool is_item(const SourceLine& line)
{
    const auto mark = item_mark_on(line.text);
    return mark && !mark->heading;
}

/// A heading, or what leads to a list: short, and no sentence.
bool may_stand_above(const SourceLine& line)
{
    constexpr int longest = 90;
    return !line.block && begins_large(line.text) && characters(line.text) <= longest && (!ends_sentence(line.text) || line.text.back() == ':' || line.text.back() == '?') && !is_item(line) &&
           !begins_page_end(folded(line.text)) && !is_called_advice(folded(line.text));
}

/// "2026)." ends in a year, and has no number of an item.
bool is_marked(const SourceLine& line)
{
    constexpr int longest_list = 999;
    const auto mark = item_mark_on(line.text);
    return mark && mark->number <= longest_list;
}

bool may_be_of_list(const SourceLine& line)
{
    return is_text(line) && !line.block && line.text.find('\t') == std::string::npos && !is_marked(line) && line.text.back() != ':' && question_mark(folded(line.text)) == 0;
}

/// A full stop and a capital in the middle of a line: its items have more than one sentence.
bool holds_two_sentences(const std::string& text)
{
    for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1))
        if (at > 3 && is_small(folded(text)[at - 2]) && begins_large(std::string_view(text).substr(at + 2))) return true;
    return false;
}

class Lists {
public:
    Lists(SourceLines& lines, KodeksReport& report) : lines_(lines), report_(report) {}

    void mark()
    {
        find_runs();
        for (const Run& run : runs_)
            for (std::size_t i = run.begin; i < run.end; ++i) {
                width_ = std::max(width_, length_of(lines_[i]));
                single_ = single_ && !holds_two_sentences(lines_[i].text);
            }
        for (std::size_t i = 0; i < runs_.size(); ++i)
            if (is_list(runs_[i]) || (runs_[i].goes_on && indents_.count(lines_[runs_[i - 1].begin].indent) > 0)) indents_.insert(lines_[runs_[i].begin].indent);
        for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) {
            if (indents_.count(lines_[run->begin].indent) == 0) continue;
            mark(*run);
            set_apart(run->end);
        }
    }

private:
    /// Below what may stand above a list, but not right below the title, and in no item.
    void find_runs()
    {
        const SourceLine* above = nullptr;
        int texts = 0, item = -1;  // how many lines stand above; how far the item is set in that the line may belong to
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!is_text(lines_[i])) continue;
            if (lines_[i].indent <= item) item = -1;
            if (is_item(lines_[i])) item = lines_[i].indent;
            const bool goes_on = above != nullptr && above->page != lines_[i].page && lines_[i].indent > 0 && !runs_.empty() && above == &lines_[runs_.back().end - 1];
            const bool led = above != nullptr && above->text.back() == ':';
            const std::size_t end = item < 0 && above != nullptr && (goes_on || above->indent < lines_[i].indent) ? end_of_run(i, led) : i;
            if (end > i && texts > 1 && (goes_on || may_stand_above(*above)) && is_of_sentences({i, end, goes_on, led})) runs_.push_back({i, end, goes_on, led});
            if (end > i) i = end - 1;
            above = &lines_[i];
            ++texts;
        }
    }

    /// Lines equally far set in, with blank lines between them or none; none at all where a wrapped line is set in otherwise, or, unless the list is
    /// `led` to, where one that stands alone may be a heading.
    std::size_t end_of_run(std::size_t begin, bool led) const
    {
        std::size_t end = begin, next = begin;
        const auto is_near = [&](std::size_t at) { return at < lines_.size() && lines_[at].page == lines_[begin].page; };
        for (; is_near(next); ++next) {
            if (lines_[next].text.empty()) continue;
            if (!may_be_of_list(lines_[next]) || lines_[next].indent != lines_[begin].indent) break;
            end = next + 1;
        }
        const bool goes_on = is_near(end) && !lines_[end].text.empty() && (lines_[end].indent >= lines_[begin].indent || begins_small(lines_[end].text));
        return goes_on || (!led && holds_heading(begin, end)) ? begin : end;
    }

    bool holds_heading(std::size_t begin, std::size_t end) const
    {
        for (std::size_t i = begin + 1; i + 1 < end; ++i)
            if (!lines_[i].text.empty() && lines_[i - 1].text.empty() && !ends_sentence(lines_[i].text) && (lines_[i + 1].text.empty() || begins_large(lines_[i + 1].text))) return true;
        return false;
    }

    /// Nothing of it is a contact, and half of the lines that may end an item end a sentence; below a colon more.
    bool is_of_sentences(const Run& run) const
    {
        int ended = 0, open = 0;
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const SourceLine& line = lines_[i];
            if (line.text.empty()) continue;
            if (is_digit(line.text[0]) && !contacts_in(line.text).empty()) return false;
            const bool last = i + 1 == run.end || lines_[i + 1].text.empty() || begins_sentence(lines_[i + 1]);
            if (last) ++(ends_sentence(line.text) ? ended : open);
        }
        return (begins_sentence(lines_[run.begin]) || run.goes_on) && (ended > open || (ended == open && !run.led));
    }

    static bool begins_paragraph(const SourceLine& line) { return !line.text.empty() && !begins_small(line.text); }

    enum class Begins { no, unsure, yes };

    /// Whether the line begins an item: the words of the one above ended where its own would still have fitted.
    Begins begins_item(std::size_t at) const
    {
        constexpr int clear = 80;  ///< percent of a line's width, for words that end no sentence
        const SourceLine &above = lines_[at - 1], &line = lines_[at];
        if (line.text.empty() || above.text.empty()) return begins_paragraph(line) ? Begins::yes : Begins::no;
        const int needed = length_of(above) + 1 + first_word(line);
        if (!begins_sentence(line) || ends_with_joint(folded(above.text), true) || wants_number(above.text)) return Begins::no;
        if (!ends_sentence(above.text)) return begins_large(line.text) && needed * 100 <= width_ * clear ? Begins::yes : Begins::no;
        return needed <= width_ ? Begins::yes : Begins::unsure;
    }

    /// Whether it shows that it is one; others that are set in like it are, too.
    bool is_list(const Run& run) const
    {
        for (std::size_t i = run.begin + 1; i < run.end; ++i)
            if (begins_item(i) == Begins::yes && (run.led || !lines_[i - 1].text.empty())) return true;
        return false;
    }

    /// On the next page a sentence may go on.
    Begins begins_run(const Run& run) const
    {
        std::size_t above = run.begin;
        while (run.goes_on && above > 0 && !is_text(lines_[--above])) {}
        return !run.goes_on || (ends_sentence(lines_[above].text) && begins_sentence(lines_[run.begin])) ? Begins::yes : Begins::no;
    }

    void mark(const Run& run)
    {
        for (std::size_t i = run.end; i-- > run.begin;) {
            const Begins begins = i == run.begin ? begins_run(run) : begins_item(i);
            if (begins == Begins::unsure && !single_) doubt(report_, say("line {0}: this may begin a point of its own, and was joined to the one above it: {1}", lines_[i].number, shortened(lines_[i].text, 60)));
            if (begins == Begins::yes || (begins == Begins::unsure && single_)) starts_.push_back(i);
        }
        for (const std::size_t at : starts_) lines_[at].text.insert(0, "\u2022 ");
        starts_.clear();
    }

    /// What stands below the list and is not set in is none of its last item's.
    void set_apart(std::size_t end)
    {
        if (end == lines_.size() || lines_[end].text.empty() || lines_[end].page != lines_[end - 1].page) return;
        SourceLine blank;
        blank.number = lines_[end].number;
        blank.page = lines_[end].page;
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(end), blank);
    }

    SourceLines& lines_;
    KodeksReport& report_;
    std::vector<Run> runs_;
    std::set<int> indents_;  ///< of those that show that they are lists
    std::vector<std::size_t> starts_;
    int width_ = 0;       ///< of the longest line
    bool single_ = true;  ///< no item has more than one sentence
};

}  // namespace

void mark_set_in_lists(SourceLines& lines, KodeksReport& report)
{
    Lists(lines, report).mark();
}

}  // namespace kiosk
