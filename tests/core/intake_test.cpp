// Why: an agenda that comes on the evening is looked at before the meeting has it, and a stick that anybody left in the machine is not read.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const AgendaFile on_the_stick{"/media/kiosk/STICK/moede.pdf", "moede.pdf", {}, true};

FoundAgenda found_agenda()
{
    FoundAgenda found;
    found.agenda = agenda();
    found.agenda.title.clear();
    found.agenda.items.resize(2);
    found.lines_left_out = 12;
    return found;
}

void at_the_files(Play& play)
{
    let_in(play);
    play.does(OpenAgendas{});
    play.does(OpenAgendaFiles{});
    play.does(AgendaFilesListed{{on_the_stick}});
}

void look_at(Play& play, const FoundAgenda& found)
{
    at_the_files(play);
    play.does(ReadAgenda{on_the_stick});
    play.does(AgendaFileRead{found});
}

}  // namespace

TEST_CASE("sticks are watched for from the moment the mødeleder is let in")
{
    Play play;
    play.does(GoHome{});
    CHECK(play.times_asked<WatchForSticks>() == 0);
    let_in(play);
    CHECK(play.times_asked<WatchForSticks>() == 1);
}

TEST_CASE("files are listed only behind the PIN, and again while the list stands there")
{
    Play play;
    play.does(OpenAgendaFiles{});
    CHECK(play.times_asked<ListAgendaFiles>() == 0);
    at_the_files(play);
    CHECK(play.state.screen == Screen::agenda_files);
    CHECK(play.times_asked<ListAgendaFiles>() == 1);
    play.waits(agenda_files_listed_every);
    CHECK(play.times_asked<ListAgendaFiles>() == 2);
}

TEST_CASE("only a file that was listed is read")
{
    Play play;
    at_the_files(play);
    play.does(ReadAgenda{{"/etc/passwd", "passwd"}});
    CHECK(play.times_asked<ReadAgendaFile>() == 0);
    play.does(ReadAgenda{on_the_stick});
    CHECK(play.times_asked<ReadAgendaFile>() == 1);
}

TEST_CASE("an agenda is looked at first, and then the meeting begins with it")
{
    Play play;
    look_at(play, found_agenda());
    CHECK(play.state.screen == Screen::agenda_found);
    CHECK_FALSE(play.state.setup.taken);
    play.does(TakeAgenda{});
    CHECK(play.state.screen == Screen::setup);
    play.does(StartMeeting{});
    REQUIRE(play.state.meeting);
    CHECK(play.state.meeting->agenda.items.size() == 2);
}

TEST_CASE("what the file does not say is this evening's")
{
    Play play;
    FoundAgenda found = found_agenda();
    found.agenda.date = Date();
    found.agenda.start = 0h;
    found.date_known = found.start_known = false;
    look_at(play, found);
    const Agenda& completed = play.state.setup.intake.found->agenda;
    CHECK(completed.title == "Council meeting");
    CHECK(completed.date == tonight);
    CHECK(completed.start == 19h);
}

TEST_CASE("an agenda that was looked at and not taken changes nothing")
{
    Play play;
    look_at(play, found_agenda());
    play.does(LeaveAgendaFiles{});
    CHECK(play.state.screen == Screen::agenda_files);
    play.does(LeaveAgendaFiles{});
    CHECK(play.state.screen == Screen::agendas);
    play.does(ChooseAgenda{"2026-12-15"});
    CHECK(chosen_agenda(play.state.setup, play.configuration)->id == "2026-12-15");
}

TEST_CASE("one of the council's agendas, or none, can be chosen after one was taken")
{
    for (const Action& choice : {Action(ChooseAgenda{"2026-12-15"}), Action(StartWithoutAgenda{})}) {
        Play play;
        look_at(play, found_agenda());
        play.does(TakeAgenda{});
        play.does(OpenAgendas{});
        play.does(choice);
        CHECK_FALSE(play.state.setup.taken);
    }
}

TEST_CASE("of a file with several meetings one is chosen, and back leads to the files")
{
    Play play;
    at_the_files(play);
    play.does(ReadAgenda{on_the_stick});
    const AgendaFile second{on_the_stick.path, "2026-11-24 · Byrådet", "2", true};
    play.does(AgendaFileRefused{{"It holds several meetings.", {second}}});
    play.does(ReadAgenda{second});
    CHECK(play.times_asked<ReadAgendaFile>() == 2);
    play.does(AgendaFileRefused{{"It holds several meetings.", {second}}});
    play.does(LeaveAgendaFiles{});
    CHECK(play.state.screen == Screen::agenda_files);
    CHECK(play.state.setup.intake.none == NoAgenda{});
}

TEST_CASE("a closed item of a taken agenda gets its words from there, and not from the council's file of the same day")
{
    Play play;
    FoundAgenda found = found_agenda();
    found.agenda.items[0].title = "The only one of its kind";
    found.agenda.items[0].closed = true;
    look_at(play, found);
    play.does(TakeAgenda{});
    play.does(StartMeeting{});
    REQUIRE(play.state.meeting);
    CHECK(play.state.meeting->agenda.items[0].title.empty());
    play.does(OpenAgendaSheet{});
    play.does(SetItemClosed{0, false});
    CHECK(play.state.meeting->agenda.items[0].title == "The only one of its kind");
}

TEST_CASE("what was taken is gone when the mødeleder is let in again")
{
    Play play;
    look_at(play, found_agenda());
    play.does(TakeAgenda{});
    let_in(play);
    CHECK_FALSE(play.state.setup.taken);
}
