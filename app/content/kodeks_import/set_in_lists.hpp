// Why: a browser that prints a page draws the dots of its lists, so that the text of the PDF has none: what is left of a list are lines set in below its
// heading, and two points that fill their lines look like one that was wrapped.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Puts a bullet before each line that begins an item of such a list. Lines that stand close are one if one of them
/// had room for what stands on the next, and paragraphs if a colon leads to them; where it is not sure that a line begins an item, that is said.
void mark_set_in_lists(SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
