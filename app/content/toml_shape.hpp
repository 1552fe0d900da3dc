// Why: toml++ is not made for files that mean harm. It bounds how deep values stand in one another, but not dotted names
// ([a.b.c.d ...]), and taking such a table apart uses the stack for each level: 120 KB of "a." end the program. And letters
// such as the Danish ones outside quotation marks lead it astray (see parse_toml). What leads there is refused before, with
// a sentence that helps more than its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/utf8.hpp"

namespace kiosk {

struct Misshapen {
    LineColumn at;
    std::string what;  ///< for people
};

/// The first thing in a TOML text that toml++ must not see; none when it may read it. `text` has passed first_not_text().
[[nodiscard]] std::optional<Misshapen> misshapen(std::string_view text);

}  // namespace kiosk
