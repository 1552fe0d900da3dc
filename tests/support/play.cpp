#include "support/play.hpp"

#include <deque>
#include <utility>

#include "core/wake.hpp"

namespace kiosk::test {

Play::Play(Configuration with) : configuration(std::move(with)) { state.touched = state.screen_since = clock.now().instant; }

void Play::does(const Action& first)
{
    std::deque<Action> waiting{first};
    for (; !waiting.empty(); waiting.pop_front()) {
        Next next = update(std::move(state), Stamped{waiting.front(), clock.now()}, configuration);
        state = std::move(next.state);
        for (const Effect& effect : next.effects) {
            asked.push_back(effect);
            if (auto outcome = outside(effect)) waiting.push_back(std::move(*outcome));
        }
    }
}

void Play::waits(Duration how_long)
{
    const Instant end = clock.now().instant + how_long;
    while (clock.now().instant < end) {
        const Now now = clock.now();
        clock.advance(std::min(next_due(state, configuration, now), end) - now.instant);
        does(Tick{});
    }
}

std::optional<Action> Play::outside(const Effect& effect)
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

Action Play::check_pin()
{
    const bool right = pad->digits() == right_pin;
    pad->wipe();
    return PinChecked{right};
}

}  // namespace kiosk::test
