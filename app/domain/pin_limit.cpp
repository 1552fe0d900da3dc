// Why: see pin_limit.hpp. The doubling stops long before it could overflow, however many attempts a file claims.
#include "domain/pin_limit.hpp"

#include <algorithm>

namespace kiosk {

namespace {

constexpr int first_of_a_siege = 15;
constexpr Duration first_wait = std::chrono::seconds(15);
constexpr Duration longest_doubled = std::chrono::minutes(15);
constexpr Duration siege_wait = std::chrono::minutes(30);

}  // namespace

Duration wait_after(int wrong_attempts)
{
    if (wrong_attempts < first_that_waits) return Duration{0};
    if (is_siege(wrong_attempts)) return siege_wait;
    return std::min(first_wait * (1 << (wrong_attempts - first_that_waits)), longest_doubled);
}

bool is_siege(int wrong_attempts) { return wrong_attempts >= first_of_a_siege; }

}  // namespace kiosk
