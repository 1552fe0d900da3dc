// Why: the only gate between what members tapped and what anybody may read. A council is small and its members know each
// other, so of each statement one coarse thing is published: the share of those who answered it that agree, in buckets
// at least three answers wide, never below a floor of five answers.
//
// Everybody may read n, how many members took the check-in. Nobody may read m, how many of them answered the statement, for
// n - m is how many skipped it, and k of them agree. So the published values are chosen by which of three classes m falls in,
// and are the same for every m of a class:
//   four fifths of n or more     } from eight answers on: 0..2 agreeing "few", m-2..m "nearly all", and between them as many
//   half of n or more            } buckets as hold three counts each for the least m of the class, named by their midpoint
//                                  over the class, to 5 %.
//   fewer                        there is no room for a middle bucket of three between two end buckets of three, and calling 3 of
//                                  5 "nearly all" would be untrue: two buckets, under half (k < m/2) and at least half.
//   fewer than the floor         nothing is said ("too few").
// A class that would hold fewer than three m is left out, and so is one whose buckets would be more than seven counts wide;
// its m fall in the next.
//
// So neither a lone voice nor unanimity can be read, nor how many skipped. What it cannot promise: which class m is in may show
// (that a fifth or a half skipped); where n is less than two above the floor, any share tells that at most one skipped; and
// whoever knows all answers but one may tell on which side of a step that one lies.
#pragma once

#include <string>
#include <vector>

#include "domain/checkin.hpp"

namespace kiosk {

inline constexpr int disclosure_floor = 5;  ///< the least floor; a council may raise it, never lower it

struct Share {
    enum class Kind { too_few, few, under_half, about, at_least_half, nearly_all };
    Kind kind = Kind::too_few;
    int percent = 0;  ///< only for `about`: 5..95 in steps of 5
    bool operator==(const Share&) const = default;
};

/// What the members did with one statement.
struct Response {
    int members = 0;   ///< took the check-in (n)
    int answered = 0;  ///< did not skip it (m), 0..members
    int agreeing = 0;  ///< agreed or strongly agreed (k), 0..answered
};

/// The published share of one statement; `floor` below 5 counts as 5.
[[nodiscard]] Share disclose(const Response& response, int floor);

/// How full a bar may be drawn for a share, 0..1. Computed from the published value alone, never from counts.
[[nodiscard]] double bar_length(const Share& share);

struct PublishedStatement {
    std::string id;
    std::string text;
    std::vector<std::string> points;  ///< ids of the points it measures
    Share share;
    bool operator==(const PublishedStatement&) const = default;
};

/// Applies the rule to one statement's tally.
[[nodiscard]] PublishedStatement publish(const Statement& statement, const Tally& tally, int floor);

}  // namespace kiosk
