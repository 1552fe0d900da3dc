// Why: a screen that cuts makes a room look up. What changes dissolves or slides for a fifth of a second and then stands still; who is
// made ill by moving pictures has it all stand still.
#include <doctest/doctest.h>

#include <algorithm>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

struct Turn {
    const char *before, *after;
};
/// Screens on which no time runs.
constexpr Turn changes[]{{"home", "kodeks part 0"}, {"home", "setup"}, {"welcome", "welcome, close it?"}, {"opening", "opening, agenda sheet"}, {"statement 1", "statement 2"}};

State state_of(Stage& stage, std::string_view name)
{
    if (name != "opening, agenda sheet")
        return scene(name, stage.configuration(), stage.now());
    State state = scene("opening", stage.configuration(), stage.now());
    state.sheet = Sheet::agenda;
    return state;
}

constexpr Duration longest = 240ms, step = 40ms;

/// The frames of a change, from the first to well after it.
std::vector<std::string> frames(Stage& stage, const Turn& change)
{
    show(stage, change.before);
    stage.change_to(state_of(stage, change.after));
    std::vector<std::string> pictures;
    for (Duration time{0}; time <= longest + 2 * step; time += step) {
        stage.draw();
        pictures.push_back(stage.picture());
        stage.advance(step);
    }
    return pictures;
}

Configuration without_motion()
{
    Configuration council = example_council();
    council.display.reduce_motion = true;
    return council;
}

/// How light the middle of the screen is made by what is laid over it, in the first frame of a change.
Colour veil_of_first_frame(Stage& stage, const Turn& change)
{
    show(stage, change.before);
    stage.change_to(state_of(stage, change.after));
    stage.draw();
    return stage.trace().fills.back().colour;
}

}  // namespace

TEST_CASE("a change of screen or sheet moves from frame to frame for 160 to 240 ms, and then stands still")
{
    for (const Turn& change : changes) {
        CAPTURE(std::string(change.after));
        Stage stage;
        const auto all = frames(stage, change);
        for (std::size_t i = 1; i * step <= 160ms; ++i)
            CHECK_MESSAGE(all[i] != all[i - 1], "nothing moves after " << (i * step).count() << " ms");
        const auto still = static_cast<std::size_t>(longest / step);
        for (std::size_t i = still + 1; i < all.size(); ++i)
            CHECK(all[i] == all[still]);
        CHECK_FALSE(stage.moving());
    }
}

TEST_CASE("with reduced motion a change is one frame")
{
    for (const Turn& change : changes) {
        CAPTURE(std::string(change.after));
        Stage stage(full_hd, without_motion());
        const auto all = frames(stage, change);
        CHECK(std::all_of(all.begin(), all.end(), [&](const std::string& picture) { return picture == all.front(); }));
        CHECK_FALSE(stage.moving());
    }
}

TEST_CASE("the old screen is still there when the new one begins to show, so that nothing flashes")
{
    Stage stage;
    show(stage, "home");
    stage.change_to(scene("kodeks part 0", stage.configuration(), stage.now()));
    stage.draw();
    CHECK(stage.reads("Hvad skal vi?"));
    stage.settle();
    CHECK_FALSE(stage.reads("Hvad skal vi?"));
}

TEST_CASE("of a screen on which an answer or a code was given only the ground dissolves")
{
    Stage stage;
    CHECK(veil_of_first_frame(stage, {"statement 1", "thanks"}) == light_palette().ground);
    CHECK(veil_of_first_frame(stage, {"pin", "setup"}) == light_palette().ground);
}

TEST_CASE("a norm comes up from below and is then at rest, and with reduced motion it is there at once")
{
    const auto band_in = [](Stage& stage, Duration after) {
        show(stage, "meeting item 4");
        State norm = scene("meeting with a norm", stage.configuration(), stage.now());
        norm.reminder->since = stage.now().instant;
        stage.change_to(std::move(norm));
        stage.advance(after);
        stage.draw();
        const auto letters = stage.letters();
        float lowest = 0;
        for (const Stage::Letter& letter : letters)
            lowest = std::max(lowest, letter.rect.bottom());
        return lowest;
    };
    Stage moving, still(full_hd, without_motion());
    const float rest = band_in(moving, 300ms);
    CHECK(band_in(moving, 0ms) > rest + 100);
    CHECK(band_in(moving, 80ms) > rest + 10);
    CHECK(band_in(still, 0ms) == doctest::Approx(rest));
}
