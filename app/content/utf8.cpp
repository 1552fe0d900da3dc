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

/// Whether the character is one that is not seen but has an effect; `rest` begins with it.
bool is_hidden(std::string_view character, std::string_view rest)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(character[i]); };
    if (character.size() == 1) {
        if (byte(0) == '\r') return rest.substr(1, 1) != "\n";
        return (byte(0) < 0x20 && byte(0) != '\t' && byte(0) != '\n') || byte(0) == 0x7F;
    }
    if (character.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;  // U+0080..U+009F
    if (character.size() != 3 || byte(0) != 0xE2) return false;
    return (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) ||  // U+2028..U+202E
           (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);    // U+2066..U+2069
}

/// Where the first character stands that is none, or is `unwanted`.
template <class Unwanted> std::optional<LineColumn> first_where(std::string_view bytes, Unwanted unwanted)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes.substr(at));
        if (length == 0 || unwanted(bytes.substr(at, length), bytes.substr(at))) return line_column(bytes, at);
        at += length;
    }
    return std::nullopt;
}

}  // namespace

LineColumn line_column(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_break = before.rfind('\n');
    const std::string_view on_line = line_break == std::string_view::npos ? before : before.substr(line_break + 1);
    return LineColumn{1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), 1 + characters(on_line)};
}

std::optional<LineColumn> first_not_utf8(std::string_view bytes)
{
    return first_where(bytes, [](std::string_view, std::string_view) { return false; });
}

std::string visible(std::string_view text)
{
    std::string seen;
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0 || is_hidden(text.substr(0, length), text)) seen += '?';
        else seen += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return seen;
}

std::string shortened(const std::string& utf8, int most)
{
    if (characters(utf8) <= most) return utf8;
    std::size_t at = 0;
    for (int count = 0; count < most; ++count) at += std::max<std::size_t>(1, character_length(std::string_view(utf8).substr(at)));
    return utf8.substr(0, at) + "...";
}

std::optional<LineColumn> first_not_text(std::string_view bytes) { return first_where(bytes, is_hidden); }

}  // namespace kiosk
