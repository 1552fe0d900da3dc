// Why: see dates.hpp.
#include "content/source_text/dates.hpp"

#include <array>

#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"

namespace kiosk {
namespace {

std::optional<Date> valid(int year, unsigned month, unsigned day)
{
    const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return date.ok() && year >= 2000 && year <= 2100 ? std::optional(date) : std::nullopt;
}

unsigned month_called(const std::string& word)
{
    constexpr std::array<const char*, 12> names{"jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec"};
    for (unsigned i = 0; i < names.size(); ++i)
        if (starts_with(word, names[i])) return i + 1;
    return 0;
}

}  // namespace

std::optional<Dated> find_date(const std::string& plain)
{
    static const Pattern in_words(R"(\b(\d{1,2})\.?[ \t]+(jan(uar|uary)?|feb(ruar|ruary)?|mar(ts|ch)?|apr(il)?|maj|may|jun(i|e)?|jul(i|y)?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?)\.?[ \t]+(\d{4})\b)");
    static const Pattern in_digits(R"(\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b)");
    static const Pattern iso(R"(\b(\d{4})-(\d{2})-(\d{2})(?!\d))");
    auto found = in_words.find(plain);
    const auto number = [&](std::size_t group) { return std::stoi(found->group(group)); };
    const auto part = [&](std::size_t group) { return static_cast<unsigned>(number(group)); };
    std::optional<Date> date;
    if (found) date = valid(number(found->groups.size()), month_called(found->group(2)), part(1));
    else if ((found = in_digits.find(plain))) date = valid(number(3), part(2), part(1));
    else if ((found = iso.find(plain))) date = valid(number(1), part(2), part(3));
    if (!date) return std::nullopt;
    return Dated{*date, found->begin, found->length};
}

std::optional<Date> date_in(std::string_view text)
{
    constexpr std::size_t longest_line = 300;  // that is looked at
    const auto found = find_date(folded(text.substr(0, longest_line)));
    return found ? std::optional(found->date) : std::nullopt;
}

}  // namespace kiosk
