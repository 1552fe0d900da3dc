// Why: what is "saved on the stick" must lie there, whole, or not be said to.
#include "platform/usb_stick.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "support/temp_directory.hpp"

using namespace kiosk;

namespace {

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

constexpr const char* mounts =
    "22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
    "40 22 8:17 / /media/kiosk/FIRST rw,nosuid shared:2 - vfat /dev/sdb1 rw\n"
    "41 22 8:33 / /run/media/kiosk/MY\\040STICK rw,nosuid shared:3 - vfat /dev/sdc1 rw\n"
    "42 22 0:5 / /mnt rw shared:4 - tmpfs none rw\n";

}  // namespace

TEST_CASE("sticks are what is mounted below /media or /run/media")
{
    CHECK(sticks_in(mounts) == std::vector<Stick>{{40, "/media/kiosk/FIRST"}, {41, "/run/media/kiosk/MY STICK"}});
    CHECK(sticks_in("22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n").empty());
    CHECK(sticks_in("23 1 8:1 / /media rw shared:1 - tmpfs none rw\n").empty());
}

TEST_CASE("what is written lies there under its name, and nothing beside it")
{
    const test::TempDirectory folder;
    REQUIRE(write_files({{"a.md", "one"}, {"a.csv", "two"}}, folder.path()));
    REQUIRE(write_files({{"a.md", "again"}}, folder.path()));
    CHECK(bytes_of(folder.path() / "a.md") == "again");
    CHECK(bytes_of(folder.path() / "a.csv") == "two");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a stick that is gone, or cannot take it, is K51 and leaves nothing behind")
{
    const test::TempDirectory folder;
    CHECK(write_files({{"a.md", "one"}}, folder.path() / "gone").error().code == "K51");
    std::filesystem::create_directory(folder.path() / "a.md");
    CHECK(write_files({{"a.md", "one"}}, folder.path()).error().code == "K51");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "a.md.part"));
}
