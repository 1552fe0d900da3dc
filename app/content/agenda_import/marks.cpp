// Why: see marks.hpp. The traps that are met here:
//   "5. 2. behandling af ..."       a title that begins with a number: the number is 5
//   "31. oktober ...", "2. behandling"  the end of a wrapped line: no item begins with these words
//   "Punktnummer: 12"               not "Punkt" and a number
//   "19.00 Middag"                  a time
//   "3.1. Budget"                   an item, or a number within item 3: see chain.hpp
//   "1. Fraværende ........ 3"      a line of a table of contents
//   "Lukket: Punkt 3: ...", "Fortroligt: 3. ..."  the lock before the number
//   "Sag nr. 130"                   a number with the title above; "Sag nr. 26/130" is a case number, and "Sag nr. 3: Title" is named
#include "content/agenda_import/marks.hpp"

#include <algorithm>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/agenda_import/heading.hpp"

namespace kiosk {
namespace {

struct Number {
    std::string text;
    int major = 0, minor = 0;
    std::size_t length = 0;  ///< of what was read, as printed
};

/// "12", "1.a", "1a", "4.1", and "4.10." where `long_decimals`: "19.15" is a time.
std::optional<Number> number_at(std::string_view plain, bool long_decimals)
{
    std::size_t end = 0;
    while (end < plain.size() && is_digit(plain[end])) ++end;
    if (end == 0 || end > 4) return std::nullopt;
    Number number{std::string(plain.substr(0, end)), std::stoi(std::string(plain.substr(0, end))), 0, end};
    if (number.major > 1999) return std::nullopt;
    const std::size_t at = end < plain.size() && plain[end] == '.' ? end + 1 : end;
    const char next = at < plain.size() ? plain[at] : ' ';
    const char after = at + 1 < plain.size() ? plain[at + 1] : ' ';
    const bool ends = std::string_view(" \t.):").find(after) != std::string_view::npos;
    if (is_small(next) && ends) number.minor = next - 'a' + 1;
    else if (at > end && is_digit(next) && ends) number.minor = next - '0';
    if (number.minor > 0) number.length = at + 1, number.text = std::string(plain.substr(0, at + 1));
    if (number.minor > 0 || at == end || !is_digit(next) || !is_digit(after)) return number;
    const char sign = at + 2 < plain.size() ? plain[at + 2] : ' ';
    const int minor = (next - '0') * 10 + (after - '0');
    if (minor < 10 || minor > 31 || !(sign == '.' || sign == ')' || sign == ':' || (long_decimals && (sign == ' ' || sign == '\t')))) return number;
    if (sign == '.' && at + 3 < plain.size() && is_digit(plain[at + 3])) return number;  // "24.11.2026"
    number.minor = minor;
    number.length = at + 2, number.text = std::string(plain.substr(0, at + 2));
    return number;
}

Mark marked(MarkStyle style, const Number& number)
{
    Mark mark;
    mark.style = style;
    mark.number = number.text, mark.major = number.major, mark.minor = number.minor;
    return mark;
}

std::optional<Mark> named(const std::string& text, const std::string& plain)
{
    const std::size_t word = leading_word(plain, words_for_item());
    if (word == 0) return std::nullopt;
    const std::size_t at = std::min(plain.find_first_not_of(" \t.", word), plain.size());
    if (at == word && at < plain.size() && plain[at - 1] != '.') return std::nullopt;
    const auto number = number_at(std::string_view(plain).substr(at), true);
    if (!number) return std::nullopt;
    const std::size_t end = at + number->length;
    const bool cased = starts_with(plain, "sag nr");
    if (end < plain.size() && std::string_view(" \t:.-)?(").find(plain[end]) == std::string_view::npos) return std::nullopt;
    Mark mark = marked(cased && end == plain.size() ? MarkStyle::below : MarkStyle::named, *number);
    mark.rest = std::string(trimmed(std::string_view(text).substr(end)));
    const std::string sign = folded(mark.rest).substr(0, 1);
    const bool separated = !sign.empty() && std::string_view(":.-)(").find(sign) != std::string_view::npos;
    mark.rest = std::string(without_separator_before(sign == ")" ? mark.rest.substr(1) : mark.rest));
    if (cased && mark.style == MarkStyle::named && !separated) return std::nullopt;  // "Sag nr. 26 behandles ..."
    if (!separated && begins_small(mark.rest)) return std::nullopt;                   // "Punkt 3 blev udsat"
    return mark;
}

/// "2. behandling", "31. oktober": the number belongs to the word. A date further on is the title's.
bool is_ordinal(std::string_view rest)
{
    constexpr std::size_t longest_date = 40;
    const std::string plain = folded(rest);
    const auto date = find_date("1. " + plain.substr(0, longest_date));
    if (date && date->begin == 0) return true;  // "24 November 2026"
    return begins_small(rest) && leading_word(plain, words_after_ordinal()) > 0;
}

/// "2. behandling af budget": a title, which no table's column begins so.
bool begins_with_ordinal(std::string_view rest)
{
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return digits >= 1 && digits <= 2 && starts_with(rest.substr(digits), ". ") && is_ordinal(rest.substr(digits + 2));
}

/// "10 nye boliger": a number that the title begins with, and no amount: "3 10 kr."
bool begins_with_count(std::string_view rest)
{
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const std::string word = digits >= 1 && digits <= 3 && starts_with(rest.substr(digits), " ") ? folded(rest.substr(digits + 1)) : std::string();
    const auto letters = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_small) - word.begin());
    return letters >= 3 && leading_word(word, {"kroner", "mio", "mia", "procent", "timer", "dage", "min", "minutter", "stk", "sider"}) == 0;
}

std::optional<Mark> numbered(const std::string& text, const std::string& plain)
{
    const auto number = number_at(plain, false);
    if (!number) return std::nullopt;
    Mark mark = marked(MarkStyle::numbered, *number);
    mark.decimal = number->minor > 0 && is_digit(number->text.back());
    std::string_view rest = std::string_view(text).substr(number->length);
    const char sign = rest.empty() ? '\0' : rest[0];
    const bool separated = sign == '.' || sign == ')' || sign == ':';
    if (separated) rest.remove_prefix(1);
    if (rest.empty()) return mark.bare = !separated, mark;
    const bool blank = rest[0] == ' ' || rest[0] == '\t';
    const bool gap = rest[0] == '\t';
    if (!blank && !(separated && sign != ':' && begins_large(rest))) return std::nullopt;  // "19.00", "26/0417"; "1.Title" is one
    mark.rest = std::string(trimmed(rest));
    if (is_ordinal(mark.rest) || mark.rest.empty()) return std::nullopt;
    const bool dashed = mark.rest != without_separator_before(mark.rest);
    mark.rest = std::string(without_separator_before(mark.rest));
    if (!separated && !dashed && !begins_large(mark.rest) && !begins_with_ordinal(mark.rest) && !begins_with_count(mark.rest)) return std::nullopt;  // "300 kr."
    mark.bare = !separated && !dashed && !gap;
    return mark;
}

/// The picture of a lock, which some programs put at a closed item. 0: the text begins with none.
std::size_t lock_at(std::string_view text)
{
    for (const std::string_view lock : {"\U0001F512", "\U0001F510", "\U0001F50F"})
        if (starts_with(text, lock)) return lock.size();
    return 0;
}

/// "3. [lock] Køb af grund" without it.
std::string without_lock(const std::string& text, bool& locked)
{
    const std::size_t begin = std::min(text.find_first_not_of("0123456789.):\t "), text.size()), length = lock_at(std::string_view(text).substr(begin));
    locked = length > 0;
    return locked ? text.substr(0, begin) + std::string(trimmed(std::string_view(text).substr(begin + length))) : text;
}

std::optional<Mark> any_mark(const std::string& text, const std::string& plain)
{
    std::optional<Mark> mark = named(text, plain);
    return mark ? mark : numbered(text, plain);
}

/// "Lukket: Punkt 3", "Lukket sag 3. ...", "Fortroligt punkt 3": the lock before the number.
std::optional<Mark> locked(const std::string& text, const std::string& plain)
{
    static const std::vector<std::string_view> locks{"lukket", "closed", "lukket punkt", "lukket sag", "fortroligt", "fortrolig", "fortroligt punkt", "fortrolig sag",
                                                     "ikke-offentligt", "ikke offentligt", "ikke-offentlig", "ikke offentlig", "confidential"};
    for (const std::string_view lock : locks) {
        const std::size_t length = leading_word(plain, {lock});
        const std::size_t begin = length == 0 ? std::string::npos : plain.find_first_not_of(" \t:-", length);
        std::optional<Mark> mark = begin == std::string::npos ? std::nullopt : any_mark(text.substr(begin), plain.substr(begin));
        if (!mark) continue;
        mark->closed = true;
        mark->confidential = is_one_of(lock, words_for_confidential());
        return mark;
    }
    return std::nullopt;
}

}  // namespace

bool take_page(std::string& text)
{
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    std::size_t end = text.size();
    while (end > 0 && is_digit(text[end - 1])) --end;
    const bool page = end < text.size();
    std::size_t dots = 0;
    bool gap = false;
    while (end > 0) {
        const char c = text[end - 1];
        if (end >= ellipsis.size() && text.compare(end - ellipsis.size(), ellipsis.size(), ellipsis) == 0) end -= ellipsis.size(), dots += 2;
        else if (c == '.' || c == ' ' || c == '\t') --end, dots += c == '.', gap = gap || c == '\t';
        else break;
    }
    if (dots < 3 && !(gap && page)) return false;
    text.erase(end);
    return true;
}

std::optional<Mark> mark_on(const SourceLine& line)
{
    if (line.text.empty() || line.text.size() > 2000) return std::nullopt;
    bool picture = false;
    const std::string text = without_lock(line.text, picture), plain = folded(text);
    std::optional<Mark> mark = any_mark(text, plain);
    if (!mark) mark = locked(text, plain);
    if (!mark) return std::nullopt;
    if (const std::size_t length = lock_at(mark->rest); length > 0) picture = true, mark->rest = std::string(trimmed(std::string_view(mark->rest).substr(length)));
    mark->closed = mark->closed || picture;
    if (!line.block) mark->listed = take_page(mark->rest);
    return mark;
}

std::vector<Mark> find_marks(const SourceLines& lines, const std::vector<LineRole>& roles)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].furniture) continue;
        const bool may_be = roles[i] == LineRole::text || roles[i] == LineRole::case_number || roles[i] == LineRole::closed;
        std::optional<Mark> mark = may_be ? mark_on(lines[i]) : std::nullopt;
        if (!mark) continue;
        if (roles[i] == LineRole::case_number && mark->style != MarkStyle::below) continue;
        mark->line = i;
        mark->place = marks.size();
        marks.push_back(std::move(*mark));
    }
    return marks;
}

}  // namespace kiosk
