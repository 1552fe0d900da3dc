// Why: the kinds of item an agenda knows are named in agendas and in reminders; both must mean the same words.
#pragma once

#include <string>
#include <vector>

namespace kiosk {

/// "item", "questions" (spørgetid), "any-other" (eventuelt).
[[nodiscard]] inline std::vector<std::string> item_kinds() { return {"item", "questions", "any-other"}; }

}  // namespace kiosk
