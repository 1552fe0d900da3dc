// Why: whatever has happened to the files, the kiosk either opens them soundly, sets them aside unharmed and begins anew, or
// says why it cannot; it never deletes, never overwrites and never mistakes bad luck for damage.
#include "store/database.hpp"

#include <unistd.h>

#include <doctest/doctest.h>

#include <SQLiteCpp/Statement.h>

#include "store/failing_vfs.hpp"
#include "store/failure_codes.hpp"
#include "store/file_size_limit.hpp"
#include "store/kiosk_store.hpp"
#include "store/samples.hpp"
#include "store/urn.hpp"
#include "store/tamper.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::bytes_of;
using test::happened;
using test::moment;
using test::names_with;
using test::write_bytes;

namespace {

const std::string dated = "kiosk.db.damaged-2026-11-24T190500";

/// A sound kiosk.db with one meeting in it.
void make_store(const std::filesystem::path& folder)
{
    auto store = open_store(folder, moment());
    REQUIRE(store.has_value());
    REQUIRE(store->store->begin(test::started(), std::chrono::year(2026) / 11 / 24, "boot", moment()));
}

DatabaseKind notes() { return {.application_id = 77, .migrations = {"CREATE TABLE note (text TEXT NOT NULL) STRICT"}}; }

}  // namespace

TEST_CASE("the data directory is made when it is not there, for its owner only")
{
    const test::TempDirectory folder;
    REQUIRE(open_store(folder / "kiosk" / "data", moment()).has_value());
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder / "kiosk" / "data").permissions() == perms::owner_all);
    CHECK(std::filesystem::status(folder / "kiosk" / "data" / "kiosk.db").permissions() ==
          (perms::owner_read | perms::owner_write));
}

TEST_CASE("a sound database is opened again without being set aside")
{
    const test::TempDirectory folder;
    make_store(folder.path());
    const auto again = open_store(folder.path(), moment());
    REQUIRE(again.has_value());
    CHECK_FALSE(again->set_aside.has_value());
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("a damaged database is set aside byte for byte and a new one is begun")
{
    const test::TempDirectory folder;
    make_store(folder.path());
    const auto file = folder / "kiosk.db";
    std::string bytes = bytes_of(file);
    SUBCASE("garbage") { bytes = std::string(5000, 'x'); }
    SUBCASE("no longer called SQLite") { bytes[3] = 'X'; }
    SUBCASE("a page overwritten") { bytes.replace(4096, 4096, 4096, '\x5a'); }
    SUBCASE("cut short") { bytes.resize(bytes.size() - 4096 - 1000); }
    SUBCASE("only a header left") { bytes.resize(100); }
    write_bytes(file, bytes);

    const auto opened = open_store(folder.path(), moment());
    REQUIRE(opened.has_value());
    CHECK(opened->set_aside == dated);
    CHECK(bytes_of(folder / dated) == bytes);
    CHECK_FALSE(opened->store->unfinished().value().has_value());
}

TEST_CASE("a database set aside while the clock is not set has a name that says so and no date")
{
    const test::TempDirectory folder;
    const Now unset{Instant(std::chrono::seconds(20)), WallTime(std::chrono::seconds(20)), LocalTime(std::chrono::seconds(3620))};
    for (const char* name : {"kiosk.db.damaged-undated", "kiosk.db.damaged-undated-2"}) {
        write_bytes(folder / "kiosk.db", std::string(5000, 'x'));
        CHECK(open_store(folder.path(), unset).value().set_aside == name);
    }
}

TEST_CASE("a database that is whole but not ours is set aside")
{
    const test::TempDirectory folder;
    make_store(folder.path());
    SUBCASE("another program's number") { test::tamper(folder / "kiosk.db", "PRAGMA application_id = 12"); }
    SUBCASE("no number, but tables") { test::tamper(folder / "kiosk.db", "PRAGMA application_id = 0"); }
    SUBCASE("a trigger somebody added")
    {
        test::tamper(folder / "kiosk.db", "CREATE TRIGGER spy AFTER INSERT ON journal BEGIN DELETE FROM result; END");
    }
    SUBCASE("a table missing") { test::tamper(folder / "kiosk.db", "DROP TABLE result_statement"); }
    SUBCASE("a version below the first") { test::tamper(folder / "kiosk.db", "PRAGMA user_version = -4"); }
    CHECK(open_store(folder.path(), moment()).value().set_aside == dated);
}

TEST_CASE("whatever header byte is flipped, the kiosk starts and the file is kept")
{
    const test::FailingVfs without_syncs;
    const test::TempDirectory origin;
    make_store(origin.path());
    REQUIRE(open_urn(origin.path(), moment()).has_value());
    std::string name;
    SUBCASE("kiosk.db") { name = "kiosk.db"; }
    SUBCASE("urn.db") { name = "urn.db"; }
    const std::string sound = bytes_of(origin / name);
    for (std::size_t offset = 0; offset < 100; ++offset) {
        const bool version = offset >= 60 && offset < 64;
        if (version) continue;  // a higher version is refused, not damaged: the next test
        CAPTURE(offset);
        const test::TempDirectory folder;
        std::string bytes = sound;
        bytes[offset] = static_cast<char>(~bytes[offset]);
        write_bytes(folder / name, bytes);
        std::optional<std::string> set_aside;
        if (name == "urn.db") {
            const auto urn = open_urn(folder.path(), moment());
            REQUIRE_MESSAGE(urn.has_value(), urn.error().detail);
            CHECK(urn->urn->open(7, 3, 25).has_value());
            set_aside = urn->set_aside;
        } else {
            const auto store = open_store(folder.path(), moment());
            REQUIRE_MESSAGE(store.has_value(), store.error().detail);
            CHECK(store->store->publish(test::sample_result(3)).has_value());
            set_aside = store->set_aside;
        }
        if (set_aside) CHECK(std::filesystem::file_size(folder / *set_aside) == sound.size());
    }
}

TEST_CASE("a database of a newer version is refused and left alone")
{
    const test::TempDirectory folder;
    make_store(folder.path());
    test::tamper(folder / "kiosk.db", "CREATE TABLE learned_later (x); PRAGMA user_version = 2");
    const auto opened = open_store(folder.path(), moment());
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == failure::newer_version);
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("two damaged files in one second are both kept")
{
    const test::TempDirectory folder;
    write_bytes(folder / "kiosk.db", std::string(2000, 'a'));
    REQUIRE(open_store(folder.path(), moment()).has_value());
    write_bytes(folder / "kiosk.db", std::string(2000, 'b'));
    CHECK(open_store(folder.path(), moment()).value().set_aside == dated + "-2");
    CHECK(bytes_of(folder / dated) == std::string(2000, 'a'));
    CHECK(bytes_of(folder / (dated + "-2")) == std::string(2000, 'b'));
}

TEST_CASE("what SQLite keeps beside a damaged database is set aside with it")
{
    const test::TempDirectory folder;
    write_bytes(folder / "kiosk.db", std::string(2000, 'a'));
    write_bytes(folder / "kiosk.db-wal", "log");
    REQUIRE(open_store(folder.path(), moment()).has_value());
    CHECK(bytes_of(folder / (dated + "-wal")) == "log");
}

TEST_CASE("a write-ahead log that has lost its database is kept")
{
    const test::TempDirectory folder;
    const std::string log(100, 'l');
    write_bytes(folder / "kiosk.db-wal", log);
    SUBCASE("no database") {}
    SUBCASE("an empty one") { write_bytes(folder / "kiosk.db", ""); }
    CHECK(open_store(folder.path(), moment()).value().set_aside == dated);
    CHECK(bytes_of(folder / (dated + "-wal")) == log);
}

TEST_CASE("a write-ahead log of nothing but its header, beside a database that was only begun, is no damage")
{
    const test::TempDirectory folder;
    write_bytes(folder / "kiosk.db", "");
    write_bytes(folder / "kiosk.db-wal", std::string(32, 'l'));
    CHECK_FALSE(open_store(folder.path(), moment()).value().set_aside.has_value());
}

TEST_CASE("whatever was written, nothing but the database holds it while the store is at rest")
{
    const test::TempDirectory folder;
    const auto store = open_store(folder.path(), moment()).value().store;
    const auto log_is_empty = [&] { return bytes_of(folder / "kiosk.db-wal").empty() && !std::filesystem::exists(folder / "kiosk.db-journal"); };
    CHECK(log_is_empty());
    REQUIRE(store->begin(test::started(), test::started().agenda.date, "boot", moment()));
    CHECK(log_is_empty());
    REQUIRE(store->append(1, happened(ItemReached{1}), "boot", moment()));
    CHECK(log_is_empty());
    REQUIRE(store->keep_pin_attempts(3));
    CHECK(log_is_empty());
    REQUIRE(store->publish(test::sample_result(1)));
    CHECK(log_is_empty());
}

TEST_CASE("a second kiosk on the same data directory is told that it is in use")
{
    const test::TempDirectory folder;
    const auto store = open_store(folder.path(), moment());
    const auto urn = open_urn(folder.path(), moment());
    REQUIRE(store.has_value());
    REQUIRE(urn.has_value());
    CHECK(open_store(folder.path(), moment()).error().code == failure::in_use);
    CHECK(open_urn(folder.path(), moment()).error().code == failure::in_use);
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("a full disk at start is a failure and not damage")
{
    const test::TempDirectory folder;
    const test::FileSizeLimit full(100);
    const auto opened = open_store(folder.path(), moment());
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == failure::cannot_write);
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("a data directory that cannot be opened is a failure and not damage")
{
    const test::TempDirectory folder;
    write_bytes(folder / "data", "a file, not a folder");
    CHECK(open_store(folder / "data", moment()).error().code == failure::cannot_open);
    std::filesystem::create_directory(folder / "kiosk.db");
    CHECK(open_store(folder.path(), moment()).error().code == failure::cannot_open);
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("a database this user may not write to is a failure and not damage")
{
    if (geteuid() == 0) return;  // root may write anywhere
    const test::TempDirectory folder;
    make_store(folder.path());
    std::filesystem::permissions(folder / "kiosk.db", std::filesystem::perms::owner_read);
    CHECK(open_store(folder.path(), moment()).error().code == failure::cannot_write);
    CHECK(names_with(folder.path(), "damaged").empty());
}

TEST_CASE("a database whose settings SQLite does not report is not opened")
{
    const test::TempDirectory folder;
    DatabaseKind kind = notes();
    kind.settings = {{"page_size", "4096", "8192"}};
    const auto opened = open_database(folder / "notes.db", kind, moment());
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == failure::unsafe_settings);
}

TEST_CASE("an older database is brought to the newest version with its content")
{
    const test::TempDirectory folder;
    {
        auto old = open_database(folder / "notes.db", notes(), moment());
        REQUIRE(old.has_value());
        old->database.exec("INSERT INTO note VALUES ('husk')");
    }
    DatabaseKind newer = notes();
    newer.migrations.push_back("ALTER TABLE note ADD COLUMN page INTEGER NOT NULL DEFAULT 1");
    auto opened = open_database(folder / "notes.db", newer, moment());
    REQUIRE(opened.has_value());
    CHECK_FALSE(opened->set_aside.has_value());
    CHECK(opened->database.execAndGet("SELECT text || page FROM note").getString() == "husk1");
    CHECK(opened->database.execAndGet("PRAGMA user_version").getInt() == 2);
}

TEST_CASE("a migration that fails leaves the older database as it was")
{
    const test::TempDirectory folder;
    REQUIRE(open_database(folder / "notes.db", notes(), moment()).has_value());
    DatabaseKind broken = notes();
    broken.migrations.push_back("ALTER TABLE note ADD COLUMN page INTEGER; INSERT INTO nowhere VALUES (1)");
    CHECK_FALSE(open_database(folder / "notes.db", broken, moment()).has_value());
    const auto opened = open_database(folder / "notes.db", notes(), moment());
    REQUIRE(opened.has_value());
    CHECK_FALSE(opened->set_aside.has_value());
}
