// Why: a number that is read wrongly glues items together or loses them. Numbers with decimals, numbers that begin again, and the numbers of
// pages each have their traps here; what is not taken is named with its line.
#include "imported.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("numbers such as 3.1 are items where there is no 3, and say so")
{
    for (const std::string dot : {".", ""}) {
        const ImportedAgenda read = imported(fmt::format("1. Godkendelse\n\n2. Meddelelser\n3.1{0} Budget del 1\n3.2{0} Budget del 2\n4. Eventuelt\n", dot));
        CHECK(titles(read) == "1 Godkendelse\n2 Meddelelser\n3.1 Budget del 1\n3.2 Budget del 2\n4 Eventuelt\n");
        CHECK(says(doubts(read, "3.1"), "there is no item 3 above it"));
        CHECK(left_out(read) == "");
    }
}

TEST_CASE("numbers such as 3.1 inside item 3 are named and not taken, unless an item begins so")
{
    const ImportedAgenda inside = imported("1. A\n\n2. B\n\n3. C\nTekst.\n\n3.1 Baggrund\nTekst.\n\n3.2 Penge\nTekst.\n\n4. D\n");
    CHECK(titles(inside) == "1 A\n2 B\n3 C\n4 D\n");
    CHECK(says(left_out(inside), "agenda.txt:8: left out, numbering inside an item"));
    CHECK(titles("1. A\nSagsnr. 26/1\n\n1.1 B\nSagsnr. 26/2\n\n1.2 C\nSagsnr. 26/3\n\n2. D\n") == "1 A\n1.1 B\n1.2 C\n2 D\n");
}

TEST_CASE("a number with decimals right below a title is no part of it")
{
    CHECK(titles("1. A\n1.1. Inde i punktet\n2. B\n") == "1 A\n2 B\n");
    CHECK(titles("Punkt 1: A\n19.15 Middag\n\nPunkt 2: B\n") == "1 A\n2 B\n");
    CHECK(titles("Punkt 1: Budget 2027 på\n2.5 mio. kr. til havnen\n\nPunkt 2: B\n") == "1 Budget 2027 på 2.5 mio. kr. til havnen\n2 B\n");
}

TEST_CASE("a list that two items hold alike is no table of contents, though the items' numbers begin above 1")
{
    const std::string list = "Indstilling\n\n1. at det godkendes\n2. at det sendes videre\n\n";
    for (const std::string after : {"", "Sagsfremstilling\nTekst.\n\n"}) {
        const std::string named = "Punkt 14: Budget\nSagsnr. 26/1\n" + list + "Punkt 15: Lukket: Skole\nSagsnr. 26/2\n" + list + after;
        CHECK(titles(named) == "14 Budget\n15 Skole\n");
        CHECK(imported(named).agenda.items[1].closed);
        CHECK(titles("301. Budget\nSagsnr. 26/1\n" + list + "302. Skole\nSagsnr. 26/2\n" + list + after + "303. Havn\nSagsnr. 26/3\n") == "301 Budget\n302 Skole\n303 Havn\n");
    }
    CHECK(titles("Punkt 14: Budget\n\n1. Byrådet godkender\n2. Byrådet sender videre\n\nPunkt 15: Skole\n\n1. Byrådet godkender\n2. Byrådet sender videre\n") == "14 Budget\n15 Skole\n");
    const ImportedAgenda read = imported("Punkt 14: Budget\nSagsnr. 26/1\n" + list + "Punkt 15: Skole\nSagsnr. 26/2\n" + list);
    CHECK(says(left_out(read), "agenda.txt:5: left out, numbering inside an item, 2 lines"));
}

TEST_CASE("an agenda that was added and begins at 1 again has its items, closed ones too, with a T and a doubt")
{
    const ImportedAgenda read = imported("Byrådet\n24. november 2026\n\n1. A\nSagsnr. 26/1\n\n2. B\nSagsnr. 26/2\n\n3. Eventuelt\n\nTillægsdagsorden\n\n"
                                         "1. Hastesag\nSagsnr. 26/9\n\n2. Lukket punkt: Salg\nSagsnr. 26/10\n");
    CHECK(titles(read) == "1 A\n2 B\n3 Eventuelt\nT1 Hastesag\nT2 Salg\n");
    CHECK(read.agenda.items[4].closed);
    CHECK(read.agenda.items[2].case_number == "");
    CHECK(says(doubts(read, "T1"), "calls it 1"));
    CHECK(titles("1. A\n\n2. B\n\nTillægsdagsorden til mødet\n\n3. C\n") == "1 A\n2 B\n3 C\n");
    CHECK(titles("Tillægsdagsorden\n\n1. A\n\n2. B\n") == "1 A\n2 B\n");
}

TEST_CASE("items whose numbers begin again without a word for it are named, and doubted at the item above")
{
    const ImportedAgenda read = imported("1. A\nSagsnr. 26/1\n\n2. B\nSagsnr. 26/2\n\n3. C\n\n1. Hastesag\nSagsnr. 26/9\n");
    CHECK(titles(read) == "1 A\n2 B\n3 C\n");
    CHECK(says(left_out(read), "agenda.txt:9: left out"));
    CHECK(says(doubts(read, "3"), "line 9 looks like another item"));
}

TEST_CASE("a page number behind one blank in the table of contents is no part of a title")
{
    const std::string contents = "Indholdsfortegnelse\n1. Godkendelse 3\n2. Meddelelser 4\n3. Budget 5\n\n";
    CHECK(titles(contents + "1. Godkendelse\nSagsnr. 26/1\n\n3. Budget\nSagsnr. 26/3\n") == "1 Godkendelse\n2 Meddelelser\n3 Budget\n");
    const std::string wrapped = "Indholdsfortegnelse\n1. Godkendelse 3\n2. Tilskud til Foreningen\nHavnens Venner 4\n3. Budget 12\n\n";
    const std::string text = "Sagsfremstilling\nHer er en linje, der er længere end alle titler i hele denne tekst.\n\n";
    const ImportedAgenda read = imported(wrapped + "1. Godkendelse\nSagsnr. 26/1\n\n2. Tilskud til Foreningen\nHavnens Venner\nSagsnr. 26/2\n" + text + "3. Budget\nSagsnr. 26/3\n");
    CHECK(titles(read) == "1 Godkendelse\n2 Tilskud til Foreningen Havnens Venner\n3 Budget\n");
}

TEST_CASE("a number that a title ends in stays, where it is no page")
{
    CHECK(titles("Dagsordenspunkter\n1. Lokalplan 123\n2. Lokalplan 124\n") == "1 Lokalplan 123\n2 Lokalplan 124\n");
    CHECK(titles("Indhold\n1. Lokalplan 123\n2. Lokalplan 124\n\n1. Lokalplan 123\nSagsnr. 26/1\n") == "1 Lokalplan 123\n2 Lokalplan 124\n");
}

TEST_CASE("a case number that was taken is not named as left out")
{
    const ImportedAgenda read = imported("Punkt 1: A\nSag nr. 130\n\nPunkt 2: B\nSag nr. 131\n");
    CHECK(read.agenda.items[0].case_number == "130");
    CHECK(left_out(read) == "");
}

TEST_CASE("page numbers, headers, footers and a note on cookies are named, and counted by lines")
{
    const ImportedAgenda read = imported("Punkt 1: Lokalplan for havnen og\nSide 1 af 9\ngaden\n\nPunkt 2: B\n\nVi bruger cookies til at forbedre siden.\n");
    CHECK(titles(read) == "1 Lokalplan for havnen og gaden\n2 B\n");
    CHECK(says(left_out(read), "agenda.txt:2: left out, headers, footers and page numbers, 2 lines: Side 1 af 9"));
    REQUIRE(read.left_out.size() == 1);
    CHECK(read.left_out[0].lines == 2);
}

TEST_CASE("entities in a title of JSON are the letters they stand for")
{
    const ImportedAgenda read = imported(R"({"Dagsordenpunkter":[{"Number":"1","Caption":"Kirke &amp; skole: &#230;bler &lt; 3","IsOpen":true},{"Number":"2","Caption":"A & B; C < D","IsOpen":true}]})", "a.json");
    CHECK(titles(read) == "1 Kirke & skole: æbler < 3\n2 A & B; C < D\n");
}

TEST_CASE("a title that begins with a number of things is one, and an amount of money or time is none")
{
    CHECK(titles("1 Godkendelse\n\n2 10 nye boliger\n\n3 Eventuelt\n") == "1 Godkendelse\n2 10 nye boliger\n3 Eventuelt\n");
    CHECK(titles("1 Godkendelse\n\n2 Budget\n\n3 10 timer om ugen\n\n3 Eventuelt\n") == "1 Godkendelse\n2 Budget\n3 Eventuelt\n");
}

TEST_CASE("the picture of a lock closes its item, before the number or after it, and no other")
{
    for (const char* line : {"2 \U0001F512 K\u00f8b af grund", "2. \U0001F512 K\u00f8b af grund", "\U0001F512 2. K\u00f8b af grund", "2. \U0001F512 Lukket punkt: K\u00f8b af grund"}) {
        const ImportedAgenda read = imported(std::string("1. Budget\n\n") + line + "\n\n3. Eventuelt\n");
        CHECK_MESSAGE(titles(read) == "1 Budget\n2 K\u00f8b af grund\n3 Eventuelt\n", line);
        CHECK_MESSAGE(read.agenda.items[1].closed, line);
        CHECK_FALSE(read.agenda.items[0].closed);
        CHECK_FALSE(read.agenda.items[2].closed);
    }
    const ImportedAgenda named = imported("Punkt 1: Budget\n\nPunkt 2: \U0001F512 K\u00f8b af grund\n\nPunkt 3: Eventuelt\n");
    CHECK(titles(named) == "1 Budget\n2 K\u00f8b af grund\n3 Eventuelt\n");
    CHECK(named.agenda.items[1].closed);
}
