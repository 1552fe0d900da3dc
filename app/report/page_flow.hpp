// Why: where a page ends is what makes a hand-out look set or spilled. The rules stand here alone, without fonts, so that they can be tested: no
// heading is last on a page, what fits on a page is not divided, and no single line is left behind.
#pragma once

#include <cstddef>
#include <vector>

namespace kiosk {

/// A line of text, in any unit of length.
struct FlowRow {
    double height = 0;
    double before = 0;  ///< the distance from the row above; none at the top of a page
};

/// Rows that belong together. A page may end within it after the second row and before the last but one.
struct FlowBlock {
    std::vector<FlowRow> rows;  ///< at least one
    bool whole = false;         ///< on one page, where it fits on one
    bool with_next = false;     ///< a heading: never last on a page
};

struct PlacedRow {
    std::size_t block = 0;
    std::size_t row = 0;
    std::size_t page = 0;  ///< from 0
    double top = 0;        ///< from the top of the page
};

/// Every row in order. `page_height` > 0; a row that is higher than it has a page to itself.
[[nodiscard]] std::vector<PlacedRow> flow(const std::vector<FlowBlock>& blocks, double page_height);

}  // namespace kiosk
