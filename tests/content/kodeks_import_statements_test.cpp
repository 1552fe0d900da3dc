// Why: not every kodeks has headings with lists below them. Promises may stand one a paragraph; a quotation, a picture's caption or a line among bullets
// may stand where a heading does.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("paragraphs of what we do, or I do, below a title without headings are points, and that is said")
{
    for (const std::string who : {"Vi", "Jeg"}) {
        const ImportedKodeks read = imported_kodeks("Mit l\u00f8fte i Eksempelby\n\n" + who + " vil tale ordentligt.\n\n" + who + " vil forberede mig.\n\n" + who + " vil tie om det fortrolige.\n\nEksempelby, den 24. februar 2026\n\nHanne Holm, borgmester\nIb Bo, viceborgmester\n");
        CHECK(points(read) == "- " + who + " vil tale ordentligt.\n- " + who + " vil forberede mig.\n- " + who + " vil tie om det fortrolige.\n");
        CHECK(says(doubts(read), "line 3: this and what follows it stand below no heading; they were made points under \"Points\""));
    }
    const ImportedKodeks led = imported_kodeks("Kodeks for Eksempelby\n\nByr\u00e5det har aftalt det her.\n\nRespekt: Vi lytter til hinanden.\n\nTillid: Vi holder aftaler.\n");
    CHECK(points(led) == "- Respekt: Vi lytter til hinanden.\n- Tillid: Vi holder aftaler.\n");
    CHECK(led.document.preamble == std::vector<std::string>{"Byr\u00e5det har aftalt det her."});
}

TEST_CASE("prose that only begins with us once or twice is no list of points")
{
    CHECK(says(kodeks_refused("En tur i byen\n\nVi gik en tur.\n\nSolen skinnede.\n\nDer var mange mennesker.\n\nVi gik hjem.\n"), "no points"));
}

TEST_CASE("a quotation below a heading does not take its place, and who said it is no point")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nTonen\n\n\"Vi g\u00e5r efter bolden og ikke efter manden\"\n\n- Vi sp\u00f8rger.\n\nAnsvaret\n\n\u00bbMan skal kunne se hinanden i \u00f8jnene bagefter.\u00ab\n\u2013 Borgmester Hanne Holm\n\n- Vi hilser.\n");
    CHECK(section_titles(read) == "Tonen\nAnsvaret\n");
    CHECK(points(read) == "- Vi sp\u00f8rger.\n- Vi hilser.\n");
    CHECK(read.document.sections[0].lead == "\"Vi g\u00e5r efter bolden og ikke efter manden\"");
    CHECK(says(doubts(read), "line 5: this quotation was taken for no heading"));
    CHECK(says(left_out(read), "f:12: left out, says who said what stands above it"));
    const ImportedKodeks quoted = imported_kodeks("Kodeks for Eksempelby\n\n\"Vi lytter\"\n- Vi afbryder ikke.\n\n\"Vi svarer\"\n- Vi skriver tilbage.\n");
    CHECK(section_titles(quoted) == "\"Vi lytter\"\n\"Vi svarer\"\n");
}

TEST_CASE("the caption of a picture is left out as one")
{
    const ImportedKodeks page = imported_kodeks("<h1>Kodeks for Eksempelby</h1><h2>Respekt</h2><p>Vi lytter.</p><figure><img src=\"a.jpg\"><figcaption>Byr\u00e5det p\u00e5 seminar. Foto: Ib Bo</figcaption></figure><h2>Tillid</h2><p>Vi holder aftaler.</p>", "a.html");
    CHECK(points(page) == "- Vi lytter.\n- Vi holder aftaler.\n");
    CHECK(says(left_out(page), "the caption of a picture: Byr\u00e5det p\u00e5 seminar. Foto: Ib Bo"));
    const ImportedKodeks text = imported_kodeks("Kodeks for Eksempelby\n\nRespekt\n\n- Vi lytter.\n\nFigur 1: Byr\u00e5det p\u00e5 seminar\n\n- Vi sp\u00f8rger.\n\nFigur 1 viser, hvem der har ordet.\n");
    CHECK(section_titles(text) == "Respekt\n");
    CHECK(says(left_out(text), "f:7: left out, the caption of a picture"));
    CHECK(text.document.sections[0].points.back().explanation == "Figur 1 viser, hvem der har ordet.");
}

TEST_CASE("a question that was joined to its answer, and a line between bullets that became a heading, are doubted")
{
    const ImportedKodeks asked = imported_kodeks("Kodeks for Eksempelby\n\nHvem g\u00e6lder det for?\nDet g\u00e6lder for alle medlemmer.\n\nHvad g\u00f8r vi, hvis det g\u00e5r galt?\nVi taler om det.\n");
    CHECK(says(doubts(asked), "line 7: this was joined to the question above it, which may be a heading: Vi taler om det."));
    const ImportedKodeks between = imported_kodeks("Kodeks for Eksempelby\n\nRespekt\n- Vi lytter\n- Vi taler p\u00e6nt\nVi minder hinanden om tonen\n- Vi hilser\n\nTillid\n- Vi holder aftaler\n");
    CHECK(says(doubts(between), "line 6: this was taken for a heading, and may be a point: Vi minder hinanden om tonen"));
}
