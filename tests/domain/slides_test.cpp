// Why: who presents a kodeks shows each point once, in order, and finds the slide of the point that was read.
#include <doctest/doctest.h>

#include "domain/slides.hpp"

using namespace kiosk;

namespace {

Document document()
{
    Document made;
    made.title = "Kodeks";
    made.preamble = {"What it is.", "More."};
    made.sections = {{"Together", {{"tone", 1, "Speak well.", "Why.", "When?"}}}, {"Outside", {{"trust", 2, "Keep it.", "", ""}}}};
    return made;
}

Document with_a_lead()
{
    Document made = document();
    made.sections[1].lead = "What leads there.";
    return made;
}

}  // namespace

TEST_CASE("the title comes first, and then each point with its section, reason and question")
{
    const auto slides = slides_of(document());
    REQUIRE(slides.size() == 3);
    CHECK(slides[0] == Slide{Slide::Kind::title, 0, "", "Kodeks", "What it is.", ""});
    CHECK(slides[1] == Slide{Slide::Kind::point, 1, "Together", "Speak well.", "Why.", "When?"});
    CHECK(slides[2].section == "Outside");
}

TEST_CASE("what leads to a section's points is shown before them, on a slide of its own")
{
    const auto slides = slides_of(with_a_lead());
    REQUIRE(slides.size() == 4);
    CHECK(slides[2] == Slide{Slide::Kind::section, 0, "Outside", "Outside", "What leads there.", ""});
    CHECK(slides[3].text == "Keep it.");
}

TEST_CASE("the title is not one of the slides that are counted")
{
    CHECK(slide_count(document()) == 2);
    CHECK(slide_count(with_a_lead()) == 3);
}

TEST_CASE("the slide of a point is found by its id, and an unknown one begins at the title")
{
    CHECK(slide_of(document(), "trust") == 2);
    CHECK(slide_of(with_a_lead(), "trust") == 3);
    CHECK(slide_of(document(), "gone") == 0);
}
