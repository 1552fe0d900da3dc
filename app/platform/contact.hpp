// Why: the kiosk is used with one finger at a time, but panels report more: a resting palm, a sleeve, a cup, a second
// member. The first contact owns the gesture and the others are ignored until it lifts. Panels also forget to say that a
// contact has lifted (a pulled cable, a driver's mistake, a drop of water): one that has not left its place for ten seconds is
// let go, so that it locks nobody out. No tap is that long.
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

class FirstContact {
public:
    /// Any clock that only grows.
    using Time = std::chrono::milliseconds;
    static constexpr Time stuck_after{10'000};
    /// Nearer than this share of the frame's shorter side it has not left its place: a contact that trembles is stuck as well.
    static constexpr float place = 1.0F / 40;

    // Each adds what it means to `inputs`. Positions are pixels and are kept inside `frame`.
    void press(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs);
    void move(ContactId id, float x, float y, FrameSize frame, Time at, std::vector<Input>& inputs);
    void lift(ContactId id, float x, float y, FrameSize frame, std::vector<Input>& inputs);
    /// Breaks the gesture off, if there is one: it lifts at (-1, -1), where no button is.
    void break_off(std::vector<Input>& inputs);

    /// When the contact that is down, if one is, will have to be let go unless more is heard of it.
    [[nodiscard]] std::optional<Time> stuck_at() const;
    /// Lets a contact go that is stuck by now, and says so in `inputs`. What it does afterwards is ignored until it presses again.
    /// Ask after all that was reported has been told: a lift may have waited in a queue. True when there was one.
    bool let_go_if_stuck(Time now, std::vector<Input>& inputs);

private:
    struct Owner {
        ContactId id;
        float x, y;   ///< its place
        Time since;   ///< when it came there
    };
    bool owned_by(ContactId id) const { return owner_ && owner_->id == id; }
    std::optional<Owner> owner_;
};

}  // namespace kiosk
