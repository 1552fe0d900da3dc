// Why: a kiosk has no keyboard to lend. Where a word must be typed, it draws one with the Danish letters, large enough for a thumb.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace kiosk {

enum class Keys { letters, letters_and_digits };

[[nodiscard]] float keyboard_height(const Ui& ui, Keys keys);
/// Draws it in an area of that height; its keys, and letters from a keyboard that is plugged in, emit TypeLetter and EraseLetter. Their ids are "key.a", "key.e5" (a letter's code point
/// where it is no ASCII), "key.erase" and "key.blank".
void draw_keyboard(Ui& ui, Rect area, Keys keys);

/// What is being typed.
struct TextField {
    const std::string& typed;
    std::string prompt;             ///< while nothing is
    std::string note = {};          ///< at the right
    std::string_view icon = {};     ///< at the left
};
void draw_text_field(Ui& ui, const TextField& field, Rect area);

}  // namespace kiosk
