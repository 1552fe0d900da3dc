// Why: a printed kodeks says of itself where its file lies, whose it is and who took the pictures. None of that is the council's text.
#pragma once

#include <string>

namespace kiosk {

/// Why a line is none of the text wherever it stands, for people: the path of a file, a copyright line, an ISBN, the number of a case, when it was revised,
/// the caption of a picture; null otherwise. `lettered`: the text has a list with "(b)", so that "(c)" may be its next item.
[[nodiscard]] const char* why_colophon(const std::string& text, bool lettered);

/// "Layout: Eksempelby Kommune", "Oplag: 200": a colophon's where other such lines or the end of the text are near.
[[nodiscard]] bool may_be_colophon(const std::string& text);

}  // namespace kiosk
