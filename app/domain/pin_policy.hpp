// Why: one PIN is all that stands between a visitor in the council chamber and the running meeting. It has six digits,
// tried by hand on the screen; so it must not be one of those people try first. One rule, for whoever sets a PIN.
#pragma once

#include <string_view>

namespace kiosk {

/// Exactly six of the digits 0-9, nothing else.
[[nodiscard]] bool is_pin(std::string_view text);

/// Whether a PIN is too easily guessed; what is no PIN at all counts as weak. About one in twenty-five is refused:
///  - runs up or down, past nine and zero too: 345678, 890123, 210987
///  - whatever two or three digits decide: 111111, 121212, 123123, 123321, 112233, 111222
///  - a day of the calendar, ddmmyy: birthdays, and with them the first six digits of every Danish CPR number
///  - the commonest of the rest: figures drawn on the keypad, counting, well-known numbers
[[nodiscard]] bool is_weak_pin(std::string_view six_digits);

}  // namespace kiosk
