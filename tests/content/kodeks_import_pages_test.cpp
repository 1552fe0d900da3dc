// Why: pages have heads and feet of many kinds, and a point goes on across them. Each test holds one kind, and beside some of them a line that looks
// like it and is the council's.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string title = "Kodeks for Eksempelby\n\nTone\n\n";

/// Three pages with a point that goes on from the first to the second; each page ends with `foot`, in which # is the page's number, and with `end`.
std::string three_pages(const std::string& foot, const std::string& end)
{
    const std::string pages[] = {title + "- Vi lytter.\n- Vi svarer altid senest dagen f\u00f8r et\n\n", "  byr\u00e5dsm\u00f8de.\n- Vi hilser.\n\n", "Tillid\n\n- Vi bliver.\n\n"};
    std::string text;
    for (int page = 1; page <= 3; ++page) {
        std::string line = foot;
        line.replace(line.find('#'), 1, std::to_string(page));
        text += pages[page - 1] + line + "\n" + end;
    }
    return text;
}

const std::string its_points = "- Vi lytter.\n- Vi svarer altid senest dagen f\u00f8r et byr\u00e5dsm\u00f8de.\n- Vi hilser.\n- Vi bliver.\n";

}  // namespace

TEST_CASE("a foot with words beside the number of the page is left out, with form feeds and without, and the point goes on across it")
{
    for (const char* foot : {"24. februar 2026      Eksempelby Kommune      #/3", "Eksempelby Kommune          Side #", "Eksempelby Kommune | Side # af 3", "Side #/3      Eksempelby Kommune",
                             "Eksempelby Kommune, side #", "Sagsnr. 26/1234    Dok.nr. 4567-26     Side #/3"})
        for (const char* end : {"\f", "\n"}) {
            const ImportedKodeks read = imported_kodeks(three_pages(foot, end));
            CHECK_MESSAGE(points(read) == its_points, foot);
            CHECK(read.document.sections.size() == 2);
            CHECK(read.left_out.size() == 3);
            CHECK_MESSAGE(read.doubts.empty(), doubts(read));
        }
}

TEST_CASE("a foot with nothing but a number beside its words is doubted where no page ends, since sections may be numbered so")
{
    CHECK(imported_kodeks(three_pages("Eksempelby Kommune              #", "\f")).doubts.empty());
    const ImportedKodeks read = imported_kodeks(three_pages("Eksempelby Kommune              #", "\n"));
    CHECK(points(read) == its_points);
    CHECK(says(doubts(read), "line 8: this was taken for the foot of a page: Eksempelby Kommune 1"));
}

TEST_CASE("a foot that stands only once is left out when it stands alone, and is doubted when it does not say that it is a page's")
{
    const ImportedKodeks said = imported_kodeks(title + "- Vi lytter.\n- Vi svarer.\n\nEksempelby Kommune          Side 1\n");
    CHECK(points(said) == "- Vi lytter.\n- Vi svarer.\n");
    CHECK(says(left_out(said), "stands at the top or foot of the pages: Eksempelby Kommune Side 1"));
    CHECK(said.doubts.empty());
    const ImportedKodeks counted = imported_kodeks(title + "- Vi lytter.\n\n24. februar 2026    Eksempelby Kommune    1/2\n\n- Vi svarer.\n");
    CHECK(points(counted) == "- Vi lytter.\n- Vi svarer.\n");
    CHECK(says(doubts(counted), "line 7: this was taken for the foot of a page: 24. februar 2026 Eksempelby Kommune 1/2"));
}

TEST_CASE("lines that end with numbers are the council's when they stand in its text or count no pages")
{
    const ImportedKodeks read = imported_kodeks(title + "- Vi l\u00e6ser h\u00e6ftet,\nside 1\n- Vi l\u00e6ser bogen, side 2\n\nKapitel 1\n\n- Vi m\u00f8des i lokale 3\n\nKapitel 2\n\n- Vi bliver til kl. 4\n");
    CHECK(points(read) == "- Vi l\u00e6ser h\u00e6ftet, side 1\n- Vi l\u00e6ser bogen, side 2\n- Vi m\u00f8des i lokale 3\n- Vi bliver til kl. 4\n");
    CHECK(section_titles(read) == "Tone\nKapitel 1\nKapitel 2\n");
}

TEST_CASE("what each page begins with is no title where a kodeks stands by its own name right below it")
{
    const ImportedKodeks read = imported_kodeks("Eksempelby Kommune \u2013 Kodeks\n\nKodeks for Eksempelby Byr\u00e5d\n\nTone\n1. Vi lytter.\n\n            Side 1\n"
                                                "\fEksempelby Kommune \u2013 Kodeks\n\nTillid\n2. Vi bliver.\n\n            Side 2\n");
    CHECK(read.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(section_titles(read) == "Tone\nTillid\n");
    CHECK(read.left_out.size() == 4);
    CHECK(read.doubts.empty());
    const ImportedKodeks page = imported_kodeks("Eksempelby Kommune \u2013 Kodeks\n\nKodeks for Eksempelby Byr\u00e5d\n\nTone\n1. Vi lytter.\n");
    CHECK(page.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(says(doubts(page), "line 1: this was taken for the head of a page: Eksempelby Kommune \u2013 Kodeks"));
    CHECK(imported_kodeks("Eksempelby Kommune \u2013 Kodeks\n\nTone\n1. Vi lytter.\n").document.title == "Eksempelby Kommune \u2013 Kodeks");
    const ImportedKodeks own = imported_kodeks("Kodeks for Eksempelby\n\nVores v\u00e6rdier\n1. Vi lytter.\n\fKodeks for Eksempelby\n\nVores etik\n2. Vi bliver.\n");
    CHECK(own.document.title == "Kodeks for Eksempelby");
    CHECK(section_titles(own) == "Vores v\u00e6rdier\nVores etik\n");
}

TEST_CASE("a head that stands on one page only is left out in the middle of a sentence, and doubted elsewhere")
{
    const std::string first = title + "1. Vi lytter.\n2. Vi omdeler vores forslag i god tid og senest ved m\u00f8dets";
    const ImportedKodeks read = imported_kodeks(first + "\n\n      Side 1\n\fEksempelby Kommune \u2013 Kodeks\n\n   begyndelse.\n3. Vi bliver.\n\n      Side 2\n");
    CHECK(points(read) == "1 Vi lytter.\n2 Vi omdeler vores forslag i god tid og senest ved m\u00f8dets begyndelse.\n3 Vi bliver.\n");
    CHECK(says(left_out(read), "stands at the top or foot of the pages: Eksempelby Kommune \u2013 Kodeks"));
    CHECK(read.doubts.empty());
    const ImportedKodeks between = imported_kodeks(first + " begyndelse.\n\n      Side 1\n\fEksempelby Kommune \u2013 Kodeks\n\n3. Vi bliver.\n\n      Side 2\n");
    CHECK(section_titles(between) == "Tone\n");
    CHECK(says(doubts(between), "line 9: this was taken for the head of a page: Eksempelby Kommune \u2013 Kodeks"));
    const ImportedKodeks heading = imported_kodeks(first + " begyndelse.\n\n      Side 1\n\fKodeks i kommunens hverdag\n\n3. Vi bliver.\n\n      Side 2\n");
    CHECK(section_titles(heading) == "Tone\nKodeks i kommunens hverdag\n");
}

TEST_CASE("lines set in without marks are a list, a point for each that begins where the one above had room")
{
    const std::string head = "Kodeks for Eksempelby\nTone\n";
    const ImportedKodeks read = imported_kodeks(head + "   Vi optager og deler ikke billeder, lyd eller video fra m\u00f8der uden samtykke.\n"
                                                       "   N\u00e5r du deltager i debatter p\u00e5 nettet eller andre steder, skriver du som folkevalgt\n   og ikke som privatperson.\n   Vi lytter.\n   Ingen st\u00e5r alene\n   Vi bliver.\n\n"
                                                       "Tillid\nFor os handler det om f\u00f8lgende:\n   Vi behandler medarbejderne med respekt og g\u00e5r ikke i rette med dem i offentlighed.\n"
                                                       "   2026 bliver \u00e5ret, hvor vi afpr\u00f8ver kortere m\u00f8der.\nKodekset evalueres hvert \u00e5r.\n\f");
    CHECK(points(read) == "- Vi optager og deler ikke billeder, lyd eller video fra m\u00f8der uden samtykke.\n"
                          "- N\u00e5r du deltager i debatter p\u00e5 nettet eller andre steder, skriver du som folkevalgt og ikke som privatperson.\n- Vi lytter.\n- Ingen st\u00e5r alene\n- Vi bliver.\n"
                          "- Vi behandler medarbejderne med respekt og g\u00e5r ikke i rette med dem i offentlighed.\n- 2026 bliver \u00e5ret, hvor vi afpr\u00f8ver kortere m\u00f8der.\n");
    REQUIRE(read.document.sections.size() == 2);
    CHECK(read.document.sections[1].lead == "For os handler det om f\u00f8lgende:");
    CHECK(read.document.evaluate_every == "year");
}

TEST_CASE("a list without marks goes on on the next page, wherever that begins its lines, and below a lettered heading")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\nA. Tone\n   Vi optager og deler ikke billeder, lyd eller video fra m\u00f8der uden samtykke.\n   Vi lytter.\n   Vi kommer\n   til tiden (og vi bliver, til m\u00f8det er slut i\n   2026).\n\n        1\n"
                                                "\f     Vi taler til hinanden og ikke om hinanden.\n     M\u00f8derne begynder til tiden.\n");
    CHECK(points(read) == "- Vi optager og deler ikke billeder, lyd eller video fra m\u00f8der uden samtykke.\n- Vi lytter.\n- Vi kommer til tiden (og vi bliver, til m\u00f8det er slut i 2026).\n"
                          "- Vi taler til hinanden og ikke om hinanden.\n- M\u00f8derne begynder til tiden.\n");
    CHECK(section_titles(read) == "A. Tone\n");
}

TEST_CASE("set-in lines of several sentences are divided where there was room, and where that is not sure it is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\nTone\n   Vi lytter til hinanden. Det g\u00e6lder i salen, og det g\u00e6lder uden for salen.\n   Ordentlighed er altid det, vi begynder med, n\u00e5r vi skal tale sammen.\n"
                                                "   Vi bliver.\n   Vi hilser.\n");
    CHECK(points(read) == "- Vi lytter til hinanden. Det g\u00e6lder i salen, og det g\u00e6lder uden for salen. Ordentlighed er altid det, vi begynder med, n\u00e5r vi skal tale sammen.\n- Vi bliver.\n- Vi hilser.\n");
    CHECK(says(doubts(read), "line 4: this may begin a point of its own, and was joined to the one above it: Ordentlighed"));
}

TEST_CASE("a paragraph that is set in is no list, wherever its sentences end")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nTone\n\n    Vi lytter til hinanden, ogs\u00e5 n\u00e5r vi er meget uenige om en sag i salen.\n    Ordentlighed er det, vi begynder med, og det, vi ender med,\n    n\u00e5r vi g\u00e5r hjem.\n");
    CHECK(point_count(read.document) == 1);
    CHECK(points(imported_kodeks("Kodeks for Eksempelby\n\nTone\n\n1. Vi lytter.\n   Det g\u00f8r vi altid.\n   Ogs\u00e5 sent.\n2. Vi bliver.\n")) == "1 Vi lytter.\n2 Vi bliver.\n");
}

TEST_CASE("paragraphs that are set in as a list elsewhere are points as its items are")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nA. Tone\n      Vi lytter til hinanden i salen.\n\n      Vi svarer, n\u00e5r andre\n      sp\u00f8rger os.\n\n      Vi bliver.\n\n"
                                                "B. Tillid\nFor os handler det om f\u00f8lgende:\n\n      Vi hilser.\n\n      Ingen st\u00e5r alene\n\n      Vi siger tak.\n\nKodekset evalueres hvert \u00e5r.\n");
    CHECK(points(read) == "- Vi lytter til hinanden i salen.\n- Vi svarer, n\u00e5r andre sp\u00f8rger os.\n- Vi bliver.\n- Vi hilser.\n- Ingen st\u00e5r alene\n- Vi siger tak.\n");
    REQUIRE(read.document.sections.size() == 2);
    CHECK(read.document.sections[1].lead == "For os handler det om f\u00f8lgende:");
}
