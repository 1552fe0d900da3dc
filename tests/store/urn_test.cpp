// Why: what a check-in may and may not do with the urn, on a disk that works. What a failing disk does is in urn_faults_test.
#include "store/urn.hpp"

#include <SQLiteCpp/Database.h>

#include "store/ballots.hpp"
#include "store/failing_vfs.hpp"
#include "store/failure_codes.hpp"
#include "store/tamper.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::Ballot;
using test::open_checkin;
using test::urn_in;

namespace {

constexpr Ballot agree = {Answer::agree, Answer::agree, Answer::strongly_agree};
constexpr Ballot skip = {Answer::skipped, Answer::disagree, Answer::skipped};

}  // namespace

TEST_CASE("a new urn is closed and holds nothing")
{
    const test::TempDirectory folder;
    CHECK(urn_in(folder.path())->standing().value() == Urn::Standing{});
}

TEST_CASE("every answer is counted once and the closing reads them all")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    const auto ballots = test::ballots(20);
    int answered = 0;
    for (const Ballot& ballot : ballots) CHECK(urn->add(ballot).value() == ++answered);
    CHECK(urn->standing().value() == Urn::Standing{Urn::Phase::open, 7, 20});
    CHECK(urn->begin_closing().value() == test::tallies_of(ballots));
    CHECK(urn->standing().value() == Urn::Standing{Urn::Phase::closing, 7, 20});
}

TEST_CASE("answers survive reopening")
{
    const test::TempDirectory folder;
    REQUIRE(open_checkin(folder.path())->add(agree));
    auto urn = urn_in(folder.path());
    CHECK(urn->standing().value() == Urn::Standing{Urn::Phase::open, 7, 1});
    CHECK(urn->add(skip).value() == 2);
    CHECK(urn->begin_closing().value() == test::tallies_of({agree, skip}));
}

TEST_CASE("the urn takes no more answers than members present")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path(), 2);
    REQUIRE(urn->add(agree));
    REQUIRE(urn->add(agree));
    CHECK(urn->add(agree).error().code == failure::urn_full);
    CHECK(urn->standing().value().answered == 2);
}

TEST_CASE("answers taken back are as if they had never been given")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    REQUIRE(urn->add(agree));
    REQUIRE(urn->add(skip));
    CHECK(urn->take_back(agree).value() == 1);
    CHECK_FALSE(test::on_disk(folder.path(), {agree, skip}));
    CHECK(urn->begin_closing().value() == test::tallies_of({skip}));
}

TEST_CASE("answers that are not in the urn cannot be taken back")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    CHECK(urn->take_back(agree).error().code == failure::urn_nothing_there);
    REQUIRE(urn->add(skip));
    CHECK(urn->take_back(agree).error().code == failure::urn_nothing_there);
    CHECK(urn->begin_closing().value() == test::tallies_of({skip}));
}

TEST_CASE("answers that do not fit the statements are refused")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    const std::array two = {Answer::agree, Answer::agree};
    const std::array none_such = {Answer::agree, Answer::agree, static_cast<Answer>(6)};
    CHECK(urn->add(two).error().code == failure::urn_misfit);
    CHECK(urn->add(none_such).error().code == failure::urn_misfit);
    CHECK(urn->standing().value().answered == 0);
}

TEST_CASE("a check-in opens only for a meeting, one to six statements and one to 55 answers")
{
    const test::TempDirectory folder;
    auto urn = urn_in(folder.path());
    CHECK(urn->open(0, 3, 25).error().code == failure::urn_misfit);
    CHECK(urn->open(7, 0, 25).error().code == failure::urn_misfit);
    CHECK(urn->open(7, 7, 25).error().code == failure::urn_misfit);
    CHECK(urn->open(7, 3, 0).error().code == failure::urn_misfit);
    CHECK(urn->open(7, 3, 56).error().code == failure::urn_misfit);
    CHECK(urn->open(7, 6, 55).has_value());
}

TEST_CASE("a check-in does not open while another is open or being closed")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    CHECK(urn->open(8, 3, 25).error().code == failure::urn_occupied);
    REQUIRE(urn->begin_closing());
    CHECK(urn->open(8, 3, 25).error().code == failure::urn_occupied);
    REQUIRE(urn->destroy());
    CHECK(urn->open(8, 3, 25).has_value());
}

TEST_CASE("opening the same check-in again changes nothing, and is refused once somebody has answered")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    CHECK(urn->open(7, test::statements, 25).has_value());
    REQUIRE(urn->add(agree));
    CHECK(urn->open(7, test::statements, 25).error().code == failure::urn_occupied);
    CHECK(urn->standing().value().answered == 1);
}

TEST_CASE("nothing goes in or out once the closing has begun")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    REQUIRE(urn->add(agree));
    REQUIRE(urn->begin_closing());
    CHECK(urn->add(agree).error().code == failure::urn_not_open);
    CHECK(urn->take_back(agree).error().code == failure::urn_not_open);
}

TEST_CASE("the closing can be repeated after a restart")
{
    const test::TempDirectory folder;
    {
        auto urn = open_checkin(folder.path());
        REQUIRE(urn->add(agree));
        REQUIRE(urn->begin_closing());
    }
    CHECK(urn_in(folder.path())->begin_closing().value() == test::tallies_of({agree}));
}

TEST_CASE("a closed urn has nothing to close")
{
    const test::TempDirectory folder;
    CHECK(urn_in(folder.path())->begin_closing().error().code == failure::urn_not_open);
}

TEST_CASE("destroying leaves no counters on the disk and may be repeated")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    const auto ballots = test::ballots(9);
    for (const Ballot& ballot : ballots) REQUIRE(urn->add(ballot));
    REQUIRE(urn->begin_closing());
    REQUIRE(test::on_disk(folder.path(), ballots));
    REQUIRE(urn->destroy());
    CHECK_FALSE(test::on_disk(folder.path(), ballots));
    CHECK(urn->destroy().has_value());
    CHECK(urn->standing().value() == Urn::Standing{});
}

TEST_CASE("after every tap only the newest counters are on the disk")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    std::vector<Ballot> counted;
    for (const Ballot& ballot : test::ballots(25)) {
        const auto before = counted;
        REQUIRE(urn->add(ballot));
        counted.push_back(ballot);
        CHECK(test::on_disk(folder.path(), counted));
        if (!before.empty()) CHECK_FALSE(test::on_disk(folder.path(), before));
    }
}

TEST_CASE("the same answers in any order leave the same file, byte for byte")
{
    const test::FailingVfs without_syncs;
    auto ballots = test::ballots(25);
    std::string first;
    std::mt19937 random(99);
    for (int order = 0; order < 8; ++order) {
        const test::TempDirectory folder;
        {
            auto urn = open_checkin(folder.path());
            for (const Ballot& ballot : ballots) REQUIRE(urn->add(ballot));
        }
        const std::string file = test::bytes_of(folder / "urn.db");
        if (order == 0) first = file;
        CHECK(file == first);
        std::shuffle(ballots.begin(), ballots.end(), random);
    }
}

TEST_CASE("the urn is one row in two pages beside a journal that stays")
{
    const test::TempDirectory folder;
    auto urn = open_checkin(folder.path());
    const auto journal_size = std::filesystem::file_size(folder / "urn.db-journal");
    for (const Ballot& ballot : test::ballots(25)) REQUIRE(urn->add(ballot));
    CHECK(std::filesystem::file_size(folder / "urn.db") == 2 * 4096);
    CHECK(std::filesystem::file_size(folder / "urn.db-journal") == journal_size);
    CHECK(test::names_with(folder.path(), "urn.db").size() == 2);
}

TEST_CASE("an urn found between a tap's two writes is scrubbed and goes on")
{
    const test::TempDirectory folder;
    REQUIRE(open_checkin(folder.path())->add(agree));
    test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET phase = 3");
    CHECK(urn_in(folder.path())->standing().value() == Urn::Standing{Urn::Phase::open, 7, 1});
}

TEST_CASE("opening an urn overwrites whatever its journal still held")
{
    const test::TempDirectory folder;
    REQUIRE(open_checkin(folder.path())->add(agree));
    const auto journal = folder / "urn.db-journal";
    std::string bytes = test::bytes_of(journal);
    const std::size_t place = bytes.find(test::counter_bytes({agree}));
    REQUIRE(place != std::string::npos);
    bytes.replace(place, test::counter_bytes({skip}).size(), test::counter_bytes({skip}));
    test::write_bytes(journal, bytes);
    REQUIRE(test::on_disk(folder.path(), {skip}));
    (void)urn_in(folder.path());
    CHECK_FALSE(test::on_disk(folder.path(), {skip}));
}

TEST_CASE("an urn found between the two writes of its destruction is closed")
{
    const test::TempDirectory folder;
    REQUIRE(open_checkin(folder.path()));
    test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET phase = 6");
    auto urn = urn_in(folder.path());
    CHECK(urn->standing().value() == Urn::Standing{});
    CHECK(urn->open(8, 3, 25).has_value());
}

TEST_CASE("counters that cannot be right are set aside, and an empty urn is begun")
{
    const test::TempDirectory folder;
    {
        auto urn = open_checkin(folder.path(), 25);
        for (const Ballot& ballot : test::ballots(5)) REQUIRE(urn->add(ballot));
    }
    SUBCASE("statements with different sums")
    {
        test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET counters = x'01" + std::string(142, '0') + "'");
    }
    SUBCASE("more than the cap") { test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET cap = 4"); }
    SUBCASE("answers to a statement that is not asked") { test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET statements = 2"); }
    SUBCASE("a closed urn with counters") { test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET phase = 5"); }
    SUBCASE("no meeting") { test::tamper_urn_and_sum(folder.path(), "UPDATE urn SET meeting = 0"); }
    SUBCASE("a counter that is another than was written, although it could be right")
    {
        test::tamper(folder / "urn.db", "UPDATE urn SET statements = 0, counters = zeroblob(72)");
    }
    SUBCASE("no row") { test::tamper_urn_and_sum(folder.path(), "DELETE FROM urn"); }
    const auto opened = open_urn(folder.path(), test::moment());
    REQUIRE(opened.has_value());
    CHECK(opened->set_aside == "urn.db.damaged-2026-11-24T190500");
    CHECK(std::filesystem::exists(folder / *opened->set_aside));
    CHECK(opened->urn->standing().value() == Urn::Standing{});
}
