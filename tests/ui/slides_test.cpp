// Why: whoever shows a document to a room holds a remote and looks at the room. All of a slide must be there to be read, or come before
// the next one does.
#include <doctest/doctest.h>

#include "core/update.hpp"
#include "domain/slides.hpp"
#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "ui/taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

void show_slide(Stage& stage, std::size_t deck, std::size_t slide)
{
    State state = scene("slide with the title", stage.configuration(), stage.now());
    state.show = {deck, slide};
    stage.show(state);
}

}  // namespace

TEST_CASE("the list of what can be shown and the slides count alike: the title is where it begins")
{
    Stage stage;
    show(stage, "decks");
    CHECK(stage.reads("16 slides"));
    show_slide(stage, 0, 0);
    CHECK(!stage.reads("/ 16"));
    show_slide(stage, 0, 16);
    CHECK(stage.reads("16 / 16"));
    CHECK(!stage.sees("slides.next"));
}

TEST_CASE("the line below a slide is as long as so many slides of all")
{
    Stage stage;
    show_slide(stage, 0, 4);
    const auto& fills = stage.trace().fills;
    const auto thin = [&](const Trace::Fill& fill) { return fill.rect.h <= stage.unit() * space::bar + 1 && fill.rect.y > 900; };
    const auto track = std::find_if(fills.begin(), fills.end(), thin);
    REQUIRE(track != fills.end());
    const auto done = std::find_if(track + 1, fills.end(), thin);
    REQUIRE(done != fills.end());
    CHECK(done->rect.w / track->rect.w == doctest::Approx(4.0 / 16));
}

TEST_CASE("any turn shows a black slide again, where it was")
{
    for (const Key key : {Key::page_down, Key::page_up, Key::right, Key::left}) {
        Stage stage;
        stage.open_the_chamber();
        stage.tap("idle.wake");
        stage.tap("home.show");
        stage.tap("deck.0");
        stage.tap("slides.next");
        stage.key(Key::dark);
        stage.settle();
        REQUIRE(stage.state().show.dark);
        stage.key(key);
        stage.settle();
        CHECK(!stage.state().show.dark);
        CHECK(stage.state().show.slide == 1);
    }
}
