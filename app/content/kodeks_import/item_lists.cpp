// Why: see item_lists.hpp.
#include "content/kodeks_import/item_lists.hpp"

#include <algorithm>

#include "content/kodeks_import/headings.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// A lone dash between numbered points, right below a sentence without its end: it may go on with that.
bool may_be_in_sentence(const Blocks& blocks, std::size_t at)
{
    if (at == 0 || !blocks[at].dash || blocks[at].whole || blocks[at].blanks > 0) return false;
    const Block& above = blocks[at - 1];
    const bool alone = at + 1 == blocks.size() || blocks[at + 1].kind != Block::Kind::bullet;
    return alone && above.kind == Block::Kind::numbered && !ends_sentence(above.text) && begins_small(blocks[at].text);
}

/// Among numbered points, where nothing else is a bullet, such a dash is the sentence's: "Vi kommer til tiden" / "- hver gang - og bliver".
void join_dashes(Blocks& blocks, KodeksReport& report)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (may_be_in_sentence(blocks, i)) found.push_back(i);
    const auto bullets = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.kind == Block::Kind::bullet; });
    const bool hyphens = std::any_of(found.begin(), found.end(), [&](std::size_t at) { return blocks[at].mark == "-"; });
    const bool sure = static_cast<std::size_t>(bullets) == found.size() && (found.size() == 1 || !hyphens);
    for (auto at = found.rbegin(); at != found.rend(); ++at) {
        Block& block = blocks[*at];
        if (!sure) {
            doubt_own_point(report, block.line, block.mark + " " + block.text);
            continue;
        }
        Block& above = blocks[*at - 1];
        above.text += " " + block.mark + " " + block.text;
        above.longest = std::max(above.longest, block.longest);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(*at));
    }
}

/// Whether the item is the council's though a page says the same: it has a printed number, or is a sentence.
bool is_point_by_itself(const Block& block)
{
    return ((block.kind == Block::Kind::numbered || block.deep) && !block.whole) || (ends_sentence(block.text) && std::count(block.text.begin(), block.text.end(), ' ') >= 2);
}

/// Menus are lists as well: of an item that may be a page's the others in its list decide.
void leave_out_menus(Blocks& blocks, KodeksReport& report)
{
    const auto is_item = [](const Block& block) { return block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet; };
    Blocks kept;
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin;
        while (end < blocks.size() && is_item(blocks[end])) ++end;
        const auto from = blocks.begin() + static_cast<std::ptrdiff_t>(begin), to = blocks.begin() + static_cast<std::ptrdiff_t>(end);
        const auto doubtful = std::count_if(from, to, [](const Block& block) { return block.may_be != nullptr; });
        const bool menu = doubtful * 2 > to - from;
        end = std::max(end, begin + 1);
        for (; begin < end; ++begin) {
            Block& block = blocks[begin];
            if (menu && block.may_be != nullptr && !is_point_by_itself(block)) leave_out(report, block.line, block.text, block.may_be, block.contact);
            else kept.push_back(std::move(block));
        }
    }
    blocks = std::move(kept);
}

/// Whether a dash that stands alone begins the only point under a heading, or under what leads to it there: "Vi vil:". The first block is the title,
/// below which anything may stand.
bool is_lone_point(const Blocks& blocks, std::size_t at)
{
    constexpr int longest = 200;
    if (at < 2 || characters(blocks[at].text) > longest) return false;
    const Block& above = blocks[at - 1];
    const bool lead = above.kind == Block::Kind::paragraph && above.text.back() == ':' && looks_like_heading(blocks[at - 2]);
    return lead || above.kind == Block::Kind::heading || (above.kind == Block::Kind::paragraph && looks_like_heading(above));
}

/// A dash begins a list only when another does, too, or when it stands alone under a heading, and nobody speaks: what a newspaper quotes begins with
/// one as well.
void judge_dashes(Blocks& blocks)
{
    const bool quoted = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return quotes_somebody(folded(block.text)); });
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin;
        bool speech = false;
        for (; end < blocks.size() && blocks[end].dash; ++end) speech = speech || quotes_somebody(folded(blocks[end].text)) || blocks[end].text.size() > 400;
        const bool in_list = begin > 0 && (blocks[begin - 1].kind == Block::Kind::numbered || blocks[begin - 1].kind == Block::Kind::bullet);
        const bool alone = end - begin < 2 && !in_list && (quoted || !is_lone_point(blocks, begin));
        if (end > begin && (speech || alone)) {
            for (std::size_t i = begin; i < end; ++i) {
                blocks[i].kind = Block::Kind::paragraph;
                blocks[i].text.insert(0, blocks[i].mark + " ");
            }
        }
        begin = std::max(end, begin + 1);
    }
}

/// One alone is no list: "I. Hansen".
void judge_romans(Blocks& blocks)
{
    if (std::count_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.roman > 0; }) != 1) return;
    for (Block& block : blocks)
        if (block.roman > 0) block.kind = block.kind == Block::Kind::bullet ? Block::Kind::paragraph : block.kind, block.roman = 0;
}

}  // namespace

void judge_lists(Blocks& blocks, KodeksReport& report)
{
    leave_out_menus(blocks, report);
    join_dashes(blocks, report);
    judge_dashes(blocks);
    judge_romans(blocks);
}

}  // namespace kiosk
