// Why: see paths.hpp.
#include "platform/paths.hpp"

#include <cstdlib>
#include <system_error>

namespace kiosk {

std::filesystem::path data_directory() { return data_directory(std::getenv("XDG_DATA_HOME"), std::getenv("HOME")); }

std::filesystem::path data_directory(const char* xdg_data_home, const char* home)
{
    const std::filesystem::path given = xdg_data_home ? xdg_data_home : "";
    if (given.is_absolute()) {
        return given / "kodekskiosk";
    }
    const std::filesystem::path account = home ? home : "";
    return account.is_absolute() ? account / ".local" / "share" / "kodekskiosk" : std::filesystem::path();
}

std::filesystem::path program_directory()
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace kiosk
