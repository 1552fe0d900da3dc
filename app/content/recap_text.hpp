// Why: the summary of a meeting as the secretariat takes it away: Markdown to read, CSV for a spreadsheet. Both say what the screen
// says: nothing of who spoke, nothing of a closed item but its number.
#pragma once

#include <string>

#include "domain/recap.hpp"

namespace kiosk {

/// "moede-2026-11-24", or with the meeting's number where the date is unknown.
[[nodiscard]] std::string recap_name(const Recap& recap);
[[nodiscard]] std::string recap_markdown(const Recap& recap);
/// Semicolons and a byte order mark, as Danish spreadsheets expect; texts are quoted, and none begins a formula.
[[nodiscard]] std::string recap_csv(const Recap& recap);

}  // namespace kiosk
