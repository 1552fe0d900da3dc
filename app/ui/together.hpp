// Why: "kl." at the end of a line and "19.00" at the beginning of the next is read twice. Danish typography keeps a number beside
// what it belongs to.
#pragma once

#include <string_view>

namespace kiosk {

/// Whether a line should not end between two words: "kl. 19.00", "nr. 4", "§ 11", "24. november", "1,5 mio.", "15 punkter".
[[nodiscard]] bool stay_together(std::string_view before, std::string_view after);

}  // namespace kiosk
