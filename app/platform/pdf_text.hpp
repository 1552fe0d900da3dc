// Why: a PDF is read by pdftotext of poppler, a program of its own, since a PDF from a memory stick is the kind of file that takes readers of
// PDF apart. It gets two seconds of processor time, a bounded share of memory, and nothing of ours.
#pragma once

#include <chrono>
#include <cstddef>

#include "core/pdf_text.hpp"

namespace kiosk {

struct PdfLimits {
    std::chrono::milliseconds wait{10000};  ///< for a reader that does nothing; one that works is ended by its two seconds
    std::size_t text_bytes = 4 * 1024 * 1024;
};

/// See PdfText.
[[nodiscard]] tl::expected<std::string, PdfTrouble> pdf_text(const std::filesystem::path& file, const PdfLimits& limits = {});

}  // namespace kiosk
