#include "platform/usb_stick.hpp"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// mountinfo writes a space as \040.
std::string unescaped(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool octal = field[i] == '\\' && i + 3 < field.size();
        text += octal ? static_cast<char>((field[i + 1] - '0') * 64 + (field[i + 2] - '0') * 8 + (field[i + 3] - '0')) : field[i];
        if (octal) i += 3;
    }
    return text;
}

bool write_all(int handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

tl::unexpected<Failure> refused(const fs::path& path)
{
    return tl::unexpected(Failure{failure::stick_refuses, path.string() + ": " + std::generic_category().message(errno)});
}

Outcome<void> write_file(const fs::path& path, const std::string& bytes)
{
    const fs::path beside = path.string() + ".part";
    const int handle = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (handle < 0) return refused(path);
    const bool whole = write_all(handle, bytes) && ::fsync(handle) == 0;
    const int why = errno;
    const bool closed = ::close(handle) == 0;
    if (whole && closed && ::rename(beside.c_str(), path.c_str()) == 0) return {};
    if (!whole) errno = why;
    const auto failed = refused(path);
    ::unlink(beside.c_str());
    return failed;
}

}  // namespace

std::vector<Stick> sticks_in(std::string_view mountinfo)
{
    std::vector<Stick> found;
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        int mount = 0;
        std::string field;
        fields >> mount;
        for (int i = 0; i < 4; ++i) fields >> field;
        const std::string folder = unescaped(field);
        if (folder.starts_with("/media/") || folder.starts_with("/run/media/")) found.push_back({mount, folder});
    }
    return found;
}

std::vector<Stick> find_sticks()
{
    std::ifstream file("/proc/self/mountinfo");
    return sticks_in(std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
}

std::optional<fs::path> find_stick()
{
    const auto sticks = find_sticks();
    return sticks.empty() ? std::nullopt : std::optional(sticks.back().folder);
}

Outcome<void> write_files(const std::map<std::string, std::string>& files, const fs::path& folder)
{
    for (const auto& [name, bytes] : files)
        if (auto written = write_file(folder / name, bytes); !written) return written;
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
    return {};
}

}  // namespace kiosk
