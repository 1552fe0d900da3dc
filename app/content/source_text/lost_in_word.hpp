// Why: pandoc reads a file of Word without the words of its text boxes and its simple fields, and "1.1" that Word counts as 1. A point may be lost so,
// and nobody would see it: what is missing from the text is named here.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/source_text/source_line.hpp"

namespace kiosk {

/// What of the file does not stand in `read`, which was made of it; doubts for people, in their language.
[[nodiscard]] std::vector<std::string> lost_in_word(std::string_view docx, const SourceLines& read, const std::function<bool()>& out_of_time);

}  // namespace kiosk
