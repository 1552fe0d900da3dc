// Why: what holds for every screen must be tried on every screen. These are all the rooms the kiosk can stand in, made
// from the shipped council: each screen, each sheet, each line that may lie over one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/state.hpp"

namespace kiosk::test {

struct Scene {
    std::string name;
    State state;
};
[[nodiscard]] std::vector<Scene> scenes(const Configuration& configuration, const Now& now);

/// The example council with the longest of everything that is real: a name, an agenda's title of 180 characters, a point of 90 words,
/// 55 members.
[[nodiscard]] Configuration longest_council();

[[nodiscard]] std::vector<std::string> scene_names(const Configuration& configuration);
/// The scene as it stands at `now`. Throws when there is none of that name.
[[nodiscard]] State scene(std::string_view name, const Configuration& configuration, const Now& now);

}  // namespace kiosk::test
