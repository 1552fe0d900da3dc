// Why: a council may have written its kodeks as a table, a value beside what it asks for. A page has a row on one line, and read as one it says
// what nobody wrote.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// `lines` with each cell of a row on a line of its own where one holds a sentence or a list: the first heads the others where it is neither. Numbers
/// and contacts stay with what stands beside them. What heads the columns is left out; what three columns mean, and two that both speak,
/// is lost with it, and doubted. Of two columns of what is done and what is not each is read by itself, below what heads it. Rows may be typed with tabs.
[[nodiscard]] SourceLines without_rows(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
