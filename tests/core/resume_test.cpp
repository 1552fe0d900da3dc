// Why: the power goes when it likes. At every moment of an evening the screen must come back to where the room is, with
// times that are right to the second, whether the program was started again or the whole machine.
#include <doctest/doctest.h>

#include "core/resume.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

struct Moment {
    const char* when;
    void (*story)(Evening&);
    Screen comes_back_to;
};

void to_the_planned_pause(Evening& evening)
{
    begin_items(evening);
    evening.waits(7min);
    evening.does(NextItem{});
    evening.waits(11min + 13s);
    evening.does(NextItem{});
}

const Moment moments[] = {
    {"in the opening", [](Evening& e) { open_meeting(e); }, Screen::opening},
    {"as the first item begins", [](Evening& e) { begin_items(e); }, Screen::meeting},
    {"in the middle of an item",
     [](Evening& e) {
         begin_items(e);
         e.waits(12min + 34s);
     },
     Screen::meeting},
    {"after the next item",
     [](Evening& e) {
         begin_items(e);
         e.waits(5min);
         e.does(NextItem{});
         e.waits(2s);
     },
     Screen::meeting},
    {"back at an earlier item",
     [](Evening& e) {
         begin_items(e);
         e.waits(5min);
         e.does(NextItem{});
         e.waits(3min);
         e.does(PreviousItem{});
         e.waits(1min);
     },
     Screen::meeting},
    {"in the planned pause",
     [](Evening& e) {
         to_the_planned_pause(e);
         e.waits(3min);
     },
     Screen::pause},
    {"in a pause that has run over",
     [](Evening& e) {
         to_the_planned_pause(e);
         e.waits(27min);
     },
     Screen::pause},
    {"in a pause that was made longer",
     [](Evening& e) {
         begin_items(e);
         e.does(TakePause{});
         e.waits(14min);
         e.does(ExtendPause{});
     },
     Screen::pause},
    {"after a pause",
     [](Evening& e) {
         to_the_planned_pause(e);
         e.waits(20min);
         e.does(ResumeMeeting{});
         e.does(CloseDoors{});
         e.waits(90s);
     },
     Screen::meeting},
    {"while a norm is shown",
     [](Evening& e) {
         begin_items(e);
         e.does(OpenRemind{});
         e.does(RemindOf{"tone"});
     },
     Screen::meeting},
    {"while the end is asked for but not confirmed",
     [](Evening& e) {
         begin_items(e);
         e.does(AskToEnd{});
     },
     Screen::meeting},
    {"as the check-in opens", [](Evening& e) { hold_meeting(e); }, Screen::welcome},
    {"when three have answered",
     [](Evening& e) {
         hold_meeting(e);
         for (int i = 0; i < 3; ++i) {
             answer_all(e, Answer::agree);
             e.waits(3s);
         }
     },
     Screen::welcome},
    {"while a member is answering",
     [](Evening& e) {
         hold_meeting(e);
         answer_all(e, Answer::agree);
         e.waits(3s);
         e.does(BeginAnswers{});
         e.does(GiveAnswer{Answer::disagree});
         e.does(GiveAnswer{Answer::disagree});
     },
     Screen::welcome},
    {"while a member is thanked",
     [](Evening& e) {
         hold_meeting(e);
         answer_all(e, Answer::agree);
     },
     Screen::welcome},
    {"after an answer was taken back",
     [](Evening& e) {
         hold_meeting(e);
         answer_all(e, Answer::agree);
         e.does(UndoAnswers{});
     },
     Screen::welcome},
    {"while the mødeleder types the PIN that closes",
     [](Evening& e) {
         hold_meeting(e);
         answer_all(e, Answer::agree);
         e.waits(3s);
         e.does(OpenPin{PinPurpose::close_checkin});
         type(e, "2718");
     },
     Screen::welcome},
};

constexpr Duration dark = 95s;  ///< from the power cut until the program runs again

/// What a clock on the wall would show of the meeting, so that different boots can be compared.
struct Shown {
    std::size_t item = 0;
    std::vector<Duration> items;
    Duration meeting{0};
    Duration pause{0};
    std::size_t reminders = 0;
    bool operator==(const Shown&) const = default;
};

Shown shown(const State& state, Instant now)
{
    const Meeting& meeting = *state.meeting;
    Shown all{meeting.current, {}, meeting_time(meeting, now), pause_left(meeting, now), meeting.reminders.size()};
    for (std::size_t i = 0; i < meeting.times.size(); ++i) all.items.push_back(item_time(meeting, i, now));
    return all;
}

void check_resumed(const Moment& moment, bool rebooted)
{
    CAPTURE(moment.when);
    CAPTURE(rebooted);
    Evening evening;
    moment.story(evening);
    const State before = evening.state();
    const Instant cut = evening.clock.now().instant;
    evening.power_cut();
    if (rebooted)
        evening.clock.reboot("the next boot", dark);
    else
        evening.clock.advance(dark);
    evening.start();

    const State& after = evening.state();
    const Instant now = evening.clock.now().instant;
    CHECK(after.screen == moment.comes_back_to);
    CHECK(after.sheet == Sheet::none);
    CHECK(after.pin == PinEntry{});
    CHECK(after.meeting->agenda == before.meeting->agenda);
    CHECK(after.meeting->date == before.meeting->date);
    CHECK(shown(after, now) == shown(before, cut + dark));
    const bool ended = moment.comes_back_to == Screen::welcome;
    CHECK(after.notice == Notice{ended ? Notice::Kind::checkin_resumed : Notice::Kind::meeting_resumed, "", now + 20s});
    REQUIRE(after.checkin.has_value() == ended);
    if (!ended) return;
    CHECK(after.checkin->answered == before.checkin->answered);
    CHECK(after.checkin->present == before.checkin->present);
    CHECK(after.checkin->statement == 0);
    CHECK(after.checkin->closes_at - now == before.checkin->closes_at - cut - dark);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, before.checkin->answered});
}

}  // namespace

TEST_CASE("the program comes back to where the room is, at every moment of the evening")
{
    for (const Moment& moment : moments) check_resumed(moment, false);
}

TEST_CASE("the machine comes back to where the room is, at every moment of the evening")
{
    for (const Moment& moment : moments) check_resumed(moment, true);
}

TEST_CASE("a meeting goes on after many power cuts as if there had been none")
{
    Evening evening;
    begin_items(evening);
    for (int i = 1; i <= 6; ++i) {
        evening.waits(1min);
        evening.power_cut();
        evening.clock.reboot("boot " + std::to_string(i), 30s);
        evening.start();
        evening.does(i % 2 != 0 ? Action(NextItem{}) : Action(PreviousItem{}));
    }
    CHECK(evening.state().meeting->current == items::first);
    CHECK(meeting_time(*evening.state().meeting, evening.clock.now().instant) == 9min);
}

TEST_CASE("members who have answered before the power cut and after it are counted together")
{
    Evening evening;
    hold_meeting(evening, 5);
    for (int i = 0; i < 5; ++i) {
        answer_all(evening, Answer::agree);
        evening.waits(2s);
        evening.restart();
    }
    evening.does(Tick{});
    CHECK(evening.state().screen == Screen::results);
    CHECK(evening.state().result->answered == 5);
    CHECK(evening.state().result->statements[0].share == disclose({5, 5, 5}, 5));
}

TEST_CASE("a check-in whose time ran out while the power was gone is published when it comes back")
{
    Evening evening;
    hold_meeting(evening);
    evening.power_cut();
    evening.clock.reboot("the next boot", 3h);
    evening.start();
    evening.does(Tick{});
    CHECK(evening.state().screen == Screen::results);
}

TEST_CASE("a meeting whose end was saved before its urn was opened gets its check-in")
{
    Evening evening;
    begin_items(evening);
    evening.urn_faults().fail_next();
    end_meeting(evening);
    evening.restart();
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, 0});
}

TEST_CASE("a meeting that came back from before its end takes up the check-in that was already open")
{
    Evening evening;
    begin_items(evening);
    evening.store_faults().fail_next();  // the end is not saved, but the urn opens
    end_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.restart();
    CHECK(evening.state().screen == Screen::meeting);
    end_meeting(evening);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
}

TEST_CASE("after an evening is published the screen is idle and has the result")
{
    Evening evening;
    hold_meeting(evening);
    close_by_chair(evening);
    const auto result = evening.state().result;
    evening.restart();
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.state().result == result);
    CHECK_FALSE(evening.state().notice.has_value());
}

TEST_CASE("a journal that does not begin with the start of a meeting is no meeting")
{
    const Now now = ManualClock(std::chrono::local_days(tonight)).now();
    CHECK_FALSE(replay({1, tonight, {}}, "boot", now).has_value());
    CHECK_FALSE(replay({1, tonight, {{"boot", now.instant, now.wall, ItemReached{0}}}}, "boot", now).has_value());
}

TEST_CASE("a wall clock that was set back between two boots counts as no time at all")
{
    ManualClock clock(std::chrono::local_days(tonight) + 19h, 1h, "one");
    UnfinishedMeeting unfinished{1, tonight, {}};
    const auto happens = [&](MeetingEvent event) {
        unfinished.journal.push_back({clock.boot(), clock.now().instant, clock.now().wall, std::move(event)});
    };
    happens(MeetingStarted{agenda(), 9});
    happens(ItemReached{0});
    clock.reboot("two", -2h);
    CHECK(meeting_time(*replay(unfinished, clock.boot(), clock.now()), clock.now().instant) == 0s);
}
