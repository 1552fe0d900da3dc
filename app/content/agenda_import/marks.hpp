// Why: a line that may begin an item is only marked at first. "4. Budget" may be an item, a line of a table of contents, a member, a
// sentence's end or the fourth thing somebody proposes; chain.hpp decides, with all marks before its eyes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/source_text/source_line.hpp"
#include "content/agenda_import/words.hpp"

namespace kiosk {

enum class MarkStyle {
    named,     ///< "Punkt 2: Title"
    numbered,  ///< "2. Title"
    below      ///< "Sag nr. 130", with the title above it
};

struct Mark {
    std::size_t line = 0;  ///< its place in the lines
    std::size_t place = 0; ///< its own place in the marks
    MarkStyle style = MarkStyle::numbered;
    std::string number;    ///< as printed: "1.a", "301"
    int major = 0;         ///< 0..1999
    int minor = 0;         ///< 1 for a, and for 3.1; 0: none
    bool decimal = false;  ///< "3.1 Title", without "Punkt": an item, or numbering inside item 3
    std::string rest;      ///< what stands after the number, as in SourceLine; may be empty
    bool closed = false;   ///< "Lukket: Punkt 3"
    bool confidential = false; ///< "Fortroligt punkt 3": closed, and not for sure
    bool bare = false;     ///< nothing stands between number and title, or nothing on the line but a number
    bool listed = false;   ///< dots or a page number at its end: a line of a table of contents
    bool page_below = false; ///< so has the last line that its title is wrapped to
};

/// The mark that the line begins with.
[[nodiscard]] std::optional<Mark> mark_on(const SourceLine& line);

/// Takes dots and a page number, or a gap and a page number, from the end. Whether there were any.
bool take_page(std::string& text);

/// All marks of the lines that are no furniture, in order.
[[nodiscard]] std::vector<Mark> find_marks(const SourceLines& lines, const std::vector<LineRole>& roles);

}  // namespace kiosk
