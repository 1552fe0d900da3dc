// Why: see file_system.hpp. The kernel names the mount a file lies on; by its device number alone a subvolume of btrfs is not found.
#include "platform/file_system.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace kiosk {

namespace {

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A mode that is the default of the file system itself (tune2fs -o) stands here and not among the mount's options.
std::string defaults_of_ext4(unsigned major, unsigned minor)
{
    std::error_code unknown;
    const auto device = std::filesystem::read_symlink("/sys/dev/block/" + std::to_string(major) + ":" + std::to_string(minor), unknown);
    std::string options = unknown ? std::string() : text_of(std::filesystem::path("/proc/fs/ext4") / device.filename() / "options");
    for (char& letter : options)
        if (letter == '\n') letter = ',';
    return options;
}

bool has(std::string_view options, std::string_view wanted)
{
    return ("," + std::string(options) + ",").find("," + std::string(wanted) + ",") != std::string::npos;
}

}  // namespace

std::optional<FileSystem> mount_in(std::string_view mountinfo, unsigned long long mount)
{
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t optional_fields_end = line.find(" - ");
        unsigned long long number = 0;
        if (!(std::istringstream(line) >> number) || number != mount || optional_fields_end == std::string::npos) continue;
        FileSystem found;
        std::string source;
        std::istringstream(line.substr(optional_fields_end + 3)) >> found.type >> source >> found.options;
        return found;
    }
    return std::nullopt;
}

std::optional<FileSystem> file_system_of(const std::filesystem::path& folder)
{
    struct statx seen {};
    if (statx(AT_FDCWD, folder.c_str(), 0, STATX_MNT_ID, &seen) != 0 || (seen.stx_mask & STATX_MNT_ID) == 0) return std::nullopt;
    auto found = mount_in(text_of("/proc/self/mountinfo"), seen.stx_mnt_id);
    if (found && found->type == "ext4") found->options += "," + defaults_of_ext4(seen.stx_dev_major, seen.stx_dev_minor);
    return found;
}

std::optional<std::string> doubt_about(const std::optional<FileSystem>& file_system)
{
    if (!file_system) return "the file system of the data directory is not known; see the README on what storage cannot promise";
    if (file_system->type != "ext4")
        return "the data directory lies on " + file_system->type + ", which may keep earlier states of an open check-in; use ext4";
    if (has(file_system->options, "data=journal"))
        return "the data directory lies on ext4 with data=journal, which keeps earlier states of an open check-in; mount it with data=ordered";
    return std::nullopt;
}

}  // namespace kiosk
