// Why: the idle screen announces the next meeting days ahead and the chair counts the quorum from it; both must be right.
#include <doctest/doctest.h>

#include <utility>

#include "domain/configuration.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Agenda agenda_on(std::string id, Date date, TimeOfDay start)
{
    Agenda agenda = agenda_of({item("1")});
    agenda.id = std::move(id);
    agenda.date = date;
    agenda.start = start;
    return agenda;
}

Configuration autumn()
{
    Configuration configuration;
    configuration.dates = {
        {day(2026, 10, 27), minutes{1140}}, {day(2026, 11, 24), minutes{1140}}, {day(2026, 12, 15), minutes{1020}}};
    return configuration;
}

}  // namespace

TEST_CASE("the council's own kodeks is the first document")
{
    Configuration configuration;
    configuration.documents.resize(2);
    configuration.documents[0].id = "own";
    CHECK(&kodeks(configuration) == &configuration.documents[0]);
}

TEST_CASE("only statements that are asked now are asked")
{
    Configuration configuration;
    configuration.statements = {{"a", "", {"tone"}, true}, {"b", "", {"tone"}, false}, {"c", "", {"tone"}, true}};
    const auto asked = asked_statements(configuration);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].id == "a");
    CHECK(asked[1].id == "c");
}

TEST_CASE("never more than six statements are asked")
{
    Configuration configuration;
    configuration.statements.resize(max_statements + 3);
    CHECK(asked_statements(configuration).size() == max_statements);
}

TEST_CASE("half of the members, rounded up, make a quorum")
{
    CHECK(quorum(25) == 13);
    CHECK(quorum(9) == 5);
    CHECK(quorum(10) == 5);
}

TEST_CASE("the next meeting is the first date from today on")
{
    const auto next = next_meeting(autumn(), day(2026, 11, 1));
    REQUIRE(next);
    CHECK(next->date == day(2026, 11, 24));
    CHECK(next->start == minutes{1140});
    CHECK(next->agenda == nullptr);
}

TEST_CASE("a meeting today is the next meeting")
{
    const auto next = next_meeting(autumn(), day(2026, 11, 24));
    REQUIRE(next);
    CHECK(next->date == day(2026, 11, 24));
}

TEST_CASE("an agenda on the date knows the hour better than the list of dates")
{
    Configuration configuration = autumn();
    configuration.agendas = {agenda_on("2026-11-24", day(2026, 11, 24), minutes{1080})};
    const auto next = next_meeting(configuration, day(2026, 11, 1));
    REQUIRE(next);
    CHECK(next->start == minutes{1080});
    CHECK(next->agenda == &configuration.agendas[0]);
}

TEST_CASE("an agenda for a day that is in no list is a meeting too")
{
    Configuration configuration = autumn();
    configuration.agendas = {agenda_on("extra", day(2026, 11, 10), minutes{1020})};
    const auto next = next_meeting(configuration, day(2026, 11, 1));
    REQUIRE(next);
    CHECK(next->agenda == &configuration.agendas[0]);
}

TEST_CASE("an agenda later than the next date is not the next meeting")
{
    Configuration configuration = autumn();
    configuration.agendas = {agenda_on("2026-12-15", day(2026, 12, 15), minutes{1020})};
    const auto next = next_meeting(configuration, day(2026, 11, 1));
    REQUIRE(next);
    CHECK(next->agenda == nullptr);
}

TEST_CASE("of two agendas on one day the first listed is the meeting's")
{
    Configuration configuration;
    configuration.agendas = {agenda_on("a", day(2026, 11, 24), minutes{1020}), agenda_on("b", day(2026, 11, 24), minutes{960})};
    const auto next = next_meeting(configuration, day(2026, 11, 1));
    REQUIRE(next);
    CHECK(next->agenda->id == "a");
}

TEST_CASE("after the last date there is no next meeting") { CHECK_FALSE(next_meeting(autumn(), day(2026, 12, 16))); }

TEST_CASE("an agenda is found by its id")
{
    Configuration configuration;
    configuration.agendas = {agenda_on("a", day(2026, 11, 24), minutes{0}), agenda_on("b", day(2026, 12, 15), minutes{0})};
    CHECK(find_agenda(configuration, "b") == &configuration.agendas[1]);
}

TEST_CASE("an id no agenda has finds nothing") { CHECK(find_agenda(Configuration{}, "a") == nullptr); }
