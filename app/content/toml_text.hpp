// Why: the importers write files of the council, with TOML in them; what they put there must come back as it went.
#pragma once

#include <string>

#include "domain/calendar.hpp"

namespace kiosk {

/// A text in quotation marks, on one line; what cannot be shown is a question mark.
[[nodiscard]] std::string toml_quoted(const std::string& text);

/// A line "# text", shortened.
[[nodiscard]] std::string toml_comment(const std::string& text);

/// "2026-11-24"
[[nodiscard]] std::string date_text(Date date);

}  // namespace kiosk
