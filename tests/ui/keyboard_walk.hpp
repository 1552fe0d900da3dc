// Why: a test that uses the keyboard walks as a person does, with the arrows, and cannot use what they do not reach.
#pragma once

#include <cmath>

#include "taps.hpp"

namespace kiosk::test {

inline Key arrow_to(const Rect& from, const Rect& to)
{
    const float dx = to.middle_x() - from.middle_x(), dy = to.middle_y() - from.middle_y();
    if (std::abs(dx) > std::abs(dy))
        return dx > 0 ? Key::right : Key::left;
    return dy > 0 ? Key::down : Key::up;
}

inline std::string stands_on(const Stage& stage)
{
    const Control* focus = stage.interface().focus();
    return focus ? focus->id : std::string();
}

/// To the control by arrows, and by Tab where no arrow leads on; the ring must be seen at each step.
inline void walk_to(Stage& stage, std::string_view id)
{
    if (stands_on(stage).empty())
        stage.key(Key::tab);
    for (int step = 0; step < 150 && stands_on(stage) != id; ++step) {
        const Control* focus = stage.interface().focus();
        const Control* wanted = find_stop(stage.interface().stops(), id);
        REQUIRE_MESSAGE(focus, "nobody can see where the keyboard stands, on the way to " << id);
        REQUIRE_MESSAGE(wanted, "not on the screen: " << id);
        const std::string before = focus->id;
        stage.key(step < 20 ? arrow_to(focus->whole, wanted->whole) : Key::tab);
        if (stands_on(stage) == before)
            stage.key(Key::tab);
    }
    REQUIRE(stands_on(stage) == id);
}

inline void use(Stage& stage, std::string_view id)
{
    walk_to(stage, id);
    stage.key(Key::enter);
    stage.settle();
}

inline void escape(Stage& stage)
{
    stage.key(Key::escape);
    stage.settle();
}

inline void give_the_pin_by_arrows(Stage& stage)
{
    for (const char digit : right_pin)
        use(stage, std::string("pin.") + digit);
    use(stage, "pin.submit");
}

}  // namespace kiosk::test
