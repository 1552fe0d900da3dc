// Why: a text that was copied from a page has lost the blank lines that parted it, and its lines were never broken to fit one: each says all it says.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("without blank lines and without any line that was broken, each line is whole")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby Byr\u00e5d\nByr\u00e5det har vedtaget et kodeks.\nRespekt\nVi lytter til hinanden.\nVi taler p\u00e6nt, ogs\u00e5 n\u00e5r vi er uenige.\nTillid\nVi holder aftaler.\n");
    CHECK(read.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(read.document.preamble == std::vector<std::string>{"Byr\u00e5det har vedtaget et kodeks."});
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    CHECK(points(read) == "- Vi lytter til hinanden.\n- Vi taler p\u00e6nt, ogs\u00e5 n\u00e5r vi er uenige.\n- Vi holder aftaler.\n");
}

TEST_CASE("a heading that fills its line stands above the sentence right below it where no line was broken")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nVi behandler hinanden ordentligt\nDet betyder, at vi lytter og taler p\u00e6nt.\n\nVi holder aftaler\nDet betyder, at man kan regne med os.\n\n"
                                                "Vi siger fra\nDet betyder, at vi griber ind.\n");
    CHECK(section_titles(read) == "Vi behandler hinanden ordentligt\nVi holder aftaler\nVi siger fra\n");
    CHECK(point_count(read.document) == 3);
}

TEST_CASE("what stands below the day it was adopted is no second line of the title")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\nGodkendt af byr\u00e5det den 24. februar 2026\nG\u00e6lder fra 1. marts 2026\n\nOs\n\n1. Vi lytter.\n2. Vi taler p\u00e6nt.\n");
    CHECK(read.document.title == "Kodeks for Eksempelby");
}
