// Why: a page says which of its lines are headings; a text only looks like it. Which blocks are headings is decided here, with all of them in sight.
#pragma once

#include "content/kodeks_import/block.hpp"

namespace kiosk {

/// Makes headings of the blocks that are: short, with no full stop, above something; of numbered ones those with lists of their own; and the
/// capitals that a paragraph begins with stand as a heading above it. A title that a slide has at its foot moves to its top. What is unsure is said.
void find_headings(Blocks& blocks, KodeksReport& report);

/// Short, with a capital and no full stop.
[[nodiscard]] bool looks_like_heading(const Block& block);

}  // namespace kiosk
