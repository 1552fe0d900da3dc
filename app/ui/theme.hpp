// Why: all colour, type, space and motion live here, and nowhere else is a colour or a size written as a figure. Screens
// speak in tokens; a test computes the contrast of each pair of tokens that is used.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

#include "domain/panel.hpp"

namespace kiosk {

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    [[nodiscard]] constexpr Colour faded(float opacity) const
    {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * opacity + 0.5f)};
    }
    bool operator==(const Colour&) const = default;
};

struct Palette {
    Colour ground, surface, side;
    Colour ink, ink_secondary, ink_muted;
    Colour hairline;          ///< decoration only
    Colour outline;           ///< of controls: 3:1 at least
    Colour primary, on_primary, on_primary_secondary, on_primary_icon, primary_pale;
    Colour track;             ///< what a bar or ring has not filled
    Colour alarm, on_alarm;
    Colour gold, on_gold, on_gold_secondary, gold_pale, on_gold_pale, gold_outline;
    Colour gold_ink;          ///< gold as ink on the ground
    Colour shadow;
    std::array<Colour, 5> scale;  ///< helt uenig .. helt enig
    Colour on_scale;
    Colour thanks, on_thanks, on_thanks_secondary;  ///< the screen of one word
};

[[nodiscard]] const Palette& light_palette();  ///< reading and the check-in
[[nodiscard]] const Palette& dark_palette();   ///< idle and the meeting
[[nodiscard]] const Palette& contrast_palette();  ///< for who needs more: 10:1 for all text

/// WCAG 2.2 contrast ratio, 1..21.
[[nodiscard]] double contrast(Colour a, Colour b);

enum class Face { regular, semibold, display };

/// The steps of the type scale, by what they are for.
enum class Type { caption, label, label_strong, body, body_strong, lead, overline, heading, page_title, title, headline, mark, numeral, giant, countdown, item };
inline constexpr std::size_t type_count = 16;

/// What a step of the scale can write: the larger it is, the less of an alphabet fits into a texture.
enum class Letters { all, latin, figures };

struct TypeSpec {
    Face face;
    float size;      ///< em, in design units; the current item's is the least, see Measure
    float leading;   ///< line height, in em
    float tracking;  ///< added between letters, in em
    Letters letters;
};
[[nodiscard]] const TypeSpec& spec(Type type);

enum class IconSize { small, inline_, key, door, large };
inline constexpr std::size_t icon_size_count = 5;
[[nodiscard]] float icon_units(IconSize size);

/// Lengths in design units, which measure() lays on a panel. Ui::u() scales them.
namespace space {
inline constexpr float hair = 2;
inline constexpr float outline = 3;
inline constexpr float xs = 8;
inline constexpr float s = 16;
inline constexpr float m = 28;
inline constexpr float l = 44;
inline constexpr float xl = 72;
inline constexpr float margin = 72;       ///< of a reading screen
inline constexpr float margin_wide = 96;  ///< of a screen read from across the room
inline constexpr float radius = 32;
inline constexpr float control = static_cast<float>(target_units);      ///< height of a button, and the least side of a touch target
inline constexpr float header = 60;
inline constexpr float bar = 10;
inline constexpr float ring = 24;
inline constexpr float knob = 22;         ///< a PIN's dot
inline constexpr float side_panel = 560;
inline constexpr float aside = 507;       ///< a card beside the main column
inline constexpr float fade = 110;        ///< where a list dissolves
inline constexpr float drift = 10;        ///< how far what stands for hours wanders to each side
inline constexpr float focus = 5;         ///< each of the two lines of the keyboard's ring
}  // namespace space

namespace motion {
inline constexpr std::chrono::milliseconds screen{200};
inline constexpr std::chrono::milliseconds double_tap{300};
inline constexpr std::chrono::milliseconds hold{600};  ///< what lay below a norm, and what commits where something was put away, does not answer so soon after it
inline constexpr std::chrono::milliseconds frame{33};
}  // namespace motion

}  // namespace kiosk
