// Why: what every proof by power cut has in common: a log in which each acknowledged call left a mark, the disks a cut may
// leave at any place of it, and a judge of each disk. The first disk that is judged wrong ends it, with all that is needed
// to lay it out again.
#pragma once

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

#include "anonymity/disk.hpp"

namespace kiosk::test {

/// What was acknowledged when the power went: the state with this number, and whether a call towards the next was under way.
struct Moment {
    std::size_t acknowledged = 0;
    bool under_way = false;
};

/// A complaint, or nothing. `random` is for further cuts while the disk is looked at.
using Judge = std::function<std::optional<std::string>(const Image&, Moment, Random& random)>;

struct Verdict {
    int images = 0;
    std::optional<std::string> complaint;  ///< with the number of the image and its place in the log
    std::string reason;                    ///< the same as the judge gave it; empty without one

    [[nodiscard]] std::string text() const { return complaint.value_or("no complaint") + " (" + std::to_string(images) + " images)"; }
};

/// About `images` disks, spread evenly over the log; more when it is asked for a long run (KIOSK_LONG in the environment).
/// The log's marks count up from 0; the first comes before anything else.
inline Verdict cut_the_power(const Image& start, const std::vector<Operation>& log, int images, const Judge& judge)
{
    if (std::getenv("KIOSK_LONG") != nullptr) images *= 20;
    const int each = images / static_cast<int>(log.size()) + 1;
    Verdict verdict;
    Disk disk(start);
    Moment moment;
    for (std::size_t place = 0; place < log.size(); ++place) {
        disk.apply(log[place]);
        moment.under_way = log[place].kind != Operation::Kind::mark;
        if (!moment.under_way) moment.acknowledged = static_cast<std::size_t>(log[place].at);
        for (int i = 0; i < each; ++i) {
            const int seed = ++verdict.images;
            Random random(static_cast<std::uint64_t>(seed));
            if (const auto complaint = judge(disk.after_power_cut(random), moment, random)) {
                verdict.complaint = "image " + std::to_string(seed) + ", after operation " + std::to_string(place) + " of " +
                                    std::to_string(log.size()) + ", acknowledged " + std::to_string(moment.acknowledged) +
                                    (moment.under_way ? " and one under way: " : ": ") + *complaint;
                verdict.reason = *complaint;
                return verdict;
            }
        }
    }
    return verdict;
}

}  // namespace kiosk::test
