// Why: a fault proof is a loop: the first call fails, then the second, until no call is left to fail; once and from then on.
// What fails comes from MemoryVfs (every call SQLite makes to its files) or Allocations (every piece of memory it takes).
#pragma once

#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "anonymity/memory_vfs.hpp"

namespace kiosk::test {

/// Every allocation inside SQLite while one of these lives. Made before a MemoryVfs, outlives it; no database may be open.
class Allocations {
public:
    Allocations();
    ~Allocations();
    Allocations(const Allocations&) = delete;
    Allocations& operator=(const Allocations&) = delete;

    static constexpr std::array bursts = {1, MemoryVfs::forever};
    /// As MemoryVfs::fail().
    void fail(int nth, int times);
    void heal();
    [[nodiscard]] bool struck() const;
};

struct Swept {
    int faults = 0;
    std::optional<std::string> complaint;  ///< with the fault it was
    std::string reason;                    ///< the same as the attempt gave it; empty without one
    [[nodiscard]] std::string text() const { return complaint.value_or("no complaint") + " (" + std::to_string(faults) + " faults)"; }
};

/// `attempt` does one thing from the same start each time: it calls the `arm` it is given just before, heals just after, and
/// says what was wrong afterwards. Ends when no fault was reached, or with the first complaint. Each fault, or only every
/// `step`-th unless it is asked for a long run (KIOSK_LONG in the environment).
template <class Source, class Attempt> Swept at_every_fault(Source& source, Attempt&& attempt, int step = 1)
{
    Swept swept;
    if (std::getenv("KIOSK_LONG") != nullptr) step = 1;
    for (const int times : Source::bursts)
        for (int nth = 1;; nth += step) {
            const auto complaint = attempt([&] { source.fail(nth, times); });
            source.heal();
            if (complaint) {
                const std::string often = times == MemoryVfs::forever ? " and all after it: " : ", " + std::to_string(times) + " times: ";
                swept.complaint = "fault " + std::to_string(nth) + often + *complaint;
                swept.reason = *complaint;
                return swept;
            }
            if (!source.struck()) break;
            ++swept.faults;
        }
    return swept;
}

}  // namespace kiosk::test
