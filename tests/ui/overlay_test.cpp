// Why: what lies over a screen must be answered or put away first. A finger that means the sheet must never reach the
// button beneath it, and nobody may be sent home by the question whether they are still there.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> ids(const Stage& stage)
{
    std::vector<std::string> all;
    for (const Control& control : stage.controls())
        all.push_back(control.id);
    return all;
}

/// The kodeks, opened at home just now.
void open_the_kodeks(Stage& stage)
{
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    stage.tap("library.0.0");
    REQUIRE(stage.state().screen == Screen::kodeks);
}

/// Lets time pass until the reading screen has been left alone so long.
void leave_alone(Stage& stage, Duration total) { stage.wait(total - (stage.now().instant - stage.state().touched) - 400ms); }

constexpr Duration patience = 120s;
constexpr Duration warned = patience - 20s;

}  // namespace

TEST_CASE("the question whether to end the meeting leaves only its own two answers")
{
    Stage stage;
    show(stage, "meeting, end it?");
    CHECK(ids(stage) == std::vector<std::string>{"end.confirm", "sheet.close"});
}

TEST_CASE("the question whether to close the check-in leaves only its own two answers")
{
    Stage stage;
    show(stage, "welcome, close it?");
    CHECK(ids(stage) == std::vector<std::string>{"close.confirm", "sheet.close"});
}

TEST_CASE("the list of points leaves nothing of the meeting to be tapped")
{
    Stage stage;
    show(stage, "meeting, recall a point");
    for (const std::string& id : ids(stage))
        CHECK_MESSAGE((id == "sheet.close" || id.starts_with("remind.") || id.starts_with("expected.")), id);
}

TEST_CASE("a sheet takes the touches of what it covers")
{
    for (const char* sheet : {"meeting, end it?", "meeting, recall a point"}) {
        INFO(sheet);
        Stage stage;
        show(stage, "meeting item 4");
        const std::vector<Control> covered = stage.controls();
        show(stage, sheet);
        std::vector<Control> own = stage.controls();
        std::erase_if(own, [](const Control& c) { return c.id.starts_with("meeting."); });
        for (const Control& control : covered) {
            const float x = control.rect.middle_x(), y = control.rect.middle_y();
            if (std::none_of(own.begin(), own.end(), [&](const Control& c) { return c.rect.contains(x, y); })) {
                stage.tap_at(x, y);
                CHECK_MESSAGE(stage.take_actions().empty(), control.id);
            }
        }
    }
}

TEST_CASE("the question is not where the tap that asked it fell")
{
    Stage stage;
    for (const char* item : {"meeting item 4", "meeting item 15"}) {
        show(stage, item);
        const Rect asked = stage.control("meeting.end").rect;
        show(stage, "meeting, end it?");
        for (const Control& control : stage.controls())
            CHECK_MESSAGE(!control.rect.meets(asked), control.id);
    }
}

TEST_CASE("a norm covers the buttons below it, and goes away at a tap anywhere on it")
{
    Stage stage;
    show(stage, "meeting item 4");
    const Rect next = stage.control("meeting.next").rect;
    show(stage, "meeting with a norm");
    CHECK(ids(stage) == std::vector<std::string>{"help.open", "reminder.close"});
    stage.tap_at(next.middle_x(), next.middle_y());
    CHECK(count<DismissReminder>(stage.take_actions()) == 1);
    stage.tap("reminder.close");
    CHECK(count<DismissReminder>(stage.take_actions()) == 1);
}

TEST_CASE("what lay below a norm does not answer in the moment after it, to a finger or to a key")
{
    Stage stage;
    const auto acts_after = [&](Duration time, auto&& does) {
        show(stage, "meeting with a norm");
        stage.change_to(scene("meeting item 4", stage.configuration(), stage.now()));
        stage.draw();
        stage.advance(time);
        stage.draw();
        does();
        return !stage.take_actions().empty();
    };
    const auto tap_next = [&] {
        const Rect next = stage.control("meeting.next").rect;
        stage.press(next.middle_x(), next.middle_y());
        stage.lift(next.middle_x(), next.middle_y());
    };
    const auto enter_next = [&] {
        for (int i = 0; i < 30 && (!stage.interface().focus() || stage.interface().focus()->id != "meeting.next"); ++i)
            stage.key(Key::tab);
        stage.key(Key::enter);
    };
    CHECK_FALSE(acts_after(motion::hold - 50ms, tap_next));
    CHECK(acts_after(motion::hold + 50ms, tap_next));
    CHECK_FALSE(acts_after(motion::hold - 50ms, enter_next));
    CHECK(acts_after(motion::hold + 50ms, enter_next));
}

TEST_CASE("however long a norm and a title are, the title's beginning stands above the norm")
{
    const auto ninety_words_fill_it = [](FrameSize size, int text_size) { return size == FrameSize{1024, 768} && text_size == text_sizes; };
    for (const FrameSize size : {full_hd, upright, FrameSize{1366, 768}, FrameSize{1280, 800}, FrameSize{1024, 768}})
        for (int text_size = 1; text_size <= text_sizes; ++text_size) {
            Configuration council = longest_council();
            council.display.text_size = text_size;
            Stage stage(size, council);
            for (const char* name : {"meeting with a norm", "meeting with the longest norm"}) {
                if (ninety_words_fill_it(size, text_size) && std::string_view(name) == "meeting with the longest norm")
                    continue;
                show(stage, name);
                const float norm = stage.control("reminder.close").rect.y;
                bool stands = false;
                for (const Trace::Words& words : stage.trace().words)
                    stands = stands || (words.text.starts_with("Anlægsbevilling") && words.rect.y > 0 && words.rect.bottom() <= norm + 1);
                CHECK_MESSAGE(stands, name << ", " << size.width << " x " << size.height << ", text size " << text_size);
            }
        }
}

TEST_CASE("a norm closes at a tap and gives the buttons back")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    stage.tap("pin.submit");
    stage.tap("setup.start");
    stage.tap("opening.begin");
    stage.tap("meeting.remind");
    stage.tap("remind." + kodeks(stage.configuration()).sections.front().points.front().id);
    REQUIRE(stage.state().reminder);
    stage.tap("reminder.close");
    CHECK(!stage.state().reminder);
    CHECK(stage.sees("meeting.next"));
}

TEST_CASE("a norm says its words and the number of its point")
{
    Stage stage;
    show(stage, "meeting with a norm");
    CHECK(stage.reads("Vi taler om sagen, ikke om personen."));
    CHECK(stage.control("reminder.close").name == "Vi taler om sagen, ikke om personen.");
}

TEST_CASE("the reader is asked 20 seconds before the screen goes home, and not sooner")
{
    Stage stage;
    open_the_kodeks(stage);
    leave_alone(stage, warned - 1s);
    CHECK(!stage.reads("Er du her stadig?"));
    stage.wait(1s);
    CHECK(stage.reads("Er du her stadig?"));
    CHECK(stage.sees("still.here"));
    CHECK(stage.state().screen == Screen::kodeks);
}

TEST_CASE("a screen that is left alone goes home")
{
    Stage stage;
    open_the_kodeks(stage);
    leave_alone(stage, patience + 1s);
    CHECK(stage.state().screen == Screen::home);
    CHECK(!stage.reads("Er du her stadig?"));
}

TEST_CASE("the answer to the question keeps the screen")
{
    Stage stage;
    open_the_kodeks(stage);
    leave_alone(stage, warned + 10s);
    stage.tap("still.here");
    CHECK(!stage.sees("still.here"));
    stage.wait(warned - 5s);
    CHECK(stage.state().screen == Screen::kodeks);
}

TEST_CASE("a touch on nothing in particular keeps the screen too")
{
    Stage stage;
    open_the_kodeks(stage);
    leave_alone(stage, warned + 10s);
    stage.tap_at(stage.control("kodeks.part.0").rect.x - 20, 1000);
    CHECK(!stage.reads("Er du her stadig?"));
    stage.wait(warned - 5s);
    CHECK(stage.state().screen == Screen::kodeks);
}

TEST_CASE("a touch on the question does not reach what it covers")
{
    for (const FrameSize size : {full_hd, upright}) {
        Stage stage(size);
        open_the_kodeks(stage);
        const Rect home = stage.control("kodeks.back").rect;
        leave_alone(stage, warned + 10s);
        REQUIRE(!stage.sees("kodeks.back"));
        stage.tap_at(home.middle_x(), home.middle_y());
        CHECK(stage.state().screen == Screen::kodeks);
        CHECK(!stage.reads("Er du her stadig?"));
    }
}

TEST_CASE("a key keeps the screen")
{
    Stage stage;
    open_the_kodeks(stage);
    leave_alone(stage, warned + 10s);
    stage.key(Key::tab);
    stage.settle();
    CHECK(!stage.reads("Er du her stadig?"));
    CHECK(stage.state().screen == Screen::kodeks);
}

TEST_CASE("who has asked for larger text at home is asked before the screen rests")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("access.text");
    stage.wait(stage.configuration().idle.home - stage.configuration().idle.warning + 1s);
    REQUIRE(stage.sees("still.here"));
    stage.tap("still.here");
    CHECK_FALSE(stage.sees("still.here"));
    CHECK(stage.state().access.text_size);
}

TEST_CASE("the home screen rests again without a question")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.wait(50s);
    CHECK(stage.state().screen == Screen::home);
    CHECK(!stage.reads("Er du her stadig?"));
    stage.wait(11s);
    CHECK(stage.state().screen == Screen::idle);
}
