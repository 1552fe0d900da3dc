// Why: the promise "a broken file never takes the kiosk down" is only worth what happens on the evening it is needed.
#include <fstream>

#include "content/kept_copy.hpp"
#include "content/last_good.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

struct Kiosk {
    TempDirectory folder;
    fs::path config = folder / "config";
    fs::path data = folder / "data";
    fs::path copy = data / "last-good";
    Kiosk()
    {
        fs::create_directory(data);
        fs::copy(shipped_config(), config, fs::copy_options::recursive);
    }
    void write(const std::string& name, const std::string& bytes) const { std::ofstream(config / name, std::ios::binary) << bytes; }
    void change(const std::string& name, const std::string& what, const std::string& by) const
    {
        write(name, changed(name, what, by).files.at(name));
    }
    [[nodiscard]] Outcome<LoadedConfiguration> start() const { return load_for_kiosk(config, data, today()); }
};

}  // namespace

TEST_CASE("clean files are used and kept")
{
    const Kiosk kiosk;
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK_FALSE(loaded->from_last_good);
    CHECK_FALSE(loaded->partial);
    CHECK(gather_files(kiosk.copy).files == gather_files(kiosk.config).files);
}

TEST_CASE("broken files leave the kiosk with the last good copy, and the problems are told")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    kiosk.write("kiosk.toml", "[council");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK(loaded->from_last_good);
    CHECK_FALSE(loaded->partial);
    CHECK(loaded->configuration.council.members == 31);
    CHECK(loaded->problems[0].file == "kiosk.toml");
}

TEST_CASE("broken files never replace the last good copy")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    const auto good = gather_files(kiosk.copy).files;
    kiosk.change("kiosk.toml", "members = 31", "members = 30");
    REQUIRE(kiosk.start());
    CHECK(gather_files(kiosk.copy).files == good);
}

TEST_CASE("a corrected file is used at the next start and becomes the last good copy")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    kiosk.change("kiosk.toml", "members = 31", "members = 30");
    REQUIRE(kiosk.start());
    kiosk.change("kiosk.toml", "members = 31", "members = 29");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK_FALSE(loaded->from_last_good);
    CHECK(loaded->configuration.council.members == 29);
    CHECK(read_configuration(kiosk.copy, today()).configuration.council.members == 29);
}

TEST_CASE("an agenda taken out of the files leaves the copy too")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    fs::remove(kiosk.config / "agendas/2026-12-15.toml");
    REQUIRE(kiosk.start());
    CHECK_FALSE(fs::exists(kiosk.copy / "agendas/2026-12-15.toml"));
}

TEST_CASE("a copy that is the same is not written again")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    const auto written = fs::last_write_time(kiosk.copy / "kiosk.toml") - std::chrono::hours(1);
    fs::last_write_time(kiosk.copy / "kiosk.toml", written);
    REQUIRE(kiosk.start());
    CHECK(fs::last_write_time(kiosk.copy / "kiosk.toml") == written);
}

TEST_CASE("warnings do not keep files from being used")
{
    const Kiosk kiosk;
    kiosk.change("agendas/2026-12-15.toml", "date = 2026-12-15", "date = 2026-12-16");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK_FALSE(loaded->from_last_good);
    CHECK_FALSE(loaded->partial);
}

TEST_CASE("without a copy the kiosk starts with what could be read, when there is a council and a kodeks")
{
    const Kiosk kiosk;
    kiosk.write("reminders.toml", "[[reminder");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK(loaded->partial);
    CHECK_FALSE(loaded->from_last_good);
    CHECK(point_count(kodeks(loaded->configuration)) == 16);
    CHECK_FALSE(fs::exists(kiosk.copy));
}

TEST_CASE("without a copy and without a kodeks the start fails with K30 and the first problem")
{
    const Kiosk kiosk;
    fs::remove_all(kiosk.config / "kodeks");
    const auto loaded = kiosk.start();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == "K30");
    CHECK(loaded.error().detail.substr(0, 6) == "kodeks");
}

TEST_CASE("a copy that was spoiled on the disk is not used")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    std::ofstream(kiosk.copy / "contacts.toml") << "[[contact";
    kiosk.write("checkin.toml", "[[statement");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK(loaded->partial);
}

TEST_CASE("a replacement cut after the old copy was moved away ends with the old copy")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    fs::rename(kiosk.copy, kiosk.data / "last-good.old");
    fs::create_directories(kiosk.data / "last-good.new/kodeks");
    kiosk.write("kiosk.toml", "");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK(loaded->from_last_good);
    CHECK_FALSE(fs::exists(kiosk.data / "last-good.new"));
}

TEST_CASE("a replacement cut while the new copy was written leaves the old copy in force")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    fs::create_directories(kiosk.data / "last-good.new");
    std::ofstream(kiosk.data / "last-good.new/kiosk.toml") << "[coun";
    kiosk.change("kiosk.toml", "members = 31", "members = 30");
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK(loaded->from_last_good);
}

TEST_CASE("a copy that cannot be written is a warning, and the files are used")
{
    const Kiosk kiosk;
    fs::remove_all(kiosk.data);
    std::ofstream(kiosk.data) << "a file where the data folder should be";
    const auto loaded = kiosk.start();
    REQUIRE(loaded);
    CHECK_FALSE(loaded->partial);
    CHECK_FALSE(has_errors(loaded->problems));
    CHECK(said(loaded->problems).find("could not be written") != std::string::npos);
}

TEST_CASE("the copy can be read by the kiosk's user alone")
{
    const Kiosk kiosk;
    REQUIRE(kiosk.start());
    const auto others = fs::perms::group_all | fs::perms::others_all;
    CHECK((fs::status(kiosk.copy).permissions() & others) == fs::perms::none);
    CHECK((fs::status(kiosk.copy / "agendas/2026-11-24.toml").permissions() & others) == fs::perms::none);
}
