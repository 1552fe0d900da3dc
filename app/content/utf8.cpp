// Why: see utf8.hpp. The ranges are those of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
#include "content/utf8.hpp"

#include <algorithm>
#include <cstdint>

#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

/// Bytes of the well-formed character that begins `text`; 0 when there is none.
std::size_t character_length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0}; };
    const auto within = [&](std::size_t i, int low, int high) { return byte(i) >= low && byte(i) <= high; };
    const auto follows = [&](std::size_t i) { return within(i, 0x80, 0xBF); };
    const int lead = byte(0);
    if (lead == 0) return 0;
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = within(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = within(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

}  // namespace

LineColumn line_column(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_break = before.rfind('\n');
    const std::string_view on_line = line_break == std::string_view::npos ? before : before.substr(line_break + 1);
    return LineColumn{1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), 1 + characters(on_line)};
}

std::optional<LineColumn> first_not_text(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes.substr(at));
        if (length == 0) return line_column(bytes, at);
        at += length;
    }
    return std::nullopt;
}

}  // namespace kiosk
