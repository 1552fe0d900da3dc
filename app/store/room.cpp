#include "store/room.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

#include "store/failure_codes.hpp"

namespace kiosk {

namespace {

constexpr off_t bytes = 256 * 1024;  // a result with six statements and the log that carries it take less than half

std::filesystem::path room_in(const std::filesystem::path& data_directory) { return data_directory / "room-for-the-result"; }

}  // namespace

Outcome<void> take_room(const std::filesystem::path& data_directory)
{
    const int file = ::open(room_in(data_directory).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const int refused = file < 0 ? errno : ::posix_fallocate(file, 0, bytes);
    if (file >= 0) ::close(file);
    if (refused == 0) return {};
    give_room_back(data_directory);
    return tl::unexpected(Failure{failure::cannot_write, "no room for the result: " + std::generic_category().message(refused)});
}

void give_room_back(const std::filesystem::path& data_directory)
{
    std::error_code ignored;
    std::filesystem::remove(room_in(data_directory), ignored);
}

}  // namespace kiosk
