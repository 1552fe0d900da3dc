// Why: a council puts its kodeks on its website and sends it to new members: one file that any browser shows, a phone reads, a printer prints
// and a screen reader walks through.
#pragma once

#include <string>

#include "report/hand_out.hpp"

namespace kiosk {

/// One page of HTML that needs nothing beside it. UTF-8; everything of the document's is escaped. A point's id is its anchor.
[[nodiscard]] std::string kodeks_html(const HandOut& hand_out);

/// Its style sheet, without the element around it.
[[nodiscard]] std::string kodeks_css();

}  // namespace kiosk
