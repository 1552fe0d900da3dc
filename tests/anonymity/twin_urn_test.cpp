// Why: a twin that counts wrongly without any fault would be caught for the wrong reason. Each must be an urn in fair weather.
#include <doctest/doctest.h>

#include "anonymity/twin_urn.hpp"
#include "store/ballots.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::Flaws;

TEST_CASE("every twin counts, takes back, is found again and closes as the urn does")
{
    const auto ballots = test::ballots(6);
    for (const Flaws& flaws : {test::no_flaw, test::rows_per_member, test::integer_counters, test::journal_removed, test::no_scrub,
                               test::no_second_sync, test::checks_left_out, test::errors_believed}) {
        const test::TempDirectory folder;
        auto urn = test::open_twin(folder.path(), flaws);
        REQUIRE(urn->open(7, test::statements, 9));
        for (const test::Ballot& ballot : ballots) REQUIRE(urn->add(ballot));
        CHECK(urn->take_back(ballots.back()).value() == 5);
        urn.reset();
        urn = test::open_twin(folder.path(), flaws);
        CHECK(urn->standing().value() == Urn::Standing{Urn::Phase::open, 7, 5});
        CHECK(urn->begin_closing().value() == test::tallies_of({ballots.begin(), ballots.end() - 1}));
        CHECK(urn->destroy().has_value());
        CHECK(urn->standing().value() == Urn::Standing{});
    }
}
