// Why: a file that is there already is somebody's work and is never written over: the new one gets a name beside it and takes its own name only
// if nothing else has it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// Writes a file that is not there yet, whole or not at all. What went wrong, for people; none: it is on the disk.
[[nodiscard]] std::optional<std::string> write_new_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace kiosk
