// Why: what reads a PDF is a program of its own, so it runs from the platform; who needs the text asks for it through here.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

enum class PdfTrouble {
    no_program,   ///< pdftotext is not installed
    unreadable,   ///< damaged, protected by a password, or no PDF
    too_slow,     ///< it took more time than it is given
    too_much      ///< it gave more text than any agenda has
};

/// The text of a PDF as it stands on its pages, UTF-8, a form feed after each page.
using PdfText = std::function<tl::expected<std::string, PdfTrouble>(const std::filesystem::path&)>;

}  // namespace kiosk
