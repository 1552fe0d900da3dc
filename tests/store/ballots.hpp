// Why: what the urn's tests share: made-up ballots, an open urn, and the counters as they stand in the file.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "store/counters.hpp"
#include "store/samples.hpp"
#include "store/urn.hpp"

namespace kiosk::test {

inline constexpr std::size_t statements = 3;
using Ballot = std::array<Answer, statements>;

/// Different members, different answers; the same for the same seed.
inline std::vector<Ballot> ballots(std::size_t count, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::vector<Ballot> made(count);
    for (Ballot& ballot : made)
        for (Answer& answer : ballot) answer = static_cast<Answer>(random() % answer_kinds);
    return made;
}

inline std::unique_ptr<Urn> urn_in(const std::filesystem::path& folder)
{
    auto urn = open_urn(folder, moment());
    REQUIRE_MESSAGE(urn.has_value(), urn.error().detail);
    REQUIRE_FALSE(urn->set_aside.has_value());
    return std::move(urn->urn);
}

inline std::unique_ptr<Urn> open_checkin(const std::filesystem::path& folder, int cap = 25)
{
    auto urn = urn_in(folder);
    REQUIRE(urn->open(7, statements, cap));
    return urn;
}

inline Tallies tallies_of(const std::vector<Ballot>& counted)
{
    Tallies tallies(statements, Tally{});
    for (const Ballot& ballot : counted)
        for (std::size_t i = 0; i < statements; ++i) ++tallies[i][static_cast<std::size_t>(ballot[i])];
    return tallies;
}

/// The bytes the urn's row holds after these ballots.
inline std::string counter_bytes(const std::vector<Ballot>& counted)
{
    Counters counters;
    for (const Ballot& ballot : counted)
        for (std::size_t i = 0; i < statements; ++i) ++counters.values[i * answer_kinds + static_cast<std::size_t>(ballot[i])];
    CounterBytes bytes;
    encode_counters(counters, bytes);
    return {bytes.bytes.begin(), bytes.bytes.end()};
}

/// Whether the counters after these ballots stand anywhere in the urn's files.
inline bool on_disk(const std::filesystem::path& folder, const std::vector<Ballot>& counted)
{
    const std::string needle = counter_bytes(counted);
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (bytes_of(entry.path()).find(needle) != std::string::npos) return true;
    return false;
}

}  // namespace kiosk::test
