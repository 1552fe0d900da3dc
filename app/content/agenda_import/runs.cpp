// Why: see runs.hpp. A member looks like one ("1. Anna Jensen (A)"): words with capitals, no digits, perhaps a letter in brackets; a title
// such as "Frivilligpolitik (B)" has one word before its letter, or small words. It matters only where a line has said "Medlemmer".
#include "content/agenda_import/runs.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <sstream>

#include "content/agenda_import/doors.hpp"
#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

constexpr int lines_between = 2;  ///< of text, between two lines of one list: a wrapped title
constexpr int aligned = 2;        ///< blanks that two lines of one list may differ by: " 9." and "10."

/// "Lukket møde" parts a list as "Lukkede punkter" does, and ends none.
bool closes_rest(const SourceLines& lines, const std::vector<LineRole>& roles, std::size_t i)
{
    return roles[i] == LineRole::closed && closes_all_that_follow(lines[i].text);
}

bool is_tight(const SourceLines& lines, const std::vector<LineRole>& roles, const Mark& mark, const Mark& next)
{
    if (std::abs(lines[mark.line].indent - lines[next.line].indent) > aligned || opens_item(lines, roles, next)) return false;
    int between = 0;
    for (std::size_t i = mark.line + 1; i < next.line; ++i) {
        if (lines[i].furniture || roles[i] == LineRole::blank || roles[i] == LineRole::closed_section || roles[i] == LineRole::open_section) continue;
        if (closes_rest(lines, roles, i)) continue;
        if (roles[i] != LineRole::text || lines[i].heading) return false;
        if (++between > lines_between) return false;
    }
    return true;
}

bool looks_like_member(std::string_view text)
{
    if (text.empty() || std::any_of(text.begin(), text.end(), is_digit)) return false;
    const std::size_t bracket = text.rfind('(');
    const bool party = bracket != std::string_view::npos && text.back() == ')' && text.size() - bracket <= 6;
    std::istringstream words{std::string(text.substr(0, std::min(bracket, text.find(','))))};
    int count = 0, large = 0;
    for (std::string word; words >> word; ++count) large += begins_large(word) ? 1 : 0;
    return count >= 2 && count <= 6 && (large == count || (party && large >= 2));
}

}  // namespace

bool counts_on(const Mark& mark, const Mark& next)
{
    if (next.major == mark.major) return next.minor == mark.minor + 1;
    return next.major == mark.major + 1 && next.minor <= 1;
}

std::vector<Run> find_runs(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, const Run& places)
{
    std::vector<Run> runs;
    for (const std::size_t place : places) {
        const Mark& mark = marks[place];
        const Mark* last = runs.empty() ? nullptr : &marks[runs.back().back()];
        if (last != nullptr && last->style == mark.style && counts_on(*last, mark) && is_tight(lines, roles, *last, mark)) runs.back().push_back(place);
        else runs.push_back(Run{place});
    }
    return runs;
}

bool opens_item(const SourceLines& lines, const std::vector<LineRole>& roles, const Mark& mark)
{
    int text = 0;
    for (std::size_t i = mark.line + 1; i < lines.size() && text <= lines_between; ++i) {
        if (lines[i].furniture || roles[i] == LineRole::blank || closes_rest(lines, roles, i)) continue;
        if (roles[i] == LineRole::case_number || roles[i] == LineRole::opening || roles[i] == LineRole::open || roles[i] == LineRole::closed) return !mark_on(lines[i]);
        if (roles[i] != LineRole::text || mark_on(lines[i])) return false;
        ++text;
    }
    return false;
}

bool stands_under_contents(const std::vector<LineRole>& roles, const Mark& mark)
{
    int text = 0;
    for (std::size_t i = mark.line; i-- > 0 && text < 2;) {
        if (roles[i] == LineRole::contents) return true;
        text += roles[i] != LineRole::blank ? 1 : 0;
    }
    return false;
}

Run without_members(const std::vector<LineRole>& roles, const std::vector<Mark>& marks, Run& members)
{
    Run others;
    bool inside = false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (; at <= marks[i].line; ++at) {
            if (roles[at] == LineRole::members) inside = true;
            else if (roles[at] != LineRole::text && roles[at] != LineRole::blank) inside = false;
        }
        if (marks[i].style == MarkStyle::named || !looks_like_member(marks[i].rest)) inside = false;
        (inside ? members : others).push_back(i);
    }
    return others;
}

Run without(const Run& places, const std::vector<Run>& taken)
{
    std::set<std::size_t> gone;
    for (const Run& run : taken) gone.insert(run.begin(), run.end());
    Run rest;
    std::copy_if(places.begin(), places.end(), std::back_inserter(rest), [&](std::size_t i) { return gone.count(i) == 0; });
    return rest;
}

}  // namespace kiosk
