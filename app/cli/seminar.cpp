#include "cli/seminar.hpp"

#include <algorithm>

#include "core/update.hpp"
#include "domain/search.hpp"
#include "domain/slides.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

/// Every document, every part, from the library and back.
void read_everything(StageHand& hand)
{
    const auto& documents = hand.configuration().documents;
    hand.tap("home.kodeks");
    hand.expect(Screen::library);
    hand.picture("library");
    std::size_t parts = 0;
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (std::size_t part = 0; part < documents[i].sections.size() + documents[i].annexes.size(); ++part, ++parts) {
            hand.tap("library." + std::to_string(i) + '.' + std::to_string(part));
            hand.expect(hand.state().screen == Screen::kodeks && hand.state().reading.document == i && hand.state().reading.part == part, "a part does not open");
            hand.tap("kodeks.back");
        }
    hand.say_step("read " + std::to_string(parts) + " parts of " + std::to_string(documents.size()) + " documents");
}

void read_a_point(StageHand& hand)
{
    const Point& third = kodeks(hand.configuration()).sections.front().points[2];
    hand.tap("library.0.0");
    hand.tap("point." + third.id);
    hand.expect(Screen::point);
    hand.picture("point");
    hand.tap("point.next");
    hand.expect(hand.state().reading.point != third.id, "the next point does not open");
    hand.tap("point.back");
    hand.tap("kodeks.back");
}

/// Letter by letter on the panel's own keyboard.
void search_for(StageHand& hand, std::string_view word)
{
    hand.tap("search.open");
    hand.expect(Screen::search);
    for (const char letter : word)
        hand.tap(std::string("key.") + letter);
    const auto hits = search(hand.configuration().documents, word);
    hand.expect(!hits.empty() && hand.state().query == word, "nothing is found");
    hand.picture("search");
    hand.tap("hit.0");
    hand.expect(Screen::point);
    hand.tap("point.back");
    hand.expect(Screen::search);
    hand.tap("search.back");
    hand.tap("library.back");
    hand.say_step("found \"" + std::string(word) + "\" in " + std::to_string(hits.size()) + " places");
}

/// By the remote and by a finger in turn; a slide that is too long for the type is first shown to its end.
void turn_to(StageHand& hand, std::size_t slide)
{
    constexpr int most = 12;
    for (int i = 0; i < most && hand.state().show.slide != slide; ++i)
        slide % 2 ? hand.press(Key::page_down) : hand.tap("slides.next");
    hand.expect(hand.state().show.slide == slide, "the slide does not turn");
}

void show_slides(StageHand& hand)
{
    hand.tap("home.show");
    hand.expect(Screen::decks);
    hand.picture("decks");
    const std::size_t last = deck_count(hand.configuration()) - 1, slides = slide_count(deck(hand.configuration(), 0));
    hand.tap("deck.0");
    hand.expect(Screen::slides);
    for (std::size_t i = 1; i <= slides; ++i) {
        turn_to(hand, i);
        if (i == 4)
            hand.picture("slide");
    }
    hand.press(Key::dark);
    hand.expect(hand.state().show.dark, "B does not make it black");
    hand.press(Key::dark);
    hand.tap("slides.back");
    hand.tap("deck." + std::to_string(last));
    turn_to(hand, 1);
    hand.tap("slides.time");
    hand.wait(95s);
    hand.picture("seminar");
    hand.tap("slides.back");
    hand.tap("decks.back");
    hand.say_step("showed " + std::to_string(slides) + " slides of the kodeks, and the seminar's own");
}

void talk_over_a_dilemma(StageHand& hand)
{
    hand.tap("home.dilemmas");
    hand.expect(Screen::dilemmas);
    hand.picture("dilemmas");
    hand.tap("dilemmas.draw");
    hand.expect(Screen::dilemma);
    constexpr int people = 17;
    for (int i = 0; i < people; ++i)
        hand.tap("way." + std::to_string(i % 5 == 4 ? 3 : i % 3));
    hand.expect(hand.state().dilemma.answers == people, "not each way that was tapped is counted");
    hand.picture("dilemma");
    hand.tap("dilemma.show");
    hand.expect(hand.state().dilemma.shares.size() == ways_to_act, "what was chosen is not shown");
    hand.picture("dilemma-shown");
    hand.tap("dilemma.again");
    hand.expect(hand.state().dilemma.answers == 0, "the old round is still counted");
    hand.tap("dilemma.back");
    hand.tap("dilemmas.back");
    hand.say_step("talked over a dilemma");
}

void ask_for_help(StageHand& hand)
{
    hand.tap("home.help");
    hand.expect(Screen::help);
    hand.picture("help");
    hand.tap("help.close");
    hand.expect(Screen::idle);
    hand.say_step("the screen rests again");
}

}  // namespace

void play_seminar(StageHand& hand)
{
    hand.tap("idle.wake");
    hand.picture("home");
    read_everything(hand);
    read_a_point(hand);
    search_for(hand, "pressen");
    show_slides(hand);
    talk_over_a_dilemma(hand);
    ask_for_help(hand);
}

}  // namespace kiosk
