// Why: see together.hpp.
#include "ui/together.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace kiosk {
namespace {

using namespace std::string_view_literals;

constexpr std::array before_a_number{"kl."sv, "nr."sv, "at"sv, "pkt."sv, "stk."sv, "§"sv, "punkt"sv, "point"sv, "item"sv, "side"sv};
constexpr std::array after_a_number{"min"sv, "min."sv, "t."sv, "h"sv, "%"sv, "kr."sv, "mio."sv, "mia."sv};
constexpr std::array months{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "maj"sv, "may"sv, "jun"sv, "jul"sv, "aug"sv, "sep"sv, "okt"sv, "oct"sv, "nov"sv, "dec"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class List> bool holds(const List& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool is_month(std::string_view word)
{
    std::string small(word.substr(0, months.front().size()));
    for (char& c : small)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return holds(months, small);
}

/// A year may end a line; "15" of "15 punkter" may not.
bool is_count(std::string_view word)
{
    constexpr std::size_t most_digits = 3;
    return word.size() <= most_digits && std::all_of(word.begin(), word.end(), is_digit);
}

std::string_view without(std::string_view signs, std::string_view word)
{
    const std::size_t begin = std::min(word.find_first_not_of(signs), word.size());
    return word.substr(begin, word.find_last_not_of(signs) + 1 - begin);
}

}  // namespace

bool stay_together(std::string_view before, std::string_view after)
{
    if (before.empty() || after.empty())
        return false;
    if (is_digit(after.front()))
        return holds(before_a_number, without("(", before));
    return is_count(before) || (is_digit(before.front()) && (holds(after_a_number, without(",;:)", after)) || is_month(after)));
}

}  // namespace kiosk
