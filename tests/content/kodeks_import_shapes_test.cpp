// Why: kodeks texts arrive in the shapes that design/domain.md lists. For each there is a text of our own in that shape, with its points beside it;
// the importer must find every one of them, in its section, and nothing of the page around it. Spoiled twins show that the comparison would tell.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Lines expected(const std::string& file) { return lines_of(text_of(kodeks_fixture(file.substr(0, file.find('.')) + ".points"))); }

std::string compared(const std::string& file) { return differences(expected(file), written(imported_kodeks(text_of(kodeks_fixture(file)), file))); }

std::string compared_spoiled(const std::string& file, const std::string& what, const std::string& by)
{
    std::string text = text_of(kodeks_fixture(file));
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return differences(expected(file), written(imported_kodeks(text.replace(at, what.size(), by), file)));
}

}  // namespace

TEST_CASE("numbered points run on through the sections, and the annex keeps its headings") { CHECK(compared("running.txt") == ""); }
TEST_CASE("headings with bullets give their points, and neither the page's menu nor its foot") { CHECK(compared("bullets.txt") == ""); }
TEST_CASE("bullets that finish a lead-in keep it above them") { CHECK(compared("lettered.txt") == ""); }
TEST_CASE("under headings with prose alone each paragraph is a point") { CHECK(compared("prose.txt") == ""); }
TEST_CASE("points that are all numbered 1 are counted") { CHECK(compared("ones.txt") == ""); }
TEST_CASE("numbers of two parts stay in the words of their points") { CHECK(compared("restarting.txt") == ""); }
TEST_CASE("the text of a PDF goes on across hyphens, pages and their footers") { CHECK(compared("pages.pdf.txt") == ""); }
TEST_CASE("slides with a blank line after each line give whole points, under their titles") { CHECK(compared("slides.txt") == ""); }
TEST_CASE("a saved page gives its lists, and neither its menu nor its footer") { CHECK(compared("page.html") == ""); }

TEST_CASE("a page that only leads to a kodeks, and a report about one, have no points")
{
    CHECK(says(kodeks_refused(text_of(kodeks_fixture("link.html")), "link.html"), "no points were found"));
    CHECK(says(kodeks_refused(text_of(kodeks_fixture("news.txt")), "news.txt"), "no points were found"));
}

TEST_CASE("a point that is not there is missed, and one too many is seen, whatever the shape")
{
    CHECK(says(compared_spoiled("running.txt", "3. Vi har l\u00e6st sagerne.", ""), "missing: point|3|"));
    CHECK(says(compared_spoiled("bullets.txt", " \u2022 Vi siger det, vi mener\n", ""), "missing: point|0|Vi siger"));
    CHECK(says(compared_spoiled("lettered.txt", "- lytte til ende,\n", ""), "missing: point|0|lytte"));
    CHECK(says(compared_spoiled("prose.txt", "Ansvar\n", "Ansvar\n\nVi er her.\n"), "extra: point|0|Vi er her."));
    CHECK(says(compared_spoiled("ones.txt", "1. Vi bliver til slut\n", ""), "missing: point|2|Vi bliver"));
    CHECK(says(compared_spoiled("restarting.txt", "2.1 Vi svarer.", "2.1 Vi svarer.\n2.2 Vi ringer."), "extra: point|0|2.2 Vi ringer."));
    CHECK(says(compared_spoiled("pages.pdf.txt", "4. Vi er til at f\u00e5 fat p\u00e5.", "4. Vi er her."), "missing: point|4|"));
    CHECK(says(compared_spoiled("slides.txt", "Pressen\n", ""), "missing: point|0|Pressen"));
    CHECK(says(compared_spoiled("page.html", "<li>Vi svarer hurtigt</li>", ""), "missing: point|0|Vi svarer hurtigt"));
}

TEST_CASE("each text is the same when the kiosk has read what was written of it")
{
    for (const char* file : {"running.txt", "bullets.txt", "lettered.txt", "prose.txt", "ones.txt", "restarting.txt", "pages.pdf.txt", "slides.txt", "page.html"}) {
        const ImportedKodeks first = imported_kodeks(text_of(kodeks_fixture(file)), file);
        const ImportedKodeks again = imported_kodeks(text_of(kodeks_fixture(file)), file, first.document);
        CHECK_MESSAGE(again.document == first.document, file);
        for (const PointChange& change : again.changes) CHECK_MESSAGE(change.fate == PointChange::Fate::kept, file);
    }
}
