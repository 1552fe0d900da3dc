// Why: the doors are what the home screen is for. None may lie under a scroll or be cut, not even on the evening after the first
// published result, when a fourth small door has come.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr FrameSize lying[]{full_hd, {1366, 768}, laptop, {1024, 768}};

Configuration with(Configuration council, int text_size, Language language)
{
    council.display.text_size = text_size;
    council.display.language = language;
    return council;
}

/// The doors as the keyboard reaches them, whether they can be seen or not.
std::vector<Control> doors(const Stage& stage)
{
    std::vector<Control> all = stage.interface().stops();
    std::erase_if(all, [](const Control& control) { return !control.id.starts_with("home.") || control.id.starts_with("home.scroll."); });
    return all;
}

void every_door_is_seen(Stage& stage)
{
    CHECK(!stage.sees("home.scroll.down"));
    for (const Control& door : doors(stage)) {
        const Control* shown = stage.find(door.id);
        CHECK_MESSAGE(shown != nullptr, door.id);
        if (shown)
            CHECK_MESSAGE(shown->rect.h >= shown->whole.h - 1, door.id << " is cut");
    }
}

void small_doors_stand_in_a_row(Stage& stage)
{
    std::set<float> tops;
    for (const char* id : {"home.results", "home.dilemmas", "home.show", "home.help"})
        if (const Control* door = stage.find(id))
            tops.insert(door->rect.y);
    CHECK(tops.size() == 1);
}

template <class Look> void at_each(const Configuration& council, std::initializer_list<int> text_sizes, Look look)
{
    for (const FrameSize size : lying)
        for (const int text_size : text_sizes)
            for (const Language language : {Language::danish, Language::english}) {
                Stage stage(size, with(council, text_size, language));
                for (const char* name : {"home", "home with a result"}) {
                    INFO(size.width, " x ", size.height, ", text ", text_size, language == Language::danish ? ", Danish, " : ", English, ", name);
                    show(stage, name);
                    look(stage);
                }
            }
}

}  // namespace

TEST_CASE("every door of a lying panel stands whole on the page, with a result and without")
{
    at_each(example_council(), {1, 2}, every_door_is_seen);
    Configuration named = example_council();
    named.council.name = longest_council().council.name;
    named.council.room = longest_council().council.room;
    at_each(named, {1, 2}, every_door_is_seen);
}

TEST_CASE("the small doors of a lying panel stand in one row")
{
    at_each(example_council(), {1, 2}, small_doors_stand_in_a_row);
}
