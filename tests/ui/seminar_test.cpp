// Why: slides are turned by whatever is at hand, what is found is marked, and help is near from every screen. Here it is the real
// interface that is swiped, tapped and typed at.
#include <doctest/doctest.h>

#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "ui/taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// A finger that goes so many millimetres to the right in that time, from the middle of the screen.
void swipe(Stage& stage, float mm, Duration time, float down = 0)
{
    const float x = 960, y = 500;
    stage.press(x, y);
    for (int step = 1; step <= 4; ++step) {
        stage.advance(time / 4);
        stage.move(x + mm * stage.mm() * static_cast<float>(step) / 4, y + down * stage.mm() * static_cast<float>(step) / 4);
    }
    stage.lift(x + mm * stage.mm(), y + down * stage.mm());
    stage.settle();
}

int turned(Stage& stage)
{
    int by = 0;
    for (const Action& action : stage.take_actions())
        if (const auto* turn = std::get_if<TurnSlide>(&action))
            by += turn->by;
    return by;
}

}  // namespace

TEST_CASE("a swipe to the left turns to the next slide, one to the right back")
{
    Stage stage;
    show(stage, "slide with a point");
    swipe(stage, -40, 200ms);
    CHECK(turned(stage) == 1);
    swipe(stage, 40, 200ms);
    CHECK(turned(stage) == -1);
}

TEST_CASE("a finger that is slow, short or on its way down turns no slide")
{
    Stage stage;
    show(stage, "slide with a point");
    swipe(stage, -40, 2s);
    swipe(stage, -15, 100ms);
    swipe(stage, -30, 200ms, 40);
    CHECK(turned(stage) == 0);
}

TEST_CASE("a contact that breaks off turns no slide")
{
    Stage stage;
    show(stage, "slide with a point");
    stage.press(960, 5);
    stage.advance(50ms);
    stage.lift(-1, -1);
    stage.settle();
    CHECK(turned(stage) == 0);
}

TEST_CASE("a swipe turns a point's page")
{
    Stage stage;
    show(stage, "point with a result");
    swipe(stage, -40, 200ms);
    CHECK(count<OpenPoint>(stage.take_actions()) == 1);
}

TEST_CASE("a swipe where there is nothing to turn does nothing")
{
    Stage stage;
    show(stage, "library");
    swipe(stage, -40, 200ms);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("Page Down, Page Up, the arrows and the edges turn slides, and B makes them black")
{
    Stage stage;
    show(stage, "slide with a point");
    for (const auto& [key, by] : {std::pair{Key::page_down, 1}, {Key::page_up, -1}, {Key::right, 1}, {Key::left, -1}}) {
        stage.key(key);
        stage.settle();
        CHECK(turned(stage) == by);
    }
    stage.tap("slides.next");
    stage.tap("slides.previous");
    CHECK(turned(stage) == 0);
    stage.key(Key::dark);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
}

TEST_CASE("a black screen is lit by B and by a touch anywhere")
{
    Stage stage;
    show(stage, "slides, black");
    stage.key(Key::dark);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
    stage.settle();
    stage.tap_at(300, 900);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
}

TEST_CASE("B does nothing on other screens")
{
    Stage stage;
    show(stage, "home");
    stage.key(Key::dark);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("letters are typed as quickly as a hand can, and each tap is one letter")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    stage.tap("search.open");
    for (const char* id : {"key.m", "key.f8", "key.d"}) {
        const Rect key = stage.control(id).rect;
        stage.press(key.middle_x(), key.middle_y());
        stage.advance(40ms);
        stage.lift(key.middle_x(), key.middle_y());
        stage.draw();
    }
    CHECK(stage.state().query == "m\u00f8d");
    stage.tap("key.erase");
    CHECK(stage.state().query == "m\u00f8");
}

TEST_CASE("no hit says so, and what was typed is in it")
{
    Stage stage;
    show(stage, "search for xyz");
    CHECK(stage.reads("xyz"));
    CHECK(stage.reads("ingen steder"));
}

TEST_CASE("from every screen but a check-in help is three touches away at most")
{
    Stage stage;
    for (const Scene& scene : scenes(stage.configuration(), stage.now())) {
        if (scene.state.checkin || scene.state.screen == Screen::help)
            continue;
        stage.show(scene.state);
        const auto& controls = stage.controls();
        const auto leads = [&](const char* id) { return std::any_of(controls.begin(), controls.end(), [&](const Control& control) { return control.id == id; }); };
        const bool near = leads("help.open") || leads("home.help");
        const bool one_more = leads("idle.wake") || leads("slides.dark") || leads("still.here") ||
                              std::any_of(controls.begin(), controls.end(), [](const Control& control) { return control.role == Role::dismiss; });
        CHECK_MESSAGE((near || one_more), scene.name);
    }
    show(stage, "home");
    CHECK(stage.sees("home.help"));
}

TEST_CASE("\"Luk nu\" stands at the top right of help, at any size of the screen and the text")
{
    for (const FrameSize size : {full_hd, upright, laptop}) {
        for (int text = 1; text <= text_sizes; ++text) {
            Configuration council = example_council();
            council.display.text_size = text;
            Stage stage(size, council);
            show(stage, "help");
            const Rect close = stage.control("help.close").rect;
            CHECK(close.right() > static_cast<float>(size.width) * 0.9f);
            CHECK(close.bottom() < static_cast<float>(size.height) * 0.25f);
        }
    }
}

TEST_CASE("a document's link opens the point of the other document")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    const auto& documents = stage.configuration().documents;
    REQUIRE(documents[2].id == "syv-pligter");
    stage.tap_in_list("library.2.0", "library.scroll");
    stage.tap("point.saglighed");
    stage.tap_in_list("point.link.0", "point.scroll");
    CHECK(stage.state().reading.document == 0);
    CHECK(stage.state().reading.point == "saglighed");
}

TEST_CASE("a dilemma shows ranges and no count, and a new round begins at nothing")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.dilemmas");
    stage.tap("dilemmas.draw");
    for (int i = 0; i < 7; ++i)
        stage.tap(i < 5 ? "way.0" : "way.3");
    CHECK(stage.reads("7 svar"));
    stage.tap("dilemma.show");
    CHECK(stage.reads("4\u20137 af 7"));
    CHECK(stage.reads("0\u20133 af 7"));
    CHECK(!stage.sees("way.0"));
    stage.tap("dilemma.again");
    CHECK(stage.sees("way.0"));
    CHECK(!stage.sees("dilemma.show"));
}
