// Why: whether a line goes on in the next one is seen from how all the lines of the text are broken.
#pragma once

#include <string_view>

#include "content/source_text/source_line.hpp"

namespace kiosk {

struct TextLayout {
    bool wrapped = false;        ///< lines were broken to fit a page
    bool whole = false;          ///< no line goes on in the next: each ends, and the next begins with a capital or a mark
    bool double_spaced = false;  ///< with a blank line after each
    int width = 0;               ///< characters of a full line
};

[[nodiscard]] TextLayout layout_of(const SourceLines& lines);

/// Whether it ends with a full stop, a colon or the like, before quotation marks.
[[nodiscard]] bool ends_sentence(std::string_view text);

[[nodiscard]] bool ends_in_quotation_mark(std::string_view text);

/// "Ansvar m.v."
[[nodiscard]] bool ends_abbreviated(std::string_view text);

/// Whether it ends with what a number belongs to: "jf. nr."
[[nodiscard]] bool wants_number(std::string_view text);

/// Whether it ends with what is told apart by its number: "reglerne i kapitel"
[[nodiscard]] bool names_what_is_numbered(std::string_view text);

}  // namespace kiosk
