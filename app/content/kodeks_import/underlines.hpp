// Why: in a text that was typed, a line of dashes below a line makes that a heading. Read as words it stands in the middle of what is around it.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// `lines` without those of one sign only, which are reported; what stands right above one is a heading, if it is short and no item.
[[nodiscard]] SourceLines without_underlines(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
