// Why: a tap may arrive when the screen it was meant for is gone. It must do nothing there; and no order of taps whatever
// may end a meeting nobody confirmed, or count a member who has not answered every statement.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "core/wake.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// Everything a person can do.
std::vector<Action> taps()
{
    return {Touched{},       StillHere{},     GoHome{},        OpenKodeks{1},     OpenPoint{0, "room"}, OpenLibrary{}, GoBack{}, OpenSearch{}, TypeLetter{"a"}, EraseLetter{},
            OpenDecks{}, OpenSlides{}, TurnSlide{1}, DarkenSlides{}, TimeSlide{}, OpenDilemmas{}, OpenDilemma{}, DrawDilemma{}, ChooseWay{}, ShowWays{}, DiscussAgain{},
            OpenHelp{}, CloseHelp{}, OpenDraft{},
            OpenResults{},   OpenPin{PinPurpose::start_meeting},  OpenPin{PinPurpose::close_checkin},
            PinDigit{'2'},   PinErase{},      PinSubmit{},     OpenAgendas{},     ChooseAgenda{"2026-12-15"},
            ChangePresent{-1}, StartMeeting{}, BeginItems{},   NextItem{},        PreviousItem{},
            TakePause{},     ExtendPause{},   ResumeMeeting{}, OpenRemind{},      RemindOf{"tone"},
            DismissReminder{}, AskToEnd{},    EndMeeting{},    CloseSheet{},
            BeginAnswers{},  GiveAnswer{Answer::agree},        PreviousStatement{}, UndoAnswers{},
            CloseCheckin{},
            OpenRecap{}, CloseRecap{}, SaveRecap{}, StartWithoutAgenda{}, OpenAgendaSheet{}, OpenItem{1}, MoveItem{2, 1}, SetItemStatus{1, ItemStatus::postponed}, JoinItem{1, true},
            SetItemClosed{1, true}, PlanItem{1, 5}, OpenAddItem{}, AddItem{}, UndoChange{}, CloseDoors{}, OpenDoors{}, NoteOutOfRoom{1}, OpenTimeSheet{},
            CorrectStart{1}, SetEndTime{5}, ForgetEndTime{}, SetPauseTime{5}, ForgetPauseTime{}, SpreadPlan{}, DropReminder{"doors"},
            OpenSpeakers{}, LeaveSpeakers{}, OpenAskFloor{}, AskForFloor{"Group A"}, TakeOffList{}, NextSpeaker{}, EndSpeaking{}, HoldSpeaking{},
            ContinueSpeaking{}, OpenAgendaFiles{}, ReadAgenda{{"/srv/a.pdf", "a.pdf"}}, TakeAgenda{}, LeaveAgendaFiles{}};
}

/// The places of these kinds in Action.
template <class... Kinds> std::set<std::size_t> these() { return {Action(Kinds{}).index()...}; }

struct Place {
    Screen screen;
    void (*story)(Play&);
    std::set<std::size_t> fits;  ///< besides Touched and StillHere
};

std::vector<Place> places()
{
    const auto reading = these<GoHome, OpenKodeks, OpenPoint, OpenLibrary, OpenDecks, OpenSlides, OpenDilemmas, OpenHelp>();
    const auto also = [](std::set<std::size_t> some, const std::set<std::size_t>& more) {
        some.insert(more.begin(), more.end());
        return some;
    };
    const auto on_the_agenda = these<OpenAgendaSheet, OpenItem, MoveItem, SetItemStatus, JoinItem, SetItemClosed, PlanItem, AddItem, OpenTimeSheet,
                                     SetEndTime, SetPauseTime, ChangePresent, DropReminder>();
    return {
        {Screen::idle, [](Play&) {}, reading},
        {Screen::home, [](Play& p) { p.does(GoHome{}); }, also(reading, these<OpenPin>())},
        {Screen::kodeks, [](Play& p) { p.does(OpenKodeks{}); }, also(reading, these<GoBack, OpenSearch>())},
        {Screen::library, [](Play& p) { p.does(OpenLibrary{}); }, also(reading, these<GoBack, OpenSearch>())},
        {Screen::point, [](Play& p) { p.does(OpenPoint{0, "tone"}); }, also(reading, these<GoBack, OpenDilemma>())},
        {Screen::search,
         [](Play& p) {
             p.does(OpenKodeks{});
             p.does(OpenSearch{});
             p.does(TypeLetter{"w"});
         },
         also(reading, these<GoBack, TypeLetter, EraseLetter>())},
        {Screen::decks, [](Play& p) { p.does(OpenDecks{}); }, also(reading, these<GoBack>())},
        {Screen::slides, [](Play& p) { p.does(OpenSlides{}); }, also(reading, these<GoBack, TurnSlide, DarkenSlides, TimeSlide>())},
        {Screen::dilemmas, [](Play& p) { p.does(OpenDilemmas{}); }, also(reading, these<GoBack, OpenDilemma, DrawDilemma>())},
        {Screen::dilemma,
         [](Play& p) {
             p.does(OpenDilemmas{});
             p.does(OpenDilemma{});
         },
         also(reading, these<GoBack, ChooseWay, ShowWays, DiscussAgain>())},
        {Screen::help, [](Play& p) { p.does(OpenHelp{}); }, also(reading, these<GoBack, CloseHelp>())},
        {Screen::draft,
         [](Play& p) {
             let_in(p);
             p.does(OpenDraft{});
         },
         also(reading, these<GoBack>())},
        {Screen::pin,
         [](Play& p) {
             p.does(GoHome{});
             p.does(OpenPin{PinPurpose::start_meeting});
             p.does(PinDigit{'1'});
         },
         also(reading, these<PinDigit, PinErase>())},
        {Screen::setup, let_in<Play>, also(reading, these<OpenAgendas, ChangePresent, StartMeeting, OpenDraft>())},
        {Screen::agendas,
         [](Play& p) {
             let_in(p);
             p.does(OpenAgendas{});
         },
         also(reading, these<ChooseAgenda, StartWithoutAgenda, OpenAgendaFiles>())},
        {Screen::agenda_files,
         [](Play& p) {
             let_in(p);
             p.does(OpenAgendas{});
             p.does(OpenAgendaFiles{});
         },
         also(reading, these<LeaveAgendaFiles>())},
        {Screen::agenda_found,
         [](Play& p) {
             let_in(p);
             p.does(OpenAgendas{});
             p.does(OpenAgendaFiles{});
             p.does(AgendaFileRead{{.agenda = agenda()}});
         },
         also(reading, these<TakeAgenda, LeaveAgendaFiles>())},
        {Screen::opening, [](Play& p) { open_meeting(p); }, also(on_the_agenda, these<BeginItems, OpenHelp>())},
        {Screen::meeting,
         [](Play& p) {
             begin_items(p);
             p.does(NextItem{});
         },
         also(on_the_agenda, these<NextItem, PreviousItem, TakePause, OpenRemind, RemindOf, AskToEnd, NoteOutOfRoom, CorrectStart, OpenSpeakers, OpenHelp>())},
        {Screen::speakers,
         [](Play& p) {
             begin_items(p);
             p.does(OpenSpeakers{});
         },
         also(on_the_agenda, these<OpenRemind, RemindOf, NoteOutOfRoom, CorrectStart, LeaveSpeakers, OpenAskFloor, OpenHelp>())},
        {Screen::pause,
         [](Play& p) {
             begin_items(p);
             p.does(TakePause{});
         },
         also(on_the_agenda, these<ExtendPause, ResumeMeeting, OpenHelp>())},
        {Screen::welcome, [](Play& p) { hold_meeting(p); }, these<GoHome, OpenPin, BeginAnswers>()},
        {Screen::statement,
         [](Play& p) {
             hold_meeting(p);
             p.does(BeginAnswers{});
         },
         these<GoHome, GiveAnswer, PreviousStatement>()},
        {Screen::thanks,
         [](Play& p) {
             hold_meeting(p);
             answer_all(p, Answer::agree);
         },
         these<GoHome, UndoAnswers>()},
        {Screen::results,
         [](Play& p) {
             hold_meeting(p);
             close_by_chair(p);
         },
         also(reading, these<OpenResults>())},
    };
}

}  // namespace

TEST_CASE("a tap that does not fit the screen changes nothing")
{
    const auto touches = these<Touched, StillHere>();
    for (const Place& place : places())
        for (const Action& tap : taps()) {
            if (touches.count(tap.index()) != 0 || place.fits.count(tap.index()) != 0) continue;
            Play play;
            place.story(play);
            REQUIRE(play.state.screen == place.screen);
            CAPTURE(static_cast<int>(place.screen));
            CAPTURE(tap.index());
            play.clock.advance(1s);
            const Next next = update(play.state, Stamped{tap, play.clock.now()}, play.configuration);
            CHECK(next.state == play.state);
            CHECK(next.effects.empty());
        }
}

TEST_CASE("what comes back from outside when nobody waits for it does no harm")
{
    const Failure failure{"K12", ""};
    const std::vector<Action> outcomes = {PinChecked{true},          UrnReady{3},          UrnReady{3, true},
                                          AnswersStored{1},          AnswersNotStored{failure}, AnswersTakenBack{0},
                                          AnswersNotTakenBack{failure}, Committed{ItemReached{1}, 1}};
    for (const Action& outcome : outcomes) {
        Play play;
        play.does(GoHome{});
        play.does(outcome);
        CHECK(play.state.screen == Screen::home);
        CHECK_FALSE(play.state.meeting.has_value());
        CHECK_FALSE(play.state.checkin.has_value());
    }
}

TEST_CASE("whatever people tap, a meeting ends only when its end is confirmed and a member counts only when all is answered")
{
    const auto all = taps();
    const std::vector<Action> in_setup{OpenAgendas{}, OpenDraft{}, StartMeeting{}};
    Configuration quick = council();
    quick.reminders = {rule("doors", "trust", Trigger::closed_item), rule("back", "tone", Trigger::after_pause)};
    Play play(quick);
    std::mt19937 random(20261124);
    std::set<Screen> seen;
    std::set<std::size_t> marked;
    int ended = 0, counted = 0;

    for (int step = 0; step < 400000; ++step) {
        if (play.state.screen == Screen::pin && random() % 3 == 0) type(play, right_pin);  // chance alone never would
        if (random() % 8 == 0) play.waits(Duration(random() % 40000));
        const bool goes_on = play.state.screen == Screen::statement && random() % 2 == 0;  // nor answer everything
        const bool prepares = play.state.screen == Screen::setup && random() % 2 == 0;  // nor go through with it
        const Action tap = goes_on ? Action(GiveAnswer{Answer::agree}) : prepares ? in_setup[random() % in_setup.size()] : all[random() % all.size()];
        const Sheet sheet = play.state.sheet;
        play.asked.clear();
        play.does(tap);
        seen.insert(play.state.screen);

        for (const Effect& effect : play.asked) {
            if (std::holds_alternative<WipeBallot>(effect)) marked.clear();
            if (const auto* mark = std::get_if<MarkAnswer>(&effect)) marked.insert(mark->statement);
            if (std::holds_alternative<StoreAnswers>(effect)) {
                ++counted;
                REQUIRE(marked.size() == statements_asked);
            }
        }
        if (play.times_committed<MeetingEnded>() != 0) {
            ++ended;
            REQUIRE(std::holds_alternative<EndMeeting>(tap));
            REQUIRE((sheet == Sheet::end_meeting || sheet == Sheet::end_time));
        }
        if (play.state.checkin) {
            REQUIRE(play.state.checkin->answered >= 0);
            REQUIRE(play.state.checkin->answered <= play.state.checkin->present);
        }
        REQUIRE((play.state.screen == Screen::pin || play.pad->digits().empty()));
        const Duration due = next_due(play.state, play.configuration, play.clock.now()) - play.clock.now().instant;
        REQUIRE(due > 0ms);
        REQUIRE(due <= 1min);
    }
    CHECK(seen.size() == 25);  // all but the one that shows what was found in a file: there is none
    CHECK(ended > 10);
    CHECK(counted > 10);
}
