// Why: the mødeleder's PIN stands in kiosk.toml as a hash that takes memory and time to try, since a PIN is short and the
// file may be read by more people than should open the meeting.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/ports.hpp"

namespace kiosk {

/// libsodium's Argon2id string with its salt, 2 passes over 64 MiB; another one each time. Takes some tenths of a second.
/// Fails with K43 when the memory is not there. The caller wipes its own copy of the digits.
[[nodiscard]] Outcome<std::string> hash_pin(std::string_view digits);

/// Checks PINs against `hash`. Nothing matches an empty hash or one that is not libsodium's.
[[nodiscard]] std::unique_ptr<PinCheck> argon2_pin(std::string hash);

/// Overwrites a string that held a PIN, in a way no compiler leaves out, and empties it.
void wipe(std::string& secret);

}  // namespace kiosk
