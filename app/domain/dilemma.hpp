// Why: a norm is easy to agree with and hard to keep where two good reasons meet. A dilemma is such a place: a situation, four
// ways to act, no right one, and a question for the talk afterwards. Everybody taps one way; what is shown of it is only a
// start for the talk, and tells of nobody (shares_of_ways()).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

inline constexpr std::size_t ways_to_act = 4;

struct Dilemma {
    std::string id;
    std::string title;
    PointLink about;        ///< the duty or the point it is about
    std::string situation;  ///< three sentences at most
    std::array<std::string, ways_to_act> ways;
    std::string question;   ///< for the talk afterwards
    bool operator==(const Dilemma&) const = default;
};

/// From `least` to `most` people, both included.
struct WayShare {
    int least = 0;
    int most = 0;
    bool operator==(const WayShare&) const = default;
};

using WayCounts = std::array<int, ways_to_act>;
using WayShares = std::array<WayShare, ways_to_act>;

/// How many chose each way, as ranges of at least three people, or nothing when fewer than `floor` answered. The ranges are the
/// same for each way and follow from how many answered alone: the narrowest for which, whatever was answered, all four read
/// together still leave three counts possible for each way. So neither a lone voice nor unanimity can be read, not even by who
/// adds them up. (With the rule of domain/disclosure.hpp for each way alone that would not hold: four ways sum to a known number.)
[[nodiscard]] std::vector<WayShare> shares_of_ways(const WayCounts& counts, int floor);

}  // namespace kiosk
