// Why: what the mødeleder did to the agenda is told in the same words where she can undo it and in the summary of the meeting.
#pragma once

#include <string>

#include "domain/meeting.hpp"

namespace kiosk {

/// "punkt 7 udsat"
[[nodiscard]] std::string change_phrase(const Change& change);

}  // namespace kiosk
