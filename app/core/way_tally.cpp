#include "core/way_tally.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace kiosk {

int WayTally::add(std::size_t way)
{
    assert(way < ways_to_act);
    ++counts_[way];
    return std::accumulate(counts_.begin(), counts_.begin() + ways_to_act, 0);
}

std::vector<WayShare> WayTally::shares(int floor) const
{
    WayCounts counts{};
    std::copy_n(counts_.begin(), ways_to_act, counts.begin());
    auto shown = shares_of_ways(counts, floor);
    sodium_memzero(counts.data(), sizeof counts);
    return shown;
}

}  // namespace kiosk
