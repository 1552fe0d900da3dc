// Why: the small imperative shell round the pure core. It stamps actions with the clock, runs the effects of each, and
// feeds what came of them back, until nothing is left to do; only then may the screen be drawn.
#pragma once

#include "core/ballot.hpp"
#include "core/ports.hpp"
#include "core/update.hpp"

namespace kiosk {

/// The outside world. All outlive the shell.
struct Ports {
    Store& store;
    Urn& urn;
    PinCheck& pin;
    Clock& clock;
};

class Shell {
public:
    /// Resumes what the store and the urn say was going on.
    Shell(const Configuration& configuration, Ports ports, Standing standing);

    [[nodiscard]] const State& state() const { return state_; }
    void dispatch(const Action& action);

private:
    void resume();
    void resume_checkin(const Now& now);
    std::optional<Action> run(const Effect& effect, const Now& now);
    std::optional<Action> run_publish(const PublishedMeeting& frame);

    const Configuration& configuration_;
    Ports ports_;
    Ballot ballot_;
    State state_;
};

}  // namespace kiosk
