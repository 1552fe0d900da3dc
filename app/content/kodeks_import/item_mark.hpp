// Why: an item of a kodeks begins with its number or a bullet, in as many ways as there are programs to write with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct ItemMark {
    int number = 0;          ///< 1..9999, of "2.3" the 3; 0: a bullet. One of four digits may be a year
    bool deep = false;       ///< "2.3"
    bool heading = false;    ///< "A. Title"
    bool dash = false;       ///< only a dash, which may begin speech as well
    char letter = 0;         ///< of "a." and "a)"; after a full stop it may be an abbreviation's
    int roman = 0;           ///< of "II." and "II)" the 2
    std::size_t length = 0;  ///< bytes of the line up to its words; of "A.", "a)" and "II." 0, since those stay
};

/// What the line begins with: "1.", "1)", "(1)", "1.2", "Punkt 1:", "§ 1.", a number and a gap, a bullet, a dash, "a)", "a.", "II.". None for a date or an ordinal.
[[nodiscard]] std::optional<ItemMark> item_mark_on(std::string_view line);

}  // namespace kiosk
