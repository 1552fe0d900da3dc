// Why: the rule of disclosure.hpp in whole numbers, so that no rounding of a processor can move an answer from one bucket
// to the next. Every step goes counts -> bucket -> published value; nothing but the published value leaves this file.
#include "domain/disclosure.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>

namespace kiosk {

namespace {

constexpr int bucket_width = 3;       // the fewest counts that may share one published value
constexpr int widest_bucket = 7;      // counts; of a wider one the midpoint would be untrue
constexpr int class_width = 3;        // the fewest m that may share one set of published values
constexpr std::int64_t least_with_middle = 8;  // two ends of three and a middle need at least this many answers
constexpr int percent_step = 5;
constexpr double few_bar = 0.06;
constexpr double nearly_all_bar = 0.94;

/// The numbers of answers that may not be told from one another.
struct AnsweredClass {
    std::int64_t least = 0, most = 0;  // wide, so that no tally can overflow a product
    [[nodiscard]] bool holds(int answered) const { return answered >= least && answered <= most; }
    [[nodiscard]] std::int64_t buckets() const { return (least - 2 * bucket_width + 1) / bucket_width; }
    [[nodiscard]] bool narrow() const { return most - least + 1 < class_width; }
    [[nodiscard]] bool coarse() const { return most - 2 * bucket_width + 1 > widest_bucket * buckets(); }
};

/// The class of a statement with room for middle buckets; none where there is only room for two halves. A class that is too
/// narrow or too coarse, or leaves too little between itself and the floor, is left out: what it held falls to the next.
std::optional<AnsweredClass> class_of(const Response& response, std::int64_t floor)
{
    const std::int64_t members = response.members, four_fifths = (4 * members + 4) / 5, half = (members + 1) / 2;
    std::int64_t most = members;
    for (const std::int64_t part : {four_fifths, half}) {
        const AnsweredClass found{std::max({part, least_with_middle, floor}), most};
        const std::int64_t below = found.least - floor;
        if (found.narrow() || found.coarse() || (below > 0 && below < class_width)) continue;
        if (found.holds(response.answered)) return found;
        most = found.least - 1;
    }
    return std::nullopt;
}

// The first count of middle bucket `bucket` of `buckets`. The middle holds 3..answered-3; cutting it at the nearest whole
// count makes widths differ by at most one and lays the wider buckets evenly around the middle: one wider bucket stands in
// the middle (just below it when the number is even), two stand about a quarter in from either side.
std::int64_t first_count(std::int64_t bucket, std::int64_t buckets, std::int64_t answered)
{
    const std::int64_t middle = answered - 2 * bucket_width + 1;
    return bucket_width + (2 * bucket * middle + buckets) / (2 * buckets);
}

std::int64_t twice_midpoint(std::int64_t bucket, std::int64_t buckets, std::int64_t answered)
{
    return first_count(bucket, buckets, answered) + first_count(bucket + 1, buckets, answered) - 1;
}

Share middle_share(const AnsweredClass& among, const Response& response)
{
    const std::int64_t buckets = among.buckets();
    std::int64_t bucket = 0;
    while (response.agreeing >= first_count(bucket + 1, buckets, response.answered)) ++bucket;
    // The mean of midpoint / m * 100 at either end of the class, to the nearest step; a half goes up.
    const std::int64_t product = among.least * among.most;
    const std::int64_t parts = twice_midpoint(bucket, buckets, among.least) * among.most + twice_midpoint(bucket, buckets, among.most) * among.least;
    const std::int64_t steps = (parts * (100 / percent_step) / 2 + product) / (2 * product);
    return {Share::Kind::about, std::clamp(static_cast<int>(steps) * percent_step, percent_step, 100 - percent_step)};
}

}  // namespace

Share disclose(const Response& response, int floor)
{
    const auto& [members, answered, agreeing] = response;
    floor = std::max(floor, disclosure_floor);
    if (answered < floor) return {Share::Kind::too_few};
    const auto among = class_of(response, floor);
    if (!among) return {2 * agreeing < answered ? Share::Kind::under_half : Share::Kind::at_least_half};
    if (agreeing < bucket_width) return {Share::Kind::few};
    if (agreeing > answered - bucket_width) return {Share::Kind::nearly_all};
    return middle_share(*among, response);
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
    const int members = std::accumulate(tally.begin(), tally.end(), 0);
    const Response response{members, members - gave(Answer::skipped), gave(Answer::agree) + gave(Answer::strongly_agree)};
    return {statement.id, statement.text, statement.points, disclose(response, floor)};
}

}  // namespace kiosk
