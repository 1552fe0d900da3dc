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
    Contact contact;
    std::vector<Input> inputs;
    void press(ContactId id, Contact::Time when) { contact.press(id, 10, 20, frame, when, inputs); }
    void move(ContactId id, Contact::Time when) { contact.move(id, 30, 40, frame, when, inputs); }
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

TEST_CASE("a contact that has been silent for five seconds gives way, on no button")
{
    Panel panel;
    panel.press(palm, 0ms);
    panel.inputs.clear();
    panel.press(finger, Contact::gives_way_after);
    CHECK(panel.inputs == std::vector{at(Input::Kind::lift, -1, -1), at(Input::Kind::press, 10, 20)});
}

TEST_CASE("a contact that keeps moving does not give way")
{
    Panel panel;
    panel.press(finger, 0ms);
    panel.move(finger, 4000ms);
    panel.inputs.clear();
    panel.press(palm, 6000ms);
    CHECK(panel.inputs.empty());
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
