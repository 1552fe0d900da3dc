// Why: see mail_lines.hpp.
#include "content/kodeks_import/mail_lines.hpp"

#include <algorithm>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/source_text/folded.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

bool is_quoted(const SourceLine& line) { return starts_with(line.text, ">"); }

SourceLine unquoted(SourceLine line)
{
    constexpr int gap = 2;  ///< blanks, of which only that they are more than one is known
    while (is_quoted(line)) {
        const std::size_t words = std::min(line.text.find_first_not_of(" \t", 1), line.text.size());
        line.indent = words > 1 && line.text[1] == '\t' ? gap : 0;
        line.text.erase(0, words);
    }
    return line;
}

std::vector<bool> quotes_in(const SourceLines& lines)
{
    constexpr auto fewest = 3;  ///< fewer may be arrows
    std::vector<bool> quotes(lines.size());
    if (std::count_if(lines.begin(), lines.end(), is_quoted) >= fewest)
        std::transform(lines.begin(), lines.end(), quotes.begin(), is_quoted);
    return quotes;
}

bool is_said_by_head(const SourceLine& line, const std::vector<std::string_view>& words)
{
    const std::string plain = folded(line.text);
    const std::size_t word = leading_word(plain, words);
    return word > 0 && word < plain.size() && plain[word] == ':';
}

/// How many lines from `at` on are the head of a mail; 0: none. It says who wrote, or about what, and more.
std::size_t head_at(const SourceLines& lines, std::size_t at)
{
    constexpr std::size_t most = 20;
    std::size_t end = at;
    bool written = false;
    for (; end < std::min(at + most, lines.size()) && is_said_by_head(lines[end], {"fra", "sendt", "til", "emne", "cc", "bcc", "dato", "vedhaeftet", "vedhaeftede filer", "vedr", "from", "sent", "to", "subject", "date"}); ++end)
        written = written || is_said_by_head(lines[end], {"fra", "emne", "from", "subject"});
    return written && end - at > 1 ? end - at : 0;
}

bool is_item(const SourceLine& line) { return item_mark_on(line.text).has_value(); }

/// Whether the kodeks is what is quoted: its lists stand there and nowhere else.
bool is_in_quotes(const SourceLines& lines, const std::vector<bool>& quotes)
{
    int inside = 0, outside = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_item(lines[i])) ++(quotes[i] ? inside : outside);
    return inside > 1 && outside == 0;
}

}  // namespace

SourceLines without_mail(const SourceLines& lines, KodeksReport& report)
{
    const std::vector<bool> quotes = quotes_in(lines);
    SourceLines kept;
    for (std::size_t i = 0; i < lines.size(); ++i) kept.push_back(quotes[i] ? unquoted(lines[i]) : lines[i]);
    const bool only_quotes = is_in_quotes(kept, quotes);
    const auto leave = [&](SourceLine& line, const char* why) {
        if (!line.text.empty()) leave_out(report, line.number, line.text, why);
        line.text.clear();
    };
    for (std::size_t i = 0; i < kept.size(); ++i) {
        for (std::size_t head = head_at(kept, i); head > 0; --head) leave(kept[i++], tr("the head of a mail"));
        if (i < kept.size() && only_quotes && !quotes[i]) leave(kept[i], tr("written around what the mail quotes"));
    }
    return kept;
}

}  // namespace kiosk
