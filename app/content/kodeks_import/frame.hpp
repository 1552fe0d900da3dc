// Why: a text saved from the web stands between a page's head and its foot. What is the council's begins with the title and ends before the contact
// block; what is around it is left out, and named.
#pragma once

#include <string>

#include "content/kodeks_import/block.hpp"

namespace kiosk {

/// Takes the title, and what stands before it, off the front of the blocks. Empty: none was found.
[[nodiscard]] std::string take_title(Blocks& blocks, KodeksReport& report);

/// Takes off the end what is the web page's: its contact block, its address, the short lines below them.
void take_page_end(Blocks& blocks, KodeksReport& report);

/// Says of what is left which of it may be a page's all the same (Block::may_be).
void doubt_what_was_kept(const Blocks& blocks, KodeksReport& report);

}  // namespace kiosk
