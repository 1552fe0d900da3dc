// Why: who cannot touch the panel uses a keyboard or a switch in its place. Every control is reached in the order it is
// read, Enter does what a tap does, and Escape is the way back.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool is_page_button(const Control& control) { return control.id.ends_with(".up") || control.id.ends_with(".down"); }

/// Read after: further down, or further right on the line or in the next column. A pixel of overlap is none.
bool read_after(const Rect& before, const Rect& after) { return after.x >= before.right() - 1 || after.y >= before.bottom() - 1; }

/// Walks with Tab until the control has the focus and acts on it.
void enter(Stage& stage, std::string_view id)
{
    for (const Control& control : std::vector<Control>(stage.controls())) {
        stage.key(Key::tab);
        if (control.id == id)
            break;
    }
    stage.key(Key::enter);
}

}  // namespace

TEST_CASE("Tab walks the controls in the order they are read")
{
    Stage stage;
    for (const FrameSize size : {full_hd, upright}) {
        stage.resize(size);
        for (const std::string& name : scene_names(stage.configuration())) {
            INFO(name << " at " << size.width << " x " << size.height);
            show(stage, name);
            const Control* before = nullptr;
            for (const Control& control : stage.controls()) {
                if (is_page_button(control) || control.id == "still.here")
                    continue;  // answers before the rows it lies over; any key answers it
                if (before)
                    CHECK_MESSAGE(read_after(before->rect, control.rect), before->id << " comes before " << control.id);
                before = &control;
            }
        }
    }
}

TEST_CASE("Tab shows where it stands, on each control in turn, and comes round")
{
    Stage stage;
    show(stage, "home");
    const std::string without = stage.picture();
    std::vector<std::string> pictures;
    for (std::size_t i = 0; i < stage.controls().size(); ++i) {
        stage.key(Key::tab);
        pictures.push_back(stage.picture());
        CHECK(pictures.back() != without);
    }
    stage.key(Key::tab);
    CHECK(stage.picture() == pictures.front());
    stage.key(Key::back_tab);
    CHECK(stage.picture() == pictures.back());
}

TEST_CASE("Enter does what a tap on that control does")
{
    Stage stage;
    show(stage, "home");
    enter(stage, "home.kodeks");
    const auto actions = stage.take_actions();
    CHECK(actions.size() == 1);
    CHECK(count<OpenKodeks>(actions) == 1);
}

TEST_CASE("Enter does nothing where Tab has not been used")
{
    Stage stage;
    show(stage, "welcome, close it?");
    stage.key(Key::enter);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a touch takes the keyboard's place away")
{
    Stage stage;
    show(stage, "home");
    const std::string without = stage.picture();
    stage.key(Key::tab);
    stage.tap_at(4, 4);
    CHECK(stage.picture() == without);
    stage.key(Key::enter);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("the whole way to the running meeting can be walked by keyboard")
{
    Stage stage;
    stage.open_the_chamber();
    const auto use = [&](std::string_view id) {
        enter(stage, id);
        stage.settle();
    };
    use("idle.wake");
    use("home.meeting");
    REQUIRE(stage.state().screen == Screen::pin);
    for (const char digit : right_pin) {
        stage.tap_at(4, 4);  // begins the walk anew
        use(std::string("pin.") + digit);
    }
    stage.tap_at(4, 4);
    use("pin.submit");
    use("setup.start");
    use("opening.begin");
    CHECK(stage.state().screen == Screen::meeting);
}

TEST_CASE("Escape goes back from every screen that has a way back")
{
    Stage stage;
    for (const char* name : {"kodeks part 0", "pin", "setup", "results", "pin to close"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<GoHome>(stage.take_actions()) == 1);
    }
}

TEST_CASE("Escape puts away what lies over a screen")
{
    Stage stage;
    for (const char* name : {"meeting, recall a point", "meeting, end it?", "welcome, close it?"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<CloseSheet>(stage.take_actions()) == 1);
    }
    show(stage, "meeting with a norm");
    stage.key(Key::escape);
    CHECK(count<DismissReminder>(stage.take_actions()) == 1);
}

TEST_CASE("Escape does not end, skip or answer anything")
{
    Stage stage;
    for (const char* name : {"idle", "home", "opening", "meeting item 4", "pause", "welcome", "thanks"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(stage.take_actions().empty());
    }
}

TEST_CASE("Escape goes back a statement, and gives no answer")
{
    Stage stage;
    show(stage, "statement 2");
    stage.key(Key::escape);
    const auto actions = stage.take_actions();
    CHECK(actions.size() == 1);
    CHECK(count<PreviousStatement>(actions) == 1);
}
