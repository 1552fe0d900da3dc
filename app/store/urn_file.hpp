// Why: urn.db as a file: its table, its settings, its one row, and the writes that may be done to it. What a check-in may do
// with them is in urn.cpp. Functions here throw SQLite::Exception; urn.cpp stops it.
#pragma once

#include "store/counters.hpp"
#include "store/database.hpp"

namespace kiosk {

/// How far the urn is, as stored. All fit in one byte, so that no change of phase moves the row.
enum class UrnPhase : std::uint8_t {
    open = 2,
    scrubbing = 3,  ///< open, and the journal still holds the counters before the last tap
    closing = 4,
    closed = 5,
    emptying = 6,  ///< the counters are zeros, and the journal still holds the last ones
};

struct UrnRow {
    std::int64_t meeting = 0;
    UrnPhase phase = UrnPhase::closed;
    std::size_t statements = 0;
    int cap = 0;
    Counters counters;
};

[[nodiscard]] DatabaseKind urn_database();

/// Nothing when the row is missing or contradicts itself.
[[nodiscard]] std::optional<UrnRow> read_row(SQLite::Database& database);

void begin_row(SQLite::Database& database, std::int64_t meeting, std::size_t statements, int cap);
void write_counters(SQLite::Database& database, const Counters& counters, UrnPhase phase);
void write_phase(SQLite::Database& database, UrnPhase phase);

/// Overwrites what the journal still holds of earlier counters, and leaves the phase open, closing or closed.
void scrub(SQLite::Database& database, UrnPhase phase);

}  // namespace kiosk
