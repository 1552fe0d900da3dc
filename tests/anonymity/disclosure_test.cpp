// Why: this is the promise to the members, so it is not sampled but enumerated: every size of council, every floor, every
// count. The checker is itself tested with rules that leak, for a checker that passes everything proves nothing.
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "domain/disclosure.hpp"

using namespace kiosk;

namespace {

using Rule = std::function<Share(int answered, int agreeing, int floor)>;
using Kind = Share::Kind;

constexpr int largest_council = 55;

std::string about(int answered, int agreeing, int floor)
{
    return "m=" + std::to_string(answered) + " k=" + std::to_string(agreeing) + " floor=" + std::to_string(floor);
}

/// Everything that is wrong with a rule for m answers: what a reader who even knows m could tell apart.
void look_at(const Rule& rule, int m, int floor, std::vector<std::string>& wrong)
{
    std::vector<Share> shares;
    for (int k = 0; k <= m; ++k) shares.push_back(rule(m, k, floor));
    const auto share = [&](int k) { return shares[static_cast<std::size_t>(k)]; };
    for (int k = 0; k <= m; ++k) {
        int behind = 0;
        for (int other = 0; other <= m; ++other) behind += share(other) == share(k) ? 1 : 0;
        if (m >= floor && behind < 3) wrong.push_back("fewer than three counts: " + about(m, k, floor));
        if (m < floor && share(k) != Share{Kind::too_few}) wrong.push_back("below the floor: " + about(m, k, floor));
        if (m >= floor && share(k).kind == Kind::too_few) wrong.push_back("nothing said: " + about(m, k, floor));
        if (k > 0 && bar_length(share(k)) < bar_length(share(k - 1))) wrong.push_back("sinks: " + about(m, k, floor));
        if (m >= floor && k <= 2 && share(k) != share(0)) wrong.push_back("a lone voice: " + about(m, k, floor));
        if (m >= floor && k >= m - 2 && share(k) != share(m)) wrong.push_back("unanimity: " + about(m, k, floor));
    }
}

/// The first thing that is wrong with a rule for councils up to the largest, and for every floor; empty when nothing is.
std::string leak(const Rule& rule)
{
    std::vector<std::string> wrong;
    for (int floor = disclosure_floor; floor <= 10; ++floor)
        for (int m = 0; m <= largest_council; ++m) look_at(rule, m, floor, wrong);
    return wrong.empty() ? "" : wrong.front();
}

Share exact_percent(int answered, int agreeing, int floor)
{
    if (answered < floor) return {Kind::too_few};
    return {Kind::about, 100 * agreeing / answered};
}

Share ends_of_two(int answered, int agreeing, int floor)
{
    const Share honest = disclose(answered, agreeing, floor);
    return answered >= 8 && agreeing == 2 ? Share{Kind::about, 10} : honest;
}

Share no_floor(int answered, int agreeing, int) { return disclose(answered, agreeing, disclosure_floor); }

// What the middle buckets of m answers are, as published percentages in order of k.
std::vector<int> middle_percents(int m)
{
    std::vector<int> percents;
    for (int k = 3; k <= m - 3; ++k) percents.push_back(disclose(m, k, disclosure_floor).percent);
    return percents;
}

}  // namespace

TEST_CASE("no published share of any council has fewer than three counts behind it or tells a lone voice or unanimity")
{
    CHECK(leak(disclose) == "");
}

TEST_CASE("the same check catches a rule that publishes exact percentages") { CHECK(leak(exact_percent) != ""); }

TEST_CASE("the same check catches a rule whose end bucket holds only two counts") { CHECK(leak(ends_of_two) != ""); }

TEST_CASE("the same check catches a rule that ignores a raised floor") { CHECK(leak(no_floor) != ""); }

TEST_CASE("four answers say nothing, however low the floor is set")
{
    CHECK(disclose(4, 4, 0) == Share{Kind::too_few});
    CHECK(disclose(4, 4, -7) == Share{Kind::too_few});
}

TEST_CASE("a raised floor holds")
{
    CHECK(disclose(9, 5, 10) == Share{Kind::too_few});
    CHECK(disclose(10, 5, 10).kind != Kind::too_few);
}

TEST_CASE("five to seven answers say only on which side of the half they lie")
{
    CHECK(disclose(5, 2, 5) == Share{Kind::under_half});
    CHECK(disclose(5, 3, 5) == Share{Kind::at_least_half});
    CHECK(disclose(6, 2, 5) == Share{Kind::under_half});
    CHECK(disclose(6, 3, 5) == Share{Kind::at_least_half});
    CHECK(disclose(7, 3, 5) == Share{Kind::under_half});
    CHECK(disclose(7, 4, 5) == Share{Kind::at_least_half});
}

TEST_CASE("eight answers have one middle, and it is half") { CHECK(middle_percents(8) == std::vector<int>{50, 50, 50}); }

TEST_CASE("a single middle bucket is up to five counts wide")
{
    CHECK(middle_percents(10) == std::vector<int>{50, 50, 50, 50, 50});
}

TEST_CASE("of two middle buckets the lower one is the wider when they cannot be equal")
{
    CHECK(middle_percents(12) == std::vector<int>{40, 40, 40, 40, 65, 65, 65});  // 4.5 and 8 of 12
}

TEST_CASE("of three middle buckets the one in the middle is the wider")
{
    CHECK(middle_percents(15) == std::vector<int>{25, 25, 25, 50, 50, 50, 50, 75, 75, 75});  // 4, 7.5 and 11 of 15
}

TEST_CASE("the example council's twenty-five answers fall into six middle buckets")
{
    CHECK(middle_percents(25) == std::vector<int>{15, 15, 15, 30, 30, 30, 30, 45, 45, 45,    // 4, 7.5, 11
                                                  55, 55, 55, 70, 70, 70, 70, 85, 85, 85});  // 14, 17.5, 21
}

TEST_CASE("a middle share is published in steps of five between 5 and 95 percent")
{
    bool in_steps = true;
    for (int m = 8; m <= 2000; ++m)
        for (int k = 3; k <= m - 3; ++k) {
            const Share share = disclose(m, k, 5);
            in_steps =
                in_steps && share.kind == Kind::about && share.percent % 5 == 0 && share.percent >= 5 && share.percent <= 95;
        }
    CHECK(in_steps);
}

TEST_CASE("the largest tally that can be held is published without overflow")
{
    CHECK(publish({}, Tally{65535, 65535, 65535, 65535, 65535, 0}, 5).share == Share{Kind::about, 40});
}

TEST_CASE("a middle share lies within two counts and a half step of the truth")
{
    bool near = true;
    for (int m = 11; m <= largest_council; ++m)
        for (int k = 3; k <= m - 3; ++k) {
            const double off = disclose(m, k, 5).percent - 100.0 * k / m;
            near = near && off < 200.0 / m + 2.51 && off > -200.0 / m - 2.51;
        }
    CHECK(near);
}

TEST_CASE("only a share that is a percentage carries one")
{
    CHECK(disclose(25, 1, 5) == Share{Kind::few, 0});
    CHECK(disclose(25, 24, 5) == Share{Kind::nearly_all, 0});
}

TEST_CASE("a bar is as long as the published share says")
{
    CHECK(bar_length({Kind::too_few}) == 0);
    CHECK(bar_length({Kind::few}) == doctest::Approx(0.06));
    CHECK(bar_length({Kind::under_half}) == doctest::Approx(0.25));
    CHECK(bar_length({Kind::about, 70}) == doctest::Approx(0.70));
    CHECK(bar_length({Kind::at_least_half}) == doctest::Approx(0.75));
    CHECK(bar_length({Kind::nearly_all}) == doctest::Approx(0.94));
}

TEST_CASE("no bar of a percentage is shorter than that of a few or longer than that of nearly all")
{
    CHECK(bar_length({Kind::about, 5}) == bar_length({Kind::few}));
    CHECK(bar_length({Kind::about, 95}) == bar_length({Kind::nearly_all}));
}

TEST_CASE("agree and strongly agree count together, and those who skipped do not count")
{
    const Statement statement{"tone", "We spoke decently.", {"decency"}};
    const Tally tally{1, 2, 3, 10, 9, 7};  // 19 of 25 agree
    CHECK(publish(statement, tally, 5) == PublishedStatement{"tone", "We spoke decently.", {"decency"}, disclose(25, 19, 5)});
}

TEST_CASE("a statement most members skipped says nothing")
{
    CHECK(publish({}, Tally{0, 0, 0, 4, 0, 21}, 5).share == Share{Kind::too_few});
}

TEST_CASE("how many were neutral or disagreed cannot be told from what is published")
{
    CHECK(publish({}, Tally{0, 0, 10, 10, 5, 0}, 5) == publish({}, Tally{10, 0, 0, 5, 10, 0}, 5));
}
