// Why: each trap that an agenda's text was seen to hold, by itself and small, so that it is known which one a change fell into.
#include "imported.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const AgendaItem& only_item(const ImportedAgenda& read)
{
    REQUIRE(read.agenda.items.size() == 1);
    return read.agenda.items[0];
}

AgendaItem one(const std::string& text) { return only_item(imported(text)); }

}  // namespace

TEST_CASE("a title that begins with a number keeps it")
{
    CHECK(titles("4. Budget\n\n5. 2. behandling af vedtægt\n") == "4 Budget\n5 2. behandling af vedtægt\n");
    CHECK(titles("1 Godkendelse\n2 Meddelelser\n3 2. behandling af budget\n4 Eventuelt\n") == "1 Godkendelse\n2 Meddelelser\n3 2. behandling af budget\n4 Eventuelt\n");
    CHECK(titles("1. Meddelelser\n\n2. Tilskud på\n300 kr. til havnen\n\n3. Park\n") == "1 Meddelelser\n2 Tilskud på 300 kr. til havnen\n3 Park\n");
    CHECK(titles("Punkt 1: 3. kvartal i tal\n\nPunkt 2: B\n") == "1 3. kvartal i tal\n2 B\n");
}

TEST_CASE("a title may hold a date, and a number that begins a date begins no item")
{
    for (const std::string title : {"Temadrøftelse den 3. marts 2027", "Budgetopfølgning pr. 31. oktober 2026", "Topmøde 11.-12. marts 2027", "Temamøde 03-03-2027"}) {
        const ImportedAgenda read = imported("Byrådet 24. november 2026 kl. 17.00\n\n1. Budget\n\n2. Park\n\n3. " + title + "\nSagsnr. 26/3\n");
        CHECK(titles(read) == "1 Budget\n2 Park\n3 " + title + "\n");
        CHECK(read.agenda.items[1].case_number == "");
        CHECK(read.agenda.items[2].case_number == "26/3");
    }
    const ImportedAgenda first = imported("Byrådet 24. november 2026 kl. 17.00\n\n1. Referat fra mødet den 27. oktober 2026\n\n2. Park\n");
    CHECK(titles(first) == "1 Referat fra mødet den 27. oktober 2026\n2 Park\n");
    CHECK(date_text(first.agenda.date) == "2026-11-24");
    CHECK(titles("24 November 2026\n\n1. Budget\n\n2. Frist for svar er\n31. oktober 2026\n\n3. Park\n") == "1 Budget\n2 Frist for svar er 31. oktober 2026\n3 Park\n");
}

TEST_CASE("a wrapped title is one title")
{
    CHECK(titles("Punkt 1: Orientering om den nye\nskole\nSagsnr.: 26/1\n\nPunkt 2: B\n") == "1 Orientering om den nye skole\n2 B\n");
    CHECK(titles("Punkt 1: Samarbejde med\nEksempelby Havn\n\nPunkt 2: B\n") == "1 Samarbejde med Eksempelby Havn\n2 B\n");
    CHECK(titles("Punkt 1: Budget pr.\n31. oktober\n\nPunkt 2: B\n") == "1 Budget pr. 31. oktober\n2 B\n");
    CHECK(titles("Punkt 1: Tilsyn for børne- \nog ungeområdet\n\nPunkt 2: B\n") == "1 Tilsyn for børne- og ungeområdet\n2 B\n");
}

TEST_CASE("a sentence below a title is no part of it")
{
    CHECK(titles("Punkt 1: Meddelelser\nBorgmesteren orienterer om havnen.\n\nPunkt 2: B\n") == "1 Meddelelser\n2 B\n");
    CHECK(titles("Punkt 1: Meddelelser\n\nskrevet småt\n\nPunkt 2: B\n") == "1 Meddelelser\n2 B\n");
}

TEST_CASE("a word cut by a hyphen is put together, and doubted")
{
    const ImportedAgenda read = imported("Punkt 1: Kvalitets-\nrapport\n\nPunkt 2: B\n");
    CHECK(titles(read) == "1 Kvalitetsrapport\n2 B\n");
    CHECK(says(doubts(read, "1"), "hyphen"));
}

TEST_CASE("where it cannot be seen whether a title goes on, it does not, and says so")
{
    const ImportedAgenda read = imported("Punkt 1: Udvidelse af den store hal ved Skolegade\nEksempelby Kommune ejer hallen og grunden bag\nmed et hus\n\nPunkt 2: B\n");
    CHECK(titles(read) == "1 Udvidelse af den store hal ved Skolegade\n2 B\n");
    CHECK(says(doubts(read, "1"), "may go on in line 2"));
}

TEST_CASE("what stands between a title and its case number is the title's, with a doubt, though nothing was full")
{
    const std::string text = "Sagsfremstilling\nHer er en linje, der er længere end alle titler i hele denne tekst.\n";
    const ImportedAgenda read = imported("Punkt 1: Ansøgning om tilskud fra Foreningen\nHavnens Venner i Eksempelby\nSagsnr. 26/2\n" + text + "\nPunkt 2: B\n");
    CHECK(titles(read) == "1 Ansøgning om tilskud fra Foreningen Havnens Venner i Eksempelby\n2 B\n");
    CHECK(says(doubts(read, "1"), "line 2 was taken as part of the title"));
    CHECK(titles("Punkt 1: Havnens\nVenner i\nEksempelby\nResumé\n" + text + "\nPunkt 2: B\n") == "1 Havnens Venner i Eksempelby\n2 B\n");
}

TEST_CASE("a line with a capital right below a title, and nothing below it, is doubted and not taken")
{
    const ImportedAgenda read = imported("Punkt 1: Ansøgning fra Foreningen\nHavnens Venner\n\nDer er en lang linje her, så lang at ingen af de andre er fulde.\n\nPunkt 2: B\n");
    CHECK(titles(read) == "1 Ansøgning fra Foreningen\n2 B\n");
    CHECK(says(doubts(read, "1"), "may go on in line 2"));
}

TEST_CASE("the meeting's own line above the first title is no part of it")
{
    const ImportedAgenda read = imported("Byrådet 24. november 2026 kl. 17.00\nGodkendelse af dagsorden\nSag nr. 130\n\nMeddelelser\nSag nr. 131\n");
    CHECK(titles(read) == "130 Godkendelse af dagsorden\n131 Meddelelser\n");
    CHECK(says(doubts(read, "130"), "may begin in line 1"));
    CHECK(read.date_known);
}

TEST_CASE("a case number is taken from a line of its own, a label, brackets or a column")
{
    CHECK(one("Punkt 1: A\n26/00417\n").case_number == "26/00417");
    CHECK(one("Punkt 1: A\nSagsnr.: 26/00417   Sagsbehandler: X\n").case_number == "26/00417");
    CHECK(one("Punkt 1: A\nSagsnummer\n00.22.04-A00-1-26\n").case_number == "00.22.04-A00-1-26");
    CHECK(one("Punkt 1: A\n18.15.15-\xC3\x98" "34-2-26\n").case_number == "18.15.15-\xC3\x98" "34-2-26");
    CHECK(one("Punkt 1: A (EMN-2026-00123)\n").case_number == "EMN-2026-00123");
    CHECK(one("1.  A    26/00417\n").case_number == "26/00417");
    CHECK(one("Punkt 1: A 2026/27\n").case_number == "");
}

TEST_CASE("a lock is found before the number, before the title, after it, below it and in the section's heading")
{
    CHECK(one("Lukket: Punkt 1: A\n").closed);
    CHECK(one("Punkt 1: Lukket - A\n").closed);
    CHECK(one("Punkt 1 (lukket): A\n").closed);
    CHECK(one("Punkt 1: A (Lukket)\n").closed);
    CHECK(one("Punkt 1: A\nÅben/lukket: Lukket\n").closed);
    CHECK(one("Punkt 1: A\nSagen behandles for lukkede døre.\n").closed);
    CHECK(one("Lukkede punkter\n\nPunkt 1: A\n").closed);
    CHECK(one("Lukket: Punkt 1: A\n").title == "A");
    CHECK(one("Punkt 1: Lukket punkt\n").title == "");
}

TEST_CASE("an open item is not closed by a word of its title")
{
    CHECK_FALSE(one("Punkt 1: Lukkede pladser på plejehjem\n").closed);
    CHECK_FALSE(one("Punkt 1: A\nLukket: Nej\n").closed);
    CHECK_FALSE(one("Punkt 1: A\nÅbent punkt\n").closed);
}

TEST_CASE("what is called confidential, or has no title, is taken as closed and doubted")
{
    for (const char* text : {"Punkt 1: A\nFortroligt\n", "Punkt 1:\n\nSagsnr.: 26/1\n"}) {
        const ImportedAgenda read = imported(text);
        CHECK(only_item(read).closed);
        CHECK(says(doubts(read, "1"), "taken as closed"));
    }
}

TEST_CASE("a status is found before the title, after it and below it")
{
    CHECK(one("Punkt 1: UDGÅR - A\n").status == ItemStatus::withdrawn);
    CHECK(one("Punkt 1: A (udsat)\n").status == ItemStatus::postponed);
    CHECK(one("Punkt 1: A - udgår\n").status == ItemStatus::withdrawn);
    CHECK(one("Punkt 1: A\nPunktet udgår.\n").status == ItemStatus::withdrawn);
    CHECK(one("Punkt 1: A - udgår\n").title == "A");
}

TEST_CASE("Udsat below a decision may be a committee's, and is only mentioned")
{
    const ImportedAgenda read = imported("Punkt 1: A\nBeslutning\nUdsat.\n");
    CHECK(only_item(read).status == ItemStatus::planned);
    CHECK(says(doubts(read, "1"), "line 3 says: Udsat."));
}

TEST_CASE("attachments are counted by their signs, by a number, or by lines with a doubt")
{
    CHECK(one("Punkt 1: A\nBilag\n- Plan\n- Kort over\n  havnen\n").attachments == 2);
    CHECK(one("Punkt 1: A\nBilag:\n1. Plan\n2. Kort\n3. Svar\n").attachments == 3);
    CHECK(one("Punkt 1: A\nAntal bilag: 4\n").attachments == 4);
    CHECK(one("Punkt 1: A\nBilag\nIngen\n").attachments == 0);
    const ImportedAgenda read = imported("Punkt 1: A\nBilag\nPlan\nKort\n\nTekst\n");
    CHECK(only_item(read).attachments == 2);
    CHECK(says(doubts(read, "1"), "counted by lines"));
}

TEST_CASE("letters in brackets after a title stay with it")
{
    CHECK(one("Punkt 1: Frivilligpolitik (B)\n").title == "Frivilligpolitik (B)");
    CHECK(titles("Indholdsfortegnelse\n1. Politik\n2. Plan\n\n1. Politik (B)\nSagsnr. 26/1\n2. Plan (O)\nSagsnr. 26/2\n") == "1 Politik (B)\n2 Plan (O)\n");
}

TEST_CASE("a date, a time, an amount or an address at the beginning of a line is no item")
{
    CHECK(titles("1. A\n\n24. november 2026\n31. oktober\n19.00 Middag\n300 kr.\n8000 Aarhus C\n12 Svar kom ind\n\n2. B\n") == "1 A\n2 B\n");
}

TEST_CASE("sentences about items are no items")
{
    CHECK(titles("Punkt 1: A\nPunkt 2 blev udsat.\nPunktnummer: 12\nPunkt 3 og 4 behandles under ét.\n\nPunkt 2: B\n") == "1 A\n2 B\n");
}

TEST_CASE("a list inside the last item adds no items, however far it counts")
{
    CHECK(titles("1. A\n\n2. B\n\nVi skal:\n1. Bygge\n2. Rive ned\n3. Bygge\n4. Rive ned\n") == "1 A\n2 B\n");
}

TEST_CASE("a list before the agenda adds no items")
{
    CHECK(titles("Sådan deltager du:\n1. Mød op\n2. Hør efter\n\nPunkt 1: A\n\nPunkt 2: B\n") == "1 A\n2 B\n");
    CHECK(titles("Sådan deltager du:\n1. Mød op\n2. Hør efter\n\n1. A\nSagsnr. 26/1\n\n2. B\nSagsnr. 26/2\n\n3. C\nSagsnr. 26/3\n") == "1 A\n2 B\n3 C\n");
}

TEST_CASE("a number that is missing is said, and nothing is put in its place")
{
    const ImportedAgenda read = imported("Punkt 1: A\n\nPunkt 2: B\n\nPunkt 5: C\n");
    CHECK(titles(read) == "1 A\n2 B\n5 C\n");
    CHECK(says(doubts(read, "5"), "numbers 3 to 4 are missing"));
}

TEST_CASE("of two lines that could begin an item the other is named")
{
    const ImportedAgenda read = imported("1. A\n\ntekst\n\n2. B\n\ntekst\n\ntekst\n\ntekst\n\n2. Byggeri\n\ntekst\n\ntekst\n\ntekst\n\n3. C\n");
    CHECK(titles(read) == "1 A\n2 B\n3 C\n");
    CHECK(says(doubts(read, "2"), "line 13 begins with the same number"));
}

TEST_CASE("what is left out is named with its line")
{
    const ImportedAgenda read = imported("Medlemmer\n1. Anna Eksempel (A)\n2. Bo Prøve (V)\n\nPunkt 1: A\n1. at gøre\n2. at lade\n\nPunkt 2: B\n");
    CHECK(says(left_out(read), "agenda.txt:2: left out, list of members, 2 lines"));
    CHECK(says(left_out(read), "agenda.txt:6: left out, numbering inside an item, 2 lines"));
}

TEST_CASE("numbers with letters are kept as text")
{
    CHECK(titles("1. A\n\n1.a B\n\n1.b C\n\n2. D\n") == "1 A\n1.a B\n1.b C\n2 D\n");
    CHECK(titles("Punkt 1a: A\n\nPunkt 1b: B\n\nPunkt 2: C\n") == "1a A\n1b B\n2 C\n");
}

TEST_CASE("non-breaking spaces, soft hyphens and ligatures are as blanks, nothing and letters")
{
    CHECK(titles("Punkt\xC2\xA0" "1:\xC2\xA0" "Kva\xC2\xAD" "litet og \xEF\xAC\x81sk\n") == "1 Kvalitet og fisk\n");
}

TEST_CASE("a page's running header and page numbers are no part of an item")
{
    CHECK(titles("Byrådet\n\n1.  Lokalplan for havnen og\n\nSide 1\n\fByrådet\n    gaden bag den\n    Sagsnr. 26/1\n\n2.  B\n\nSide 2\n") == "1 Lokalplan for havnen og gaden bag den\n2 B\n");
}

TEST_CASE("a date or a time that is said in two ways is not known")
{
    CHECK_FALSE(imported("Byrådet\n24-11-2026\n25-11-2026\n\nPunkt 1: A\n").date_known);
    CHECK_FALSE(imported("Byrådet kl. 17.00\nÆldrerådet kl. 19.00\n\nPunkt 1: A\n").start_known);
    CHECK_FALSE(imported("Punkt 1: A\n\nPunkt 2: Plan af 24-11-2026\n").date_known);
}

TEST_CASE("the line that names a date or a time counts before the others")
{
    const ImportedAgenda read = imported("Udvalg: Byrådet\nMødedato: 24.11.2026\nHøringsmøde 3. december 2026\nStarttidspunkt: 19:30\n\nPunkt 1: A\n");
    CHECK_FALSE(imported("Offentliggjort 18-11-2026 kl. 12.00\n\nPunkt 1: A\n").date_known);
    CHECK(read.start_known);
    CHECK(read.agenda.start == std::chrono::minutes(19 * 60 + 30));
    CHECK(read.agenda.title == "Byrådet");
}

TEST_CASE("who meets stands first in its line, wherever the line had it")
{
    CHECK(imported("Dagsorden, Byrådet 24. november 2026\n\n1. Budget\n2. Skole\n").agenda.title == "Byrådet");
    CHECK(imported("Dagsorden til byrådsmøde tirsdag den 24. november 2026\n\n1. Budget\n2. Skole\n").agenda.title == "Byrådsmøde");
}

TEST_CASE("an ordered list of a page has the numbers that a browser shows")
{
    const ImportedAgenda read = imported("<html><body><h1>Dagsorden</h1><ol start=4><li>A</li><li>B</li></ol></body></html>", "agenda.html");
    CHECK(titles(read) == "4 A\n5 B\n");
}

TEST_CASE("a page in an old encoding is read, and that is said")
{
    const ImportedAgenda read = imported("<html><head><meta charset=\"iso-8859-1\"></head><body><p>Punkt 1: Sp\xF8rgetid</p></body></html>", "agenda.html");
    CHECK(titles(read) == "1 Spørgetid\n");
    CHECK(says(left_out(read), "Windows-1252"));
}

TEST_CASE("text with the mark of UTF-8 or UTF-16 is text")
{
    CHECK(titles("\xEF\xBB\xBFPunkt 1: A\n") == "1 A\n");
    CHECK(titles(std::string("\xFF\xFEP\0k\0t\0.\0 \0""1\0:\0 \0\xC5\0\n\0", 22)) == "1 Å\n");
}

TEST_CASE("a time in UTC is not the start, since the summer is not known")
{
    const std::string items = "\"Dagsordenpunkter\":[{\"Number\":1,\"Caption\":\"A\",\"IsOpen\":true}]}";
    const ImportedAgenda read = imported("{\"Dato\":\"2026-11-24T18:00:00Z\"," + items, "a.json");
    CHECK(read.date_known);
    CHECK_FALSE(read.start_known);
    CHECK_FALSE(imported("{\"Dato\":\"2026-11-24T23:00:00Z\"," + items, "a.json").date_known);
    CHECK(imported("{\"Dato\":\"2026-11-24T19:00:00+01:00\"," + items, "a.json").agenda.start == std::chrono::hours(19));
    CHECK_FALSE(imported("{\"Dato\":\"2026-11-24T00:00:00\"," + items, "a.json").start_known);
}

TEST_CASE("JSON items without a number, or with one that is taken, are named and not numbered")
{
    const ImportedAgenda read = imported("{\"Dagsordenpunkter\":[{\"Number\":\"1\",\"Caption\":\"A\"},{\"Number\":\"1\",\"Caption\":\"B\"},{\"Caption\":\"C\"},7]}", "a.json");
    CHECK(titles(read) == "1 A\n");
    CHECK(says(left_out(read), "used twice: entry 2"));
    CHECK(says(left_out(read), "no number: entry 3"));
    CHECK(says(left_out(read), "no item: entry 4"));
}

TEST_CASE("a closed JSON item without a number has its place as number where the others have, and says so")
{
    const ImportedAgenda read = imported("{\"Dagsordenpunkter\":[{\"Number\":\"1\",\"Sorting\":1,\"Caption\":\"A\",\"IsOpen\":true},{\"Sorting\":2,\"IsOpen\":false}]}", "a.json");
    CHECK(titles(read) == "1 A\n2 \n");
    CHECK(read.agenda.items[1].closed);
    CHECK(says(doubts(read, "2"), "its place in the order"));
}

TEST_CASE("a heading that closes what follows holds across pages, and from the table of contents with a doubt")
{
    CHECK(imported("Byrådet\n\nÅbne sager\n1. A\nLukkede sager\n2. B\n\fByrådet\n\n1. A\nSagsnr. 26/1\n\nLukkede sager\n\n2. B\nSagsnr. 26/2\n").agenda.items.back().closed);
    const ImportedAgenda read = imported("Indhold\n1. A\nLukkede sager\n2. B\n\nÅbne sager\n\n1. A\nSagsnr. 26/1\n\n2. B\nSagsnr. 26/2\n");
    CHECK(read.agenda.items.back().closed);
    CHECK(says(doubts(read, "2"), "only the table of contents calls it closed"));
}

TEST_CASE("a title that only the table of contents has is taken from there, and doubted")
{
    const ImportedAgenda read = imported("Punkter\nPunkt 1 Afbud\nPunkt 2 Havnen\nPunkt 3 Lukket Salg\n\nPunkt 1\nAfbud\nPunkt 2\nPunkt 3\nSagsnr. 26/3\n");
    CHECK(titles(read) == "1 Afbud\n2 Havnen\n3 \n");
    CHECK(says(doubts(read, "2"), "only the table of contents has its title"));
    CHECK(read.agenda.items[2].closed);
}

TEST_CASE("a table whose numbers stand below the word Punkt is refused, and one such word is not")
{
    const Import narrow = import_text("Byrådet\n\nPunkt\n            Budget\n1\nPunkt       Skole og\n2           park\nPunkt\n            Eventuelt\n3\n");
    REQUIRE_FALSE(narrow.has_value());
    CHECK(describe(narrow.error().problem).find("stands 3 times without its number") != std::string::npos);
    CHECK(titles("Byrådet\n\nPunkt\tTitel\n1\tBudget\n2\tSkole\n") == "1 Budget\n2 Skole\n");
}
