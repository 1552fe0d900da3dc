// Why: a telephone number on a line that is left out, or in the middle of a point, is found by whoever needs it when it stands in an annex.
#pragma once

#include "content/kodeks_import/block.hpp"
#include "domain/kodeks.hpp"

namespace kiosk {

/// Puts numbers and e-mails beside the names they stand below. Those that stand in no annex are taken out of the blocks; they are noted, as is what a
/// page's links lead to, which stands in none of its lines.
void take_contact_lines(Blocks& blocks, KodeksReport& report);

/// Writes the contacts that were noted, and those in points and preamble, to an annex of their own if they stand in none.
void keep_contacts(Document& document, KodeksReport& report);

}  // namespace kiosk
