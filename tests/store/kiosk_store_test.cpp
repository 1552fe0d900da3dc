// Why: the meeting must be there after a power cut exactly as far as it was shown, and a result once published stays.
#include "store/kiosk_store.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/Database.h>

#include "store/failure_codes.hpp"
#include "store/file_size_limit.hpp"
#include "store/samples.hpp"
#include "store/tamper.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::happened;
using test::moment;

namespace {

const Date today = std::chrono::year(2026) / 11 / 24;

std::unique_ptr<Store> opened(const std::filesystem::path& folder)
{
    auto store = open_store(folder, moment());
    REQUIRE(store.has_value());
    return std::move(store->store);
}

}  // namespace

TEST_CASE("a journal survives reopening, entry for entry")
{
    const test::TempDirectory folder;
    std::int64_t meeting = 0;
    {
        auto store = opened(folder.path());
        meeting = store->begin(test::started(), today, "boot-a", moment(1)).value();
        REQUIRE(store->append(meeting, happened(ItemReached{0}), "boot-a", moment(2)));
        REQUIRE(store->append(meeting, happened(MeetingEnded{}), "boot-b", moment(3)));
    }
    const auto unfinished = opened(folder.path())->unfinished().value();
    REQUIRE(unfinished.has_value());
    CHECK(unfinished->id == meeting);
    CHECK(unfinished->date == today);
    REQUIRE(unfinished->journal.size() == 3);
    CHECK(unfinished->journal[0].event == MeetingEvent(test::started()));
    CHECK(unfinished->journal[1].event == MeetingEvent(ItemReached{0}));
    CHECK(unfinished->journal[2].event == MeetingEvent(MeetingEnded{}));
    CHECK(unfinished->journal[1].boot == "boot-a");
    CHECK(unfinished->journal[2].boot == "boot-b");
    CHECK(unfinished->journal[2].instant == moment(3).instant);
    CHECK(unfinished->journal[2].wall == moment(3).wall);
}

TEST_CASE("a new store has no unfinished meeting and no result")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    CHECK_FALSE(store->unfinished().value().has_value());
    CHECK_FALSE(store->latest_result().value().has_value());
}

TEST_CASE("a meeting is unfinished until its check-in is closed")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    const auto meeting = store->begin(test::started(), today, "boot", moment()).value();
    REQUIRE(store->append(meeting, happened(MeetingEnded{}), "boot", moment()));
    CHECK(store->unfinished().value().has_value());
    REQUIRE(store->append(meeting, happened(CheckinClosed{}), "boot", moment()));
    CHECK_FALSE(store->unfinished().value().has_value());
}

TEST_CASE("a meeting is finished when its result is published")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    const auto meeting = store->begin(test::started(), today, "boot", moment()).value();
    REQUIRE(store->publish(test::sample_result(meeting)));
    CHECK_FALSE(store->unfinished().value().has_value());
}

TEST_CASE("a meeting that was left for a newer one is not taken up again")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    const auto left = store->begin(test::started(), today, "boot", moment()).value();
    const auto newer = store->begin(test::started(), today, "boot", moment()).value();
    CHECK(newer > left);
    CHECK(store->unfinished().value()->id == newer);
    REQUIRE(store->append(newer, happened(CheckinClosed{}), "boot", moment()));
    CHECK_FALSE(store->unfinished().value().has_value());
}

TEST_CASE("an event for a meeting that was never begun is refused")
{
    const test::TempDirectory folder;
    const auto outcome = opened(folder.path())->append(4, happened(ItemReached{0}), "boot", moment());
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code == failure::unexpected);
}

TEST_CASE("replay stops at the first journal line that cannot be read")
{
    const test::TempDirectory folder;
    {
        auto store = opened(folder.path());
        const auto meeting = store->begin(test::started(), today, "boot", moment()).value();
        REQUIRE(store->append(meeting, happened(ItemReached{0}), "boot", moment()));
        REQUIRE(store->append(meeting, happened(ItemReached{1}), "boot", moment()));
        REQUIRE(store->append(meeting, happened(ItemReached{2}), "boot", moment()));
    }
    SUBCASE("an unknown kind") { test::tamper_journal_and_sum(folder.path(), "UPDATE journal SET kind = 'item_danced' WHERE seq = 3"); }
    SUBCASE("broken detail") { test::tamper_journal_and_sum(folder.path(), "UPDATE journal SET detail = '{' WHERE seq = 3"); }
    CHECK(opened(folder.path())->unfinished().value()->journal.size() == 2);
}

TEST_CASE("a meeting whose beginning cannot be read is passed over")
{
    const test::TempDirectory folder;
    REQUIRE(opened(folder.path())->begin(test::started(), today, "boot", moment()));
    test::tamper_journal_and_sum(folder.path(), "UPDATE journal SET detail = '{}' WHERE seq = 1");
    CHECK_FALSE(opened(folder.path())->unfinished().value().has_value());
}

TEST_CASE("a number that is not the one written is never shown: the file is set aside")
{
    const test::TempDirectory folder;
    REQUIRE(opened(folder.path())->publish(test::sample_result(3)));
    SUBCASE("how many answered") { test::tamper(folder / "kiosk.db", "UPDATE result SET answered = answered + 1"); }
    SUBCASE("a share") { test::tamper(folder / "kiosk.db", "UPDATE result_statement SET percent = 15 WHERE share = 'about'"); }
    SUBCASE("the date") { test::tamper(folder / "kiosk.db", "UPDATE result SET date = '2026-11-25'"); }
    const auto store = open_store(folder.path(), moment());
    REQUIRE(store.has_value());
    CHECK(store->set_aside.has_value());
    CHECK_FALSE(store->store->latest_result().value().has_value());
}

TEST_CASE("a published result is read back as it was published")
{
    const test::TempDirectory folder;
    REQUIRE(opened(folder.path())->publish(test::sample_result(3)));
    CHECK(opened(folder.path())->latest_result().value() == test::sample_result(3));
}

TEST_CASE("publishing a meeting again leaves the first result as it is")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    REQUIRE(store->publish(test::sample_result(3)));
    PublishedMeeting other = test::sample_result(3);
    other.answered = 5;
    other.statements.pop_back();
    REQUIRE(store->publish(other));
    CHECK(store->latest_result().value() == test::sample_result(3));
}

TEST_CASE("the latest result is the one that was published last")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    REQUIRE(store->publish(test::sample_result(4)));
    REQUIRE(store->publish(test::sample_result(3)));
    CHECK(store->latest_result().value()->meeting == 3);
}

TEST_CASE("a share finer than the disclosure rule allows does not get into the database")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    PublishedMeeting result = test::sample_result(3);
    result.statements[0].share.percent = 72;
    CHECK_FALSE(store->publish(result).has_value());
    CHECK_FALSE(store->latest_result().value().has_value());
}

TEST_CASE("a new meeting never takes the number of a published one")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    REQUIRE(store->publish(test::sample_result(8)));
    CHECK(store->begin(test::started(), today, "boot", moment()).value() == 9);
}

TEST_CASE("a full disk fails the call, keeps what was there and is over when there is room again")
{
    const test::TempDirectory folder;
    auto store = opened(folder.path());
    const auto meeting = store->begin(test::started(), today, "boot", moment()).value();
    {
        const test::FileSizeLimit full(512);
        const auto outcome = store->append(meeting, happened(ItemReached{0}), "boot", moment());
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().code == failure::cannot_write);
    }
    CHECK(store->unfinished().value()->journal.size() == 1);
    CHECK(store->append(meeting, happened(ItemReached{0}), "boot", moment()).has_value());
    CHECK(store->unfinished().value()->journal.size() == 2);
}
