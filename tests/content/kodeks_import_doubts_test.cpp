// Why: what an importer cannot know it must say, with the line, so that somebody looks there. Each test holds a place where text is unclear, and what
// is said of it; and beside some of them the clear place, of which nothing is said.
#include "imported_kodeks.hpp"

#include "content/limits.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string numbered(int count)
{
    std::string text = "Kodeks\n\nInternt\n";
    for (int i = 1; i <= count; ++i) text += fmt::format("{}. Punkt nummer {}\n", i, i);
    return text;
}

}  // namespace

TEST_CASE("a heading set in as what explains the point above it is told from that by the blank lines around it")
{
    const ImportedKodeks far = imported_kodeks("Kodeks\n\nInternt\n1. Vi taler p\u00e6nt.\n   Ogs\u00e5 n\u00e5r vi er tr\u00e6tte.\n\n\n\n   Borgerne\n2. Vi svarer.\n");
    CHECK(section_titles(far) == "Internt\nBorgerne\n");
    CHECK(doubts(far).empty());
    const ImportedKodeks near = imported_kodeks("Kodeks\n\nInternt\n1. Vi taler p\u00e6nt.\n   Ogs\u00e5 n\u00e5r vi er tr\u00e6tte.\n\n   Borgerne\n2. Vi svarer.\n");
    CHECK(section_titles(near) == "Internt\nBorgerne\n");
    CHECK(near.document.sections[0].points[0].explanation == "Ogs\u00e5 n\u00e5r vi er tr\u00e6tte.");
    CHECK(says(doubts(near), "line 7: this was taken for a heading"));
    const ImportedKodeks even = imported_kodeks("Kodeks\n\nInternt\n\n1. Vi taler p\u00e6nt.\n\n   Ogs\u00e5 n\u00e5r vi er tr\u00e6tte.\n\n   Borgerne\n\n2. Vi svarer.\n");
    CHECK(section_titles(even) == "Internt\n");
    CHECK(says(doubts(even), "line 9: this may be a heading, and was put below the point above it: Borgerne"));
}

TEST_CASE("a heading at the top of a page stands in no point of the page before")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n1. Vi taler p\u00e6nt.\n   Ogs\u00e5 n\u00e5r vi er tr\u00e6tte.\n\f   Borgerne\n2. Vi svarer.\n");
    CHECK(section_titles(read) == "Internt\nBorgerne\n");
}

TEST_CASE("a sentence that begins below a point whose line was nearly full explains it, and that is said unless its lines are wider")
{
    const std::string before = "Kodeks\n\nInternt\n1. Vi taler om sagen og ikke om den, der har rejst den for os.\n", after = "2. Vi svarer p\u00e5 alle breve, ogs\u00e5 p\u00e5 dem, der er lange og skrevet i vrede.\n";
    const ImportedKodeks unclear = imported_kodeks(before + "   Det lover vi hinanden.\n" + after);
    CHECK(unclear.document.sections[0].points[0].explanation == "Det lover vi hinanden.");
    CHECK(says(doubts(unclear), "line 5: this may go on with the point above it"));
    const ImportedKodeks wider = imported_kodeks(before + "   Et ord mod et menneske lukker munden p\u00e5 flere end det ene menneske,\n   og det er ikke meningen.\n" + after);
    CHECK(wider.document.sections[0].points[0].explanation == "Et ord mod et menneske lukker munden p\u00e5 flere end det ene menneske, og det er ikke meningen.");
    CHECK(doubts(wider).empty());
    const ImportedKodeks same = imported_kodeks(before + "   Et ord mod et menneske lukker munden p\u00e5 os\n   allesammen.\n" + after);
    CHECK(same.document.sections[0].points[0].explanation.empty());
    CHECK(doubts(same).empty());
}

TEST_CASE("a question below a point that says it is one is the point's question")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n1. Vi lytter.\n   Det tager tid.\n\n     Til dr\u00f8ftelse: Hvem lytter til os?\n\n2. Vi svarer.\n");
    const Point& point = read.document.sections[0].points[0];
    CHECK(point.explanation == "Det tager tid.");
    CHECK(point.question == "Hvem lytter til os?");
}

TEST_CASE("a page that writes the number of an item once more has it once")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ol><li value=\"1\"><p><b>1. </b>Vi er her</p><p>Altid.</p></li><li value=\"2\"><p><b>2. </b>Vi bliver</p></li><li>2 er nok</li></ol>", "a.html");
    CHECK(points(read) == "1 Vi er her\n2 Vi bliver\n3 2 er nok\n");
    CHECK(read.document.sections[0].points[0].explanation == "Altid.");
}

TEST_CASE("the footer of a page may say when the kodeks was adopted")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ul><li>Vi er her</li></ul><footer><p>Vedtaget 12. maj 2026. Evalueres hvert \u00e5r.</p><p>Privatliv, vedtaget 1. maj 2020</p></footer>", "a.html");
    CHECK(read.document.adopted == Date{std::chrono::year{2026}, std::chrono::May, std::chrono::day{12}});
    CHECK(read.document.evaluate_every == "year");
    CHECK(says(left_out(read), "the page's footer: Vedtaget 12. maj 2026."));
}

TEST_CASE("what a browser prints around a page is left out, and neither is its title")
{
    const ImportedKodeks read = imported_kodeks("11/22/26, 9:50 PM                 Kodeks for \u00d8stby\n\nKodeks for \u00d8stby R\u00e5d\n\nInternt\n\u2022 Vi er her\n\u2022 Vi bliver\n\nBilag\nRing 9999 1122.\n\nfile:///home/a/kodeks.html                 1/1\n");
    CHECK(read.document.title == "Kodeks for \u00d8stby R\u00e5d");
    CHECK(points(read) == "- Vi er her\n- Vi bliver\n");
    REQUIRE(read.document.annexes.size() == 1);
    CHECK(read.document.annexes[0].blocks.size() == 1);
    CHECK(read.left_out.size() == 2);
}

TEST_CASE("the title is what the pages have at their foot")
{
    const ImportedKodeks read = imported_kodeks("Lillevang By\n\nDe fem l\u00f8fter\n\nInternt\n1. Vi er her.\n\n\nDe fem l\u00f8fter \u2013 Lillevang By             Side 1 af 1\n");
    CHECK(read.document.title == "De fem l\u00f8fter");
    CHECK(read.left_out.size() == 2);
}

TEST_CASE("2000 numbered points are a kodeks, 2001 are none, and a year begins no point")
{
    CHECK(point_count(imported_kodeks(numbered(limits::points)).document) == 2000);
    CHECK(says(kodeks_refused(numbered(limits::points + 1)), "more than 2000 points"));
    CHECK(points("Kodeks\n\nInternt\n1. Vi er her.\n2026. Det var det \u00e5r, vi begyndte.\n2. Vi bliver.\n") == "1 Vi er her.\n2 Vi bliver.\n");
}

TEST_CASE("a title, one heading and paragraphs are a kodeks; where neither says so, it is doubted")
{
    CHECK(points("Kodeks for r\u00e5det\n\nSamarbejde\n\nVi hilser p\u00e5 alle.\n\nVi lytter til alle.\n") == "- Vi hilser p\u00e5 alle.\n- Vi lytter til alle.\n");
    CHECK(doubts(imported_kodeks("Kodeks for r\u00e5det\n\nSamarbejde\n\nVi hilser p\u00e5 alle.\n")).empty());
    CHECK(says(doubts(imported_kodeks("Nyt fra r\u00e5det\n\nSamarbejde\n\nVi hilser p\u00e5 alle.\n")), "neither that nor the title says that it is a kodeks"));
}

TEST_CASE("paragraphs between two lists stay paragraphs, each a point, and what leads to the second list leads to it alone")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nVi arbejder:\n\n- Hurtigt\n- Roligt\n\nOpgaven er at v\u00e6re til for byen.\n\nEnhver tolker opgaven selv.\n\nV\u00e6rdierne er:\n\n- Mod\n- Tillid\n");
    CHECK(section_titles(read) == "Vi arbejder\nPoints\nV\u00e6rdierne er\n");
    CHECK(points(read) == "- Hurtigt\n- Roligt\n- Opgaven er at v\u00e6re til for byen.\n- Enhver tolker opgaven selv.\n- Mod\n- Tillid\n");
    CHECK(read.document.sections[2].lead.empty());
    CHECK(says(doubts(read), "line 8: this stands between two lists and has no heading; it was made a point under \"Points\""));
}

TEST_CASE("prose before a list that leads to it may be a point, and that is said unless it ends in a colon")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nBorgerne\n\nVi svarer inden for fem dage.\n\nVi vil:\n\n- Lytte\n- Svare\n");
    CHECK(read.document.sections[0].lead == "Vi svarer inden for fem dage. Vi vil:");
    CHECK(says(doubts(read), "line 5: this was taken for what leads to the list on line 9, and may be a point: Vi svarer"));
    CHECK(doubts(imported_kodeks("Kodeks\n\nBorgerne\n\nVi vil:\n\n- Lytte\n- Svare\n")).empty());
}

TEST_CASE("a paragraph that is no whole sentence is kept, and named")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n\nTegningen bruges som billede /\n\n- Vi er her\n- Vi bliver\n");
    CHECK(says(doubts(read), "line 5: this is no whole sentence, and was kept as it stands: Tegningen bruges som billede /"));
}

TEST_CASE("a line of a list that holds two columns is divided, and names keep their capitals")
{
    const std::string list = "Kodeks\n\n\n\nTemaer at tale om\n\nTid og tempo\n\nPressen\n\nTillid til dem, der kommer\n\n", rest = "\n\nDe sociale medier\n\nLedelse\n\n\n\nTil slut\n\n\u2022 Vi er her\n";
    const ImportedKodeks two = imported_kodeks(list + "Hvordan vi arbejder sammen Samtalen mellem r\u00e5d og borger" + rest);
    CHECK(says(points(two), "- Hvordan vi arbejder sammen\n- Samtalen mellem r\u00e5d og borger\n"));
    CHECK(says(doubts(two), "line 13: two columns stand on this line, and it was divided before \"Samtalen"));
    CHECK(says(points(list + "Hvordan vi arbejder sammen med Lillevang Kommune og byen" + rest), "- Hvordan vi arbejder sammen med Lillevang Kommune og byen\n"));
}

TEST_CASE("a heading that was printed below its list is moved above it, and that is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nForord\n\n- Vi er her\n\n\n\n- G\u00e5 til kilden.\n- Sp\u00f8rg igen.\n\nDet gode r\u00e5d\n\n\n\nTil slut\n\n- Vi bliver.\n");
    CHECK(section_titles(read) == "Forord\nDet gode r\u00e5d\nTil slut\n");
    CHECK(says(doubts(read), "line 12: this heading was printed below the list that begins on line 9, and stands above it now: Det gode r"));
}

TEST_CASE("an interval that the front matter cannot say is named, and left empty")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n1. Vi er her.\n2. Kodekset evalueres hvert andet \u00e5r i valgperioden.\n");
    CHECK(read.document.evaluate_every.empty());
    CHECK(says(doubts(read), "line 5: only year, half-year and term can be written"));
}

TEST_CASE("a year of two digits is one after the word that says when it was adopted, and a date without its day is named")
{
    const auto with = [](const std::string& line) { return imported_kodeks("Kodeks\n\n" + line + "\n\nInternt\n1. Vi er her.\n"); };
    for (const std::string line : {"Vedtaget d. 3.5.26", "Godkendt af byr\u00e5det 3/5-26.", "Vedtaget af byr\u00e5det den 3.5.26 og revideret 4. maj 2027."}) {
        const ImportedKodeks read = with(line);
        CHECK_MESSAGE((read.document.adopted == Date{std::chrono::year{2026}, std::chrono::May, std::chrono::day{3}}), line);
        CHECK_MESSAGE(doubts(read).empty(), line);
    }
    for (const std::string line : {"Vedtaget i byr\u00e5det, maj 2026.", "Vedtaget den 33.5.26.", "Vedtaget d. 3.5.98.", "Vedtaget efter punkt 3.5.26."}) {
        CHECK_MESSAGE(!with(line).document.adopted.has_value(), line);
        CHECK_MESSAGE(says(doubts(with(line)), "line 3: this may say when the kodeks was adopted, but no day that can be read"), line);
    }
    CHECK(doubts(with("Vedtaget den 3. maj 2026.")).empty());
    CHECK_FALSE(with("Vi ses d. 3.5.26.").document.adopted.has_value());
}

TEST_CASE("where the kodeks is talked of at other times than it is evaluated, the interval is the evaluation's")
{
    const auto read = [](const std::string& text) { return imported_kodeks("Kodeks\n\nInternt\n1. Vi er her.\n2. Vi lytter.\n\n" + text + "\n"); };
    const std::pair<std::string, std::string> clear[] = {{"Kodekset dr\u00f8ftes hvert halve \u00e5r og evalueres hvert \u00e5r.", "year"},
                                                         {"Kodekset evalueres \u00e9n gang i valgperioden og dr\u00f8ftes hvert \u00e5r.", "term"},
                                                         {"Kodekset dr\u00f8ftes halv\u00e5rligt i gruppen, og det evalueres midt i valgperioden.", "term"},
                                                         {"Kodekset gennemg\u00e5s hvert kvartal og evalueres hvert \u00e5r.", "year"},
                                                         {"Kodekset dr\u00f8ftes hvert halve \u00e5r. Det evalueres hvert \u00e5r.", "year"},
                                                         {"Kodekset evalueres hvert \u00e5r. Kodekset dr\u00f8ftes hvert halve \u00e5r.", "year"},
                                                         {"Kodekset evalueres og dr\u00f8ftes hvert \u00e5r.", "year"}};
    for (const auto& [text, interval] : clear) {
        CHECK_MESSAGE(read(text).document.evaluate_every == interval, text);
        CHECK_MESSAGE(!says(doubts(read(text)), "interval"), text);
    }
    const ImportedKodeks unclear = read("Kodekset dr\u00f8ftes hvert \u00e5r, og det evalueres efter behov.");
    CHECK(unclear.document.evaluate_every.empty());
    CHECK(says(doubts(unclear), "line 7: this says more than one interval, and none of them clearly of the evaluation"));
    const ImportedKodeks two = read("Kodekset evalueres hvert \u00e5r. Kodekset evalueres i hver valgperiode.");
    CHECK(two.document.evaluate_every.empty());
    CHECK(says(doubts(two), "line 7: another interval was said before this one, and neither was taken"));
}

TEST_CASE("an interval is taken only where it is the one that the sentence says")
{
    const auto read = [](const std::string& sentence) { return imported_kodeks("Kodeks\n\nInternt\n1. Vi er her.\n2. " + sentence + "\n"); };
    for (const std::string other : {"Kodekset evalueres to gange i valgperioden.", "Vi evaluerer kodekset flere gange om \u00e5ret.", "Kodekset evalueres l\u00f8bende i valgperioden.",
                                    "Kodekset evalueres ikke hvert \u00e5r, men efter behov.", "Kodekset evalueres tre gange pr. valgperiode."}) {
        CHECK_MESSAGE(read(other).document.evaluate_every.empty(), other);
        CHECK_MESSAGE(says(doubts(read(other)), "line 5: only year, half-year and term can be written"), other);
    }
    CHECK(read("Kodekset evalueres, n\u00e5r stemningen er d\u00e5rlig.").document.evaluate_every.empty());
    CHECK(read("Hvis vi ikke holder kodekset, evalueres det hvert \u00e5r.").document.evaluate_every == "year");
    CHECK(read("Vi f\u00f8lger l\u00f8bende op p\u00e5 kodekset og evaluerer det to gange om \u00e5ret.").document.evaluate_every == "half-year");
    CHECK(read("Kodekset evalueres en gang i valgperioden.").document.evaluate_every == "term");
    CHECK(doubts(read("Kodekset evalueres hver sjette m\u00e5ned.")).empty());
}

TEST_CASE("numbers that the kiosk has none of its own for stay in the words, once a list is said to have them")
{
    const ImportedKodeks two = imported_kodeks("Kodeks\n\nRegler\n1.1 Vi sender sp\u00f8rgsm\u00e5l i god tid.\n1.2 Vi svarer, jf. punkt 2.1, hinanden.\n2.1\nVi lytter.\n\nTone\n3. Vi ringer.\n3.1. Vi skriver.\n4. Vi bliver.\n");
    CHECK(points(two) == "- 1.1 Vi sender sp\u00f8rgsm\u00e5l i god tid.\n- 1.2 Vi svarer, jf. punkt 2.1, hinanden.\n- 2.1 Vi lytter.\n1 Vi ringer.\n- 3.1. Vi skriver.\n2 Vi bliver.\n");
    CHECK(section_titles(two) == "Regler\nTone\n");
    CHECK(says(doubts(two), "line 4: the numbers of this list stay in the words of its points: 1.1 Vi sender"));
    CHECK_FALSE(says(doubts(two), "line 5: the numbers"));
    CHECK(two.document.sections[0].points[2].id == "lytter");
    const ImportedKodeks roman = imported_kodeks("Kodeks\n\nSamarbejde\nI. Vi m\u00f8der til tiden og har l\u00e6st det, der skal l\u00e6ses inden.\nII. Vi lytter til alle, der har noget at sige os om en sag.\nIII. Vi holder aftaler.\n");
    CHECK(points(roman) == "- I. Vi m\u00f8der til tiden og har l\u00e6st det, der skal l\u00e6ses inden.\n- II. Vi lytter til alle, der har noget at sige os om en sag.\n- III. Vi holder aftaler.\n");
    CHECK(says(doubts(roman), "line 4: the numbers of this list stay in the words of its points: I. Vi m\u00f8der"));
}

TEST_CASE("Roman numbers before short words with a list or a text below them are headings, and one alone is a name's")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nI. Samarbejde\n- Vi lytter.\n- Vi ringer til\n  I. Prik, n\u00e5r vi kan.\n\nII. Tillid\n\nVi holder aftaler.\n");
    CHECK(section_titles(read) == "I. Samarbejde\nII. Tillid\n");
    CHECK_FALSE(says(doubts(read), "numbers of this list"));
    CHECK(points("Kodeks\n\nSamarbejde\n\nVi lytter.\n\nI. Prik taler for os.\n") == "- Vi lytter.\n- I. Prik taler for os.\n");
}

TEST_CASE("a list inside a point gives points of their own, and that is said")
{
    const ImportedKodeks page = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ol><li>Vi vil<ul><li>lytte</li><li>svare</li></ul></li><li>Vi bliver</li></ol>", "a.html");
    CHECK(points(page) == "1 Vi vil\n- lytte\n- svare\n2 Vi bliver\n");
    CHECK(says(doubts(page), "this list stands inside a point"));
    const ImportedKodeks text = imported_kodeks("Kodeks\n\nInternt\n1. Vi vil\na. lytte til alle\nb. svare alle\n2. Vi bliver\n");
    CHECK(points(text) == "1 Vi vil\n- a. lytte til alle\n- b. svare alle\n2 Vi bliver\n");
    CHECK(says(doubts(text), "line 5: this list stands inside a point"));
    CHECK_FALSE(says(doubts(imported_kodeks("Kodeks\n\nInternt\na) Vi lytter\nb) Vi svarer\n")), "this list stands inside a point"));
}

TEST_CASE("the kiosk's own Markdown needs no import, and is told so")
{
    CHECK(says(kodeks_refused("+++\nid = \"a\"\ntitle = \"A\"\n+++\n\n## Os\n\n1. Vi er her. {#her}\n", "a.md"), "the Markdown of kodeks/ already"));
}

TEST_CASE("a line that is left out says so when its telephone number is kept")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nInternt\n- Vi er her\n- Vi bliver\n\nKontakt\n\nRing til os\n\n99 99 11 22\n");
    CHECK(says(left_out(read), "f:11: left out, the page's own contact block or footer (its number or address stands in an annex): 99 99 11 22"));
    CHECK(says(left_out(read), "f:7: left out, the page's own contact block or footer: Kontakt"));
}

TEST_CASE("what is expected, replaced or of another paper is not when the kodeks was adopted, and that is said")
{
    for (const char* line : {"Udkast. Forventes vedtaget den 12. juni 2026.", "Dette kodeks afl\u00f8ser det kodeks, byr\u00e5det vedtog den 4. april 2018.", "Det tidligere kodeks blev vedtaget den 4. april 2018.",
                             "Vi henviser til personalepolitikken, vedtaget den 4. april 2018.", "Godkendt budget af 4. april 2018.", "Vedtaget i 2018 og revideret den 1. juni 2025."}) {
        const ImportedKodeks read = imported_kodeks(fmt::format("Kodeks for Eksempelby\n\n{}\n\nInternt\n1. Vi lytter.\n2. Vi svarer.\n", line));
        CHECK_MESSAGE(!read.document.adopted.has_value(), line);
        CHECK_MESSAGE(read.document.source.empty(), line);
        CHECK_MESSAGE(says(doubts(read), "line 3: this was not taken as when the kodeks was adopted"), line);
    }
    const ImportedKodeks point = imported_kodeks("Kodeks for Eksempelby\n\nInternt\n1. Vi lytter.\n2. Vi f\u00f8lger reglerne, vedtaget den 3. marts 2019.\n");
    CHECK_FALSE(point.document.adopted.has_value());
    CHECK(point.document.source.empty());
    CHECK(says(doubts(point), "line 5: this was not taken as when the kodeks was adopted"));
}

TEST_CASE("when the kodeks was adopted is the date after the word, wherever it says that plainly of itself, and then nothing is doubted")
{
    const Date day{std::chrono::year{2024}, std::chrono::March, std::chrono::day{12}};
    for (const char* line : {"Vedtaget af byr\u00e5det den 12.03.2024 og revideret den 1. juni 2025.", "Endeligt godkendt den 12. marts 2024.", "Kodekset blev vedtaget den 12. marts 2024.",
                             "Byr\u00e5det i Eksempelby vedtog den 12. marts 2024 disse spilleregler.", "Eksempelby Byr\u00e5d, vedtaget 12. marts 2024", "Den 12. marts 2024 vedtog byr\u00e5det dette kodeks.",
                             "Vedtaget den 12. marts 2024 (punkt 7 p\u00e5 dagsordenen).", "Kodekset er vedtaget den 12. marts 2024 og erstatter kodekset fra 2018."}) {
        const ImportedKodeks read = imported_kodeks(fmt::format("Kodeks for Eksempelby\n\n{}\n\nInternt\n1. Vi lytter.\n2. Vi svarer.\n\nDet tidligere kodeks blev vedtaget den 4. april 2018.\n", line));
        CHECK_MESSAGE(read.document.adopted == day, line);
        CHECK_MESSAGE(!says(doubts(read), "adopted"), doubts(read));
    }
}

TEST_CASE("how often something else is looked at is not how often the kodeks is evaluated, and that is said")
{
    for (const char* point : {"Vi dr\u00f8fter budgettet to gange om \u00e5ret.", "Vi gennemg\u00e5r m\u00f8deplanen hvert \u00e5r i januar.", "Vi evaluerer vores samarbejde hvert \u00e5r."}) {
        const ImportedKodeks read = imported_kodeks(fmt::format("Kodeks for Eksempelby\n\nInternt\n1. Vi lytter.\n2. {}\n", point));
        CHECK_MESSAGE(read.document.evaluate_every.empty(), point);
        CHECK_MESSAGE(says(doubts(read), "line 5: this was not taken as how often the kodeks is evaluated"), point);
    }
    const ImportedKodeks said = imported_kodeks("Kodeks for Eksempelby\n\nInternt\n1. Vi dr\u00f8fter budgettet to gange om \u00e5ret.\n2. Vi f\u00f8lger op p\u00e5 dette kodeks med en \u00e5rlig evaluering.\n");
    CHECK(said.document.evaluate_every == "year");
    CHECK(doubts(said).empty());
    CHECK(imported_kodeks("Kodeks for Eksempelby\n\nDette kodeks er vedtaget den 12. marts 2024. Det evalueres hvert \u00e5r.\n\nInternt\n1. Vi lytter.\n").document.evaluate_every == "year");
    CHECK(imported_kodeks("Kodeks for Eksempelby\n\nVi har en festuge. Det evalueres hvert \u00e5r.\n\nInternt\n1. Vi lytter.\n").document.evaluate_every.empty());
}

TEST_CASE("lines may end as old Macs ended them")
{
    CHECK(points("Kodeks\r\rInternt\r1. Vi er her.\r2. Vi bliver.\r") == "1 Vi er her.\n2 Vi bliver.\n");
}

TEST_CASE("a number that is set low parts no word")
{
    CHECK(points(imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ul><li>Vi drikker H<sub>2</sub>O og sparer CO<sub>2</sub>.</li></ul>", "a.html")) == "- Vi drikker H2O og sparer CO2.\n");
}

TEST_CASE("what heads the columns of a table is no point, though it ends in a full stop")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><table><tr><th>Nr.</th><th>Punkt</th></tr><tr><td>1</td><td>Vi svarer hurtigt.</td></tr><tr><td>2</td><td>Vi deler ansvar.</td></tr></table>", "a.html");
    CHECK(points(read) == "1 Vi svarer hurtigt.\n2 Vi deler ansvar.\n");
    CHECK(says(left_out(read), "heads the columns of a table: Nr. Punkt"));
}

TEST_CASE("what a text strikes out is left out, named and doubted")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ol><li>Vi ringer <del>altid</del> <s>hver dag</s> til hinanden.</li>\n<li><strike>Vi tier.</strike></li><li>Vi bliver.</li></ol>"
                                                "<p><s>Vi g\u00e5r.</s></p>", "a.html");
    CHECK(points(read) == "1 Vi ringer til hinanden.\n2 Vi bliver.\n");
    CHECK(left_out(read) == "f:1: left out, struck out: altid\nf:1: left out, struck out: hver dag\nf:2: left out, struck out: Vi tier.\nf:2: left out, struck out: Vi g\u00e5r.\n");
    CHECK(says(doubts(read), "line 2: this is struck out in the text and was left out: Vi tier."));
    CHECK(says(doubts(read), "number 3 of the text is number 2 here: Vi bliver."));
}
