// Why: the whole evening as it is lived: from the resting screen to the resting screen, only by taps on the controls that
// are drawn, on the real shell, journal and urn.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr int present = 7;

Configuration council_of_nine()
{
    Configuration configuration = example_council();
    configuration.council.members = 9;
    return configuration;
}

void put_away_a_norm(Stage& stage)
{
    if (stage.sees("reminder.close"))
        stage.tap("reminder.close");
    REQUIRE(!stage.state().reminder);
}

void read_the_kodeks(Stage& stage)
{
    stage.tap("home.kodeks");
    stage.tap("library.0.0");
    REQUIRE(stage.state().screen == Screen::kodeks);
    const std::string point = kodeks(stage.configuration()).sections.front().points[1].id;
    stage.tap("point." + point);
    CHECK(stage.state().screen == Screen::point);
    CHECK(stage.state().reading.point == point);
    stage.tap("point.back");
    stage.tap("kodeks.part.1");
    CHECK(stage.state().reading.part == 1);
    stage.tap("kodeks.back");
    stage.tap("library.back");
    REQUIRE(stage.state().screen == Screen::home);
}

void let_the_chair_in(Stage& stage)
{
    stage.tap("home.meeting");
    REQUIRE(stage.state().screen == Screen::pin);
    stage.type("111111");
    stage.tap("pin.submit");
    CHECK(stage.state().screen == Screen::pin);
    CHECK(stage.reads("Det var ikke koden."));
    stage.type("29");
    stage.tap("pin.erase");
    stage.type(right_pin.substr(1));
    stage.tap("pin.submit");
    REQUIRE(stage.state().screen == Screen::setup);
}

void start_the_meeting(Stage& stage)
{
    while (stage.state().setup.present > present)
        stage.tap("setup.fewer");
    stage.tap("setup.start");
    REQUIRE(stage.state().screen == Screen::opening);
    stage.tap("opening.begin");
    REQUIRE(stage.state().screen == Screen::meeting);
}

void hold_the_pause(Stage& stage)
{
    stage.tap("pause.more");
    CHECK(stage.state().meeting->pause->length == 35min);
    stage.wait(35min);
    stage.tap("pause.resume");
    REQUIRE(stage.state().screen == Screen::meeting);
    put_away_a_norm(stage);
}

std::vector<std::string> walk_the_agenda(Stage& stage)
{
    std::vector<std::string> handled;
    for (;;) {
        put_away_a_norm(stage);
        handled.push_back(current_item(*stage.state().meeting).number);
        stage.wait(5min);
        put_away_a_norm(stage);
        if (!stage.sees("meeting.next"))
            return handled;
        stage.tap("meeting.next");
        if (stage.state().sheet == Sheet::doors)
            stage.tap("doors.confirm");
        if (stage.state().screen == Screen::pause)
            hold_the_pause(stage);
    }
}

void end_the_meeting(Stage& stage)
{
    stage.tap("meeting.end");
    stage.tap("sheet.close");
    REQUIRE(stage.state().screen == Screen::meeting);
    stage.tap("meeting.end");
    stage.tap("end.confirm");
    REQUIRE(stage.state().screen == Screen::welcome);
}

void give_an_answer(Stage& stage, const std::string& face)
{
    stage.tap("checkin.begin");
    for (std::size_t i = 0; i < asked_statements(stage.configuration()).size(); ++i) {
        REQUIRE(stage.state().screen == Screen::statement);
        stage.tap(face);
    }
    REQUIRE(stage.state().screen == Screen::thanks);
}

}  // namespace

TEST_CASE("an evening by taps: rest, read, open, walk the agenda, check in, see the result, rest")
{
    Stage stage(laptop, council_of_nine());
    stage.open_the_chamber();
    REQUIRE(stage.state().screen == Screen::idle);
    stage.tap("idle.wake");
    REQUIRE(stage.state().screen == Screen::home);
    read_the_kodeks(stage);
    let_the_chair_in(stage);
    start_the_meeting(stage);
    const auto handled = walk_the_agenda(stage);
    CHECK(handled == std::vector<std::string>{"1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "14", "15"});
    end_the_meeting(stage);

    for (int member = 1; member <= present; ++member) {
        give_an_answer(stage, "answer.4");
        CHECK(stage.state().checkin->answered == member);
        stage.wait(thanks_shown_for);
    }
    REQUIRE(stage.state().screen == Screen::results);
    REQUIRE(stage.state().result);
    CHECK(stage.state().result->enough);
    CHECK(stage.reads("7 af 7 svarede"));
    for (const PublishedStatement& statement : stage.state().result->statements) {
        CHECK(statement.share == Share{Share::Kind::at_least_half});
        CHECK(stage.reads(statement.text));
    }
    stage.tap("results.back");
    REQUIRE(stage.state().screen == Screen::home);
    stage.wait(61s);
    CHECK(stage.state().screen == Screen::idle);
}

TEST_CASE("an answer that is taken back does not count, and can be given again")
{
    Configuration configuration = council_of_nine();
    configuration.agendas.front().items.resize(1);
    Stage stage(laptop, configuration);
    stage.open_the_chamber();
    stage.tap("idle.wake");
    let_the_chair_in(stage);
    start_the_meeting(stage);
    end_the_meeting(stage);
    give_an_answer(stage, "answer.5");
    stage.tap("checkin.undo");
    CHECK(stage.state().screen == Screen::welcome);
    CHECK(stage.state().checkin->answered == 0);
    give_an_answer(stage, "answer.1");
    CHECK(stage.state().checkin->answered == 1);
}

TEST_CASE("the chair closes the check-in early, and too few answers say nothing")
{
    Configuration configuration = council_of_nine();
    configuration.agendas.front().items.resize(1);
    Stage stage(laptop, configuration);
    stage.open_the_chamber();
    stage.tap("idle.wake");
    let_the_chair_in(stage);
    start_the_meeting(stage);
    end_the_meeting(stage);
    give_an_answer(stage, "answer.5");
    stage.wait(thanks_shown_for);
    stage.tap("checkin.close");
    stage.type(right_pin);
    stage.tap("pin.submit");
    stage.tap("close.confirm");
    REQUIRE(stage.state().screen == Screen::results);
    CHECK(!stage.state().result->enough);
    CHECK(stage.reads("For få svar til at vise resultat"));
    for (const Statement& statement : asked_statements(stage.configuration()))
        CHECK(!stage.reads(statement.text));
}
