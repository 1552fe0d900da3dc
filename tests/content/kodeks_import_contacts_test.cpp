// Why: whom to call is of use only with the number beside the name, where the text has them: in its annex, in its order.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string before = "Kodeks for Eksempelby\n\nRespekt\n- Vi m\u00f8der til tiden.\n- Vi lytter.\n\n";

/// The annexes as "Title: block | block".
std::string annexes(const ImportedKodeks& read)
{
    std::string all;
    for (const Annex& annex : read.document.annexes) {
        all += annex.title + ":";
        for (const AnnexBlock& block : annex.blocks) all += (block.kind == AnnexBlock::Kind::heading ? " # " : " | ") + block.text;
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a name above its number stays with it, in an annex called as the text calls it")
{
    const ImportedKodeks read = imported_kodeks(before + "Hvem kan jeg kontakte?\n\nBorgmester Pia Prik\nTlf. 99 99 10 10\npia@by.example\n\nKommunaldirekt\u00f8r Bo Bindestreg\nTlf. 99 99 10 11\n");
    CHECK(section_titles(read) == "Respekt\n");
    CHECK(annexes(read) == "Bilag: Hvem kan jeg kontakte?: | Borgmester Pia Prik: Tlf. 99 99 10 10 pia@by.example | Kommunaldirekt\u00f8r Bo Bindestreg: Tlf. 99 99 10 11\n");
    CHECK(left_out(read).empty());
}

TEST_CASE("names above numbers do not keep the annexes below them from being annexes")
{
    const ImportedKodeks read = imported_kodeks(before + "Kontakt\n\nGruppeformanden er den f\u00f8rste, du g\u00e5r til.\n\nBorgmester Pia Prik\n\nTlf. 99 99 10 10\n\n"
                                                "Bilag 1\n\nKontakt KL p\u00e5 99 99 10 12.\n\nBilag 2\n\nProceduren er fortrolig.\n");
    CHECK(section_titles(read) == "Respekt\n");
    CHECK(annexes(read) == "Bilag: Kontakt: | Gruppeformanden er den f\u00f8rste, du g\u00e5r til. | Borgmester Pia Prik: Tlf. 99 99 10 10\n"
                           "Bilag 1: | Kontakt KL p\u00e5 99 99 10 12.\nBilag 2: | Proceduren er fortrolig.\n");
}

TEST_CASE("names and numbers in what is left out as the page's contact block are kept together")
{
    const ImportedKodeks read = imported_kodeks(before + "Kontakt\n\nBorgmester Pia Prik\nTlf. 99 99 10 10\n\nKommunaldirekt\u00f8r Bo Bindestreg\nTlf. 99 99 10 11\n");
    CHECK(annexes(read) == "Bilag: Kontakt: | Borgmester Pia Prik: Tlf. 99 99 10 10 | Kommunaldirekt\u00f8r Bo Bindestreg: Tlf. 99 99 10 11\n");
}

TEST_CASE("a page's line breaks do not part a name from its number, and no two annexes have one name")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Tone</h2><ul><li>Vi lytter til KL, 99 99 10 12.</li></ul><h2>Kontakt</h2><p>Borgmester Pia Prik<br>Tlf. 99 99 10 10<br>"
                                                "<a href=\"mailto:pia@by.example\">pia@by.example</a></p><h2>Tillid</h2><ul><li>Vi deler viden.</li></ul>", "a.html");
    CHECK(section_titles(read) == "Tone\nTillid\n");
    CHECK(annexes(read) == "Bilag: Kontakt: | Borgmester Pia Prik: Tlf. 99 99 10 10, pia@by.example | Vi lytter til KL, 99 99 10 12.\n");
}

TEST_CASE("the lines of a list of contacts stay apart, and the first is no heading")
{
    const ImportedKodeks read = imported_kodeks(before + "Bilag 1: Kontakter\nGruppeformanden: se hjemmesiden\nKL's hotline: 99 99 10 12\nWhistleblowerordning: https://by.example/whistle\n"
                                                "Kommunaldirekt\u00f8r Pia Prik, tlf. 99 99 10 10, pia@by.example\n");
    CHECK(annexes(read) == "Bilag 1: Kontakter: | Gruppeformanden: se hjemmesiden | KL's hotline: 99 99 10 12 | Whistleblowerordning: https://by.example/whistle | "
                           "Kommunaldirekt\u00f8r Pia Prik, tlf. 99 99 10 10, pia@by.example\n");
}

TEST_CASE("a number below a heading that has other words below it is kept with the heading")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Tone</h2><ul><li>Vi lytter.</li></ul><h2>Sekretariatet</h2><p>Tlf. 99 99 10 10</p><p>Vi hj\u00e6lper hinanden.</p>", "a.html");
    CHECK(annexes(read) == "Bilag: Kontakt: | Sekretariatet: Tlf. 99 99 10 10\n");
    CHECK(section_titles(read) == "Tone\nSekretariatet\n");
}

TEST_CASE("a point without its full stop above a number is no name, and its section no annex")
{
    const ImportedKodeks read = imported_kodeks(before + "\u00c5benhed\n\nVi er til at f\u00e5 fat i\nTlf. 99 99 10 10\n\nVi svarer.\n");
    CHECK(annexes(read) == "Bilag: Kontakt: | Tlf. 99 99 10 10\n");
    const ImportedKodeks wrapped = imported_kodeks(before + "Bilag 1\n\nKontaktperson: borgmesteren, der kan findes p\u00e5 r\u00e5dhuset hver dag, og\nKommunaldirekt\u00f8r Pia Prik p\u00e5 99 99 10 10.\n");
    CHECK(annexes(wrapped) == "Bilag 1: | Kontaktperson: borgmesteren, der kan findes p\u00e5 r\u00e5dhuset hver dag, og Kommunaldirekt\u00f8r Pia Prik p\u00e5 99 99 10 10.\n");
}
