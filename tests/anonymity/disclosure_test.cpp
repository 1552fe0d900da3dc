// Why: this is the promise to the members, so it is not sampled but enumerated: every size of council, every floor, every
// number of answers to a statement, every count. The checker is itself tested with rules that leak, for a checker that passes
// everything proves nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "domain/disclosure.hpp"

using namespace kiosk;

namespace {

using Rule = std::function<Share(const Response& response, int floor)>;
using Kind = Share::Kind;
using Published = std::tuple<Kind, int>;

constexpr int largest_council = 55;

Published as_key(const Share& share) { return {share.kind, share.percent}; }

std::string about(const Response& r, int floor)
{
    return "n=" + std::to_string(r.members) + " m=" + std::to_string(r.answered) + " k=" + std::to_string(r.agreeing) + " floor=" + std::to_string(floor);
}

/// Everything that is wrong with a rule for m of n answers: what a reader who even knows m could tell apart.
void look_at_counts(const Rule& rule, int n, int m, int floor, std::vector<std::string>& wrong)
{
    std::vector<Share> shares;
    for (int k = 0; k <= m; ++k) shares.push_back(rule({n, m, k}, floor));
    const auto share = [&](int k) { return shares[static_cast<std::size_t>(k)]; };
    for (int k = 0; k <= m; ++k) {
        const auto behind = std::count(shares.begin(), shares.end(), share(k));
        const auto complain = [&](const char* what) { wrong.push_back(what + about({n, m, k}, floor)); };
        if (m >= floor && behind < 3) complain("fewer than three counts: ");
        if (m < floor && share(k) != Share{Kind::too_few}) complain("below the floor: ");
        if (m >= floor && share(k).kind == Kind::too_few) complain("nothing said: ");
        if (k > 0 && bar_length(share(k)) < bar_length(share(k - 1))) complain("sinks: ");
        if (m >= floor && k <= 2 && share(k) != share(0)) complain("a lone voice: ");
        if (m >= floor && k >= m - 2 && share(k) != share(m)) complain("unanimity: ");
    }
}

/// What a reader of n and a share could tell of m: at least three numbers of answers must stand behind each, where the floor
/// leaves as many.
void look_at_skipped(const Rule& rule, int n, int floor, std::vector<std::string>& wrong)
{
    std::map<Published, std::vector<int>> behind;
    for (int m = 0; m <= n; ++m)
        for (int k = 0; k <= m; ++k) {
            std::vector<int>& all = behind[as_key(rule({n, m, k}, floor))];
            if (all.empty() || all.back() != m) all.push_back(m);
        }
    const std::size_t wanted = static_cast<std::size_t>(std::clamp(n - floor + 1, 0, 3));
    for (const auto& [share, answered] : behind)
        if (std::get<Kind>(share) != Kind::too_few && answered.size() < wanted)
            wrong.push_back("tells how many skipped: " + about({n, answered.front(), 0}, floor) + " at " + std::to_string(std::get<int>(share)));
}

/// Of a council whose n is known, for every m of the same class the same values must be possible: a share must not hint at m
/// by being one that only some of them can have. Two values of m belong together when any share is common to both.
void look_at_hints(const Rule& rule, int n, int floor, std::vector<std::string>& wrong)
{
    std::vector<std::vector<Published>> possible;
    for (int m = 0; m <= n; ++m) {
        std::vector<Published> of_m;
        for (int k = 0; k <= m; ++k)
            if (const Share share = rule({n, m, k}, floor); share.kind == Kind::about || share.kind == Kind::under_half || share.kind == Kind::at_least_half)
                of_m.push_back(as_key(share));
        std::sort(of_m.begin(), of_m.end());
        of_m.erase(std::unique(of_m.begin(), of_m.end()), of_m.end());
        possible.push_back(std::move(of_m));
    }
    for (std::size_t m = 1; m < possible.size(); ++m) {
        int others = 0;
        for (const auto& other : possible) others += other == possible[m] ? 1 : 0;
        const int wanted = std::clamp(n - floor + 1, 0, 3);
        if (!possible[m].empty() && others < wanted) wrong.push_back("hints at how many skipped: " + about({n, static_cast<int>(m), 0}, floor));
    }
}

/// The first thing that is wrong with a rule for councils up to the largest, and for every floor; empty when nothing is.
std::string leak(const Rule& rule)
{
    std::vector<std::string> wrong;
    for (int floor = disclosure_floor; floor <= 10; ++floor)
        for (int n = 0; n <= largest_council; ++n) {
            for (int m = 0; m <= n; ++m) look_at_counts(rule, n, m, floor, wrong);
            look_at_skipped(rule, n, floor, wrong);
            look_at_hints(rule, n, floor, wrong);
        }
    return wrong.empty() ? "" : wrong.front();
}

bool begins(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }

Share exact_percent(const Response& r, int floor)
{
    if (r.answered < floor) return {Kind::too_few};
    return {Kind::about, 100 * r.agreeing / r.answered};
}

Share ends_of_two(const Response& r, int floor)
{
    const Share honest = disclose(r, floor);
    return honest.kind == Kind::few && r.agreeing == 2 ? Share{Kind::about, 10} : honest;
}

Share no_floor(const Response& r, int) { return disclose(r, disclosure_floor); }

/// Buckets chosen as if the statement's answers were the council: what is rounded then depends on m.
Share by_those_who_answered(const Response& r, int floor) { return disclose({r.answered, r.answered, r.agreeing}, floor); }

Share all_answered(int answered, int agreeing, int floor) { return disclose({answered, answered, agreeing}, floor); }

// What the middle buckets of m answers of n members are, as published percentages in order of k.
std::vector<int> middle_percents(int n, int m)
{
    std::vector<int> percents;
    for (int k = 3; k <= m - 3; ++k) percents.push_back(disclose({n, m, k}, disclosure_floor).percent);
    return percents;
}

}  // namespace

TEST_CASE("no published share of any council has fewer than three counts behind it, tells a lone voice or unanimity, or how many skipped")
{
    CHECK(leak(disclose) == "");
}

TEST_CASE("the same check catches a rule that publishes exact percentages") { CHECK(begins(leak(exact_percent), "fewer than three counts: ")); }

TEST_CASE("the same check catches a rule whose end bucket holds only two counts") { CHECK(begins(leak(ends_of_two), "fewer than three counts: ")); }

TEST_CASE("the same check catches a rule that ignores a raised floor") { CHECK(begins(leak(no_floor), "below the floor: ")); }

TEST_CASE("the same check catches a rule whose rounding tells how many skipped") { CHECK(begins(leak(by_those_who_answered), "tells how many skipped: ")); }

TEST_CASE("four answers say nothing, however low the floor is set")
{
    CHECK(all_answered(4, 4, 0) == Share{Kind::too_few});
    CHECK(all_answered(4, 4, -7) == Share{Kind::too_few});
}

TEST_CASE("a raised floor holds")
{
    CHECK(all_answered(9, 5, 10) == Share{Kind::too_few});
    CHECK(all_answered(10, 5, 10).kind != Kind::too_few);
}

TEST_CASE("five to seven answers say only on which side of the half they lie")
{
    CHECK(all_answered(5, 2, 5) == Share{Kind::under_half});
    CHECK(all_answered(5, 3, 5) == Share{Kind::at_least_half});
    CHECK(all_answered(6, 2, 5) == Share{Kind::under_half});
    CHECK(all_answered(6, 3, 5) == Share{Kind::at_least_half});
    CHECK(all_answered(7, 3, 5) == Share{Kind::under_half});
    CHECK(all_answered(7, 4, 5) == Share{Kind::at_least_half});
}

TEST_CASE("of nine members only the halves are told, for a middle would tell that two at most skipped")
{
    CHECK(all_answered(9, 4, 5) == Share{Kind::under_half});
    CHECK(all_answered(9, 9, 5) == Share{Kind::at_least_half});
}

TEST_CASE("ten members have one middle, and it is half, whether none or two of them skipped")
{
    CHECK(middle_percents(10, 10) == std::vector<int>{50, 50, 50, 50, 50});
    CHECK(middle_percents(10, 8) == std::vector<int>{50, 50, 50});
}

TEST_CASE("of two middle buckets the lower one is the wider when they cannot be equal")
{
    CHECK(middle_percents(14, 12) == std::vector<int>{35, 35, 35, 35, 65, 65, 65});
}

TEST_CASE("three middle buckets are as wide as one another, or the one in the middle is the wider")
{
    CHECK(middle_percents(17, 17) == std::vector<int>{30, 30, 30, 30, 50, 50, 50, 50, 70, 70, 70, 70});
    CHECK(middle_percents(17, 15) == std::vector<int>{30, 30, 30, 50, 50, 50, 50, 70, 70, 70});
}

TEST_CASE("the example council's twenty-five answers fall into five middle buckets, and so do twenty of them")
{
    CHECK(middle_percents(25, 25) == std::vector<int>{20, 20, 20, 20, 35, 35, 35, 35, 50, 50, 50, 50, 65, 65, 65, 65, 80, 80, 80, 80});
    CHECK(middle_percents(25, 20) == std::vector<int>{20, 20, 20, 35, 35, 35, 50, 50, 50, 65, 65, 65, 80, 80, 80});
}

TEST_CASE("a statement that a third skipped is told in fewer buckets, and one that most skipped in halves")
{
    CHECK(middle_percents(25, 16) == std::vector<int>{35, 35, 35, 35, 35, 35, 65, 65, 65, 65, 65});
    CHECK(disclose({25, 12, 11}, 5) == Share{Kind::at_least_half});
}

TEST_CASE("a middle share is published in steps of five between 5 and 95 percent")
{
    bool in_steps = true;
    for (int n = 10; n <= 500; ++n)
        for (int m = 8; m <= n; m += 7)
            for (int k = 3; k <= m - 3; ++k) {
                const Share share = disclose({n, m, k}, 5);
                in_steps = in_steps && (share.kind != Kind::about || (share.percent % 5 == 0 && share.percent >= 5 && share.percent <= 95));
            }
    CHECK(in_steps);
}

TEST_CASE("the largest tally that can be held is published without overflow")
{
    CHECK(publish({}, Tally{65535, 65535, 65535, 65535, 65535, 0}, 5).share == Share{Kind::about, 40});
}

TEST_CASE("a middle share lies within three counts of the truth and a step for its rounding")
{
    double worst = 0;
    for (int n = 10; n <= largest_council; ++n)
        for (int m = 8; m <= n; ++m)
            for (int k = 3; k <= m - 3; ++k)
                if (const Share share = disclose({n, m, k}, 5); share.kind == Kind::about)
                    worst = std::max(worst, std::abs(share.percent * m / 100.0 - k) - 0.05 * m);
    CHECK(worst <= 3);
}

TEST_CASE("only a share that is a percentage carries one")
{
    CHECK(all_answered(25, 1, 5) == Share{Kind::few, 0});
    CHECK(all_answered(25, 24, 5) == Share{Kind::nearly_all, 0});
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
    CHECK(publish(statement, tally, 5) == PublishedStatement{"tone", "We spoke decently.", {"decency"}, disclose({32, 25, 19}, 5)});
}

TEST_CASE("a statement most members skipped says nothing")
{
    CHECK(publish({}, Tally{0, 0, 0, 4, 0, 21}, 5).share == Share{Kind::too_few});
}

TEST_CASE("how many were neutral or disagreed cannot be told from what is published")
{
    CHECK(publish({}, Tally{0, 0, 10, 10, 5, 0}, 5) == publish({}, Tally{10, 0, 0, 5, 10, 0}, 5));
}
