// Why: a file in Markdown says in TOML what it is, between two lines of +++; below them stands what people read.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk {

struct FrontMatter {
    std::string_view front;  ///< between the +++ lines
    std::size_t body = 0;    ///< offset of what follows them
};

/// Nothing when the text does not begin with +++, or the second line of them is missing.
[[nodiscard]] std::optional<FrontMatter> split_front_matter(std::string_view text);

}  // namespace kiosk
