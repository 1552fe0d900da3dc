// Why: see page_flow.hpp.
#include "report/page_flow.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t least_rows = 2;  ///< of a block that is divided, on each of its pages

double height_of(const FlowBlock& block, std::size_t first, std::size_t last)
{
    double height = 0;
    for (std::size_t i = first; i < last; ++i) height += block.rows[i].before + block.rows[i].height;
    return height;
}

double whole_height(const FlowBlock& block) { return height_of(block, 0, block.rows.size()); }

/// The least of a block that may stand at the end of a page.
double beginning_height(const FlowBlock& block)
{
    const bool divides = block.rows.size() >= 2 * least_rows;
    return height_of(block, 0, divides ? least_rows : block.rows.size());
}

struct Flow {
    const std::vector<FlowBlock>& blocks;
    double page_height;
    std::vector<PlacedRow> placed;
    std::size_t page = 0;
    double y = 0;
};

/// What must find room on the page for a block to begin on it: the block, or its beginning, and what it may not be parted from.
double needed(const Flow& set, std::size_t index)
{
    double headings = 0;
    std::size_t last = index;
    while (set.blocks[last].with_next && last + 1 < set.blocks.size()) headings += whole_height(set.blocks[last++]);
    const FlowBlock& follows = set.blocks[last];
    for (const double height : {headings + (follows.whole ? whole_height(follows) : 0), headings + beginning_height(follows)})
        if (height > headings && height <= set.page_height) return height;
    const double next = index == last ? 0 : beginning_height(set.blocks[index + 1]);
    return std::min(whole_height(set.blocks[index]) + next, beginning_height(set.blocks[index]) + next);
}

void next_page(Flow& set)
{
    ++set.page;
    set.y = 0;
}

/// How many rows from `first` on the rest of this page takes, so that a divided block keeps its least rows on both sides.
std::size_t rows_that_fit(const Flow& set, const FlowBlock& block, std::size_t first)
{
    double y = set.y;
    std::size_t count = 0;
    for (const std::size_t rest = block.rows.size() - first; count < rest; ++count) {
        const FlowRow& row = block.rows[first + count];
        y += (y > 0 ? row.before : 0) + row.height;
        if (y > set.page_height) break;
    }
    const std::size_t left = block.rows.size() - first - count;
    if (left > 0 && left < least_rows) count -= std::min(count, least_rows - left);
    return left > 0 && count < least_rows && set.y > 0 ? 0 : count;
}

void place(Flow& set, std::size_t index)
{
    const FlowBlock& block = set.blocks[index];
    for (std::size_t row = 0; row < block.rows.size();) {
        std::size_t count = rows_that_fit(set, block, row);
        if (count == 0 && set.y > 0) {
            next_page(set);
            continue;
        }
        for (count = std::max<std::size_t>(count, 1); count > 0; --count, ++row) {
            if (set.y > 0) set.y += block.rows[row].before;
            set.placed.push_back({index, row, set.page, set.y});
            set.y += block.rows[row].height;
        }
    }
}

}  // namespace

std::vector<PlacedRow> flow(const std::vector<FlowBlock>& blocks, double page_height)
{
    Flow set{blocks, page_height, {}};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool below_its_heading = i > 0 && blocks[i - 1].with_next;
        if (set.y > 0 && !below_its_heading && set.y + needed(set, i) > page_height) next_page(set);
        place(set, i);
    }
    return std::move(set.placed);
}

}  // namespace kiosk
