// Why: a layout test that finds nothing must be one that would have found something. Each kind of mistake is made once, in a frame of a
// few rectangles, and found; and the same frame without it is right.
#include <doctest/doctest.h>

#include "findings.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr Colour white{255, 255, 255}, black{0, 0, 0}, grey{150, 150, 150};

/// A page with a card, words in it, and a button below.
struct Frame {
    Trace trace{{{{0, 0, 1000, 600}, white, false}, {{100, 100, 400, 200}, white, true}, {{100, 400, 200, 100}, black, true}},
                {{"in the card", Type::body, black, {120, 120, 300, 40}, 30, {0, 0, 1000, 600}, 2},
                 {"in the button", Type::label_strong, white, {120, 430, 150, 40}, 30, {0, 0, 1000, 600}, 3}},
                {{{440, 220, 40, 40}, {{440, 240}, {460, 220}, {480, 240}, {460, 260}}, 0, {0, 0, 1000, 600}, 2}},
                {}};
    std::vector<Control> controls{{"page.button", "in the button", {100, 400, 200, 100}}, {"page.other", "other", {400, 400, 200, 100}}};

    Seen seen() const { return {.trace = trace, .controls = controls, .frame = {0, 0, 1000, 600}, .pixels_per_mm = 3, .least_capital_mm = 7.3, .least_contrast = 4.5}; }
    Trace::Words& in_the_card() { return trace.words[0]; }
    void move_the_disc(float dx, float dy)
    {
        trace.shapes[0].rect.x += dx, trace.shapes[0].rect.y += dy;
        for (Spot& spot : trace.shapes[0].edge)
            spot.x += dx, spot.y += dy;
    }
};

bool any_letter(Type, char32_t) { return true; }
bool only_ascii(Type, char32_t code) { return code < 0x80; }

}  // namespace

TEST_CASE("a frame in which all is right has no findings") { CHECK(findings(Frame{}.seen(), any_letter).empty()); }

TEST_CASE("words that run out of their box are found")
{
    Frame frame;
    frame.in_the_card().rect.w = 390;
    CHECK(words_that_leave(frame.seen()).size() == 1);
}

TEST_CASE("words that stand half below their box are found")
{
    Frame frame;
    frame.in_the_card().rect.y = 275;
    CHECK(words_that_leave(frame.seen()).size() == 1);
}

TEST_CASE("words that run off the screen are found")
{
    Frame frame;
    frame.trace.words.push_back({"far right", Type::body, black, {900, 20, 150, 40}, 30, {0, 0, 1000, 600}, 1});
    CHECK(!words_that_leave(frame.seen()).empty());
}

TEST_CASE("words that their list cuts at the side are found")
{
    Frame frame;
    frame.in_the_card().clip = {100, 100, 200, 200};
    CHECK(!words_that_leave(frame.seen()).empty());
}

TEST_CASE("words that their list scrolls out below are no mistake")
{
    Frame frame;
    frame.in_the_card().clip = {100, 100, 400, 40};
    frame.controls.push_back({"page.scroll.down", "Further down", {800, 100, 100, 40}, Role::plain, "page.scroll"});
    CHECK(words_that_leave(frame.seen()).empty());
}

TEST_CASE("words that are cut below where nothing scrolls are found")
{
    Frame frame;
    frame.in_the_card().clip = {100, 100, 400, 40};
    CHECK(words_that_leave(frame.seen()).size() == 1);
}

TEST_CASE("words over words are found, unless something was drawn between them")
{
    Frame frame;
    frame.trace.words.push_back({"over it", Type::body, black, {130, 125, 300, 40}, 30, {0, 0, 1000, 600}, 3});
    CHECK(words_over_words(frame.seen()).size() == 1);
    frame.trace.fills.push_back({{0, 0, 1000, 300}, white, false});
    frame.trace.words.back().fills = 4;
    CHECK(words_over_words(frame.seen()).empty());
}

TEST_CASE("words below their least size are found")
{
    Frame frame;
    frame.in_the_card().capital = 20;
    CHECK(words_too_small(frame.seen()).size() == 1);
}

TEST_CASE("a title smaller than the back of the room can read is found, and so is one that is not there")
{
    Frame frame;
    Seen seen = frame.seen();
    seen.title = "in the card and on";
    seen.least_title_mm = 10;
    CHECK(title_too_small(seen).empty());
    seen.least_title_mm = 12;
    CHECK(title_too_small(seen).size() == 1);
    seen.title = "elsewhere";
    seen.least_title_mm = 1;
    CHECK(title_too_small(seen).size() == 1);
}

TEST_CASE("a broken word is found, unless it is very long or wider than the panel")
{
    Frame frame;
    frame.trace.broken = {{"Kommunalbestyrelsens", 500, 300}};
    CHECK(words_broken(frame.seen()).empty());
    frame.trace.broken = {{"Dagsordenen", 500, 300}};
    CHECK(words_broken(frame.seen()).size() == 1);
    frame.trace.broken.front().width = 1001;
    CHECK(words_broken(frame.seen()).empty());
}

TEST_CASE("a shape that leaves its card is found")
{
    Frame frame;
    frame.move_the_disc(30, 0);
    CHECK(shapes_out_of_place(frame.seen()).size() == 1);
}

TEST_CASE("a shape that leaves the screen is found")
{
    Frame frame;
    frame.move_the_disc(530, 0);
    CHECK(shapes_out_of_place(frame.seen()).size() == 1);
}

TEST_CASE("a shape that lies over words is found, unless something was drawn between them")
{
    Frame frame;
    frame.move_the_disc(-100, -95);
    CHECK(shapes_out_of_place(frame.seen()).size() == 1);
    frame.trace.fills.push_back({{100, 100, 400, 200}, white, true});
    frame.in_the_card().fills = 4;
    CHECK(shapes_out_of_place(frame.seen()).empty());
}

TEST_CASE("words in the hole of a ring are no mistake")
{
    Frame frame;
    frame.trace.shapes.push_back({{120, 100, 80, 80}, {{120, 140}, {200, 140}, {160, 100}, {160, 180}}, 2, {0, 0, 1000, 600}, 2});
    frame.in_the_card().rect = {130, 128, 60, 24};
    CHECK(shapes_out_of_place(frame.seen()).empty());
}

TEST_CASE("words too faint on the ground they stand on are found")
{
    Frame frame;
    frame.in_the_card().colour = grey;
    CHECK(words_too_faint(frame.seen()).size() == 1);
}

TEST_CASE("words on a ground that was laid over the page are held against that ground")
{
    Frame frame;
    frame.trace.words[1].colour = black;
    CHECK(words_too_faint(frame.seen()).size() == 1);
}

TEST_CASE("a letter that the font has not is found")
{
    Frame frame;
    frame.in_the_card().text = "m\u00f8de";
    CHECK(words_without_letters(frame.seen(), only_ascii).size() == 1);
}

TEST_CASE("controls over one another, too near one another or off the screen are found")
{
    for (const Rect& place : {Rect{250, 420, 200, 100}, Rect{302, 400, 95, 100}, Rect{900, 400, 200, 100}}) {
        Frame frame;
        frame.controls.push_back({"page.third", "third", place});
        CHECK(!controls_out_of_place(frame.seen()).empty());
    }
}

TEST_CASE("a control too small for a finger is found")
{
    Frame frame;
    frame.controls[1].rect.h = 55;
    CHECK(controls_too_small(frame.seen()).size() == 1);
}

TEST_CASE("a control that its list cuts may be small, and one beside the list may not")
{
    Frame frame;
    frame.controls[1] = {"page.other", "other", {400, 400, 200, 20}, Role::plain, "page.scroll", {400, 400, 200, 100}};
    CHECK(controls_too_small(frame.seen()).empty());
    frame.controls[1].list.clear();
    CHECK(controls_too_small(frame.seen()).size() == 1);
}

TEST_CASE("a control without a name is found")
{
    Frame frame;
    frame.controls[0].name.clear();
    CHECK(controls_without_name(frame.seen()).size() == 1);
}
