// Why: the one value in the program that knows what was answered: how many gave each answer to each statement. It is kept
// only as long as a function runs, and every copy is overwritten when it goes.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

#include "core/ports.hpp"

namespace kiosk {

using CounterValues = std::array<std::uint16_t, max_statements * answer_kinds>;

struct Counters {
    CounterValues values{};  ///< statement by statement, in Answer's order

    Counters() = default;
    Counters(const Counters&) = default;
    Counters& operator=(const Counters&) = default;
    ~Counters() { explicit_bzero(values.data(), sizeof values); }
    bool operator==(const Counters&) const = default;
};

/// As the urn keeps them: two bytes each, the low one first.
struct CounterBytes {
    std::array<std::uint8_t, max_statements * answer_kinds * 2> bytes{};

    CounterBytes() = default;
    CounterBytes(const CounterBytes&) = delete;
    CounterBytes& operator=(const CounterBytes&) = delete;
    ~CounterBytes() { explicit_bzero(bytes.data(), sizeof bytes); }
};

inline void encode_counters(const Counters& counters, CounterBytes& out)
{
    for (std::size_t i = 0; i < counters.values.size(); ++i) {
        out.bytes[2 * i] = static_cast<std::uint8_t>(counters.values[i] & 0xff);
        out.bytes[2 * i + 1] = static_cast<std::uint8_t>(counters.values[i] >> 8);
    }
}

/// `bytes` must be of exactly the kept length.
inline void decode_counters(std::span<const std::uint8_t> bytes, Counters& out)
{
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.values[i] = static_cast<std::uint16_t>(bytes[2 * i] | bytes[2 * i + 1] << 8);
}

/// How many have answered: every one of the first `statements` statements must say the same, and the rest nothing.
/// Nothing when they do not agree.
[[nodiscard]] inline std::optional<int> agreed_sum(const Counters& counters, std::size_t statements)
{
    std::optional<int> answered;
    for (std::size_t statement = 0; statement < max_statements; ++statement) {
        int sum = 0;
        for (std::size_t kind = 0; kind < answer_kinds; ++kind) sum += counters.values[statement * answer_kinds + kind];
        if (statement >= statements) {
            if (sum != 0) return std::nullopt;
        } else if (answered.value_or(sum) != sum) {
            return std::nullopt;
        } else {
            answered = sum;
        }
    }
    return answered.value_or(0);
}

}  // namespace kiosk
