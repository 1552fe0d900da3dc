// Why: who has the floor, in what order and for how long, is the council's rule; the kiosk counts and says so. It takes the floor from nobody,
// and who spoke is forgotten with the item.
#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Configuration council_of_groups()
{
    Configuration made = council();
    made.speakers.limits = {5min, 4min, 1min, 2min};
    made.speakers.groups = {{"Small", 2, {}}, {"Large", 6, {"A member of the large"}}};
    return made;
}

template <class Room> void ask(Room& room, const std::string& name, SpeakerKind kind = SpeakerKind::member)
{
    room.does(OpenAskFloor{kind});
    room.does(AskForFloor{name});
}

template <class Room> void at_the_speakers(Room& room)
{
    begin_items(room);
    room.does(OpenSpeakers{});
}

/// One member has the floor for four minutes, from now on.
void somebody_speaks(Play& play)
{
    at_the_speakers(play);
    ask(play, "Small");
    play.does(NextSpeaker{});
}

std::string waiting(const Play& play)
{
    std::string names;
    for (const Speaker& speaker : play.state.desk.floor.asked) names += speaker.name + " ";
    return names;
}

Duration left(Play& play) { return speaking_left(*play.state.meeting->speaking, play.clock.now().instant); }
const SpeakingTotal& total(const Play& play, SpeakerKind kind) { return play.state.meeting->times[items::first].spoken[static_cast<std::size_t>(kind)]; }

}  // namespace

TEST_CASE("each kind of speaker has the time that the council gives it")
{
    const Configuration with = council_of_groups();
    for (const SpeakerKind kind : {SpeakerKind::lead, SpeakerKind::member, SpeakerKind::remark, SpeakerKind::citizen}) {
        Play play(with);
        at_the_speakers(play);
        ask(play, "Small", kind);
        play.does(NextSpeaker{});
        REQUIRE(play.state.meeting->speaking);
        CHECK(play.state.meeting->speaking->kind == kind);
        CHECK(left(play) == with.speakers.limits[static_cast<std::size_t>(kind)]);
    }
}

TEST_CASE("speakers are put on the list by group, by name or by a number, and get the floor in that order")
{
    Play play(council_of_groups());
    at_the_speakers(play);
    for (const char* name : {"Small", "A member of the large", "No. 7"}) ask(play, name);
    CHECK(waiting(play) == "Small A member of the large No. 7 ");
    play.does(NextSpeaker{});
    CHECK(play.state.desk.floor.speaking == "Small");
    CHECK(waiting(play) == "A member of the large No. 7 ");
}

TEST_CASE("a short remark comes in between, before those who wait and after who speaks")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    ask(play, "Large", SpeakerKind::lead);
    ask(play, "No. 7", SpeakerKind::remark);
    CHECK(play.state.desk.floor.speaking == "Small");
    play.does(NextSpeaker{});
    CHECK(play.state.desk.floor.speaking == "No. 7");
    CHECK(play.state.meeting->speaking->kind == SpeakerKind::remark);
    play.does(NextSpeaker{});
    CHECK(play.state.desk.floor.speaking == "Large");
}

TEST_CASE("ordførere get the floor by the size of their groups where the council wants that, and in turn where not")
{
    for (const bool by_size : {false, true}) {
        Configuration with = council_of_groups();
        with.speakers.leads_by_size = by_size;
        Play play(with);
        at_the_speakers(play);
        ask(play, "Small", SpeakerKind::lead);
        ask(play, "Large", SpeakerKind::lead);
        play.does(NextSpeaker{});
        CHECK(play.state.desk.floor.speaking == (by_size ? "Large" : "Small"));
    }
}

TEST_CASE("who is taken off the list does not get the floor")
{
    Play play(council_of_groups());
    at_the_speakers(play);
    for (const char* name : {"Small", "Large"}) ask(play, name);
    play.does(TakeOffList{0});
    CHECK(waiting(play) == "Large ");
}

TEST_CASE("a speaker whose time is over keeps the floor until the mødeleder ends it")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    play.waits(6min);
    REQUIRE(play.state.meeting->speaking);
    CHECK(left(play) == -2min);
    play.does(EndSpeaking{});
    CHECK_FALSE(play.state.meeting->speaking);
    CHECK(play.state.desk.floor.speaking.empty());
}

TEST_CASE("a speaker's time stands still while it is held, and runs on when it is resumed")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    play.waits(1min);
    play.does(HoldSpeaking{});
    play.waits(10min);
    CHECK(left(play) == 3min);
    play.does(ContinueSpeaking{});
    play.waits(1min);
    CHECK(left(play) == 2min);
}

TEST_CASE("the next speaker ends the one before, and the item counts both")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    ask(play, "Large");
    play.waits(3min);
    play.does(NextSpeaker{});
    play.waits(1min);
    play.does(EndSpeaking{});
    CHECK(total(play, SpeakerKind::member) == SpeakingTotal{2, 4min});
}

TEST_CASE("the mødeleder can look at the item while somebody speaks, and the time runs on")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    play.does(LeaveSpeakers{});
    play.waits(1min);
    CHECK(play.state.screen == Screen::meeting);
    CHECK(left(play) == 3min);
}

TEST_CASE("the names of speakers are gone with the item, and not there when it is taken up again")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    ask(play, "Large");
    play.does(LeaveSpeakers{});
    play.does(NextItem{});
    CHECK(play.state.desk.floor == Floor{});
    play.does(PreviousItem{});
    CHECK(play.state.desk.floor == Floor{});
}

TEST_CASE("the names of speakers are gone with the meeting")
{
    Play play(council_of_groups());
    somebody_speaks(play);
    ask(play, "Large");
    play.does(LeaveSpeakers{});
    end_meeting(play);
    CHECK(play.state.desk.floor == Floor{});
}

TEST_CASE("after a restart somebody speaks on, with the time that was left, and without a name")
{
    Evening evening(council_of_groups());
    at_the_speakers(evening);
    for (const char* name : {"Small", "Large"}) ask(evening, name);
    evening.does(NextSpeaker{});
    evening.waits(1min);
    evening.restart();
    REQUIRE(evening.state().meeting->speaking);
    CHECK(speaking_left(*evening.state().meeting->speaking, evening.clock.now().instant) == 3min);
    CHECK(evening.state().desk.floor == Floor{});
}
