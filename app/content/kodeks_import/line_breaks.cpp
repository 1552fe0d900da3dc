// Why: see line_breaks.hpp.
#include "content/kodeks_import/line_breaks.hpp"

#include <algorithm>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_joined = 2 * 1024;  ///< bytes; a page without any paragraphs stays parted where its line breaks are

/// "8000 Eksempelby"
bool is_postal(const std::string& text)
{
    return text.size() > 5 && text[4] == ' ' && std::all_of(text.begin(), text.begin() + 4, is_digit) && begins_large(std::string_view(text).substr(5));
}

bool is_contact(const SourceLine& line) { return !line.contact.empty() || is_postal(line.text) || !contacts_in(line.text).empty(); }

bool is_of_one_kind(const SourceLine& above, const SourceLine& line)
{
    return above.heading == line.heading && above.bold == line.bold && above.link == line.link && above.aside == line.aside && !line.aside;
}

bool holds_date(const std::string& text)
{
    constexpr std::size_t own_line = 200;  ///< bytes; see front.cpp
    return text.size() <= own_line && std::any_of(text.begin(), text.end(), is_digit) && date_in(text).has_value();
}

bool ends_joint(const std::string& text)
{
    constexpr std::size_t last_words = 40;  ///< bytes; a text that grows line by line is not looked through for each
    return ends_with_joint(folded(std::string_view(text).substr(text.size() - std::min(text.size(), last_words))), true);
}

bool is_left_out(const std::string& text)
{
    constexpr std::size_t long_text = 300;  ///< bytes; what is left out is shorter
    return text.size() <= long_text && why_no_text(folded(text)) != nullptr;
}

/// Whether the line goes on in the middle of the sentence above it.
bool is_in_sentence(const SourceLine& above, const SourceLine& line)
{
    return !ends_sentence(above.text) && (begins_small(line.text) || is_digit(line.text[0]) || line.heading || ends_joint(above.text));
}

/// Whether each line of the run begins with a capital and none ends a sentence: a list without marks, or an address.
bool is_list(const SourceLines& lines, std::size_t begin, std::size_t end)
{
    constexpr std::size_t fewest = 3;
    return end - begin >= fewest && std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end), [](const SourceLine& line) {
        return begins_large(line.text) && !ends_sentence(line.text) && !ends_joint(line.text);
    });
}

bool may_join(const SourceLine& above, const SourceLine& line)
{
    if (!is_of_one_kind(above, line) || item_mark_on(line.text) || above.text.size() > longest_joined) return false;
    if (is_in_sentence(above, line)) return true;
    const bool dated = holds_date(above.text) || holds_date(line.text);  // when it was adopted is read from a line of its own
    return !dated && !is_left_out(above.text) && !is_left_out(line.text) && question_mark(folded(line.text)) == 0;
}

void join(SourceLine& above, const SourceLine& line, KodeksReport& report)
{
    bool hyphenated = false;
    if (!is_in_sentence(above, line)) doubt(report, say("line {0}: only a line break stands before this, and it was joined to what stands above: {1}", line.number, shortened(line.text, 60)));
    above.text = above.soft_hyphen ? above.text + line.text : joined(above.text, line.text, hyphenated);
    above.soft_hyphen = line.soft_hyphen;
    if (hyphenated) doubt(report, say("line {0}: a hyphenated word was put together; look at it", line.number));
}

}  // namespace

SourceLines without_line_breaks(const SourceLines& lines, KodeksReport& report)
{
    SourceLines whole;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && lines[end].after_break) ++end;
        bool apart = is_list(lines, begin, end) || std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end), is_contact);
        for (std::size_t i = begin; i < end; ++i) {
            apart = apart || (i > begin && lines[i - 1].text.back() == ':');  // what stands below a colon is a list
            if (i > begin && !apart && may_join(whole.back(), lines[i])) join(whole.back(), lines[i], report);
            else whole.push_back(lines[i]);
        }
        begin = end;
    }
    return whole;
}

}  // namespace kiosk
