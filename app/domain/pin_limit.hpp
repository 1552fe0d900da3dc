// Why: six digits withstand whoever guesses only as long as guessing is slow. Five attempts are free, for a hand that slips;
// from then on each wrong one costs a wait, and from the fifteenth on a long one, so that a day has room for some fifty
// attempts out of a million. A limit that locked the PIN for good would let any visitor stop a council's meeting.
#pragma once

#include "domain/calendar.hpp"

namespace kiosk {

inline constexpr int first_that_waits = 5;  ///< wrong attempts in a row

/// How long nothing can be tried after so many wrong attempts since the last right one (0..): none up to four, 15 seconds after
/// the fifth, twice as long after each further one but 15 minutes at most, and 30 minutes from the fifteenth on.
[[nodiscard]] Duration wait_after(int wrong_attempts);

/// So many that nobody has merely mistyped: the screen says how the PIN can be set anew.
[[nodiscard]] bool is_siege(int wrong_attempts);

}  // namespace kiosk
