// Why: what each screen says when it is read aloud, in one place, so that what may reach an ear can be looked through in one
// reading. It follows from the room alone, like the drawing; of a member's choice the room knows nothing, so nothing of it can be said.
#pragma once

#include <string>
#include <vector>

#include "ui/ui.hpp"

namespace kiosk {

/// One thing a room has to say.
struct Topic {
    std::string key;       ///< what it is about, and of which state; it is said once for as long as it stands
    std::string text;
    bool choices = false;  ///< the names of the controls follow: what one can do here
};

/// The screen or the sheet over it first, then what was added to it.
[[nodiscard]] std::vector<Topic> topics(const Room& room);

}  // namespace kiosk
