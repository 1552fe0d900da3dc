// Why: see kept_copy.hpp. A folder cannot be renamed over another, so the order of steps carries the promise:
//
//     1. write folder.new, every file and the folder itself synced
//     2. folder -> folder.old      3. folder.new -> folder      4. remove folder.old
//
// Cut before 2, the old copy stands. Cut between 2 and 3, there is no folder but folder.old is whole: finish_copy() takes it
// back. Cut after 3, the new copy stands.
#include "content/kept_copy.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& folder, const char* ending) { return folder.string() + ending; }

std::optional<std::string> failed(const fs::path& path) { return path.string() + ": " + std::strerror(errno); }

std::optional<std::string> write_synced(const fs::path& path, const std::string& bytes)
{
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return failed(path);
    std::optional<std::string> problem;
    for (std::size_t done = 0; done < bytes.size() && !problem;) {
        const ssize_t wrote = write(file, bytes.data() + done, bytes.size() - done);
        if (wrote > 0) done += static_cast<std::size_t>(wrote);
        else if (wrote == 0 || errno != EINTR) problem = failed(path);
    }
    if (!problem && fsync(file) != 0) problem = failed(path);
    if (close(file) != 0 && !problem) problem = failed(path);
    return problem;
}

std::optional<std::string> sync_folder(const fs::path& path)
{
    const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return failed(path);
    const bool synced = fsync(folder) == 0;
    std::optional<std::string> problem = synced ? std::nullopt : failed(path);
    close(folder);
    return problem;
}

bool holds(const fs::path& folder, const std::map<std::string, std::string>& files)
{
    std::error_code error;
    std::size_t found = 0;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->is_directory(error)) continue;
        const auto known = files.find(fs::relative(entry->path(), folder, error).generic_string());
        if (error || known == files.end()) return false;
        std::ifstream stream(entry->path(), std::ios::binary);
        if (std::string(std::istreambuf_iterator<char>(stream), {}) != known->second) return false;
        ++found;
    }
    return !error && found == files.size();
}

std::optional<std::string> write_all(const std::map<std::string, std::string>& files, const fs::path& folder)
{
    std::error_code error;
    std::set<fs::path> folders{folder, folder / "agendas"};  // agendas may be empty, and must be there
    for (const auto& [name, bytes] : files) folders.insert((folder / name).parent_path());
    for (const fs::path& path : folders) {
        fs::create_directories(path, error);
        if (!error) fs::permissions(path, fs::perms::owner_all, error);
        if (error) return path.string() + ": " + error.message();
    }
    for (const auto& [name, bytes] : files)
        if (auto problem = write_synced(folder / name, bytes)) return problem;
    for (const fs::path& path : folders)
        if (auto problem = sync_folder(path)) return problem;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> keep_copy(const std::map<std::string, std::string>& files, const fs::path& folder)
{
    finish_copy(folder);
    if (holds(folder, files)) return std::nullopt;
    const fs::path fresh = beside(folder, ".new");
    const fs::path old = beside(folder, ".old");
    std::error_code error;
    if (auto problem = write_all(files, fresh)) return problem;
    if (fs::exists(folder, error)) fs::rename(folder, old, error);
    if (!error) fs::rename(fresh, folder, error);
    if (error) {
        finish_copy(folder);
        return folder.string() + ": " + error.message();
    }
    if (auto problem = sync_folder(folder.parent_path())) return problem;
    fs::remove_all(old, error);
    return std::nullopt;
}

void finish_copy(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path old = beside(folder, ".old");
    if (!fs::exists(folder, ignored) && fs::exists(old, ignored)) {
        fs::rename(old, folder, ignored);
        if (ignored) return;  // it is the only copy
    }
    fs::remove_all(old, ignored);
    fs::remove_all(beside(folder, ".new"), ignored);
}

}  // namespace kiosk
