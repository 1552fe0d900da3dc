// Why: tests damage databases as accidents and other programs do. A careful hand also mends the sums of the rows it
// changes, so that what lies behind the sums is tested too.
#pragma once

#include <filesystem>
#include <string>

#include "store/row_sum.hpp"

namespace kiosk::test {

/// Runs `sql` past all the table's checks; the sums stay those of the rows before.
inline void tamper(const std::filesystem::path& file, const std::string& sql)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    add_row_sum(database);
    database.exec("PRAGMA ignore_check_constraints = ON");
    database.exec(sql);
}

inline void tamper_urn_and_sum(const std::filesystem::path& folder, const std::string& sql)
{
    tamper(folder / "urn.db", sql + "; UPDATE urn SET sum = row_sum(meeting, phase, statements, cap, counters)");
}

inline void tamper_journal_and_sum(const std::filesystem::path& folder, const std::string& sql)
{
    tamper(folder / "kiosk.db", sql + "; UPDATE journal SET sum = row_sum(meeting, seq, boot, instant_ms, wall_ms, kind, detail)");
}

}  // namespace kiosk::test
