// Why: the clock on the screen is what thirty people come back from the coffee by. After it was corrected every line with a time
// in it must be right, and while nobody has set it the screen must not make one up.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

void set_clock(Stage& stage, LocalTime local, minutes zone = 1h)
{
    stage.clock().set(local, zone);
    stage.draw();
}

void lose_clock(Stage& stage) { set_clock(stage, LocalTime(19h)); }

bool reads_any_time(Stage& stage) { return stage.reads("19:") || stage.reads("kl.") || stage.reads("1970") || stage.reads("1. januar"); }

}  // namespace

TEST_CASE("after a jump of the clock the pause still says when it ends")
{
    Stage stage;
    show(stage, "pause");
    const LocalTime ends = local_at(stage.now(), stage.now().instant + 11min);
    CHECK(stage.reads("kl. 18.41"));
    set_clock(stage, stage.now().local + 1h);
    CHECK(stage.reads("kl. 19.41"));
    CHECK(floor<minutes>(ends) == local_days(2026y / 11 / 24) + 18h + 41min);
}

TEST_CASE("after a jump of the clock the check-in still says when it closes")
{
    Stage stage;
    show(stage, "welcome");
    CHECK(stage.reads("kl. 19.15"));
    set_clock(stage, stage.now().local - 24h - 10min);
    CHECK(stage.reads("kl. 19.05"));
}

TEST_CASE("a pause that begins before the clocks change says what they will show when it ends")
{
    Stage stage;
    set_clock(stage, local_days(2026y / 3 / 29) + 1h + 55min);
    stage.clock().change_zone(sys_days(2026y / 3 / 29) + 1h, 1h);
    show(stage, "pause");
    CHECK(stage.reads("kl. 03.06"));

    Stage autumn;
    set_clock(autumn, local_days(2026y / 10 / 25) + 2h + 55min, 2h);
    autumn.clock().change_zone(sys_days(2026y / 10 / 25) + 1h, -1h);
    show(autumn, "pause");
    CHECK(autumn.reads("kl. 02.06"));
}

TEST_CASE("while the clock is not set, every screen with a clock says so and none shows a time or a date of its own")
{
    Stage stage;
    lose_clock(stage);
    for (const char* name : {"idle", "home", "meeting item 4"}) {
        CAPTURE(name);
        show(stage, name);
        CHECK(stage.reads("Ur ikke stillet"));
        CHECK_FALSE(reads_any_time(stage));
    }
}

TEST_CASE("while the clock is not set, nobody is greeted by the hour and no meeting is announced")
{
    Stage stage;
    lose_clock(stage);
    show(stage, "idle");
    CHECK_FALSE(stage.reads("Næste møde"));
    show(stage, "home");
    for (const char* greeting : {"Godmorgen", "Goddag", "Godaften"}) CHECK_FALSE(stage.reads(greeting));
    show(stage, "opening");
    CHECK_FALSE(stage.reads("aften"));
}

TEST_CASE("while the clock is not set, the pause and the check-in tell how long and not until when")
{
    Stage stage;
    lose_clock(stage);
    show(stage, "pause");
    CHECK(stage.reads("Derefter fortsætter vi med"));
    CHECK_FALSE(reads_any_time(stage));
    show(stage, "welcome");
    CHECK(stage.reads("lukker om 45 min"));
    CHECK_FALSE(reads_any_time(stage));
}

TEST_CASE("while the clock is not set, the setup asks for the agenda and does not start without one")
{
    Stage stage;
    lose_clock(stage);
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    stage.tap("pin.submit");
    REQUIRE(stage.configuration().agendas.size() > 1);
    CHECK(stage.reads("Vælg den nedenfor"));
    CHECK(stage.sees("setup.agendas"));
    CHECK_FALSE(stage.sees("setup.start"));
    stage.tap("setup.agendas");
    stage.tap("agenda." + stage.configuration().agendas.front().id);
    CHECK(stage.reads("Dagsordenens dato gælder"));
    CHECK(stage.sees("setup.start"));
}

TEST_CASE("a meeting that nothing dates has an unknown date, in its header and in its result")
{
    Stage stage;
    State state = scene("meeting item 4", stage.configuration(), stage.now());
    state.meeting->date = Date{};
    stage.show(state);
    CHECK(stage.reads("dato ukendt"));
    state = scene("results", stage.configuration(), stage.now());
    state.result->date = Date{};
    stage.show(state);
    CHECK(stage.reads("dato ukendt"));
}

TEST_CASE("a meeting resumed after an absence nobody timed says that its time is uncertain")
{
    Stage stage;
    State state = scene("meeting item 4", stage.configuration(), stage.now());
    state.meeting->times_uncertain = true;
    stage.show(state);
    CHECK(stage.reads("Tiden er usikker"));
}

TEST_CASE("while the clock is not set, no letter runs over the panel")
{
    for (const FrameSize size : {full_hd, laptop, upright}) {
        Stage stage(size);
        lose_clock(stage);
        const Rect frame{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
        for (const std::string& name : scene_names(stage.configuration())) {
            INFO(name << " at " << size.width << " x " << size.height);
            show(stage, name);
            for (const Stage::Letter& letter : stage.letters())
                CHECK_MESSAGE((letter.rect.x >= 0 && letter.rect.right() <= frame.w), "a letter beside the panel");
        }
    }
}
