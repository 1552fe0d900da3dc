// Why: see headings.hpp.
#include "content/kodeks_import/headings.hpp"

#include <algorithm>

#include "content/kodeks_import/contacts.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

using Kind = Block::Kind;

bool is_item(const Block& block) { return block.kind == Kind::numbered || block.kind == Kind::bullet; }

/// "1. Tillid" with bullets below, "2. Respekt" with bullets below: those are headings. Each must be short, and have items of its own.
void find_numbered_headings(Blocks& blocks)
{
    std::vector<std::size_t> numbered;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].kind == Kind::numbered && !blocks[i].deep) numbered.push_back(i);
    if (numbered.size() < 2) return;
    for (std::size_t n = 0; n < numbered.size(); ++n) {
        const std::size_t end = n + 1 < numbered.size() ? numbered[n + 1] : blocks.size();
        const bool list = std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(numbered[n]) + 1, blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const Block& block) { return is_item(block); });
        if (!list || !looks_like_heading(blocks[numbered[n]])) return;
    }
    for (const std::size_t i : numbered) {
        blocks[i].kind = Kind::heading;
        blocks[i].text = blocks[i].mark + " " + blocks[i].text;
    }
}

/// What leads to bullets that go on with it, under a heading, is none itself: "I salen" - "Vi vil" - "lytte til ende".
bool leads_on(const Blocks& blocks, std::size_t at)
{
    const bool under = at > 0 && (blocks[at - 1].kind == Kind::heading || looks_like_heading(blocks[at - 1]));
    return under && at + 1 < blocks.size() && blocks[at + 1].kind == Kind::bullet && begins_small(blocks[at + 1].text);
}

/// What looks like a heading and has something below it. Of four and more in a row only the first: the others are what stands under it.
void find_short_lines(Blocks& blocks)
{
    const auto may_be = [&](std::size_t i) { return blocks[i].kind == Kind::paragraph && looks_like_heading(blocks[i]) && !leads_on(blocks, i); };
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin;
        while (end < blocks.size() && may_be(end) && (end == begin || !blocks[end].apart)) ++end;
        constexpr std::size_t list = 4;
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

/// Bullets without a heading, then a heading with none of its own, or another right after it: a slide whose title was read last.
void raise_titles(Blocks& blocks)
{
    std::size_t slide = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].apart) slide = i;
        if (blocks[i].kind != Kind::heading || blocks[i].level > 0 || i == slide) continue;
        const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(slide), here = blocks.begin() + static_cast<std::ptrdiff_t>(i);
        const bool items = std::any_of(begin, here, is_item), headed = std::any_of(begin, here, [](const Block& block) { return block.kind == Kind::heading; });
        const bool empty = i + 1 == blocks.size() || blocks[i + 1].apart || blocks[i + 1].kind == Kind::heading;
        if (!items || headed || !empty) continue;
        std::swap(begin->apart, here->apart);
        std::rotate(begin, here, here + 1);
    }
}

}  // namespace

bool looks_like_heading(const Block& block)
{
    const std::string& text = block.text;
    if (block.below || text.size() < 3 || characters(text) > 90 || std::count(text.begin(), text.end(), ' ') > 11) return false;
    if (std::string_view(".,;:!/-").find(text.back()) != std::string_view::npos || !contacts_in(text).empty()) return false;
    return begins_large(text) || (is_digit(text[0]) && text.find(' ') != std::string::npos);
}

void find_headings(Blocks& blocks)
{
    find_numbered_headings(blocks);
    const auto tops = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.level == 1; });
    const bool page = tops > 1 || std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.level > 1; });
    if (page) find_bold_lines(blocks);
    else find_short_lines(blocks);
    find_capitals(blocks);
    raise_titles(blocks);
}

}  // namespace kiosk
