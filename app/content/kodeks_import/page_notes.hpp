// Why: a text or a PDF has its footnotes at the foot of the page: the number on a line, and the note set in below it. The number was taken for the
// page's, and the note for a point.
#pragma once

#include "content/source_text/source_line.hpp"

namespace kiosk {

/// Makes one line of each such note, marked as one, and takes its number from the end of the sentence it stands at.
void find_page_notes(SourceLines& lines);

}  // namespace kiosk
