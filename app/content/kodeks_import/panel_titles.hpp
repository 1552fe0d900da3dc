// Why: a page may fold each section away below a button or a link with its title, as an accordion does. For its readers that is the heading.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Makes headings of what unfolds the council's text, one level below the heading they stand under; other such lines are navigation.
/// One alone may be any button, and is doubted.
void find_panel_titles(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
