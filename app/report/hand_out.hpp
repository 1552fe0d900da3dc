// Why: what a hand-out says beside the document itself, and the words that its PDF and its page have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/configuration.hpp"
#include "domain/kodeks.hpp"

namespace kiosk {

struct HandOut {
    Document document;
    std::string council;                   ///< whose it is: "Eksempelby Byråd"; empty for what others have written
    Language language = Language::danish;  ///< of the document; words_in() it before the hand-out is made
    Date date{};                           ///< the day it is made
};

/// "da": what BCP 47 calls the hand-out's language.
[[nodiscard]] std::string_view language_tag(Language language);

/// "Kodeks for byrådet – Eksempelby Byråd": what a browser's tab and a reader's window show; the title alone without a council.
[[nodiscard]] std::string window_title(const HandOut& hand_out);

/// What stands at the end, a paragraph each: adopted and evaluated, the source, and which day's text it is.
[[nodiscard]] std::vector<std::string> closing_lines(const HandOut& hand_out);

/// An item of an annex: its number as written, and the text without it. 0: it has none.
struct AnnexItem {
    int number = 0;
    std::string_view text;  ///< of the block, which must outlive it
};
[[nodiscard]] AnnexItem annex_item(const AnnexBlock& block);

}  // namespace kiosk
