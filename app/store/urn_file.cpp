// Why: see urn_file.hpp; the reasons for the settings are told in urn.hpp.
#include "store/urn_file.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/VariadicBind.h>

namespace kiosk {

namespace {

constexpr int counter_bytes = static_cast<int>(max_statements * answer_kinds * 2);
static_assert(counter_bytes == 72, "the table's CHECK says so");

bool possible(const UrnRow& row)
{
    const auto answered =
        agreed_sum(row.counters, row.phase == UrnPhase::closed || row.phase == UrnPhase::emptying ? 0 : row.statements);
    if (!answered) return false;
    switch (row.phase) {
        case UrnPhase::open:
        case UrnPhase::scrubbing:
        case UrnPhase::closing:
            return row.meeting >= 1 && row.statements >= 1 && row.statements <= max_statements && *answered <= row.cap;
        case UrnPhase::closed:
        case UrnPhase::emptying:
            return true;
    }
    return false;  // a number that is no phase
}

bool sound(SQLite::Database& database) { return read_row(database).has_value(); }

}  // namespace

DatabaseKind urn_database()
{
    constexpr const char* version_1 = R"sql(
CREATE TABLE urn (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    meeting INTEGER NOT NULL,
    phase INTEGER NOT NULL CHECK (phase BETWEEN 2 AND 6),
    statements INTEGER NOT NULL CHECK (statements BETWEEN 0 AND 6),
    cap INTEGER NOT NULL CHECK (cap BETWEEN 0 AND 55),
    counters BLOB NOT NULL CHECK (length(counters) = 72),
    sum BLOB NOT NULL CHECK (sum = row_sum(meeting, phase, statements, cap, counters))
) STRICT;
INSERT INTO urn VALUES (1, 0, 5, 0, 0, zeroblob(72), row_sum(0, 5, 0, 0, zeroblob(72)));
)sql";
    return {.application_id = 0x55524e45,  // "URNE"
            .migrations = {version_1},
            .settings = {{"page_size", "4096", "4096"},
                         {"auto_vacuum", "NONE", "0"},
                         {"journal_mode", "PERSIST", "persist"},
                         {"synchronous", "EXTRA", "3"},
                         {"secure_delete", "ON", "1"},
                         {"temp_store", "MEMORY", "2"},
                         {"mmap_size", "0", "0"}},
            .sound = sound};
}

std::optional<UrnRow> read_row(SQLite::Database& database)
{
    SQLite::Statement query(database, "SELECT meeting, phase, statements, cap, counters FROM urn WHERE id = 1");
    if (!query.executeStep()) return std::nullopt;
    UrnRow row;
    row.meeting = query.getColumn(0).getInt64();
    row.phase = static_cast<UrnPhase>(query.getColumn(1).getInt());
    row.statements = static_cast<std::size_t>(query.getColumn(2).getInt64());
    row.cap = query.getColumn(3).getInt();
    const auto* bytes = static_cast<const std::uint8_t*>(query.getColumn(4).getBlob());
    if (bytes == nullptr || query.getColumn(4).getBytes() != counter_bytes) return std::nullopt;
    decode_counters({bytes, counter_bytes}, row.counters);
    if (!possible(row)) return std::nullopt;
    return row;
}

void begin_row(SQLite::Database& database, std::int64_t meeting, std::size_t statements, int cap)
{
    SQLite::Statement update(database,
                             "UPDATE urn SET meeting = ?1, phase = ?2, statements = ?3, cap = ?4, counters = zeroblob(72), "
                             "sum = row_sum(?1, ?2, ?3, ?4, zeroblob(72)) WHERE id = 1");
    SQLite::bind(update, meeting, static_cast<int>(UrnPhase::open), static_cast<std::int64_t>(statements), cap);
    update.exec();
}

void write_counters(SQLite::Database& database, const Counters& counters, UrnPhase phase)
{
    CounterBytes encoded;
    encode_counters(counters, encoded);
    SQLite::Statement update(
        database, "UPDATE urn SET phase = ?1, counters = ?2, sum = row_sum(meeting, ?1, statements, cap, ?2) WHERE id = 1");
    update.bind(1, static_cast<int>(phase));
    update.bindNoCopy(2, encoded.bytes.data(), counter_bytes);
    update.exec();
}

void write_phase(SQLite::Database& database, UrnPhase phase)
{
    SQLite::Statement update(database, "UPDATE urn SET phase = ?1, sum = row_sum(meeting, ?1, statements, cap, counters) WHERE id = 1");
    update.bind(1, static_cast<int>(phase));
    update.exec();
}

void scrub(SQLite::Database& database, UrnPhase phase)
{
    switch (phase) {
        case UrnPhase::open:  // SQLite writes no page that does not change, so the phase has to go there and back
            write_phase(database, UrnPhase::scrubbing);
            write_phase(database, UrnPhase::open);
            break;
        case UrnPhase::scrubbing:
            write_phase(database, UrnPhase::open);
            break;
        case UrnPhase::emptying:
            write_phase(database, UrnPhase::closed);
            break;
        case UrnPhase::closing:
        case UrnPhase::closed:
            break;  // the write of this phase found the same counters already there
    }
}

}  // namespace kiosk
