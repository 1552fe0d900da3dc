// Why: the design promises millimetres, not pixels: buttons of 20 mm, capitals of 7.3 mm for who stands 60 cm away and of
// 32 mm for who sits 5 m away. What a council writes under [panel] decides how the design is laid on its screen.
#include <doctest/doctest.h>

#include "domain/panel.hpp"

using namespace kiosk;

namespace {

struct Frame {
    int width, height;
};
constexpr Frame full_hd{1920, 1080}, four_k{3840, 2160}, upright{1080, 1920};

Measure measured(const Panel& panel, Frame frame = full_hd) { return measure(panel, frame.width, frame.height); }
Sizes seen(const Panel& panel, Frame frame = full_hd) { return sizes(panel, frame.width, frame.height); }

}  // namespace

TEST_CASE("a 32-inch panel is read from 60 cm and from 5 m as the design is drawn")
{
    CHECK(measured({}).pixels_per_unit == doctest::Approx(1));
    CHECK(seen({}).caption >= 7.3);
    CHECK(seen({}).item >= 31.95);
    CHECK(seen({}).target >= 20);
}

TEST_CASE("millimetres do not depend on how many pixels the panel has")
{
    const Panel panel{29, 60, 5};
    CHECK(measured(panel, four_k).pixels_per_unit == doctest::Approx(2 * measured(panel).pixels_per_unit));
    CHECK(seen(panel, four_k).caption == doctest::Approx(seen(panel).caption));
    CHECK(measured(panel, upright).pixels_per_unit == doctest::Approx(measured(panel).pixels_per_unit));
}

TEST_CASE("on a smaller panel type grows until the smallest can be read, and buttons stay while a finger hits them")
{
    CHECK(measured({24, 60, 5}).pixels_per_unit == doctest::Approx(1));
    CHECK(measured({24, 60, 5}).type_growth > 1.2);
    CHECK(seen({24, 60, 5}).caption == doctest::Approx(7.3));
}

TEST_CASE("on a panel smaller still buttons grow too")
{
    CHECK(measured({16, 60, 5}).pixels_per_unit > 1.1);
    CHECK(seen({16, 60, 5}).target == doctest::Approx(20));
}

TEST_CASE("a person's text size makes the smallest type grow by its factor, and the largest by no more units")
{
    const Measure usual = measure({}, 1920, 1080, 1), largest = measure({}, 1920, 1080, text_sizes);
    CHECK(largest.type_growth == doctest::Approx(1.6 * usual.type_growth));
    CHECK(largest.pixels_per_unit == usual.pixels_per_unit);
    CHECK(grown(caption_units, 1.6) == doctest::Approx(1.6 * caption_units));
    CHECK(grown(200, 1.6) - 200 == doctest::Approx(grown(41, 1.6) - 41));
}

TEST_CASE("type grows no further than the layouts hold, whatever panel and person ask for")
{
    CHECK(measure({10, 60, 5}, 1920, 1080, text_sizes).type_growth == doctest::Approx(most_type_growth));
}

TEST_CASE("who stands farther away gets larger type") { CHECK(seen({43, 85, 5}).caption == doctest::Approx(85 * 7.3 / 60)); }

TEST_CASE("nothing grows beyond what the layouts hold")
{
    CHECK(measured({10, 60, 5}).pixels_per_unit == doctest::Approx(most_growth));
    CHECK(seen({10, 60, 5}).target < seen({10, 60, 5}).target_least);
}

TEST_CASE("a large panel keeps the design as it is drawn") { CHECK(measured({86, 60, 5}).pixels_per_unit == doctest::Approx(1)); }

TEST_CASE("the current item is set for the seat farthest away")
{
    CHECK(seen({55, 60, 8}).item == doctest::Approx(8 * 32.0 / 5));
    CHECK(measured({55, 60, 2}).item_units == doctest::Approx(least_item_units));
    CHECK(measured({32, 60, 12}).item_units == doctest::Approx(most_item_units));
}
