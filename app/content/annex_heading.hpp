// Why: what a kodeks calls an annex must be one to who reads its file and to who imports its text alike.
#pragma once

#include <string_view>

namespace kiosk {

/// "Bilag", "Bilag: ...", "Bilag 2", "Bilag A" or "Bilag til kodeks", but neither "Bilagsmappe" nor "Bilag og dagsordener", which may head points.
[[nodiscard]] bool is_annex_heading(std::string_view heading);

}  // namespace kiosk
