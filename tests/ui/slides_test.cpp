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
