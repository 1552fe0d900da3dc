// Why: text arrives checked as UTF-8, from the content folder and from the window system; here it is only walked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk {

/// The code point that begins at `at`; U+FFFD where none does.
[[nodiscard]] inline char32_t code_point(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return first;
    if ((first & 0xE0) == 0xC0)
        return ((first & 0x1F) << 6) | (byte(at + 1) & 0x3F);
    if ((first & 0xF0) == 0xE0)
        return ((first & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
    if ((first & 0xF8) == 0xF0)
        return ((first & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) | (byte(at + 3) & 0x3F);
    return 0xFFFD;
}

/// Where the code point that begins at `at` ends.
[[nodiscard]] inline std::size_t next_code_point(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        ++at;
    return at;
}

/// A letter below U+0800.
[[nodiscard]] inline std::string utf8(char32_t letter)
{
    if (letter < 0x80)
        return std::string(1, static_cast<char>(letter));
    return {static_cast<char>(0xC0 | (letter >> 6)), static_cast<char>(0x80 | (letter & 0x3F))};
}

}  // namespace kiosk
