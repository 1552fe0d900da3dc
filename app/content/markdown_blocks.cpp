// Why: see markdown_blocks.hpp. md4c hands out text as pointers into the buffer it was given, which is how a block knows its
// place; it does not say which number an item was written with, so that is read from the line the item begins on.
#include "content/markdown_blocks.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <md4c.h>

#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

struct OpenList {
    bool ordered = false;
    bool item_empty = true;  ///< nothing has been seen in the current item yet
};

struct Collector {
    std::string_view markdown;
    std::vector<MarkdownBlock> blocks;
    std::vector<OpenList> lists;
    int quotes = 0;
    int heading = 0;
    bool other = false;
    std::string text;
    std::vector<std::string> links;
    std::optional<std::size_t> begins;
};

std::size_t line_start(std::string_view text, std::size_t offset)
{
    const std::size_t line_break = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return line_break == std::string_view::npos ? 0 : line_break + 1;
}

/// The number the line begins with ("12." or "12)"), after blanks; 0 when there is none.
int number_on_line(std::string_view text, std::size_t offset)
{
    std::size_t at = line_start(text, offset);
    while (at < offset && (text[at] == ' ' || text[at] == '\t')) ++at;
    int number = 0;
    std::size_t digits = 0;
    for (; at < offset && text[at] >= '0' && text[at] <= '9' && digits < 9; ++at, ++digits) number = number * 10 + (text[at] - '0');
    return digits > 0 && at < offset && (text[at] == '.' || text[at] == ')') ? number : 0;
}

std::size_t first_visible(std::string_view text, std::size_t offset)
{
    std::size_t at = line_start(text, offset);
    while (at < offset && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

/// Ends the block whose text has been gathered, if there is one.
void flush(Collector& collector)
{
    std::string text = one_line(std::exchange(collector.text, {}));
    const std::optional<std::size_t> begins = std::exchange(collector.begins, std::nullopt);
    std::vector<std::string> links = std::exchange(collector.links, {});
    if (text.empty() && !collector.other) return;
    MarkdownBlock block;
    block.kind = collector.other ? MarkdownBlock::Kind::other
                 : collector.heading > 0 ? MarkdownBlock::Kind::heading : MarkdownBlock::Kind::paragraph;
    block.text = std::move(text);
    block.links = std::move(links);
    block.begins = first_visible(collector.markdown, begins.value_or(0));
    block.level = collector.heading;
    block.list_depth = static_cast<int>(collector.lists.size());
    block.quoted = collector.quotes > 0;
    if (!collector.lists.empty()) {
        OpenList& list = collector.lists.back();
        block.ordered = list.ordered;
        block.first_in_item = std::exchange(list.item_empty, false);
        if (list.ordered && block.first_in_item && begins) block.number = number_on_line(collector.markdown, *begins);
    }
    collector.blocks.push_back(std::move(block));
}

/// md4c leaves entities as they are written. The few that people type in prose are resolved; others stay visible.
std::string_view entity(std::string_view written)
{
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\u00a0"}, {"&ndash;", "\u2013"}};
    for (const auto& [name, meaning] : known)
        if (written == name) return meaning;
    return written;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user)
{
    auto& collector = *static_cast<Collector*>(user);
    flush(collector);
    switch (type) {
    case MD_BLOCK_UL: collector.lists.push_back(OpenList{false, true}); break;
    case MD_BLOCK_OL: collector.lists.push_back(OpenList{true, true}); break;
    case MD_BLOCK_LI: collector.lists.back().item_empty = true; break;
    case MD_BLOCK_QUOTE: ++collector.quotes; break;
    case MD_BLOCK_H: collector.heading = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
    case MD_BLOCK_CODE: collector.other = true; break;
    default: break;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user)
{
    auto& collector = *static_cast<Collector*>(user);
    flush(collector);
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: collector.lists.pop_back(); break;
    case MD_BLOCK_QUOTE: --collector.quotes; break;
    case MD_BLOCK_H: collector.heading = 0; break;
    case MD_BLOCK_CODE: collector.other = false; break;
    default: break;
    }
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user)
{
    if (type != MD_SPAN_A) return 0;
    const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    static_cast<Collector*>(user)->links.emplace_back(href.text, href.size);
    return 0;
}

int leave_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*user*/) { return 0; }

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user)
{
    auto& collector = *static_cast<Collector*>(user);
    const std::string_view piece(text, size);
    const std::less<const char*> before;  // pointers into other buffers may be compared with it
    const char* const begin = collector.markdown.data();
    if (!collector.begins && !before(text, begin) && before(text, begin + collector.markdown.size()))
        collector.begins = static_cast<std::size_t>(text - begin);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) collector.text += ' ';
    else if (type == MD_TEXT_ENTITY) collector.text += entity(piece);
    else if (type != MD_TEXT_NULLCHAR) collector.text += piece;
    return 0;
}

}  // namespace

std::optional<std::vector<MarkdownBlock>> markdown_blocks(std::string_view markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = on_text;
    Collector collector;
    collector.markdown = markdown;
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &collector) != 0) return std::nullopt;
    return std::move(collector.blocks);
}

}  // namespace kiosk
