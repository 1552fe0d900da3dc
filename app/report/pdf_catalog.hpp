// Why: cairo writes a PDF's title and structure, but not its language, without which a screen reader guesses how to pronounce it; not always that
// the structure is there to be read; and not that windows show the title rather than the file's name. PDF lets a file be changed by what is appended to it (ISO 32000-1, 7.5.6).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// The PDF with its language (as in BCP 47), called tagged, and with its title shown. None when `pdf` has no classic table of objects, which cairo writes up to PDF 1.4.
[[nodiscard]] std::optional<std::string> with_language(const std::string& pdf, std::string_view language);

}  // namespace kiosk
