// Why: the one place that decides how a problem looks in a terminal and in the log.
#include "content/problem.hpp"

#include <algorithm>
#include <tuple>

#include "content/limits.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// What the files say is quoted in problems, and ends in terminals and logs: on one line, visible, and not without end.
std::string quotable(const std::string& what) { return shortened(visible(one_line(what)), limits::problem_characters); }

}  // namespace

Place end_of(std::string_view text, const std::string& file)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const LineColumn end = line_column(text, last == std::string_view::npos ? 0 : last);
    return Place{file, end.line, end.column};
}

Problem error_at(const Place& place, std::string what)
{
    return Problem{visible(place.file), place.line, place.column, Severity::error, quotable(what)};
}

Problem warning_at(const Place& place, std::string what)
{
    return Problem{visible(place.file), place.line, place.column, Severity::warning, quotable(what)};
}

std::string describe(const Problem& problem)
{
    std::string text = problem.file;
    if (problem.line > 0) text += fmt::format(":{}:{}", problem.line, problem.column);
    text += ": ";
    if (problem.severity == Severity::warning) text += say("warning: {0}", problem.what);
    else text += problem.what;
    return text;
}

bool has_errors(const std::vector<Problem>& problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

void sort_by_place(std::vector<Problem>& problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

}  // namespace kiosk
