// Why: SQLite notices a damaged page, but not a flipped bit in a number that is still a number. Each row therefore carries
// a sum of what stands in it, which its table demands and integrity_check reads: a count or a date on the screen is either
// the one that was written, or the file is set aside.
#pragma once

#include <SQLiteCpp/Database.h>

namespace kiosk {

/// Gives this connection the SQL function row_sum(value, ...): 8 bytes of BLAKE2b over the values and their types. It
/// finds accidents; it is no protection against somebody who writes the file on purpose. Throws SQLite::Exception.
void add_row_sum(SQLite::Database& database);

}  // namespace kiosk
