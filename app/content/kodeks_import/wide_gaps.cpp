// Why: see wide_gaps.hpp.
#include "content/kodeks_import/wide_gaps.hpp"

#include <algorithm>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// Where the words begin: a gap after a number, a bullet or a letter means nothing.
std::size_t words_begin(const SourceLine& line)
{
    const auto mark = item_mark_on(line.text);
    if (!mark) return 0;
    return std::max(mark->length, std::min(line.text.find_first_of(" \t"), line.text.size() - 1) + 1);
}

bool says_something(std::string_view text)
{
    const std::string plain = folded(text);
    return std::any_of(plain.begin(), plain.end(), is_small);
}

/// Lines that were set to one width have many gaps, of which none is wide.
bool has_wide_gap(const SourceLine& line)
{
    constexpr int wide = 4, wide_in_set_line = 8, gaps_of_set_line = 3;
    if (line.block || line.heading || line.gaps.empty() || !contacts_in(line.text).empty()) return false;
    const bool set = static_cast<int>(line.gaps.size()) >= gaps_of_set_line;
    const std::size_t words = words_begin(line);
    std::size_t gap = 0;
    for (std::size_t at = line.text.find('\t'); at != std::string::npos && gap < line.gaps.size(); at = line.text.find('\t', at + 1), ++gap) {
        if (at < words || line.gaps[gap] < (set ? wide_in_set_line : wide)) continue;
        if (says_something(std::string_view(line.text).substr(words, at - words)) && says_something(std::string_view(line.text).substr(at))) return true;
    }
    return false;
}

}  // namespace

void doubt_wide_gaps(const SourceLines& lines, const std::vector<bool>& taken, KodeksReport& report)
{
    constexpr std::size_t far = 8;  ///< lines without a gap
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!taken[i] || !has_wide_gap(lines[i])) continue;
        const SourceLine& first = lines[i];
        long count = 1;
        for (std::size_t other = i + 1; other < lines.size() && other <= i + far; ++other)
            if (taken[other] && has_wide_gap(lines[other])) ++count, i = other;
        doubt(report, say_count("line {1}: {0} line has a wide gap inside, and may be of two columns or of a table; it was read as one line: {2}",
                                "line {1}: {0} lines from here on have a wide gap inside, and may be of two columns or of a table; each was read as one line: {2}", count, first.number,
                                shortened(one_line(first.text), 80)));
    }
}

}  // namespace kiosk
