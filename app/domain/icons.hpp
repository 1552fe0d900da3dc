// Why: pictograms by name, as the secretariat writes them in reminders.toml and contacts.toml and the screens use them; a
// name that is none of them is told when the files are checked. The code points are
// those of the font Material Icons (package fonts-material-design-icons-iconfont).
#pragma once

#include <span>
#include <string_view>

namespace kiosk {

struct Icon {
    std::string_view name;
    char32_t code;
};

[[nodiscard]] std::span<const Icon> icons();

/// The pictogram of that name; an open hand when there is none, so that a misspelt name leaves no hole.
[[nodiscard]] char32_t icon(std::string_view name);

}  // namespace kiosk
