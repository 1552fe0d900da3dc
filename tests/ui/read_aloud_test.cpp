// Why: who cannot read the screen hears it. What is said on each screen is the screen's own words, once; it stops when the screen
// goes; and of what a member chose not a word is said, nor can it be told from what is said afterwards.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr Sound speaker{.loudspeaker = true, .headset = false}, both{.loudspeaker = true, .headset = true};

/// What the scene says when it appears before somebody who listens.
std::string said_on(Stage& stage, std::string_view name, Sound sound = both)
{
    State state = scene(name, stage.configuration(), stage.now());
    State silent = state;
    silent.screen = state.screen == Screen::home ? Screen::idle : Screen::home;
    silent.checkin.reset();
    stage.show(silent);
    state.access.read_aloud = true;
    state.sound = sound;
    (void)stage.take_said();
    stage.show(state);
    std::string all;
    for (const Utterance& utterance : stage.take_said()) all += utterance.text;
    return all;
}

bool says(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

std::vector<std::string> texts(const std::vector<Utterance>& said)
{
    std::vector<std::string> all;
    for (const Utterance& utterance : said) all.push_back(utterance.text);
    return all;
}

void go_to_the_checkin(Stage& stage, Sound sound)
{
    stage.open_the_chamber();
    stage.can_be_heard(sound);
    stage.tap("idle.wake");
    stage.tap("home.meeting");
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.end", "end.confirm"}) stage.tap(id);
    REQUIRE(stage.state().screen == Screen::welcome);
}

/// Everything said from the moment the member has stepped up until the next one does, with this answer to the first statement.
std::vector<std::string> said_after(const std::string& first, const std::string& then)
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage, both);
    stage.key(Key::read_aloud);
    stage.settle();
    stage.tap("checkin.begin");
    (void)stage.take_said();
    stage.tap(first);
    while (stage.state().screen == Screen::statement) stage.tap(then);
    REQUIRE(stage.state().screen == Screen::thanks);
    stage.wait(thanks_shown_for);
    stage.tap("checkin.begin");
    return texts(stage.take_said());
}

}  // namespace

TEST_CASE("nothing is said before somebody asks for it")
{
    Stage stage;
    stage.can_be_heard(both);
    for (const std::string& name : scene_names(stage.configuration())) {
        State state = scene(name, stage.configuration(), stage.now());
        state.sound = both;
        state.access.read_aloud = false;
        stage.show(state);
        CHECK_MESSAGE(stage.take_said().empty(), name);
    }
}

TEST_CASE("every screen says something, and nothing that is only drawn")
{
    Stage stage;
    for (const std::string& name : scene_names(stage.configuration())) {
        const std::string all = said_on(stage, name);
        CHECK_MESSAGE(!all.empty(), name);
        for (const char* drawn : {"\u00b7", "\u2013", "[[", "{", "\n", ". .", ".."}) CHECK_MESSAGE(!says(all, drawn), name << ": " << all);
    }
}

TEST_CASE("a statement is said with its choices, in the order in which they stand")
{
    Stage stage;
    const std::string all = said_on(stage, "statement 2");
    CHECK(all.starts_with("Udsagn 2 af 5. " + asked_statements(stage.configuration())[1].text));
    CHECK_MESSAGE(all.ends_with(". Helt uenig. Uenig. Hverken eller. Enig. Helt enig. Tilbage. Spring over"), all);
    CHECK(says(all, "Spring over"));
}

TEST_CASE("a section of the kodeks is said point by point")
{
    Stage stage;
    const Section& section = kodeks(stage.configuration()).sections.front();
    const std::string all = said_on(stage, "kodeks part 0");
    CHECK(all.starts_with(section.title + ". Punkt 1. " + section.points.front().text));
    for (const Point& point : section.points) CHECK_MESSAGE(says(all, point.text), point.text);
}

TEST_CASE("a point that is touched is said with its reason and its question, on the page of its own")
{
    Stage stage;
    stage.open_the_chamber();
    stage.can_be_heard(speaker);
    stage.tap("idle.wake");
    stage.key(Key::read_aloud);
    stage.settle();
    stage.tap("home.kodeks");
    stage.tap("library.0.0");
    (void)stage.take_said();
    const Point& point = kodeks(stage.configuration()).sections.front().points.front();
    stage.tap("point." + point.id);
    const auto said = stage.take_said();
    REQUIRE(said.size() == 1);
    CHECK(said.front() == Utterance{"Punkt 1. " + point.text + ' ' + point.explanation + ' ' + point.question, Language::danish, Listener::room,
                                    stage.configuration().speech.volume});
}

TEST_CASE("what goes wrong is said, with its code")
{
    Stage stage;
    CHECK(says(said_on(stage, "answer not counted"), "K12"));
    CHECK(says(said_on(stage, "pin, wrong"), "Det var ikke koden"));
    CHECK(says(said_on(stage, "pin, wait"), "1 min"));
}

TEST_CASE("the question whether anybody is there is said once, with the seconds that are left")
{
    Stage stage;
    stage.open_the_chamber();
    stage.can_be_heard(speaker);
    stage.tap("idle.wake");
    stage.key(Key::read_aloud);
    stage.settle();
    stage.tap("home.kodeks");
    stage.tap("library.0.0");
    (void)stage.take_said();
    stage.wait(stage.configuration().idle.reading * listening_takes - stage.configuration().idle.warning);
    const auto said = stage.take_said();
    REQUIRE(said.size() == 1);
    CHECK(says(said.front().text, "Er du her stadig? "));
    CHECK(says(said.front().text, " 20 sekunder"));
    stage.wait(5s);
    CHECK(stage.take_said().empty());
}

TEST_CASE("a control is named when the keyboard comes to it, and said once")
{
    Stage stage;
    said_on(stage, "statement 1");
    stage.key(Key::tab);
    const auto first = texts(stage.take_said());
    CHECK(first == std::vector<std::string>{stage.interface().focus()->name});
    stage.draw();
    CHECK(stage.take_said().empty());
}

TEST_CASE("a digit of the PIN is named to a headset and never to the room")
{
    for (const Sound sound : {speaker, both}) {
        Stage stage;
        said_on(stage, "pin", sound);
        std::string all;
        for (std::size_t i = 0; i < stage.controls().size(); ++i) {
            stage.key(Key::tab);
            for (const Utterance& utterance : stage.take_said()) all += utterance.text;
        }
        CHECK(all.empty() == (sound == speaker));
    }
}

TEST_CASE("the room does not hear which digits were typed, only how many")
{
    Stage stage;
    stage.open_the_chamber();
    stage.can_be_heard(speaker);
    stage.tap("idle.wake");
    stage.key(Key::read_aloud);
    stage.settle();
    stage.tap("home.meeting");
    (void)stage.take_said();
    stage.type("807");
    CHECK(texts(stage.take_said()) == std::vector<std::string>{"1 ciffer", "2 cifre", "3 cifre"});
}

TEST_CASE("a screen that is read again in the other language is said in that language")
{
    Stage stage;
    State state = scene("kodeks part 0", stage.configuration(), stage.now());
    state.sound = speaker;
    state.access.read_aloud = true;
    stage.show(state);
    (void)stage.take_said();
    state.access.language = Language::english;
    stage.show(state);
    const auto said = stage.take_said();
    REQUIRE(said.size() == 1);
    CHECK(said.front().language == Language::english);
    CHECK(says(said.front().text, "Point 1. "));
    state.access.language.reset();  // for the other tests
    stage.show(state);
}

TEST_CASE("what is being said stops when reading is turned off, and when the screen goes")
{
    Stage stage;
    stage.open_the_chamber();
    stage.can_be_heard(speaker);
    stage.tap("idle.wake");
    stage.key(Key::read_aloud);
    stage.settle();
    CHECK(says(stage.take_said().back().text, "Hvad skal vi?"));
    stage.key(Key::read_aloud);
    stage.settle();
    CHECK(texts(stage.take_said()) == std::vector<std::string>{""});
    stage.tap("home.kodeks");
    CHECK(stage.take_said().empty());
}

TEST_CASE("the volume is said when it changes")
{
    Stage stage;
    State state = scene("home", stage.configuration(), stage.now());
    state.sound = speaker;
    state.access.read_aloud = true;
    stage.show(state);
    (void)stage.take_said();
    state.access.volume = 6;
    stage.show(state);
    const auto said = stage.take_said();
    REQUIRE(said.size() == 1);
    CHECK(said.front().text == "Lydstyrke 6 af 10");
    CHECK(said.front().volume == 6);
}

TEST_CASE("a closed item's title is never said")
{
    Configuration configuration = example_council();
    for (AgendaItem& item : configuration.agendas.front().items)
        if (item.closed) item.title = "Salg af erhvervsgrund", item.summary = "Hemmeligt";
    Stage stage(full_hd, configuration);
    for (const std::string& name : scene_names(configuration)) {
        const std::string all = said_on(stage, name);
        CHECK_MESSAGE(!says(all, "Salg"), name);
        CHECK_MESSAGE(!says(all, "Hemmeligt"), name);
    }
}

TEST_CASE("while a check-in is open nothing is said to the room, on none of its screens")
{
    Stage stage;
    for (const std::string& name : scene_names(stage.configuration()))
        if (scene(name, stage.configuration(), stage.now()).checkin) {
            CHECK_MESSAGE(said_on(stage, name, speaker).empty(), name);
            for (int i = 0; i < 10; ++i) stage.key(Key::tab);
            CHECK_MESSAGE(stage.take_said().empty(), name);
        }
}

TEST_CASE("a check-in through a headset is said to the headset alone, from its first word to its last")
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage, both);
    stage.key(Key::read_aloud);
    stage.settle();
    (void)stage.take_said();
    stage.tap("checkin.begin");
    while (stage.state().screen == Screen::statement) {
        stage.key(Key::tab);
        stage.tap("answer.2");
    }
    for (const Utterance& utterance : stage.take_said()) CHECK(utterance.to == Listener::headset);
}

TEST_CASE("when the headset is pulled out in the middle of a check-in there is silence")
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage, both);
    stage.key(Key::read_aloud);
    stage.settle();
    stage.tap("checkin.begin");
    (void)stage.take_said();
    stage.can_be_heard(speaker);
    stage.draw();
    CHECK(texts(stage.take_said()) == std::vector<std::string>{""});
    stage.tap("answer.2");
    CHECK(stage.take_said().empty());
}

TEST_CASE("the choice that was made is not said, and cannot be told from what is said after it")
{
    const auto first = said_after("answer.1", "answer.3");
    REQUIRE(first.size() >= 5);
    for (const char* other : {"answer.2", "answer.3", "answer.4", "answer.5", "checkin.skip"}) CHECK_MESSAGE((said_after(other, "answer.3") == first), other);
    CHECK((said_after("answer.5", "answer.5") == first));
}

TEST_CASE("a member finds a face by ear with the keyboard, and what is said after Enter is the same whichever it was")
{
    std::vector<std::vector<std::string>> all;
    for (const char* face : {"Helt uenig", "Uenig", "Hverken eller", "Enig", "Helt enig"}) {
        Stage stage(laptop, council_of_one_item());
        go_to_the_checkin(stage, both);
        stage.key(Key::read_aloud);
        stage.settle();
        stage.tap("checkin.begin");
        std::string heard;
        for (int tabs = 0; tabs < 20 && heard != face; ++tabs) {
            stage.key(Key::tab);
            for (const Utterance& utterance : stage.take_said()) heard = utterance.text;
        }
        REQUIRE(heard == face);
        stage.key(Key::enter);
        stage.settle();
        CHECK(stage.state().checkin->statement == 1);
        all.push_back(texts(stage.take_said()));
    }
    for (const auto& said : all) CHECK_MESSAGE((said == all.front()), said.size(), " texts, the last \"", said.empty() ? std::string() : said.back(), '"');
}

TEST_CASE("going back to a statement says what it said before, and nothing of what was answered")
{
    Stage stage(laptop, council_of_one_item());
    go_to_the_checkin(stage, both);
    stage.key(Key::read_aloud);
    stage.settle();
    (void)stage.take_said();
    stage.tap("checkin.begin");
    const auto before = texts(stage.take_said());
    stage.tap("answer.5");
    (void)stage.take_said();
    stage.tap("checkin.previous");
    CHECK(texts(stage.take_said()) == before);
}

TEST_CASE("the slide a document begins with says whose it is and when it was adopted")
{
    Stage stage;
    const std::string said = said_on(stage, "slide with the title");
    CHECK_MESSAGE(says(said, "Eksempelby Byr\u00e5d"), said);
    CHECK_MESSAGE(says(said, "Vedtaget"), said);
}
