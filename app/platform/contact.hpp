// Why: the kiosk is used with one finger at a time, but panels report more: a resting palm, a sleeve, a cup, a second
// member. The first contact owns the gesture and the others are ignored until it lifts. A contact that has been silent
// for a while gives way, since a panel that is unplugged, or that never reports the lift, must not lock everybody out.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/input.hpp"

namespace kiosk {

/// A finger on a touch device, or the mouse.
struct ContactId {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    bool operator==(const ContactId&) const = default;
};

inline constexpr ContactId mouse_contact{-1, -1};

class Contact {
public:
    /// Any clock that only grows; the window system's event times will do.
    using Time = std::chrono::milliseconds;
    static constexpr Time gives_way_after{5000};

    // Each adds what it means to `inputs`. Positions are pixels and are kept inside `frame`.
    void press(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs);
    void move(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs);
    void lift(ContactId id, float x, float y, FrameSize frame, std::vector<Input>& inputs);
    /// Breaks the gesture off, if there is one: it lifts at (-1, -1), where no button is.
    void break_off(std::vector<Input>& inputs);

private:
    struct Owner {
        ContactId id;
        Time last_heard;
    };
    bool owned_by(ContactId id) const { return owner_ && owner_->id == id; }
    std::optional<Owner> owner_;
};

}  // namespace kiosk
