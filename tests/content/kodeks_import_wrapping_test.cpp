// Why: a printed line ends where the paper does. Each test holds one way a sentence goes on in the next line, and what looks like it and is none.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

ImportedKodeks kodeks_with(const std::string& lines) { return imported_kodeks("Kodeks for Eksempelby\n\nSamarbejde\n\n" + lines); }

ImportedKodeks page_with(const std::string& html) { return imported_kodeks("<h1>Kodeks for<br>Eksempelby</h1><h2>Samarbejde</h2>" + html, "a.html"); }

/// The points of a kodeks with one section.
std::string points_in(const std::string& lines) { return points(kodeks_with(lines)); }

}  // namespace

TEST_CASE("a word is joined across the hyphen a browser prints at the end of a line")
{
    CHECK(points_in("1. Vi holder valgm\u00f8de i alle for\u2010\nsamlingshuse, i skole\u2010\nog klubhuse.\n2. Vi lytter.\n") ==
          "1 Vi holder valgm\u00f8de i alle forsamlingshuse, i skole\u2010 og klubhuse.\n2 Vi lytter.\n");
}

TEST_CASE("a word is joined across a soft hyphen at the end of a line, which is seen nowhere else")
{
    CHECK(points_in("1. Vi for\u00adbe\u00ad\nreder sa\u00adgerne.\n2. Vi taler om psykol\u00ad\r\noger.\n3. Vi kender vej\u00ad\n\n- 1 -\n\n\fvisningen.\n") ==
          "1 Vi forbereder sagerne.\n2 Vi taler om psykologer.\n3 Vi kender vejvisningen.\n");
}

TEST_CASE("a hyphen after capitals or a digit is the word's own and stays where the line is broken")
{
    const ImportedKodeks read = kodeks_with("1. Vi kender FN-\nm\u00e5lene, IT-\nog klimaplanen, \u00d8-\nkommuner, covid-19-\npandemien og (4-\nugers) frister hos EU-\nborgerne.\n2. Vi lytter.\n");
    CHECK(points(read) == "1 Vi kender FN-m\u00e5lene, IT- og klimaplanen, \u00d8-kommuner, covid-19-pandemien og (4-ugers) frister hos EU-borgerne.\n2 Vi lytter.\n");
    CHECK(read.doubts.empty());
    CHECK(points_in("1. Vi taler om by-\nplan.\n2. Vi lytter.\n") == "1 Vi taler om byplan.\n2 Vi lytter.\n");
}

TEST_CASE("a number that a line begins with goes on with the sentence above, unless it is the next point's")
{
    const ImportedKodeks read = kodeks_with("1. Vi ringer tilbage inden for\n3 dage til alle\n12 udvalg.\n2. Det har vi gjort siden\n2019.\n3. Vi f\u00f8lger lovens \u00a7\n7 og reglernes \u00a7\n4.\n"
                                            "4. Vi l\u00e6ser regel nr.\n5. i h\u00e6ftet, n\u00e5r vi ses for\n4. gang.\n5. Vi sp\u00f8rger ca.\n20 p\u00e5 \u00a7\n9\n6. Vi lytter\n8. Vi svarer\n");
    CHECK(points(read) == "1 Vi ringer tilbage inden for 3 dage til alle 12 udvalg.\n2 Det har vi gjort siden 2019.\n3 Vi f\u00f8lger lovens \u00a7 7 og reglernes \u00a7 4.\n"
                          "4 Vi l\u00e6ser regel nr. 5. i h\u00e6ftet, n\u00e5r vi ses for 4. gang.\n5 Vi sp\u00f8rger ca. 20 p\u00e5 \u00a7 9\n6 Vi lytter\n7 Vi svarer\n");
    for (const Point& point : read.document.sections[0].points) CHECK(point.explanation.empty());
}

TEST_CASE("the initial of a name goes on with the point above, and a lettered heading does not")
{
    CHECK(points_in("1. Vi sp\u00f8rger Else\nP. Eksempel, Bo\nD. Eksempel og Ib\nA. Eksempel.\n2. Vi lytter.\n") == "1 Vi sp\u00f8rger Else P. Eksempel, Bo D. Eksempel og Ib A. Eksempel.\n2 Vi lytter.\n");
    const ImportedKodeks lettered = imported_kodeks("Kodeks for Eksempelby\n\nA. Tillid\n1. Vi tror p\u00e5 Eksempelby\nB. Respekt\n1. Vi lytter\n");
    REQUIRE(lettered.document.sections.size() == 2);
    CHECK(lettered.document.sections[1].title == "B. Respekt");
}

TEST_CASE("lists, headings and telephone numbers below a point are no part of its sentence")
{
    CHECK(points_in("1. Vi vil\n1.1 lytte\n1.2 svare\n2. Vi bliver\n") == "1 Vi vil\n- 1.1 lytte\n- 1.2 svare\n2 Vi bliver\n");
    CHECK(points_in("1. Vi vil\n1) lytte\n2) svare\n") == "1 Vi vil\n2 lytte\n3 svare\n");
    CHECK(points_in("1. lytte\n2. svare\n4. hilse\n") == "1 lytte\n2 svare\n3 hilse\n");
    CHECK(points_in("1. Vi ringer til Else\n99 99 11 22\n2. Vi lytter\n") == "1 Vi ringer til Else\n2 Vi lytter\n");
    CHECK(points_in("1. Vi tager h\u00f8jst 2 stk.\n2. Vi lytter.\n") == "1 Vi tager h\u00f8jst 2 stk.\n2 Vi lytter.\n");
}

TEST_CASE("a number that follows on in the middle of a sentence is a point, and that is said")
{
    const ImportedKodeks read = kodeks_with("1. Vi m\u00f8des hver\n2. tirsdag.\n2. Vi lytter.\n");
    CHECK(says(doubts(read), "line 6: this may go on with the point above it, and was made a point of its own: 2. tirsdag."));
    CHECK(doubts(kodeks_with("1. lytte\n2. svare\n")).empty());
}

TEST_CASE("a lone dash among numbered points goes on with the sentence above, and dashes of a list do not")
{
    const ImportedKodeks read = kodeks_with("1. Vi siger tak\n\u2013 hver dag \u2013 og hilser p\u00e5\nalle.\n2. Vi lytter\n\u2013 ogs\u00e5 l\u00e6nge.\n3. Vi svarer.\n");
    CHECK(points(read) == "1 Vi siger tak \u2013 hver dag \u2013 og hilser p\u00e5 alle.\n2 Vi lytter \u2013 ogs\u00e5 l\u00e6nge.\n3 Vi svarer.\n");
    CHECK(doubts(read).empty());
    CHECK(points_in("1. Vi vil\n\u2013 lytte\n\u2013 svare\n2. Vi bliver\n") == "1 Vi vil\n- lytte\n- svare\n2 Vi bliver\n");
    const ImportedKodeks unclear = kodeks_with("1. Vi vil\n- lytte\n- svare\n2. Vi siger tak\n- hver dag.\n3. Vi bliver\n");
    CHECK(says(doubts(unclear), "line 9: this may go on with the point above it, and was made a point of its own: - hver dag."));
}

TEST_CASE("a line break inside an item or a paragraph of a page is a blank")
{
    const ImportedKodeks read = page_with("<ol><li>Vi siger tak<br>og farvel</li><li>Vi bor<br />i Eksempelby og<br>Eksempeldal, alle<br>31 af os.</li></ol><h2>Borgerne</h2><p>Vi kender lov&shy;<br>givningen<br>og svarer.</p>");
    CHECK(read.document.title == "Kodeks for Eksempelby");
    CHECK(points(read) == "1 Vi siger tak og farvel\n2 Vi bor i Eksempelby og Eksempeldal, alle 31 af os.\n- Vi kender lovgivningen og svarer.\n");
    CHECK(doubts(read).empty());
}

TEST_CASE("where a sentence may begin after a line break of a page, it is joined, and that is said")
{
    const ImportedKodeks read = page_with("<ul><li>Vi lytter.<br>Det tager tid.</li><li>Vi svarer</li></ul>");
    CHECK(points(read) == "- Vi lytter. Det tager tid.\n- Vi svarer\n");
    CHECK(says(doubts(read), "only a line break stands before this, and it was joined to what stands above: Det tager tid."));
}

TEST_CASE("line breaks of a page part items, contacts, a bold heading from its words, and two of them paragraphs")
{
    CHECK(points(page_with("<p>1. Vi lytter<br>2. Vi svarer<br>\u2022 Vi hilser</p>")) == "1 Vi lytter\n2 Vi svarer\n- Vi hilser\n");
    CHECK(points(page_with("<p>Vi lytter.<br><br>Vi svarer.</p>")) == "- Vi lytter.\n- Vi svarer.\n");
    CHECK(points(page_with("<p>Vi lytter<br>Vi svarer<br>Vi hilser</p>")) == "- Vi lytter\n- Vi svarer\n- Vi hilser\n");
    CHECK(points(page_with("<p>Vi vil:<br>lytte<br>svare</p>")) == "- Vi vil:\n- lytte\n- svare\n");
    const ImportedKodeks bold = page_with("<ul><li>Vi lytter</li></ul><p><b>Tillid</b><br>Vi tror p\u00e5 hinanden.</p>");
    REQUIRE(bold.document.sections.size() == 2);
    CHECK(bold.document.sections[1].title == "Tillid");
    const ImportedKodeks contact = page_with("<ul><li>Vi lytter</li></ul><h2>Bilag</h2><p>Eksempelby Kommune<br>Torvet 1<br>9999 Eksempelby<br>Telefon 99 99 11 22</p>");
    REQUIRE(contact.document.annexes.size() == 1);
    CHECK(contact.document.annexes[0].blocks.size() == 4);
    const ImportedKodeks adopted = page_with("<p>Vedtaget den 5. maj 2025<br>Evalueres hvert \u00e5r</p><ul><li>Vi lytter</li></ul>");
    CHECK(adopted.document.source == "Vedtaget den 5. maj 2025");
    CHECK(adopted.document.evaluate_every == "year");
}

TEST_CASE("a row of a page's table is what its cells say: a value above what it asks for, a number before its point, a name before its telephone")
{
    const ImportedKodeks values = page_with("<table><tr><th>V\u00e6rdi</th><th>Det betyder</th></tr><tr><td>Respekt</td><td>Vi lytter til hinanden.</td></tr>"
                                            "<tr><th scope='row'>Tillid</th><td><ul><li>Vi tror p\u00e5 hinanden</li><li>Vi holder aftaler</li></ul></td></tr></table>");
    CHECK(section_titles(values) == "Respekt\nTillid\n");
    CHECK(points(values) == "- Vi lytter til hinanden.\n- Vi tror p\u00e5 hinanden\n- Vi holder aftaler\n");
    CHECK(says(left_out(values), "heads the columns of a table: V\u00e6rdi"));
    CHECK(!says(doubts(values), "this is a row of a table"));
    const ImportedKodeks paragraphs = page_with("<table><tr><th><p>V\u00e6rdi</p></th><th><p>Det betyder</p></th></tr><tr><td><p>Respekt</p></td><td><p>Vi lytter til hinanden.</p><p>Vi taler med.</p></td></tr></table>");
    CHECK(section_titles(paragraphs) == "Respekt\n");
    CHECK(points(paragraphs) == "- Vi lytter til hinanden.\n- Vi taler med.\n");
    CHECK(points(page_with("<table><tr><td>1</td><td>Vi lytter til hinanden.</td></tr><tr><td>2.</td><td>Vi svarer.</td></tr></table>")) == "1 Vi lytter til hinanden.\n2 Vi svarer.\n");
    const ImportedKodeks names = page_with("<ul><li>Vi lytter</li></ul><h2>Bilag</h2><table><tr><td>Borgmesteren</td><td>99 99 11 22</td></tr></table>");
    REQUIRE(names.document.annexes.size() == 1);
    CHECK(names.document.annexes[0].blocks[0].text == "Borgmesteren 99 99 11 22");
}

TEST_CASE("what the columns of a table mean may be lost, and that is said")
{
    const ImportedKodeks two = page_with("<table><tr><th>V\u00e6rdi</th><th>Vi</th><th>Vi \u00f8nsker ikke</th></tr><tr><td>Respekt</td><td>Vi lytter.</td><td>Vi afbryder.</td></tr></table>");
    CHECK(points(two) == "- Vi lytter.\n- Vi afbryder.\n");
    CHECK(says(doubts(two), "this is a row of a table, and what heads its columns (\"V\u00e6rdi | Vi | Vi \u00f8nsker ikke\") was left out; look at what they mean: Respekt"));
    const ImportedKodeks words = page_with("<h2>Ord</h2><p>Vi har tre ord.</p><table><tr><td>Respekt</td><td>lytte</td></tr></table>");
    CHECK(says(doubts(words), "this is a row of a table; look at what its columns mean: Respekt"));
}

TEST_CASE("columns of what is done and what is not are two lists, each below what heads it, and that is said")
{
    for (const std::string cell : {"th", "td"}) {
        const ImportedKodeks read = page_with("<h2>Tonen</h2><table><tr><" + cell + ">Vi g\u00f8r</" + cell + "><" + cell + ">Vi g\u00f8r ikke</" + cell +
                                              "></tr><tr><td>Vi lytter.</td><td>Vi afbryder.</td></tr><tr><td></td><td>Vi r\u00e5ber.</td></tr></table>");
        CHECK(section_titles(read) == "Vi g\u00f8r\nVi g\u00f8r ikke\n");
        CHECK(points(read) == "- Vi lytter.\n- Vi afbryder.\n- Vi r\u00e5ber.\n");
        CHECK(says(doubts(read), "this table was read column by column, each below what heads it: Vi g\u00f8r | Vi g\u00f8r ikke"));
        CHECK(says(doubts(read), "this heading stands above a table and was left out; the table's own headings became the sections: Tonen"));
        CHECK(says(left_out(read), "heads a table, each part of which has a heading of its own: Tonen"));
    }
}

TEST_CASE("a column is opposed in English as well, with any apostrophe")
{
    const ImportedKodeks read = page_with("<table><tr><th>Do</th><th>Don\u2019t</th></tr><tr><td>We listen.</td><td>We shout.</td></tr></table>");
    CHECK(section_titles(read) == "Do\nDon\u2019t\n");
    CHECK(says(doubts(read), "this table was read column by column"));
}

TEST_CASE("of a row whose columns both speak it is said what headed them")
{
    const ImportedKodeks read = page_with("<h2>Tonen</h2><table><tr><th>Det siger vi</th><th>S\u00e5dan g\u00f8r vi</th></tr><tr><td>Vi lytter.</td><td>Vi lader andre tale ud.</td></tr></table>");
    CHECK(points(read) == "- Vi lytter.\n- Vi lader andre tale ud.\n");
    CHECK(says(doubts(read), "this is a row of a table, and what heads its columns (\"Det siger vi | S\u00e5dan g\u00f8r vi\") was left out; look at what they mean: Vi lytter."));
    const ImportedKodeks uneven = page_with("<h2>Tonen</h2><table><tr><th>Emne</th><th>Ja</th><th>Undg\u00e5</th></tr><tr><td>M\u00f8der</td><td>Vi lytter.</td></tr><tr><td></td><td></td><td>Vi r\u00e5ber.</td></tr></table>");
    CHECK(says(doubts(uneven), "look at what they mean: M\u00f8der"));
    CHECK(says(doubts(uneven), "look at what they mean: Vi r\u00e5ber."));
}

TEST_CASE("a title that a page has at its top, with its number or without, is left out of the point that goes on there")
{
    for (const char* head : {"Kodeks for Eksempelby                    3", "KODEKS FOR EKSEMPELBY", "3   Kodeks for Eksempelby", "Kodeks for Eksempelby \u2013 side 3 af 7", "3\n\nKodeks for Eksempelby", "Kodeks for\nEksempelby"}) {
        const ImportedKodeks read = kodeks_with("1. Vi siger tak, og vi g\u00f8r\n\n- 2 -\n\n\f" + std::string(head) + "\n\ndet, vi lover.\n2. Vi svarer.\n");
        CHECK_MESSAGE(points(read) == "1 Vi siger tak, og vi g\u00f8r det, vi lover.\n2 Vi svarer.\n", head);
        CHECK(read.document.title == "Kodeks for Eksempelby");
        CHECK(read.document.sections[0].title == "Samarbejde");
        CHECK_MESSAGE(std::any_of(read.left_out.begin(), read.left_out.end(), [](const LeftOut& line) { return line.line == 9 || line.line == 11; }), head);
        CHECK(doubts(read).empty());
    }
}

TEST_CASE("what only begins as the title does at the top of a page is kept, and that is said")
{
    const ImportedKodeks read = kodeks_with("1. Vi siger tak.\n\n\fKodeks for Eksempelby i hverdagen\n\n1. Vi svarer.\n");
    REQUIRE(read.document.sections.size() == 2);
    CHECK(read.document.sections[1].title == "Kodeks for Eksempelby i hverdagen");
    CHECK(says(doubts(read), "line 7: this stands at the top of a page and begins as the title does"));
}

TEST_CASE("a title that stands at the top of every page, the first too, is the title, without its number")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby        Side 1\n\nSamarbejde\n\n1. Vi siger tak, og vi g\u00f8r\n\fKodeks for Eksempelby        Side 2\ndet, vi lover.\n2. Vi svarer.\n");
    CHECK(points(read) == "1 Vi siger tak, og vi g\u00f8r det, vi lover.\n2 Vi svarer.\n");
    CHECK(read.document.title == "Kodeks for Eksempelby");
    REQUIRE(read.left_out.size() == 2);
    CHECK(read.left_out[0].text == "Side 1");
    const ImportedKodeks both = imported_kodeks("Kodeks for Eksempelby   1\n\nKodeks for Eksempelby\n\nSamarbejde\n\n1. Vi siger tak.\n\fKodeks for Eksempelby   2\n2. Vi svarer.\n");
    CHECK(both.document.title == "Kodeks for Eksempelby");
    CHECK(points(both) == "1 Vi siger tak.\n2 Vi svarer.\n");
}

TEST_CASE("a section of law that a line begins with goes on with a point that is numbered otherwise")
{
    CHECK(points_in("1. Vi f\u00f8lger lovens\n\u00a7 8 og\n\u00a7 9.\n2. Vi er her i 2025-\n2026, hver gang 10-\n12 dage.\n") == "1 Vi f\u00f8lger lovens \u00a7 8 og \u00a7 9.\n2 Vi er her i 2025-2026, hver gang 10-12 dage.\n");
    CHECK(points_in("\u00a7 1 Vi lytter\n\u00a7 2 Vi svarer\n") == "1 Vi lytter\n2 Vi svarer\n");
}

TEST_CASE("a time goes on with the point above it over the end of a page")
{
    for (const char* turn : {"\n\n        Side 1\n\f", "\n\n        Side 1\n\n", "\n\nEksempelby Kommune      Side 1\n\n"})
        for (const char* time : {"22.00.", "22.30."}) {
            const ImportedKodeks read = kodeks_with("1. Vi lytter.\n2. M\u00f8derne slutter altid senest kl." + std::string(turn) + "   " + time + "\n3. Vi bliver.\n");
            CHECK(points(read) == "1 Vi lytter.\n2 M\u00f8derne slutter altid senest kl. " + std::string(time) + "\n3 Vi bliver.\n");
            CHECK(read.document.sections[0].points[1].explanation.empty());
        }
    CHECK(points_in("1. Vi m\u00f8des ca.\n\n        Side 1\n\n2. Vi bliver.\n") == "1 Vi m\u00f8des ca.\n2 Vi bliver.\n");
}

TEST_CASE("a number that is set in goes on with a chapter or the like that the point above ends with, and that it may is said of one that is not")
{
    const ImportedKodeks read = kodeks_with("1. Vi lytter.\n2. Vi holder os til reglerne i kapitel\n   3. De g\u00e6lder for alle.\n3. Vi bliver.\n");
    CHECK(points(read) == "1 Vi lytter.\n2 Vi holder os til reglerne i kapitel 3. De g\u00e6lder for alle.\n3 Vi bliver.\n");
    CHECK(read.doubts.empty());
    const ImportedKodeks flush = kodeks_with("1. Vi lytter.\n2. Vi holder os til reglerne i kapitel\n3. De g\u00e6lder for alle.\n4. Vi bliver.\n");
    CHECK(point_count(flush.document) == 4);
    CHECK(says(doubts(flush), "line 7: this may go on with the point above it, and was made a point of its own: 3. De g\u00e6lder for alle."));
}

TEST_CASE("what refers to another point explains the one above it, however full the line above is")
{
    const ImportedKodeks read = kodeks_with("1. Vi siger tak, og vi svarer den, der har sp\u00f8rgsm\u00e5l til os,\n   ogs\u00e5 n\u00e5r svaret ikke er det, han eller hun gerne vil have.\n   Se ogs\u00e5 punkt 4 om tonen.\n\n2. Vi svarer.\n");
    REQUIRE(read.document.sections[0].points.size() == 2);
    CHECK(read.document.sections[0].points[0].explanation == "Se ogs\u00e5 punkt 4 om tonen.");
}
