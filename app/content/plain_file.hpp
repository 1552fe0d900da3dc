// Why: files come from people and from memory sticks: one may be a pipe, grow while it is read, or be larger than anything we want.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// At most the first `most` bytes; none when it cannot be read. Never waits: what was a plain file a moment ago may be a pipe now.
[[nodiscard]] std::optional<std::string> read_plain_file(const std::filesystem::path& path, std::size_t most);

}  // namespace kiosk
