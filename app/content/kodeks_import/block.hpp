// Why: a kodeks is made of headings, numbered items, bullets and paragraphs. Lines become these here, wrapped lines and hyphenated words joined;
// what the pieces are of is outline.hpp's business.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

struct Block {
    enum class Kind { heading, numbered, bullet, paragraph };
    Kind kind = Kind::paragraph;
    int line = 0;        ///< where it begins
    std::vector<std::pair<std::size_t, int>> joined;  ///< of each line that was joined to it: where in `text` it begins, and its number
    std::string text;    ///< on one line; without the mark of an item, but with the number of a heading, "a)", "II." and "2.3", which no point can have
    int number = 0;      ///< of a numbered item, 1..9999
    bool deep = false;   ///< a bullet whose number, "2.3", stays in its words: texts name it by that
    int roman = 0;       ///< of an item that begins with "II." the 2
    int level = 0;       ///< of a page's heading, 1..6; 0: it only looks like one
    bool heads_cells = false;  ///< in a table, beside or above what it heads
    bool bold = false;   ///< of a page, and of no list
    bool below = false;  ///< belongs to the item before it: it stands in that, or is set in under it
    bool whole = false;  ///< a paragraph of a page, which knows what it belongs to
    bool inside = false; ///< an item of a list that stands in another's item
    bool apart = false;  ///< far from what stands before it: a new page or three blank lines
    int blanks = 0;      ///< lines above it
    int longest = 0;     ///< characters of its longest line, as printed
    std::string mark;    ///< of an item, as printed: "Punkt 1.", "-"; a page's bullets have none
    bool dash = false;   ///< a bullet that is only a dash
    std::string contact; ///< see SourceLine
    bool contact_card = false;  ///< somebody's number or e-mail, and whose it is, if that is said; no point and no prose
    const char* may_be = nullptr;  ///< what of a page it may be and was not taken for, for people; null: nothing
};

using Blocks = std::vector<Block>;

/// The line that `at` of its text was printed on.
[[nodiscard]] int line_at(const Block& block, std::size_t at);

/// `lines` without those that are no text of the council's (kodeks_words.hpp says which), which are reported.
[[nodiscard]] Blocks find_blocks(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
