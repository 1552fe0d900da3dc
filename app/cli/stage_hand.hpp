// Why: the one who plays an evening on the real program: taps controls by id where they are drawn, as finger events in the
// window system's queue, lets a manual clock pass, and takes pictures. It reads the state to check it, never to change it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/runner.hpp"
#include "platform/manual_clock.hpp"

namespace kiosk {

/// The evening is not as expected. `what()` tells what was expected and what there was.
struct NotAsExpected : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class StageHand {
public:
    StageHand(const Shell& shell, Interface& interface, Platform& platform, Runner& runner, ManualClock& clock, const Configuration& configuration,
              std::filesystem::path out);

    /// A finger down and up in the middle of the control; where it is not to be seen, the screen's lists are paged to it as a person would.
    /// NotAsExpected when it is not there either.
    void tap(std::string_view id);
    /// A key, as from a keyboard or a presenter's remote.
    void press(Key key);
    [[nodiscard]] bool sees(std::string_view id) const { return interface_.find(id) != nullptr; }
    /// Lets time pass, doing all that falls due; draws only at the end.
    void wait(Duration time);
    /// Waits until the room stands on that screen; NotAsExpected when it does not within `at_most`.
    void wait_for(Screen screen, Duration at_most);
    void expect(Screen screen) const;
    void expect(bool truth, const std::string& otherwise) const;
    /// Writes NN-<name>.png of the screen at rest, and a line that says so.
    void picture(const std::string& name);
    void say_step(const std::string& line) const;

    [[nodiscard]] const State& state() const { return shell_.state(); }
    [[nodiscard]] Now now() { return clock_.now(); }
    [[nodiscard]] const Configuration& configuration() const { return configuration_; }

private:
    void touch(const Control& control);
    [[nodiscard]] bool can_reach(std::string_view id) const;
    void look_for(std::string_view id);
    void settle();
    void collect();

    const Shell& shell_;
    Interface& interface_;
    Platform& platform_;
    Runner& runner_;
    ManualClock& clock_;
    const Configuration& configuration_;
    std::filesystem::path out_;
    int pictures_ = 0;
};

[[nodiscard]] std::string_view name_of(Screen screen);

}  // namespace kiosk
