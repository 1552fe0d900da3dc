// Why: see contents_pages.hpp.
#include "content/agenda_import/contents_pages.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "content/agenda_import/title.hpp"
#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

using Listed = std::unordered_map<std::string, Run>;

/// The last line of the entry, which may be wrapped.
std::size_t last_line(const SourceLines& lines, const std::vector<LineRole>& roles, const Mark& mark)
{
    constexpr std::size_t most_lines = 3;
    std::size_t last = mark.line;
    while (last + 1 < lines.size() && last < mark.line + most_lines && roles[last + 1] == LineRole::text && !lines[last + 1].block && !mark_on(lines[last + 1])) ++last;
    return last;
}

std::string_view ending(const SourceLines& lines, const Mark& mark, std::size_t last) { return last == mark.line ? std::string_view(mark.rest) : lines[last].text; }

/// The last lines of the entries, when each ends in a number that is no smaller than the one before; else none.
std::vector<std::size_t> paged(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, const Run& run)
{
    std::vector<std::size_t> lasts;
    int page = 0;
    for (const std::size_t place : run) {
        const std::size_t last = last_line(lines, roles, marks[place]);
        const std::string_view text = ending(lines, marks[place], last);
        const auto at = page_after_blank(text);
        const int next = at ? std::stoi(std::string(text.substr(*at + 1))) : 0;
        if (next < std::max(page, 1) || marks[place].listed) return {};
        page = next;
        lasts.push_back(last);
    }
    return lasts;
}

/// Whether the title stands under its number once more, without the page.
bool stands_again(const std::vector<Mark>& marks, const std::vector<std::string>& titles, const Run& run, std::size_t place, const Listed& by_number)
{
    const std::string& rest = marks[place].rest;
    const std::string title = essence(read_title(rest.substr(0, page_after_blank(rest).value_or(rest.size()))).text);
    const Run& others = by_number.at(folded(marks[place].number));
    return std::any_of(others.begin(), others.end(), [&](std::size_t other) {
        return (other < run.front() || other > run.back()) && !titles[other].empty() && starts_with(title, titles[other]);
    });
}

}  // namespace

std::optional<std::size_t> page_after_blank(std::string_view text)
{
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const std::size_t digits = text.size() - begin;
    return digits >= 1 && digits <= 3 && begin >= 2 && text[begin - 1] == ' ' ? std::optional(begin - 1) : std::nullopt;
}

std::vector<Mark> without_page_numbers(const SourceLines& lines, const std::vector<LineRole>& roles, std::vector<Mark> marks)
{
    Run places;
    Listed by_number;
    std::vector<std::string> titles;  // the essence of each, as it stands
    for (const Mark& mark : marks) {
        places.push_back(mark.place);
        by_number[folded(mark.number)].push_back(mark.place);
        titles.push_back(essence(read_title(mark.rest).text));
    }
    for (const Run& run : find_runs(lines, roles, marks, places)) {
        const std::vector<std::size_t> lasts = run.size() < 2 ? std::vector<std::size_t>{} : paged(lines, roles, marks, run);
        const bool again = !lasts.empty() && std::any_of(run.begin(), run.end(), [&](std::size_t place) { return stands_again(marks, titles, run, place, by_number); });
        if (!again) continue;
        for (std::size_t i = 0; i < run.size(); ++i) {
            Mark& mark = marks[run[i]];
            if (lasts[i] == mark.line) mark.rest.erase(page_after_blank(mark.rest).value_or(mark.rest.size())), mark.listed = true;
            else mark.page_below = true;
        }
    }
    return marks;
}

}  // namespace kiosk
