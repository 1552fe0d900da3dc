// Why: whatever an agenda arrives as, a page, a PDF or pasted text, it becomes lines here, each with the number a person finds it by.
// From here on there is one importer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct SourceLine {
    int number = 0;     ///< from 1, in the file; in a PDF of its text
    int page = 1;       ///< from 1; a form feed begins the next
    int indent = 0;     ///< blanks before it
    std::string text;   ///< UTF-8, trimmed; two blanks or more, and a tab, are one tab: there is a gap. Empty: a blank line
    bool heading = false;    ///< a heading of a page
    bool block = false;      ///< whole as it stands: a paragraph or heading of a page, which no line break cut
    bool list_item = false;  ///< of a page's list
    bool furniture = false;  ///< a header, a footer or a page number
};

using SourceLines = std::vector<SourceLine>;

/// One line made of what stands in `raw`: blanks of all kinds are blanks, what is not seen is gone, ligatures and letters made of two
/// are letters, and the rest is visible().
[[nodiscard]] SourceLine source_line(std::string_view raw, int number);

/// Adds a line. A heading that a table of contents was glued to ("Indholdsfortegnelse1. ...") becomes a line of its own.
void add_line(SourceLines& lines, SourceLine line);

[[nodiscard]] SourceLines text_lines(std::string_view utf8);

/// Marks what stands at the top or foot of the pages again and again, numbers apart, and the pages' numbers.
void find_furniture(SourceLines& lines);

}  // namespace kiosk
