// Why: whoever shows a document to a room holds a remote and looks at the room. All of a slide must be there to be read, or come before
// the next one does.
#include <doctest/doctest.h>

#include "core/update.hpp"
#include "domain/slides.hpp"
#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "ui/taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr FrameSize beamer{1024, 768};
constexpr const char* further_down = "slides.scroll.down";

Configuration council_with_text(int size)
{
    Configuration council = example_council();
    council.display.text_size = size;
    return council;
}

void show_slide(Stage& stage, std::size_t deck, std::size_t slide)
{
    State state = scene("slide with the title", stage.configuration(), stage.now());
    state.show = {deck, slide};
    stage.show(state);
}

std::string slide_name(const Stage& stage, std::size_t which, std::size_t slide)
{
    return deck(stage.configuration(), which).title + ", slide " + std::to_string(slide);
}

/// The slides of which not all can be seen.
std::vector<std::string> cut_off(FrameSize size, int text)
{
    Stage stage(size, council_with_text(text));
    std::vector<std::string> cut;
    for (std::size_t which = 0; which < deck_count(stage.configuration()); ++which)
        for (std::size_t slide = 0; slide <= slide_count(deck(stage.configuration(), which)); ++slide) {
            show_slide(stage, which, slide);
            if (stage.sees(further_down))
                cut.push_back(slide_name(stage, which, slide));
        }
    return cut;
}

/// How high the capitals are of the line that these words begin with.
float capital(Stage& stage, const std::string& words)
{
    for (const Trace::Words& line : stage.trace().words)
        if (words.starts_with(line.text))
            return line.capital;
    return 0;
}

/// A slide of the council's own kodeks that is too long for the largest text.
std::size_t show_a_long_slide(Stage& stage)
{
    for (std::size_t slide = 1;; ++slide) {
        show_slide(stage, 0, slide);
        if (stage.sees(further_down))
            return slide;
    }
}

}  // namespace

TEST_CASE("nothing of a slide is hidden, in any document that is shipped")
{
    for (const auto& [size, text] : {std::pair{full_hd, 1}, {full_hd, 2}, {beamer, 1}, {laptop, 1}, {FrameSize{1366, 768}, 1}, {upright, 1}, {upright, 2}})
        CHECK_MESSAGE(cut_off(size, text) == std::vector<std::string>{}, size.width, "x", size.height, ", text size ", text);
}

TEST_CASE("from slide to slide the type does not jump")
{
    for (const FrameSize size : {full_hd, beamer, upright}) {
        Stage stage(size);
        for (std::size_t which = 0; which < deck_count(stage.configuration()); ++which) {
            const auto slides = slides_of(deck(stage.configuration(), which));
            float least = 1e6f, most = 0;
            for (std::size_t i = 0; i < slides.size(); ++i)
                if (slides[i].kind == Slide::Kind::point) {
                    show_slide(stage, which, i);
                    const float height = capital(stage, slides[i].text);
                    least = std::min(least, height), most = std::max(most, height);
                }
            CHECK_MESSAGE(most <= least * 1.5f, deck(stage.configuration(), which).title);
        }
    }
}

TEST_CASE("the question of a seminar's slide is as large as can be read from the back of the room")
{
    Stage stage;
    const std::size_t seminar = stage.configuration().documents.size();
    const auto slides = slides_of(deck(stage.configuration(), seminar));
    for (std::size_t i = 1; i < slides.size(); ++i) {
        show_slide(stage, seminar, i);
        CHECK_MESSAGE(capital(stage, slides[i].question) >= 0.75f * capital(stage, slides[i].text), slides[i].question);
        CHECK_MESSAGE(capital(stage, slides[i].question) >= 1.4f * stage.unit() * 29, slides[i].question);  // lead type's capitals have 29 units
    }
}

TEST_CASE("where a slide is too long for the largest text, Page Down shows the rest of it before it turns")
{
    Stage stage(full_hd, council_with_text(4));
    show_a_long_slide(stage);
    int pages = 0;
    for (; stage.sees(further_down) && pages < 20; ++pages) {
        stage.key(Key::page_down);
        stage.settle();
        CHECK(count<TurnSlide>(stage.take_actions()) == 0);
    }
    CHECK(pages > 0);
    CHECK(pages < 20);
    CHECK(stage.sees("slides.scroll.up"));
    stage.key(Key::page_down);
    CHECK(count<TurnSlide>(stage.take_actions()) == 1);
}

TEST_CASE("a tap on the edge does the same, and Page Up goes back to the slide's beginning first")
{
    Stage stage(full_hd, council_with_text(4));
    show_a_long_slide(stage);
    stage.tap("slides.next");
    stage.draw();
    CHECK(stage.sees("slides.scroll.up"));
    stage.key(Key::page_up);
    stage.settle();
    CHECK(!stage.sees("slides.scroll.up"));
    CHECK(count<TurnSlide>(stage.take_actions()) == 0);
    stage.key(Key::page_up);
    CHECK(count<TurnSlide>(stage.take_actions()) == 1);
}

TEST_CASE("the rest of the last slide is shown, too, and then it stays")
{
    Stage stage(full_hd, council_with_text(4));
    const std::size_t last = slide_count(kodeks(stage.configuration()));
    show_slide(stage, 0, last);
    REQUIRE(stage.sees(further_down));
    for (int pages = 0; stage.sees(further_down) && pages < 20; ++pages) {
        stage.key(Key::page_down);
        stage.settle();
    }
    CHECK(!stage.sees(further_down));
    CHECK(!stage.sees("slides.next"));
    CHECK(count<TurnSlide>(stage.take_actions()) == 0);
}

TEST_CASE("the list of what can be shown and the slides count alike: the title is where it begins")
{
    Stage stage;
    show(stage, "decks");
    CHECK(stage.reads("16 slides"));
    show_slide(stage, 0, 0);
    CHECK(!stage.reads("/ 16"));
    show_slide(stage, 0, 16);
    CHECK(stage.reads("16 / 16"));
    CHECK(!stage.sees("slides.next"));
}

TEST_CASE("the line below a slide is as long as so many slides of all")
{
    Stage stage;
    show_slide(stage, 0, 4);
    const auto& fills = stage.trace().fills;
    const auto thin = [&](const Trace::Fill& fill) { return fill.rect.h <= stage.unit() * space::bar + 1 && fill.rect.y > 900; };
    const auto track = std::find_if(fills.begin(), fills.end(), thin);
    REQUIRE(track != fills.end());
    const auto done = std::find_if(track + 1, fills.end(), thin);
    REQUIRE(done != fills.end());
    CHECK(done->rect.w / track->rect.w == doctest::Approx(4.0 / 16));
}

TEST_CASE("what leads to a section's points is shown")
{
    Stage stage;
    const auto& documents = stage.configuration().documents;
    std::size_t leads = 0;
    for (std::size_t which = 0; which < documents.size(); ++which) {
        const auto slides = slides_of(documents[which]);
        for (std::size_t i = 0; i < slides.size(); ++i)
            if (slides[i].kind == Slide::Kind::section) {
                show_slide(stage, which, i);
                CHECK(stage.reads(slides[i].explanation));
                ++leads;
            }
    }
    CHECK(leads > 3);
}

TEST_CASE("the council's kodeks begins with whose it is and since when")
{
    Stage stage;
    show_slide(stage, 0, 0);
    CHECK(stage.reads("Eksempelby Byr\u00e5d"));
    CHECK(stage.reads("Vedtaget 12. januar 2026"));
    show_slide(stage, 1, 0);
    CHECK(!stage.reads("Vedtaget"));
}

TEST_CASE("any turn shows a black slide again, where it was")
{
    for (const Key key : {Key::page_down, Key::page_up, Key::right, Key::left}) {
        Stage stage;
        stage.open_the_chamber();
        stage.tap("idle.wake");
        stage.tap("home.show");
        stage.tap("deck.0");
        stage.tap("slides.next");
        stage.key(Key::dark);
        stage.settle();
        REQUIRE(stage.state().show.dark);
        stage.key(key);
        stage.settle();
        CHECK(!stage.state().show.dark);
        CHECK(stage.state().show.slide == 1);
    }
}
