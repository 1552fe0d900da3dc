// Why: the core alone, as values in and out: update() with an outside in which everything succeeds, and a list of all that
// was asked of it. Time passes as in the program, from one moment at which something is due to the next.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "core/update.hpp"
#include "platform/manual_clock.hpp"
#include "support/story.hpp"

namespace kiosk::test {

class Play {
public:
    explicit Play(Configuration with = council());

    void does(const Action& first);
    void waits(Duration how_long);

    template <class Kind> [[nodiscard]] auto times_asked() const
    {
        return std::count_if(asked.begin(), asked.end(), [](const Effect& effect) { return std::holds_alternative<Kind>(effect); });
    }

    template <class Event> [[nodiscard]] auto times_committed() const
    {
        return std::count_if(asked.begin(), asked.end(), [](const Effect& effect) {
            const auto* commit = std::get_if<Commit>(&effect);
            return commit != nullptr && std::holds_alternative<Event>(commit->event);
        });
    }

    Configuration configuration;
    ManualClock clock{std::chrono::local_days(tonight) + std::chrono::hours(18) + std::chrono::minutes(55)};
    State state;
    std::vector<Effect> asked;
    std::unique_ptr<PinPad> pad = std::make_unique<PinPad>();

private:
    std::optional<Action> outside(const Effect& effect);
    Action check_pin();

    int answered_ = 0;
};

}  // namespace kiosk::test
