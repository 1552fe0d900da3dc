// Why: what the urn leaves on a disk was measured on ext4 as Debian mounts it. A file system that journals data, or copies
// instead of overwriting, may keep every earlier state below the urn's reach; whoever runs such a kiosk must be told.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct FileSystem {
    std::string type;     ///< as mounted: "ext4", "btrfs", "overlay"
    std::string options;  ///< of the file system itself, comma by comma: "rw,data=journal"
    bool operator==(const FileSystem&) const = default;
};

/// What an existing folder lies on. Nothing when the system does not tell.
[[nodiscard]] std::optional<FileSystem> file_system_of(const std::filesystem::path& folder);

/// The mount with this number in the text of /proc/PID/mountinfo (proc(5)).
[[nodiscard]] std::optional<FileSystem> mount_in(std::string_view mountinfo, unsigned long long mount);

/// What speaks against keeping an urn there, for the log; nothing when nothing does.
[[nodiscard]] std::optional<std::string> doubt_about(const std::optional<FileSystem>& file_system);

}  // namespace kiosk
