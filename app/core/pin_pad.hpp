// Why: the one place in memory where the typed digits of a PIN stand together, from the first tap until they have been checked
// or the screen is left, and are then overwritten. The state knows how many were typed; each digit passes through an action
// and an effect alone. It is kept out of swap and core dumps (core/secret_memory.hpp).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/secret_memory.hpp"

namespace kiosk {

inline constexpr std::size_t pin_digits = 6;

class PinPad {
public:
    /// A digit beyond the sixth is not taken.
    void type(char digit);
    void erase();
    /// As far as typed, where they lie; the view ends with the next call.
    [[nodiscard]] std::string_view digits() const { return {digits_.begin(), typed_}; }
    /// Overwrites every digit.
    void wipe();

private:
    SecretMemory<char, pin_digits> digits_;
    std::size_t typed_ = 0;
};

}  // namespace kiosk
