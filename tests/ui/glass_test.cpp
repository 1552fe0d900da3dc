// Why: a panel that shows the same bright edges for months keeps them. What stands for hours wanders, and the idle screen is dim at
// night; a touch then only wakes it.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::local_days tonight{std::chrono::year(2026) / 11 / 24};

/// Where the first words of the screen stand.
std::pair<int, int> place_of_words(Stage& stage)
{
    const Rect& first = stage.trace().words.front().rect;
    return {static_cast<int>(first.x), static_cast<int>(first.y)};
}

std::set<std::pair<int, int>> places_in(Stage& stage, std::string_view scene, int minutes)
{
    std::set<std::pair<int, int>> places;
    for (int minute = 0; minute < minutes; ++minute) {
        stage.clock().set(tonight + 19h + std::chrono::minutes(minute), 1h);
        show(stage, scene);
        places.insert(place_of_words(stage));
    }
    return places;
}

bool is_dim(Stage& stage, std::chrono::seconds time)
{
    stage.clock().set(tonight + time, 1h);
    show(stage, "idle");
    const Trace::Fill& last = stage.trace().fills.back();
    return last.rect.w >= 1920 && last.rect.h >= 1080 && last.colour.a > 100 && last.colour.a < 255;
}

}  // namespace

TEST_CASE("what stands for hours wanders over many places, by no more than three pixels a minute")
{
    Stage stage;
    for (const char* scene : {"idle", "meeting item 4", "pause", "welcome"}) {
        INFO(scene);
        CHECK(places_in(stage, scene, 126).size() >= 30);
        const auto first = places_in(stage, scene, 1), next = places_in(stage, scene, 2);
        for (const auto& [x, y] : next) {
            CHECK(std::abs(x - first.begin()->first) <= 3);
            CHECK(std::abs(y - first.begin()->second) <= 3);
        }
    }
}

TEST_CASE("what people read and tap stands still")
{
    Stage stage;
    for (const char* scene : {"home", "kodeks part 0", "pin", "setup", "statement 1", "results"})
        CHECK(places_in(stage, scene, 30).size() == 1);
}

TEST_CASE("the idle screen is dim at night and bright by day")
{
    Stage stage;
    CHECK(!is_dim(stage, 21h + 59min));
    CHECK(is_dim(stage, 22h));
    CHECK(is_dim(stage, 3h));
    CHECK(!is_dim(stage, 6h));
}

TEST_CASE("a touch at night wakes the screen and does nothing else, wherever it falls")
{
    for (const auto& [x, y] : {std::pair{100.f, 100.f}, std::pair{1700.f, 1000.f}, std::pair{960.f, 540.f}}) {
        Stage stage;
        stage.clock().set(tonight + 23h, 1h);
        show(stage, "idle");
        stage.tap_at(x, y);
        CHECK(count<GoHome>(stage.take_actions()) == 1);
    }
}

TEST_CASE("another resolution is laid out anew in the next frame")
{
    Stage stage;
    show(stage, "home");
    for (const FrameSize size : {FrameSize{1280, 800}, FrameSize{1080, 1920}, FrameSize{3840, 2160}, full_hd}) {
        stage.resize(size);
        stage.draw();
        const Control& door = stage.control("home.meeting");
        CHECK(door.rect.right() <= static_cast<float>(size.width));
        CHECK(door.rect.w >= static_cast<float>(std::min(size.width, size.height)) / 4);
    }
}
