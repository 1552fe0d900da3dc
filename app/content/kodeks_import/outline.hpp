// Why: out of headings, items and paragraphs becomes a document: title, preamble, sections with what leads to their points, annexes.
#pragma once

#include "content/kodeks_import/block.hpp"
#include "domain/kodeks.hpp"

namespace kiosk {

/// The document in `blocks`, as find_headings() left them, without ids. No section: it has no points. What is not taken and what is doubtful
/// is added to `report`.
[[nodiscard]] Document read_outline(const Blocks& blocks, KodeksReport& report);

}  // namespace kiosk
