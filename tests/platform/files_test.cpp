// Why: pictures, folders and log lines are what the program leaves outside its databases; each must be whole and plain.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#include <stb/stb_image.h>

#include "platform/log.hpp"
#include "platform/paths.hpp"
#include "platform/png.hpp"

using namespace kiosk;

namespace {

struct TemporaryFolder {
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "kodekskiosk-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

Image small_picture()
{
    return {{3, 2}, {255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 40, 50, 60, 70, 80, 90}};
}

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Image read_back(const std::filesystem::path& path)
{
    Image image;
    int channels = 0;
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
        stbi_load(path.c_str(), &image.size.width, &image.size.height, &channels, 3), &stbi_image_free);
    REQUIRE(pixels);
    image.rgb.assign(pixels.get(), pixels.get() + image.size.width * image.size.height * 3);
    return image;
}

auto entries(const std::filesystem::path& folder)
{
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("a picture is read back as it was written")
{
    const TemporaryFolder folder;
    REQUIRE(write_png(folder.path / "screen.png", small_picture()));
    CHECK(read_back(folder.path / "screen.png") == small_picture());
}

TEST_CASE("the same picture gives the same bytes")
{
    const TemporaryFolder folder;
    REQUIRE(write_png(folder.path / "a.png", small_picture()));
    REQUIRE(write_png(folder.path / "b.png", small_picture()));
    CHECK(bytes_of(folder.path / "a.png") == bytes_of(folder.path / "b.png"));
}

TEST_CASE("a picture takes the place of the one before and leaves nothing beside it")
{
    const TemporaryFolder folder;
    std::ofstream(folder.path / "screen.png") << "not a picture";
    REQUIRE(write_png(folder.path / "screen.png", small_picture()));
    CHECK(entries(folder.path) == 1);
    CHECK(read_back(folder.path / "screen.png") == small_picture());
}

TEST_CASE("a picture that cannot be put in its place is a failure and leaves nothing behind")
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path / "screen.png" / "in the way");
    const auto written = write_png(folder.path / "screen.png", small_picture());
    REQUIRE_FALSE(written);
    CHECK(written.error().code == "K44");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("a picture for a folder that does not exist is a failure")
{
    const TemporaryFolder folder;
    const auto written = write_png(folder.path / "missing" / "screen.png", small_picture());
    REQUIRE_FALSE(written);
    CHECK(written.error().code == "K44");
}

TEST_CASE("an empty picture is not written")
{
    const TemporaryFolder folder;
    CHECK_FALSE(write_png(folder.path / "screen.png", Image{}));
    CHECK(entries(folder.path) == 0);
}

TEST_CASE("data lies where the desktop's rules say")
{
    CHECK(data_directory("/data", "/home/kiosk") == "/data/kodekskiosk");
    CHECK(data_directory(nullptr, "/home/kiosk") == "/home/kiosk/.local/share/kodekskiosk");
    CHECK(data_directory("", "/home/kiosk") == "/home/kiosk/.local/share/kodekskiosk");
}

TEST_CASE("a relative data folder counts as unset")
{
    CHECK(data_directory("data", "/home/kiosk") == "/home/kiosk/.local/share/kodekskiosk");
}

TEST_CASE("an account without a home has no data folder")
{
    CHECK(data_directory(nullptr, nullptr).empty());
    CHECK(data_directory(nullptr, "").empty());
}

TEST_CASE("the program knows its own folder")
{
    CHECK(std::filesystem::exists(program_directory() / "test_platform"));
}

TEST_CASE("a log line carries its priority only for the journal")
{
    CHECK(log_text("no display", LogLevel::error, true) == "<3>no display\n");
    CHECK(log_text("no display", LogLevel::error, false) == "no display\n");
}

TEST_CASE("a text of several lines is one log line")
{
    CHECK(log_text("one\n<0>two\r", LogLevel::info, true) == "<6>one <0>two \n");
}
