// Why: the proofs share one evening: a council of 55, of whom some answer, each in a way of their own.
#pragma once

#include <vector>

#include "anonymity/twin_maker.hpp"
#include "support/evening.hpp"
#include "store/ballots.hpp"

namespace kiosk::test {

inline Configuration large_council()
{
    Configuration made = council();
    made.council.members = 55;
    return made;
}

/// Holds the meeting with `present` members and opens the check-in.
inline void open_checkin(Evening& evening, int present)
{
    let_in(evening);
    evening.does(ChangePresent{present - 55});
    evening.does(StartMeeting{});
    evening.does(BeginItems{});
    end_meeting(evening);
    REQUIRE(evening.state().screen == Screen::welcome);
}

/// One member from the welcome screen to the next member's.
inline void answers(Evening& evening, const test::Ballot& ballot)
{
    evening.does(BeginAnswers{});
    for (const Answer answer : ballot) evening.does(GiveAnswer{answer});
    evening.waits(thanks_shown_for);
}

}  // namespace kiosk::test
