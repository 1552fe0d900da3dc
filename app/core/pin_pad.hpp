// Why: the one place in memory where the typed digits of a PIN stand together, from the first tap until they have been checked
// or the screen is left, and are then overwritten. The state knows how many were typed; each digit passes through an action
// and an effect alone. The memory is of the ballot's kind (ballot.hpp): kept out of swap and core dumps.
#pragma once

#include <cstddef>
#include <string_view>

namespace kiosk {

inline constexpr std::size_t pin_digits = 6;

class PinPad {
public:
    /// Throws std::bad_alloc when there is no memory.
    PinPad();
    ~PinPad();
    PinPad(const PinPad&) = delete;
    PinPad& operator=(const PinPad&) = delete;

    /// A digit beyond the sixth is not taken.
    void type(char digit);
    void erase();
    /// As far as typed, where they lie; the view ends with the next call.
    [[nodiscard]] std::string_view digits() const { return {digits_, typed_}; }
    /// Overwrites every digit.
    void wipe();

private:
    char* digits_;  ///< pin_digits of them, owned
    std::size_t typed_ = 0;
};

}  // namespace kiosk
