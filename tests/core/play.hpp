// Why: the core alone, as values in and out: update() with an outside in which everything succeeds, and a list of all that
// was asked of it. Time passes as in the program, from one moment at which something is due to the next.
#pragma once

#include <algorithm>
#include <deque>
#include <memory>
#include <vector>

#include "core/update.hpp"
#include "core/wake.hpp"
#include "platform/manual_clock.hpp"
#include "story.hpp"

namespace kiosk::test {

class Play {
public:
    explicit Play(Configuration with = council()) : configuration(std::move(with))
    {
        state.touched = state.screen_since = clock.now().instant;
    }

    void does(const Action& first)
    {
        std::deque<Action> waiting{first};
        for (; !waiting.empty(); waiting.pop_front()) {
            Next next = update(state, Stamped{waiting.front(), clock.now()}, configuration);
            state = std::move(next.state);
            for (const Effect& effect : next.effects) {
                asked.push_back(effect);
                if (auto outcome = outside(effect)) waiting.push_back(std::move(*outcome));
            }
        }
    }

    void waits(Duration how_long)
    {
        const Instant end = clock.now().instant + how_long;
        while (clock.now().instant < end) {
            const Now now = clock.now();
            clock.advance(std::min(next_due(state, configuration, now), end) - now.instant);
            does(Tick{});
        }
    }

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
    std::optional<Action> outside(const Effect& effect)
    {
        if (const auto* commit = std::get_if<Commit>(&effect)) return Committed{commit->event, 1};
        if (const auto* typed = std::get_if<TypeDigit>(&effect)) pad->type(typed->digit);
        if (std::holds_alternative<EraseDigit>(effect)) pad->erase();
        if (std::holds_alternative<WipePin>(effect)) pad->wipe();
        if (std::holds_alternative<VerifyPin>(effect)) return check_pin();
        if (std::holds_alternative<OpenUrn>(effect)) return UrnReady{answered_ = 0};
        if (std::holds_alternative<StoreAnswers>(effect)) return AnswersStored{++answered_};
        if (std::holds_alternative<TakeBackAnswers>(effect)) return AnswersTakenBack{--answered_};
        if (const auto* publish = std::get_if<Publish>(&effect)) return Published{publish->frame};
        return std::nullopt;
    }

    Action check_pin()
    {
        const bool right = pad->digits() == right_pin;
        pad->wipe();
        return PinChecked{right};
    }

    int answered_ = 0;
};

}  // namespace kiosk::test
