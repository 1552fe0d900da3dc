// Why: a line break inside a paragraph of a page is a blank to who reads it, or parts what should be a list. Which of the two is decided here.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// `lines` with those joined that one line break parts inside a paragraph or an item of a page. Items, contacts and addresses, what is bold above
/// what is not, and what is none of the council's stay lines of their own; what may be a line of its own is doubted.
[[nodiscard]] SourceLines without_line_breaks(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
