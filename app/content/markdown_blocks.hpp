// Why: the adapter to md4c. A kodeks needs little of Markdown: headings, paragraphs, list items and quotations, each with
// its text and its place in the file. What they mean is kodeks_markdown.cpp's business.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct MarkdownBlock {
    enum class Kind { heading, paragraph, other };  ///< other: code and rules, which a kodeks has no use for
    Kind kind = Kind::paragraph;
    std::string text;          ///< plain, on one line; marks of emphasis are gone, of links their words stay
    std::size_t begins = 0;    ///< offset into the Markdown of the block's line, at its first visible character
    int level = 0;             ///< of a heading, 1..6
    int list_depth = 0;        ///< 0: in no list
    bool ordered = false;      ///< the innermost list is numbered
    bool first_in_item = false;
    bool quoted = false;
    int number = 0;            ///< as written before the item; 0 when it is no numbered item's first block
    std::vector<std::string> links;  ///< where its links lead, as written
};

/// The blocks in order; none when md4c gives up (out of memory). Raw HTML is text like any other.
[[nodiscard]] std::optional<std::vector<MarkdownBlock>> markdown_blocks(std::string_view markdown);

}  // namespace kiosk
