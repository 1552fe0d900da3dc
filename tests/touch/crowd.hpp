// Why: what nobody thought of is found by many hands that do not think. The crowd touches anything, with several fingers, fast
// and slow, on purpose and not; the witness knows nothing of the interface's rules but what was on the glass, and complains
// when the room is asked for something that no person can have meant.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "rehearsal.hpp"

namespace kiosk::test {

class Witness {
public:
    explicit Witness(Rehearsal& rehearsal) : rehearsal_(rehearsal) {}

    /// The room has been given, or left to itself: nobody has begun anything there that this witness saw.
    void forgets();
    void sees(std::uint32_t type, ContactId id, float x, float y);  ///< before the finger does it
    void judges();                                                  ///< what came of it, or of time

    [[nodiscard]] const std::string& complaint() const { return complaint_; }
    [[nodiscard]] int submitted() const { return submitted_; }
    [[nodiscard]] int ended() const { return ended_; }

private:
    void judge(const Action& action);
    void judge(const Effect& effect);
    void complain(const std::string& what);

    Rehearsal& rehearsal_;
    struct Finger {
        ContactId id;
        std::string control;  ///< that it came down on
        float x = 0, y = 0;
    };
    std::optional<Finger> owner_;
    Finger last_;  ///< that came down
    std::string tapped_;
    bool lifted_ = false;
    long lifts_ = 0;
    long asked_ = 0;            ///< the lift that asked whether to end the meeting; 0 when that is not asked now
    std::vector<long> marked_;  ///< the lift that answered each statement
    std::string complaint_;
    int submitted_ = 0, ended_ = 0;
};

class Crowd {
public:
    Crowd(Rehearsal& rehearsal, unsigned seed) : rehearsal_(rehearsal), witness_(rehearsal), random_(seed) {}

    /// So many touches from the room as it stands, or fewer if the witness complains.
    void touches(long count);
    void stands(State state);
    [[nodiscard]] const Witness& witness() const { return witness_; }
    [[nodiscard]] long touched() const { return touched_; }

private:
    struct Event {
        long at;
        std::uint32_t type;
        ContactId id;
        float x, y;
    };
    bool chance(int percent) { return std::uniform_int_distribution(1, 100)(random_) <= percent; }
    long between(long from, long to) { return std::uniform_int_distribution(from, to)(random_); }
    std::pair<float, float> aim();
    void one_touch(std::vector<Event>& events, ContactId id, long begin);
    void play(std::vector<Event> events);
    void type_the_pin();
    void let_time_pass();

    Rehearsal& rehearsal_;
    Witness witness_;
    std::mt19937 random_;
    long touched_ = 0;
};

}  // namespace kiosk::test
