// Why: a foot that holds more than the number of a page, "24. februar 2026   Eksempelby Kommune   1/3", stands in the middle of a point as soon as that
// goes on over the page; and pasted text has no form feed that would tell where its pages end.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Marks as furniture the lines that number the pages beside other words: those that count on from page to page, and those that stand alone and say
/// so. Of the blank lines around one in the middle of a page one is left, so that a sentence goes on across it.
void find_page_feet(SourceLines& lines, KodeksReport& report);

/// Whether the line stands at the head or foot of a page of a text, marked or known by its words.
[[nodiscard]] bool is_foot(const SourceLine& line);

}  // namespace kiosk
