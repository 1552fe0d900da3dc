// Why: the few controls and pieces that every screen is made of, drawn once.
#pragma once

#include <string>
#include <string_view>

#include "domain/search.hpp"
#include "ui/ui.hpp"

namespace kiosk {

enum class Look { primary, quiet, alarm, on_gold };

struct Button {
    std::string_view id;
    std::string_view label;
    std::string_view icon = {};        ///< before the label
    std::string_view icon_after = {};  ///< after it
    Look look = Look::quiet;
    Role role = Role::plain;
    bool right = false;  ///< at the right end of its row
    bool pictogram_only = false;  ///< its label is read aloud, and not drawn
    int shrinks = 0;     ///< 1 before 2 ..: becomes pictogram_only where a Footer's row would break otherwise; 0: never
};

[[nodiscard]] float button_width(const Ui& ui, const Button& button);
/// What it needs at that width: its words wrap where they do not fit.
[[nodiscard]] float button_height(const Ui& ui, const Button& button, float width);
/// A pill that fills `rect`.
bool button(Ui& ui, const Rect& rect, const Button& button);
/// A round one with a pictogram.
bool round_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view name, std::string_view icon, Role role = Role::plain);

/// "<- Hjem" at the top left: cut off the left of the header row.
[[nodiscard]] float back_link_width(const Ui& ui, std::string_view label);
bool back_link(Ui& ui, Rect& header, std::string_view id, std::string_view label);

/// A number with a button for less and one for more, in a row with a line above.
struct Stepper {
    std::string id;     ///< its buttons are "<id>.less" and "<id>.more"
    std::string label;
    std::string value;  ///< none when empty
    std::string less, more;  ///< what its buttons are called
    Action fewer, further;   ///< what they emit
};
/// Draws it from the top of `area`; returns the height used.
float stepper(Ui& ui, Rect area, const Stepper& stepper);

/// Wrapped text whose `marks` lie on gold; returns the height used.
float marked_text(Ui& ui, Type type, const Rect& rect, const std::string& text, const std::vector<TextPart>& marks);

/// The ground of a card.
void card(Ui& ui, const Rect& rect, bool pressed = false);
/// A card's shadow, for what is lifted off the page.
void shadow(Ui& ui, const Rect& rect);
/// A small rounded label; returns its width.
[[nodiscard]] float chip_width(const Ui& ui, std::string_view text);
[[nodiscard]] float chip_height(const Ui& ui);
float chip(Ui& ui, float x, float y, std::string_view text, Colour ground, Colour ink);

}  // namespace kiosk
