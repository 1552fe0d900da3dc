// Why: who wants to talk to somebody should not have to write a number down at a screen others can see: the phone takes it from a square.
#pragma once

#include <string>

#include "ui/ui.hpp"

namespace kiosk {

/// Draws `text` as a QR code in the middle of `area`, dark on white with the quiet margin a reader needs, whatever the theme. The text
/// is short enough for any code: at most a few hundred bytes.
void draw_qr(Ui& ui, const Rect& area, const std::string& text);

}  // namespace kiosk
