// Why: the order in which people speak is the council's, and so is what their time does; the journal knows how many and how long.
#include <doctest/doctest.h>

#include "domain/speakers.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

SpeakerSettings groups()
{
    SpeakerSettings settings;
    settings.groups = {{"Small", 2, {}}, {"Large", 12, {"Member of the large"}}};
    return settings;
}

std::string order(const Floor& floor)
{
    std::string names;
    for (const Speaker& speaker : floor.asked) names += speaker.name + " ";
    return names;
}

std::string asked(std::initializer_list<Speaker> speakers, const SpeakerSettings& settings)
{
    Floor floor;
    for (const Speaker& speaker : speakers) CHECK(ask_for_the_floor(floor, speaker, settings));
    return order(floor);
}

Meeting first_item_of(const Agenda& agenda) { return after(opened(agenda), {{minutes{0}, ItemReached{0}}}); }

const SpeakingTotal& total(const Meeting& meeting, std::size_t item, SpeakerKind kind) { return meeting.times[item].spoken[static_cast<std::size_t>(kind)]; }

}  // namespace

TEST_CASE("speakers get the floor in the order they asked")
{
    CHECK(asked({{"A", SpeakerKind::member}, {"B", SpeakerKind::lead}, {"C", SpeakerKind::citizen}}, groups()) == "A B C ");
}

TEST_CASE("a short remark goes in between, after the short remarks that wait")
{
    CHECK(asked({{"A", SpeakerKind::member}, {"r1", SpeakerKind::remark}, {"B", SpeakerKind::lead}, {"r2", SpeakerKind::remark}}, groups()) == "r1 r2 A B ");
}

TEST_CASE("spokespersons of larger groups come first only where the council wants that")
{
    SpeakerSettings settings = groups();
    const std::initializer_list<Speaker> speakers{{"M", SpeakerKind::member}, {"Small", SpeakerKind::lead}, {"Member of the large", SpeakerKind::lead}};
    CHECK(asked(speakers, settings) == "M Small Member of the large ");
    settings.leads_by_size = true;
    CHECK(asked(speakers, settings) == "Member of the large Small M ");
}

TEST_CASE("the list takes no more than a room can hold")
{
    Floor floor;
    for (std::size_t i = 0; i < most_on_the_list; ++i) REQUIRE(ask_for_the_floor(floor, {"A", SpeakerKind::member}, {}));
    CHECK_FALSE(ask_for_the_floor(floor, {"B", SpeakerKind::member}, {}));
}

TEST_CASE("a speaker's time is within, ending and over")
{
    const SpeakerSettings settings;
    const Speaking speaking{SpeakerKind::member, minutes{3}, {Duration{0}, at(minutes{0})}};
    CHECK(floor_time(speaking, settings, at(minutes{2} + seconds{29})) == FloorTime::within);
    CHECK(floor_time(speaking, settings, at(minutes{2} + seconds{30})) == FloorTime::ending);
    CHECK(floor_time(speaking, settings, at(minutes{3})) == FloorTime::ending);
    CHECK(floor_time(speaking, settings, at(minutes{3} + seconds{1})) == FloorTime::over);
    CHECK(speaking_left(speaking, at(minutes{3} + seconds{24})) == -seconds{24});
}

TEST_CASE("a short time warns no sooner than at its half")
{
    const SpeakerSettings settings;
    const Speaking speaking{SpeakerKind::remark, seconds{40}, {Duration{0}, at(minutes{0})}};
    CHECK(floor_time(speaking, settings, at(seconds{19})) == FloorTime::within);
    CHECK(floor_time(speaking, settings, at(seconds{20})) == FloorTime::ending);
}

TEST_CASE("a speaker who is held does not spend time, and one who goes on does")
{
    const Meeting meeting = after(first_item_of(agenda_of({item("1")})), {{minutes{1}, SpeakingBegun{SpeakerKind::member, minutes{3}}},
                                                                         {minutes{2}, SpeakingHeld{}},
                                                                         {minutes{5}, SpeakingContinued{}}});
    CHECK(speaking_left(*meeting.speaking, at(minutes{6})) == minutes{1});
}

TEST_CASE("a pause holds the speaker")
{
    const Meeting meeting = after(first_item_of(agenda_of({item("1")})),
                                  {{minutes{1}, SpeakingBegun{SpeakerKind::member, minutes{3}}}, {minutes{2}, PauseBegun{minutes{15}}}, {minutes{17}, MeetingResumed{}}});
    CHECK(speaking_left(*meeting.speaking, at(minutes{30})) == minutes{2});
}

TEST_CASE("the item keeps how many of each kind spoke and how long")
{
    const Meeting meeting = after(first_item_of(agenda_of({item("1"), item("2")})), {{minutes{1}, SpeakingBegun{SpeakerKind::lead, minutes{5}}},
                                                                                    {minutes{4}, SpeakingBegun{SpeakerKind::remark, minutes{1}}},
                                                                                    {minutes{5}, SpeakingBegun{SpeakerKind::lead, minutes{5}}},
                                                                                    {minutes{7}, SpeakingEnded{}},
                                                                                    {minutes{8}, SpeakingBegun{SpeakerKind::member, minutes{3}}},
                                                                                    {minutes{9}, ItemReached{1}}});
    CHECK(total(meeting, 0, SpeakerKind::lead) == SpeakingTotal{2, minutes{5}});
    CHECK(total(meeting, 0, SpeakerKind::remark) == SpeakingTotal{1, minutes{1}});
    CHECK(total(meeting, 0, SpeakerKind::member) == SpeakingTotal{1, minutes{1}});
    CHECK_FALSE(meeting.speaking);
    CHECK(total(meeting, 1, SpeakerKind::member) == SpeakingTotal{});
}

TEST_CASE("that a speaker ran over is known when the speaker has ended, and not when within")
{
    const Meeting over = after(first_item_of(agenda_of({item("1")})), {{minutes{1}, SpeakingBegun{SpeakerKind::remark, minutes{1}}}, {minutes{3}, SpeakingEnded{}}});
    CHECK(over.spoken_over == at(minutes{3}));
    const Meeting within = after(first_item_of(agenda_of({item("1")})), {{minutes{1}, SpeakingBegun{SpeakerKind::remark, minutes{1}}}, {minutes{2}, SpeakingEnded{}}});
    CHECK_FALSE(within.spoken_over);
}
