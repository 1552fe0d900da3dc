// Why: a kodeks that was imported, and one that is handed on, stands as the Markdown a council writes itself (kodeks_markdown.cpp has the form).
#pragma once

#include <string>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

/// The file's text, wrapped at 120 characters, ids at the ends of the points; read_kodeks() reads it back to the same document if that is one
/// that could be read: texts on one line, ids that are ids, points with a text, annexes that are called Bilag. Where in a point its links stood
/// is not known; each is put on the words its id names, or on the last that are free. `notes` become comments at the top.
[[nodiscard]] std::string kodeks_to_markdown(const Document& document, const std::vector<std::string>& notes = {});

}  // namespace kiosk
