// Why: who wants to talk to somebody should not have to write a number down at a screen others can see: the phone takes it from a square.
#pragma once

#include <string>

#include "ui/ui.hpp"

namespace kiosk {

inline constexpr int quiet_modules = 4;  ///< of white margin, ISO/IEC 18004
/// What the margin takes on each side, of the side of the smallest code: 21 modules.
inline constexpr float quiet_share = quiet_modules / 21.f;

/// Draws `text` as a QR code at the left of `area`, where its dark squares begin, so that it stands in line with text; the white margin a
/// reader needs lies outside, whatever the theme. The text is short enough for any code: at most a few hundred bytes.
void draw_qr(Ui& ui, const Rect& area, const std::string& text);

}  // namespace kiosk
