// Why: a table of contents that was pasted may have nothing but a blank before its page numbers: "2. Godkendelse af dagsorden 3". They are no
// part of a title, and where a title ends in a number of its own that must stay.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "content/agenda_import/runs.hpp"

namespace kiosk {

/// Where a page number of one to three digits begins at the end of the line, with the blank before it.
[[nodiscard]] std::optional<std::size_t> page_after_blank(std::string_view text);

/// The marks, without page numbers: those of a list whose every entry ends in a number no smaller than the one before, and of which
/// one title stands in the text once more, without the number.
[[nodiscard]] std::vector<Mark> without_page_numbers(const SourceLines& lines, const std::vector<LineRole>& roles, std::vector<Mark> marks);

}  // namespace kiosk
