// Why: a chair who has mistyped before thirty people must see what is going on and for how long; and whoever guesses must find
// no key that answers before the wait is over.
#include <doctest/doctest.h>

#include "taps.hpp"
#include "ui/phrases.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

void go_to_the_pin(Stage& stage)
{
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
}

void try_wrong(Stage& stage, int times)
{
    for (int i = 0; i < times; ++i) {
        stage.type("280572");
        stage.tap("pin.submit");
    }
}

}  // namespace

TEST_CASE("a wrong PIN is said where it was typed, and that it may be tried again")
{
    Stage stage;
    go_to_the_pin(stage);
    try_wrong(stage, 1);
    CHECK(stage.reads("Det var ikke koden. Prøv igen."));
    CHECK_FALSE(stage.reads("Koden kan prøves igen om"));
}

TEST_CASE("after the fifth wrong PIN no key answers, and the time left is counted down")
{
    Stage stage;
    go_to_the_pin(stage);
    try_wrong(stage, 5);
    CHECK(stage.reads("Det var ikke koden."));
    CHECK(stage.reads("Koden kan prøves igen om"));
    stage.wait(5s);
    const Duration left = stage.state().pin_limit.opens_at - stage.now().instant;
    CHECK(stage.reads(running_time(left + 999ms)));
    for (const Control& control : stage.controls())
        CHECK_MESSAGE((control.id == "pin.back" || control.role == Role::setting), control.id);
}

TEST_CASE("when the wait is over the keys answer and the right PIN opens")
{
    Stage stage;
    go_to_the_pin(stage);
    try_wrong(stage, 5);
    stage.wait(15s);
    CHECK_FALSE(stage.reads("Koden kan prøves igen om"));
    stage.type(right_pin);
    stage.tap("pin.submit");
    CHECK(stage.state().screen == Screen::setup);
}

TEST_CASE("who comes by keyboard reads the same, and Tab finds no key of the pad")
{
    Stage by_finger, by_keyboard;
    for (Stage* stage : {&by_finger, &by_keyboard}) {
        go_to_the_pin(*stage);
        try_wrong(*stage, 4);
        stage->type("280572");
    }
    by_finger.tap("pin.submit");
    REQUIRE(by_keyboard.controls().back().id == "pin.submit");
    by_keyboard.key(Key::back_tab);
    by_keyboard.key(Key::enter);
    by_keyboard.settle();
    for (Stage* stage : {&by_finger, &by_keyboard}) {
        CHECK(stage->state().pin_limit.wrong == 5);
        CHECK(stage->reads("Det var ikke koden."));
        CHECK(stage->reads("Koden kan prøves igen om"));
    }
    CHECK(!by_keyboard.sees("pin.1"));
    do
        by_keyboard.key(Key::tab);
    while (by_keyboard.interface().focus()->id != "pin.back");
    by_keyboard.key(Key::enter);
    by_keyboard.settle();
    CHECK(by_keyboard.state().screen == Screen::home);
}

TEST_CASE("from the fifteenth wrong PIN on the screen says how many there were and who can help")
{
    Stage stage;
    show(stage, "pin, wait");
    CHECK_FALSE(stage.reads("IT eller sekretariatet"));
    show(stage, "pin, long wait");
    CHECK(stage.reads("15 forkerte koder"));
    CHECK(stage.reads("IT eller sekretariatet"));
}
