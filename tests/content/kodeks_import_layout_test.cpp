// Why: what stands side by side, or at the foot of a page, is no running text. What was lost or mixed must be said.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string title = "Kodeks for Eksempelby Byr\u00e5d\n\n";

}  // namespace

TEST_CASE("columns and tables that blanks were laid out with are doubted once, with the first line and how many there are")
{
    const ImportedKodeks read = imported_kodeks(title + "Tonen\n\n- Vi lytter                 - Vi afbryder\n- Vi taler p\u00e6nt             - Vi r\u00e5ber\n\nTiden\n\n- Vi kommer til tiden.\n");
    CHECK(says(doubts(read), "line 5: 2 lines from here on have a wide gap inside, and may be of two columns or of a table; each was read as one line: - Vi lytter - Vi afbryder"));
    const ImportedKodeks box = imported_kodeks(title + "Respekt\n1. Vi lytter til hinanden, ogs\u00e5 n\u00e5r vi er\n   uenige, og lader andre tale ud.        Fakta: Vi er 25.\n2. Vi svarer.\n");
    CHECK(says(doubts(box), "line 5: 1 line has a wide gap inside"));
}

TEST_CASE("no doubt is raised by the gap after a mark, at a contact, in a foot or between words that were set to one width")
{
    const ImportedKodeks read = imported_kodeks(title + "Respekt\n\n1.        Vi lytter til   hinanden,  og    vi  taler   p\u00e6nt.\n2.        Vi svarer.\n\nBilag: Kontakt\n\nBorgmesteren          99 99 11 22\n\n"
                                                        "Kodeks for Eksempelby Byr\u00e5d             Side 1 af 1\n");
    CHECK(!says(doubts(read), "a wide gap inside"));
}

TEST_CASE("a footnote at the foot of a page is left out as one, and its number does not stay at the sentence")
{
    const ImportedKodeks read = imported_kodeks(title + "Respekt\n\nVi lytter i udvalgene.1\n\nVi svarer.2\n\n\n1\n    Det g\u00e6lder ogs\u00e5\n    temam\u00f8der.\n2\n    Ogs\u00e5 mundtligt.\n");
    CHECK(points(read) == "- Vi lytter i udvalgene.\n- Vi svarer.\n");
    CHECK(says(left_out(read), "a footnote: 1 Det g\u00e6lder ogs\u00e5 temam\u00f8der."));
    CHECK(says(doubts(read), "this footnote was left out; write it below its point if it is needed there: 2 Ogs\u00e5 mundtligt."));
}

TEST_CASE("the number of a card on a page of the web is no page's")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks for Eksempelby</h1><h3>1</h3><h4>Vi lytter</h4><p>Alle skal h\u00f8res, f\u00f8r vi beslutter.</p>", "a.html");
    CHECK(points(read) == "- Alle skal h\u00f8res, f\u00f8r vi beslutter.\n");
    CHECK(says(left_out(read), "left out, a number that stands alone: 1"));
}

TEST_CASE("the numbers that stand alone above their points are the points', and that is said")
{
    const ImportedKodeks read = imported_kodeks(title + "1\nVi lytter til hinanden\n\n2\nVi taler p\u00e6nt\n\n3\nVi holder aftaler\n");
    CHECK(points(read) == "1 Vi lytter til hinanden\n2 Vi taler p\u00e6nt\n3 Vi holder aftaler\n");
    CHECK(points(title + "1\n     Vi lytter.\n\n2\n     Vi svarer.\n") == "1 Vi lytter.\n2 Vi svarer.\n");
    CHECK(says(doubts(read), "line 3: the numbers that stand alone from here on were taken for those of the points below them: 1 Vi lytter til hinanden"));
}

TEST_CASE("lines with a tab between two columns are the rows of a table, and that is said")
{
    const ImportedKodeks read = imported_kodeks(title + "V\u00e6rdi\tDet betyder\nRespekt\tVi lytter til hinanden.\nTillid\tVi holder aftaler.\n");
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    CHECK(points(read) == "- Vi lytter til hinanden.\n- Vi holder aftaler.\n");
    CHECK(says(doubts(read), "line 3: the lines from here on have tabs in them, and were read as the rows of a table: V\u00e6rdi Det betyder"));
    CHECK(says(left_out(read), "heads the columns of a table: V\u00e6rdi Det betyder"));
    const ImportedKodeks opposed = imported_kodeks(title + "Vi g\u00f8r\tVi g\u00f8r ikke\nVi lytter.\tVi afbryder.\n\tVi r\u00e5ber.\nVi svarer.\t\n");
    CHECK(section_titles(opposed) == "Vi g\u00f8r\nVi g\u00f8r ikke\n");
    CHECK(points(opposed) == "- Vi lytter.\n- Vi svarer.\n- Vi afbryder.\n- Vi r\u00e5ber.\n");
}

TEST_CASE("a heading that says hours or cookies is kept above a point in which the council speaks, and doubted")
{
    const ImportedKodeks read = imported_kodeks(title + "\u00c5bningstider\n\n- Vi holder r\u00e5dhuset \u00e5bent for borgerne.\n\nCookies og data\n\n- Vi passer p\u00e5 data.\n");
    CHECK(section_titles(read) == "\u00c5bningstider\nCookies og data\n");
    CHECK(says(doubts(read), "this was kept, and may be none of the kodeks (opening hours): \u00c5bningstider"));
}

TEST_CASE("what is lost or said twice of a point is said: the word before its number, and its telephone")
{
    const ImportedKodeks rules = imported_kodeks(title + "Respekt\n\nRegel 1: Vi lytter.\n\nRegel 2: Vi taler p\u00e6nt.\n");
    CHECK(points(rules) == "1 Vi lytter.\n2 Vi taler p\u00e6nt.\n");
    CHECK(says(doubts(rules), "line 5: the word before the numbers of this list was left out: Regel 1: Vi lytter."));
    const ImportedKodeks call = imported_kodeks(title + "Respekt\n\n- Vi lytter.\n- Ring til borgmesteren p\u00e5 99 99 11 22.\n");
    CHECK(says(doubts(call), "the numbers and addresses that stand in the points or above them are written again under"));
}
