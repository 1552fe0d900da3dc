// Why: four ways sum to a number everybody can read, so what is shown of each could be told closer by what is shown of the others. However
// the answers fell, three counts must stay possible for each way.
#include <doctest/doctest.h>

#include <numeric>

#include "domain/dilemma.hpp"

using namespace kiosk;

namespace {

constexpr int most_people = 55;

/// How many counts each way may still have, for who knows the shares and the sum.
int fewest_possible(const std::vector<WayShare>& shares, int people)
{
    int least = 0, most = 0, fewest = people;
    for (const WayShare& share : shares)
        least += share.least, most += share.most;
    for (const WayShare& share : shares) {
        const int from = std::max(share.least, people - (most - share.most)), to = std::min(share.most, people - (least - share.least));
        fewest = std::min(fewest, to - from + 1);
    }
    return fewest;
}

template <class Visit> void each_outcome(int people, Visit visit)
{
    for (int a = 0; a <= people; ++a)
        for (int b = 0; a + b <= people; ++b)
            for (int c = 0; a + b + c <= people; ++c)
                visit(WayCounts{a, b, c, people - a - b - c});
}

bool holds(const std::vector<WayShare>& shares, const WayCounts& counts)
{
    if (shares.size() != ways_to_act)
        return false;
    for (std::size_t way = 0; way < ways_to_act; ++way)
        if (counts[way] < shares[way].least || counts[way] > shares[way].most)
            return false;
    return true;
}

}  // namespace

TEST_CASE("however a dilemma was answered, what is shown is true and leaves three counts possible for each way")
{
    for (int people = 5; people <= most_people; people += people < 20 ? 1 : 5) {
        int untrue = 0, narrow = 0;
        each_outcome(people, [&](const WayCounts& counts) {
            const auto shares = shares_of_ways(counts, 5);
            untrue += !holds(shares, counts);
            narrow += shares.empty() || fewest_possible(shares, people) < 3;
        });
        INFO(people << " people");
        CHECK(untrue == 0);
        CHECK(narrow == 0);
    }
}

TEST_CASE("a share that could be told closer by the others is caught")
{
    CHECK(fewest_possible({{0, 2}, {0, 2}, {0, 2}, {5, 7}}, 11) == 3);
    CHECK(fewest_possible({{0, 2}, {0, 2}, {0, 2}, {3, 5}}, 11) == 1);
}

TEST_CASE("of fewer answers than the floor nothing is shown, and a floor below five counts as five")
{
    CHECK(shares_of_ways({4, 0, 0, 0}, 5).empty());
    CHECK(shares_of_ways({4, 0, 0, 0}, 1).empty());
    CHECK(shares_of_ways({5, 0, 0, 0}, 6).empty());
    CHECK_FALSE(shares_of_ways({5, 0, 0, 0}, 5).empty());
}
