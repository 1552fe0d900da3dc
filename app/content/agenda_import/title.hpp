// Why: a printed title carries more than the title: "Lukket: ...", "UDGÅR - ...", "... (udsat)". What is said so is taken out of the words and
// into the item; suffixes such as (B) and (O), whose meaning is local, stay as printed.
#pragma once

#include <string>
#include <string_view>

#include "content/agenda_import/doors.hpp"
#include "domain/agenda.hpp"

namespace kiosk {

struct ReadTitle {
    std::string text;         ///< on one line; empty for a closed item of which nothing is told
    std::string case_number;  ///< in brackets or after a gap, when it stood there
    bool closed = false;
    TitleLock lock = TitleLock::none;  ///< meant: it is closed, and not for sure
    bool open = false;        ///< said so
    ItemStatus status = ItemStatus::planned;
};

/// `printed` as in SourceLine: a gap is a tab.
[[nodiscard]] ReadTitle read_title(std::string_view printed);

/// Whether two printings may be of one title: the same letters, or one the beginning of the other, as a table of contents may cut it.
[[nodiscard]] bool same_title(std::string_view one, std::string_view other);
[[nodiscard]] bool same_essence(std::string_view one, std::string_view other);  ///< by the essence() of the titles read

}  // namespace kiosk
