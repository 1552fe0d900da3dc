// Why: a text may hold signs of the program it comes from: Markdown's, and those of a mail that quotes it. They are no words of the council's.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("the headings of Markdown are the title and the sections, without their signs")
{
    const ImportedKodeks read = imported_kodeks("# Kodeks for Eksempelby Byr\u00e5d\n\n## Respekt {#respekt}\n\n- Vi lytter.\n- Vi svarer.\n\n## Tillid ##\nVi holder aftaler.\n", "a.md");
    CHECK(read.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    CHECK(points(read) == "- Vi lytter.\n- Vi svarer.\n- Vi holder aftaler.\n");
    CHECK(doubts(read).empty());
}

TEST_CASE("the title before a text of Markdown is its title, and the rest there is left out")
{
    const ImportedKodeks read = imported_kodeks("---\ntitle: \"Kodeks for Eksempelby\"\nlang: da\n---\n\n# Respekt\n\n- Vi lytter.\n\n# Tillid\n\n- Vi svarer.\n", "a.md");
    CHECK(read.document.title == "Kodeks for Eksempelby");
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    CHECK(says(left_out(read), "lang: da"));
}

TEST_CASE("words that Markdown marks are kept without the marks, and a line of bold words alone is a heading")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\n**Respekt**\n\n**Vi lytter:** Alle skal h\u00f8res.\n\n*Vi taler p\u00e6nt*, ogs\u00e5 _her_.\n\n__Tillid__\n\n* **Mod:** Vi siger fra.\n");
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    CHECK(points(read) == "- Vi lytter: Alle skal h\u00f8res.\n- Vi taler p\u00e6nt, ogs\u00e5 her.\n- Mod: Vi siger fra.\n");
}

TEST_CASE("a star, a line and a number's sign that mark nothing stay")
{
    CHECK(points("Kodeks\n\nOs\n- Vi regner 2 * 3 * 4 ud\n- Vi skriver til by_raad@by_en.example og dem*\n- Vi har sal # 4 og # 5\n") ==
          "- Vi regner 2 * 3 * 4 ud\n- Vi skriver til by_raad@by_en.example og dem*\n- Vi har sal # 4 og # 5\n");
    CHECK(points("Kodeks\n\nOs\n- Vi kalder det #dialog, og\n#dialog er godt\n- Vi bliver\n") == "- Vi kalder det #dialog, og #dialog er godt\n- Vi bliver\n");
}

TEST_CASE("where a link of Markdown leads stands behind its words, and a footnote is named")
{
    const ImportedKodeks read = imported_kodeks("# Kodeks\n\n## Os\n\n- Vi f\u00f8lger [reglerne](https://by.example/r).\n- Vi holder aftaler[^1].\n\n[^1]: Ogs\u00e5 de gamle.\n", "a.md");
    CHECK(points(read) == "- Vi f\u00f8lger reglerne (https://by.example/r).\n- Vi holder aftaler.\n");
    CHECK(says(doubts(read), "this footnote was left out"));
}

TEST_CASE("a table of Markdown is read as one of a page")
{
    const ImportedKodeks read = imported_kodeks("# Kodeks\n\n## Os\n\n- Vi er her.\n\n## V\u00e6rdier\n\n| V\u00e6rdi | Betyder |\n|---|:--|\n| Mod | Vi siger fra. |\n| Tillid | Vi holder aftaler. |\n", "a.md");
    CHECK(points(read) == "- Vi er her.\n- Vi siger fra.\n- Vi holder aftaler.\n");
    CHECK(says(left_out(read), "heads the columns of a table"));
}

TEST_CASE("a kodeks that a mail quotes is read without its signs, and what the mail says around it is named")
{
    const ImportedKodeks read = imported_kodeks("Fra: Byr\u00e5dssekretariatet\nSendt: 3. marts 2026\nTil: Byr\u00e5det\nEmne: SV: Kodeks\n\nK\u00e6re alle\n\nHer er vores kodeks.\n\n> Kodeks for Eksempelby\n>\n"
                                                "> Respekt\n>\n> - Vi lytter til hinanden, ogs\u00e5 n\u00e5r vi er uenige, og lader\n>   hinanden tale ud.\n> - Vi svarer.\n\nVenlig hilsen\nSekretariatet\n");
    CHECK(read.document.title == "Kodeks for Eksempelby");
    CHECK(points(read) == "- Vi lytter til hinanden, ogs\u00e5 n\u00e5r vi er uenige, og lader hinanden tale ud.\n- Vi svarer.\n");
    for (const char* named : {"the head of a mail: Fra: ", "the head of a mail: Emne: SV: Kodeks", "written around what the mail quotes: Her er vores kodeks.", "quotes: Sekretariatet"})
        CHECK_MESSAGE(says(left_out(read), named), named);
}

TEST_CASE("where the kodeks stands in the mail itself, its points stay, and a line that says til is no mail's head")
{
    CHECK(points("Fra: Sekretariatet\nEmne: Kodeks\n\nKodeks for Eksempelby\n\nOs\n- Vi er her\n- Vi bliver\n\n> Kan I sende\n> det nye\n> kodeks?\n") == "- Vi er her\n- Vi bliver\n");
    CHECK(points("Kodeks\n\nOs\n- Vi er her\n- Vi bliver\n\nTil: alle\n- Vi g\u00e5r\n") == "- Vi er her\n- Vi bliver\n- Vi g\u00e5r\n");
}
