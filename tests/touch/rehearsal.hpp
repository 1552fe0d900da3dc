// Why: what many touches come to can only be tried quickly: the real Interface, Contact and update(), a clock that goes when it is
// told to, and an outside that succeeds (or fails) at once and writes down what was asked of it. Fingers go through the
// window system's own queue and the real translation, where a test wants that.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/update.hpp"
#include "platform/contact.hpp"
#include "platform/manual_clock.hpp"
#include "platform/platform.hpp"
#include "ui/interface.hpp"

namespace kiosk::test {

class Rehearsal {
public:
    explicit Rehearsal(FrameSize size);
    Rehearsal(FrameSize size, Configuration configuration);
    ~Rehearsal();
    Rehearsal(const Rehearsal&) = delete;
    Rehearsal& operator=(const Rehearsal&) = delete;

    /// The room stands like this, as if it had for a while.
    void stand(State state);
    /// One frame with that input, as the program does it: first what was due, then what it hit.
    void take(const Input& input);
    void draw();
    /// Lets time pass, from one moment at which something is due to the next.
    void wait(Duration time);
    void does(const Action& first);
    /// Down and up in the middle of the control, if it is there.
    void tap(const Rect& rect);
    void settle();

    /// A finger on the glass: through SDL's queue and the SDL2 platform. `inputs` tells what became of it.
    void finger(std::uint32_t type, ContactId id, float x, float y);
    /// What the platform reports without a finger: a contact that got stuck.
    void look();

    [[nodiscard]] const std::vector<Control>& controls() const { return interface.controls(); }
    [[nodiscard]] const Control* find(std::string_view id) const { return interface.find(id); }
    [[nodiscard]] float mm() const { return interface.pixels_per_mm(); }
    [[nodiscard]] Rect screen() const { return {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)}; }

    FrameSize size;
    Configuration configuration;
    ManualClock clock;
    Interface interface;
    State state;
    bool outside_fails = false;
    bool outside_could_fail = false;  ///< something was asked that might have failed, since somebody cleared it
    std::vector<Effect> asked;     ///< since somebody cleared it
    std::vector<Action> actions;   ///< that a person caused, likewise
    std::vector<Input> inputs;     ///< what the last finger became

    /// A twin of the interface: what it makes of an action or an input of the real one.
    std::function<std::vector<Action>(const Action&)> spoil_action;
    std::function<std::vector<Input>(const Input&)> spoil_input;
    bool every_contact_acts = false;  ///< a twin without the rule of the one finger
    std::function<void(const Input&)> before_input = [](const Input&) {};
    std::function<void(const Input&)> after_input = [](const Input&) {};

private:
    void frame(const Input* input);
    std::optional<Action> outside(const Effect& effect);
    bool fails();
    std::string typed_;
    int answered_ = 0;
    std::unique_ptr<Platform> glass_;
};

/// "NextItem": the action's name without its value.
[[nodiscard]] std::string name_of(const Action& action);

}  // namespace kiosk::test
