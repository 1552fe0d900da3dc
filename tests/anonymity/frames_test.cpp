// Why: see timing_test.cpp. The screen must not move longer after one face than after another.
#include <doctest/doctest.h>

#include "support/stage.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// Frames drawn from the tap on a face until the screen stands still; after the last statement until the thanks has faded.
int frames_after(const std::string& face)
{
    Stage stage({640, 360}, council_of_one_item());
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.end", "end.confirm", "checkin.begin"}) stage.tap(id);
    int frames = 0;
    while (stage.state().screen == Screen::statement) {
        const Rect rect = stage.control(face).rect;
        stage.press(rect.middle_x(), rect.middle_y());
        stage.lift(rect.middle_x(), rect.middle_y());
        do {
            stage.draw();
            stage.advance(16ms);
        } while (++frames < 1000 && stage.moving());
        stage.settle();
    }
    REQUIRE(stage.state().checkin->answered == 1);
    return frames;
}

}  // namespace

TEST_CASE("every face is followed by as many frames as any other")
{
    const int frames = frames_after("answer.1");
    CHECK(frames > 0);
    CHECK(frames < 1000);
    for (const char* face : {"answer.2", "answer.3", "answer.4", "answer.5"}) CHECK(frames_after(face) == frames);
}
