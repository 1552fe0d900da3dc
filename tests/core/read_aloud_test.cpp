// Why: reading aloud is for the person at the screen, and what a check-in says must never be heard by the room. One rule decides
// who hears; these tests hold it from every side.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr Sound speaker{.loudspeaker = true, .headset = false}, both{.loudspeaker = true, .headset = true}, neither{};

/// At home, where this can be heard.
Play at_home(Sound sound)
{
    Play play;
    play.does(SoundFound{sound});
    play.does(GoHome{});
    return play;
}

}  // namespace

TEST_CASE("reading aloud is turned on and off again with the same control")
{
    Play play = at_home(speaker);
    CHECK(listener(play.state) == Listener::nobody);
    play.does(ToggleReadAloud{});
    CHECK(listener(play.state) == Listener::room);
    play.does(ToggleReadAloud{});
    CHECK(listener(play.state) == Listener::nobody);
}

TEST_CASE("where nothing can be heard, reading aloud is not turned on")
{
    for (const auto& sound : {std::optional<Sound>(), std::optional(neither)}) {
        Play play;
        if (sound) play.does(SoundFound{*sound});
        play.does(GoHome{});
        play.does(ToggleReadAloud{});
        CHECK_FALSE(play.state.access.read_aloud);
    }
}

TEST_CASE("a headset goes before the room")
{
    Play play = at_home(both);
    play.does(ToggleReadAloud{});
    CHECK(listener(play.state) == Listener::headset);
}

TEST_CASE("whoever asks on the idle screen is taken home")
{
    Play play;
    play.does(SoundFound{speaker});
    play.does(ToggleReadAloud{});
    CHECK(play.state.screen == Screen::home);
    CHECK(play.state.access.read_aloud);
}

TEST_CASE("a headset that is plugged in is read to, and no longer when it is pulled out")
{
    Play play = at_home(speaker);
    play.does(SoundFound{both});
    CHECK(listener(play.state) == Listener::headset);
    play.does(SoundFound{speaker});
    CHECK(listener(play.state) == Listener::nobody);
}

TEST_CASE("a headset that hangs there from the start asks for nothing")
{
    Play play = at_home(both);
    CHECK(listener(play.state) == Listener::nobody);
}

TEST_CASE("another device that comes or goes changes nothing for who listens")
{
    Play play = at_home(both);
    play.does(ToggleReadAloud{});
    play.does(SoundFound{{.loudspeaker = false, .headset = true}});
    CHECK(listener(play.state) == Listener::headset);
    play.does(SoundFound{both});
    CHECK(listener(play.state) == Listener::headset);
}

TEST_CASE("the volume begins as the council set it, and moves within its ends")
{
    Play play = at_home(speaker);
    play.configuration.speech.volume = 9;
    CHECK(volume(play.state, play.configuration.speech) == 9);
    play.does(ChangeVolume{1});
    play.does(ChangeVolume{1});
    CHECK(volume(play.state, play.configuration.speech) == most_volume);
    for (int i = 0; i < 12; ++i) play.does(ChangeVolume{-1});
    CHECK(volume(play.state, play.configuration.speech) == 1);
}

TEST_CASE("the next person hears nothing they did not ask for, and at the council's volume")
{
    Play play = at_home(speaker);
    play.does(ToggleReadAloud{});
    play.does(ChangeVolume{3});
    play.waits(10min);
    CHECK(play.state.screen == Screen::idle);
    CHECK(play.state.access == Access{});
}

TEST_CASE("while a check-in is open the room hears nothing, wherever in it the member stands")
{
    Play play = at_home(speaker);
    hold_meeting(play);
    const auto nobody_hears = [&] {
        play.does(ToggleReadAloud{});
        CHECK(listener(play.state) == Listener::nobody);
        play.state.access.read_aloud = true;  // and had it been left on
        CHECK(listener(play.state) == Listener::nobody);
        play.state.access.read_aloud = false;
    };
    REQUIRE(play.state.screen == Screen::welcome);
    nobody_hears();
    play.does(OpenPin{PinPurpose::close_checkin});
    nobody_hears();
    play.does(GoHome{});
    play.does(BeginAnswers{});
    nobody_hears();
    for (std::size_t i = 0; i < statements_asked; ++i) {
        play.does(GiveAnswer{Answer::agree});
        nobody_hears();
    }
    REQUIRE(play.state.screen == Screen::thanks);
}

TEST_CASE("a member with a headset hears the check-in, and the next member does not")
{
    Play play = at_home(both);
    hold_meeting(play);
    play.does(ToggleReadAloud{});
    answer_all(play, Answer::agree);
    CHECK(listener(play.state) == Listener::headset);
    play.waits(thanks_shown_for);
    CHECK(listener(play.state) == Listener::nobody);
}

TEST_CASE("a headset pulled out in the middle of a check-in leaves it silent")
{
    Play play = at_home(both);
    hold_meeting(play);
    play.does(ToggleReadAloud{});
    play.does(BeginAnswers{});
    play.does(SoundFound{speaker});
    CHECK(listener(play.state) == Listener::nobody);
}

TEST_CASE("a screen waits three times as long for who listens")
{
    Play play = at_home(both);
    hold_meeting(play);
    play.does(ToggleReadAloud{});
    play.does(BeginAnswers{});
    play.waits(play.configuration.idle.checkin * listening_takes - 1s);
    CHECK(play.state.screen == Screen::statement);
    CHECK(asks_if_still_here(play.state, play.configuration, play.clock.now().instant));
    play.waits(1s);
    CHECK(play.state.screen == Screen::welcome);
}
