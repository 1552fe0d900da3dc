// Why: see set_aside.hpp. The database goes first and the files beside it after: if the power fails in between, they are
// found as orphans at the next start, while a database without its log would be taken for a sound, older one.
#include "store/set_aside.hpp"

#include <array>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "store/failure_codes.hpp"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

constexpr std::array beside = {"-wal", "-shm", "-journal"};
constexpr std::uintmax_t log_header = 32;  // a log no longer than this holds nothing; cuts in the first start leave such

fs::path with_suffix(const fs::path& database, const std::string& suffix) { return database.string() + suffix; }

bool present(const fs::path& path)
{
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

std::string dated_name(const fs::path& database, LocalTime when, const char* why)
{
    const std::string name = database.filename().string() + '.' + why;
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const Date date(day);
    if (date < first_possible_day) return name + "-undated";
    const std::chrono::hh_mm_ss time(when - day);
    return fmt::format("{}-{:04}-{:02}-{:02}T{:02}{:02}{:02}", name, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

bool taken(const fs::path& target)
{
    for (const char* suffix : beside)
        if (present(with_suffix(target, suffix))) return true;
    return present(target);
}

fs::path free_name(const fs::path& database, LocalTime when, const char* why)
{
    const fs::path plain = database.parent_path() / dated_name(database, when, why);
    fs::path target = plain;
    for (int number = 2; taken(target); ++number) target = with_suffix(plain, fmt::format("-{}", number));
    return target;
}

}  // namespace

Outcome<std::string> set_aside(const fs::path& database, LocalTime when, const char* why)
{
    const fs::path target = free_name(database, when, why);
    std::error_code error;
    const auto move = [&error](const fs::path& from, const fs::path& to) {
        if (!error && present(from)) fs::rename(from, to, error);
    };
    move(database, target);
    for (const char* suffix : beside) move(with_suffix(database, suffix), with_suffix(target, suffix));
    sync_directory(database.parent_path());
    if (error)
        return tl::unexpected(Failure{failure::cannot_write, "cannot set aside " + database.string() + ": " + error.message()});
    return target.filename().string();
}

bool orphaned(const fs::path& database)
{
    std::error_code error;
    if (!present(database)) {
        for (const char* suffix : beside)
            if (present(with_suffix(database, suffix))) return true;
        return false;
    }
    const fs::path log = with_suffix(database, "-wal");
    const bool emptied = fs::file_size(database, error) == 0 && !error;
    return emptied && present(log) && fs::file_size(log, error) > log_header && !error;
}

void sync_directory(const fs::path& directory)
{
    const int handle = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

}  // namespace kiosk
