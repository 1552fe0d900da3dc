// Why: see sqlite_failure.hpp. SQLite's primary result codes are listed once, here.
#include "store/sqlite_failure.hpp"

#include <sqlite3.h>

#include "store/failure_codes.hpp"

namespace kiosk {

namespace {

int primary_code(const SQLite::Exception& exception) { return exception.getErrorCode() & 0xff; }

const char* code_for(int primary)
{
    switch (primary) {
        case SQLITE_CANTOPEN:
            return failure::cannot_open;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return failure::in_use;
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_NOLFS:
            return failure::cannot_write;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return failure::damaged;
        default:
            return failure::unexpected;
    }
}

}  // namespace

Failure failure_from(const SQLite::Exception& exception)
{
    return {code_for(primary_code(exception)),
            std::string("SQLite: ") + exception.what() + " (" + std::to_string(exception.getExtendedErrorCode()) + ")"};
}

bool means_damage(const SQLite::Exception& exception)
{
    const int primary = primary_code(exception);
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

}  // namespace kiosk
