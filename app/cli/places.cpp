#include "cli/places.hpp"

#include "platform/paths.hpp"

namespace kiosk {
namespace {

std::filesystem::path first_existing(const std::filesystem::path& beside, const std::filesystem::path& installed)
{
    std::error_code ignored;
    return (std::filesystem::exists(beside, ignored) ? beside : installed).lexically_normal();
}

}  // namespace

std::filesystem::path default_config_directory()
{
    const auto here = program_directory();
    return first_existing(here / "../../kiosk-config", here / "../share/kodekskiosk");
}

std::filesystem::path default_data_directory() { return data_directory(); }

std::filesystem::path locale_directory()
{
    const auto here = program_directory();
    return first_existing(here / "locale", here / "../share/locale");
}

}  // namespace kiosk
