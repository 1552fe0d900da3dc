// Why: who sits in a wheelchair, or is short, reaches the lower part of a tall panel. With low_reach what home, the PIN and the
// meeting check are used by lies there.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr float reached_from = 0.4f;  ///< of the frame's height

/// What one goes on with, above that line; ways back and settings of the screen stand at the top of every screen.
std::vector<std::string> out_of_reach(std::string_view name, bool low_reach)
{
    Configuration council = example_council();
    council.panel.low_reach = low_reach;
    Stage stage(upright, council);
    show(stage, name);
    std::vector<std::string> found;
    for (const Control& control : stage.controls())
        if ((control.role == Role::plain || control.role == Role::commit) && control.rect.y < reached_from * static_cast<float>(upright.height))
            found.push_back(control.id);
    return found;
}

}  // namespace

TEST_CASE("with low reach the controls of home, PIN and meeting check lie in the lower 60 % of a tall frame")
{
    for (const char* name : {"home", "home with a result", "pin", "pin, wrong", "welcome", "statement 1", "statement 5"}) {
        CAPTURE(name);
        for (const std::string& id : out_of_reach(name, true))
            FAIL_CHECK(id << " lies too high");
    }
}

TEST_CASE("without low reach some of them lie higher, so that the test above means something")
{
    for (const char* name : {"home", "pin", "welcome", "statement 1"})
        CHECK_MESSAGE(!out_of_reach(name, false).empty(), name);
}
