// Why: numbered lines that follow one another closely are one list: a table of contents, a list of members, a list inside an item, or an
// agenda that is nothing but its titles. Which of them a list is, is seen from the whole list and never from one of its lines.
#pragma once

#include <vector>

#include "content/agenda_import/marks.hpp"

namespace kiosk {

/// Places in the marks, in order; each counts on from the one before.
using Run = std::vector<std::size_t>;

/// Whether `next` counts on from `mark`: 4 after 3, 1.b after 1.a, 1.a after 1 or instead of 1.
[[nodiscard]] bool counts_on(const Mark& mark, const Mark& next);

/// The marks of one style among `places`, as lists: only titles stand between two of one list, at most two lines of text.
[[nodiscard]] std::vector<Run> find_runs(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, const Run& places);

/// What an item begins with, stands right below the mark: a case number, "Resumé", "Åben sag".
[[nodiscard]] bool opens_item(const SourceLines& lines, const std::vector<LineRole>& roles, const Mark& mark);

/// Whether a line such as "Indholdsfortegnelse" stands above the mark.
[[nodiscard]] bool stands_under_contents(const std::vector<LineRole>& roles, const Mark& mark);

/// Members in a list with numbers, after a line that says so: those of `places` that are none, are what is returned.
[[nodiscard]] Run without_members(const std::vector<LineRole>& roles, const std::vector<Mark>& marks, Run& members);

/// `places` but for those of these lists.
[[nodiscard]] Run without(const Run& places, const std::vector<Run>& taken);

}  // namespace kiosk
