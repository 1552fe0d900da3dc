// Why: a mark that is no item was something all the same, and a person must see what was passed over, and where.
#pragma once

#include <vector>

#include "content/agenda_import/chain.hpp"
#include "content/agenda_import/weighed_marks.hpp"

namespace kiosk {

/// Names the marks among `places` that are no links.
void report_unplaced(const WeighedMarks& all, const ChainCandidate& chosen, const Run& places, std::vector<Link>& links);

}  // namespace kiosk
