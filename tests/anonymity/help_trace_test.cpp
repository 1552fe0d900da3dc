// Why: that somebody asked for help must not be told by anything that is left of the evening: two evenings that differ only in that leave
// the same files, byte for byte, and the same log.
#include <doctest/doctest.h>

#include <map>

#include "anonymity/watched.hpp"
#include "store/urn.hpp"
#include "support/stage.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

using AskForHelp = std::function<void(Stage&)>;

void nobody_asks(Stage&) {}

void somebody_asks(Stage& stage)
{
    stage.tap(stage.sees("home.help") ? "home.help" : "help.open");
    REQUIRE(stage.state().screen == Screen::help);
    stage.wait(5s);
    stage.tap("help.close");
    if (stage.state().screen == Screen::idle)
        stage.tap("idle.wake");
}

/// Both evenings go on at the same moment, whatever was done before it.
void until(Stage& stage, Instant moment)
{
    REQUIRE(stage.now().instant < moment);
    stage.wait(moment - stage.now().instant);
}

/// All that an evening leaves: its files by name, and its log. SQLite begins a journal with a number of its own random choice, so that any
/// two evenings differ in it; of that file the length is compared.
std::map<std::string, std::string> left_by(const AskForHelp& ask)
{
    const LogTaken log;
    TempDirectory folder;
    {
        Stage stage({640, 360}, council_of_one_item());
        stage.open_the_chamber([](const auto& where, const Now& now) { return std::unique_ptr<Urn>(std::move(open_urn(where, now).value().urn)); }, folder.path());
        const Instant begins = stage.now().instant;
        stage.tap("idle.wake");
        ask(stage);
        until(stage, begins + 40s);
        stage.tap("home.meeting");
        stage.type(right_pin);
        for (const char* id : {"pin.submit", "setup.start", "opening.begin"}) stage.tap(id);
        ask(stage);
        REQUIRE(stage.state().screen == Screen::meeting);
        until(stage, begins + 90s);
        for (const char* id : {"meeting.end", "end.confirm"}) stage.tap(id);
        REQUIRE(stage.state().screen == Screen::welcome);
    }
    std::map<std::string, std::string> left;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file()) left[entry.path().filename().string()] = entry.path().extension() == ".db-journal" ? std::to_string(entry.file_size()) : bytes_of(entry.path());
    left["the log"] = log.so_far();
    return left;
}

}  // namespace

TEST_CASE("an evening in which help was open leaves the same files and the same log as one in which it was not")
{
    const auto without = left_by(nobody_asks), with = left_by(somebody_asks);
    REQUIRE(without.size() > 2);
    for (const auto& [name, bytes] : without)
        CHECK_MESSAGE(with.at(name) == bytes, name);
    CHECK(with.size() == without.size());
}

TEST_CASE("but for the random number of its journal, two evenings alike leave the same")
{
    CHECK(left_by(nobody_asks) == left_by(nobody_asks));
}

TEST_CASE("a page of help that leaves one byte behind is found out")
{
    const auto leaves_a_byte = [](Stage& stage) {
        somebody_asks(stage);
        write_into_the_main_database(stage.data(), 7);
    };
    CHECK(left_by(leaves_a_byte) != left_by(nobody_asks));
}
