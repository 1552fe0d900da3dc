// Why: the one place in memory where a member's answers lie together, from the first tap until "Tak" has faded: long enough to be
// counted once and taken back once. The state, the actions' results, the log and the files never hold them;
// each passes alone through an action and an effect on its way here, and those are not overwritten.
//
// Fortryd needs to know what to take out of the urn again, and nothing on the disk may tell. So the answers stay here for
// the three seconds that "Tak" is shown, in a page that is locked into memory, left out of core dumps and fenced by pages
// nobody may touch; then they are overwritten, whether Fortryd was pressed or not, and also when a member goes away, the
// next one begins, or the program ends. What a power cut leaves of them is nothing: the answer counts and cannot be
// taken back any more. The urn is left by Fortryd as if the member had not been there (store/urn.hpp).
#pragma once

#include <span>

#include "core/secret_memory.hpp"
#include "domain/checkin.hpp"

namespace kiosk {

class Ballot {
public:
    /// Throws std::bad_alloc when there is no memory.
    Ballot();

    /// `statement` 0..max_statements-1; marking it again replaces the answer.
    void mark(std::size_t statement, Answer answer);
    /// The answers to the first `statements`, where they lie; what was not marked is skipped.
    [[nodiscard]] std::span<const Answer> answers(std::size_t statements) const;
    /// Overwrites every answer.
    void wipe();
    /// False when the system let the page be swapped to disk (a limit on locked memory).
    [[nodiscard]] bool locked() const { return marks_.locked(); }

private:
    SecretMemory<Answer, max_statements> marks_;
};

}  // namespace kiosk
