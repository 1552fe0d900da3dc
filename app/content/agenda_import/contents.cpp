// Why: see contents.hpp. A list whose titles stand in the text once more is the table of contents, and so is a list of links at a page's end.
// Where both are bare the later is the text.
#include "content/agenda_import/contents.hpp"

#include <algorithm>
#include <map>

#include "content/agenda_import/contents_pages.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using ByNumber = std::map<std::string, Run>;

/// For each mark of the run another, outside it, with the same number and title.
Run counterparts(const WeighedMarks& all, const Run& run, const ByNumber& by_number)
{
    Run found;
    for (const std::size_t own : run) {
        const Run& others = by_number.at(folded(all.marks[own].number));
        const auto other = std::find_if(others.begin(), others.end(), [&](std::size_t i) {
            return (i < run.front() || i > run.back()) && all.same(all.marks[own], all.marks[i]);
        });
        if (other != others.end()) found.push_back(*other);
    }
    return found;
}

/// For each line whether it stands in an item: below "Punkt 2", a case number, "Indstilling".
std::vector<bool> lines_in_items(const WeighedMarks& all)
{
    std::vector<bool> in_item(all.lines.size());
    for (const Mark& mark : all.marks) in_item[mark.line] = mark.style == MarkStyle::named;
    bool now = false;
    for (std::size_t i = 0; i < all.lines.size(); ++i) {
        const bool named = in_item[i];
        in_item[i] = now;
        switch (all.roles[i]) {
        case LineRole::case_number:
        case LineRole::opening:
        case LineRole::section:
        case LineRole::decision:
        case LineRole::attachments: now = true; break;
        case LineRole::contents:
        case LineRole::members:
        case LineRole::supplement:
        case LineRole::closed_section:
        case LineRole::open_section: now = false; break;
        default: now = now || named;
        }
    }
    return in_item;
}

/// What two items hold alike, "1. at det godkendes": bare numbers that begin anew in both.
bool is_inner(const WeighedMarks& all, const std::vector<bool>& in_item, const Run& run, const Run& twins)
{
    const Mark &own = all.marks[run.front()], &twin = all.marks[twins.front()];
    if (own.style != MarkStyle::numbered || twin.style != MarkStyle::numbered || all.lines[own.line].link || all.lines[twin.line].link) return false;
    const bool item = twins.size() > 1 && opens_item(all.lines, all.roles, twin);  // "Sagsfremstilling" may follow the last of a list
    return !item && in_item[own.line] && in_item[twin.line];
}

bool is_contents(const WeighedMarks& all, const std::vector<bool>& in_item, const Run& run, const ByNumber& by_number)
{
    const bool listed = all.marks[run.front()].listed && all.marks[run.back()].listed;
    const bool said = listed || stands_under_contents(all.roles, all.marks[run.front()]);
    if (run.size() < 2 && !said) return false;
    const Run twins = counterparts(all, run, by_number);
    if (twins.empty() || (!said && (twins.size() * 2 < run.size() || is_inner(all, in_item, run, twins)))) return false;
    const auto evidence = [&](const Run& of) {
        return std::count_if(of.begin(), of.end(), [&](std::size_t i) {
            return opens_item(all.lines, all.roles, all.marks[i]) || all.lines[all.marks[i].line].heading || all.marks[i].style != MarkStyle::numbered;
        });
    };
    const auto own = evidence(run), other = evidence(twins);
    return own != other ? own < other : run.front() < twins.front();
}

}  // namespace

void find_contents(WeighedMarks& all, Run& places)
{
    std::vector<Run> runs = find_runs(all.lines, all.roles, all.marks, places);
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.size() > b.size(); });
    ByNumber by_number;
    for (const std::size_t place : places) by_number[folded(all.marks[place].number)].push_back(place);
    const std::vector<bool> in_item = lines_in_items(all);
    for (const Run& run : runs) {
        if (!is_contents(all, in_item, run, by_number)) continue;
        for (const std::size_t place : run) {
            Run& same = by_number[folded(all.marks[place].number)];
            same.erase(std::find(same.begin(), same.end(), place));
        }
        for (const std::size_t place : run) all.contents.emplace(folded(all.marks[place].number), place);
        places.erase(std::remove_if(places.begin(), places.end(), [&](std::size_t i) { return i >= run.front() && i <= run.back(); }), places.end());
        leave_out(all.left_out, all.lines[all.marks[run.front()].line].number, all.lines[all.marks[run.front()].line].text,
                  say_count("table of contents, {0} line", "table of contents, {0} lines", static_cast<long>(run.size())), run.size());
    }
}

std::vector<std::string> listed_titles(const WeighedMarks& all, const Mark& listed)
{
    constexpr std::size_t most_lines = 4;
    std::vector<std::string> titles{listed.rest};
    bool hyphenated = false;
    for (std::size_t i = listed.line + 1; i < all.lines.size() && titles.size() < most_lines; ++i) {
        if (all.lines[i].furniture) continue;
        if (all.roles[i] != LineRole::text || all.lines[i].block || mark_on(all.lines[i])) break;
        std::string more = all.lines[i].text;
        take_page(more);
        const bool last = i + 1 == all.lines.size() || all.roles[i + 1] != LineRole::text || mark_on(all.lines[i + 1]);
        if (last && listed.page_below) more.erase(page_after_blank(more).value_or(more.size()));
        titles.push_back(joined(titles.back(), more, hyphenated));
    }
    return titles;
}

}  // namespace kiosk
