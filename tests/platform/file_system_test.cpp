// Why: the warning is for whoever set up the disk, once, and must be right about which disk it is.
#include <doctest/doctest.h>

#include "platform/file_system.hpp"

using namespace kiosk;

namespace {

constexpr const char* mounts =
    "22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw\n"
    "28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw,errors=remount-ro\n"
    "31 28 254:2 / /srv rw,relatime - ext4 /dev/vda2 rw,data=journal\n"
    "310 28 0:50 /home /home rw,relatime shared:9 master:2 - btrfs /dev/vdb rw,compress=zstd\n"
    "a broken line\n";

}  // namespace

TEST_CASE("a mount is found by its number, with what stands before and after it left alone")
{
    CHECK(mount_in(mounts, 28) == FileSystem{"ext4", "rw,errors=remount-ro"});
    CHECK(mount_in(mounts, 31) == FileSystem{"ext4", "rw,data=journal"});
    CHECK(mount_in(mounts, 310) == FileSystem{"btrfs", "rw,compress=zstd"});
    CHECK_FALSE(mount_in(mounts, 3).has_value());
    CHECK_FALSE(mount_in("", 28).has_value());
}

TEST_CASE("the file system of a folder is the one it lies on")
{
    const auto found = file_system_of("/proc/self");
    REQUIRE(found.has_value());
    CHECK(found->type == "proc");
    CHECK_FALSE(file_system_of("/no/such/folder").has_value());
}

TEST_CASE("nothing speaks against ext4 as it is mounted by default")
{
    CHECK_FALSE(doubt_about(FileSystem{"ext4", "rw,errors=remount-ro"}).has_value());
    CHECK_FALSE(doubt_about(FileSystem{"ext4", "rw,data=ordered"}).has_value());
}

TEST_CASE("whoever runs the kiosk is warned of a file system that may keep earlier states")
{
    CHECK(doubt_about(FileSystem{"ext4", "rw,data=journal"})->find("data=journal") != std::string::npos);
    CHECK(doubt_about(FileSystem{"ext4", "rw,delalloc,data=journal,barrier"}).has_value());
    CHECK(doubt_about(FileSystem{"btrfs", "rw"})->find("btrfs") != std::string::npos);
    CHECK(doubt_about(std::nullopt).has_value());
}
