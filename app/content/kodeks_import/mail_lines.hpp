// Why: a kodeks may have been sent round, and is imported from the mail: quoted with a sign before each line, below who wrote to whom about what. Those are
// the mail's words and not the council's.
#pragma once

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// The lines of a text without "> " before them. The head of a mail, and what somebody wrote around a kodeks that is quoted, is left out.
[[nodiscard]] SourceLines without_mail(const SourceLines& lines, KodeksReport& report);

}  // namespace kiosk
