// Why: the secretariat takes files away on a stick. Which folder that is, the system's own list of mounts says; mounting it is the
// system's task (udisks).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/ports.hpp"

namespace kiosk {

/// The folder of the stick that was mounted last: the last mount in the text of /proc/PID/mountinfo (proc(5)) that lies below
/// /media or /run/media.
[[nodiscard]] std::optional<std::filesystem::path> stick_in(std::string_view mountinfo);

/// The same, of the running system.
[[nodiscard]] std::optional<std::filesystem::path> find_stick();

/// Writes the files (name -> bytes) into the folder, each whole or not at all, on the stick when it returns. K51 otherwise.
[[nodiscard]] Outcome<void> write_files(const std::map<std::string, std::string>& files, const std::filesystem::path& folder);

}  // namespace kiosk
