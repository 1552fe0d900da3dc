// Why: see contact.hpp. Free of any window system, so that the rule can be tested with times of one's own.
#include "platform/contact.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

Input input_at(Input::Kind kind, float x, float y, FrameSize frame)
{
    const auto inside = [](float value, int length) { return std::clamp(value, 0.0F, static_cast<float>(std::max(length, 1) - 1)); };
    return {.kind = kind, .x = inside(x, frame.width), .y = inside(y, frame.height)};
}

}  // namespace

void FirstContact::press(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs)
{
    const bool lift_was_lost = owned_by(id);
    let_go_if_stuck(at, inputs);
    if (owner_ && !lift_was_lost) {
        return;
    }
    break_off(inputs);
    const Input input = input_at(Input::Kind::press, x, y, frame);
    owner_ = Owner{id, input.x, input.y, at};
    inputs.push_back(input);
}

void FirstContact::move(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs)
{
    if (!owned_by(id)) {
        return;
    }
    const Input input = input_at(Input::Kind::move, x, y, frame);
    if (std::hypot(input.x - owner_->x, input.y - owner_->y) > place * static_cast<float>(std::min(frame.width, frame.height))) {
        owner_ = Owner{id, input.x, input.y, at};
    }
    if (!inputs.empty() && inputs.back().kind == Input::Kind::move) {
        inputs.pop_back();  // panels report hundreds of positions a second; only the newest is of use
    }
    inputs.push_back(input);
}

void FirstContact::lift(ContactId id, float x, float y, FrameSize frame, std::vector<Input>& inputs)
{
    if (!owned_by(id)) {
        return;
    }
    owner_.reset();
    inputs.push_back(input_at(Input::Kind::lift, x, y, frame));
}

void FirstContact::break_off(std::vector<Input>& inputs)
{
    if (!owner_) {
        return;
    }
    owner_.reset();
    inputs.push_back({.kind = Input::Kind::lift, .x = -1, .y = -1});
}

std::optional<FirstContact::Time> FirstContact::stuck_at() const
{
    return owner_ ? std::optional(owner_->since + stuck_after) : std::nullopt;
}

bool FirstContact::let_go_if_stuck(Time now, std::vector<Input>& inputs)
{
    if (!owner_ || now < *stuck_at()) {
        return false;
    }
    owner_.reset();
    inputs.push_back({.kind = Input::Kind::stuck, .x = -1, .y = -1});
    return true;
}

}  // namespace kiosk
