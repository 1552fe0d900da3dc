// Why: see text_layout.hpp.
#include "content/kodeks_import/text_layout.hpp"

#include <algorithm>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {

bool ends_sentence(std::string_view text)
{
    while (!text.empty() && std::string_view("\"')").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    for (const std::string_view quote : {"\u201d", "\u2019", "\u00bb"})
        if (text.size() > quote.size() && text.substr(text.size() - quote.size()) == quote) text.remove_suffix(quote.size());
    return !text.empty() && (std::string_view(".!?:").find(text.back()) != std::string_view::npos);
}

bool ends_in_quotation_mark(std::string_view text)
{
    return text.ends_with('"') || text.ends_with("\u201d") || text.ends_with("\u201c") || text.ends_with("\u00bb") || text.ends_with("\u00ab");
}

bool ends_abbreviated(std::string_view text)
{
    const std::string last = folded(text.substr(text.rfind(' ') + 1));
    return text.find(' ') != std::string_view::npos && is_one_of(last, {"m.v.", "mv.", "m.m.", "mm.", "m.fl.", "o.l.", "o.lign.", "osv.", "etc."});
}

namespace {

/// Whether the line may go on with what stands right above it: that ends in a hyphen, or the line is set in below it, or begins with a number.
bool may_go_on(const SourceLine& above, const SourceLine& line)
{
    if (above.soft_hyphen || hyphen_at_end(above.text) > 0 || line.indent > above.indent + 1) return true;
    return !item_mark_on(line.text) && !ends_sentence(above.text) && is_digit(line.text[0]);
}

/// A text of some lines, none of which shows that it was broken: copied from a page, perhaps without its blank lines.
bool is_whole(const SourceLines& lines)
{
    constexpr int fewest = 3;  ///< lines right below another
    int right_below = 0;
    const SourceLine* above = nullptr;
    for (const SourceLine& line : lines) {
        if (line.furniture) continue;
        if (!line.text.empty() && above != nullptr && !above->heading && !line.block) {
            if (may_go_on(*above, line)) return false;
            ++right_below;
        }
        const auto mark = item_mark_on(line.text);
        if (!line.block && ((begins_small(line.text) && !mark) || line.text.find('\t', mark ? mark->length : 0) != std::string::npos)) return false;  // a gap: columns
        above = line.text.empty() ? nullptr : &line;
    }
    return right_below >= fewest;
}

}  // namespace

TextLayout layout_of(const SourceLines& lines)
{
    constexpr int longest_wrapped = 160;  ///< characters; a line that is longer was not broken to fit a page
    TextLayout layout;
    std::vector<int> lengths;
    int long_lines = 0, pairs = 0, spaced = 0, blanks = 0;
    const SourceLine* last = nullptr;
    for (const SourceLine& line : lines) {
        if (line.furniture) continue;
        if (line.text.empty()) {
            ++blanks;
            continue;
        }
        const int length = line.indent + characters(line.text);
        if (length > longest_wrapped) ++long_lines;
        else if (length >= 30 && last != nullptr) lengths.push_back(length);  // the first is the title, and may be as long as it likes
        if (last != nullptr && blanks <= 1 && begins_small(line.text) && !item_mark_on(line.text) && !ends_sentence(last->text)) {
            ++pairs;
            spaced += blanks;
        }
        last = &line;
        blanks = 0;
    }
    layout.wrapped = long_lines * 20 <= static_cast<int>(lengths.size());
    layout.double_spaced = pairs >= 4 && spaced * 2 > pairs;
    std::sort(lengths.begin(), lengths.end());
    layout.whole = is_whole(lines);
    layout.width = lengths.empty() ? 0 : lengths[lengths.size() * 9 / 10];
    return layout;
}

bool wants_number(std::string_view text)
{
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    return text.ends_with("\u00a7") || is_one_of(folded(last), {"nr.", "stk.", "pkt.", "kap.", "kl.", "ca.", "jf."});
}

bool names_what_is_numbered(std::string_view text)
{
    return is_one_of(folded(text.substr(text.rfind(' ') + 1)), {"kapitel", "paragraf", "afsnit", "bilag", "side", "artikel", "punkt", "regel", "princip", "stykke", "nummer"});
}

}  // namespace kiosk
