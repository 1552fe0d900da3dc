// Why: where the program finds what came with it, in a build tree and installed alike.
#pragma once

#include <filesystem>

namespace kiosk {

/// kiosk-config/ beside the sources when the program stands in build/<preset>/, else the installed one.
[[nodiscard]] std::filesystem::path default_config_directory();
/// The XDG data directory.
[[nodiscard]] std::filesystem::path default_data_directory();
/// The compiled translations.
[[nodiscard]] std::filesystem::path locale_directory();

}  // namespace kiosk
