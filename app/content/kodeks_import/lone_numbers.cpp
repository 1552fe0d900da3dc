// Why: see lone_numbers.hpp.
#include "content/kodeks_import/lone_numbers.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

bool is_number(const SourceLine& line)
{
    constexpr std::size_t longest = 3;
    return !line.text.empty() && line.text.size() <= longest && std::all_of(line.text.begin(), line.text.end(), is_digit);
}

bool stands_above_words(const SourceLines& lines, std::size_t at)
{
    if (at + 1 >= lines.size() || lines[at + 1].page != lines[at].page) return false;
    const SourceLine& next = lines[at + 1];
    return begins_large(next.text) && !next.note;
}

/// Where they stand; empty when they are no numbers of points. Those of pages stand at the top of each.
std::vector<std::size_t> lone_numbers(const SourceLines& lines)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SourceLine& line = lines[i];
        if (line.block || line.heading || line.page > 1 || item_mark_on(line.text)) return {};
        if (!is_number(line)) continue;
        if (!stands_above_words(lines, i) || std::stoul(line.text) != found.size() + 1) return {};
        found.push_back(i);
    }
    return found.size() > 1 ? found : std::vector<std::size_t>();
}

}  // namespace

void join_lone_numbers(SourceLines& lines, KodeksReport& report)
{
    const std::vector<std::size_t> numbers = lone_numbers(lines);
    if (numbers.empty()) return;
    const SourceLine& first = lines[numbers.front()];
    doubt(report, say("line {0}: the numbers that stand alone from here on were taken for those of the points below them: {1}", first.number, shortened(first.text + " " + lines[numbers.front() + 1].text, 60)));
    for (auto at = numbers.rbegin(); at != numbers.rend(); ++at) {
        SourceLine& words = lines[*at + 1];
        words.text.insert(0, lines[*at].text + ". ");
        words.number = lines[*at].number;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(*at));
    }
}

}  // namespace kiosk
