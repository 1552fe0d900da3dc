// Why: slides are turned by whatever is at hand, what is found is marked, and help is near from every screen. Here it is the real
// interface that is swiped, tapped and typed at.
#include <doctest/doctest.h>

#include "core/update.hpp"
#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "ui/taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// A finger that goes so many millimetres to the right in that time, from the middle of the screen.
void swipe(Stage& stage, float mm, Duration time, float down = 0)
{
    const float x = 960, y = 500;
    stage.press(x, y);
    for (int step = 1; step <= 4; ++step) {
        stage.advance(time / 4);
        stage.move(x + mm * stage.mm() * static_cast<float>(step) / 4, y + down * stage.mm() * static_cast<float>(step) / 4);
    }
    stage.lift(x + mm * stage.mm(), y + down * stage.mm());
    stage.settle();
}

int turned(Stage& stage)
{
    int by = 0;
    for (const Action& action : stage.take_actions())
        if (const auto* turn = std::get_if<TurnSlide>(&action))
            by += turn->by;
    return by;
}

}  // namespace

TEST_CASE("a swipe to the left turns to the next slide, one to the right back")
{
    Stage stage;
    show(stage, "slide with a point");
    swipe(stage, -40, 200ms);
    CHECK(turned(stage) == 1);
    swipe(stage, 40, 200ms);
    CHECK(turned(stage) == -1);
}

TEST_CASE("a finger that is slow, short or on its way down turns no slide")
{
    Stage stage;
    show(stage, "slide with a point");
    swipe(stage, -40, 2s);
    swipe(stage, -15, 100ms);
    swipe(stage, -30, 200ms, 40);
    CHECK(turned(stage) == 0);
}

TEST_CASE("a contact that breaks off turns no slide")
{
    Stage stage;
    show(stage, "slide with a point");
    stage.press(960, 5);
    stage.advance(50ms);
    stage.lift(-1, -1);
    stage.settle();
    CHECK(turned(stage) == 0);
}

TEST_CASE("a swipe turns a point's page")
{
    Stage stage;
    show(stage, "point with a result");
    swipe(stage, -40, 200ms);
    CHECK(count<OpenPoint>(stage.take_actions()) == 1);
}

TEST_CASE("a swipe where there is nothing to turn does nothing")
{
    Stage stage;
    show(stage, "library");
    swipe(stage, -40, 200ms);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("Page Down, Page Up, the arrows and the edges turn slides, and B makes them black")
{
    Stage stage;
    show(stage, "slide with a point");
    for (const auto& [key, by] : {std::pair{Key::page_down, 1}, {Key::page_up, -1}, {Key::right, 1}, {Key::left, -1}}) {
        stage.key(key);
        stage.settle();
        CHECK(turned(stage) == by);
    }
    stage.tap("slides.next");
    stage.tap("slides.previous");
    CHECK(turned(stage) == 0);
    stage.key(Key::dark);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
}

TEST_CASE("a black screen is lit by B and by a touch anywhere")
{
    Stage stage;
    show(stage, "slides, black");
    stage.key(Key::dark);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
    stage.settle();
    stage.tap_at(300, 900);
    CHECK(count<DarkenSlides>(stage.take_actions()) == 1);
}

TEST_CASE("B does nothing on other screens")
{
    Stage stage;
    show(stage, "home");
    stage.key(Key::dark);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("letters are typed as quickly as a hand can, and each tap is one letter")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    stage.tap("search.open");
    for (const char* id : {"key.m", "key.f8", "key.d"}) {
        const Rect key = stage.control(id).rect;
        stage.press(key.middle_x(), key.middle_y());
        stage.advance(40ms);
        stage.lift(key.middle_x(), key.middle_y());
        stage.draw();
    }
    CHECK(stage.state().query == "m\u00f8d");
    stage.tap("key.erase");
    CHECK(stage.state().query == "m\u00f8");
}

TEST_CASE("no hit says so, and what was typed is in it")
{
    Stage stage;
    show(stage, "search for xyz");
    CHECK(stage.reads("xyz"));
    CHECK(stage.reads("ingen steder"));
}

TEST_CASE("what is found is marked where it stands, in every theme")
{
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
        Configuration council = example_council();
        council.display.theme = theme;
        Stage stage(full_hd, council);
        show(stage, "search for kom");
        const Rect hit = stage.control("hit.0").rect;
        const auto& fills = stage.trace().fills;
        const auto mark = std::find_if(fills.begin(), fills.end(), [&](const Trace::Fill& fill) {
            return !fill.container && hit.contains(fill.rect.x, fill.rect.middle_y()) && fill.rect.w < hit.w / 4;
        });
        REQUIRE(mark != fills.end());
        std::u32string marked;
        for (const Stage::Letter& letter : stage.letters())
            if (mark->rect.contains(letter.rect.middle_x(), letter.rect.middle_y()))
                marked += letter.code;
        CHECK((marked == U"kom" || marked == U"Kom"));
    }
}

TEST_CASE("each part of the five documents, its first point and its last, is opened with three taps from home")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    const auto& documents = stage.configuration().documents;
    REQUIRE(documents.size() == 5);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document& document = documents[i];
        for (std::size_t part = 0; part < document.sections.size() + document.annexes.size(); ++part) {
            stage.tap("home.kodeks");
            stage.tap_in_list("library." + std::to_string(i) + '.' + std::to_string(part), "library.scroll");
            REQUIRE(stage.state().screen == Screen::kodeks);
            CHECK(stage.state().reading.part == part);
            if (part < document.sections.size()) {
                const std::vector<Point>& points = document.sections[part].points;
                for (const Point& point : {points.front(), points.back()}) {
                    stage.tap_in_list("point." + point.id, "kodeks.scroll");
                    CHECK(stage.state().screen == Screen::point);
                    CHECK(stage.state().reading.point == point.id);
                    stage.tap("point.back");
                }
            }
            stage.tap("kodeks.back");
            stage.tap("library.back");
        }
    }
}

TEST_CASE("a finger on a document's title opens its beginning")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    stage.tap_in_list("library.2", "library.scroll");
    CHECK(stage.state().screen == Screen::kodeks);
    CHECK(stage.state().reading.document == 2);
    CHECK(stage.state().reading.part == 0);
}

namespace {

/// What would be done by tapping each control that puts something away or wakes the screen.
std::vector<State> one_touch_on(Stage& stage, const State& from)
{
    std::vector<State> all;
    stage.show(from);
    std::vector<std::string> ids;
    for (const Control& control : stage.controls())
        if (control.role == Role::dismiss || control.id == "idle.wake")
            ids.push_back(control.id);
    for (const std::string& id : ids) {
        stage.show(from);
        stage.tap(id);
        State state = from;
        for (const Action& action : stage.take_actions())
            state = update(std::move(state), {action, stage.now()}, stage.configuration()).state;
        all.push_back(std::move(state));
    }
    return all;
}

/// The fewest touches that open help; more than `most`: none found.
int touches_to_help(Stage& stage, const State& from, int most)
{
    stage.show(from);
    if (stage.sees("help.open") || stage.sees("home.help"))
        return 1;
    int fewest = most + 1;
    if (most > 1)
        for (const State& next : one_touch_on(stage, from))
            fewest = std::min(fewest, 1 + touches_to_help(stage, next, std::min(most, fewest) - 1));
    return fewest;
}

}  // namespace

TEST_CASE("from every screen but a check-in help is three touches away at most")
{
    Stage stage;
    for (const Scene& scene : scenes(stage.configuration(), stage.now()))
        if (!scene.state.checkin && scene.state.screen != Screen::help)
            CHECK_MESSAGE(touches_to_help(stage, scene.state, 3) <= 3, scene.name);
}

TEST_CASE("the mødeleder is told before a meeting which contacts nobody has verified for a year")
{
    Configuration council = example_council();
    council.contacts[1].verified = Date{std::chrono::year{2025}, std::chrono::month{11}, std::chrono::day{1}};
    Stage stage(full_hd, council);
    show(stage, "setup");
    CHECK(stage.reads(council.contacts[1].name));
    CHECK(!stage.reads(council.contacts[2].name));
}

TEST_CASE("\"Luk nu\" stands at the top right of help, at any size of the screen and the text")
{
    for (const FrameSize size : {full_hd, upright, laptop}) {
        for (int text = 1; text <= text_sizes; ++text) {
            Configuration council = example_council();
            council.display.text_size = text;
            Stage stage(size, council);
            show(stage, "help");
            const Rect close = stage.control("help.close").rect;
            CHECK(close.right() > static_cast<float>(size.width) * 0.9f);
            CHECK(close.bottom() < static_cast<float>(size.height) * 0.25f);
        }
    }
}

TEST_CASE("a document's link opens the point of the other document")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.kodeks");
    const auto& documents = stage.configuration().documents;
    REQUIRE(documents[2].id == "syv-pligter");
    stage.tap_in_list("library.2.0", "library.scroll");
    stage.tap("point.saglighed");
    stage.tap_in_list("point.link.0", "point.scroll");
    CHECK(stage.state().reading.document == 0);
    CHECK(stage.state().reading.point == "saglighed");
}

TEST_CASE("a dilemma shows ranges and no count, and a new round begins at nothing")
{
    Stage stage;
    stage.open_the_chamber();
    stage.tap("idle.wake");
    stage.tap("home.dilemmas");
    stage.tap("dilemmas.draw");
    for (int i = 0; i < 7; ++i)
        stage.tap(i < 5 ? "way.0" : "way.3");
    CHECK(stage.reads("7 svar"));
    stage.tap("dilemma.show");
    CHECK(stage.reads("4\u20137 af 7"));
    CHECK(stage.reads("0\u20133 af 7"));
    CHECK(!stage.sees("way.0"));
    stage.tap("dilemma.again");
    CHECK(stage.sees("way.0"));
    CHECK(!stage.sees("dilemma.show"));
}

TEST_CASE("a point's page says once when the screen recalls it, and shows all it has without a scroll")
{
    Stage stage;
    State state = scene("point with a result", stage.configuration(), stage.now());
    state.reading.point = "naervaer";
    stage.show(state);
    CHECK(stage.reads("Ved m\u00f8dets start \u00b7 Efter en pause"));
    CHECK(!stage.reads("H\u00f8jst \u00e9n gang p\u00e5 et m\u00f8de"));
    CHECK(stage.reads("Hver h\u00f8jst \u00e9n gang p\u00e5 et m\u00f8de"));
    CHECK(!stage.sees("point.scroll.down"));
    CHECK(stage.sees("point.dilemma.2"));
    CHECK(stage.reads("L\u00e6st 22. november 2026."));
    const auto& words = stage.trace().words;
    CHECK(std::count_if(words.begin(), words.end(), [](const Trace::Words& line) { return line.text == "Sk\u00e6rmen minder om det"; }) == 1);
    state.reading.point = "klar-tale";
    stage.show(state);
    CHECK(stage.reads("H\u00f8jst \u00e9n gang p\u00e5 et m\u00f8de"));
}

TEST_CASE("a dilemma is chosen by document: the kodeks and the duties are seen at once, each over its own")
{
    Stage stage;
    show(stage, "dilemmas");
    const auto& words = stage.trace().words;
    const auto heading = [&](std::string_view title) {
        const auto found = std::find_if(words.begin(), words.end(), [&](const Trace::Words& line) { return line.text == title; });
        REQUIRE(found != words.end());
        return found->rect;
    };
    const Rect own = heading("Kodeks for byr\u00e5det"), duties = heading("De syv pligter");
    CHECK(own.y == duties.y);
    const auto& all = stage.configuration().dilemmas;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const Control* card = stage.find("dilemma." + std::to_string(i)))
            CHECK((card->rect.x < duties.x - 1) == (all[i].about.document == "byraadets-kodeks"));
    CHECK(stage.sees("dilemma.0"));
    CHECK(stage.sees("dilemma." + std::to_string(all.size() - 7)));
}

TEST_CASE("a dilemma's name stands over it, not among the tools, and its ways use the room there is")
{
    Stage stage;
    show(stage, "dilemma");
    const std::string& title = stage.configuration().dilemmas.front().title;
    const auto& words = stage.trace().words;
    const auto found = std::find_if(words.begin(), words.end(), [&](const Trace::Words& line) { return line.text == title; });
    REQUIRE(found != words.end());
    CHECK(found->rect.y > stage.control("access.text").rect.bottom());
    CHECK(stage.control("way.0").rect.h >= 150 * stage.unit());
}
