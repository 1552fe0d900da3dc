// Why: a file saved in an old encoding, or no text at all, must be named as such, where it goes wrong, before any parser
// stumbles over it with a message nobody understands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct LineColumn {
    int line = 1;    ///< from 1
    int column = 1;  ///< from 1, in characters
    bool operator==(const LineColumn&) const = default;
};

/// Where the byte at `offset` stands (0..text.size()). Lines end with LF, or CR LF.
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t offset);

/// The first byte that is not well-formed UTF-8 (RFC 3629), or a NUL: what a file in an old encoding, or no text at all, shows.
[[nodiscard]] std::optional<LineColumn> first_not_utf8(std::string_view bytes);

/// Where the text stops being text people can see: the above, or a control character other than tab, LF and the CR before an LF;
/// those of Unicode too (U+0080 to U+009F, the line separators, and the marks that turn the direction of writing around).
[[nodiscard]] std::optional<LineColumn> first_not_text(std::string_view bytes);

/// The text with a question mark for each byte or character at which it is not text.
[[nodiscard]] std::string visible(std::string_view text);

/// The first `most` characters, and "..." when there were more.
[[nodiscard]] std::string shortened(const std::string& utf8, int most);

}  // namespace kiosk
