#include "core/update.hpp"

#include <utility>

#include "core/step.hpp"

namespace kiosk {

Next update(State state, const Stamped& stamped, const Configuration& configuration)
{
    std::vector<Effect> effects;
    Step step{state, stamped.now, configuration, effects};
    std::visit([&](const auto& action) { on(step, action); }, stamped.action);
    return {std::move(state), std::move(effects)};
}

void Step::show(Screen screen)
{
    if (state.screen == Screen::dilemma) {
        want(ForgetWays{});
        state.dilemma = DilemmaTable{state.dilemma.card};
    }
    if (screen != Screen::point && screen != Screen::slides && screen != Screen::dilemma)
        state.trail.clear();
    state.screen = screen;
    state.screen_since = now.instant;
    state.touched = now.instant;
    state.sheet = Sheet::none;
    if (std::exchange(state.pin.typed, 0) > 0)
        want(WipePin{});
    state.pin.wrong = false;
}

void Step::notify(Notice::Kind kind, std::string code, std::optional<Duration> for_how_long)
{
    state.notice = Notice{kind, std::move(code), std::nullopt};
    if (for_how_long)
        state.notice->until = now.instant + *for_how_long;
}

}  // namespace kiosk
