// Why: the only gate between what members tapped and what anybody may read. A council is small and its members know each
// other, so of each statement one coarse thing is published: the share of those who answered it that agree, in buckets
// at least three answers wide, never below a floor of five answers.
//
// How the buckets lie, for m answers to the statement of which k agree (k = 0..m):
//   m < floor   nothing is said ("too few").
//   m = 5..7    there is no room for a middle bucket of three between two end buckets of three, and calling 3 of 5
//               "nearly all" would be untrue: two buckets, under half (k < m/2) and at least half.
//   m >= 8      0..2 "few", m-2..m "nearly all", and between them as many buckets of at least three counts as fit;
//               each is published as its midpoint rounded to 5 %.
// Neither a lone voice nor unanimity can be read. m is not published, but the number of members who answered at all is, and
// with it a rounded share can tell m, which is how many skipped the statement. Whoever knows all answers but one may tell on
// which side of a step that one lies.
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

/// The published share of one statement. `answered` 0..any, `agreeing` 0..answered; `floor` below 5 counts as 5.
[[nodiscard]] Share disclose(int answered, int agreeing, int floor);

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
