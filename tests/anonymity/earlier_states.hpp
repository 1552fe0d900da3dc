// Why: whoever finds the counters before an answer beside the counters after it has read that answer. This looks for what is
// left of any state of an urn in any file: all its counters, those of one statement (half a state is as good as a whole
// one), and the sum kept beside them (a few thousand guesses turn a sum into its counters).
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "anonymity/disk.hpp"

namespace kiosk::test {

class EarlierStates {
public:
    /// `states`: the counters' bytes as the urn keeps them, one state after another. `log`: what was written meanwhile, from
    /// which the sums are read. Counters of zero are no state.
    EarlierStates(std::vector<std::string> states, const std::vector<Operation>& log);

    /// What is left in the files of any state but those at `allowed`; a sentence.
    [[nodiscard]] std::optional<std::string> left_in(const Image& files, const std::set<std::size_t>& allowed) const;

private:
    struct Trace {
        std::string bytes;
        std::size_t state;
        std::size_t key_at;  ///< where the eight bytes start by which it is found
    };
    void add(std::string bytes, std::size_t state);
    [[nodiscard]] bool explained(const Trace& trace, const std::set<std::size_t>& allowed) const;

    std::vector<std::string> kept_;  ///< of each state: its counters and sums
    std::vector<Trace> traces_;
    std::bitset<65536> keys_;
};

}  // namespace kiosk::test
