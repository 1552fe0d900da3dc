// Why: whatever an agenda or a kodeks arrives as, a page, a PDF or pasted text, it becomes lines here, each with the number a person finds it
// by. From here on there is one importer for each of the two.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

constexpr int wide_as_tab = 100;

struct SourceLine {
    int number = 0;     ///< from 1, in the file; in a PDF of its text
    int page = 1;       ///< from 1; a form feed begins the next
    int indent = 0;     ///< blanks before it
    std::string text;   ///< UTF-8, trimmed; two blanks or more, and a tab, are one tab: there is a gap. Empty: a blank line
    std::vector<int> gaps;   ///< how many blanks each tab in `text` stands for; wide_as_tab where there was a tab
    bool heading = false;    ///< a heading of a page
    int level = 0;           ///< of a heading of a page, 1..6
    int list_depth = 0;      ///< of a page's lists, 1 the outermost
    bool first_in_item = false;  ///< of a page's list
    bool bold = false;       ///< of a page: all of it
    bool link = false;       ///< of a page: all of it leads elsewhere
    bool aside = false;      ///< of a page: its navigation, a footer, a form
    bool foot = false;       ///< of a page: its footer
    bool unfolds = false;    ///< of a page: a button or a link that unfolds what stands below it, as an accordion's
    bool term = false;       ///< of a page: in a list of terms, or of what can be folded away, what names the text below it
    bool in_terms = false;   ///< of a page: in such a list, or in what can be folded away
    bool hidden = false;     ///< of a page: a paragraph or an item that it does not show
    bool inside_hidden = false;  ///< of a page: in something larger that it does not show, at least until somebody opens it
    bool note = false;       ///< of a page: a footnote
    bool caption = false;    ///< of a page: what stands below a picture, unless it is a heading or a list
    bool struck_out = false;  ///< of a page: all of it, see html_lines()
    std::string contact;     ///< of a page: the e-mail or telephone number that a link on the line leads to; may be empty
    bool block = false;      ///< whole as it stands: a paragraph or heading of a page, which no line break cut
    bool list_item = false;  ///< of a page's list
    int list = 0;            ///< of which of its lists, from 1; 0: of none
    bool after_break = false;  ///< of a page: one line break, and no more, parts it from the line above
    int row = 0;             ///< of a page: of which row of its tables, from 1; cells on one line have a tab between them. 0: of none
    int cell = 0;            ///< in which of the row's cells it begins, from 1; 0: in none
    bool heads_column = false;  ///< of a page: in a cell that is a table's heading
    bool heads_cells = false;  ///< of a page: it heads the cells beside or below it
    bool furniture = false;  ///< a header, a footer or a page number
    bool soft_hyphen = false;  ///< its last word goes on in the next line
};

using SourceLines = std::vector<SourceLine>;

/// One line made of what stands in `raw`: blanks of all kinds are blanks, what is not seen is gone, ligatures and letters made of two
/// are letters, and the rest is visible().
[[nodiscard]] SourceLine source_line(std::string_view raw, int number);

[[nodiscard]] SourceLines text_lines(std::string_view utf8);

/// Marks what stands at the top or foot of the pages again and again, numbers apart, and the pages' numbers.
/// `may_stand_on_every_page` is asked of lines that many pages share, folded, # for each number: some are text all the same.
void find_furniture(SourceLines& lines, const std::function<bool(std::string_view)>& may_stand_on_every_page);

/// Bytes of the hyphen that the line ends with, against a word; a browser prints one of its own (U+2010). 0: none.
[[nodiscard]] std::size_t hyphen_at_end(std::string_view line);

/// One printed line and the next: a word that was hyphenated is whole again, and one that has a hyphen ("EU-borgere") keeps it. `hyphenated` is
/// set when one was taken away.
[[nodiscard]] std::string joined(std::string_view line, std::string_view next, bool& hyphenated);

}  // namespace kiosk
