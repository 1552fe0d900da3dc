// Why: see pin_attempts.hpp. A single statement is a transaction of its own: when it returns, the disk has it.
#include "store/pin_attempts.hpp"

#include <SQLiteCpp/Statement.h>

namespace kiosk {

int read_pin_attempts(SQLite::Database& database)
{
    SQLite::Statement query(database, "SELECT wrong FROM pin_attempts WHERE id = 1");
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

void write_pin_attempts(SQLite::Database& database, int wrong)
{
    SQLite::Statement write(database,
                            "INSERT INTO pin_attempts (id, wrong, turn, sum) VALUES (1, ?1, 0, row_sum(1, ?1, 0)) "
                            "ON CONFLICT (id) DO UPDATE SET wrong = ?1, turn = 1 - turn, sum = row_sum(id, ?1, 1 - turn)");
    write.bind(1, wrong);
    write.exec();
}

}  // namespace kiosk
