// Why: the few controls and pieces that every screen is made of, drawn once.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace kiosk {

enum class Look { primary, quiet, alarm };

struct Button {
    std::string_view id;
    std::string_view label;
    std::string_view icon = {};        ///< before the label
    std::string_view icon_after = {};  ///< after it
    Look look = Look::quiet;
    Role role = Role::plain;
};

[[nodiscard]] float button_width(const Ui& ui, const Button& button);
/// A pill that fills `rect`.
bool button(Ui& ui, const Rect& rect, const Button& button);
/// A pill as wide as its words, cut off the left or right of `row`, with the gap after it.
bool button_left(Ui& ui, Rect& row, const Button& button);
bool button_right(Ui& ui, Rect& row, const Button& button);
/// A round one with a pictogram.
bool round_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view name, std::string_view icon, Role role = Role::plain);
/// Its looks alone, for one that must answer before what it lies over is drawn.
void paint_round_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view icon);

/// "<- Hjem" at the top left: cut off the left of the header row.
bool back_link(Ui& ui, Rect& header, std::string_view id, std::string_view label);

/// The ground of a card.
void card(Ui& ui, const Rect& rect, bool pressed = false);
/// A card's shadow, for what is lifted off the page.
void shadow(Ui& ui, const Rect& rect);
/// A small rounded label; returns its width.
float chip(Ui& ui, float x, float y, std::string_view text, Colour ground, Colour ink);

/// What a row says beside its buttons: wrapped into what they left of it, centred on them.
void row_note(Ui& ui, const Rect& row, std::string_view text, Colour colour);

/// The page inside its margins, header and button row cut off as asked.
struct Page {
    Rect header, body, footer;
};
[[nodiscard]] Page page(const Ui& ui, float margin, bool with_footer);

}  // namespace kiosk
