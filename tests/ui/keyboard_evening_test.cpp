// Why: a whole evening can be led from a keyboard: what is typed goes where the screen asks for it, and Escape goes back and decides nothing.
#include <doctest/doctest.h>

#include <set>

#include "keyboard_walk.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("digits that are typed enter the PIN, Backspace erases one, and Enter hands it in")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    use(stage, "home.meeting");
    stage.key(Key::digit_9);
    stage.key(Key::backspace);
    for (const char digit : right_pin)
        stage.key(key_of_digit(digit - '0'));
    CHECK(stage.state().pin.typed == 6);
    stage.key(Key::enter);
    stage.settle();
    CHECK(stage.state().screen == Screen::setup);
}

TEST_CASE("letters of a keyboard that is plugged in are typed where the screen has a keyboard, and nowhere else")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    stage.letter(U'm');
    CHECK(stage.state().screen == Screen::home);
    use(stage, "home.kodeks");
    use(stage, "search.open");
    REQUIRE(stage.state().screen == Screen::search);
    stage.settle();
    for (const char32_t letter : U"mød")
        if (letter != 0)
            stage.letter(letter);
    CHECK(stage.state().query == "mød");
    CHECK(stage.find("hit.0") != nullptr);
    stage.key(Key::space);
    stage.key(Key::space);
    CHECK(stage.state().query == "mød ");
    stage.key(Key::backspace);
    CHECK(stage.state().query == "mød");
}

TEST_CASE("who walks with Tab where letters can be typed decides with the space bar")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    use(stage, "home.kodeks");
    use(stage, "search.open");
    stage.settle();
    stage.letter(U'm');
    walk_to(stage, "search.back");
    stage.key(Key::space);
    stage.settle();
    CHECK(stage.state().screen == Screen::library);
}

TEST_CASE("the title of an added item keeps the capitals and signs that were typed")
{
    Stage stage;
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"})
        stage.tap(id);
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.agenda", "agenda.add"})
        stage.tap(id);
    for (const char32_t letter : {U'B', U'1', U'-', U'é'})
        stage.letter(letter);
    CHECK(stage.state().desk.title == "B1-é");
}

TEST_CASE("the whole evening is walked with Tab, the arrows, Enter and Escape")
{
    Configuration council = example_council();
    council.council.members = 5;
    council.agendas.front().items.resize(2);
    Stage stage(laptop, council);
    stage.open_the_chamber();
    use(stage, "idle.wake");
    REQUIRE(stage.state().screen == Screen::home);

    use(stage, "home.kodeks");
    use(stage, "library.0.0");
    const std::string point = kodeks(council).sections.front().points.back().id;
    use(stage, "point." + point);
    CHECK(stage.state().reading.point == point);
    escape(stage);
    use(stage, "kodeks.part.1");
    CHECK(stage.state().reading.part == 1);
    escape(stage);
    escape(stage);
    REQUIRE(stage.state().screen == Screen::home);

    use(stage, "home.meeting");
    give_the_pin_by_arrows(stage);
    REQUIRE(stage.state().screen == Screen::setup);
    use(stage, "setup.start");
    use(stage, "opening.begin");
    REQUIRE(stage.state().screen == Screen::meeting);
    if (stage.sees("reminder.close"))
        escape(stage);
    use(stage, "meeting.next");
    if (stage.sees("reminder.close"))
        escape(stage);
    use(stage, "meeting.end");
    escape(stage);
    REQUIRE(stage.state().screen == Screen::meeting);
    use(stage, "meeting.end");
    use(stage, "end.confirm");
    REQUIRE(stage.state().screen == Screen::welcome);

    bool undone = false;
    for (int member = 1; member <= 5; ++member) {
        use(stage, "checkin.begin");
        for (std::size_t i = 0; i < asked_statements(council).size(); ++i)
            use(stage, "answer." + std::to_string(1 + (static_cast<std::size_t>(member) + i) % 5));
        REQUIRE(stage.state().screen == Screen::thanks);
        if (!std::exchange(undone, true)) {
            use(stage, "checkin.undo");
            CHECK(stage.state().checkin->answered == 0);
            --member;
            continue;
        }
        CHECK(stage.state().checkin->answered == member);
        stage.wait(thanks_shown_for);
    }
    REQUIRE(stage.state().screen == Screen::results);
    CHECK(stage.state().result->enough);
    escape(stage);
    CHECK(stage.state().screen == Screen::home);
}

TEST_CASE("Escape goes back from every screen that has a way back")
{
    Stage stage;
    for (const char* name : {"pin", "setup", "results", "pin to close"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<GoHome>(stage.take_actions()) == 1);
    }
    for (const char* name : {"library", "kodeks part 0", "point with a result", "search for kom", "decks", "slide with a point", "dilemmas", "dilemma"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<GoBack>(stage.take_actions()) == 1);
    }
    show(stage, "help");
    stage.key(Key::escape);
    CHECK(stage.take_actions().size() == 1);
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
