// Why: a PIN can be guessed only as long as guesses are not counted, and a count that a power cut takes back counts nothing.
// One row holds it: how many wrong PINs since the last right one. No digits, no time, no trace of when or by whom.
#pragma once

#include <SQLiteCpp/Database.h>

namespace kiosk {

/// 0 when nothing was ever kept. Throws SQLite::Exception.
[[nodiscard]] int read_pin_attempts(SQLite::Database& database);

/// Commits `wrong` (0..). SQLite does not write a row that would not change, and a right PIN could then be told from a wrong
/// one by a disk that was not waited for; so each call turns a bit of the row as well. Throws SQLite::Exception.
void write_pin_attempts(SQLite::Database& database, int wrong);

}  // namespace kiosk
