#include "crowd.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "support/stage.hpp"

namespace kiosk::test {
namespace {

constexpr float roll_mm = 12;

/// What may be asked for only by a tap on a control of this name.
std::string_view control_of(const std::string& action)
{
    static const std::map<std::string, std::string_view> controls{
        {"AskToEnd", "meeting.end"},      {"EndMeeting", "end.confirm"},   {"CloseCheckin", "close.confirm"}, {"StartMeeting", "setup.start"},
        {"BeginItems", "opening.begin"},  {"NextItem", "meeting.next"},    {"ResumeMeeting", "pause.resume"}, {"BeginAnswers", "checkin.begin"},
        {"UndoAnswers", "checkin.undo"},  {"PinSubmit", "pin.submit"}};
    const auto found = controls.find(action);
    return found != controls.end() ? found->second : std::string_view();
}

}  // namespace

void Witness::complain(const std::string& what)
{
    if (complaint_.empty())
        complaint_ = what;
}

void Witness::forgets()
{
    asked_ = rehearsal_.state.sheet == Sheet::end_meeting ? lifts_ + 1 : 0;
    lifts_ += 2;
    const State& state = rehearsal_.state;
    marked_.assign(state.meeting ? state.meeting->checkin.statements.size() : 0, 0);
    for (std::size_t i = 0; state.checkin && i < std::min(marked_.size(), state.checkin->statement); ++i)
        marked_[i] = ++lifts_;  // the scene begins in the middle of somebody's answers
    rehearsal_.actions.clear();
    rehearsal_.asked.clear();
}

void Witness::sees(std::uint32_t type, ContactId id, float x, float y)
{
    lifted_ = false;
    tapped_.clear();
    x = std::clamp(x, 0.f, static_cast<float>(rehearsal_.size.width - 1));  // the glass ends there
    y = std::clamp(y, 0.f, static_cast<float>(rehearsal_.size.height - 1));
    if (type == SDL_FINGERDOWN) {
        last_ = {id, {}, x, y};
        for (const Control& control : rehearsal_.controls())
            if (control.rect.contains(x, y))
                last_.control = control.id;
        if (!owner_ || owner_->id == id)
            owner_ = last_;
    }
    if (type == SDL_FINGERUP && owner_ && owner_->id == id) {
        lifted_ = true;
        ++lifts_;
        if (std::hypot(x - owner_->x, y - owner_->y) <= roll_mm * rehearsal_.mm() + 2)
            tapped_ = owner_->control;
        owner_.reset();
    }
}

void Witness::judges()
{
    const auto& inputs = rehearsal_.inputs;
    if (std::any_of(inputs.begin(), inputs.end(), [](const Input& input) { return input.kind == Input::Kind::stuck; }))
        owner_ = inputs.back().kind == Input::Kind::press ? std::optional(last_) : std::nullopt;
    int meant = 0;
    for (const Action& action : rehearsal_.actions)
        if (!std::holds_alternative<TouchStuck>(action)) {
            judge(action);
            ++meant;
        }
    if (meant > 1)
        complain("one finger came to " + std::to_string(meant) + " actions");
    for (const Effect& effect : rehearsal_.asked)
        judge(effect);
    rehearsal_.actions.clear();
    rehearsal_.asked.clear();
    if (rehearsal_.state.sheet == Sheet::end_time && asked_ == 0)
        asked_ = lifts_;  // the clock asks too
}

void Witness::judge(const Action& action)
{
    const std::string name = name_of(action);
    if (!lifted_)
        return complain(name + " without a finger that lifted");
    const bool turns_a_page = name == "TurnSlide" || name == "OpenPoint";  // a swipe does, wherever it began
    if (turns_a_page)
        return;
    if (tapped_.empty())
        return complain(name + " by a finger that tapped nothing");
    const std::string_view control = control_of(name);
    if (!control.empty() && tapped_ != control)
        complain(name + " by a tap on " + tapped_);
    if (name == "GiveAnswer" && !tapped_.starts_with("answer.") && tapped_ != "checkin.skip")
        complain("an answer by a tap on " + tapped_);
    if (name == "AskToEnd")
        asked_ = lifts_;
    if (name == "CloseSheet")
        asked_ = 0;
}

void Witness::judge(const Effect& effect)
{
    const State& state = rehearsal_.state;
    if (std::holds_alternative<WipeBallot>(effect))
        marked_.assign(state.meeting ? state.meeting->checkin.statements.size() : 0, 0);
    if (const auto* mark = std::get_if<MarkAnswer>(&effect); mark && mark->statement < marked_.size())
        marked_[mark->statement] = lifts_;
    if (const auto* store = std::get_if<StoreAnswers>(&effect)) {
        ++submitted_;
        if (store->statements != state.meeting->checkin.statements.size() || marked_.size() != store->statements)
            complain("a check-in was handed in with other statements than were asked");
        auto steps = marked_;
        std::sort(steps.begin(), steps.end());
        if (!steps.empty() && steps.front() == 0)
            complain("a check-in was handed in before each statement was answered");
        if (std::adjacent_find(steps.begin(), steps.end()) != steps.end())
            complain("one tap answered two statements");
    }
    const auto* commit = std::get_if<Commit>(&effect);
    if (commit && std::holds_alternative<MeetingEnded>(commit->event)) {
        ++ended_;
        if (asked_ == 0 || asked_ >= lifts_ || tapped_ != "end.confirm")
            complain("the meeting ended without its confirmation");
        asked_ = 0;
    }
}

std::pair<float, float> Crowd::aim()
{
    const auto& controls = rehearsal_.controls();
    const float w = static_cast<float>(rehearsal_.size.width), h = static_cast<float>(rehearsal_.size.height);
    if (controls.empty() || chance(35))
        return {static_cast<float>(between(-20, static_cast<long>(w) + 20)), static_cast<float>(between(-20, static_cast<long>(h) + 20))};
    const Rect& rect = controls[static_cast<std::size_t>(between(0, static_cast<long>(controls.size()) - 1))].rect;
    std::normal_distribution<float> off(0, 4 * rehearsal_.mm());
    return {rect.middle_x() + off(random_), rect.middle_y() + off(random_)};
}

void Crowd::one_touch(std::vector<Event>& events, ContactId id, long begin)
{
    ++touched_;
    const auto [x, y] = aim();
    const long kind = between(0, 9);
    const long lasts = kind == 0 ? between(1000, 9000) : kind == 1 ? between(0, 5) : between(20, 400);
    const float far = kind <= 6 ? 6 * rehearsal_.mm() : kind <= 8 ? 40 * rehearsal_.mm() : 300 * rehearsal_.mm();
    std::uniform_real_distribution<float> way(-far, far);
    const float dx = kind < 5 ? 0 : way(random_), dy = kind < 5 ? 0 : way(random_);
    events.push_back({begin, SDL_FINGERDOWN, id, x, y});
    const long steps = dx == 0 ? 0 : between(1, 3);
    for (long step = 1; step <= steps; ++step) {
        const float part = static_cast<float>(step) / static_cast<float>(steps);
        events.push_back({begin + lasts * step / (steps + 1), SDL_FINGERMOTION, id, x + part * dx, y + part * dy});
    }
    if (!chance(1))  // or the panel forgets to say it
        events.push_back({begin + lasts, SDL_FINGERUP, id, x + dx, y + dy});
}

void Crowd::play(std::vector<Event> events)
{
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
    const Instant begun = rehearsal_.clock.now().instant;
    for (const Event& event : events) {
        const Duration ahead = begun + Duration(event.at) - rehearsal_.clock.now().instant;
        rehearsal_.clock.advance(std::max(ahead, Duration(0)));
        witness_.sees(event.type, event.id, event.x, event.y);
        rehearsal_.finger(event.type, event.id, event.x, event.y);
        witness_.judges();
    }
}

void Crowd::type_the_pin()
{
    for (const char key : std::string(right_pin) + '>') {
        const Control* control = rehearsal_.find(key == '>' ? std::string("pin.submit") : std::string("pin.") + key);
        if (!control)
            return;
        const float x = control->rect.middle_x(), y = control->rect.middle_y();
        rehearsal_.clock.advance(Duration(310));
        play({{0, SDL_FINGERDOWN, {1, 1}, x, y}, {60, SDL_FINGERUP, {1, 1}, x, y}});
        ++touched_;
    }
}

void Crowd::let_time_pass()
{
    const Duration pause(chance(2) ? between(10'000, 150'000) : between(0, 900));
    rehearsal_.clock.advance(pause);
    const Duration closed = rehearsal_.state.pin_limit.opens_at - rehearsal_.clock.now().instant;
    if (rehearsal_.state.screen == Screen::pin && closed > Duration(0))
        rehearsal_.clock.advance(closed);
    rehearsal_.does(Tick{});
    if (chance(50))
        rehearsal_.draw();
    rehearsal_.inputs.clear();
    witness_.judges();
}

void Crowd::touches(long count)
{
    for (const long end = touched_ + count; touched_ < end && witness_.complaint().empty();) {
        if (rehearsal_.state.screen == Screen::pin && rehearsal_.state.pin.typed == 0 && chance(40))
            type_the_pin();
        std::vector<Event> events;
        const long fingers = chance(75) ? 1 : between(2, 4);
        for (long finger = 0; finger < fingers; ++finger)
            one_touch(events, {chance(95) ? 1 : 2, finger}, finger == 0 ? 0 : between(0, 300));
        play(std::move(events));
        let_time_pass();
    }
}

void Crowd::stands(State state)
{
    rehearsal_.stand(std::move(state));
    witness_.forgets();
}

}  // namespace kiosk::test
