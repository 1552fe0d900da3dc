// Why: a table of contents looks like an agenda, and is set apart before one is looked for. Its titles then tell which marks are items.
#pragma once

#include <string>
#include <vector>

#include "content/agenda_import/weighed_marks.hpp"

namespace kiosk {

/// Takes the tables of contents out of `places`.
void find_contents(WeighedMarks& all, Run& places);

/// The title in the table of contents, as far as its first line, its second, ...
[[nodiscard]] std::vector<std::string> listed_titles(const WeighedMarks& all, const Mark& listed);

}  // namespace kiosk
