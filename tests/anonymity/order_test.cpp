// Why: who knows in which order members answered knows who answered what, for the queue at the door was seen by all. So 25
// members answer in 40 orders, and nothing that lies on the disk afterwards may differ.
#include "anonymity/members.hpp"
#include "anonymity/page_images.hpp"
#include "store/failing_vfs.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr int orders = 40;
constexpr std::size_t members = 25;

/// All that lies in the data directory while the check-in is open and after it was published.
struct Left {
    std::string urn, urn_journal, main, published;
    bool operator==(const Left&) const = default;
};

Left left_by(const std::vector<test::Ballot>& in_order, const UrnMaker& urn)
{
    FailingVfs no_syncs;  // quicker, and what is written is the same
    Evening evening(large_council(), urn);
    open_checkin(evening, members + 1);
    for (const test::Ballot& ballot : in_order) answers(evening, ballot);
    REQUIRE(evening.state().checkin->answered == members);
    const auto present = [](const std::string& bytes) {
        REQUIRE_FALSE(bytes.empty());
        return bytes;
    };
    const auto file = [&](const char* name) { return bytes_of(evening.folder() / name); };
    Left left{present(file("urn.db")), file("urn.db-journal"), present(file("kiosk.db")), {}};
    left.urn_journal = journal_pages(left.urn_journal);
    close_by_chair(evening);
    REQUIRE(evening.state().result->answered == members);
    evening.power_cut();
    left.published = file("kiosk.db") + file("urn.db") + journal_pages(file("urn.db-journal"));
    return left;
}

/// How many of the orders leave other bytes behind than the first.
int orders_that_show(const UrnMaker& urn)
{
    std::vector<test::Ballot> ballots = test::ballots(members);
    const Left first = left_by(ballots, urn);
    std::mt19937 random(2026);
    int shown = 0;
    for (int i = 0; i < orders; ++i) {
        std::shuffle(ballots.begin(), ballots.end(), random);
        shown += left_by(ballots, urn) == first ? 0 : 1;
    }
    return shown;
}

}  // namespace

TEST_CASE("whatever the order of the same answers, the files are the same byte for byte") { CHECK(orders_that_show(real_urn) == 0); }

TEST_CASE("the proof of order passes the unspoiled twin") { CHECK(orders_that_show(twin(no_flaw)) == 0); }

TEST_CASE("the proof of order catches an urn with a row for each member") { CHECK(orders_that_show(twin(rows_per_member)) > orders / 2); }

TEST_CASE("the proof of order catches an urn of integer counters") { CHECK(orders_that_show(twin(integer_counters)) > orders / 2); }

TEST_CASE("in one and the same order even a row for each member leaves the same bytes, so it is the order that is caught")
{
    const std::vector<test::Ballot> ballots = test::ballots(members);
    for (const Flaws& flaws : {rows_per_member, integer_counters}) CHECK(left_by(ballots, twin(flaws)) == left_by(ballots, twin(flaws)));
}

TEST_CASE("the proof of order sees a difference of one answer")
{
    std::vector<test::Ballot> ballots = test::ballots(members);
    const Left one = left_by(ballots, real_urn);
    ballots[7][0] = ballots[7][0] == Answer::agree ? Answer::disagree : Answer::agree;
    CHECK_FALSE(left_by(ballots, real_urn) == one);
}
