// Why: a disk may fill up while members answer. Their taps need no room, as the urn's files never grow; the result does.
// So room for it is taken before the first member stands there, and given back in the moment it is published.
#pragma once

#include <filesystem>

#include "core/ports.hpp"

namespace kiosk {

/// Takes the room: a file beside the databases, of blocks that really are there. May be repeated. K12 when the disk has
/// not got it.
[[nodiscard]] Outcome<void> take_room(const std::filesystem::path& data_directory);

/// Gives it back, if it was taken.
void give_room_back(const std::filesystem::path& data_directory);

}  // namespace kiosk
