// Why: a closed item that is called open shows its title to the room, and no other mistake of an import is as bad. So all that may say that an
// item is closed stands here, and what only seems to say so closes it too, with a doubt.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "content/agenda_import/words.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// What the words of a title say of its doors, where no label says it plainly.
enum class TitleLock {
    none,
    mentioned,  ///< "Lukkede pladser": closed items have such words, and others too
    meant       ///< "Lukket sag vedr. ...", "..., lukket dør", "Fortroligt ..."
};

[[nodiscard]] TitleLock lock_in(std::string_view title);

/// "Sagen behandles for lukkede døre", "Punktet er fortroligt": a line of an item that closes it.
[[nodiscard]] bool says_closed(std::string_view line);

/// For each line whether a heading above it closes what follows: "Lukkede punkter". `listed` are the lines of the table of contents, whose
/// headings end with it, and `items` those that an item of the text begins on.
[[nodiscard]] std::vector<bool> closed_by_section(const SourceLines& lines, const std::vector<LineRole>& roles, const std::set<std::size_t>& listed,
                                                  const std::set<std::size_t>& items);

/// Right above an item's mark a line that calls something closed, and nobody sees whether the item before or this one. `body` is where the head
/// of the item before is over; 0: there is none before. Below a title, without a blank line between, it is the item's before; unless no blank
/// line parts it from the mark either.
[[nodiscard]] std::optional<std::size_t> lock_above(const SourceLines& lines, const std::vector<LineRole>& roles, std::size_t mark, std::size_t body);

/// Whether such a line would hold for all items that follow: "For lukkede døre", not "Lukket punkt".
[[nodiscard]] bool closes_all_that_follow(std::string_view line);

}  // namespace kiosk
