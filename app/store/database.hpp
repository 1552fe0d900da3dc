// Why: the kiosk has two databases and one way to open them, so that neither is ever trusted unseen. A file is used only
// if it is ours, whole, of a version we know, with the tables we made and the settings we asked for, read back from SQLite.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/ports.hpp"

namespace kiosk {

/// "PRAGMA name = value", and what SQLite must say when asked for it afterwards.
struct Setting {
    std::string name;
    std::string value;
    std::string reported;
};

/// What a database of one kind must be.
struct DatabaseKind {
    std::int32_t application_id = 0;
    /// The i-th script brings a file from user_version i to i + 1, in one transaction. Scripts are only ever added.
    std::vector<std::string> migrations;
    /// Beyond those every database gets (exclusive lock, foreign keys, no trusted schema), in this order.
    std::vector<Setting> settings;
    /// The owner's last word on the content of a file of the newest version; false means damage. May be null.
    bool (*sound)(SQLite::Database&) = nullptr;
};

struct Opened {
    SQLite::Database database;
    std::optional<std::string> set_aside;  ///< name of the damaged file that was put away before this new one was made
};

/// Opens or makes the database at `path` (its folder is made too, for its owner only) and holds it exclusively until it is
/// destroyed. A damaged file — no database, failed integrity_check, another program's, other tables than ours, not `sound` — is
/// set aside under a name dated `now.local`, and a new one is begun.
/// Fails without touching the file: K10 cannot open, K11 held by another process, K12 disk full, input/output error or
/// read-only, K13 newer version, K15 settings not reported.
[[nodiscard]] Outcome<Opened> open_database(const std::filesystem::path& path, const DatabaseKind& kind, const Now& now);

/// As open_database(), but a damaged file is left where it is and the call fails with K14. For reopening after an error.
[[nodiscard]] Outcome<SQLite::Database> reopen_database(const std::filesystem::path& path, const DatabaseKind& kind);

}  // namespace kiosk
