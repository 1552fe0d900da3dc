// Why: see typed_rows.hpp.
#include "content/kodeks_import/typed_rows.hpp"

#include <algorithm>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

bool may_be_row(const SourceLine& line)
{
    if (line.block || line.furniture || line.gaps.empty() || item_mark_on(line.text) || !contacts_in(line.text).empty()) return false;
    const bool all = std::all_of(line.gaps.begin(), line.gaps.end(), [](int gap) { return gap >= wide_as_tab; });
    return all && std::count(line.text.begin(), line.text.end(), '\t') == static_cast<std::ptrdiff_t>(line.gaps.size());
}

/// Of two columns the second, with a tab before it, or the first alone.
bool is_half_row(const SourceLine& line)
{
    return !line.block && !line.furniture && line.gaps.empty() && !item_mark_on(line.text) && contacts_in(line.text).empty() && ends_sentence(line.text);
}

bool ends_in_sentence(const SourceLine& line) { return ends_sentence(line.text); }

void mark_rows(SourceLines& lines, std::size_t begin, std::size_t end, int& rows)
{
    for (std::size_t i = begin; i < end; ++i) {
        lines[i].row = ++rows;
        lines[i].cell = lines[i].gaps.empty() && lines[i].indent > 0 ? 2 : 1;
        lines[i].block = true;
        lines[i].heads_column = i == begin;
    }
}

}  // namespace

void mark_typed_rows(SourceLines& lines, KodeksReport& report)
{
    int rows = 0;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        const std::size_t gaps = lines[begin].gaps.size();
        const auto goes_on = [&](const SourceLine& line) { return (may_be_row(line) && line.gaps.size() == gaps) || (end > begin + 1 && gaps == 1 && is_half_row(line)); };
        while (end < lines.size() && goes_on(lines[end])) ++end;
        const auto from = lines.begin() + static_cast<std::ptrdiff_t>(begin), to = lines.begin() + static_cast<std::ptrdiff_t>(end);
        const auto sentences = std::count_if(from, to, ends_in_sentence);
        if (end - begin > 1 && sentences + 1 >= to - from) {
            doubt(report, say("line {0}: the lines from here on have tabs in them, and were read as the rows of a table: {1}", from->number, shortened(one_line(from->text), 60)));
            mark_rows(lines, begin, end, rows);
        }
        begin = std::max(end, begin + 1);
    }
}

}  // namespace kiosk
