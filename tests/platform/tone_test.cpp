// Why: a tone that startles the room, or stops the screen where there is no sound card, is worse than none.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "platform/tone.hpp"
#include "support/sound_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("a tone is heard in the room, softly, and begins and ends without a click")
{
    const SoundFiles files;
    Samples heard;
    {
        Tone tone;
        tone.sound();
    }  // waits until it has sounded
    heard = captured(files.room());
    const auto loud = sounding(heard);
    REQUIRE_FALSE(loud.empty());
    const auto most = *std::max_element(loud.begin(), loud.end());
    CHECK(most > 32767 / 50);
    CHECK(most < 32767 / 6);
    int steepest = 0;
    for (std::size_t i = 1; i < heard.size(); ++i)
        steepest = std::max(steepest, std::abs(heard[i] - heard[i - 1]));
    CHECK(steepest < 32767 / 20);
}

TEST_CASE("a tone while another sounds is none, and a later one is heard again")
{
    const SoundFiles files;
    Tone tone;
    tone.sound();
    tone.sound();
    CHECK(eventually([&] { return !sounding(captured(files.room())).empty(); }));
}

TEST_CASE("where no sound can be made a tone is nothing")
{
    const SoundFiles files;
    setenv("SDL_AUDIODRIVER", "none of that name", 1);
    {
        Tone tone;
        tone.sound();
    }  // ends, whatever the sound card does
    CHECK_FALSE(std::filesystem::exists(files.room()));
}
