// Why: see database.hpp. The order matters: lock first (so that nobody else is looking), then look for damage, and only
// then write anything.
#include "store/database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "store/failure_codes.hpp"
#include "store/forgetful_memory.hpp"
#include "store/row_sum.hpp"
#include "store/set_aside.hpp"
#include "store/sqlite_failure.hpp"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

const std::vector<Setting>& common_settings()
{
    static const std::vector<Setting> settings = {{"locking_mode", "EXCLUSIVE", "exclusive"},
                                                  {"trusted_schema", "OFF", "0"},
                                                  {"foreign_keys", "ON", "1"},
                                                  {"cell_size_check", "ON", "1"}};
    return settings;
}

tl::unexpected<Failure> damage(const fs::path& path, const std::string& what)
{
    return tl::unexpected(Failure{failure::damaged, path.filename().string() + " is damaged: " + what});
}

std::string ask(SQLite::Database& database, const std::string& pragma)
{
    SQLite::Statement query(database, "PRAGMA " + pragma);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

int ask_number(SQLite::Database& database, const std::string& pragma)
{
    SQLite::Statement query(database, "PRAGMA " + pragma);
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

std::vector<std::string> schema_of(SQLite::Database& database)
{
    std::vector<std::string> rows;
    SQLite::Statement query(database,
                            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    while (query.executeStep()) rows.push_back(query.getColumn(0).getString());
    return rows;
}

/// Whether the disk gives every byte of the file and its log. integrity_check calls a page damaged that only could not be read,
/// perhaps in an unlucky moment; so it is asked again when this is true, and not believed when it is not.
bool readable(SQLite::Database& database)
{
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        sqlite3_file_control(database.getHandle(), "main", which, &file);
        if (file == nullptr || file->pMethods == nullptr) continue;
        sqlite3_int64 size = 0;
        if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return false;
        std::array<char, 4096> bytes{};
        constexpr auto step = static_cast<int>(bytes.size());
        for (sqlite3_int64 at = 0; at < size; at += step)
            if (const int code = file->pMethods->xRead(file, bytes.data(), step, at); code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
                return false;
    }
    return true;
}

/// The schema that `version` migrations make, so that a table, trigger or view somebody added is seen.
std::vector<std::string> expected_schema(const DatabaseKind& kind, std::size_t version)
{
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    add_row_sum(model);
    for (std::size_t i = 0; i < version; ++i) model.exec(kind.migrations[i]);
    return schema_of(model);
}

/// Returns user_version, 0 for a file with nothing in it.
Outcome<std::size_t> examine(SQLite::Database& database, const fs::path& path, const DatabaseKind& kind)
{
    const int version = ask_number(database, "user_version");
    const int application = ask_number(database, "application_id");
    std::string verdict = ask(database, "integrity_check(1)");  // not quick_check: an index decides whether a meeting is published
    if (verdict != "ok" && !readable(database))
        return tl::unexpected(Failure{failure::cannot_write, path.filename().string() + " cannot be read: " + verdict});
    if (verdict != "ok") verdict = ask(database, "integrity_check(1)");
    if (verdict != "ok") return damage(path, verdict);

    const std::vector<std::string> schema = schema_of(database);
    if (application == 0 && version == 0 && schema.empty()) return 0;
    if (application != kind.application_id) return damage(path, "it belongs to another program");
    if (version <= 0) return damage(path, "its version cannot be right");
    const auto known = static_cast<std::size_t>(version);
    const std::size_t newest = kind.migrations.size();
    if (known > newest && schema == expected_schema(kind, newest)) return damage(path, "its version cannot be right");
    if (known > newest)
        return tl::unexpected(Failure{failure::newer_version, path.filename().string() + " has version " +
                                                                  std::to_string(version) + ", this program knows " +
                                                                  std::to_string(newest)});
    if (schema != expected_schema(kind, known)) return damage(path, "its tables are not the ones this program makes");
    return known;
}

void migrate(SQLite::Database& database, const DatabaseKind& kind, std::size_t version)
{
    for (; version < kind.migrations.size(); ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(kind.migrations[version]);
        database.exec("PRAGMA application_id = " + std::to_string(kind.application_id));
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

/// A write-ahead log is emptied into its database and deleted on closing. Not while the database may be damaged: then both
/// have to stay as they were found.
void keep_log_on_close(SQLite::Database& database, bool keep)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

void request_settings(SQLite::Database& database, const DatabaseKind& kind)
{
    for (const Setting& setting : common_settings()) database.exec("PRAGMA " + setting.name + " = " + setting.value);
    for (const Setting& setting : kind.settings) database.exec("PRAGMA " + setting.name + " = " + setting.value);
    database.exec("BEGIN EXCLUSIVE; COMMIT");  // in exclusive locking mode the lock stays from here on
}

Outcome<void> confirm_settings(SQLite::Database& database, const fs::path& path, const DatabaseKind& kind)
{
    std::vector<Setting> all = common_settings();
    all.insert(all.end(), kind.settings.begin(), kind.settings.end());
    for (const Setting& setting : all)
        if (const std::string reported = ask(database, setting.name); reported != setting.reported)
            return tl::unexpected(Failure{failure::unsafe_settings, path.filename().string() + ": SQLite reports " +
                                                                        setting.name + " = '" + reported + "', not '" +
                                                                        setting.reported + "'"});
    return {};
}

/// SQLite refuses to write to a file that the system would let it write to: the version field in its header is broken.
constexpr const char* forbids_writing = "its header forbids writing";

/// What SQLite refused while an existing file was being looked at. Here, and nowhere else, a schema it cannot parse is damage.
Failure failure_while_looking(const SQLite::Exception& exception, const fs::path& path)
{
    if (exception.getExtendedErrorCode() == SQLITE_READONLY) return damage(path, forbids_writing).value();
    if (means_damage(exception) || exception.getErrorCode() == SQLITE_ERROR) return damage(path, exception.what()).value();
    return failure_from(exception);
}

Outcome<SQLite::Database> attempt(const fs::path& path, const DatabaseKind& kind)
{
    return guarded([&]() -> Outcome<SQLite::Database> {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        keep_log_on_close(database, true);
        add_row_sum(database);
        Outcome<std::size_t> version = 0;
        try {
            request_settings(database, kind);
            if (sqlite3_db_readonly(database.getHandle(), "main") == 1) return damage(path, forbids_writing);
            version = examine(database, path, kind);
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(failure_while_looking(exception, path));
        }
        if (!version) return tl::unexpected(version.error());
        if (auto confirmed = confirm_settings(database, path, kind); !confirmed) return tl::unexpected(confirmed.error());
        migrate(database, kind, *version);
        if (kind.sound != nullptr && !kind.sound(database)) return damage(path, "its content contradicts itself");
        keep_log_on_close(database, false);
        return database;
    });
}

tl::unexpected<Failure> no_place(const char* code, const fs::path& path, const std::string& why)
{
    return tl::unexpected(Failure{code, path.string() + ": " + why});
}

/// Files of their own for their owner only: what is in them is nobody else's on the machine. SQLite gives the same mode to
/// what it puts beside them.
Outcome<void> make_place(const fs::path& path)
{
    std::error_code error;
    if (fs::create_directories(path.parent_path(), error)) fs::permissions(path.parent_path(), fs::perms::owner_all, error);
    if (error) return no_place(failure::cannot_open, path.parent_path(), error.message());
    const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const int refused = handle >= 0 || errno == EEXIST ? 0 : errno;
    if (handle >= 0) ::close(handle);
    if (handle >= 0) sync_directory(path.parent_path());  // before SQLite makes names beside it: alone they are orphans
    if (refused == EACCES || refused == ENOENT) return no_place(failure::cannot_open, path, "it cannot be made");
    if (refused != 0) return no_place(failure::cannot_write, path, std::generic_category().message(refused));
    if (::access(path.c_str(), F_OK) == 0 && ::access(path.c_str(), W_OK) != 0)
        return no_place(failure::cannot_write, path, "it is read-only");
    return {};
}

}  // namespace

Outcome<SQLite::Database> reopen_database(const fs::path& path, const DatabaseKind& kind)
{
    if (!memory_is_forgetful()) return tl::unexpected(Failure{failure::unsafe_settings, "SQLite does not take memory that is overwritten when freed"});
    if (auto place = make_place(path); !place) return tl::unexpected(place.error());
    return attempt(path, kind);
}

Outcome<Opened> open_database(const fs::path& path, const DatabaseKind& kind, const Now& now)
{
    std::optional<std::string> aside;
    if (orphaned(path)) {
        auto named = set_aside(path, now.local);
        if (!named) return tl::unexpected(named.error());
        aside = *named;
    }
    auto database = reopen_database(path, kind);
    if (!database && database.error().code == failure::damaged) {
        auto named = set_aside(path, now.local);
        if (!named) return tl::unexpected(named.error());
        aside = *named;
        database = reopen_database(path, kind);
    }
    if (!database) return tl::unexpected(database.error());
    sync_directory(path.parent_path());
    return Opened{std::move(*database), aside};
}

}  // namespace kiosk
