// Why: a kodeks may come as Markdown, from a program that writes notes or a sibling of the kiosk's own files. Its signs say which lines are headings and
// which words are bold; left in the text they would be words of the council's.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// The lines of a text, its headings known as such and without the signs. A title before the text ("---", "title: ...") stands above all headings.
[[nodiscard]] SourceLines without_markdown(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
