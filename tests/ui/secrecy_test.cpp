// Why: two promises stand or fall on the screen. What a member answers leaves no trace for the next in the queue, not even
// a pixel; and a closed item's title is not shown to a chamber with the public in it.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

void go_to_the_checkin(Stage& stage)
{
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    stage.tap("pin.submit");
    stage.tap("setup.start");
    stage.tap("opening.begin");
    stage.tap("meeting.end");
    stage.tap("end.confirm");
    REQUIRE(stage.state().screen == Screen::welcome);
    stage.tap("checkin.begin");
    REQUIRE(stage.state().screen == Screen::statement);
}

/// Everything shown from the moment the finger lifts from `first` until the next member stands before the panel. All
/// statements after the first are answered with `then`.
std::vector<std::string> everything_shown(const std::string& first, const std::string& then)
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage);
    std::vector<std::string> shown;
    const auto look = [&] { shown.push_back(stage.picture()); };
    const auto answer = [&](const std::string& id) {
        const Rect rect = stage.control(id).rect;
        stage.press(rect.middle_x(), rect.middle_y());
        stage.advance(90ms);
        stage.lift(rect.middle_x(), rect.middle_y());
        look();
        for (const Duration later : {0ms, 16ms, 100ms, 400ms}) {
            stage.advance(later);
            stage.draw();
            look();
        }
    };
    answer(first);
    while (stage.state().screen == Screen::statement)
        answer(then);
    REQUIRE(stage.state().screen == Screen::thanks);
    stage.wait(thanks_shown_for);
    REQUIRE(stage.state().screen == Screen::welcome);
    look();
    stage.tap("checkin.begin");
    look();
    return shown;
}

/// As everything_shown(), by keyboard: Tab to the face, Enter.
std::vector<std::string> shown_after_enter(std::string_view face)
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage);
    do
        stage.key(Key::tab);
    while (stage.interface().focus()->id != face);
    stage.key(Key::enter);
    std::vector<std::string> shown;
    for (const Duration later : {0ms, 16ms, 400ms}) {
        stage.advance(later);
        stage.draw();
        shown.push_back(stage.picture());
    }
    return shown;
}

constexpr const char* closed_title = "Salg af erhvervsgrund ved Havnevej";
constexpr const char* closed_summary = "Indstilles til hemmelig behandling";
constexpr const char* closed_case = "26/00745";

/// A council whose files, against all advice, give closed items their titles and do not allow them to be shown.
Configuration with_closed_titles()
{
    Configuration configuration = example_council();
    for (Agenda& agenda : configuration.agendas)
        for (AgendaItem& item : agenda.items)
            if (item.closed) {
                item.title = closed_title;
                item.summary = closed_summary;
                item.case_number = closed_case;
                item.attachments = 7;
            }
    return configuration;
}

void check_nothing_told(Stage& stage)
{
    for (const char* secret : {closed_title, closed_summary, closed_case, "7 bilag"}) {
        CHECK_MESSAGE(!stage.reads(secret), secret << " is drawn");
        for (const Control& control : stage.controls())
            CHECK_MESSAGE(control.name.find(secret) == std::string::npos, control.id << " is called " << control.name);
    }
}

}  // namespace

TEST_CASE("from the lift of the finger on, the screen is the same whichever face was tapped")
{
    const auto first = everything_shown("answer.1", "answer.3");
    for (const char* other : {"answer.2", "answer.3", "answer.4", "answer.5"}) {
        const auto shown = everything_shown(other, "answer.3");
        REQUIRE(shown.size() == first.size());
        for (std::size_t i = 0; i < shown.size(); ++i)
            CHECK_MESSAGE((shown[i] == first[i]), other << " differs in picture " << i);
    }
}

TEST_CASE("the screen is the same whatever is answered to all statements")
{
    const auto first = everything_shown("answer.1", "answer.1");
    for (const char* other : {"answer.5", "answer.4"})
        CHECK((everything_shown(other, other) == first));
}

TEST_CASE("the screen is the same for one who skips")
{
    CHECK((everything_shown("checkin.skip", "answer.2") == everything_shown("answer.4", "answer.2")));
}

TEST_CASE("by keyboard too, the next picture is the same whichever face was chosen")
{
    const auto first = shown_after_enter("answer.1");
    for (const char* other : {"answer.2", "answer.3", "answer.4", "answer.5", "checkin.skip"})
        CHECK((shown_after_enter(other) == first));
}

TEST_CASE("going back to a statement does not show what was answered")
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage);
    const std::string fresh = stage.picture();
    for (const char* answer : {"answer.1", "answer.5"}) {
        stage.tap(answer);
        stage.tap("checkin.previous");
        CHECK((stage.picture() == fresh));
    }
}

TEST_CASE("the stage reads what is drawn")
{
    Stage stage;
    show(stage, "meeting item 4");
    CHECK(stage.reads("Lokalplan for havnefronten"));
    CHECK(stage.reads("25/01932"));
    CHECK(stage.reads("3 bilag"));
}

TEST_CASE("a closed item's title is not on the screen before the meeting")
{
    Stage stage(full_hd, with_closed_titles());
    show(stage, "setup");
    check_nothing_told(stage);
    while (stage.sees("setup.scroll.down")) {
        stage.tap("setup.scroll.down");
        check_nothing_told(stage);
    }
}

TEST_CASE("a closed item's title is nowhere in the state of a running meeting, and never on the screen")
{
    Configuration configuration = with_closed_titles();
    auto& items = configuration.agendas.front().items;
    items.erase(items.begin(), items.begin() + 11);
    Stage stage(full_hd, configuration);
    stage.open_the_chamber();
    stage.tap("idle.wake");
    check_nothing_told(stage);
    stage.tap("home.meeting");
    stage.type(right_pin);
    stage.tap("pin.submit");
    stage.tap("setup.start");
    check_nothing_told(stage);
    for (const AgendaItem& item : stage.state().meeting->agenda.items)
        CHECK((!item.closed || (item.title.empty() && item.summary.empty() && item.case_number.empty() && item.attachments == 0)));
    stage.tap("opening.begin");
    check_nothing_told(stage);
    while (stage.sees("meeting.next")) {
        stage.tap("meeting.next");
        check_nothing_told(stage);
        if (stage.sees("doors.confirm"))
            stage.tap("doors.confirm");
        if (stage.sees("reminder.close"))
            stage.tap("reminder.close");
        stage.tap("meeting.pause");
        check_nothing_told(stage);
        stage.tap("pause.resume");
        if (stage.sees("reminder.close"))
            stage.tap("reminder.close");
        check_nothing_told(stage);
    }
    CHECK(current_item(*stage.state().meeting).closed);
    stage.tap("meeting.end");
    check_nothing_told(stage);
}

TEST_CASE("the PIN is not on the screen")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    std::vector<std::string> pictures;
    for (const char* digit : {"1", "8"}) {
        stage.type(digit);
        pictures.push_back(stage.picture());
        stage.tap("pin.erase");
    }
    CHECK((pictures[0] == pictures[1]));
}
