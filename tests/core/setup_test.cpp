// Why: what the meeting starts from is set here: the agenda as the kiosk may hold it, and how many are present, which is
// later the cap of the check-in.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

MeetingStarted started_by(const Play& play)
{
    for (const Effect& effect : play.asked)
        if (const auto* commit = std::get_if<Commit>(&effect))
            if (const auto* started = std::get_if<MeetingStarted>(&commit->event)) return *started;
    FAIL("no meeting was started");
    return {};
}

}  // namespace

TEST_CASE("setting up begins with tonight's agenda and the whole council present")
{
    Play play;
    let_in(play);
    CHECK(play.state.setup == Setup{"2026-11-24", 9});
}

TEST_CASE("no more are present than the council has members, and never nobody")
{
    Play play;
    let_in(play);
    play.does(ChangePresent{+1});
    CHECK(play.state.setup.present == 9);
    play.does(ChangePresent{-100});
    CHECK(play.state.setup.present == 1);
}

TEST_CASE("another agenda can be chosen")
{
    Play play;
    let_in(play);
    play.does(OpenAgendas{});
    CHECK(play.state.screen == Screen::agendas);
    play.does(ChooseAgenda{"2026-12-15"});
    CHECK(play.state.screen == Screen::setup);
    CHECK(play.state.setup.agenda == "2026-12-15");
}

TEST_CASE("an agenda that is not there is not chosen, and the one before stands")
{
    Play play;
    let_in(play);
    play.does(OpenAgendas{});
    play.does(ChooseAgenda{"2031-01-01"});
    CHECK(play.state.screen == Screen::setup);
    CHECK(play.state.setup.agenda == "2026-11-24");
}

TEST_CASE("going back from the agendas by choosing keeps the number of those present")
{
    Play play;
    let_in(play);
    play.does(ChangePresent{-2});
    play.does(OpenAgendas{});
    play.does(ChooseAgenda{"2026-12-15"});
    CHECK(play.state.setup.present == 7);
}

TEST_CASE("starting the meeting commits the agenda with its closed items masked")
{
    Play play;
    open_meeting(play, 7);
    CHECK(started_by(play) == MeetingStarted{masked(agenda()), 7, checkin_terms(council())});
    CHECK(started_by(play).agenda.items[items::closed].title.empty());
    CHECK(play.state.screen == Screen::opening);
}

TEST_CASE("a council that shows its closed items' titles gets the agenda as it is")
{
    Configuration open = council();
    open.display.show_closed_titles = true;
    Play play(open);
    open_meeting(play);
    CHECK(started_by(play).agenda == agenda());
}

TEST_CASE("a second tap on start starts nothing more")
{
    Play play;
    open_meeting(play);
    play.does(StartMeeting{});
    CHECK(play.times_committed<MeetingStarted>() == 1);
}

TEST_CASE("an agenda without an item to handle does not start a meeting")
{
    Configuration nothing_to_do = council();
    for (AgendaItem& each : nothing_to_do.agendas[0].items) each.status = ItemStatus::postponed;
    Play play(nothing_to_do);
    open_meeting(play);
    CHECK(play.state.screen == Screen::setup);
    CHECK(play.asked.back() == Effect(WatchForSticks{}));  // of letting the mødeleder in; starting asked for nothing
    CHECK(play.times_committed<MeetingStarted>() == 0);
}
