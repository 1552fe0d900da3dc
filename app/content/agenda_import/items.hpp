// Why: where an item begins is known by now; this walks its lines and takes what the kiosk shows. The title comes first and may go on over
// lines, then what stands right below it, then the body, of which only the attachments are counted.
#pragma once

#include <vector>

#include "content/agenda_import/chain.hpp"
#include "domain/agenda.hpp"

namespace kiosk {

struct ReadItems {
    std::vector<AgendaItem> items;
    std::vector<Unsure> unsure;
};

/// Items without a number of their own, or open and without a title, are left out and reported.
[[nodiscard]] ReadItems read_items(const SourceLines& lines, const std::vector<LineRole>& roles, const Chain& chain, std::vector<LeftOut>& left_out);

}  // namespace kiosk
