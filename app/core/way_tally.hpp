// Why: what people choose in a dilemma is only for the talk that follows. How many chose each way lies here and nowhere else: not in the
// state, which views can read, not in a file or the log; and it is overwritten when a round begins and when the card goes.
#pragma once

#include "core/secret_memory.hpp"
#include "domain/dilemma.hpp"

namespace kiosk {

class WayTally {
public:
    /// `way` 0..ways_to_act-1. Returns how many have answered.
    int add(std::size_t way);
    /// What may be shown of it; see shares_of_ways().
    [[nodiscard]] std::vector<WayShare> shares(int floor) const;
    void wipe() { counts_.wipe(); }

private:
    SecretMemory<int, ways_to_act> counts_;
};

}  // namespace kiosk
