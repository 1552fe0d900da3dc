// Why: an imported text holds points and seldom what the council wrote below them. Adopting it by moving a file must not lose a sentence in silence.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string text = "Kodeks\n\nVi begyndte i maj.\n\nInternt\n1. Vi lytter til alle\n2. Vi svarer alle, som skriver til os\n\nBilag\nRing 9999 1122.\n";

/// As a council has it: with more below its points than the text says.
Document earlier()
{
    Document document = imported_kodeks(text).document;
    document.id = "vores";
    std::vector<Point>& points = document.sections[0].points;
    points[0].explanation = "Det lover vi.";
    points[0].question = "Hvem lytter?";
    points[1].question = "Hvem skriver?";
    points[1].links = {{"vores", points[0].id}};
    return document;
}

}  // namespace

TEST_CASE("what stands below a point that stayed is carried over, and which points were given it is said")
{
    const ImportedKodeks read = imported_kodeks(text, "kodeks.txt", earlier());
    CHECK(read.document.sections == earlier().sections);
    CHECK(read.completed.size() == 2);
    for (const PointChange& change : read.changes) CHECK(change.fate == PointChange::Fate::kept);
    CHECK(read.markdown.find("# 2 points got from the version before") != std::string::npos);
}

TEST_CASE("a reworded point keeps them, too, and one that brings its own explanation keeps that")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n1. Vi lytter altid til alle\n\nDet er vores pligt.\n\n2. Vi hilser\n", "kodeks.txt", earlier());
    const Point& point = read.document.sections[0].points[0];
    CHECK(point.explanation == "Det er vores pligt.");
    CHECK(point.question == "Hvem lytter?");
    CHECK(read.document.sections[0].points[1].question.empty());
    CHECK(read.completed == std::vector<std::string>{point.id});
}

TEST_CASE("a foreword and an annex that are gone are among what has changed")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n1. Vi lytter til alle\n2. Vi svarer alle, som skriver til os\n", "kodeks.txt", earlier());
    REQUIRE(read.parts.size() == 2);
    CHECK(read.parts[0].part == PartChange::Part::foreword);
    CHECK(read.parts[0].fate == PointChange::Fate::gone);
    CHECK(read.parts[1].title == "Bilag");
    CHECK(read.parts[1].fate == PointChange::Fate::gone);
}
