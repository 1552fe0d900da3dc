// Why: before lines become points, each says one thing: what broke, joined, framed or underlined them on their page is put right, in one order.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// The lines of the text as its author wrote them, with what stands at the head and foot of pages marked; what is left out or doubtful is reported.
[[nodiscard]] SourceLines whole_lines(const SourceLines& broken, KodeksReport& report);

}  // namespace kiosk
