// Why: see plain_file.hpp.
#include "content/plain_file.hpp"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk {

std::optional<std::string> read_plain_file(const std::filesystem::path& path, std::size_t most)
{
    const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return std::nullopt;
    constexpr std::size_t step = 64 * 1024;
    std::string bytes;
    ssize_t got = 1;
    while (bytes.size() < most && got != 0) {
        const std::size_t had = bytes.size();
        bytes.resize(had + std::min(step, most - had));
        got = read(file, bytes.data() + had, bytes.size() - had);
        bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && errno != EINTR) break;
    }
    close(file);
    return got < 0 ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace kiosk
