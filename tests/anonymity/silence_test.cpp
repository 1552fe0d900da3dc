// Why: what is not stored may still be told: by a line in the log, a file's size, a button that looks different, a database
// written a moment earlier. Two evenings that differ only in their answers are watched by everything that can be watched.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <numeric>

#include "anonymity/watched.hpp"
#include "platform/log.hpp"
#include "store/samples.hpp"
#include "store/urn.hpp"
#include "support/stage.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// All that can be watched at one moment.
struct Watched {
    std::string picture, files, main, log;
};

std::string names_and_sizes(const std::filesystem::path& folder)
{
    std::vector<std::string> lines;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        lines.push_back(entry.path().filename().string() + ' ' + std::to_string(entry.file_size()) + '\n');
    std::sort(lines.begin(), lines.end());
    return std::accumulate(lines.begin(), lines.end(), std::string());
}

void go_to_the_checkin(Stage& stage, const Stage::UrnMaker& urn)
{
    stage.open_the_chamber(urn);
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.end", "end.confirm"}) stage.tap(id);
    REQUIRE(stage.state().screen == Screen::welcome);
}

/// The evening of `members`, each of whom taps one face after the other as `face` says; watched after each tap.
template <class FaceOf> std::vector<Watched> watched_evening(const Stage::UrnMaker& urn, int members, FaceOf&& face)
{
    const LogTaken log;
    Stage stage({640, 360}, council_of_one_item());
    go_to_the_checkin(stage, urn);
    std::vector<Watched> all;
    const auto watch = [&] {
        all.push_back({stage.picture(), names_and_sizes(stage.data()), bytes_of(stage.data() / "kiosk.db"), log.so_far()});
    };
    for (int member = 0; member < members; ++member) {
        stage.tap("checkin.begin");
        for (int statement = 0; stage.state().screen == Screen::statement && statement < 6; ++statement) {
            stage.tap("answer." + std::to_string(face(member, statement)));
            watch();
        }
        stage.wait(thanks_shown_for);
        watch();
    }
    return all;
}

int one_way(int member, int statement) { return 1 + (member + statement) % 5; }
int another_way(int member, int statement) { return 5 - (2 * member + statement) % 5; }

std::unique_ptr<Urn> silent_urn(const std::filesystem::path& folder, const Now& now) { return std::move(open_urn(folder, now).value().urn); }

/// By what the two evenings can be told apart before the result is published; empty when by nothing.
std::string told_by(const Stage::UrnMaker& urn)
{
    constexpr int members = 4;
    const std::vector<Watched> one = watched_evening(urn, members, one_way), other = watched_evening(urn, members, another_way);
    const auto differs = [&](std::string Watched::*part) {
        return !std::equal(one.begin(), one.end(), other.begin(), other.end(), [&](const Watched& a, const Watched& b) { return a.*part == b.*part; });
    };
    std::string told;
    if (differs(&Watched::picture)) told += "picture ";
    if (differs(&Watched::files)) told += "files ";
    if (differs(&Watched::main)) told += "main ";
    if (differs(&Watched::log)) told += "log ";
    return told;
}

/// An urn with a loose tongue, in one way or another.
class TelltaleUrn final : public Urn {
public:
    enum class By { log, file_name, file_size, main_database, screen };
    TelltaleUrn(std::unique_ptr<Urn> real, std::filesystem::path folder, By by) : real_(std::move(real)), folder_(std::move(folder)), by_(by) {}

    Outcome<Standing> standing() override { return real_->standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real_->open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        const auto first = static_cast<std::size_t>(answers.front());
        if (by_ == By::log) log_line("counted: " + std::to_string(first), LogLevel::warning);
        if (by_ == By::file_name) write_bytes(folder_ / ("last-" + std::to_string(first)), "");
        if (by_ == By::file_size) write_bytes(folder_ / "last", std::string(first, 'x'));
        if (by_ == By::main_database) write_into_the_main_database(folder_, first);
        if (by_ == By::screen && answers.front() == Answer::strongly_disagree) return tl::unexpected(Failure{"K12", "no room for criticism"});
        return real_->add(answers);
    }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real_->take_back(answers); }
    Outcome<Tallies> begin_closing() override { return real_->begin_closing(); }
    Outcome<void> destroy() override { return real_->destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real_->set_aside(when); }

private:
    std::unique_ptr<Urn> real_;
    std::filesystem::path folder_;
    By by_;
};

Stage::UrnMaker telltale(TelltaleUrn::By by)
{
    return [by](const std::filesystem::path& folder, const Now& now) { return std::make_unique<TelltaleUrn>(silent_urn(folder, now), folder, by); };
}

}  // namespace

TEST_CASE("two evenings that differ only in their answers look the same to the screen, the files, the log and the main database")
{
    CHECK(told_by(silent_urn) == "");
}

TEST_CASE("the proof of silence catches an urn that logs") { CHECK(told_by(telltale(TelltaleUrn::By::log)) == "log "); }
TEST_CASE("the proof of silence catches an urn that names a file after an answer") { CHECK(told_by(telltale(TelltaleUrn::By::file_name)) == "files "); }
TEST_CASE("the proof of silence catches an urn that lets a file grow with an answer") { CHECK(told_by(telltale(TelltaleUrn::By::file_size)) == "files "); }
TEST_CASE("the proof of silence catches an urn that writes an answer into the main database")
{
    CHECK(told_by(telltale(TelltaleUrn::By::main_database)) == "main ");
}
TEST_CASE("the proof of silence catches an urn that takes some answers and refuses others")
{
    CHECK(told_by(telltale(TelltaleUrn::By::screen)).starts_with("picture "));
}
