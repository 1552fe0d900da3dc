// Why: a closed item that comes out open shows its title to the room. Each way in which a text was seen to close an item, plainly or not, stands
// here by itself; where it is not plain the item is closed and doubted.
#include "imported.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// "1 3": the numbers of the closed items.
std::string closed(const ImportedAgenda& read)
{
    std::string said;
    for (const AgendaItem& item : read.agenda.items)
        if (item.closed) said += (said.empty() ? "" : " ") + item.number;
    return said;
}

std::string closed(const std::string& text) { return closed(imported(text)); }

ImportedAgenda json(const std::string& items) { return imported("{\"Dagsordenpunkter\":[" + items + "]}", "a.json"); }

}  // namespace

TEST_CASE("a title that seems to call its item closed closes it, with a doubt")
{
    for (const std::string title : {"Fortroligt punkt: Ansættelse", "Ikke-offentligt: Personsag", "Lukket sag vedr. ansættelse", "Salg af grund, lukket dør",
                              "Salg for lukkede døre", "Fortrolig orientering", "FORTROLIGT Salg", "Salg - ikke offentligt", "Salg, lukket", "Lukket møde om salg"}) {
        const ImportedAgenda read = imported(fmt::format("Punkt 1: A\nSagsnr. 26/1\n\nPunkt 2: {}\nSagsnr. 26/2\n\nPunkt 3: C\n", title));
        CHECK_MESSAGE(closed(read) == "2", title);
        CHECK_MESSAGE(says(doubts(read, "2"), "taken as closed"), title);
    }
}

TEST_CASE("a label for confidential is taken out of the title as one for closed is")
{
    CHECK(titles("Punkt 1: Fortroligt punkt: Ansættelse\n\nPunkt 2: Ikke-offentligt - Salg\n") == "1 Ansættelse\n2 Salg\n");
}

TEST_CASE("a word that closed items have, in an open one, is doubted")
{
    for (const std::string title : {"Lukkede pladser på plejehjem", "Skolegade lukket for biler", "Personsag"}) {
        const ImportedAgenda read = imported(fmt::format("Punkt 1: {}\n\nPunkt 2: B\n", title));
        CHECK_MESSAGE(closed(read) == "", title);
        CHECK_MESSAGE(says(doubts(read, "1"), "write closed = true"), title);
    }
    CHECK(doubts(imported("Punkt 1: Politik for det offentlige rum\n"), "1") == "");
}

TEST_CASE("a lock may stand before the number, confidential or not, and before a bare number too")
{
    const ImportedAgenda read = imported("Punkt 1: A\n\nFortroligt punkt 2: B\nSagsnr. 26/2\n\nPunkt 3: C\n");
    CHECK(titles(read) == "1 A\n2 B\n3 C\n");
    CHECK(closed(read) == "2");
    CHECK(says(doubts(read, "2"), "line 3 calls it confidential"));
    CHECK(closed("1. A\n\nLukket: 2. B\n\nLukket sag 3. C\n") == "2 3");
}

TEST_CASE("a yes or a no may tell of the doors")
{
    CHECK(closed("Punkt 1: A\nÅben: Nej\n\nPunkt 2: B\nOffentlig: Ja\n\nPunkt 3: C\nLukket sag: Ja\n\nPunkt 4: D\nFortroligt: ja\n\nPunkt 5: E\nLukket punkt: Nej\n") == "1 3 4");
}

TEST_CASE("a sentence of an item may close it")
{
    for (const std::string text : {"Punktet er fortroligt.", "Sagen behandles for lukket dør.", "Punktet behandles som lukket punkt.", "Dette punkt er ikke offentligt.", "Lukket punkt, jf. styrelsesloven"}) {
        const ImportedAgenda read = imported(fmt::format("Punkt 1: A\nSagsnr. 26/1\n{}\n\nPunkt 2: B\n", text));
        CHECK_MESSAGE(closed(read) == "1", text);
        CHECK_MESSAGE(says(doubts(read, "1"), "line 3 says that it is closed"), text);
    }
}

TEST_CASE("a heading for closed doors closes all that follow, until one that opens them")
{
    CHECK(closed("1. A\n\nFortrolige punkter\n\n2. B\n\n3. C\n\nÅbne punkter\n\n4. D\n") == "2 3");
    const ImportedAgenda read = imported("1. A\n\nTekst.\n\nFor lukkede døre\n\n2. B\n\n3. C\n\nÅbne punkter\n\n4. D\n");
    CHECK(closed(read) == "1 2 3");
    for (const char* number : {"1", "2", "3"}) CHECK_MESSAGE(says(doubts(read, number), "line 5"), number);
    CHECK(closed("A\nSag nr. 129\nTekst.\n\nFor lukkede døre\n\nB\nSag nr. 130\n\nC\nSag nr. 131\n") == "129 130 131");
}

TEST_CASE("a heading in the table of contents closes what is listed below it, and ends with the contents")
{
    const std::string contents = "Indholdsfortegnelse\nÅbne punkter\n1. Budget\n2. Skole\nLukkede punkter\n3. Opkøb\n4. Salg\n\n";
    const std::string open = "Punkt 1: Budget\nSagsnr. 26/1\nPunkt 2: Skole\nSagsnr. 26/2\n", last = "Punkt 3: Opkøb\nSagsnr. 26/3\n";
    const ImportedAgenda read = imported(contents + open + last);
    CHECK(closed(read) == "3 4");
    CHECK(says(doubts(read, "3"), "only the table of contents calls it closed"));
    CHECK(doubts(read, "1") == "");
    CHECK(closed(contents + open + "\nLukkede punkter\n\n" + last) == "3 4");
    CHECK(closed(contents + "Lukkede punkter\n\n" + open + last) == "1 2 3 4");
}

TEST_CASE("a closed meeting in the table of contents closes what is listed below it")
{
    const ImportedAgenda read = imported("Indholdsfortegnelse\n1. Budget\n2. Skole\nLukket møde\n3. Opkøb\n\nPunkt 1: Budget\nSagsnr. 26/1\nPunkt 2: Skole\nSagsnr. 26/2\n"
                                         "Punkt 3: Opkøb\nSagsnr. 26/3\n");
    CHECK(closed(read) == "3");
    CHECK(says(doubts(read, "3"), "only the table of contents calls it closed"));
}

TEST_CASE("a lock that stands by itself right above an item may be its own")
{
    const ImportedAgenda read = imported("1. A\nTekst.\n\nLukket punkt\n\n2. B\n\n3. C\n");
    CHECK(closed(read) == "1 2");
    CHECK(says(doubts(read, "2"), "line 4 may be a heading that closes it"));
    CHECK(closed("Punkt 1: A\nLukket\n\nPunkt 2: B\n") == "1");
    CHECK(closed("Punkt 1: A\n\nLukket punkt\n\nPunkt 2: B\n\nÅbent punkt\n") == "1");
}

TEST_CASE("a heading of a closed agenda closes what follows, and not the item above it")
{
    for (const std::string heading : {"Dagsorden for lukket møde", "Ikke offentlig dagsorden", "IKKE-OFFENTLIG DAGSORDEN:", "Lukket dagsorden"})
        for (const std::string blank : {"", "\n"}) {
            const ImportedAgenda read = imported("Åben dagsorden\n1. Budget\n2. Skole\n" + blank + heading + "\n" + blank + "3. Opkøb\n4. Salg\n");
            CHECK_MESSAGE(closed(read) == "3 4", heading);
            CHECK_MESSAGE(doubts(read, "2") == "", heading);
        }
    CHECK(closed("Dagsorden for lukket møde\n1. Opkøb\n\nOffentlig dagsorden\n2. Budget\n") == "1");
}

TEST_CASE("a lock that no blank line parts from the items around it closes both, with a doubt on both")
{
    for (const std::string lock : {"Lukket punkt", "Lukket møde", "Fortroligt", "Punkter til lukket møde", "For lukkede døre"}) {
        const ImportedAgenda read = imported("1. Budget\n2. Skole\n" + lock + "\n3. Opkøb\nSagsnr. 26/3\n");
        CHECK_MESSAGE(closed(read) == "2 3", lock);
        CHECK_MESSAGE(says(doubts(read, "2"), "line 3"), lock);
        CHECK_MESSAGE(says(doubts(read, "3"), "line 3 may be a heading that closes it"), lock);
    }
    CHECK(closed("1. Budget\n2. Skole\nLukket møde\n3. Opkøb\n4. Salg\nÅben dagsorden\n5. Havn\n") == "2 3 4");
}

TEST_CASE("a lock below a title is that item's where the next says that it is open, or a page's heading begins it")
{
    const ImportedAgenda read = imported("1. Budget\nLukket punkt\n2. Skole\nÅbent punkt\n3. Havn\nÅbent punkt\n");
    CHECK(closed(read) == "1");
    CHECK(doubts(read, "1") == "");
    CHECK(closed(imported("<html><body><h3>1. Budget</h3><p>Lukket punkt</p><h3>2. Skole</h3><p>Tekst.</p></body></html>", "a.html")) == "1");
}

TEST_CASE("a lock that is an item's title closes no other")
{
    CHECK(closed("1. Budget\n2. Fortroligt: Retssag\n3. Skole\n") == "2");
    CHECK(closed("Punkt 1: Budget\nPunkt 2: Lukket punkt\nPunkt 3: Skole\n") == "2");
    CHECK(closed("Punkt 1: Budget\nPunkt 2\nLukket punkt\nPunkt 3: Skole\n") == "2");
}

TEST_CASE("JSON that does not say whether an item is open is doubted, and what says both is closed")
{
    const ImportedAgenda read = json(R"({"Number":"1","Caption":"A"},{"Number":"2","Caption":"B","IsOpen":true},{"Number":"3","Caption":"C","IsOpen":true,"IsClosed":true},)"
                                     R"({"Number":"4","Caption":"Fortroligt: D"})");
    CHECK(closed(read) == "3 4");
    CHECK(says(doubts(read, "1"), "nothing says whether it is open"));
    CHECK(doubts(read, "2") == "");
    CHECK(says(doubts(read, "3"), "open and closed"));
    CHECK(says(doubts(read, "4"), "taken as closed"));
}
