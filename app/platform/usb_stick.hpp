// Why: the secretariat takes files away on a stick. Which folder that is, the system's own list of mounts says; mounting it is the
// system's task (udisks).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports.hpp"

namespace kiosk {

struct Stick {
    int mount = 0;  ///< another for each time it is plugged in; one that is gone may give its number to a later one
    std::filesystem::path folder;
    bool operator==(const Stick&) const = default;
};

/// In the order they were mounted: the mounts in the text of /proc/PID/mountinfo (proc(5)) that lie below /media or /run/media.
[[nodiscard]] std::vector<Stick> sticks_in(std::string_view mountinfo);

/// The same, of the running system.
[[nodiscard]] std::vector<Stick> find_sticks();

/// The folder of the one that was mounted last.
[[nodiscard]] std::optional<std::filesystem::path> find_stick();

/// Writes the files (name -> bytes) into the folder, each whole or not at all, on the stick when it returns. K51 otherwise.
[[nodiscard]] Outcome<void> write_files(const std::map<std::string, std::string>& files, const std::filesystem::path& folder);

}  // namespace kiosk
