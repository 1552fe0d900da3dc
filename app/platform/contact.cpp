// Why: see contact.hpp. Free of any window system, so that the rule can be tested with times of one's own.
#include "platform/contact.hpp"

#include <algorithm>

namespace kiosk {
namespace {

Input input_at(Input::Kind kind, float x, float y, FrameSize frame)
{
    const auto inside = [](float value, int length) { return std::clamp(value, 0.0F, static_cast<float>(std::max(length, 1) - 1)); };
    return {.kind = kind, .x = inside(x, frame.width), .y = inside(y, frame.height)};
}

}  // namespace

void Contact::press(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs)
{
    const bool lift_was_lost = owned_by(id);
    if (owner_ && !lift_was_lost && at - owner_->last_heard < gives_way_after) {
        return;
    }
    break_off(inputs);
    owner_ = Owner{id, at};
    inputs.push_back(input_at(Input::Kind::press, x, y, frame));
}

void Contact::move(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs)
{
    if (!owned_by(id)) {
        return;
    }
    owner_->last_heard = at;
    if (!inputs.empty() && inputs.back().kind == Input::Kind::move) {
        inputs.pop_back();  // panels report hundreds of positions a second; only the newest is of use
    }
    inputs.push_back(input_at(Input::Kind::move, x, y, frame));
}

void Contact::lift(ContactId id, float x, float y, FrameSize frame, std::vector<Input>& inputs)
{
    if (!owned_by(id)) {
        return;
    }
    owner_.reset();
    inputs.push_back(input_at(Input::Kind::lift, x, y, frame));
}

void Contact::break_off(std::vector<Input>& inputs)
{
    if (!owner_) {
        return;
    }
    owner_.reset();
    inputs.push_back({.kind = Input::Kind::lift, .x = -1, .y = -1});
}

}  // namespace kiosk
