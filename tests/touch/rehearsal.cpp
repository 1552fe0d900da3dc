#include "rehearsal.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "content/translations.hpp"
#include "core/wake.hpp"
#include "support/stage.hpp"

namespace kiosk::test {
namespace {

using namespace std::chrono_literals;

constexpr Date evening{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};
constexpr Duration a_moment = 400ms;

FontFiles fonts()
{
    auto found = find_fonts();
    if (!found)
        throw std::runtime_error(found.error().detail);
    return *found;
}

}  // namespace

std::string name_of(const Action& action)
{
    return std::visit(
        [](const auto& value) {
            const std::unique_ptr<char, void (*)(void*)> whole(abi::__cxa_demangle(typeid(value).name(), nullptr, nullptr, nullptr), std::free);
            const std::string name = whole.get();
            return name.substr(name.rfind(':') + 1);
        },
        action);
}

Rehearsal::Rehearsal(FrameSize of) : Rehearsal(of, example_council()) {}

Rehearsal::Rehearsal(FrameSize of, Configuration council) : size(of), configuration(std::move(council)), clock(std::chrono::local_days(evening) + 18h + 30min), interface(fonts())
{
    if (const auto danish = speak_danish(std::filesystem::path(KIOSK_BINARY_DIR) / "locale"); !danish)
        throw std::runtime_error(danish.error().detail);
    interface.resize(size, configuration.panel, configuration.display.text_size);
    stand({});
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::stand(State as)
{
    // By way of another page, so that nothing of the one before is left on this one.
    state = State{};
    state.screen = as.screen == Screen::home ? Screen::idle : Screen::home;
    draw();
    state = std::move(as);
    answered_ = state.checkin ? state.checkin->answered : 0;
    settle();
    typed_.assign(state.pin.typed, '0');
    actions.clear();
    asked.clear();
}

void Rehearsal::settle()
{
    draw();
    clock.advance(a_moment);
    draw();
}

void Rehearsal::draw() { frame(nullptr); }

void Rehearsal::take(const Input& input)
{
    before_input(input);
    for (const Input& each : spoil_input ? spoil_input(input) : std::vector{input}) {
        does(Tick{});
        frame(&each);
        if (each.kind != Input::Kind::move && each.kind != Input::Kind::stuck)
            does(Touched{});
    }
    after_input(input);
}

void Rehearsal::frame(const Input* input)
{
    for (const Action& action : interface.frame(Room{state, configuration, clock.now()}, input).actions)
        for (const Action& each : spoil_action ? spoil_action(action) : std::vector{action}) {
            actions.push_back(each);
            does(each);
        }
}

void Rehearsal::wait(Duration time)
{
    const Instant end = clock.now().instant + time;
    while (clock.now().instant < end) {
        const Now now = clock.now();
        clock.advance(std::min(next_due(state, configuration, now), end) - now.instant);
        does(Tick{});
    }
}

void Rehearsal::tap(const Rect& rect)
{
    take({.kind = Input::Kind::press, .x = rect.middle_x(), .y = rect.middle_y()});
    clock.advance(90ms);
    take({.kind = Input::Kind::lift, .x = rect.middle_x(), .y = rect.middle_y()});
}

void Rehearsal::does(const Action& first)
{
    std::deque<Action> waiting{first};
    for (; !waiting.empty(); waiting.pop_front()) {
        Next next = update(std::move(state), Stamped{waiting.front(), clock.now()}, configuration);
        state = std::move(next.state);
        for (const Effect& effect : next.effects) {
            asked.push_back(effect);
            if (auto outcome = outside(effect))
                waiting.push_back(std::move(*outcome));
        }
    }
}

bool Rehearsal::fails()
{
    outside_could_fail = true;
    return outside_fails;
}

std::optional<Action> Rehearsal::outside(const Effect& effect)
{
    const Failure failure{"K12", "a test asked for this"};
    if (const auto* commit = std::get_if<Commit>(&effect))
        return fails() ? Action(CommitFailed{commit->event, failure}) : Committed{commit->event, 1};
    if (std::holds_alternative<CatchUp>(effect))
        return fails() ? Action(StillBehind{failure}) : CaughtUp{};
    if (const auto* typed = std::get_if<TypeDigit>(&effect))
        typed_ += typed->digit;
    if (std::holds_alternative<EraseDigit>(effect) && !typed_.empty())
        typed_.pop_back();
    if (std::holds_alternative<WipePin>(effect))
        typed_.clear();
    if (std::holds_alternative<VerifyPin>(effect))
        return PinChecked{std::exchange(typed_, {}) == right_pin};
    if (std::holds_alternative<OpenUrn>(effect))
        return fails() ? Action(UrnFailed{failure}) : UrnReady{answered_ = 0};
    if (std::holds_alternative<StoreAnswers>(effect))
        return fails() ? Action(AnswersNotStored{failure}) : AnswersStored{++answered_};
    if (std::holds_alternative<TakeBackAnswers>(effect))
        return fails() ? Action(AnswersNotTakenBack{failure}) : AnswersTakenBack{--answered_};
    if (const auto* publish = std::get_if<Publish>(&effect))
        return fails() ? Action(PublishFailed{failure}) : Published{publish->frame};
    if (std::holds_alternative<FindMeeting>(effect))
        return NoMeetingFound{};
    return std::nullopt;
}

void Rehearsal::finger(std::uint32_t type, ContactId id, float x, float y)
{
    SDL_Event event{};
    event.tfinger.type = type;
    event.tfinger.touchId = id.device;
    event.tfinger.fingerId = id.finger;
    event.tfinger.x = x / static_cast<float>(size.width);
    event.tfinger.y = y / static_cast<float>(size.height);
    if (every_contact_acts) {
        using enum Input::Kind;
        inputs = {{.kind = type == SDL_FINGERDOWN ? press : type == SDL_FINGERUP ? lift : move, .x = x, .y = y}};
        return take(inputs.front());
    }
    if (!glass_) {
        auto opened = open_sdl2({.title = "test", .windowed = size, .offscreen = true, .time = [this] { return clock.now().instant.time_since_epoch(); }});
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        glass_ = std::move(*opened);
        glass_->wait(0ms);
    }
    SDL_PushEvent(&event);
    look();
}

void Rehearsal::look()
{
    inputs = glass_ ? glass_->wait(0ms) : std::vector<Input>{};
    for (const Input& input : inputs)
        take(input);
}

}  // namespace kiosk::test
