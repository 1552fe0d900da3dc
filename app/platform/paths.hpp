// Why: where the program keeps its databases and finds what was installed with it, when nobody says otherwise.
#pragma once

#include <filesystem>

namespace kiosk {

/// $XDG_DATA_HOME/kodekskiosk, or ~/.local/share/kodekskiosk. Not created here. Empty when the account has no home.
[[nodiscard]] std::filesystem::path data_directory();

/// The same from the two variables; either may be null. A relative XDG_DATA_HOME counts as unset, as its specification says.
[[nodiscard]] std::filesystem::path data_directory(const char* xdg_data_home, const char* home);

/// The folder of the running program. Empty when the system does not tell.
[[nodiscard]] std::filesystem::path program_directory();

}  // namespace kiosk
