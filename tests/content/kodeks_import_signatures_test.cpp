// Why: a kodeks is often written as a letter and printed as a leaflet. Who signed it, where its file lies and whose it is are short lines that stand by
// themselves: they became headings, and took the points that followed.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string text = "Kodeks for Eksempelby\n\nRespekt\n\n- Vi lytter.\n- Vi taler p\u00e6nt.\n\nTillid\n\n- Vi holder aftaler.\n";
const std::string found = "- Vi lytter.\n- Vi taler p\u00e6nt.\n- Vi holder aftaler.\n", found_titles = "Respekt\nTillid\n";

}  // namespace

TEST_CASE("who signed below the last point, where and when is left out as a signature")
{
    for (const std::string end : {"\nHanne Holm\nBorgmester\n", "\nEksempelby, den 24. februar 2026\n\nHanne Holm\nBorgmester\n", "\nEksempelby, februar 2026\n\nHanne Holm, borgmester\nIb Bo, 1. viceborgmester\n",
                                   "\nHanne Holm          Ib Bo\nBorgmester          1. viceborgmester\n", "\nBorgmester Hanne Holm\n", "\nMed venlig hilsen\n\nByr\u00e5det\n", "\nVenlig hilsen\nHanne Holm\n",
                                   "\nMed venlig hilsen\nBorgmester Hanne Holm\n\n--\nEksempelby Kommune\nTorvet 1\n9999 Eksempelby\n"}) {
        const ImportedKodeks read = imported_kodeks(text + end);
        CHECK_MESSAGE(points(read) == found, end);
        CHECK_MESSAGE(section_titles(read) == found_titles, end);
        CHECK_MESSAGE((says(left_out(read), "a signature") && !says(left_out(read), "a heading with nothing")), end);
        CHECK_MESSAGE(doubts(read).empty(), end);
    }
}

TEST_CASE("a signed foreword ends before the next heading")
{
    const std::string sections = "Respekt\n\nVi lytter.\n\nVi taler p\u00e6nt.\n\nTillid\n\nVi holder aftaler.\n";
    for (const std::string end : {"Venlig hilsen\nHanne Holm\nBorgmester\n\n", "Hanne Holm\nBorgmester\n\n", "Hanne Holm, borgmester\n\n", "God l\u00e6selyst!\n\nBorgmester Hanne Holm\n\n"}) {
        const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nForord\n\nK\u00e6re l\u00e6ser\n\nByr\u00e5det har lavet et kodeks. Det g\u00e6lder for os alle.\n\n" + end + sections);
        CHECK_MESSAGE(points(read) == found, end);
        CHECK_MESSAGE(section_titles(read) == found_titles, end);
        CHECK_MESSAGE(read.document.preamble == std::vector<std::string>{"Byr\u00e5det har lavet et kodeks. Det g\u00e6lder for os alle."}, end);
        CHECK_MESSAGE(says(left_out(read), "f:5: left out, a greeting"), end);
    }
}

TEST_CASE("a page's signature is left out, too")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks for Eksempelby</h1><h2>Respekt</h2><ul><li>Vi lytter.</li></ul><p>Eksempelby, februar 2026</p><p>Hanne Holm<br>Borgmester</p>", "a.html");
    CHECK(points(read) == "- Vi lytter.\n");
    CHECK(says(left_out(read), "a signature: Hanne Holm Borgmester"));
    CHECK(says(left_out(read), "the place and date of a signature: Eksempelby, februar 2026"));
}

TEST_CASE("a name with an office between the points is kept and doubted; with its number below it, it is a contact")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nRespekt\n\n- Vi lytter.\n\nBorgmester Hanne Holm\n\nTillid\n\n- Vi holder aftaler.\n");
    CHECK(says(doubts(read), "line 7: this may be a greeting, a signature or a colophon, and was kept: Borgmester Hanne Holm"));
    const ImportedKodeks contact = imported_kodeks(text + "\nKontakt\n\nBorgmester Hanne Holm\nTlf. 99 99 10 10\n");
    CHECK(doubts(contact).empty());
    CHECK(!says(left_out(contact), "a signature"));
}

TEST_CASE("words of a greeting or a letter that head points stay headings")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nHilsen\n- Vi siger goddag.\n\nK\u00e6re borger\n- Vi svarer dig.\n\n(a) Vi lytter.\n(b) Vi taler.\n(c) Vi holder m\u00f8de i 2026\n");
    CHECK(section_titles(read).find("Hilsen\nK\u00e6re borger\n") == 0);
    CHECK(says(read.document.sections.back().points.back().explanation, "(c) Vi holder m\u00f8de i 2026"));
    CHECK(!says(doubts(read), "a greeting"));
}

TEST_CASE("the path of the file, the case, the copyright, an ISBN and a colophon are left out with what they are")
{
    const ImportedKodeks read = imported_kodeks(text + "\nH:\\Politik\\Kodeks\\kodeks_v3.docx\nSag nr. 26/1234\n\u00a9 Eksempelby Kommune 2026\n(c) Eksempelby Kommune 2026\nForsidefoto: Ib Bo\nLayout: Eksempelby Kommune\nOplag: 200\nISBN 978-87-000-0000-0\n");
    CHECK(points(read) == found);
    CHECK(section_titles(read) == found_titles);
    CHECK(doubts(read).empty());
    for (const std::string said : {"f:12: left out, the path of a file", "f:13: left out, the number of a case", "f:14: left out, says whose copyright it is", "f:15: left out, says whose copyright it is",
                                   "f:16: left out, a colophon", "f:17: left out, a colophon", "f:18: left out, a colophon", "f:19: left out, the number of a book"})
        CHECK_MESSAGE(says(left_out(read), said), said);
}

TEST_CASE("what was thus adopted below the points gives the day, and when it was revised is no heading")
{
    const ImportedKodeks read = imported_kodeks(text + "\nS\u00e5ledes vedtaget af Eksempelby Byr\u00e5d den 24. februar 2026\n\nRevideret den 3. marts 2027\n");
    REQUIRE(read.document.adopted.has_value());
    CHECK(date_text(*read.document.adopted) == "2026-02-24");
    CHECK(section_titles(read) == found_titles);
    CHECK(says(left_out(read), "says when it was revised: Revideret den 3. marts 2027"));
    CHECK(doubts(read).empty());
}
