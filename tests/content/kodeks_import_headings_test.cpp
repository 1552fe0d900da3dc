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

TEST_CASE("a heading between two numbers may end in an abbreviation or a colon, and what else ends as a sentence there is doubted")
{
    const std::string before = "Kodeks for Eksempelby\n\nRespekt\n1. Vi lytter.\n\n", after = "2. Vi tager ansvar.\n";
    const ImportedKodeks abbreviated = imported_kodeks(before + "Ansvar m.v.\n" + after);
    CHECK(section_titles(abbreviated) == "Respekt\nAnsvar m.v.\n");
    CHECK(doubts(abbreviated).empty());
    const ImportedKodeks colon = imported_kodeks(before + "Tone:\n" + after);
    CHECK(section_titles(colon) == "Respekt\nTone\n");
    CHECK(says(doubts(colon), "line 7: this list has no heading; \"Tone\" was written above it"));
    const ImportedKodeks called = imported_kodeks(before + "Vi vil det gode samarbejde!\n" + after);
    CHECK(section_titles(called) == "Respekt\nVi vil det gode samarbejde!\n");
    CHECK(says(doubts(called), "line 6: this was taken for a heading"));
    const ImportedKodeks sentence = imported_kodeks(before + "Det er vores ansvar.\n" + after);
    CHECK(sentence.document.sections[0].points[0].explanation == "Det er vores ansvar.");
    CHECK(says(doubts(sentence), "line 6: this may be a heading, and was put below the point above it: Det er vores ansvar."));
    CHECK(doubts(imported_kodeks(before + "Det er vores ansvar.\n\n" + after)).empty());
}

TEST_CASE("a section whose heading only begins as an annex's does is none when points stand below it, and that it may be is said")
{
    const std::string before = "Kodeks for Eksempelby\n\nRespekt\n1. Vi lytter.\n\n", after = "\n\nTone\n4. Vi taler p\u00e6nt.\n";
    const ImportedKodeks section = imported_kodeks(before + "Bilag og dagsordener\n2. Vi l\u00e6ser bilagene.\n3. Vi beder om korte bilag." + after);
    CHECK(section_titles(section) == "Respekt\nBilag og dagsordener\nTone\n");
    CHECK(section.document.annexes.empty());
    CHECK(says(doubts(section), "line 6: this was taken for a section of the kodeks, and may be an annex: Bilag og dagsordener"));
    const ImportedKodeks prose = imported_kodeks(before + "Bilag og vejledning\n\nHer st\u00e5r, hvem der hj\u00e6lper.\n");
    REQUIRE(prose.document.annexes.size() == 1);
    CHECK(prose.document.annexes[0].title == "Bilag: Bilag og vejledning");
    CHECK(says(doubts(prose), "line 6: this was made an annex, and may be a section of the kodeks: Bilag og vejledning"));
    for (const char* heading : {"Bilag", "Bilag 1", "Bilag A: Kontakt", "Bilag b", "Bilag II", "Bilag: Hj\u00e6lp", "Bilag til kodeks", "Bilag \u2013 Hj\u00e6lp"}) {
        const ImportedKodeks annex = imported_kodeks(before + heading + "\n\nDen, der vil klage, ringer til r\u00e5dhuset.\n");
        CHECK_MESSAGE(annex.document.annexes.size() == 1, heading);
        CHECK_MESSAGE(doubts(annex).empty(), heading);
    }
}

TEST_CASE("bullets right below a number may be of that point wherever they stand, and that is said")
{
    const std::string before = "Kodeks for Eksempelby\n\nRespekt\n", inside = "this list stands inside a point", may = "this list may belong to the point above it";
    CHECK(says(doubts(imported_kodeks(before + "1. Vi l\u00e6gger v\u00e6gt p\u00e5:\n- \u00e5benhed\n- \u00e6rlighed\n2. Vi lytter.\n")), "line 5: " + inside));
    CHECK(says(doubts(imported_kodeks(before + "   1. Vi l\u00e6gger v\u00e6gt p\u00e5:\n   - \u00e5benhed\n   - \u00e6rlighed\n\nTillid\n   2. Vi lytter.\n")), "line 5: " + inside));
    CHECK(says(doubts(imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><p>1. Vi l\u00e6gger v\u00e6gt p\u00e5:</p><ul><li>\u00e5benhed</li><li>\u00e6rlighed</li></ul><p>2. Vi lytter.</p>", "a.html")), inside));
    const ImportedKodeks word = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ol><li>Vi kommer til tiden.</li></ol><ul><li>Ogs\u00e5 om vinteren.</li></ul><h2>De andre</h2><ol><li>Vi svarer.</li></ol>", "a.html");
    CHECK(says(doubts(word), may));
    CHECK(points(word) == "1 Vi kommer til tiden.\n- Ogs\u00e5 om vinteren.\n1 Vi svarer.\n");
    CHECK(doubts(imported_kodeks(before + "1. Vi lytter.\n2. Vi svarer.\n\nDe andre\n- De lytter.\n")).empty());
}

TEST_CASE("a short line that may be a point without its full stop is one where the heading above would be empty, and what it may be is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nRespekt\n\nVi lytter til hinanden.\n\nIngen skal tie\n\nVi holder aftaler.\n\nTillid\n\nAlle skal h\u00f8res\n\n\u00c5benhed\n\nVi er \u00e5bne.\n");
    CHECK(section_titles(read) == "Respekt\nIngen skal tie\nTillid\n\u00c5benhed\n");
    CHECK(points(read) == "- Vi lytter til hinanden.\n- Vi holder aftaler.\n- Alle skal h\u00f8res\n- Vi er \u00e5bne.\n");
    CHECK(says(doubts(read), "line 7: this was taken for a heading, and may be a point: Ingen skal tie"));
    CHECK(says(doubts(read), "line 13: this was made a point, and may be a heading: Alle skal h\u00f8res"));
    CHECK(read.left_out.empty());
    CHECK(points(imported_kodeks("Kodeks for Eksempelby\n\nRespekt\n\nVi lytter.\n\nIngen skal tie\n\nTillid\n\nVi er \u00e5bne.\n")) == "- Vi lytter.\n- Ingen skal tie\n- Vi er \u00e5bne.\n");
    CHECK(doubts(imported_kodeks("Kodeks for Eksempelby\n\nVi lytter til alle\n\n- Ogs\u00e5 borgerne\n\nDet gode m\u00f8de\n\n- Vi kommer til tiden.\n")).empty());
}

TEST_CASE("short numbered lines with prose below them are headings where others have a list or they are a law's, and may be elsewhere")
{
    const std::string title = "Kodeks for Eksempelby\n\n", two = "Vi g\u00f8r os umage med sproget.\n\nVi holder tonen.\n";
    const ImportedKodeks law = imported_kodeks(title + "\u00a7 1 Habilitet\n\nI byr\u00e5det vil vi:\n\n   - Sp\u00f8rge, f\u00f8r vi er kritiske.\n\n\u00a7 2 Sociale medier\n\n" + two);
    CHECK(section_titles(law) == "\u00a7 1 Habilitet\n\u00a7 2 Sociale medier\n");
    CHECK(points(law) == "- Sp\u00f8rge, f\u00f8r vi er kritiske.\n- Vi g\u00f8r os umage med sproget.\n- Vi holder tonen.\n");
    CHECK(says(doubts(law), "line 3: the numbered lines from here on were taken for headings"));
    const std::string plain = title + "1. Habilitet\nVi melder vores interesser.\n\n2. Sociale medier\n" + two;
    CHECK(points(plain) == "1 Habilitet\n2 Sociale medier\n");
    CHECK(says(doubts(imported_kodeks(plain)), "line 3: the numbered lines from here on may be headings"));
    CHECK(says(doubts(imported_kodeks(title + "1. Habilitet\n\nVi melder vores interesser.\n\nVi svarer borgerne samme dag\n\n2. Sociale medier\n\n" + two)), "line 3: the numbered lines from here on may be headings"));
    CHECK_FALSE(says(doubts(imported_kodeks(title + "Internt\n1. Vi lytter\n\nDet tager tid.\n\nBorgerne\n2. Vi svarer\n\nDet tager kort tid.\n")), "may be headings"));
}

TEST_CASE("a foreword in prose holds no points and stands before the sections, and where all points are prose that is said")
{
    const std::string before = "Kodeks for Eksempelby\n\nForord\n\nDet begyndte med en aften i byen.\n\nVi skrev det ned.\n\nRespekt\n\n";
    const ImportedKodeks list = imported_kodeks(before + "- Vi lytter.\n- Vi svarer.\n");
    CHECK(list.document.preamble == std::vector<std::string>{"Det begyndte med en aften i byen.", "Vi skrev det ned."});
    CHECK(points(list) == "- Vi lytter.\n- Vi svarer.\n");
    CHECK(says(left_out(list), "f:3: left out, the heading of the foreword, which stands before the sections: Forord"));
    CHECK(doubts(list).empty());
    const ImportedKodeks prose = imported_kodeks(before + "Vi lytter til alle.\n");
    CHECK(points(prose) == "- Vi lytter til alle.\n");
    CHECK(says(doubts(prose), "line 3: this was taken for the foreword, and its paragraphs for no points: Forord"));
    CHECK(points(imported_kodeks("Kodeks for Eksempelby\n\nForord\n\nVi lytter til alle.\n\nBilag\n\nRing til r\u00e5dhuset.\n")) == "- Vi lytter til alle.\n");
    CHECK(points(imported_kodeks("Kodeks for Eksempelby\n\nIndledning\n\nVi lytter til alle.\n")) == "- Vi lytter til alle.\n");
    CHECK(points(imported_kodeks("Kodeks for Eksempelby\n\nForord\n\n- Vi lytter.\n- Vi svarer.\n\nRespekt\n\n- Vi taler p\u00e6nt.\n")) == "- Vi lytter.\n- Vi svarer.\n- Vi taler p\u00e6nt.\n");
}
