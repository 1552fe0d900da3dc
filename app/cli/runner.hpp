// Why: the turn of the wheel that the kiosk and the demonstration share: inputs are fed one frame each, time is let pass,
// the room is drawn and shown, and then it is known how long to sleep.
#pragma once

#include <vector>

#include "core/shell.hpp"
#include "platform/platform.hpp"
#include "ui/interface.hpp"

namespace kiosk {

class Runner {
public:
    /// All outlive the runner. Without a voice nothing is read aloud.
    Runner(Shell& shell, Interface& interface, Platform& platform, const Configuration& configuration, Clock& clock, Voice* voice = nullptr);

    /// Lets each input do what it does, in order.
    void take(const std::vector<Input>& inputs);
    /// Lets the time that has passed do what it does, without drawing.
    void tick() { shell_.dispatch(Tick{}); }
    /// Lays the room out as it stands, so that touches find what is on it.
    void lay_out();
    /// The same, and shows it.
    void draw();
    /// How long nothing will change by itself; never zero.
    [[nodiscard]] Duration until_next() const;

private:
    void fit();
    Interface::Drawn frame(const Input* input);
    void look_for_sound();

    Shell& shell_;
    Interface& interface_;
    Platform& platform_;
    const Configuration& configuration_;
    Clock& clock_;
    Voice* voice_;
    bool moving_ = false;
};

}  // namespace kiosk
