// Why: what is the council's and what is the page's is told by words, and a council uses the same words. Each test holds a point, a heading or a
// paragraph that speaks as a page does, and beside some of them the page's own line, which must still be left out.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("an item that speaks of cookies, of files or with the signs of a path is a point, and that it may be the page's is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nSamarbejde\n\n1. Vi lytter.\n2. Vi beskytter borgernes data, ogs\u00e5 n\u00e5r siden bruger cookies.\n"
                                                "3. Vi h\u00f8rer > vi t\u00e6nker > vi svarer\n4. Vi skriver <b>aldrig</b> i vrede.\n5. Vi sender referatet.pdf\n6. Vi bliver.\n");
    CHECK(points(read) == "1 Vi lytter.\n2 Vi beskytter borgernes data, ogs\u00e5 n\u00e5r siden bruger cookies.\n3 Vi h\u00f8rer > vi t\u00e6nker > vi svarer\n"
                          "4 Vi skriver <b>aldrig</b> i vrede.\n5 Vi sender referatet.pdf\n6 Vi bliver.\n");
    CHECK(read.left_out.empty());
    CHECK(says(doubts(read), "line 6: this was kept, and may be none of the kodeks (a note on cookies): Vi beskytter"));
    CHECK(says(doubts(read), "line 7: this was kept, and may be none of the kodeks (navigation of the page): Vi h\u00f8rer"));
}

TEST_CASE("a value in a page's list that a menu has as well is a point, and a list of a menu's words is left out")
{
    const std::string head = "<h1>Kodeks</h1><h2>Os</h2><ul><li>\u00c5benhed</li><li>Tilg\u00e6ngelighed</li><li>Tillid</li></ul>";
    CHECK(points(imported_kodeks(head, "a.html")) == "- \u00c5benhed\n- Tilg\u00e6ngelighed\n- Tillid\n");
    const ImportedKodeks menu = imported_kodeks(head + "<p>Vi bliver.</p><ul><li>Udskriv</li><li>L\u00e6s op</li><li>Accepter alle</li></ul>", "a.html");
    CHECK(points(menu) == "- \u00c5benhed\n- Tilg\u00e6ngelighed\n- Tillid\n");
    CHECK(menu.left_out.size() == 3);
}

TEST_CASE("a banner about cookies is left out, and a paragraph of the kodeks that names them is kept and doubted")
{
    const ImportedKodeks read = imported_kodeks("Denne hjemmeside bruger cookies\nVi bruger cookies til statistik.\nAccepter alle\nAfvis alle\n\nKodeks for Eksempelby\n\nPersondata\n\n"
                                                "Vi passer p\u00e5 borgernes oplysninger. Cookies og persondata skal beskyttes.\n\nVi sletter det, vi ikke bruger.\n\nCookie- og privatlivspolitik\n");
    CHECK(points(read) == "- Vi passer p\u00e5 borgernes oplysninger. Cookies og persondata skal beskyttes.\n- Vi sletter det, vi ikke bruger.\n");
    CHECK(read.left_out.size() == 5);
    CHECK(says(doubts(read), "line 10: this was kept, and may be none of the kodeks (a note on cookies)"));
}

TEST_CASE("a bullet of the kodeks under its last heading is no contact block, whatever the heading is called")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Mod</h2><ul><li>Vi t\u00f8r.</li></ul><h2>Kontakt</h2><ul><li>Vi ringer.</li><li>Vi skriver</li></ul>", "a.html");
    CHECK(points(read) == "- Vi t\u00f8r.\n- Vi ringer.\n- Vi skriver\n");
    const ImportedKodeks page = imported_kodeks("<h1>Kodeks</h1><h2>Mod</h2><ul><li>Vi t\u00f8r.</li></ul><h2>Kontakt</h2><ul><li>Sekretariatet</li><li>99 99 11 22</li></ul>", "a.html");
    CHECK(points(page) == "- Vi t\u00f8r.\n");
    CHECK(says(left_out(page), "the page's own contact block or footer: Sekretariatet"));
    CHECK(says(doubts(page), "line 1: this was left out with the contact block or footer, and may be a point: Sekretariatet"));
}

TEST_CASE("a section whose heading only begins as advice or contacts do is no annex, and that it may be is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nSamarbejde\n\nVi lytter til hinanden.\n\nKontakt med borgerne\n\nVi svarer inden tre dage.\n\nVi m\u00f8der op.\n\n"
                                                "Tilg\u00e6ngelighed\n\nVi er lette at f\u00e5 fat i.\n\nR\u00e5dgivning af borgmesteren\n\nVi siger vores \u00e6rlige mening.\n");
    CHECK(section_titles(read) == "Samarbejde\nKontakt med borgerne\nTilg\u00e6ngelighed\nR\u00e5dgivning af borgmesteren\n");
    CHECK(point_count(read.document) == 5);
    CHECK(read.document.annexes.empty());
    CHECK(says(doubts(read), "line 7: this was taken for a section of the kodeks, and may be advice that belongs in an annex: Kontakt med borgerne"));
    const ImportedKodeks page = imported_kodeks("<h1>Kodeks</h1><h2>Mod</h2><ul><li>Vi t\u00f8r.</li></ul><h2>Kontakt med borgerne</h2><p>Vi svarer inden tre dage.</p>", "a.html");
    CHECK(points(page) == "- Vi t\u00f8r.\n- Vi svarer inden tre dage.\n");
}

TEST_CASE("advice with numbers or addresses, and what is only called contacts, is an annex, and that is said where the council speaks in it of itself")
{
    const std::string before = "Kodeks for Eksempelby\n\nMod\n\n- Vi t\u00f8r.\n- Vi siger det.\n\n";
    const ImportedKodeks numbers = imported_kodeks(before + "R\u00e5dgivning om kr\u00e6nkelser\n\nRing til hjemmesidens linje p\u00e5 99 99 11 22, n\u00e5r noget er galt og du har brug for r\u00e5d.\n");
    REQUIRE(numbers.document.annexes.size() == 1);
    CHECK(numbers.document.annexes[0].title == "Bilag: R\u00e5dgivning om kr\u00e6nkelser");
    CHECK(doubts(numbers).empty());
    const ImportedKodeks called = imported_kodeks(before + "R\u00e5dgivning og vejledning\n\nDer er flere muligheder for den, der har oplevet noget, som ikke burde ske.\n");
    REQUIRE(called.document.annexes.size() == 1);
    CHECK(doubts(called).empty());
    const ImportedKodeks ours = imported_kodeks("Kodeks for Eksempelby\n\nKontakt\n\nVi svarer inden tre dage.\n\nMod\n\n- Vi t\u00f8r.\n- Vi siger det.\n");
    CHECK(ours.document.annexes.size() == 1);
    CHECK(says(doubts(ours), "line 3: this was made an annex, and may be a section of the kodeks: Kontakt"));
}

TEST_CASE("a heading that a menu has as well is one when the kodeks stands under it")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\n\u00c5benhed\n\n- Vi deler viden.\n\nDel\n\n- Vi deler \u00e6ren.\n\nPresse\n\n- Vi taler selv med pressen.\n- Vi siger det samme.\n");
    CHECK(section_titles(read) == "\u00c5benhed\nDel\nPresse\n");
    CHECK(says(doubts(read), "line 7: this was kept, and may be none of the kodeks (navigation of the page): Del"));
    const ImportedKodeks page = imported_kodeks("<h1>Kodeks</h1><h2>Mod</h2><p>Vi t\u00f8r.</p><h2>Tilg\u00e6ngelighed</h2><p>Vi er der.</p>", "a.html");
    CHECK(section_titles(page) == "Mod\nTilg\u00e6ngelighed\n");
    const ImportedKodeks menu = imported_kodeks("Kodeks for Eksempelby\n\nDel\n\nByr\u00e5det har talt om det i lang tid.\n\nMod\n\n- Vi t\u00f8r.\n- Vi siger det.\n\nTilg\u00e6ngelighed\n\nEksempelby Kommune\n");
    CHECK(section_titles(menu) == "Mod\n");
    CHECK(menu.left_out.size() >= 2);
}

TEST_CASE("one dash under a heading is a bullet's as two are, and what is quoted keeps its own")
{
    for (const char* dash : {"-", "\u2013", "\u2022"}) {
        const ImportedKodeks read = imported_kodeks(fmt::format("Kodeks for Eksempelby\n\nSamarbejde\n\n{0} Vi lytter.\n\nMod\n\n{0} Vi t\u00f8r.\n", dash));
        CHECK(points(read) == "- Vi lytter.\n- Vi t\u00f8r.\n");
        CHECK(doubts(read).empty());
    }
    CHECK(points("Kodeks for Eksempelby\n\nPresse\n\n- Vi taler selv.\n") == "- Vi taler selv.\n");
    const ImportedKodeks speech = imported_kodeks("Kodeks for Eksempelby\n\nMod\n\nDet tager tid.\n\n\u2013 Vi er ikke bange for det.\n\nVi \u00f8ver os.\n");
    CHECK(says(points(speech), "- \u2013 Vi er ikke bange for det.\n"));
    CHECK(says(doubts(speech), "line 7: this begins with a dash, which may be a bullet or begin what somebody says: \u2013 Vi er ikke bange"));
}

TEST_CASE("the letters of a list stay with its words, and that is said once for the list")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nI. Mod\n\na) Vi t\u00f8r.\nb) Vi siger det.\n\nII. Tillid\n\na) Vi tror p\u00e5 det.\n");
    CHECK(section_titles(read) == "I. Mod\nII. Tillid\n");
    CHECK(points(read) == "- a) Vi t\u00f8r.\n- b) Vi siger det.\n- a) Vi tror p\u00e5 det.\n");
    CHECK(doubts(read) == "line 5: the letters of this list stay in the words of its points: a) Vi t\u00f8r.\n"
                          "line 10: the letters of this list stay in the words of its points: a) Vi tror p\u00e5 det.\n");
}

TEST_CASE("the days and times below \"opening hours\" are left out with it, in an annex as well")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nMod\n\n1. Vi t\u00f8r.\n2. Vi siger det.\n\nBilag 1: Hj\u00e6lp\n\nRing til borgmesteren p\u00e5 99 99 11 22.\n\n\u00c5bningstider\n"
                                                "Mandag-fredag kl. 10-14\n\nTorsdag: 10.00 til 17.00\nL\u00f8rdag og s\u00f8ndag lukket\n\nMandag er en god dag at ringe.\n");
    REQUIRE(read.document.annexes.size() == 1);
    REQUIRE(read.document.annexes[0].blocks.size() == 2);
    CHECK(read.document.annexes[0].blocks[1].text == "Mandag er en god dag at ringe.");
    CHECK(says(left_out(read), "f:13: left out, opening hours: Mandag-fredag kl. 10-14"));
    CHECK(says(left_out(read), "f:15: left out, opening hours: Torsdag: 10.00 til 17.00"));
    CHECK(read.left_out.size() == 4);
    CHECK(points("Kodeks for Eksempelby\n\nM\u00f8der\n\nMandag kl. 16\n\n- Vi m\u00f8des.\n- Vi hilser.\n") == "- Vi m\u00f8des.\n- Vi hilser.\n");
}

TEST_CASE("an item that leads to another page is a point among others that do not, and a list of links is none")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Tone</h2><ul><li>Vi lytter.</li><li><a href=\"/x\">Vi f\u00f8lger reglerne for sociale medier.</a></li></ul>"
                                                "<ul><li><a href=\"/a\">Forretningsorden</a></li><li><a href=\"/b\">Byr\u00e5det drog p\u00e5 tur.</a></li></ul>", "a.html");
    CHECK(points(read) == "- Vi lytter.\n- Vi f\u00f8lger reglerne for sociale medier.\n");
    CHECK(says(doubts(read), "line 1: this was kept, and may be none of the kodeks (leads to another page): Vi f\u00f8lger reglerne"));
    CHECK(says(left_out(read), "leads to another page: Forretningsorden"));
    CHECK(says(doubts(read), "line 1: this was left out since it leads to another page, and may be a point: Byr\u00e5det drog p\u00e5 tur."));
}

TEST_CASE("a heading that could lead elsewhere or name a table of contents heads the sentences below it, and that is said")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>L\u00e6s sagerne</h2><ul><li>Vi l\u00e6ser sagerne.</li></ul><h2>Indhold</h2><p>Vi g\u00e5r efter sagens indhold.</p>", "a.html");
    CHECK(section_titles(read) == "L\u00e6s sagerne\nIndhold\n");
    CHECK(says(doubts(read), "this was kept, and may be none of the kodeks (leads to another page): L\u00e6s sagerne"));
    CHECK(section_titles(imported_kodeks("Kodeks\n\nL\u00e6s sagerne\n- Vi l\u00e6ser sagerne.\n- Vi er til stede.\n")) == "L\u00e6s sagerne\n");
    const ImportedKodeks contents = imported_kodeks("<h1>Kodeks</h1><h2>Indhold</h2><ul><li>Tone</li><li>Tillid</li></ul><h2>Tone</h2><p>Vi lytter.</p>", "a.html");
    CHECK(says(left_out(contents), "navigation of the page: Indhold"));
}

TEST_CASE("a title is one however long it is, and a sentence that names the kodeks is none")
{
    const std::string title = "Kodeks for samarbejdet mellem kommunalbestyrelsen og forvaltningen i Eksempelby Kommune 2026-2029";
    for (const std::string& below : {std::string("\n\nVedtaget af byr\u00e5det den 24. februar 2026.\n\nForord\n\nVi vil det gode.\n\nTone\n\n- Vi lytter.\n"),
                                     std::string("\nVedtaget af byr\u00e5det den 24. februar 2026.\n\nTone\n\n- Vi lytter.\n")}) {
        const ImportedKodeks read = imported_kodeks(title + below);
        CHECK(read.document.title == title);
        CHECK(read.document.source == "Vedtaget af byr\u00e5det den 24. februar 2026.");
        CHECK(!says(left_out(read), "Kodeks"));
    }
    CHECK(imported_kodeks("Kodeks for samarbejdet mellem kommunalbestyrelsen og\nforvaltningen i Eksempelby Kommune 2026-2029\n\nTone\n\n- Vi lytter til hinanden i salen og svarer p\u00e5 det,\n  vi bliver spurgt om.\n").document.title == title);
    const ImportedKodeks spaced = imported_kodeks(title + "\n\nVedtaget af byr\u00e5det den 24. februar 2026.\n\nTone\n\n1. Vi lytter, n\u00e5r andre\n\n   taler i salen.\n\n2. Vi svarer, n\u00e5r andre\n\n   sp\u00f8rger i salen.\n\n"
                                                          "3. Vi hilser, n\u00e5r andre\n\n   kommer i salen.\n\n4. Vi bliver, n\u00e5r andre\n\n   g\u00e5r fra salen.\n");
    CHECK(spaced.document.title == title);
    CHECK(point_count(spaced.document) == 4);
    const ImportedKodeks prose = imported_kodeks("Vi har i byr\u00e5det lavet dette kodeks for at have noget at holde os til, n\u00e5r det g\u00e6lder\n\nKodeks\n\nTone\n\n- Vi lytter.\n");
    CHECK(prose.document.title != "Vi har i byr\u00e5det lavet dette kodeks for at have noget at holde os til, n\u00e5r det g\u00e6lder");
}
