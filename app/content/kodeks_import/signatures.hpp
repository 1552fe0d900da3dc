// Why: a kodeks, and the foreword of one, is often written as a letter: it greets, and ends with who signed it, where and when. Those lines are short,
// begin with a capital and stand by themselves, as headings do.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Blanks and reports greetings, signatures with their place and date, and lines of a colophon where that is sure; others that may be one are doubted.
void take_signatures(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
