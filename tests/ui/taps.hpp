// Why: a few words the tests of the screen share: put a scene on, and ask what came of a tap.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/action.hpp"
#include "support/scenes.hpp"
#include "support/stage.hpp"

namespace kiosk::test {

inline void show(Stage& stage, std::string_view name) { stage.show(scene(name, stage.configuration(), stage.now())); }

template <class Wanted> long count(const std::vector<Action>& actions)
{
    return std::count_if(actions.begin(), actions.end(), [](const Action& action) { return std::holds_alternative<Wanted>(action); });
}

}  // namespace kiosk::test
