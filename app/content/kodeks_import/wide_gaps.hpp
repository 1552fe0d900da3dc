// Why: a text may stand in columns or a table that blanks were laid out with. Read line by line such lines say what nobody wrote, and nothing else
// tells of it.
#pragma once

#include <vector>

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Doubts each run of lines with a wide gap inside. `taken`: of each line whether it is the council's text; feet and menus have gaps of their own.
void doubt_wide_gaps(const SourceLines& lines, const std::vector<bool>& taken, KodeksReport& report);

}  // namespace kiosk
