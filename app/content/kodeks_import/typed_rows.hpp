// Why: a table that was copied into a text has a tab between its columns, and no more tells that it is one.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Two lines and more with as many tabs are the rows of a table; each table is doubted.
void mark_typed_rows(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
