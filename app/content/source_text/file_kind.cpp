// Why: see file_kind.hpp. Windows-1252 is what old Danish systems save text in; it differs from Latin-1 in 0x80 to 0x9F.
#include "content/source_text/file_kind.hpp"

#include <algorithm>
#include <array>

#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"

namespace kiosk {
namespace {

constexpr std::array zip_letters{'P', 'K', char{3}, char{4}};  // as letters: in a text gettext takes the last for its own
constexpr std::string_view zip_file{zip_letters.data(), zip_letters.size()};

void add_character(std::string& utf8, char32_t c)
{
    const auto byte = [&](char32_t bits) { utf8 += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto rest = [&](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) byte(c);
    else if (c < 0x800) byte(0xC0 | (c >> 6)), rest(0);
    else if (c < 0x10000) byte(0xE0 | (c >> 12)), rest(6), rest(0);
    else byte(0xF0 | (c >> 18)), rest(12), rest(6), rest(0);
}

std::optional<std::string> from_utf16(std::string_view bytes, bool big)
{
    std::string utf8;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first * 256 + second : second * 256 + first);
    };
    if (bytes.size() % 2 != 0) return std::nullopt;
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            return std::nullopt;
        }
        if (c == 0) return std::nullopt;
        add_character(utf8, c);
    }
    return utf8;
}

constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
                                                0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::optional<std::string> from_windows(std::string_view bytes)
{
    std::string utf8;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t letter = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
        const bool control = byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
        if (letter == 0 || control) return std::nullopt;
        add_character(utf8, letter);
    }
    return utf8;
}

// Bytes and not letters, which the gathering of texts would take them for as strings.
constexpr std::array<char, 4> old_word_bytes{'\xD0', '\xCF', '\x11', '\xE0'};
constexpr std::array<char, 2> small_mark_bytes{'\xFF', '\xFE'}, big_mark_bytes{'\xFE', '\xFF'};
constexpr std::string_view old_word(old_word_bytes.data(), old_word_bytes.size());
constexpr std::string_view small_mark(small_mark_bytes.data(), small_mark_bytes.size()), big_mark(big_mark_bytes.data(), big_mark_bytes.size());

bool ends_with(std::string_view text, std::string_view ending) { return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending; }

}  // namespace

FileKind kind_of_file(std::string_view bytes, std::string_view name)
{
    const std::string head = folded(bytes.substr(0, 1024)), called = folded(name);
    if (head.find("%pdf-") != std::string::npos) return FileKind::pdf;
    if (starts_with(bytes, zip_file) && bytes.find("word/document.xml") != std::string_view::npos) return FileKind::word;
    if (starts_with(bytes, zip_file) || starts_with(bytes, old_word) || starts_with(head, "{\\rtf")) return FileKind::old_word;
    if (starts_with(head, "mime-version:") || (starts_with(head, "from:") && head.find("mime-version:") != std::string::npos)) return FileKind::mhtml;
    const std::size_t begin = head.find_first_not_of(" \t\r\n?");  // a question mark: a byte of the mark before the text
    const char first = begin == std::string::npos ? ' ' : head[begin];
    if (first == '{' || first == '[' || ends_with(called, ".json")) return first == '<' ? FileKind::html : FileKind::json;
    if (first == '<' || ends_with(called, ".html") || ends_with(called, ".htm")) return FileKind::html;
    return FileKind::text;
}

std::optional<DecodedText> decode_text(std::string_view bytes)
{
    if (starts_with(bytes, small_mark) || starts_with(bytes, big_mark)) {
        std::optional<std::string> utf8 = from_utf16(bytes, bytes[0] == '\xFE');
        return utf8 ? std::optional(DecodedText{std::move(*utf8), false}) : std::nullopt;
    }
    if (starts_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!first_not_utf8(bytes)) return DecodedText{std::string(bytes), false};
    std::optional<std::string> utf8 = from_windows(bytes);
    return utf8 ? std::optional(DecodedText{std::move(*utf8), true}) : std::nullopt;
}

}  // namespace kiosk
