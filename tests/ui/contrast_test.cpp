// Why: the panel is read from five metres in a lit chamber, by people of all ages. WCAG 2.2 asks 4.5:1 of text and 3:1 of
// what a control or a figure is recognised by. Here stands each pair of colours that the screens lay on one another; a
// screen that uses a new pair adds a line. Hairlines and the edges of cards are decoration and have no line.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/theme.hpp"

using namespace kiosk;

namespace {

struct Pair {
    std::string where;
    Colour ink;
    Colour ground;
};

/// A colour that is not quite opaque, as it looks on `ground`.
Colour over(Colour colour, Colour ground)
{
    const auto mixed = [&](std::uint8_t top, std::uint8_t bottom) { return static_cast<std::uint8_t>((top * colour.a + bottom * (255 - colour.a) + 127) / 255); };
    return {mixed(colour.r, ground.r), mixed(colour.g, ground.g), mixed(colour.b, ground.b), 255};
}

/// Any screen may be asked for in any palette, so each pair is one in all of them.
std::vector<Pair> texts(const Palette& p)
{
    return {
        {"titles and button labels on the ground", p.ink, p.ground},
        {"titles on a card or a sheet", p.ink, p.surface},
        {"the label of a pressed button or row", p.ink, p.primary_pale},
        {"secondary text on the ground", p.ink_secondary, p.ground},
        {"secondary text on a card or a sheet", p.ink_secondary, p.surface},
        {"notes on the ground", p.ink_muted, p.ground},
        {"notes on a card", p.ink_muted, p.surface},
        {"point numbers and links on the ground", p.primary, p.ground},
        {"item and point numbers on a card or a sheet", p.primary, p.surface},
        {"the number of a pressed row", p.primary, p.primary_pale},
        {"a primary button", p.on_primary, p.primary},
        {"a pressed primary button", p.on_primary, over(p.primary.faded(0.92f), p.ground)},
        {"the button that ends or closes, on its sheet", p.on_alarm, p.alarm},
        {"that button while it is pressed", p.on_alarm, over(p.alarm.faded(0.92f), p.surface)},
        {"a norm, a notice and the question whether anybody is there", p.on_gold, p.gold},
        {"the point's number above a norm", p.on_gold_secondary, p.gold},
        {"the button on that question", p.gold, p.on_gold},
        {"that button while it is pressed", p.gold, over(p.on_gold.faded(0.92f), p.gold)},
        {"kodeks: title and parts at the side", p.ink, p.side},
        {"kodeks: notes under the parts", p.ink_muted, p.side},
        {"kodeks: note of a pressed part", p.ink_muted, p.primary_pale},
        {"kodeks: the way home", p.primary, p.side},
        {"kodeks: note of the chosen part; a main door", p.on_primary_secondary, p.primary},
        {"home: text of a pressed main door", p.on_primary_secondary, over(p.primary.faded(0.88f), p.ground)},
        {"home: text of a pressed door", p.ink_secondary, p.primary_pale},
        {"kodeks: the question of a point", p.on_gold_pale, p.surface},
        {"kodeks: when a point is recalled", p.on_gold_pale, p.gold_pale},
        {"kodeks: where a point is measured", p.primary, p.primary_pale},
        {"pin: that was not the code", p.alarm, p.ground},
        {"setup: no quorum", p.alarm, p.surface},
        {"thanks: the word", p.on_thanks, p.thanks},
        {"thanks: taking it back, pressed", p.on_thanks_secondary, over(p.on_thanks.faded(0.12f), p.thanks)},
        {"meeting: the norm in the header; pause: it is over", p.gold_ink, p.ground},
        {"meeting: the time is over", p.gold_ink, p.surface},
        {"closed item: its place", p.gold_ink, p.gold_pale},
        {"closed item: its title", p.ink, p.gold_pale},
        {"closed item: what is said", p.ink_secondary, p.gold_pale},
        {"closed item: its time", p.ink_muted, p.gold_pale},
    };
}

std::vector<Pair> shapes(const Palette& p)
{
    std::vector<Pair> pairs{
        {"the edge of a button on the ground", p.outline, p.ground},
        {"the edge of a button on a card or a sheet", p.outline, p.surface},
        {"the edge of a pressed button", p.outline, p.primary_pale},
        {"the edge of the keyboard's place", p.ink, p.ground},
        {"a primary button on the ground", p.primary, p.ground},
        {"what a bar or a ring has filled", p.primary, p.track},
        {"a ring or bar that has run over", p.gold_ink, p.track},
        {"the tick of a norm, and the time it has left", p.on_gold, p.gold},
        {"the ring round that tick", over(p.on_gold.faded(0.7f), p.gold), p.gold},
        {"a main door's picture", p.on_primary_icon, p.primary},
        {"a door's picture", p.primary, p.surface},
        {"the button on the question whether anybody is there", p.on_gold, p.gold},
        {"advice and help", p.alarm, p.surface},
        {"the lock of a closed item in a list; the pictures of the opening", p.gold_ink, p.surface},
        {"the lock of a closed item", p.gold_ink, p.gold_pale},
        {"a digit not typed yet", p.outline, p.ground},
        {"the time left for thanks", p.gold, over(p.on_thanks.faded(0.15f), p.thanks)},
    };
    for (const Colour& step : p.scale) {
        pairs.push_back({"a face on its card", step, p.surface});
        pairs.push_back({"a face on its pressed card", step, p.primary_pale});
        pairs.push_back({"the features of a face", p.on_scale, step});
    }
    return pairs;
}

void check(const std::vector<Pair>& pairs, double least)
{
    for (const Pair& pair : pairs)
        CHECK_MESSAGE(contrast(pair.ink, pair.ground) >= least, pair.where << ": " << contrast(pair.ink, pair.ground) << ":1, not " << least << ":1");
}

}  // namespace

TEST_CASE("all text of the light screens can be read") { check(texts(light_palette()), 4.5); }
TEST_CASE("all text of the dark screens can be read") { check(texts(dark_palette()), 4.5); }
TEST_CASE("all text in high contrast stands out ten to one") { check(texts(contrast_palette()), 10); }
TEST_CASE("all controls, faces and figures of the light screens can be made out") { check(shapes(light_palette()), 3); }
TEST_CASE("all controls, faces and figures of the dark screens can be made out") { check(shapes(dark_palette()), 3); }
TEST_CASE("all controls, faces and figures in high contrast can be made out") { check(shapes(contrast_palette()), 3); }

TEST_CASE("contrast is 21 for black on white and 1 for a colour on itself")
{
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
    CHECK(contrast({15, 76, 92}, {15, 76, 92}) == doctest::Approx(1));
}
