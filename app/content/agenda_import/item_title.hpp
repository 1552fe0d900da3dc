// Why: a printed title is wrapped, repeated, cut by hyphens and page ends, or stands above its number; how far it goes is seen from the lines
// around it, and from the table of contents. Where it cannot be seen, the item says so.
#pragma once

#include <string>

#include "content/agenda_import/item_walk.hpp"

namespace kiosk {

/// As printed, from the mark's line on; the walk goes on behind it.
[[nodiscard]] std::string take_title(ItemWalk& walk);

/// The title above "Sag nr. 130"; `floor` is the first line that is not the item's before.
[[nodiscard]] std::string take_title_above(ItemWalk& walk, std::size_t floor);

/// The first line of the title in the table of contents, and what of the next goes on with it.
[[nodiscard]] std::string title_of_contents(const ItemWalk& walk);

}  // namespace kiosk
