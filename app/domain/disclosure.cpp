// Why: the rule of disclosure.hpp in whole numbers, so that no rounding of a processor can move an answer from one bucket
// to the next. Every step goes counts -> bucket -> published value; nothing but the published value leaves this file.
#include "domain/disclosure.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace kiosk {

namespace {

constexpr int bucket_width = 3;       // the fewest counts that may share one published value
constexpr int least_with_middle = 8;  // two ends of three and a middle need at least this many answers
constexpr int percent_step = 5;
constexpr double few_bar = 0.06;
constexpr double nearly_all_bar = 0.94;

// The first count of middle bucket `bucket` of `buckets`. The middle holds 3..answered-3; cutting it at the nearest whole
// count makes widths differ by at most one and lays the wider buckets evenly around the middle: one wider bucket stands in
// the middle (just below it when the number is even), two stand about a quarter in from either side.
int first_count(int bucket, int buckets, int answered)
{
    const std::int64_t middle = answered - 2 * bucket_width + 1;  // wide, so that no tally can overflow the product
    return bucket_width + static_cast<int>((2 * bucket * middle + buckets) / (2 * buckets));
}

Share middle_share(int answered, int agreeing)
{
    const int buckets = (answered - 2 * bucket_width + 1) / bucket_width;
    int bucket = 0;
    while (agreeing >= first_count(bucket + 1, buckets, answered)) ++bucket;
    const int twice_midpoint = first_count(bucket, buckets, answered) + first_count(bucket + 1, buckets, answered) - 1;
    // midpoint / answered * 100, to the nearest step; a half goes up.
    const int steps = (twice_midpoint * (100 / percent_step) + answered) / (2 * answered);
    return {Share::Kind::about, std::clamp(steps * percent_step, percent_step, 100 - percent_step)};
}

}  // namespace

Share disclose(int answered, int agreeing, int floor)
{
    if (answered < std::max(floor, disclosure_floor)) return {Share::Kind::too_few};
    if (answered < least_with_middle) return {2 * agreeing < answered ? Share::Kind::under_half : Share::Kind::at_least_half};
    if (agreeing < bucket_width) return {Share::Kind::few};
    if (agreeing > answered - bucket_width) return {Share::Kind::nearly_all};
    return middle_share(answered, agreeing);
}

// In the largest councils "about 5 %" lies above "few" and "about 95 %" below "nearly all"; no bar may say otherwise.
double bar_length(const Share& share)
{
    switch (share.kind) {
        case Share::Kind::too_few:
            return 0;
        case Share::Kind::few:
            return few_bar;
        case Share::Kind::under_half:
            return 0.25;
        case Share::Kind::about:
            return std::clamp(share.percent / 100.0, few_bar, nearly_all_bar);
        case Share::Kind::at_least_half:
            return 0.75;
        case Share::Kind::nearly_all:
            return nearly_all_bar;
    }
    return 0;
}

PublishedStatement publish(const Statement& statement, const Tally& tally, int floor)
{
    const auto gave = [&](Answer answer) { return static_cast<int>(tally[static_cast<std::size_t>(answer)]); };
    const int answered = std::accumulate(tally.begin(), tally.end(), 0) - gave(Answer::skipped);
    const int agreeing = gave(Answer::agree) + gave(Answer::strongly_agree);
    return {statement.id, statement.text, statement.points, disclose(answered, agreeing, floor)};
}

}  // namespace kiosk
