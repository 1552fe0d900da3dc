// Why: an id must lead to its point wherever the point stands, or a result would be shown beside the wrong norm.
#include <doctest/doctest.h>

#include "domain/kodeks.hpp"

using namespace kiosk;

namespace {

Document two_sections()
{
    Document document;
    document.sections = {Section{"Together", {Point{"tone", 1, "We speak decently."}, Point{"presence", 2, "We are present."}}},
                         Section{"In public", {Point{"media", 3, "We keep off social media."}}}};
    return document;
}

}  // namespace

TEST_CASE("a point is found by its id with the section it stands in")
{
    const Document document = two_sections();
    const auto found = find_point(document, "media");
    REQUIRE(found);
    CHECK(found->point == &document.sections[1].points[0]);
    CHECK(found->section == &document.sections[1]);
}

TEST_CASE("an id the kodeks no longer has is not found") { CHECK_FALSE(find_point(two_sections(), "phones")); }

TEST_CASE("points are counted across the sections") { CHECK(point_count(two_sections()) == 3); }
