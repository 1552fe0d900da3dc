// Why: see new_file.hpp. The file system decides in one step whether the name is free.
#include "content/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "core/words.hpp"

namespace kiosk {
namespace {

std::string failed(const std::filesystem::path& path) { return path.string() + ": " + std::strerror(errno); }

bool write_all(int file, const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = write(file, bytes.data() + done, bytes.size() - done);
        if (wrote > 0) done += static_cast<std::size_t>(wrote);
        else if (wrote == 0 || errno != EINTR) return false;
    }
    return fsync(file) == 0;
}

}  // namespace

std::optional<std::string> write_new_file(const std::filesystem::path& path, const std::string& bytes)
{
    const std::filesystem::path fresh = path.parent_path() / ("." + path.filename().string() + ".new");
    std::error_code error;
    if (std::filesystem::exists(path, error)) return path.string() + ": " + tr("the file is there already; choose another name, or delete it first");
    const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) return failed(path);
    std::optional<std::string> problem;
    if (!write_all(file, bytes)) problem = failed(path);
    if (close(file) != 0 && !problem) problem = failed(path);
    if (!problem && renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) problem = failed(path);
    if (problem) unlink(fresh.c_str());
    return problem;
}

}  // namespace kiosk
