// Why: a file of Word is a zip of parts. One of them is taken out here, in memory, and never more of it than is asked for: a small zip can hold more
// than any memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// What stands in `name`; nothing when there is no such part, it is damaged, or it is larger than `most_bytes`.
[[nodiscard]] std::optional<std::string> zip_part(std::string_view zip, std::string_view name, std::size_t most_bytes);

}  // namespace kiosk
