// Why: see report.hpp.
#include "content/source_text/report.hpp"

#include "content/limits.hpp"
#include "content/problem.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {

void leave_out(std::vector<LeftOut>& report, int line, const std::string& text, std::string why, std::size_t lines)
{
    constexpr int shown_characters = 80;
    if (report.size() < limits::left_out) report.push_back(LeftOut{line, shortened(visible(one_line(text)), shown_characters), std::move(why), lines});
    else if (report.size() == limits::left_out) report.push_back(LeftOut{line, {}, tr("there is more from here on"), lines});
    else report.back().lines += lines;
}

std::string describe(const LeftOut& left_out, const std::string& file)
{
    const std::string place = left_out.line > 0 ? fmt::format("{}:{}", visible(file), left_out.line) : visible(file);
    return left_out.text.empty() ? say("{0}: left out, {1}", place, left_out.why) : say("{0}: left out, {1}: {2}", place, left_out.why, left_out.text);
}

}  // namespace kiosk
