// Why: a text copied from a page may have each number on a line of its own, above its point. Such numbers looked like those of pages.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Puts each number that stands alone before the line below it, where they count on from 1 and nothing else is numbered; that is doubted.
void join_lone_numbers(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
