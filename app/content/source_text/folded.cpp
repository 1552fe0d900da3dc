// Why: see folded.hpp. Two bytes of UTF-8 make each Danish letter, and two letters of ASCII stand for it.
#include "content/source_text/folded.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view dashes[] = {"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
constexpr std::string_view openings[] = {"\"", "'", "(", "[", "\xC2\xBB", "\xC2\xAB", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E"};

bool is_dash(std::string_view three) { return std::find(std::begin(dashes), std::end(dashes), three) != std::end(dashes); }

/// The two ASCII letters for the letter of two bytes whose second is this, after 0xC3.
std::string_view latin(unsigned char second)
{
    switch (second | 0x20) {  // capitals lie 0x20 below
    case 0xA6: return "ae";
    case 0xB8: return "oe";
    case 0xA5: return "aa";
    case 0xA4: return "ae";
    case 0xB6: return "oe";
    case 0xA8:
    case 0xA9: return "e?";
    case 0xBC: return "u?";
    default: return "??";
    }
}

std::string_view past_openings(std::string_view text)
{
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view opening : openings)
            if (starts_with(text, opening)) text.remove_prefix(opening.size()), again = true;
    }
    return text;
}

}  // namespace

std::string folded(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == 0xC3 && at + 1 < text.size()) {
            plain += latin(static_cast<unsigned char>(text[at + 1]));
            at += 2;
        } else if (byte == 0xE2 && is_dash(text.substr(at, 3))) {
            plain += "---";
            at += 3;
        } else {
            plain += byte >= 0x80 ? '?' : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[at];
            ++at;
        }
    }
    return plain;
}

std::string essence(std::string_view text)
{
    std::string found;
    for (const char c : folded(text))
        if (is_small(c) || is_digit(c)) found += c;
    return found;
}

bool begins_large(std::string_view text)
{
    text = past_openings(text);
    if (text.size() > 1 && text[0] == '\xC3') return static_cast<unsigned char>(text[1]) >= 0x80 && static_cast<unsigned char>(text[1]) < 0x9F;
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
}

bool begins_small(std::string_view text)
{
    text = past_openings(text);
    if (text.size() > 1 && text[0] == '\xC3') return static_cast<unsigned char>(text[1]) > 0x9F;
    return !text.empty() && is_small(text[0]);
}

bool starts_with(std::string_view text, std::string_view beginning) { return text.substr(0, beginning.size()) == beginning; }

bool is_one_of(std::string_view text, const std::vector<std::string_view>& words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t leading_word(std::string_view folded_text, const std::vector<std::string_view>& words)
{
    for (const std::string_view word : words) {
        if (!starts_with(folded_text, word)) continue;
        const char next = folded_text.size() > word.size() ? folded_text[word.size()] : ' ';
        if (!is_small(next) && !is_digit(next) && next != '?') return word.size();
    }
    return 0;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string_view without_separator_before(std::string_view text)
{
    for (bool again = true; again && !text.empty();) {
        again = false;
        if (const std::size_t begin = std::min(text.find_first_not_of(" \t:.-"), text.size()); begin > 0) text.remove_prefix(begin), again = true;
        if (is_dash(text.substr(0, 3))) text.remove_prefix(3), again = true;
    }
    return text;
}

std::string_view without_separators(std::string_view text)
{
    text = without_separator_before(text);
    for (bool again = true; again && !text.empty();) {
        again = false;
        while (!text.empty() && std::string_view(" \t:-").find(text.back()) != std::string_view::npos) text.remove_suffix(1), again = true;
        if (text.size() >= 3 && is_dash(text.substr(text.size() - 3))) text.remove_suffix(3), again = true;
    }
    return text;
}

}  // namespace kiosk
