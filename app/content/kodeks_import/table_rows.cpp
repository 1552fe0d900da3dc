// Why: see table_rows.hpp.
#include "content/kodeks_import/table_rows.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/kodeks_import/typed_rows.hpp"
#include "content/source_text/folded.hpp"
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

void make_heading(SourceLine& cell)
{
    constexpr int below_all_headings = 6;
    cell.heading = cell.heads_cells = true;
    cell.level = below_all_headings;
}

bool is_text(const SourceLine& cell) { return cell.list_item || is_sentence(cell) || item_mark_on(cell.text); }

/// "We do not", "avoid": below it stands what nobody is to do.
bool says_not(std::string_view heading)
{
    static const std::vector<std::string_view> no{"ikke", "ej", "nej", "aldrig", "undgaa", "undgaar", "uden", "ingen", "stop", "mindre", "forbudt", "not", "never", "no", "avoid", "don't", "dont", "donts", "don'ts", "less"};
    std::string plain = folded(heading);
    std::erase(plain, '?');  // what is left of an apostrophe that is no ASCII
    for (std::size_t begin = 0, end = 0; begin < plain.size(); begin = end + 1) {
        end = std::min(plain.find_first_of(" \t/.,:!()", begin), plain.size());
        if (is_one_of(plain.substr(begin, end - begin), no)) return true;
    }
    return false;
}

/// One row of a table, of two cells or more.
class Row {
public:
    Row(const SourceLines& lines, std::size_t from, std::size_t to) : lines_(lines), from_(from), to_(to), cells_(cells_of(lines, from, to)) {}

    /// `heads`: the row that heads the columns; null: none.
    void add_to(SourceLines& whole, const Row* heads, KodeksReport& report) const
    {
        const bool one = cells_.front().cell == cells_.back().cell, opposed = heads != nullptr && heads->is_opposed();
        if ((one && !opposed) || has_contact()) return add_lines(whole);
        const bool numbered = item_mark_on(lines_[from_].text).has_value(), parted = !numbered && has_text();
        if (parted) add_cells(whole);
        else add_lines(whole);
        const bool means_more = opposed || (heads != nullptr && parted && !heads_row());
        if (cells_.back().cell == 2 && (parted || numbered) && !means_more) return;
        const std::string first = shortened(cells_.front().text, 60);
        if (heads == nullptr) doubt(report, say("line {0}: this is a row of a table; look at what its columns mean: {1}", cells_.front().number, first));
        else doubt(report, say("line {0}: this is a row of a table, and what heads its columns (\"{2}\") was left out; look at what they mean: {1}", cells_.front().number, first, heads->together()));
    }

    bool heads_columns() const
    {
        const auto heads = [](const SourceLine& cell) { return cell.heads_column && (!is_text(cell) || (!cell.list_item && cell.text.find(' ') == std::string::npos)); };  // "Nr." is no sentence
        return cells_.front().cell != cells_.back().cell && !has_contact() && std::all_of(cells_.begin(), cells_.end(), heads);
    }
    /// Whether it says of a column that nobody does what stands there. Such a row may head them without the page's saying so.
    bool is_opposed() const
    {
        const bool other = std::any_of(cells_.begin(), cells_.end(), [](const SourceLine& cell) { return !says_not(cell.text); });
        return other && !has_text() && std::any_of(cells_.begin(), cells_.end(), [](const SourceLine& cell) { return says_not(cell.text); });
    }
    /// Whether each cell stands for itself, in one of so many columns.
    bool fits_columns(int columns) const
    {
        const auto fits = [&](const SourceLine& cell) { return cell.cell <= columns && !cell.heading && (is_text(cell) || begins_large(cell.text)); };
        return !has_contact() && std::all_of(cells_.begin(), cells_.end(), fits);
    }
    int columns() const { return cells_.back().cell; }
    int line() const { return cells_.front().number; }
    std::string together() const
    {
        std::string all;
        for (const SourceLine& cell : cells_) all += (all.empty() ? "" : " | ") + cell.text;
        return shortened(all, 80);
    }
    void add_column(SourceLines& whole, int column, bool heading) const
    {
        for (const SourceLine& cell : cells_) {
            if (cell.cell != column) continue;
            whole.push_back(cell);
            if (heading) make_heading(whole.back());
        }
    }
    void leave_out_lines(KodeksReport& report) const
    {
        for (std::size_t i = from_; i < to_; ++i) leave_out(report, lines_[i].number, lines_[i].text, tr("heads the columns of a table"));
    }

private:
    bool has_contact() const
    {
        return std::any_of(cells_.begin(), cells_.end(), [](const SourceLine& cell) { return !cell.contact.empty() || !contacts_in(cell.text).empty(); });
    }
    bool has_text() const { return std::any_of(cells_.begin(), cells_.end(), is_text); }
    bool heads_row() const { return cells_.size() > 1 && cells_[0].cell == 1 && cells_[1].cell > 1 && !is_text(cells_[0]); }

    void add_lines(SourceLines& whole) const { whole.insert(whole.end(), lines_.begin() + static_cast<std::ptrdiff_t>(from_), lines_.begin() + static_cast<std::ptrdiff_t>(to_)); }
    void add_cells(SourceLines& whole) const
    {
        const std::size_t first = whole.size();
        whole.insert(whole.end(), cells_.begin(), cells_.end());
        if (heads_row() && !whole[first].heading) make_heading(whole[first]);
    }

    const SourceLines& lines_;
    std::size_t from_, to_;
    SourceLines cells_;
};

/// "We do" beside "we do not": each column is a list of its own below what heads it, where no row says more.
bool has_opposed_columns(const std::vector<Row>& rows)
{
    const auto fits = [&](const Row& row) { return row.fits_columns(rows.front().columns()); };
    return rows.size() > 1 && rows.front().columns() == 2 && rows.front().is_opposed() && std::all_of(rows.begin() + 1, rows.end(), fits);
}

void add_columns(SourceLines& whole, const std::vector<Row>& rows, KodeksReport& report)
{
    for (int column = 1; column <= rows.front().columns(); ++column)
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].add_column(whole, column, i == 0);
    doubt(report, say("line {0}: this table was read column by column, each below what heads it: {1}", rows.front().line(), rows.front().together()));
}

void add_table(SourceLines& whole, const std::vector<Row>& rows, KodeksReport& report)
{
    if (has_opposed_columns(rows)) return add_columns(whole, rows, report);
    const Row* heads = nullptr;
    for (const Row& row : rows) {
        if (row.heads_columns() || (&row == &rows.front() && row.is_opposed())) row.leave_out_lines(report), heads = &row;
        else row.add_to(whole, heads, report);
    }
}

}  // namespace

SourceLines without_rows(const SourceLines& given, KodeksReport& report)
{
    SourceLines lines = given, whole;
    const bool page = std::any_of(lines.begin(), lines.end(), [](const SourceLine& line) { return line.block; });
    mark_typed_rows(lines, report);
    std::vector<Row> rows;  // of the table that is open
    const auto end_table = [&] {
        if (!rows.empty()) add_table(whole, rows, report);
        rows.clear();
    };
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from + 1;
        const bool row = lines[from].row > 0 && lines[from].cell > 0 && !lines[from].text.empty();
        while (row && to < lines.size() && lines[to].row == lines[from].row && lines[to].cell > 0) ++to;
        if (!row || Row(lines, from, to).heads_columns()) end_table();
        if (row) rows.emplace_back(lines, from, to);
        else whole.push_back(lines[from]);
        from = to;
    }
    end_table();
    for (SourceLine& line : whole)
        if (line.heads_cells && !page) line.level = 0;  // no other heading of a text has one
    return whole;
}

}  // namespace kiosk
