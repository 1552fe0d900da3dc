// Why: see frame.hpp.
#include "content/kodeks_import/frame.hpp"

#include <algorithm>
#include <optional>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/headings.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Kind = Block::Kind;

bool is_item(const Block& block) { return block.kind == Kind::numbered || block.kind == Kind::bullet; }

/// A bullet that speaks as a kodeks does, however short: what a contact block lists are names, numbers and hours.
bool speaks_as_point(const Block& block)
{
    if (block.kind != Kind::bullet || std::any_of(block.text.begin(), block.text.end(), is_digit) || !contacts_in(block.text).empty()) return false;
    return ends_sentence(block.text) || leading_word(folded(block.text), {"vi", "jeg"}) > 0;
}

/// A sentence, or an item: what no head and no foot of a page holds.
bool says_something(const Block& block)
{
    constexpr int sentence = 60, short_sentence = 20;
    if (block.contact_card) return false;
    const int length = characters(block.text);
    return block.kind == Kind::numbered || block.deep || speaks_as_point(block) || length > sentence || (length > short_sentence && block.text.back() == '.');
}

bool may_be_title(const Block& block) { return block.kind == Kind::heading || (block.kind == Kind::paragraph && looks_like_heading(block)); }

/// A title that is longer than most: no sentence, which names a kodeks and stands by itself.
bool is_long_title(const Blocks& blocks, std::size_t at)
{
    constexpr int longest = 150;
    const Block& block = blocks[at];
    const std::string plain = folded(block.text);
    if (is_item(block) || block.below || at + 1 >= blocks.size() || characters(block.text) > longest || !begins_large(block.text) || ends_sentence(block.text)) return false;
    if (!names_a_kodeks(plain) || leading_word(plain, {"dette", "denne", "disse", "her", "vi", "i", "paa", "naar", "velkommen", "siden"}) > 0) return false;
    const Block& next = blocks[at + 1];
    return block.whole ? block.bold || block.kind == Kind::heading : next.blanks > 0 || next.apart || next.kind == Kind::heading;
}

/// Whether it is a section's heading rather than the text's title: a list stands right under it, and there are more like it.
bool heads_a_section(const Blocks& blocks, std::size_t at)
{
    if (names_a_kodeks(folded(blocks[at].text)) || at + 1 >= blocks.size() || !is_item(blocks[at + 1])) return false;
    return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, blocks.end(), [](const Block& block) { return block.kind == Kind::heading; });
}

/// Whether the pages have it at their top or foot, before other words or alone.
bool is_on_each_page(const Block& block, const std::vector<std::string>& page_lines)
{
    const std::string plain = folded(block.text);
    return std::any_of(page_lines.begin(), page_lines.end(), [&](const std::string& line) { return leading_word(line, {plain}) > 0; });
}

/// A file of Word has a title of its own, which stands before all of its text: "Kodeks | Eksempelby Kommune". The text's is the one heading of the first
/// level that follows, if that names the kodeks, too, and heads all the others; `first` when there is none.
std::size_t title_in_text(const Blocks& blocks, std::size_t first)
{
    std::size_t second = first + 1;
    while (second < blocks.size() && blocks[second].level != 1 && !says_something(blocks[second]) && !is_item(blocks[second])) ++second;
    if (second + 1 >= blocks.size() || blocks[second].level != 1) return first;
    const std::string plain = folded(blocks[second].text);
    if (plain.find("kodeks") == std::string::npos || plain.back() == '?' || begins_as_annex(plain)) return first;
    bool below = false;
    for (std::size_t i = second + 1; i < blocks.size(); ++i) {
        if (blocks[i].level == 1 && !begins_as_annex(folded(blocks[i].text))) return first;
        below = below || blocks[i].level > 1;
    }
    return below ? second : first;
}

std::optional<std::size_t> find_title(const Blocks& blocks, const std::vector<std::string>& page_lines)
{
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.level == 1; });
    if (first != blocks.end()) return title_in_text(blocks, static_cast<std::size_t>(first - blocks.begin()));
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < blocks.size() && !is_item(blocks[i]); ++i) {
        if (is_long_title(blocks, i)) return i;
        if (says_something(blocks[i])) break;
        if (!may_be_title(blocks[i])) continue;
        if (names_a_kodeks(folded(blocks[i].text)) || is_on_each_page(blocks[i], page_lines)) return i;
        if (!found) found = i;
    }
    return found;
}

/// What a bare number in a contact block is the number of: the name the block begins with.
std::string named(const Blocks& blocks, std::size_t begin, std::size_t at)
{
    const std::string& text = blocks[at].text;
    const auto contacts = contacts_in(text);
    if (contacts.empty() || contacts.front().to - contacts.front().from < text.size()) return text;
    for (std::size_t i = begin; i < at; ++i)
        if (!begins_page_end(folded(blocks[i].text)) && std::none_of(blocks[i].text.begin(), blocks[i].text.end(), is_digit)) return blocks[i].text + ": " + text;
    return text;
}

/// Whether the title is the one a browser printed, and what stands at `at` heads the first section.
bool has_printed_title(const Blocks& blocks, std::size_t at, KodeksReport& report)
{
    if (report.printed_title.empty() || at + 1 >= blocks.size() || names_a_kodeks(folded(blocks[at].text)) || is_on_each_page(blocks[at], report.page_lines)) return false;
    if (is_item(blocks[at + 1])) return true;
    if (blocks[at + 1].kind == Kind::paragraph) doubt(report, say("line {0}: this stands at the top of the pages, and may be the title: {1}", report.printed_title_line, shortened(report.printed_title, 60)));
    return false;
}

/// Right below the title, and what is below that is no part of it: a second line, which was not joined, since the first had room for more.
bool goes_on(const Block& title, const Blocks& blocks, std::size_t at, KodeksReport& report)
{
    if (at + 1 >= blocks.size() || title.whole || !may_be_title(blocks[at])) return false;
    const Block& block = blocks[at];
    if (block.whole || block.blanks > 0 || block.apart || !block.mark.empty() || block.line > line_at(title, title.text.size()) + 1) return false;
    if (leading_word(folded(block.text), {"byraad", "kommunalbestyrelse", "kommune", "raad"}) > 0) return true;
    const Block& next = blocks[at + 1];
    if (next.kind != Kind::heading || (next.blanks == 0 && !next.apart)) return false;
    doubt(report, say("line {0}: this was taken for the second line of the title: {1}", block.line, shortened(block.text, 60)));
    return true;
}

bool may_be_point(const Block& block)
{
    return block.kind == Kind::bullet && contacts_in(block.text).empty() && block.contact.empty() && std::none_of(block.text.begin(), block.text.end(), is_digit);
}

}  // namespace

std::string take_title(Blocks& blocks, KodeksReport& report)
{
    const std::optional<std::size_t> at = find_title(blocks, report.page_lines);
    if (!at || heads_a_section(blocks, *at) || has_printed_title(blocks, *at, report)) return report.printed_title;
    for (std::size_t i = 0; i < *at; ++i)
        if (blocks[i].level == 1) doubt(report, say("line {0}: this was taken for the title, and not \"{1}\" before it: {2}", blocks[*at].line, shortened(blocks[i].text, 60), shortened(blocks[*at].text, 60)));
    for (std::size_t i = 0; i < *at; ++i) leave_out(report, blocks[i].line, blocks[i].text, tr("stands before the title"), blocks[i].contact);
    std::string title = blocks[*at].text;
    std::size_t end = *at + 1;
    if (goes_on(blocks[*at], blocks, end, report)) title += " " + blocks[end++].text;
    blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(end));
    return title;
}

void take_page_end(Blocks& blocks, KodeksReport& report)
{
    std::size_t end = blocks.size(), begin = end;
    while (begin > 0 && !says_something(blocks[begin - 1])) --begin;
    while (begin < end && !begins_page_end(folded(blocks[begin].text))) ++begin;
    if (begin == 0) return;
    for (std::size_t i = begin; i < end; ++i) {
        leave_out_saying(report, blocks[i].line, blocks[i].text, tr("the page's own contact block or footer"), named(blocks, begin, i));
        if (may_be_point(blocks[i])) doubt(report, say("line {0}: this was left out with the contact block or footer, and may be a point: {1}", blocks[i].line, shortened(blocks[i].text, 60)));
    }
    blocks.resize(begin);
}

void doubt_what_was_kept(const Blocks& blocks, KodeksReport& report)
{
    for (const Block& block : blocks)
        if (block.may_be != nullptr) doubt(report, say("line {0}: this was kept, and may be none of the kodeks ({1}): {2}", block.line, block.may_be, shortened(block.text, 60)));
}

}  // namespace kiosk
