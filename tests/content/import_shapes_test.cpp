// Why: agendas arrive in the shapes that design/domain.md lists. For each there is a file written in that shape, with its items beside it; the
// importer must find every one of them and no other. Twins of the files that were spoiled show that the comparison would tell.
#include "imported.hpp"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::test;

namespace {

Lines expected(const std::string& name) { return lines_of(text_of(agenda_fixture(name + ".items"))); }

std::string compared(const std::string& name, const std::string& file)
{
    return differences(expected(name), written(imported(text_of(agenda_fixture(file)), file)));
}

std::string with(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.replace(at, what.size(), by);
}

std::string compared_spoiled(const std::string& name, const std::string& file, const std::string& what, const std::string& by)
{
    return differences(expected(name), written(imported(with(text_of(agenda_fixture(file)), what, by), file)));
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("FirstAgenda's JSON gives every item, in its order, with what it says of it") { CHECK(compared("firstagenda", "firstagenda.json") == ""); }
TEST_CASE("the older names of FirstAgenda's JSON are known too") { CHECK(compared("older", "older.json") == ""); }
TEST_CASE("a pasted agenda with members, contents, repeated titles and inner lists gives its items alone") { CHECK(compared("pasted", "pasted.txt") == ""); }
TEST_CASE("numbered titles are told from the numbering inside the items") { CHECK(compared("numbered", "numbered.txt") == ""); }
TEST_CASE("numbers may run on from 301") { CHECK(compared("running", "running.txt") == ""); }
TEST_CASE("a title may stand above its Sag nr.") { CHECK(compared("above", "above.txt") == ""); }
TEST_CASE("a list of titles alone is an agenda") { CHECK(compared("bare", "bare.txt") == ""); }
TEST_CASE("an English agenda is read as well") { CHECK(compared("english", "english.txt") == ""); }
TEST_CASE("a saved page gives its items, and neither its menu nor its footer") { CHECK(compared("saved", "saved.html") == ""); }
TEST_CASE("a page may hold its agenda in a table") { CHECK(compared("table", "table.html") == ""); }
TEST_CASE("a page may hold number and title in elements of their own") { CHECK(compared("split", "split.html") == ""); }
TEST_CASE("the text of a PDF gives its items across pages, headers and footers") { CHECK(compared("pages", "pages.pdf.txt") == ""); }

TEST_CASE("an item that is not there is missed, whatever the shape")
{
    CHECK(says(compared_spoiled("firstagenda", "firstagenda.json", "\"Number\": \"7\"", "\"Nummer\": \"7\""), "missing: 7|"));
    CHECK(says(compared_spoiled("older", "older.json", "{ \"Punktnummer\": 301, \"Navn\": \"Meddelelser\", \"SagsNummer\": \"\" },", ""), "missing: 301|"));
    CHECK(says(compared_spoiled("running", "running.txt", "304. Skolebestyrelsens udtalelse", ""), "missing: 304|"));
    CHECK(says(compared_spoiled("above", "above.txt", "Sag nr. 130", ""), "missing: 130|"));
    CHECK(says(compared_spoiled("bare", "bare.txt", "2\tMeddelelser", ""), "missing: 2|"));
    CHECK(says(compared_spoiled("english", "english.txt", "Item 2: Budget review", ""), "missing: 2|"));
    CHECK(says(compared_spoiled("table", "table.html", "<td>2</td><td>Regnskab (udsat)</td>", ""), "missing: 2|"));
    CHECK(says(compared_spoiled("split", "split.html", "Havnebad", ""), "missing: 2|"));
    CHECK(says(compared_spoiled("numbered", "numbered.txt", "4. Frivilligpolitik (O)", ""), "missing: 4|"));
}

TEST_CASE("an item too many is seen, whatever the shape")
{
    CHECK(says(compared_spoiled("firstagenda", "firstagenda.json", "\"Dagsordenpunkter\": [", "\"Dagsordenpunkter\": [ { \"Number\": \"77\", \"Caption\": \"X\" },"), "extra: 77|"));
    CHECK(says(compared_spoiled("pasted", "pasted.txt", "Vi bruger cookies", "Punkt 7: Nyt\n\nVi bruger cookies"), "extra: 7|"));
    CHECK(says(compared_spoiled("numbered", "numbered.txt", "9. Personsag", "9. Personsag\n\n10. Nyt\nSagsnr.: 26/1010\n"), "extra: 10|"));
    CHECK(says(compared_spoiled("running", "running.txt", "305. ", "305. Nyt\n26/9\n\n306. "), "extra: 306|"));
    CHECK(says(compared_spoiled("above", "above.txt", "Eventuelt\nSag nr. 132", "Eventuelt\nSag nr. 132\n\nNyt\nSag nr. 133"), "extra: 133|"));
    CHECK(says(compared_spoiled("bare", "bare.txt", "4\tEventuelt", "4\tEventuelt\n5\tNyt"), "extra: 5|"));
    CHECK(says(compared_spoiled("english", "english.txt", "Item 4: ", "Item 4: New\n\nItem 5: "), "extra: 5|"));
    CHECK(says(compared_spoiled("saved", "saved.html", "</main>", "<h2>Punkt 6: Nyt</h2></main>"), "extra: 6|"));
    CHECK(says(compared_spoiled("table", "table.html", "</table>", "<tr><td>4</td><td>Nyt</td></tr></table>"), "extra: 4|"));
    CHECK(says(compared_spoiled("pages", "pages.pdf.txt", "4.   Lukket punkt\n", "4.   Lukket punkt\n\n5.   Nyt\n"), "extra: 5|"));
}

TEST_CASE("what a table of contents has and the text has not is an item, and unsure")
{
    const ImportedAgenda read = imported(with(text_of(agenda_fixture("pasted.txt")), "Punkt 6: Lukket: K\xC3\xB8" "b af ejendom\nSagsnr.: 26/00801\n", ""));
    REQUIRE(read.agenda.items.size() == 6);
    CHECK(read.agenda.items.back().closed);
    CHECK(says(doubts(read, "6"), "only the table of contents has it, in line 20"));
}

TEST_CASE("of a file with several meetings one must be chosen, by its id")
{
    const std::string bytes = text_of(agenda_fixture("meetings.json"));
    const Import none = import_text(bytes, "meetings.json");
    REQUIRE_FALSE(none.has_value());
    CHECK(says(describe(none.error().problem), "holds 3 meetings"));
    REQUIRE(none.error().meetings.size() == 3);
    CHECK(none.error().meetings[1].id == "a-2");
    CHECK(none.error().meetings[2].council == "\xC3\x98konomiudvalget");

    const ImportedAgenda second = imported(bytes, "meetings.json", "a-2");
    CHECK(titles(second) == "3 Hastesag om vandv\xC3\xA6rket\n");
    CHECK(second.agenda.id == "2026-11-24");
    CHECK(second.agenda.start == std::chrono::hours(19));
    CHECK(second.agenda.title == "Byr\xC3\xA5" "det");
}

TEST_CASE("of meetings without an id, or with the same one, each is chosen by its place in the file")
{
    const std::string bytes = R"({"Moeder": [{"Dagsordenpunkter": [{"Number": "1", "Caption": "Budget"}]},
                                             {"Id": 7, "Dagsordenpunkter": [{"Number": "1", "Caption": "Skole"}]},
                                             {"Id": 7, "Dagsordenpunkter": [{"Number": "1", "Caption": "Park"}]}]})";
    const auto ids = import_text(bytes, "meetings.json").error().meetings;
    REQUIRE(ids.size() == 3);
    CHECK(titles(imported(bytes, "meetings.json", ids[0].id)) == "1 Budget\n");
    CHECK(titles(imported(bytes, "meetings.json", "7")) == "1 Skole\n");
    CHECK(ids[2].id == "3");
    CHECK(titles(imported(bytes, "meetings.json", "3")) == "1 Park\n");
}

TEST_CASE("items inside an item are items after it, and unsure; its fields and attachments are none")
{
    const std::string bytes = R"({"Dagsordenpunkter": [{"Number": "1", "Caption": "Budget", "IsOpen": true,
        "Felter": [{"Caption": "Sagsfremstilling", "Html": "x"}], "Bilag": [{"Caption": "Bilag 1"}],
        "Underpunkter": [{"Number": "1.1", "Caption": "Drift", "IsOpen": true}, {"Number": "1.2", "Caption": "Anl\u00e6g", "IsOpen": false}]},
        {"Number": "2", "Caption": "Skole", "IsOpen": true}]})";
    const ImportedAgenda read = imported(bytes, "agenda.json");
    CHECK(titles(read) == "1 Budget\n1.1 Drift\n1.2 Anl\xC3\xA6g\n2 Skole\n");
    CHECK(read.agenda.items[2].closed);
    CHECK(says(doubts(read, "1.1"), "it stands inside item 1"));
    CHECK(doubts(read, "2").empty());
    const ImportedAgenda closed = imported(R"({"Dagsordenpunkter": [{"Number": "1", "Caption": "Salg", "IsOpen": false, "Underpunkter": [{"Number": "1.1", "Caption": "Pris", "IsOpen": true}]}]})", "agenda.json");
    CHECK(closed.agenda.items[1].closed);
}

TEST_CASE("a meeting that is only named in a list has no items to take, and one that is not there none either")
{
    const std::string bytes = text_of(agenda_fixture("meetings.json"));
    CHECK(says(describe(import_text(bytes, "meetings.json", "17").error().problem), "names the meeting and not its items"));
    CHECK(says(describe(import_text(bytes, "meetings.json", "18").error().problem), "no meeting with the id \"18\""));
}

TEST_CASE("a case number at the edge of each page is the item's, and no header")
{
    for (const std::string label : {"Sagsnr.: 26/", "Sagsnr. 26/", "26/10", "EMN-2026-00"}) {
        const ImportedAgenda read = imported("Punkt 1: Tilskud\n" + label + "100\n\fPunkt 2: Budget\n" + label + "101\n\fPunkt 3: Skole\n" + label + "102\n");
        REQUIRE(titles(read) == "1 Tilskud\n2 Budget\n3 Skole\n");
        const std::string number = label.substr(label.find(' ') + 1);
        for (std::size_t i = 0; i < 3; ++i) CHECK(read.agenda.items[i].case_number == number + "10" + std::to_string(i));
        CHECK(left_out(read) == "");
    }
    CHECK(titles("Punkt 1: Tilskud til\nSide 1/3\n\fhavnen\n\nPunkt 2: Budget\nSide 2/3\n\fTekst.\nSide 3/3\n") == "1 Tilskud til havnen\n2 Budget\n");
}

TEST_CASE("a case number that stands on every page as it is, is a header")
{
    const std::string head = "Sagsnr. 26/5000\n";
    const ImportedAgenda read = imported(head + "Punkt 1: A\n\f" + head + "Punkt 2: B\n\f" + head + "Punkt 3: C\n");
    for (const AgendaItem& item : read.agenda.items) CHECK(item.case_number == "");
}
