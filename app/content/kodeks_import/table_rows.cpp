// Why: see table_rows.hpp.
#include "content/kodeks_import/table_rows.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// The cells of one row, one after the other: each a line, or several.
SourceLines cells_of(const SourceLines& lines, std::size_t from, std::size_t to)
{
    SourceLines cells;
    for (; from < to; ++from) {
        const SourceLine& line = lines[from];
        int cell = line.cell;
        for (std::size_t begin = 0, end = 0; begin < line.text.size(); begin = end + 1, ++cell) {
            end = std::min(line.text.find('\t', begin), line.text.size());
            SourceLine part = line;
            part.text = line.text.substr(begin, end - begin);
            part.cell = cell;
            part.first_in_item = line.first_in_item && begin == 0;
            cells.push_back(std::move(part));
        }
    }
    return cells;
}

bool is_sentence(const SourceLine& cell)
{
    constexpr int likely_sentence = 40;  ///< characters
    return ends_sentence(cell.text) || characters(cell.text) > likely_sentence;
}

bool is_text(const SourceLine& cell) { return cell.list_item || is_sentence(cell) || item_mark_on(cell.text); }

class Row {
public:
    Row(const SourceLines& lines, std::size_t from, std::size_t to) : lines_(lines), from_(from), to_(to), cells_(cells_of(lines, from, to)) {}

    void add_to(SourceLines& whole, KodeksReport& report) const
    {
        const bool one = cells_.front().cell == cells_.back().cell;
        if (one || has_contact()) return add_lines(whole);
        if (heads_columns()) return leave_out_lines(report);
        const bool numbered = item_mark_on(lines_[from_].text).has_value(), parted = !numbered && has_text();
        if (parted) add_cells(whole);
        else add_lines(whole);
        if (cells_.back().cell == 2 && (parted || numbered)) return;
        doubt(report, say("line {0}: this is a row of a table; look at what its columns mean: {1}", cells_.front().number, shortened(cells_.front().text, 60)));
    }

private:
    bool has_contact() const
    {
        return std::any_of(cells_.begin(), cells_.end(), [](const SourceLine& cell) { return !cell.contact.empty() || !contacts_in(cell.text).empty(); });
    }
    bool has_text() const { return std::any_of(cells_.begin(), cells_.end(), is_text); }
    bool heads_columns() const
    {
        const auto heads = [](const SourceLine& cell) { return cell.heads_column && (!is_text(cell) || (!cell.list_item && cell.text.find(' ') == std::string::npos)); };  // "Nr." is no sentence
        return std::all_of(cells_.begin(), cells_.end(), heads);
    }
    bool heads_row() const { return cells_[0].cell == 1 && cells_[1].cell > 1 && !is_text(cells_[0]); }

    void add_lines(SourceLines& whole) const { whole.insert(whole.end(), lines_.begin() + static_cast<std::ptrdiff_t>(from_), lines_.begin() + static_cast<std::ptrdiff_t>(to_)); }
    void add_cells(SourceLines& whole) const
    {
        constexpr int below_all_headings = 6;
        const std::size_t first = whole.size();
        whole.insert(whole.end(), cells_.begin(), cells_.end());
        if (heads_row() && !whole[first].heading) whole[first].heading = true, whole[first].level = below_all_headings;
    }
    void leave_out_lines(KodeksReport& report) const
    {
        for (std::size_t i = from_; i < to_; ++i) leave_out(report, lines_[i].number, lines_[i].text, tr("heads the columns of a table"));
    }

    const SourceLines& lines_;
    std::size_t from_, to_;
    SourceLines cells_;
};

}  // namespace

SourceLines without_rows(const SourceLines& lines, KodeksReport& report)
{
    SourceLines whole;
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from + 1;
        const bool row = lines[from].row > 0 && lines[from].cell > 0 && !lines[from].text.empty();
        while (row && to < lines.size() && lines[to].row == lines[from].row && lines[to].cell > 0) ++to;
        if (row) Row(lines, from, to).add_to(whole, report);
        else whole.push_back(lines[from]);
        from = to;
    }
    return whole;
}

}  // namespace kiosk
