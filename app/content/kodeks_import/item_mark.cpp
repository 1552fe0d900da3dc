// Why: see item_mark.hpp.
#include "content/kodeks_import/item_mark.hpp"

#include <algorithm>

#include "content/kodeks_import/kodeks_words.hpp"
#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

// Dot, hollow dot, squares, triangles, circles, arrows, ticks, the marks of Word's own type, which have no letter of their own, and the o it draws a hollow dot with.
constexpr std::string_view bullets[] = {"\u2022", "\u00b7", "\u25e6", "\u2023", "\u25aa", "\u25ab", "\u25a0", "\u25a1", "\u25cf", "\u25cb", "\u25b6", "\u25ba", "\u27a2", "\u2192", "\u2713", "\u2714",
                                        "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "\u2043", "\u2219", "*", "+", "o"};
constexpr std::string_view dashes[] = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
constexpr std::string_view paragraph_sign = "\u00a7";

bool is_blank(std::string_view line, std::size_t at) { return at < line.size() && (line[at] == ' ' || line[at] == '\t'); }
std::size_t past_blanks(std::string_view line, std::size_t at) { return std::min(line.find_first_not_of(" \t", at), line.size()); }

/// How long the bullet is that the line begins with; 0: none. One of those signs may stand against its words, a dash not.
std::size_t bullet_on(std::string_view line)
{
    for (const std::string_view bullet : bullets)
        if (starts_with(line, bullet) && (bullet.size() > 1 || is_blank(line, bullet.size()))) return bullet.size();
    return 0;
}

std::size_t dash_on(std::string_view line)
{
    for (const std::string_view dash : dashes)
        if (starts_with(line, dash) && is_blank(line, dash.size())) return dash.size();
    return 0;
}

/// "1", "12", "1.2": the last of the numbers. `at` is past it. 0: none.
int number_on(std::string_view line, std::size_t& at)
{
    int number = 0;
    for (;;) {
        std::size_t digits = 0;
        number = 0;
        for (; at < line.size() && is_digit(line[at]) && digits < 5; ++at, ++digits) number = number * 10 + (line[at] - '0');
        if (digits == 0 || digits > 4) return 0;
        if (at + 1 >= line.size() || line[at] != '.' || !is_digit(line[at + 1])) return number;
        ++at;
    }
}

std::optional<ItemMark> numbered(std::string_view line)
{
    const std::string plain = folded(line);
    std::size_t at = 0;
    bool named = false;
    if (starts_with(line, paragraph_sign)) at = past_blanks(line, paragraph_sign.size()), named = true;
    else if (const std::size_t word = leading_word(plain, {"punkt", "pkt.", "princip", "regel", "nr."}); word > 0) at = past_blanks(line, word), named = true;
    else if (starts_with(line, "(")) at = 1, named = true;
    const std::size_t begin = at;
    const int number = number_on(line, at);
    if (number == 0 || at == begin) return std::nullopt;
    const std::size_t end = at;
    while (at < line.size() && std::string_view(".):").find(line[at]) != std::string_view::npos) ++at;
    const bool stopped = at > end, deep = line.substr(begin, end - begin).find('.') != std::string_view::npos, gap = at < line.size() && line[at] == '\t';
    if (at < line.size() && !is_blank(line, at)) return std::nullopt;
    if (!stopped && !deep && !gap && !named) return std::nullopt;
    if (!stopped && named && begin == 1) return std::nullopt;  // "(1 of them ..."
    const std::size_t words = past_blanks(line, at);
    if (follows_ordinal(std::string_view(plain).substr(words))) return std::nullopt;
    return ItemMark{number, deep, false, false, 0, 0, words};
}

/// "A. Title", "a) text" and "a. text": letters, which stay with the words.
std::optional<ItemMark> lettered(std::string_view line)
{
    if (line.size() < 4 || (line[1] != '.' && line[1] != ')') || !is_blank(line, 2)) return std::nullopt;
    if (line[0] >= 'A' && line[0] <= 'H' && line[1] == '.') return ItemMark{0, false, true, false, 0, 0, 0};
    if (is_small(line[0])) return ItemMark{0, false, false, false, line[0], 0, 0};
    return std::nullopt;
}

/// "I. text", "II) text": as letters, they stay with the words.
std::optional<ItemMark> roman(std::string_view line)
{
    constexpr std::string_view numbers[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"};
    const std::size_t end = std::min(line.find_first_not_of("IVX"), line.size());
    const auto found = std::find(std::begin(numbers), std::end(numbers), line.substr(0, end));
    if (found == std::end(numbers) || end + 2 >= line.size() || (line[end] != '.' && line[end] != ')') || !is_blank(line, end + 1)) return std::nullopt;
    return ItemMark{0, false, false, false, 0, static_cast<int>(found - std::begin(numbers)) + 1, 0};
}

}  // namespace

std::optional<ItemMark> item_mark_on(std::string_view line)
{
    if (const std::size_t bullet = bullet_on(line); bullet > 0) return ItemMark{0, false, false, false, 0, 0, past_blanks(line, bullet)};
    if (const std::size_t dash = dash_on(line); dash > 0) return ItemMark{0, false, false, true, 0, 0, past_blanks(line, dash)};
    if (auto mark = numbered(line)) return mark;
    if (auto mark = lettered(line)) return mark;
    return roman(line);
}

}  // namespace kiosk
