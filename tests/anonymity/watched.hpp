// Why: what was done can be told by what is left: these look at what the program writes besides its screen.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "store/samples.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

/// What the process writes to its log while this lives.
class LogTaken {
public:
    LogTaken() : before_(dup(STDERR_FILENO))
    {
        const int file = open((folder_ / "log").c_str(), O_RDWR | O_CREAT, 0600);
        dup2(file, STDERR_FILENO);
        close(file);
    }
    ~LogTaken()
    {
        dup2(before_, STDERR_FILENO);
        close(before_);
    }
    LogTaken(const LogTaken&) = delete;
    LogTaken& operator=(const LogTaken&) = delete;
    [[nodiscard]] std::string so_far() const { return bytes_of(folder_ / "log"); }

private:
    TempDirectory folder_;
    int before_;
};

/// Past SQLite, which holds the file locked: into the bytes of its header that are kept for later.
inline void write_into_the_main_database(const std::filesystem::path& folder, std::size_t told)
{
    constexpr std::streamoff kept_for_later = 72;
    std::fstream file(folder / "kiosk.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(kept_for_later).put(static_cast<char>(told));
}

}  // namespace kiosk::test
