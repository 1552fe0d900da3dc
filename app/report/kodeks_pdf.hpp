// Why: a kodeks is also handed out on paper, put on the table at the first meeting of a term and sent as a file: A4, set as a document rather
// than a screen, and tagged so that a screen reader finds its headings, points and lists.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "report/hand_out.hpp"

namespace kiosk {

/// The bytes of a PDF with its fonts in it; the same hand-out gives the same bytes with the same fonts installed. What went wrong otherwise,
/// for people.
[[nodiscard]] tl::expected<std::string, std::string> kodeks_pdf(const HandOut& hand_out);

}  // namespace kiosk
