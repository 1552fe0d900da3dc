#include "screen_says.hpp"

#include "support/stage.hpp"

namespace kiosk::test {

bool screen_says(const State& state, std::string_view words)
{
    Stage stage(laptop);
    stage.show(state);
    stage.draw();
    return stage.reads(words);
}

}  // namespace kiosk::test
