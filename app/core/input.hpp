// Why: what a person does to the screen, as plain values: one contact that presses, moves and lifts, a few keys, and letters. The
// platform makes them from fingers, a mouse or a keyboard; the ui consumes them. Positions are pixels of the frame.
#pragma once

#include <vector>

namespace kiosk {

/// The digits stand in order, so that digit_0 + n is the digit n.
enum class Key { tab, back_tab, enter, space, escape, left, right, up, down, page_up, page_down, backspace, read_aloud, dark,
                 digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9 };

[[nodiscard]] constexpr Key key_of_digit(int digit) { return static_cast<Key>(static_cast<int>(Key::digit_0) + digit); }

/// A decision is made once for each time the key goes down; only a key that moves something repeats while it is held.
[[nodiscard]] constexpr bool repeats(Key key) { return key != Key::enter && key != Key::space && key != Key::escape && key < Key::read_aloud; }

/// Printed ASCII and the letters of Latin-1, the Danish ones among them: what a typed text may hold besides blanks.
[[nodiscard]] constexpr bool is_typed_text(char32_t letter)
{
    const bool sign_between_letters = letter == 0xD7 || letter == 0xF7;
    return (letter > 0x20 && letter < 0x7F) || (letter >= 0xC0 && letter <= 0xFF && !sign_between_letters);
}

struct Input {
    /// stuck: the contact did not lift for so long that the platform let it go; nothing more comes of it.
    /// A key that types comes as the letter it types; as a key, too, where the key itself means something (a digit, B, the space bar).
    enum class Kind { press, move, lift, stuck, key, letter };
    Kind kind = Kind::press;
    float x = 0;
    float y = 0;
    Key key = Key::tab;
    char32_t letter = 0;  ///< of a letter; one that is_typed_text()
    bool operator==(const Input&) const = default;
};

/// The frame in pixels.
struct FrameSize {
    int width = 0;
    int height = 0;
    bool operator==(const FrameSize&) const = default;
};

}  // namespace kiosk
