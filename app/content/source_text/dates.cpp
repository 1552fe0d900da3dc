// Why: see dates.hpp.
#include "content/source_text/dates.hpp"

#include <array>
#include <regex>

#include "content/source_text/folded.hpp"

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
    static const std::regex in_words(R"(\b(\d{1,2})\.?[ \t]+(jan(uar|uary)?|feb(ruar|ruary)?|mar(ts|ch)?|apr(il)?|maj|may|jun(i|e)?|jul(i|y)?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?)\.?[ \t]+(\d{4})\b)");
    static const std::regex in_digits(R"(\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b)");
    static const std::regex iso(R"(\b(\d{4})-(\d{2})-(\d{2})(?!\d))");
    std::smatch found;
    std::optional<Date> date;
    const auto number = [&](std::size_t i) { return std::stoi(found[i].str()); };
    const auto part = [&](std::size_t i) { return static_cast<unsigned>(number(i)); };
    if (std::regex_search(plain, found, in_words)) date = valid(number(found.size() - 1), month_called(found[2].str()), part(1));
    else if (std::regex_search(plain, found, in_digits)) date = valid(number(3), part(2), part(1));
    else if (std::regex_search(plain, found, iso)) date = valid(number(1), part(2), part(3));
    if (!date) return std::nullopt;
    return Dated{*date, static_cast<std::size_t>(found.position(0)), static_cast<std::size_t>(found.length(0))};
}

std::optional<Date> date_in(std::string_view text)
{
    constexpr std::size_t longest_line = 300;  // that is looked at
    const auto found = find_date(folded(text.substr(0, longest_line)));
    return found ? std::optional(found->date) : std::nullopt;
}

}  // namespace kiosk
