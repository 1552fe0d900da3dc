// Why: administrators set clocks, networks correct them, and twice a year the law does, in the middle of whatever is going on. No
// timer of the evening may notice. So each evening here is lived twice, once under a clock that is left alone and once under one
// that jumps, and the two rooms must be the same value at every later look.
#include <doctest/doctest.h>

#include "core/wake.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

struct Moment {
    const char* when;
    void (*story)(Evening&);
};

const Moment moments[] = {
    {"on the idle screen", [](Evening&) {}},
    {"in an item, with a norm to come",
     [](Evening& e) {
         begin_items(e);
         e.waits(4min);
     }},
    {"just after a norm was recalled",
     [](Evening& e) {
         begin_items(e);
         e.waits(10min + 1s);
     }},
    {"in a pause",
     [](Evening& e) {
         begin_items(e);
         e.waits(3min);
         e.does(TakePause{});
         e.waits(2min);
     }},
    {"in an open check-in",
     [](Evening& e) {
         hold_meeting(e);
         answer_all(e, Answer::agree);
         e.waits(5s);
     }},
    {"while a member is answering",
     [](Evening& e) {
         hold_meeting(e);
         e.does(BeginAnswers{});
         e.does(GiveAnswer{Answer::agree});
     }},
};

struct Jump {
    const char* what;
    void (*jump)(ManualClock&);
};

const Jump jumps[] = {
    {"a day on", [](ManualClock& c) { c.set(c.now().local + 24h, 1h); }},
    {"a day back", [](ManualClock& c) { c.set(c.now().local - 24h, 1h); }},
    {"to 1970", [](ManualClock& c) { c.set(LocalTime(1h), 1h); }},
    {"before 1970", [](ManualClock& c) { c.set(LocalTime(-30s), 1h); }},
    {"into another zone", [](ManualClock& c) { c.set(c.now().local + 9h, 10h); }},
};

/// A norm is due ten minutes into the meeting.
Configuration council_with_a_norm()
{
    Configuration configuration = council();
    configuration.reminders = {rule("ten", "tone", Trigger::minutes_in)};
    configuration.reminders[0].minutes = 10min;
    return configuration;
}

constexpr Duration looks[] = {0s, 1s, 20s, 7min, 20min, 40min};  // one after the other

void check_same_rooms(Evening& jumped, Evening& straight)
{
    for (const Duration later : looks) {
        jumped.waits(later);
        straight.waits(later);
        CHECK((jumped.state() == straight.state()));
    }
}

struct Night {
    const char* what;
    LocalTime start;
    std::chrono::minutes zone;
    WallTime change;
    std::chrono::minutes by;
};

using std::chrono::local_days;
using std::chrono::sys_days;

const Night nights[] = {
    {"summer time begins", local_days(2026y / 3 / 29) + 1h + 45min, 1h, sys_days(2026y / 3 / 29) + 1h, 1h},
    {"summer time ends", local_days(2026y / 10 / 25) + 2h + 45min, 2h, sys_days(2026y / 10 / 25) + 1h, -1h},
};

}  // namespace

TEST_CASE("no jump of the wall clock changes anything in the room, at any moment of the evening")
{
    for (const Moment& moment : moments)
        for (const Jump& jump : jumps) {
            CAPTURE(moment.when);
            CAPTURE(jump.what);
            Evening jumped(council_with_a_norm()), straight(council_with_a_norm());
            moment.story(jumped);
            moment.story(straight);
            jump.jump(jumped.clock);
            check_same_rooms(jumped, straight);
        }
}

TEST_CASE("neither night on which the clocks change makes a difference to the room")
{
    for (const Moment& moment : moments)
        for (const Night& night : nights) {
            CAPTURE(moment.when);
            CAPTURE(night.what);
            Evening changed(council_with_a_norm()), straight(council_with_a_norm());
            for (Evening* evening : {&changed, &straight}) evening->clock.set(night.start, night.zone);
            changed.clock.change_zone(night.change, night.by);
            moment.story(changed);
            moment.story(straight);
            check_same_rooms(changed, straight);
            CHECK(changed.clock.now().local - straight.clock.now().local == night.by);
        }
}

TEST_CASE("a norm is recalled once, however often the wall clock passes its hour")
{
    Evening evening(council_with_a_norm());
    begin_items(evening);
    for (int hour = 0; hour < 6; ++hour) {
        evening.waits(15min);
        evening.clock.set(evening.clock.now().local - 15min, 1h);
    }
    CHECK(evening.state().meeting->reminders.size() == 1);
    CHECK(evening.state().meeting->reminders.front().at - evening.state().meeting->started == 10min);
}

TEST_CASE("under any wall clock the screen wakes within the minute, and never at once")
{
    for (const Jump& jump : jumps) {
        CAPTURE(jump.what);
        Evening evening;
        jump.jump(evening.clock);
        const Now now = evening.clock.now();
        const Duration due = next_due(evening.state(), evening.configuration, now) - now.instant;
        CHECK(due > 0s);
        CHECK(due <= 1min);
    }
}
