// Why: see heading.hpp. A date is taken out of its line before a time is looked for: "24.11.2026" holds no time.
#include "content/agenda_import/heading.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_line = 300;  ///< that is looked at

std::optional<TimeOfDay> find_time(const std::string& plain, bool bare_too)
{
    static const Pattern said(R"(\b(kl\.?|klokken)[ \t]*(\d{1,2})([.:](\d{2}))?(?!\d))");
    static const Pattern bare(R"(\b(\d{1,2})[.:](\d{2})(?![.\d]))");
    int hour = -1, minute = 0;
    if (const auto time = said.find(plain)) {
        hour = std::stoi(time->group(2));
        minute = time->group(4).empty() ? 0 : std::stoi(time->group(4));
    } else if (const auto digits = bare_too ? bare.find(plain) : std::nullopt) {
        hour = std::stoi(digits->group(1));
        minute = std::stoi(digits->group(2));
    }
    return hour >= 0 && hour <= 23 && minute <= 59 ? std::optional(TimeOfDay{hour * 60 + minute}) : std::nullopt;
}

/// What is said in more than one way is not said. A value on a line that names it ("Dato:") counts before the others.
template <class Value> class Said {
public:
    void add(const Value& value, bool by_name)
    {
        std::vector<Value>& values = by_name ? named_ : others_;
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    [[nodiscard]] std::optional<Value> once() const
    {
        const std::vector<Value>& values = named_.empty() ? others_ : named_;
        return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
    }

private:
    std::vector<Value> named_, others_;
};

bool says(const std::string& plain, const std::vector<std::string_view>& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

/// The body that meets, when the line is nothing else: "Byrådet", "Dagsorden til møde i Byrådet tirsdag den 24. november".
std::string name_on(const std::string& line)
{
    const std::string plain = folded(line);
    std::size_t begin = 0;
    const std::vector<std::string_view> before{"dagsorden til", "dagsorden for", "dagsorden", "referat fra", "referat af", "referat", "tillaegsdagsorden til", "tillaegsdagsorden",
                                               "aaben", "aabent", "aabne", "moede i", "udvalg", "til", "agenda for", "agenda", "meeting of"};
    for (std::size_t word = 1; word > 0 && begin < plain.size();) {
        word = leading_word(std::string_view(plain).substr(begin), before);
        begin = std::min(plain.find_first_not_of(" \t:,-", begin + word), plain.size());
    }
    static const Pattern tail(R"([ \t,-]*\b(den|mandag|tirsdag|onsdag|torsdag|fredag|loerdag|soendag|kl|d|[0-9]).*$)");
    const std::string rest = plain.substr(begin);
    const auto found = tail.find(rest);
    const std::size_t length = found ? found->begin : rest.size();
    const std::string name = rest.substr(0, length);
    const bool council = says(name, {"raad", "bestyrelse", "udvalg", "council", "committee"});
    if (!council || says(name, {"raadhus", "salen", "lokale", "raadgiv", ":", "\t", "hall", "formand"}) || std::count(name.begin(), name.end(), ' ') > 5) return {};
    std::string as_written = one_line(line.substr(begin, length));
    if (begin > 0 && as_written[0] >= 'a' && as_written[0] <= 'z') as_written[0] = static_cast<char>(as_written[0] - 'a' + 'A');  // it stood within a line
    return as_written;
}

}  // namespace

std::optional<TimeOfDay> time_in(std::string_view text, bool bare_too)
{
    std::string plain = folded(text.substr(0, longest_line));
    if (const auto date = find_date(plain)) plain.erase(date->begin, date->length);
    return find_time(plain, bare_too);
}

bool is_of_the_meeting(const std::string& line) { return date_in(line).has_value() || time_in(line, false).has_value() || !name_on(line).empty(); }

ReadHeading read_heading(const SourceLines& lines, std::size_t end)
{
    constexpr std::size_t most_lines = 400;
    Said<Date> dates;
    Said<TimeOfDay> times;
    Said<std::string> names;
    for (std::size_t i = 0; i < std::min({end, lines.size(), most_lines}); ++i) {
        if (lines[i].text.empty() || lines[i].text.size() > longest_line) continue;
        const std::string plain = folded(lines[i].text);
        if (says(plain, {"offentliggjort", "udskrevet", "udskrift", "udsendt", "publiceret", "senest", "printed", "published", "opdateret", "frist"})) continue;
        if (const auto date = date_in(plain)) dates.add(*date, says(plain, {"dato", "date", "moede"}));
        const bool named = says(plain, {"tidspunkt", "starttid", "start:", "tid:", "time:"});
        if (const auto time = time_in(plain, named)) times.add(*time, named);
        std::istringstream columns(lines[i].text);
        for (std::string column; std::getline(columns, column, '\t');)
            if (const std::string name = name_on(column); !name.empty()) names.add(name, starts_with(plain, "udvalg"));
    }
    return ReadHeading{names.once().value_or(""), dates.once(), times.once()};
}

}  // namespace kiosk
