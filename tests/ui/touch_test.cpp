// Why: thirty people touch the panel in one evening, with cold fingers, fast fingers and a hand that slides. What counts as
// a tap is decided here, and a tap that was not meant must do nothing.
#include <doctest/doctest.h>

#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

TEST_CASE("a tap shorter than a frame counts, once")
{
    Stage stage;
    show(stage, "home");
    const Rect door = stage.control("home.kodeks").rect;
    stage.press(door.middle_x(), door.middle_y());
    stage.lift(door.middle_x(), door.middle_y());
    stage.settle();
    const auto actions = stage.take_actions();
    CHECK(actions.size() == 1);
    CHECK(count<OpenLibrary>(actions) == 1);
}

TEST_CASE("a tap acts when the finger lifts, not when it comes down")
{
    Stage stage;
    show(stage, "home");
    const Rect door = stage.control("home.kodeks").rect;
    stage.press(door.middle_x(), door.middle_y());
    stage.settle();
    CHECK(stage.take_actions().empty());
    stage.lift(door.middle_x(), door.middle_y());
    CHECK(count<OpenLibrary>(stage.take_actions()) == 1);
}

TEST_CASE("a second tap within 300 ms of a change of screen does nothing")
{
    Stage stage;
    stage.open_the_chamber();
    const Rect idle = stage.control("idle.wake").rect;
    stage.press(idle.middle_x(), idle.middle_y());
    stage.lift(idle.middle_x(), idle.middle_y());
    REQUIRE(stage.state().screen == Screen::home);
    stage.draw();
    const Rect door = stage.control("home.kodeks").rect;
    stage.advance(299ms);
    stage.press(door.middle_x(), door.middle_y());
    stage.advance(50ms);
    stage.lift(door.middle_x(), door.middle_y());
    CHECK(stage.state().screen == Screen::home);
}

TEST_CASE("a tap 300 ms after a change of screen counts")
{
    Stage stage;
    stage.open_the_chamber();
    const Rect idle = stage.control("idle.wake").rect;
    stage.press(idle.middle_x(), idle.middle_y());
    stage.lift(idle.middle_x(), idle.middle_y());
    stage.draw();
    const Rect door = stage.control("home.kodeks").rect;
    stage.advance(300ms);
    stage.press(door.middle_x(), door.middle_y());
    stage.lift(door.middle_x(), door.middle_y());
    CHECK(stage.state().screen == Screen::library);
}

TEST_CASE("a finger that comes down before the screen changes does not act on the new one")
{
    Stage stage;
    show(stage, "home");
    const Rect door = stage.control("home.kodeks").rect;
    stage.press(door.middle_x(), door.middle_y());
    stage.show(scene("meeting item 3", stage.configuration(), stage.now()));
    const Rect next = stage.control("meeting.next").rect;
    stage.move(next.middle_x(), next.middle_y());
    stage.lift(next.middle_x(), next.middle_y());
    stage.settle();
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that rolls a little beyond the edge still taps")
{
    Stage stage;
    show(stage, "meeting item 3");
    const Rect next = stage.control("meeting.next").rect;
    const float y = next.middle_y();
    stage.press(next.x + 4, y);
    stage.move(next.x - 10 * stage.mm(), y);
    stage.lift(next.x - 10 * stage.mm(), y);
    CHECK(count<NextItem>(stage.take_actions()) == 1);
}

TEST_CASE("a finger that drags off a control does not tap it")
{
    Stage stage;
    show(stage, "meeting item 3");
    const Rect next = stage.control("meeting.next").rect;
    stage.press(next.middle_x(), next.middle_y());
    stage.move(next.middle_x(), next.y - 60);
    stage.lift(next.middle_x(), next.y - 60);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that drags onto a control does not tap it")
{
    Stage stage;
    show(stage, "meeting item 3");
    const Rect next = stage.control("meeting.next").rect;
    stage.press(next.middle_x(), next.y - 60);
    stage.move(next.middle_x(), next.middle_y());
    stage.lift(next.middle_x(), next.middle_y());
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that drags from one control to another taps neither")
{
    Stage stage;
    show(stage, "statement 1");
    const Rect from = stage.control("answer.2").rect, to = stage.control("answer.3").rect;
    stage.press(from.middle_x(), from.middle_y());
    stage.move(to.middle_x(), to.middle_y());
    stage.lift(to.middle_x(), to.middle_y());
    stage.settle();
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a contact that is broken off taps nothing")
{
    Stage stage;
    show(stage, "statement 1");
    const Rect answer = stage.control("answer.2").rect;
    stage.press(answer.middle_x(), answer.middle_y());
    stage.move(-1, -1);
    stage.lift(-1, -1);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a contact that lifts elsewhere, without having moved before, is judged by where it lifts")
{
    Stage stage;
    show(stage, "statement 1");
    const Rect answer = stage.control("answer.2").rect;
    stage.press(answer.middle_x(), answer.middle_y());
    stage.lift(-1, -1);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a lift without a press does nothing")
{
    Stage stage;
    show(stage, "statement 1");
    const Rect answer = stage.control("answer.2").rect;
    stage.lift(answer.middle_x(), answer.middle_y());
    CHECK(stage.take_actions().empty());
}

TEST_CASE("nothing looks touched once the finger has left")
{
    Stage stage;
    show(stage, "home");
    const std::string before = stage.picture();
    const Rect door = stage.control("home.kodeks").rect;
    stage.press(door.middle_x(), door.middle_y());
    CHECK(stage.picture() != before);
    stage.lift(door.middle_x(), door.middle_y());
    stage.settle();
    CHECK(stage.picture() == before);
}

TEST_CASE("a contact that got stuck taps nothing, is no sign of a person, and is told on the screen with its code")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    const Instant touched = stage.state().touched;
    const Rect door = stage.control("home.kodeks").rect;
    stage.press(door.middle_x(), door.middle_y());
    const Instant pressed = stage.state().touched;
    stage.advance(10s);
    stage.input({.kind = Input::Kind::stuck, .x = -1, .y = -1});
    stage.draw();
    CHECK(stage.state().screen == Screen::home);
    CHECK(pressed > touched);
    CHECK(stage.state().touched == pressed);
    CHECK(stage.reads("K46"));
    stage.wait(stuck_shown_for);
    CHECK(!stage.reads("K46"));
}
