// Why: the rule of the one finger, without any window system.
#include <doctest/doctest.h>

#include "platform/contact.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

constexpr FrameSize frame{1000, 500};
constexpr ContactId finger{7, 1};
constexpr ContactId palm{7, 2};

Input at(Input::Kind kind, float x, float y) { return {.kind = kind, .x = x, .y = y}; }

struct Panel {
    FirstContact contact;
    std::vector<Input> inputs;
    void press(ContactId id, FirstContact::Time when) { contact.press(id, 10, 20, frame, when, inputs); }
    void move(ContactId id, FirstContact::Time when) { contact.move(id, 30, 40, frame, when, inputs); }
    void lift(ContactId id) { contact.lift(id, 50, 60, frame, inputs); }
};

}  // namespace

TEST_CASE("a finger presses, moves and lifts")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.move(finger, 10ms);
    panel.lift(finger);
    CHECK(panel.inputs == std::vector{at(Input::Kind::press, 10, 20), at(Input::Kind::move, 30, 40), at(Input::Kind::lift, 50, 60)});
}

TEST_CASE("a second contact is ignored until the first lifts")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.inputs.clear();
    panel.press(palm, 10ms);
    panel.move(palm, 20ms);
    panel.lift(palm);
    CHECK(panel.inputs.empty());
}

TEST_CASE("the next contact owns the gesture after the first has lifted")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.lift(finger);
    panel.inputs.clear();
    panel.press(palm, 10ms);
    CHECK(panel.inputs == std::vector{at(Input::Kind::press, 10, 20)});
}

TEST_CASE("the mouse is ignored while a finger is down")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.inputs.clear();
    panel.press(mouse_contact, 10ms);
    CHECK(panel.inputs.empty());
}

TEST_CASE("a contact that has not left its place for ten seconds is let go")
{
    Panel panel;
    panel.press(palm, 0ms);
    panel.inputs.clear();
    CHECK_FALSE(panel.contact.let_go_if_stuck(9999ms, panel.inputs));
    CHECK(panel.inputs.empty());
    CHECK(panel.contact.let_go_if_stuck(10'000ms, panel.inputs));
    CHECK(panel.inputs == std::vector{at(Input::Kind::stuck, -1, -1)});
}

TEST_CASE("a contact that was let go does nothing more until it presses again")
{
    Panel panel;
    panel.press(palm, 0ms);
    panel.contact.let_go_if_stuck(10'000ms, panel.inputs);
    panel.inputs.clear();
    panel.move(palm, 11'000ms);
    panel.lift(palm);
    CHECK(panel.inputs.empty());
    panel.press(palm, 12'000ms);
    CHECK(panel.inputs == std::vector{at(Input::Kind::press, 10, 20)});
}

TEST_CASE("a contact that trembles in its place is stuck as well")
{
    Panel panel;
    panel.press(palm, 0ms);
    for (int second = 1; second < 10; ++second)
        panel.contact.move(palm, 10 + static_cast<float>(second % 3), 20, frame, std::chrono::seconds(second), panel.inputs);
    CHECK(panel.contact.let_go_if_stuck(10'000ms, panel.inputs));
}

TEST_CASE("a contact that travels is not stuck, however long it is down")
{
    Panel panel;
    panel.press(finger, 0ms);
    for (int second = 1; second <= 30; ++second) {
        panel.contact.move(finger, 20 * static_cast<float>(second), 20, frame, std::chrono::seconds(second), panel.inputs);
        CHECK_FALSE(panel.contact.let_go_if_stuck(std::chrono::seconds(second), panel.inputs));
    }
}

TEST_CASE("a second contact waits the ten seconds out, and then owns the gesture")
{
    Panel panel;
    panel.press(palm, 0ms);
    panel.inputs.clear();
    panel.press(finger, 9999ms);
    CHECK(panel.inputs.empty());
    panel.press(finger, 10'000ms);
    CHECK(panel.inputs == std::vector{at(Input::Kind::stuck, -1, -1), at(Input::Kind::press, 10, 20)});
}

TEST_CASE("nothing has to be woken for while no contact is down, and one moment while one is")
{
    Panel panel;
    CHECK_FALSE(panel.contact.stuck_at());
    panel.press(finger, 7ms);
    CHECK(panel.contact.stuck_at() == 10'007ms);
    panel.lift(finger);
    CHECK_FALSE(panel.contact.stuck_at());
}

TEST_CASE("a lift that was lost is made up for when the same finger presses again")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.inputs.clear();
    panel.press(finger, 100ms);
    CHECK(panel.inputs == std::vector{at(Input::Kind::lift, -1, -1), at(Input::Kind::press, 10, 20)});
}

TEST_CASE("moves that come in one go are one move, to the newest place")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.contact.move(finger, 1, 1, frame, 1ms, panel.inputs);
    panel.contact.move(finger, 2, 2, frame, 2ms, panel.inputs);
    CHECK(panel.inputs == std::vector{at(Input::Kind::press, 10, 20), at(Input::Kind::move, 2, 2)});
}

TEST_CASE("a position beyond the edge is kept inside the frame")
{
    Panel panel;
    panel.contact.press(finger, 1000, -3, frame, 0ms, panel.inputs);
    CHECK(panel.inputs == std::vector{at(Input::Kind::press, 999, 0)});
}
