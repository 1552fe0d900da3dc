// Why: a text may say of itself when it was adopted, by whom and how often it is evaluated. What it does not say is left empty.
#pragma once

#include "content/kodeks_import/block.hpp"
#include "domain/kodeks.hpp"

namespace kiosk {

struct ReadFront {
    std::optional<Date> adopted;
    std::string evaluate_every;  ///< as in Document
    std::string source;          ///< the sentence that says when, and by whom: "Vedtaget af byraadet den 12. januar 2026"; or what a hand-out says of it
    std::optional<Date> read;    ///< the day that was read, as a hand-out says
};

/// A paragraph that says nothing else is taken out of the blocks; it stands in the front matter from now on. A page's footer is asked, too, and an
/// interval that the front matter cannot say is doubted.
[[nodiscard]] ReadFront read_front(Blocks& blocks, KodeksReport& report);

}  // namespace kiosk
