// Why: the item that is talked about is read from five metres, with the time it has taken. A closed one shows a lock and its number, and nothing else.
#pragma once

#include "ui/screens/screens.hpp"

namespace kiosk {

/// Whether the item stands whole in `body` with its title in this type: beside its ring, or above it where the page is tall.
[[nodiscard]] bool item_fits(Ui& ui, const Room& room, const Rect& body, Type type, bool ring, bool summary);

/// The item at the left and its time at the right, or below where the page is tall.
void draw_item(Ui& ui, const Room& room, Rect body, Type type, bool ring, bool summary);

/// Whether what is said of a closed item stands whole in `area` in its smallest type.
[[nodiscard]] bool closed_words_fit(Ui& ui, const Room& room, const Rect& area);

void draw_closed_item(Ui& ui, const Room& room, const Rect& area);

}  // namespace kiosk
