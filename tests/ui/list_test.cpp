// Why: a kodeks is longer than a panel. A list follows the finger, says by its page buttons whether there is more, ends
// where its text ends, and never takes a scroll for a tap.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// A finger that takes `steps` frames of 16 ms over its way down the screen, and stops before it lifts.
void drag(Stage& stage, float x, float from, float to, int steps = 10)
{
    stage.press(x, from);
    for (int step = 1; step <= steps; ++step) {
        stage.advance(16ms);
        stage.move(x, from + (to - from) * static_cast<float>(step) / static_cast<float>(steps));
    }
    stage.advance(100ms);
    stage.move(x, to);
    stage.lift(x, to);
    stage.draw();
}

void page_to_the_end(Stage& stage, const std::string& button)
{
    for (int page = 0; page < 50 && stage.sees(button); ++page)
        stage.tap(button);
    REQUIRE(!stage.sees(button));
}

}  // namespace

TEST_CASE("a list that begins offers only the way down")
{
    Stage stage;
    for (const char* name : {"kodeks part 0", "meeting, recall a point", "setup"}) {
        INFO(name);
        show(stage, name);
        const bool down = std::any_of(stage.controls().begin(), stage.controls().end(), [](const Control& c) { return c.id.ends_with(".down"); });
        const bool up = std::any_of(stage.controls().begin(), stage.controls().end(), [](const Control& c) { return c.id.ends_with(".up"); });
        CHECK(down);
        CHECK(!up);
    }
}

TEST_CASE("a list that ends offers only the way up")
{
    Stage stage;
    show(stage, "kodeks part 0");
    page_to_the_end(stage, "kodeks.scroll.down");
    CHECK(stage.sees("kodeks.scroll.up"));
    const auto& last = kodeks(stage.configuration()).sections.front().points.back();
    CHECK(stage.sees("point." + last.id));
}

TEST_CASE("a list that fits offers no way at all")
{
    Configuration configuration = example_council();
    configuration.documents.front().sections.front().points.resize(2);
    Stage stage(full_hd, configuration);
    show(stage, "kodeks part 0");
    CHECK(!stage.sees("kodeks.scroll.down"));
    CHECK(!stage.sees("kodeks.scroll.up"));
}

TEST_CASE("a list stays where it is when it is dragged beyond its beginning")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const std::string first = "point." + kodeks(stage.configuration()).sections.front().points.front().id;
    const Rect before = stage.control(first).rect;
    drag(stage, before.middle_x(), before.middle_y(), before.middle_y() + 500);
    stage.wait(3s);
    CHECK(stage.control(first).rect.y == before.y);
}

TEST_CASE("a list stays where it is when it is dragged beyond its end")
{
    Stage stage;
    show(stage, "kodeks part 0");
    page_to_the_end(stage, "kodeks.scroll.down");
    const std::string last = "point." + kodeks(stage.configuration()).sections.front().points.back().id;
    const Rect before = stage.control(last).rect;
    drag(stage, before.middle_x(), 900, 300);
    stage.wait(3s);
    CHECK(stage.control(last).rect.y == before.y);
}

TEST_CASE("a list follows the finger")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const std::string id = "point." + kodeks(stage.configuration()).sections.front().points[2].id;
    const Rect before = stage.control(id).rect;
    stage.press(before.middle_x(), before.middle_y());
    for (int step = 1; step <= 10; ++step)
        stage.move(before.middle_x(), before.middle_y() - static_cast<float>(step) * 20);
    CHECK(before.y - stage.control(id).rect.y == doctest::Approx(200).epsilon(0.12));
}

TEST_CASE("a finger that scrolls a list taps nothing in it")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const Rect row = stage.control("point." + kodeks(stage.configuration()).sections.front().points[2].id).rect;
    drag(stage, row.middle_x(), row.middle_y(), row.middle_y() - 150);
    stage.settle();
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that scrolls away and comes back taps nothing")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const Rect row = stage.control("point." + kodeks(stage.configuration()).sections.front().points[2].id).rect;
    stage.press(row.middle_x(), row.middle_y());
    stage.move(row.middle_x(), row.middle_y() - 90);
    stage.move(row.middle_x(), row.middle_y());
    stage.lift(row.middle_x(), row.middle_y());
    stage.settle();
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that rolls a little in a list still taps")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const Rect row = stage.control("point." + kodeks(stage.configuration()).sections.front().points[2].id).rect;
    stage.press(row.middle_x(), row.middle_y());
    stage.advance(250ms);
    stage.move(row.middle_x() + 5, row.middle_y() - 10 * stage.mm());
    stage.lift(row.middle_x() + 5, row.middle_y() - 10 * stage.mm());
    CHECK(count<OpenPoint>(stage.take_actions()) == 1);
}

TEST_CASE("a flick glides on and comes to rest")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const std::string id = "point." + kodeks(stage.configuration()).sections.front().points[4].id;
    const Rect row = stage.control(id).rect;
    stage.press(row.middle_x(), row.middle_y());
    for (int step = 1; step <= 4; ++step) {
        stage.advance(16ms);
        stage.move(row.middle_x(), row.middle_y() - static_cast<float>(step) * 12);
    }
    stage.lift(row.middle_x(), row.middle_y() - 48);
    const float lifted = stage.control(id).rect.y;
    stage.advance(16ms);
    stage.draw();
    CHECK(stage.control(id).rect.y < lifted);
    CHECK(stage.moving());
    for (int frame = 0; frame < 300; ++frame) {
        stage.advance(16ms);
        stage.draw();
    }
    CHECK(!stage.moving());
}

TEST_CASE("a page button turns the list and taps no row")
{
    Stage stage;
    show(stage, "meeting, recall a point");
    stage.tap("remind.scroll.down");
    CHECK(stage.take_actions().empty());
    CHECK(stage.sees("remind.scroll.up"));
}

TEST_CASE("a row that is scrolled out of sight cannot be tapped")
{
    Stage stage;
    show(stage, "kodeks part 0");
    const std::string first = "point." + kodeks(stage.configuration()).sections.front().points.front().id;
    page_to_the_end(stage, "kodeks.scroll.down");
    CHECK(!stage.sees(first));
}

TEST_CASE("what a list's end leaves of a row is tapped only while a fingertip fits on it")
{
    int slivers = 0;
    for (const FrameSize size : {full_hd, FrameSize{1366, 768}, FrameSize{1280, 800}, FrameSize{1024, 768}, upright}) {
        Stage stage(size);
        show(stage, "agenda sheet");
        const auto fingertip = static_cast<float>(12.7 * stage.measure().pixels_per_mm);
        const std::vector<Control> controls = stage.controls();
        for (const Control& row : controls) {
            if (row.list.empty() || row.rect.h >= row.whole.h - 1 || row.rect.h < 1)
                continue;
            stage.tap_at(row.rect.x + 5, row.rect.middle_y());
            CHECK_MESSAGE(stage.take_actions().empty() == (row.rect.h < fingertip), row.id << " at " << size.width << ": " << row.rect.h);
            slivers += row.rect.h < fingertip ? 1 : 0;
        }
    }
    CHECK(slivers > 0);
}

TEST_CASE("another part of the kodeks begins at its top")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    stage.tap("library.0.0");
    stage.tap("kodeks.scroll.down");
    REQUIRE(stage.sees("kodeks.scroll.up"));
    stage.tap("kodeks.part.1");
    CHECK(!stage.sees("kodeks.scroll.up"));
    stage.tap("kodeks.part.0");
    CHECK(!stage.sees("kodeks.scroll.up"));
}

namespace {

/// A finger on a row of a long list that moves down `mm` in `time` and lifts there at once.
void stroke(Stage& stage, float mm, Duration time, Duration rest = 0ms)
{
    const Rect row = stage.control("point." + kodeks(stage.configuration()).sections.front().points[2].id).rect;
    const float x = row.middle_x(), y = row.middle_y();
    stage.press(x, y);
    for (int step = 1; step <= 4; ++step) {
        stage.advance(time / 4);
        stage.move(x, y - mm * stage.mm() * static_cast<float>(step) / 4);
    }
    stage.advance(rest);
    stage.lift(x, y - mm * stage.mm());
    stage.draw();
}

/// Where the first row is, also when the list hides it.
float top_of_list(const Stage& stage)
{
    return find_stop(stage.interface().stops(), "point." + kodeks(stage.configuration()).sections.front().points.front().id)->whole.y;
}

float scrolled_by(Stage& stage, float mm, Duration time)
{
    show(stage, "kodeks part 0");
    const float before = top_of_list(stage);
    stroke(stage, mm, time);
    return before - top_of_list(stage);
}

}  // namespace

TEST_CASE("a quick finger scrolls a list from 5 mm on, and taps nothing")
{
    Stage stage;
    CHECK(scrolled_by(stage, 8, 60ms) > 0);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a slow finger within 12 mm taps a row and leaves the list where it is")
{
    Stage stage;
    CHECK(scrolled_by(stage, 11, 600ms) == 0);
    CHECK(count<OpenPoint>(stage.take_actions()) == 1);
}

TEST_CASE("a slow finger scrolls once it has left the 12 mm")
{
    Stage stage;
    CHECK(scrolled_by(stage, 30, 2s) > 0);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a finger that rests before it lifts leaves the list where it put it")
{
    Stage stage;
    show(stage, "kodeks part 0");
    stroke(stage, 30, 100ms, 200ms);
    CHECK(!stage.moving());
}

TEST_CASE("a finger that comes down on a gliding list stops it and taps nothing")
{
    Stage stage;
    show(stage, "kodeks part 0");
    stroke(stage, 20, 60ms);
    stage.advance(30ms);
    stage.draw();
    REQUIRE(stage.moving());
    const Rect view = stage.control("kodeks.scroll.down").rect;
    stage.press(view.x - 200, view.middle_y());
    const float held = top_of_list(stage);
    stage.advance(100ms);
    stage.lift(view.x - 200, view.middle_y());
    stage.advance(30ms);
    stage.draw();
    CHECK(top_of_list(stage) == held);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("nothing glides where movement is turned off")
{
    Configuration configuration = example_council();
    configuration.display.reduce_motion = true;
    Stage stage(full_hd, configuration);
    show(stage, "kodeks part 0");
    stroke(stage, 20, 60ms);
    CHECK(!stage.moving());
}
