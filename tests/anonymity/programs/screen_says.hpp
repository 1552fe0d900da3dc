// Why: a screen and an evening below it are told by headers that do not go together; a program that needs both asks here.
#pragma once

#include <string_view>

#include "core/state.hpp"

namespace kiosk::test {

/// Whether the screen says these words, in Danish, in a room in this state.
[[nodiscard]] bool screen_says(const State& state, std::string_view words);

}  // namespace kiosk::test
