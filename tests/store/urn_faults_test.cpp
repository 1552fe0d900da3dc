// Why: the promise to a member is "Tak means counted, and try again means not counted", on a disk that fails at any write,
// with the power gone at any write, and with the program killed at any moment.
#include <csignal>
#include <limits>

#include <sys/wait.h>
#include <unistd.h>

#include "store/ballots.hpp"
#include "store/failing_vfs.hpp"
#include "store/failure_codes.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::Ballot;
using test::open_checkin;
using test::urn_in;

namespace {

constexpr int forever = std::numeric_limits<int>::max();

/// Runs `attempt` with the n-th write failing, for every n there is; `attempt` returns whether the fault was reached.
template <class Attempt> void at_every_write(Attempt&& attempt)
{
    int nth = 1;
    while (attempt(nth)) ++nth;
    CHECK(nth > 10);  // a tap is two transactions of several writes and syncs each
}

}  // namespace

TEST_CASE("whichever write of a tap fails, the answer given is the truth")
{
    int times = 0;
    SUBCASE("once") { times = 1; }
    SUBCASE("twice") { times = 2; }
    SUBCASE("until the disk is mended") { times = forever; }
    const auto ballots = test::ballots(5);
    at_every_write([&](int nth) {
        CAPTURE(nth);
        const test::TempDirectory folder;
        test::FailingVfs disk;
        auto urn = open_checkin(folder.path());
        std::vector<Ballot> counted(ballots.begin(), ballots.begin() + 4);
        for (const Ballot& ballot : counted) REQUIRE(urn->add(ballot));

        disk.fail(nth, times);
        const auto outcome = urn->add(ballots[4]);
        const bool reached = disk.calls >= nth;
        disk.heal();
        CHECK(urn->standing().value().answered == (outcome ? 5 : 4));
        if (!outcome) CHECK(outcome.error().code == failure::cannot_write);
        if (!outcome) CHECK(urn->add(ballots[4]).value() == 5);
        CHECK_FALSE(test::on_disk(folder.path(), counted));
        CHECK(urn->begin_closing().value() == test::tallies_of(ballots));
        return reached;
    });
}

TEST_CASE("whichever write of taking back fails, the answer given is the truth")
{
    const auto ballots = test::ballots(5);
    at_every_write([&](int nth) {
        CAPTURE(nth);
        const test::TempDirectory folder;
        test::FailingVfs disk;
        auto urn = open_checkin(folder.path());
        for (const Ballot& ballot : ballots) REQUIRE(urn->add(ballot));

        disk.fail(nth, 3);
        const auto outcome = urn->take_back(ballots[4]);
        const bool reached = disk.calls >= nth;
        disk.heal();
        CHECK(urn->standing().value().answered == (outcome ? 4 : 5));
        return reached;
    });
}

TEST_CASE("whichever write of the closing fails, it can be repeated with the same counters")
{
    const auto ballots = test::ballots(5);
    for (int nth = 1; nth < 30; ++nth) {
        CAPTURE(nth);
        const test::TempDirectory folder;
        test::FailingVfs disk;
        auto urn = open_checkin(folder.path());
        for (const Ballot& ballot : ballots) REQUIRE(urn->add(ballot));

        disk.fail(nth, 2);
        (void)urn->begin_closing();
        disk.heal();
        CHECK(urn->begin_closing().value() == test::tallies_of(ballots));
        disk.fail(nth, 2);
        (void)urn->destroy();
        disk.heal();
        CHECK(urn->destroy().has_value());
        CHECK(urn->standing().value() == Urn::Standing{});
        CHECK_FALSE(test::on_disk(folder.path(), ballots));
    }
}

TEST_CASE("an urn whose disk fails while it is opened can be opened when the disk is mended")
{
    const auto ballots = test::ballots(3);
    for (int nth = 1; nth < 20; ++nth) {
        CAPTURE(nth);
        const test::TempDirectory folder;
        test::FailingVfs disk;
        {
            auto urn = open_checkin(folder.path());
            for (const Ballot& ballot : ballots) REQUIRE(urn->add(ballot));
        }
        disk.fail(nth, forever);
        (void)open_urn(folder.path(), test::moment());
        disk.heal();
        CHECK(urn_in(folder.path())->standing().value().answered == 3);
    }
}

TEST_CASE("a power cut before any write of a tap leaves the answer in or out, and never an earlier state")
{
    const test::TempDirectory folder;
    test::FailingVfs disk;
    auto urn = open_checkin(folder.path());
    const auto ballots = test::ballots(6);
    std::vector<Ballot> counted(ballots.begin(), ballots.begin() + 5);
    for (const Ballot& ballot : counted) REQUIRE(urn->add(ballot));

    std::vector<std::unique_ptr<test::TempDirectory>> images;
    disk.before = [&] {
        images.push_back(std::make_unique<test::TempDirectory>());
        std::filesystem::copy(folder.path(), images.back()->path());
    };
    REQUIRE(urn->add(ballots[5]));
    disk.before = nullptr;

    REQUIRE(images.size() > 10);
    for (std::size_t i = 0; i < images.size(); ++i) {
        CAPTURE(i);
        auto found = urn_in(images[i]->path());
        const int answered = found->standing().value().answered;
        const bool in = answered == 6;
        REQUIRE((in || answered == 5));
        CHECK_FALSE(test::on_disk(images[i]->path(), in ? counted : ballots));
        CHECK(found->begin_closing().value() == test::tallies_of(in ? ballots : counted));
    }
}

TEST_CASE("a program killed in the middle of taps loses no answer it said thank you for")
{
    for (unsigned round = 0; round < 6; ++round) {
        const test::TempDirectory folder;
        REQUIRE(open_checkin(folder.path(), 55));
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = fork();
        if (child == 0) {
            auto urn = open_urn(folder.path(), test::moment());
            for (const Ballot& ballot : test::ballots(55, round))
                if (urn->urn->add(ballot)) (void)!write(ends[1], "t", 1);
            _exit(0);
        }
        close(ends[1]);
        int thanked = 0;
        char mark = 0;
        while (read(ends[0], &mark, 1) == 1)
            if (++thanked == 5 + static_cast<int>(round)) kill(child, SIGKILL);
        close(ends[0]);
        waitpid(child, nullptr, 0);
        const int answered = urn_in(folder.path())->standing().value().answered;
        CHECK(answered >= thanked);
        CHECK(answered <= thanked + 1);
    }
}
