// Why: rings, bars and faces, drawn on ImGui's draw list: the figures of this product. Shapes carry the meaning together
// with a word; colour never does alone.
#pragma once

#include "ui/ui.hpp"

namespace kiosk {

/// A ring filled clockwise from the top; `filled` 0..1.
void ring(Ui& ui, float x, float y, float radius, float thickness, double filled, Colour track, Colour colour);
/// A rounded bar; `filled` 0..1.
void bar(Ui& ui, const Rect& rect, double filled, Colour track, Colour colour);
/// One of the five faces of the check-in, `step` 0 (helt uenig) .. 4 (helt enig).
void face(Ui& ui, float x, float y, float radius, std::size_t step);

}  // namespace kiosk
