// Why: a text may hold signs of the program it comes from: Markdown's, and those of a mail that quotes it. They are no words of the council's.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

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
