// Why: the whole room sees who has the floor and how long is left. The time must warn before its end, say in words and in red that it is over,
// and stand still when the mødeleder holds it.
#include <doctest/doctest.h>

#include "taps.hpp"
#include "ui/phrases.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

Configuration council_of_groups()
{
    Configuration made = council_of_one_item();
    made.speakers.limits = {5min, 4min, 1min, 2min};
    return made;
}

void at_the_speakers(Stage& stage)
{
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"}) stage.tap(id);
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.speakers"}) stage.tap(id);
    REQUIRE(stage.state().screen == Screen::speakers);
}

void ask(Stage& stage, const std::string& kind, const std::string& who)
{
    for (const std::string& id : {std::string("speakers.add"), kind, who}) stage.tap(id);
}

/// A member of Gruppe A has the floor for four minutes, since a moment.
void somebody_speaks(Stage& stage)
{
    at_the_speakers(stage);
    ask(stage, "floor.kind.1", "floor.group.0");
    stage.tap("speakers.next");
}

/// The colours in which the last frame wrote this.
std::vector<Colour> colours_of(const Stage& stage, std::string_view words)
{
    std::vector<Colour> colours;
    for (const Trace::Words& one : stage.trace().words)
        if (one.text == words)
            colours.push_back(one.colour);
    return colours;
}

}  // namespace

TEST_CASE("who has the floor stands on the screen with the time of their kind")
{
    const std::pair<const char*, const char*> kinds[]{{"floor.kind.0", "tilbage af 5 min"}, {"floor.kind.1", "tilbage af 4 min"}, {"floor.kind.2", "tilbage af 1 min"}, {"floor.kind.3", "tilbage af 2 min"}};
    for (const auto& [kind, words] : kinds) {
        Stage stage(full_hd, council_of_groups());
        at_the_speakers(stage);
        ask(stage, kind, "floor.group.1");
        CHECK(stage.reads("Gruppe B"));
        stage.tap("speakers.next");
        CHECK(stage.reads("Gruppe B"));
        CHECK_MESSAGE(stage.reads(words), words);
    }
}

TEST_CASE("a speaker is put on the list by a number where the council names nobody")
{
    Stage stage(full_hd, council_of_groups());
    at_the_speakers(stage);
    stage.tap("speakers.add");
    stage.tap_in_list("floor.number.6", "floor.scroll");
    CHECK(stage.reads("Nr. 7"));
}

TEST_CASE("a short remark stands before those who wait")
{
    Stage stage(full_hd, council_of_groups());
    somebody_speaks(stage);
    ask(stage, "floor.kind.0", "floor.group.1");
    for (const char* id : {"speakers.remark", "floor.group.2"}) stage.tap(id);
    stage.tap("speakers.next");
    CHECK(stage.reads("Gruppe D"));
    CHECK(stage.reads("tilbage af 1 min"));
}

TEST_CASE("a norm is recalled from the list of speakers, and the list stays")
{
    Stage stage(full_hd, council_of_groups());
    somebody_speaks(stage);
    stage.tap("speakers.remind");
    const Point& first = kodeks(stage.configuration()).sections.front().points.front();
    stage.tap("remind." + first.id);
    CHECK(stage.reads("Kodeks punkt " + std::to_string(first.number)));
    CHECK(stage.state().screen == Screen::speakers);
}

TEST_CASE("the screen warns before the end of a speaker's time, and not sooner than the council wants")
{
    Stage stage(full_hd, council_of_groups());
    somebody_speaks(stage);
    stage.wait(4min - 35s);
    CHECK_FALSE(stage.reads("rund af"));
    stage.wait(7s);
    CHECK(stage.reads("tilbage af 4 min: rund af"));
}

TEST_CASE("a speaker's time counts on when it is over, and says so in words")
{
    Stage stage(full_hd, council_of_groups());
    somebody_speaks(stage);
    stage.wait(4min + 20s);
    CHECK(stage.reads("over tiden"));
    CHECK(stage.reads("00:21"));
    CHECK(stage.reads("Gruppe A"));
}

TEST_CASE("a speaker's time is red when it is over, and not before")
{
    Stage stage;
    show(stage, "speakers, over the time");
    CHECK(colours_of(stage, "over tiden") == std::vector<Colour>{dark_palette().alarm});
    show(stage, "speakers, the time is nearly over");
    CHECK(colours_of(stage, "tilbage af 5 min: rund af") == std::vector<Colour>{dark_palette().gold_ink});
}

TEST_CASE("a speaker's time stands still on the screen while it is held, and goes on with another tap")
{
    Stage stage(full_hd, council_of_groups());
    somebody_speaks(stage);
    stage.wait(1min);
    stage.tap("floor.hold");
    CHECK(stage.reads("tiden står stille"));
    const std::string held = running_time(speaking_left(*stage.state().meeting->speaking, stage.now().instant) + 999ms);
    stage.wait(2min);
    CHECK(stage.reads(held));
    stage.tap("floor.hold");
    stage.wait(1min);
    CHECK_FALSE(stage.reads("tiden står stille"));
    CHECK_FALSE(stage.reads(held));
}

TEST_CASE("the name of who has the floor leaves the screen when the time is ended, and when the item is left")
{
    Configuration with = council_of_groups();
    with.agendas.front().items.push_back(with.agendas.front().items.front());
    Stage stage(full_hd, with);
    somebody_speaks(stage);
    ask(stage, "floor.kind.1", "floor.group.1");
    stage.tap("floor.end");
    CHECK_FALSE(stage.reads("Gruppe A"));
    for (const char* id : {"speakers.back", "meeting.next", "meeting.speakers"}) stage.tap(id);
    CHECK_FALSE(stage.reads("Gruppe B"));
}
