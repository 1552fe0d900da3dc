// Why: see log.hpp.
#include "platform/log.hpp"

#include <cstdio>
#include <cstdlib>

namespace kiosk {

std::string log_text(std::string_view text, LogLevel level, bool to_journal)
{
    std::string line;
    if (to_journal) {
        line = "<" + std::to_string(static_cast<int>(level)) + ">";
    }
    for (const char c : text) {
        line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return line + '\n';
}

void log_line(std::string_view text, LogLevel level)
{
    const auto line = log_text(text, level, std::getenv("JOURNAL_STREAM") != nullptr);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace kiosk
