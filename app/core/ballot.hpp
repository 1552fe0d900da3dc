// Why: the one place in memory where a member's answers lie, from the first tap until "Tak" has faded: long enough to be
// counted once and taken back once. The state, the actions' results, the log and the files never hold them.
#pragma once

#include <array>
#include <span>

#include "domain/checkin.hpp"

namespace kiosk {

class Ballot {
public:
    Ballot() { wipe(); }
    ~Ballot() { wipe(); }
    Ballot(const Ballot&) = delete;
    Ballot& operator=(const Ballot&) = delete;

    /// `statement` 0..max_statements-1; marking it again replaces the answer.
    void mark(std::size_t statement, Answer answer);
    /// The answers to the first `statements`; what was not marked is skipped.
    [[nodiscard]] std::span<const Answer> answers(std::size_t statements) const;
    /// Overwrites every answer.
    void wipe();

private:
    std::array<Answer, max_statements> marks_;
};

}  // namespace kiosk
