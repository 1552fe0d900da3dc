// Why: see shares_of_ways(). Four ranges whose counts sum to n leave a way every count between n less the most that the others can
// hold and n less the least, within its own range; so each combination of ranges is judged by two sums.
#include "domain/dilemma.hpp"

#include <algorithm>
#include <numeric>

#include "domain/disclosure.hpp"

namespace kiosk {
namespace {

constexpr int least_counts = 3;  ///< that must stay possible

/// 0..n in ranges of `width`; what is left over goes to the last.
std::vector<WayShare> ranges(int n, int width)
{
    std::vector<WayShare> all;
    for (int least = 0; least <= n; least += width)
        all.push_back({least, least + width - 1});
    if (n - all.back().least + 1 < least_counts && all.size() > 1)
        all.pop_back();
    all.back().most = n;
    return all;
}

/// Whether no way's count can be told closer than to three, when each lies in its range and together they are n.
bool leaves_room(int n, const WayShares& four)
{
    int least = 0, most = 0;
    for (const WayShare& share : four)
        least += share.least, most += share.most;
    if (least > n || most < n)
        return true;  // cannot be
    return std::all_of(four.begin(), four.end(), [&](const WayShare& share) {
        const int from = std::max(share.least, n - (most - share.most)), to = std::min(share.most, n - (least - share.least));
        return to - from + 1 >= least_counts;
    });
}

/// Each combination of four ranges, their order aside.
bool leave_room(int n, const std::vector<WayShare>& all)
{
    const std::size_t count = all.size();
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a; b < count; ++b)
            for (std::size_t c = b; c < count; ++c)
                for (std::size_t d = c; d < count; ++d)
                    if (!leaves_room(n, {all[a], all[b], all[c], all[d]}))
                        return false;
    return true;
}

std::vector<WayShare> narrowest(int n)
{
    for (int width = least_counts; width <= n; ++width)
        if (const auto all = ranges(n, width); leave_room(n, all))
            return all;
    return {};
}

}  // namespace

std::vector<WayShare> shares_of_ways(const WayCounts& counts, int floor)
{
    const int n = std::accumulate(counts.begin(), counts.end(), 0);
    if (n < std::max(floor, disclosure_floor))
        return {};
    const auto all = narrowest(n);
    std::vector<WayShare> shares;
    for (const int count : counts)
        for (const WayShare& range : all)
            if (count >= range.least && count <= range.most)
                shares.push_back(range);
    return shares;
}

}  // namespace kiosk
