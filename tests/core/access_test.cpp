// Why: larger text and more contrast are asked for by one person, and the next one must find the screen as the council wants it: who
// sees badly is not to be told by what the one before left behind.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// Larger text, more contrast and English.
void ask_for_all(Play& play)
{
    play.does(EnlargeText{});
    play.does(ToggleContrast{});
    play.does(SwitchLanguage{});
    REQUIRE(play.state.access != Access{});
}

Play at_home()
{
    Play play;
    play.does(GoHome{});
    return play;
}

Play at_the_welcome()
{
    Play play;
    hold_meeting(play);
    REQUIRE(play.state.screen == Screen::welcome);
    return play;
}

}  // namespace

TEST_CASE("text grows a size at a time, from the council's own, and after the largest comes the smallest")
{
    Play play = at_home();
    play.configuration.display.text_size = 3;
    play.does(EnlargeText{});
    CHECK(text_size(play.state, play.configuration.display) == 4);
    play.does(EnlargeText{});
    CHECK(text_size(play.state, play.configuration.display) == 1);
}

TEST_CASE("contrast goes before the council's colours, and comes off again")
{
    Play play = at_home();
    play.configuration.display.theme = Theme::dark;
    play.does(ToggleContrast{});
    CHECK(theme(play.state, play.configuration.display) == Theme::contrast);
    play.does(ToggleContrast{});
    CHECK(theme(play.state, play.configuration.display) == Theme::dark);
}

TEST_CASE("the language changes to the other one and back")
{
    Play play = at_home();
    play.does(SwitchLanguage{});
    CHECK(language(play.state, play.configuration.display) == Language::english);
    play.does(SwitchLanguage{});
    CHECK(language(play.state, play.configuration.display) == Language::danish);
}

TEST_CASE("who leaves the screen leaves it as the council wants it")
{
    Play play = at_home();
    ask_for_all(play);
    play.waits(play.configuration.idle.home);
    CHECK(play.state.access == Access{});
}

TEST_CASE("who asked for something at home is asked before it is taken away, and keeps it by saying so")
{
    Play play = at_home();
    const IdleTimes& times = play.configuration.idle;
    const auto asks_after = [&](Duration time) { return asks_if_still_here(play.state, play.configuration, play.state.touched + time); };
    CHECK_FALSE(asks_after(times.home - Duration(1)));
    for (const Action& wish : {Action(EnlargeText{}), Action(ToggleContrast{}), Action(SwitchLanguage{}), Action(ToggleReadAloud{})}) {
        Play asked = at_home();
        asked.state.sound = {.loudspeaker = true, .headset = true};
        asked.does(wish);
        const Duration waits = *patience(asked.state, asked.configuration);
        CHECK_FALSE(asks_if_still_here(asked.state, asked.configuration, asked.state.touched + waits - times.warning - Duration(1)));
        CHECK(asks_if_still_here(asked.state, asked.configuration, asked.state.touched + waits - times.warning));
        const Access wished = asked.state.access;
        asked.does(StillHere{});
        CHECK(asked.state.access == wished);
    }
}

TEST_CASE("a member's wishes last through the check-in, and end with the thanks")
{
    Play play = at_the_welcome();
    ask_for_all(play);
    const Access wished = play.state.access;
    answer_all(play, Answer::agree);
    REQUIRE(play.state.screen == Screen::thanks);
    CHECK(play.state.access == wished);
    play.waits(thanks_shown_for);
    CHECK(play.state.access == Access{});
}

TEST_CASE("who takes the answer back keeps the larger text for giving it again")
{
    Play play = at_the_welcome();
    ask_for_all(play);
    const Access wished = play.state.access;
    answer_all(play, Answer::agree);
    play.does(UndoAnswers{});
    REQUIRE(play.state.screen == Screen::welcome);
    CHECK(play.state.access == wished);
}

TEST_CASE("who asks for larger text at the check-in and walks away leaves it as it was, without a question on the screen")
{
    Play play = at_the_welcome();
    play.does(EnlargeText{});
    play.waits(play.configuration.idle.checkin - std::chrono::seconds(1));
    CHECK(!asks_if_still_here(play.state, play.configuration, play.clock.now().instant));
    play.waits(std::chrono::seconds(1));
    CHECK(play.state.access == Access{});
    CHECK(play.state.screen == Screen::welcome);
}

TEST_CASE("a meeting begins as the council wants it for the room")
{
    Play play = at_home();
    ask_for_all(play);
    hold_meeting(play);
    CHECK(play.state.access == Access{});
}
