// Why: what holds for every screen must be tried on every screen. These are all the rooms the kiosk can stand in, made
// from the shipped council: each screen, each sheet, each line that may lie over one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/state.hpp"

namespace kiosk::test {

[[nodiscard]] std::vector<std::string> scene_names(const Configuration& configuration);
/// The scene as it stands at `now`. Throws when there is none of that name.
[[nodiscard]] State scene(std::string_view name, const Configuration& configuration, const Now& now);

}  // namespace kiosk::test
