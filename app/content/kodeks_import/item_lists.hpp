// Why: whether an item is a point is often seen only from the list it stands in: a menu is a list as well, and a dash may be a sentence's.
#pragma once

#include "content/kodeks_import/block.hpp"

namespace kiosk {

/// Leaves out the items of menus, which are reported, joins dashes to the sentence they go on with, and makes paragraphs of those that begin what
/// somebody says. What is not sure is doubted.
void judge_lists(Blocks& blocks, KodeksReport& report);

}  // namespace kiosk
