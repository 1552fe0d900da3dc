// Why: what reads a PDF, or a file of Word, is a program of its own, so it runs from the platform; who needs the text asks for it through here.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

enum class TextTrouble {
    no_program,   ///< it is not installed
    unreadable,   ///< damaged, protected by a password, or another kind of file
    too_slow,     ///< it took more time than it is given
    too_much      ///< it gave more text than any agenda or kodeks has
};

/// The text of a file, UTF-8. Of a PDF as it stands on its pages, a form feed after each page; of a file of Word as a page of HTML.
using ProgramText = std::function<tl::expected<std::string, TextTrouble>(const std::filesystem::path&)>;

}  // namespace kiosk
