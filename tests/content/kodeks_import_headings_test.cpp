// Why: in a text a heading is only a line that looks like one, and a list may be a point's or stand by itself. Each test holds such lines, what must be read
// there, and what must be said where both may be.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("a heading and a date between blank lines go on with no point above them, whether its mark is an o or a letter")
{
    for (const char* mark : {"o  ", "a)  ", "\u2022  "}) {
        const std::string m = std::string("   ") + mark;
        const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\nPressen\n\n" + m + "Vi ringer f\u00f8rst.\nBorgerne\n\n" + m + "Vi svarer alle\n" + m +
                                                    "Vi l\u00e6ser alle breve og svarer p\u00e5 dem, ogs\u00e5 n\u00e5r svaret er et nej\n\nM\u00f8derne\n\n" + m +
                                                    "Vi kommer til tiden\n\nVedtaget af byr\u00e5det den 24. februar 2026.\n");
        CHECK_MESSAGE(section_titles(read) == "Pressen\nBorgerne\nM\u00f8derne\n", mark);
        CHECK_MESSAGE(point_count(read.document) == 4, mark);
        CHECK_MESSAGE((read.document.adopted && date_text(*read.document.adopted) == "2026-02-24"), mark);
    }
}

TEST_CASE("what is doubted of a sentence is said with the line that the sentence begins on")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nPressen\n\n1. Vi svarer pressen samme dag, og vi siger det, vi har lovet.\nStrategien for pressen er vedtaget den 24. februar 2026,\nog den l\u00e6ser vi.\n2. Vi ringer.\n");
    CHECK_MESSAGE(says(doubts(read), "line 6: this was not taken as when the kodeks was adopted"), doubts(read));
}
