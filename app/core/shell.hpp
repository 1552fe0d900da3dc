// Why: the small imperative shell round the pure core. It stamps actions with the clock, runs the effects of each, and
// feeds what came of them back, until nothing is left to do; only then may the screen be drawn.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "core/ballot.hpp"
#include "core/way_tally.hpp"
#include "core/pin_pad.hpp"
#include "core/ports.hpp"
#include "core/update.hpp"

namespace kiosk {

/// The outside world. All outlive the shell.
struct Ports {
    Store& store;
    Urn& urn;
    PinCheck& pin;
    Clock& clock;
    RecapKeeper* recaps = nullptr;  ///< none: there is no place to write to; not owned
    std::function<void(const std::string&)> log{};  ///< what went wrong, for IT; nobody when empty
    std::function<void()> tone{};    ///< sounds one in the room and returns at once; silence when empty
    AgendaFiles* agendas = nullptr;  ///< none: no agenda can be taken from a file; not owned
};

class Shell {
public:
    /// Resumes what the store and the urn say was going on.
    Shell(const Configuration& configuration, Ports ports, Standing standing);

    [[nodiscard]] const State& state() const { return state_; }
    void dispatch(const Action& action);
    /// False when a member's answers may be swapped to the disk (see ballot.hpp).
    [[nodiscard]] bool memory_locked() const { return ballot_.locked(); }

private:
    /// What happened at once: it is written together or not at all.
    struct Unsaved { std::vector<MeetingEvent> events; Now now; };

    void resume();
    Action find_meeting();
    std::optional<Meeting> newest_held();
    std::optional<Action> run(const Effect& effect);
    /// All that is to be committed among the effects of one action; each event's outcome.
    std::vector<Action> commit(const std::vector<Effect>& effects, const Now& now);
    Outcome<void> write_journal();
    Action verify(const VerifyPin& wanted);
    int pin_attempts();
    Action open_urn(const OpenUrn& wanted);
    Outcome<void> clear_urn(const Urn::Standing& left);
    Action publish_result(const Publish& wanted);
    Outcome<PublishedMeeting> count(const Publish& wanted);

    const Configuration& configuration_;
    Ports ports_;
    Ballot ballot_;
    WayTally ways_;
    PinPad pin_pad_;
    State state_;
    std::int64_t journal_ = 0;     ///< the meeting whose journal is written; 0 before the first
    std::int64_t begun_ = 0;       ///< a meeting that began in this life of the program and has had no check-in yet; 0: none
    std::deque<Unsaved> unsaved_;  ///< what its journal still lacks, oldest first
};

}  // namespace kiosk
