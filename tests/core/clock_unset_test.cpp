// Why: a machine whose clock has no battery wakes up in 1970. A meeting held under such a clock must not be dated wrongly for
// as long as the council keeps its results, and a reboot in it must not make hours out of nothing.
#include <doctest/doctest.h>

#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const LocalTime wake_of_the_machine = LocalTime(1h + 20s);

Evening& unset(Evening& evening)
{
    evening.clock.set(wake_of_the_machine, 1h);
    return evening;
}

/// Chooses the agenda by hand and starts, as one does whose clock is not set.
void open_chosen(Evening& evening, const std::string& agenda_id)
{
    let_in(evening);
    evening.does(OpenAgendas{});
    evening.does(ChooseAgenda{agenda_id});
    evening.does(StartMeeting{});
}

void publish(Evening& evening)
{
    evening.does(BeginItems{});
    end_meeting(evening);
    close_by_chair(evening);
    REQUIRE(evening.state().screen == Screen::results);
}

Configuration undated_council()
{
    Configuration configuration = council();
    configuration.agendas.resize(1);
    configuration.agendas[0].date = Date{};
    return configuration;
}

struct Reboot {
    const char* what;
    void (*happens)(ManualClock&);
};

const Reboot unbelievable[] = {
    {"an hour back", [](ManualClock& c) { c.reboot("the next boot", -1h); }},
    {"to 1970",
     [](ManualClock& c) {
         c.reboot("the next boot");
         c.set(wake_of_the_machine, 1h);
     }},
    {"a day on", [](ManualClock& c) { c.reboot("the next boot", 24h); }},
};

}  // namespace

TEST_CASE("without a clock no agenda of several is taken for tonight's, and no meeting starts without one")
{
    Evening evening;
    let_in(unset(evening));
    CHECK(evening.state().setup.agenda.empty());
    evening.does(StartMeeting{});
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("without a clock the only agenda there is is still the one that is meant")
{
    Configuration one = council();
    one.agendas.resize(1);
    Evening evening(one);
    let_in(unset(evening));
    CHECK(evening.state().setup.agenda == one.agendas[0].id);
}

TEST_CASE("a meeting started without a clock carries the mark in its journal and its agenda's date")
{
    Evening evening;
    open_chosen(unset(evening), "2026-12-15");
    CHECK(evening.state().meeting->date == std::chrono::year(2026) / 12 / 15);
    const auto unfinished = evening.store().unfinished().value();
    CHECK_FALSE(std::get<MeetingStarted>(unfinished->journal.front().event).clock_set);
    CHECK(unfinished->date == evening.state().meeting->date);
}

TEST_CASE("a meeting started under a clock that is set carries no mark and today's date")
{
    Evening evening;
    open_chosen(evening, "2026-12-15");
    CHECK(std::get<MeetingStarted>(evening.store().unfinished().value()->journal.front().event).clock_set);
    CHECK(evening.state().meeting->date == tonight);
}

TEST_CASE("a meeting that nothing dates is published with an unknown date, after a restart too")
{
    Evening evening(undated_council());
    open_meeting(unset(evening));
    evening.restart();
    publish(evening);
    CHECK_FALSE(evening.state().result->date.ok());
    evening.restart();
    CHECK_FALSE(evening.state().result->date.ok());
}

TEST_CASE("a clock that is set during the meeting dates it by the day on which it started")
{
    Evening evening(undated_council());
    open_meeting(unset(evening));
    evening.waits(2h);
    evening.clock.set(std::chrono::local_days(tonight) + 24h + 30min, 1h);  // half past midnight
    publish(evening);
    CHECK(evening.state().result->date == tonight);
}

TEST_CASE("a clock that is set or lost during the meeting does not change a date the meeting has")
{
    Evening from_the_agenda;
    open_chosen(unset(from_the_agenda), "2026-12-15");
    from_the_agenda.clock.set(std::chrono::local_days(tonight) + 20h, 1h);
    publish(from_the_agenda);
    CHECK(from_the_agenda.state().result->date == std::chrono::year(2026) / 12 / 15);

    Evening from_the_clock;
    open_meeting(from_the_clock);
    publish(unset(from_the_clock));
    CHECK(from_the_clock.state().result->date == tonight);
}

TEST_CASE("across a reboot that no clock can time the meeting stands as it was, and says so")
{
    for (const Reboot& reboot : unbelievable) {
        CAPTURE(reboot.what);
        Evening evening;
        begin_items(evening);
        evening.waits(12min);
        evening.does(TakePause{});
        evening.waits(5min);
        evening.power_cut();
        reboot.happens(evening.clock);
        evening.start();
        const Instant now = evening.clock.now().instant;
        const Meeting& meeting = *evening.state().meeting;
        CHECK(meeting.times_uncertain);
        CHECK(evening.state().notice->kind == Notice::Kind::meeting_resumed_untimed);
        CHECK(meeting_time(meeting, now) == 12min);
        CHECK(pause_left(meeting, now) == 15min);  // the power went after the pause began; how long it had lasted is not known
    }
}

TEST_CASE("a machine that wakes in 1970 twice does not time its absence by that")
{
    Evening evening(undated_council());
    open_meeting(unset(evening));
    evening.does(BeginItems{});
    evening.power_cut();
    evening.clock.reboot("the next boot");
    evening.clock.set(wake_of_the_machine + 3h, 1h);
    evening.start();
    CHECK(evening.state().meeting->times_uncertain);
    CHECK(meeting_time(*evening.state().meeting, evening.clock.now().instant) == 0s);
}

TEST_CASE("the mark of an absence nobody timed stays through restarts that are timed")
{
    Evening evening;
    begin_items(evening);
    evening.power_cut();
    evening.clock.reboot("the next boot", -1h);
    evening.start();
    evening.does(NextItem{});
    evening.restart();
    CHECK(evening.state().meeting->times_uncertain);
}

TEST_CASE("a check-in left open when the kiosk was turned off is published at the next evening's start")
{
    Evening evening;
    hold_meeting(evening);
    evening.power_cut();
    evening.clock.reboot("the next boot", 28 * 24h);
    evening.start();
    evening.does(Tick{});
    CHECK(evening.state().screen == Screen::results);
}

TEST_CASE("a clock set back across a reboot neither closes a check-in nor keeps it open for longer than it ever was to be")
{
    Evening evening;
    hold_meeting(evening);
    evening.power_cut();
    evening.clock.reboot("the next boot", -3h);
    evening.start();
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->closes_at - evening.clock.now().instant == 45min);
}
