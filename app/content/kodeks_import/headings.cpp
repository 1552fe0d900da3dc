// Why: see headings.hpp.
#include "content/kodeks_import/headings.hpp"

#include <algorithm>

#include "content/kodeks_import/contacts.hpp"
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

/// Short, with a capital and no full stop, wherever it stands.
bool reads_like_heading(const Block& block)
{
    const std::string& text = block.text;
    if (text.size() < 3 || characters(text) > 90 || std::count(text.begin(), text.end(), ' ') > 11) return false;
    if ((!ends_abbreviated(text) && std::string_view(".,;:!/-").find(text.back()) != std::string_view::npos) || !contacts_in(text).empty()) return false;
    return begins_large(text) || (is_digit(text[0]) && text.find(' ') != std::string::npos);
}

/// What stands set in below an item belongs to it, unless it reads like a heading and is set apart from the item, nearer to what follows.
void find_set_apart(Blocks& blocks, KodeksReport& report)
{
    bool found = false;  // since the last item
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block& block = blocks[i];
        if (is_item(block)) found = false;
        if (found) block.below = false;
        if (i == 0 || i + 1 == blocks.size() || !block.below || block.whole || question_mark(folded(block.text)) || !reads_like_heading(block)) continue;
        const Block& next = blocks[i + 1];
        const bool nearer = block.blanks > next.blanks && (block.blanks > 1 || is_item(next));
        if (block.apart || nearer) {
            if (!block.apart) doubt(report, say("line {0}: this was taken for a heading, and not for what explains the point above it: {1}", block.line, shortened(block.text, 60)));
            block.below = false;
            found = true;
        } else if (is_item(next) && ends_sentence(blocks[i - 1].text)) {
            doubt(report, say("line {0}: this may be a heading, and was put below the point above it: {1}", block.line, shortened(block.text, 60)));
        }
    }
}

/// "Ingen skal tie": a heading may say so, and a point without its full stop.
bool may_be_sentence(const Block& block)
{
    const std::string plain = folded(block.text);
    const std::size_t who = leading_word(plain, {"vi", "alle", "ingen", "man", "du", "enhver", "den", "det", "de", "der"});
    if (who == 0 || who + 1 >= plain.size()) return false;
    const std::string_view rest = std::string_view(plain).substr(who + 1);
    const std::string_view verb = rest.substr(0, rest.find_first_of(" ,"));
    return verb.size() < rest.size() && (verb.ends_with('r') || is_one_of(verb, {"skal", "vil", "kan", "maa"}));
}

/// What stands below a number, up to the next or to the end.
enum class Below { nothing, prose, list };

Below below(const Blocks& blocks, std::size_t number, std::size_t end)
{
    const auto from = blocks.begin() + static_cast<std::ptrdiff_t>(number) + 1, to = blocks.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::any_of(from, to, is_item)) return Below::list;
    const Block& last = blocks[end - 1];
    const bool headed = end < blocks.size() && (last.kind == Kind::heading || (looks_like_heading(last) && !may_be_sentence(last)));  // so has the next number
    return from != to && from->kind == Kind::paragraph && !from->below && !looks_like_heading(*from) && !headed ? Below::prose : Below::nothing;
}

/// "1. Tillid" with bullets below, "2. Respekt" with bullets below: those are headings. Each must be short, and have items of its own. Of some that have
/// prose instead it is likely, and of sections as a law has them; where all have prose it is said that they may be.
void find_numbered_headings(Blocks& blocks, KodeksReport& report)
{
    std::vector<std::size_t> numbered;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].kind == Kind::numbered) numbered.push_back(i);
    if (numbered.size() < 2) return;
    bool lists = false, prose = false, sections = true;
    for (std::size_t n = 0; n < numbered.size(); ++n) {
        const Block& block = blocks[numbered[n]];
        const Below what = below(blocks, numbered[n], n + 1 < numbered.size() ? numbered[n + 1] : blocks.size());
        if (what == Below::nothing || !looks_like_heading(block)) return;
        (what == Below::list ? lists : prose) = true;
        sections = sections && starts_with(block.mark, "\u00a7");
    }
    const Block& first = blocks[numbered.front()];
    const std::string text = shortened(first.mark + " " + first.text, 60);
    if (!lists && !sections)
        return doubt(report, say("line {0}: the numbered lines from here on may be headings; they were made points, and what stands below them explains them: {1}", first.line, text));
    if (prose) doubt(report, say("line {0}: the numbered lines from here on were taken for headings, and what stands below them for points: {1}", first.line, text));
    for (const std::size_t i : numbered) {
        blocks[i].kind = Kind::heading;
        blocks[i].text = blocks[i].mark + " " + blocks[i].text;
    }
}

/// "I. Tillid", "II. Respekt": those are headings where most are short, and have something of their own below them.
void find_roman_headings(Blocks& blocks)
{
    const auto heads = [&](std::size_t i) { return i + 1 < blocks.size() && blocks[i + 1].roman == 0 && looks_like_heading(blocks[i]); };
    int romans = 0, headings = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].roman > 0) ++romans, headings += heads(i) ? 1 : 0;
    if (headings * 2 <= romans) return;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].roman > 0) blocks[i].kind = heads(i) ? Kind::heading : Kind::paragraph;
}

/// Without "a)" or "a.", which stays with the words.
std::string_view without_letter(std::string_view text) { return text.size() > 3 && (text[1] == ')' || text[1] == '.') ? text.substr(3) : text; }

/// What leads to bullets that go on with it, under a heading, is none itself: "I salen" - "Vi vil" - "lytte til ende".
bool leads_on(const Blocks& blocks, std::size_t at)
{
    const bool under = at > 0 && (blocks[at - 1].kind == Kind::heading || looks_like_heading(blocks[at - 1]));
    return under && at + 1 < blocks.size() && blocks[at + 1].kind == Kind::bullet && begins_small(without_letter(blocks[at + 1].text));
}

/// Where a capital begins other words in the middle of a line: what a column beside another leaves. After "for" and the like it is a name's.
std::size_t second_column(const std::string& text)
{
    constexpr auto fewest = 2;  ///< blanks before it: three words
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const std::string before = text.substr(0, at);
        const bool words = std::count(before.begin(), before.end(), ' ') >= fewest && text.find(' ', at + 1) != std::string::npos;
        if (words && begins_large(std::string_view(text).substr(at + 1)) && begins_small(before.substr(before.rfind(' ') + 1)) && !ends_with_joint(folded(before), true)) return at;
    }
    return std::string::npos;
}

/// A list without marks, from `begin` to `end`: a line half as long again as all others, with a capital in its middle, holds two of it.
void part_columns(Blocks& blocks, std::size_t begin, std::size_t& end, KodeksReport& report)
{
    for (std::size_t i = begin; i < end; ++i) {
        int longest = 0;
        for (std::size_t other = begin; other < end; ++other)
            if (other != i) longest = std::max(longest, blocks[other].longest);
        const std::size_t at = blocks[i].longest * 2 >= longest * 3 ? second_column(blocks[i].text) : std::string::npos;
        if (at == std::string::npos) continue;
        Block second = blocks[i];
        second.text = blocks[i].text.substr(at + 1);
        second.apart = false;
        blocks[i].text.resize(at);
        doubt(report, say("line {0}: two columns stand on this line, and it was divided before \"{1}\"", blocks[i].line, shortened(second.text, 60)));
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(second));
        ++end;
        return;
    }
}

/// Between two items of one list, a line that is short enough for a heading but ends as a sentence does: "Vi vil det gode samarbejde!"
bool may_head_by_place(const Blocks& blocks, std::size_t at)
{
    constexpr int longest = 50;
    const Block& block = blocks[at];
    if (at == 0 || at + 1 >= blocks.size() || block.kind != Kind::paragraph || block.below || block.blanks == 0 || characters(block.text) > longest) return false;
    const Block &above = blocks[at - 1], &next = blocks[at + 1];
    return is_item(above) && next.kind == above.kind && (next.number == 0 || next.number == above.number + 1) && begins_large(block.text) && question_mark(folded(block.text)) == 0 &&
           std::string_view(".!").find(block.text.back()) != std::string_view::npos && !ends_abbreviated(block.text);
}

/// With an exclamation mark and nearer to what follows it is taken for one; otherwise only what stands so is said, since a sentence there explains the
/// item above. Between blank lines a sentence with a full stop is as every other.
void find_heads_by_place(Blocks& blocks, KodeksReport& report)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!may_head_by_place(blocks, i)) continue;
        Block& block = blocks[i];
        const bool nearer = block.blanks > blocks[i + 1].blanks, called = block.text.back() == '!';
        if (nearer && called) {
            doubt(report, say("line {0}: this was taken for a heading, and not for what explains the point above it: {1}", block.line, shortened(block.text, 60)));
            block.kind = Kind::heading;
        } else if (nearer || called) {
            doubt(report, say("line {0}: this may be a heading, and was put below the point above it: {1}", block.line, shortened(block.text, 60)));
        }
    }
}

/// Among headings with prose below them, a line that may as well be a point is one where it, or the heading above it, would have nothing of its own;
/// elsewhere it is a heading. Either is said.
void judge_sentences(Blocks& blocks, KodeksReport& report)
{
    for (std::size_t i = 2; i + 1 < blocks.size(); ++i) {
        Block& block = blocks[i];
        const Block &above = blocks[i - 1], &next = blocks[i + 1];
        if (block.kind != Kind::heading || block.level > 0 || !block.mark.empty() || block.roman > 0 || !may_be_sentence(block)) continue;
        if (is_item(above) && is_item(next) && block.blanks == 0 && next.blanks == 0)  // a bullet may be missing
            doubt(report, say("line {0}: this was taken for a heading, and may be a point: {1}", block.line, shortened(block.text, 60)));
        if (is_item(next)) continue;
        if ((next.kind == Kind::heading && !may_be_sentence(next)) || (above.kind == Kind::heading && !names_a_kodeks(folded(above.text)))) {
            block.kind = Kind::paragraph;
            doubt(report, say("line {0}: this was made a point, and may be a heading: {1}", block.line, shortened(block.text, 60)));
        } else {
            doubt(report, say("line {0}: this was taken for a heading, and may be a point: {1}", block.line, shortened(block.text, 60)));
        }
    }
}

/// "Gruppeformanden: se hjemmesiden" above "KL: 33 70 39 50", right under a heading or another such line: it is of a list of contacts.
bool is_among_contacts(const Blocks& blocks, std::size_t at)
{
    if (at == 0 || at + 1 >= blocks.size() || blocks[at].blanks > 0 || blocks[at].whole || !has_label(blocks[at].text)) return false;
    const Block &above = blocks[at - 1], &next = blocks[at + 1];
    return (looks_like_heading(above) || !contacts_in(above.text).empty()) && next.blanks == 0 && !next.apart && !contacts_in(next.text).empty();
}

/// "Tonen" / "Vi går efter bolden": what is in quotation marks right below a heading is not the next one.
bool is_quotation_below_heading(const Blocks& blocks, std::size_t at)
{
    const auto begins = [](const std::string& text) { return text[0] == '"' || starts_with(text, "\u201d") || starts_with(text, "\u201c") || starts_with(text, "\u201e") || starts_with(text, "\u00bb") || starts_with(text, "\u00ab"); };
    return at > 1 && begins(blocks[at].text) && ends_in_quotation_mark(blocks[at].text) && blocks[at - 1].kind != Kind::bullet && blocks[at - 1].kind != Kind::numbered && looks_like_heading(blocks[at - 1]) &&
           !begins(blocks[at - 1].text);
}

/// What looks like a heading and has something below it. Of four and more in a row only the first: the others are what stands under it.
void find_short_lines(Blocks& blocks, KodeksReport& report)
{
    const auto may_be = [&](std::size_t i) { return blocks[i].kind == Kind::paragraph && looks_like_heading(blocks[i]) && !is_quotation_below_heading(blocks, i) && !leads_on(blocks, i) && !is_among_contacts(blocks, i); };
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].kind == Kind::paragraph && looks_like_heading(blocks[i]) && is_quotation_below_heading(blocks, i))
            doubt(report, say("line {0}: this quotation was taken for no heading, and stands below the one above it: {1}", blocks[i].line, shortened(blocks[i].text, 60)));
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin;
        while (end < blocks.size() && may_be(end) && (end == begin || !blocks[end].apart)) ++end;
        constexpr std::size_t list = 4;
        if (end - begin > list) part_columns(blocks, begin + 1, end, report);
        for (std::size_t i = begin; i < end; ++i)
            if (i + 1 < blocks.size() && (end - begin < list || i == begin)) blocks[i].kind = Kind::heading;
        begin = std::max(end, begin + 1);
    }
}

/// Where a page has headings, other lines are some only when they are bold.
void find_bold_lines(Blocks& blocks)
{
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
        if (blocks[i].kind == Kind::paragraph && blocks[i].bold && looks_like_heading(blocks[i])) blocks[i].kind = Kind::heading;
}

/// Where no page says which lines are headings.
void find_heads_in_text(Blocks& blocks, KodeksReport& report)
{
    find_heads_by_place(blocks, report);
    find_short_lines(blocks, report);
    judge_sentences(blocks, report);
}

/// How many bytes of capitals the paragraph begins with, when they are enough for a heading and small letters follow: "DE FIRE PERSPEKTIVER handler om".
std::size_t capitals_before(const std::string& text)
{
    constexpr int enough = 10;
    int capitals = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(' ', at), text.size());
        const std::string_view word = std::string_view(text).substr(at, next - at);
        int large = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (begins_small(word.substr(i))) return begins_small(word) && capitals >= enough ? end : 0;
            if (begins_large(word.substr(i))) ++large;
        }
        capitals += large;
        end = next;
        at = next + 1;
    }
    return 0;
}

void find_capitals(Blocks& blocks)
{
    Blocks parted;
    for (Block& block : blocks) {
        if (const std::size_t length = block.kind == Kind::paragraph && !block.below ? capitals_before(block.text) : 0; length > 0) {
            Block heading;
            heading.kind = Kind::heading;
            heading.line = block.line;
            heading.apart = block.apart;
            heading.text = block.text.substr(0, length);
            parted.push_back(std::move(heading));
        }
        parted.push_back(std::move(block));
    }
    blocks = std::move(parted);
}

/// Bullets without a heading, on this page or right before it, then a heading with none of its own, or another right after it: a slide whose title was read last.
void raise_titles(Blocks& blocks, KodeksReport& report)
{
    std::size_t slide = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].apart) slide = i;
        if (blocks[i].kind != Kind::heading || blocks[i].level > 0 || i == slide) continue;
        const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(slide), here = blocks.begin() + static_cast<std::ptrdiff_t>(i);
        const bool items = std::any_of(begin, here, is_item), before = slide > 0 && blocks[slide - 1].kind == Kind::heading;  // at the foot of its page
        const bool headed = before || std::any_of(begin, here, [](const Block& block) { return block.kind == Kind::heading; });
        const bool empty = i + 1 == blocks.size() || blocks[i + 1].apart || blocks[i + 1].kind == Kind::heading;
        if (!items || headed || !empty) continue;
        doubt(report, say("line {0}: this heading was printed below the list that begins on line {1}, and stands above it now: {2}", here->line, begin->line, shortened(here->text, 60)));
        std::swap(begin->apart, here->apart);
        std::rotate(begin, here, here + 1);
    }
}

}  // namespace

bool looks_like_heading(const Block& block) { return !block.below && reads_like_heading(block); }

void find_headings(Blocks& blocks, KodeksReport& report)
{
    find_set_apart(blocks, report);
    find_numbered_headings(blocks, report);
    find_roman_headings(blocks);
    const auto tops = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.level == 1; });
    const bool page = tops > 1 || std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.level > 1; });
    if (page) find_bold_lines(blocks);
    else find_heads_in_text(blocks, report);
    find_capitals(blocks);
    raise_titles(blocks, report);
}

}  // namespace kiosk
