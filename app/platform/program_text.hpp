// Why: a PDF is read by pdftotext of poppler and a file of Word by pandoc, programs of their own, since what lies on a memory stick is the kind
// of file that takes its readers apart. Each gets two seconds of processor time, a bounded share of memory, and nothing of ours.
#pragma once

#include <chrono>
#include <cstddef>

#include "core/program_text.hpp"

namespace kiosk {

struct TextLimits {
    std::chrono::milliseconds wait{10000};  ///< for a reader that does nothing; one that works is ended by its two seconds
    std::size_t text_bytes = 4 * 1024 * 1024;
};

// See ProgramText.
[[nodiscard]] tl::expected<std::string, TextTrouble> pdf_text(const std::filesystem::path& file, const TextLimits& limits = {});
[[nodiscard]] tl::expected<std::string, TextTrouble> word_text(const std::filesystem::path& file, const TextLimits& limits = {});  ///< .docx

}  // namespace kiosk
