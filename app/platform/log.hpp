// Why: what an administrator finds in the journal after something went wrong. It is for failures and for what the program
// runs on, never for what members do: nothing about an answer, and no time of one, may be handed to it.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

enum class LogLevel { error = 3, warning = 4, info = 6 };  ///< the numbers of syslog

/// Writes one line to stderr. A text of several lines becomes one, so that no text can look like somebody else's line.
void log_line(std::string_view text, LogLevel level = LogLevel::info);

/// The line itself, ended; `to_journal` puts the priority in front as sd-daemon(3) has it.
[[nodiscard]] std::string log_text(std::string_view text, LogLevel level, bool to_journal);

}  // namespace kiosk
