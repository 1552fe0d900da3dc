// Why: many a text has its title at the top of its pages, once or on all but the first. There it stands in the middle of a point.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Marks as furniture what repeats the title at the top of a page, a page number apart; the title itself, where the text begins, is none. What
/// only may repeat it is doubted, and so is a head that stands once, unless it says whose kodeks this is in the middle of a sentence. Of a page that a browser printed the report is told the title that it printed.
void find_running_heads(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
