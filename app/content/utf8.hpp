// Why: a file saved in an old encoding, or no text at all, must be named as such, where it goes wrong, before any parser
// stumbles over it with a message nobody understands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk {

struct LineColumn {
    int line = 1;    ///< from 1
    int column = 1;  ///< from 1, in characters
    bool operator==(const LineColumn&) const = default;
};

/// Where the byte at `offset` stands (0..text.size()). Lines end with LF, or CR LF.
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t offset);

/// Where the text stops being text: the first byte that is not well-formed UTF-8 (RFC 3629), or a NUL.
[[nodiscard]] std::optional<LineColumn> first_not_text(std::string_view bytes);

}  // namespace kiosk
