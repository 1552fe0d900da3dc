// Why: see unplaced.hpp.
#include "content/agenda_import/unplaced.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/words.hpp"

namespace kiosk {
namespace {

void report_list(const WeighedMarks& all, const Run& run, const std::set<std::size_t>& taken)
{
    const auto left = std::count_if(run.begin(), run.end(), [&](std::size_t i) { return taken.count(i) == 0; });
    if (left > 0)
        leave_out(all.left_out, all.lines[all.marks[run.front()].line].number, all.lines[all.marks[run.front()].line].text,
                  say_count("numbering inside an item, {0} line", "numbering inside an item, {0} lines", static_cast<long>(left)), static_cast<std::size_t>(left));
}

/// The first case number below a link is its own, however it is printed.
bool is_case_of_item(const WeighedMarks& all, const Mark& mark, const std::vector<Link>& links)
{
    if (mark.style != MarkStyle::below) return false;
    for (std::size_t i = mark.line; i-- > 0;) {
        if (std::any_of(links.begin(), links.end(), [&](const Link& link) { return link.mark.line == i && !link.only_listed; })) return true;
        if (all.roles[i] == LineRole::case_number && !all.lines[i].furniture) return false;
    }
    return false;
}

/// What is passed over although an item begins so is named at the item above it too.
void doubt_above(const WeighedMarks& all, const Mark& mark, std::vector<Link>& links)
{
    Link* above = nullptr;
    for (Link& link : links)
        if (!link.only_listed && link.mark.line < mark.line && (above == nullptr || link.mark.line > above->mark.line)) above = &link;
    if (above != nullptr) above->doubts.push_back(say("line {0} looks like another item, and was not taken", all.lines[mark.line].number));
}

}  // namespace

void report_unplaced(const WeighedMarks& all, const ChainCandidate& chosen, const Run& places, std::vector<Link>& links)
{
    std::set<std::size_t> taken;
    std::map<std::string, const Mark*> numbers;
    for (const Link& link : links) taken.insert(link.mark.place), numbers.emplace(folded(link.mark.number), &link.mark);
    const auto pass_over = [&](const Run& run) {
        report_list(all, run, taken);
        for (const std::size_t place : run)
            if (taken.count(place) == 0 && all.marks[place].style != MarkStyle::below && opens_item(all.lines, all.roles, all.marks[place])) doubt_above(all, all.marks[place], links);
    };
    for (const Run& run : chosen.inner) pass_over(run);
    Run others;
    for (const std::size_t place : without(places, chosen.inner)) {
        const Mark& mark = all.marks[place];
        if (taken.count(place) != 0 || is_case_of_item(all, mark, links)) continue;
        const auto same = numbers.find(folded(mark.number));
        if (same != numbers.end() && all.same(*same->second, mark) && !mark.rest.empty()) continue;  // the title twice
        if (mark.style != chosen.style) others.push_back(place);
        else {
            leave_out(all.left_out, all.lines[mark.line].number, all.lines[mark.line].text, tr("its number does not count on from the items"));
            if (opens_item(all.lines, all.roles, mark)) doubt_above(all, mark, links);
        }
    }
    for (const Run& run : find_runs(all.lines, all.roles, all.marks, others)) pass_over(run);
}

}  // namespace kiosk
