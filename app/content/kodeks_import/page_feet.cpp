// Why: see page_feet.hpp.
#include "content/kodeks_import/page_feet.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

struct Foot {
    std::size_t at = 0;
    std::string same;     ///< what the pages share, and of how many pages they are; # for each number
    int page = 0;
    bool called = false;  ///< after a gap, and by a word: "Side 3"
    bool of_all = false;  ///< "3/7"
    bool bare = false;    ///< nothing but a number, which may be a section's: "Princip   3"
};

int number_in(const std::string& digits) { return digits.empty() ? 0 : std::stoi(digits); }

std::string without_numbers(std::string_view plain)
{
    std::string same;
    for (const char c : plain) {
        if (!is_digit(c)) same += c;
        else if (same.empty() || same.back() != '#') same += '#';
    }
    return same;
}

/// What numbers the page at the end of the line, or at its beginning, beside other words.
std::optional<Foot> foot_on(const SourceLine& line, std::size_t at)
{
    constexpr std::size_t longest = 160;  ///< bytes
    static const Pattern called(R"((\t|[ ,|]+)(-+ )?(side|page) (\d{1,3})( ?(/|af|of) ?(\d{1,3}))?$)");
    static const Pattern counted(R"(([\t|] ?)()()(\d{1,3})( ?(/|af|of) ?(\d{1,3}))?$)");
    static const Pattern begins(R"(^()()(side |page )?(\d{1,3})( ?(/|af|of) ?(\d{1,3}))?\t)");
    if (line.block || line.heading || line.text.size() > longest || item_mark_on(line.text)) return std::nullopt;
    if (!is_digit(line.text.back()) && line.text.find('\t') == std::string::npos) return std::nullopt;
    const std::string plain = folded(line.text);
    if (stands_on_each_page(plain)) return std::nullopt;
    std::optional<PatternMatch> found;
    if (is_digit(plain.back())) found = called.find(plain);
    if (!found && is_digit(plain.back())) found = counted.find(plain);
    if (!found) found = begins.find(plain);
    if (!found) return std::nullopt;
    std::string rest = plain;
    rest.erase(found->begin, found->length);
    if (std::none_of(rest.begin(), rest.end(), is_small)) return std::nullopt;
    const bool gap = found->begin == 0 || found->group(1).find('\t') != std::string::npos;
    const int page = number_in(found->group(4)), of = number_in(found->group(7));
    if (page == 0 || (of > 0 && page > of)) return std::nullopt;
    return Foot{at, without_numbers(rest) + " " + std::to_string(of), page, gap && !found->group(3).empty(), gap && of > 0, found->group(3).empty() && of == 0};
}

bool parts(const SourceLines& lines, std::size_t at, std::size_t other)
{
    return other >= lines.size() || lines[other].text.empty() || lines[other].page != lines[at].page;
}
bool stands_below(const SourceLines& lines, std::size_t at) { return at == 0 || parts(lines, at, at - 1); }
bool stands_above(const SourceLines& lines, std::size_t at) { return parts(lines, at, at + 1); }

/// Whether each counts one page on from the one before.
bool counts_on(const std::vector<Foot>& feet)
{
    return feet.size() > 1 && std::adjacent_find(feet.begin(), feet.end(), [](const Foot& a, const Foot& b) { return b.page != a.page + 1; }) == feet.end();
}

void mark(SourceLines& lines, const std::vector<Foot>& feet, KodeksReport& report)
{
    const bool pages = counts_on(feet);
    const auto first = std::find_if(lines.begin(), lines.end(), [](const SourceLine& line) { return !line.text.empty(); });
    for (const Foot& foot : feet) {
        SourceLine& line = lines[foot.at];
        const bool alone = &line != &*first && stands_below(lines, foot.at) && stands_above(lines, foot.at);
        if (line.furniture || !(pages || (alone && (foot.called || foot.of_all)))) continue;
        line.furniture = true;
        const bool in_page = pages && foot.bare && lines[feet.front().at].page == lines[feet.back().at].page;
        if (in_page || (!pages && !foot.called)) doubt(report, say("line {0}: this was taken for the foot of a page: {1}", line.number, shortened(one_line(line.text), 60)));
    }
}

/// Of the blank lines on both sides of a foot one is left.
SourceLines without_blanks_at_feet(const SourceLines& lines)
{
    SourceLines kept;
    bool foot = false, blank = false;  // the last text is a foot; a blank line stands beside it
    const auto ends_blank = [&](std::size_t back) { return kept.size() >= back && kept[kept.size() - back].text.empty(); };
    for (const SourceLine& line : lines) {
        if (line.text.empty() && foot && blank) continue;
        if (!line.text.empty()) {
            const bool below_foot = std::exchange(foot, is_foot(line));
            while (foot && ends_blank(1) && ends_blank(2)) kept.pop_back();
            blank = (below_foot && blank) || ends_blank(1);
        } else {
            blank = true;
        }
        kept.push_back(line);
    }
    return kept;
}

}  // namespace

bool is_foot(const SourceLine& line) { return !line.block && (line.furniture || why_no_item(folded(line.text)) != nullptr); }

void find_page_feet(SourceLines& lines, KodeksReport& report)
{
    std::map<std::string, std::vector<Foot>> seen;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].text.empty() || !(stands_below(lines, at) || stands_above(lines, at))) continue;
        if (std::optional<Foot> foot = foot_on(lines[at], at)) seen[foot->same].push_back(std::move(*foot));
    }
    for (const auto& [same, feet] : seen) mark(lines, feet, report);
    lines = without_blanks_at_feet(lines);
}

}  // namespace kiosk
