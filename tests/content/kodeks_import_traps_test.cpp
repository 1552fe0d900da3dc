// Why: one trap a test: what makes one point of two, two of one, or a point of what is none; and what must not be lost.
#include "imported_kodeks.hpp"

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/point_ids.hpp"
#include "content/limits.hpp"
#include "content/words_nearby.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string contacts(const std::string& text)
{
    std::string all;
    for (const FoundContact& contact : contacts_in(text)) all += contact.value + " ";
    return all;
}

std::string id_of(const std::string& text)
{
    std::set<std::string> taken;
    return point_id(text, taken);
}

std::string many_points(int count)
{
    std::string text = "Kodeks\n\nOs\n";
    for (int i = 1; i <= count; ++i) text += fmt::format("- Punkt nummer {}\n", i);
    return text;
}

}  // namespace

TEST_CASE("a date, an ordinal or a section of law at the beginning of a line is no number of a point")
{
    CHECK(points("Kodeks\n\nOs\n1. Vi begyndte ved det møde, der blev holdt den\n5. januar 2026, og vi fortsætter.\n2. Vi bliver.\n") ==
          "1 Vi begyndte ved det møde, der blev holdt den 5. januar 2026, og vi fortsætter.\n2 Vi bliver.\n");
}

TEST_CASE("a number is written in many ways")
{
    for (const char* form : {"{}. ", "{}) ", "({}) ", "{}\t", "Punkt {}: ", "\u00a7 {}. ", "{}.\u00a0", "{}.\n"}) {
        const std::string text = "Kodeks\n\nOs\n" + fmt::format(fmt::runtime(form), 1) + "Vi er her\n" + fmt::format(fmt::runtime(form), 2) + "Vi bliver\n";
        CHECK_MESSAGE(points(text) == "1 Vi er her\n2 Vi bliver\n", text);
    }
}

TEST_CASE("a bullet is drawn in many ways")
{
    for (const char* bullet : {"\u2022", "\u00b7", "\u25aa", "\u25cf", "\uf0b7", "-", "\u2013", "*", "o"}) {
        const std::string text = fmt::format("Kodeks\n\nOs\n{} Vi er her\n{} Vi bliver\n", bullet, bullet);
        CHECK_MESSAGE(points(text) == "- Vi er her\n- Vi bliver\n", text);
    }
}

TEST_CASE("numbers with a gap are counted on, and that is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nOs\n1. Vi er her\n2. Vi bliver\n4. Vi g\u00e5r\n");
    CHECK(points(read) == "1 Vi er her\n2 Vi bliver\n3 Vi g\u00e5r\n");
    CHECK(says(doubts(read), "number 4 of the text is number 3 here: Vi g\u00e5r"));
}

TEST_CASE("a paragraph between two points explains the first of them")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nOs\n\n1. Vi er her.\n\nDet er vi hver dag.\n\n2. Vi bliver.\n");
    CHECK(read.document.sections[0].points[0].explanation == "Det er vi hver dag.");
}

TEST_CASE("what stands after a list goes below its last point, and that is said")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nOs\n\n- Vi er her\n- Vi bliver\n\nS\u00e5dan er det.\n\nDe andre\n\n- De er der\n");
    CHECK(read.document.sections[0].points[1].explanation == "S\u00e5dan er det.");
    CHECK(says(doubts(read), "line 8: this stands after a list"));
}

TEST_CASE("a list without a heading gets the words that lead to it")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nDet begyndte med en aften i byen.\n\nVores v\u00e6rdier er:\n\n- Mod\n- Tillid\n");
    CHECK(read.document.preamble == std::vector<std::string>{"Det begyndte med en aften i byen."});
    CHECK(read.document.sections[0].title == "Vores v\u00e6rdier er");
    CHECK(says(doubts(read), "line 7: this list has no heading"));
}

TEST_CASE("short numbered headings with bullets below them are sections")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\n1. Mod\n- Vi siger det\n- Vi g\u00f8r det\n\n2. Tillid\n- Vi tror p\u00e5 det\n- Vi holder det\n");
    REQUIRE(read.document.sections.size() == 2);
    CHECK(read.document.sections[1].title == "2. Tillid");
    CHECK(point_count(read.document) == 4);
}

TEST_CASE("a bold line of a page is a heading, and what only leads to a list is none")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><p>Vi vil</p><ul><li>Lytte</li></ul><p><strong>De andre</strong></p><ul><li>De vil</li></ul>", "a.html");
    REQUIRE(read.document.sections.size() == 2);
    CHECK(read.document.sections[0].lead == "Vi vil");
    CHECK(read.document.sections[1].title == "De andre");
}

TEST_CASE("the last word of a sentence is no menu's, though it stands on a line of its own")
{
    const ImportedKodeks read = imported_kodeks("Tilbage\nKodeks\n\nDe andre\n1. Vi hj\u00e6lper den, der kom for sent, og f\u00e5r alle\ntilbage.\n2. Vi bliver.\n");
    CHECK(points(read) == "1 Vi hj\u00e6lper den, der kom for sent, og f\u00e5r alle tilbage.\n2 Vi bliver.\n");
    REQUIRE(read.left_out.size() == 1);
    CHECK(read.left_out[0].line == 1);
}

TEST_CASE("a table of contents is left out")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nIndhold\n1. Os .......... 2\n2. De andre ...... 3\n\nOs\n1. Vi er her\n2. Vi bliver\n");
    CHECK(points(read) == "1 Vi er her\n2 Vi bliver\n");
    CHECK(read.left_out.size() == 3);
}

TEST_CASE("a list without any heading or title is a kodeks all the same, and both are asked for")
{
    const ImportedKodeks read = imported_kodeks("1. Vi er her.\n2. Vi bliver.\n");
    CHECK(points(read) == "1 Vi er her.\n2 Vi bliver.\n");
    CHECK(says(doubts(read), "no title was found"));
    CHECK(says(doubts(read), "this list has no heading"));
}

TEST_CASE("the page's letterhead stands before the title and is left out")
{
    const ImportedKodeks read = imported_kodeks("Lillevang Kommune\n\nKodeks for r\u00e5det\n\nOs\n- Vi er her\n- Vi bliver\n");
    CHECK(read.document.title == "Kodeks for r\u00e5det");
    REQUIRE(read.left_out.size() == 1);
    CHECK(read.left_out[0].line == 1);
}

TEST_CASE("what people are quoted with begins with a dash and is no bullet, and a bullet may say \"siger\"")
{
    CHECK(points("Kodeks\n\nOs\n- Vi siger, hvad vi mener\n- Vi stoler p\u00e5 hinanden, siger hvad vi mener, og g\u00f8r det\n") ==
          "- Vi siger, hvad vi mener\n- Vi stoler p\u00e5 hinanden, siger hvad vi mener, og g\u00f8r det\n");
    CHECK(says(kodeks_refused("Kodeks\n\nNyt fra r\u00e5det\n\n\u2013 Det er godt, siger formanden.\n\u2013 Det er rigtigt, siger formanden.\n"), "no points were found"));
}

TEST_CASE("when it was adopted, by whom, and how often it is evaluated are taken from what the text says")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nVedtaget af byr\u00e5det den 3. februar 2026\n\nOs\n- Vi er her\n- Vi genbes\u00f8ger kodekset to gange om \u00e5ret\n");
    CHECK(read.document.adopted == Date{std::chrono::year{2026}, std::chrono::February, std::chrono::day{3}});
    CHECK(read.document.source == "Vedtaget af byr\u00e5det den 3. februar 2026");
    CHECK(read.document.evaluate_every == "half-year");
    const ImportedKodeks silent = imported_kodeks("Kodeks\n\nOs\n- Vi holder \u00e5rligt fest\n- Vi m\u00f8des den 3. februar 2026\n");
    CHECK_FALSE(silent.document.adopted.has_value());
    CHECK(silent.document.evaluate_every.empty());
    CHECK(silent.document.source.empty());
}

TEST_CASE("telephone numbers and e-mails are found however they are written, and other numbers are not")
{
    CHECK(contacts("Ring 33703950, 3370 3950, 33 70 39 50 eller +45 33 70 39 50, +4533703950") == "33703950 33703950 33703950 33703950 33703950 ");
    CHECK(contacts("Skriv til Raad.Hjaelp@by.example.") == "raad.hjaelp@by.example ");
    CHECK(contacts("CVR-nummer: 29189420, EAN 5798000000000, 2026-2030, 12. januar 2026, 1 2 3 4 5 6 7 8, 9999 Byen, a@b").empty());
}

TEST_CASE("where a link of a page leads is written beside its words, unless they say it")
{
    CHECK(with_contact("Skriv til os", "raad@by.example") == "Skriv til os: raad@by.example");
    CHECK(with_contact("Telefon 99 99 11 22", "+4599991122") == "Telefon 99 99 11 22");
    CHECK(with_contact("Skriv til os", "") == "Skriv til os");
}

TEST_CASE("a contact that stands in an annex is not written twice, and one that stands in a point is kept beside it")
{
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nKontakt: 99 99 11 22\n\nOs\n- Vi ringer p\u00e5 99 99 33 44\n- Vi bliver\n\nBilag\nRing 9999 1122.\n");
    REQUIRE(read.document.annexes.size() == 2);
    CHECK(read.document.annexes[1].title == "Bilag: Kontakt");
    REQUIRE(read.document.annexes[1].blocks.size() == 1);
    CHECK(read.document.annexes[1].blocks[0].text == "Vi ringer p\u00e5 99 99 33 44");
}

TEST_CASE("an id is short, readable and a point's own")
{
    CHECK(id_of("Vi bruger ikke sociale medier under mødet") == "sociale-medier");
    CHECK(id_of("Åbenhed") == "aabenhed");
    CHECK(id_of("Vi er") == "vi-er");
    CHECK(id_of("\u0416\u0416") == "punkt");
    CHECK(is_id(id_of(std::string(500, 'a') + " b")));
    std::set<std::string> taken;
    CHECK(point_id("Mod", taken) == "mod");
    CHECK(point_id("Mod", taken) == "mod-2");
    CHECK(point_id("Mod", taken) == "mod-3");
}

TEST_CASE("a new version keeps the ids of what stayed, and tells what is new and gone")
{
    const std::string before = "Kodeks\n\nOs\n1. Vi bruger ikke sociale medier under m\u00f8det\n2. Vi l\u00e6ser sagerne\n3. Vi hilser\n";
    Document old = imported_kodeks(before).document;
    old.id = "vores";
    old.sections[0].points[0].id = "medier";
    const ImportedKodeks read = imported_kodeks("Kodeks\n\nOs\n1. Vi l\u00e6ser sagerne\n2. Under m\u00f8derne bruger vi ikke sociale medier\n3. Vi svarer p\u00e5 breve\n", "kodeks.txt", old);
    CHECK(read.document.id == "vores");
    const std::vector<Point>& now = read.document.sections[0].points;
    CHECK(now[0].id == "laeser-sagerne");
    CHECK(now[1].id == "medier");
    std::string fates;
    for (const PointChange& change : read.changes) fates += std::to_string(static_cast<int>(change.fate));
    CHECK(fates == "0312");  // what is gone stands after what it stood after
}

TEST_CASE("2000 points are a kodeks, and 2001 are none")
{
    CHECK(point_count(imported_kodeks(many_points(limits::points)).document) == 2000);
    CHECK(says(kodeks_refused(many_points(limits::points + 1)), "more than 2000 points"));
}

TEST_CASE("what cannot be a kodeks is told by what it is")
{
    CHECK(says(kodeks_refused(std::string(limits::kodeks_import_bytes + 1, 'a')), "larger than 5 MiB"));
    CHECK(says(kodeks_refused("{\"a\": 1}", "a.json"), "JSON"));
    CHECK(says(kodeks_refused(""), "empty"));
    CHECK(says(kodeks_refused(std::string("Kodeks \0 A", 10)), "no text"));
    CHECK(says(kodeks_refused("PK\x03\x04 word/document.xml"), "word processor"));
    CHECK(says(kodeks_refused("Vi er her."), "no points were found"));
    CHECK(says(kodeks_refused("Kodeks\n\nOs\n- " + std::string(300'000, 'a')), "kodeks"));
}

TEST_CASE("a reader that is told its time is up stops with one sentence, and a file of Word with what to install")
{
    KodeksImportOptions options;
    options.out_of_time = [] { return true; };
    CHECK(says(describe(import_kodeks(kodeks_fixture("running.txt"), options).error()), "takes too long"));
    options.out_of_time = [] { return false; };
    const TempDirectory folder;
    const std::filesystem::path file = folder.path() / "a.docx";
    std::ofstream(file, std::ios::binary) << "PK\x03\x04 word/document.xml";
    const auto with = [&](const tl::expected<std::string, TextTrouble>& text) {
        options.word_text = [&](const std::filesystem::path&) { return text; };
        return import_kodeks(file, options);
    };
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::no_program)).error()), "install the package pandoc"));
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::unreadable)).error()), "damaged"));
    const KodeksImport read = with("<h1>Kodeks</h1><h2>Os</h2><ul><li>Vi er her</li></ul>");
    REQUIRE(read.has_value());
    CHECK(points(*read) == "- Vi er her\n");
}

TEST_CASE("a title that goes on in a second line is whole, and a heading below a title is none of it")
{
    const ImportedKodeks wrapped = imported_kodeks("Kodeks for Eksempelby\nByr\u00e5d\nVedtaget af byr\u00e5det den 9. juni 2025.\n\nSamarbejde\n1. Vi lytter.\n2. Vi taler.\n\nBorgerne\n1. Vi svarer.\n");
    CHECK(wrapped.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(wrapped.left_out.empty());
    CHECK(doubts(wrapped).empty());
    const ImportedKodeks other = imported_kodeks("Kodeks for Eksempelby\nDe f\u00e6lles aftaler\n\nSamarbejde\n1. Vi lytter.\n2. Vi taler.\n");
    CHECK(other.document.title == "Kodeks for Eksempelby De f\u00e6lles aftaler");
    CHECK(says(doubts(other), "line 2: this was taken for the second line of the title: De f\u00e6lles aftaler"));
    CHECK(imported_kodeks("Kodeks for Eksempelby\nSamarbejde\n1. Vi lytter.\n2. Vi taler.\n").document.title == "Kodeks for Eksempelby");
    CHECK(imported_kodeks("Kodeks for Eksempelby\nSamarbejde\n\n1. Vi lytter.\n2. Vi taler.\n\nBorgerne\n\n1. Vi svarer.\n").document.title == "Kodeks for Eksempelby");
    CHECK(imported_kodeks("Kodeks for Eksempelby Byr\u00e5d\n\nByr\u00e5det\n\nSamarbejde\n1. Vi lytter.\n2. Vi taler.\n").document.title == "Kodeks for Eksempelby Byr\u00e5d");
}

TEST_CASE("a running head that names the kodeks is the title where the text has none of its own")
{
    for (const char* text : {"Kodeks for Eksempelby        Side 1\n\nSamarbejde\n\n1. Vi lytter.\n\fKodeks for Eksempelby        Side 2\n\n2. Vi taler.\n",
                             "Kodeks for Eksempelby        Side 1/2\n\nSamarbejde\n\n1. Vi lytter.\n\n\n\nKodeks for Eksempelby        Side 2/2\n\n2. Vi taler.\n"}) {
        const ImportedKodeks read = imported_kodeks(text);
        CHECK(read.document.title == "Kodeks for Eksempelby");
        CHECK(read.document.sections[0].title == "Samarbejde");
        CHECK(read.left_out.size() == 2);
    }
    const ImportedKodeks own = imported_kodeks("Byr\u00e5dets kodeks        Side 1\n\nDe fem l\u00f8fter\n\nSamarbejde\n\n1. Vi lytter.\n\fByr\u00e5dets kodeks        Side 2\n\n2. Vi taler.\n");
    CHECK(own.document.title == "Byr\u00e5dets kodeks");
    CHECK(own.left_out.size() == 3);  // the other heading is named
    const ImportedKodeks prose = imported_kodeks("Byr\u00e5dets kodeks        Side 1\n\nSamarbejde\n\nVi lytter til alle.\n\fByr\u00e5dets kodeks        Side 2\n\nBorgerne\n\nVi taler med alle.\n");
    CHECK(prose.document.title == "Byr\u00e5dets kodeks");
}

TEST_CASE("the title that a browser printed above a page is the text's where that has none of its own")
{
    for (const char* head : {"22/11/2026 21.50        Kodeks for Eksempelby", "Kodeks for Eksempelby        https://eksempelby.example/kodeks", "Kodeks for Eksempelby        22/11/2026 21.50"}) {
        const ImportedKodeks none = imported_kodeks(std::string(head) + "\n\nSamarbejde\n\n1. Vi lytter.\n\nBorgerne\n\n2. Vi svarer.\n");
        CHECK_MESSAGE(none.document.title == "Kodeks for Eksempelby", head);
        CHECK_MESSAGE(section_titles(none) == "Samarbejde\nBorgerne\n", head);
        const ImportedKodeks own = imported_kodeks(std::string(head) + "\n\nVores spilleregler\n\nSamarbejde\n\n1. Vi lytter.\n");
        CHECK_MESSAGE(own.document.title == "Vores spilleregler", head);
        CHECK_MESSAGE(section_titles(own) == "Samarbejde\n", head);
    }
}

TEST_CASE("the title that a file has of its own gives way to the one in its text, and that is said")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks | Eksempelby Kommune</h1><p>Menu</p><h1>Kodeks for Eksempelby Byr\u00e5d</h1><h2>Os</h2><ul><li>Vi er her</li></ul><h1>Bilag: Kontakt</h1><p>Ring 9999 1122.</p>", "a.html");
    CHECK(read.document.title == "Kodeks for Eksempelby Byr\u00e5d");
    CHECK(read.left_out.size() == 2);
    CHECK(says(doubts(read), "this was taken for the title, and not \"Kodeks | Eksempelby Kommune\" before it"));
    CHECK(imported_kodeks("<h1>Kodeks for Eksempelby</h1><h1>Vores kodeks</h1><ul><li>Vi er her</li></ul><h1>Borgerne</h1><ul><li>Vi svarer</li></ul>", "a.html").document.title == "Kodeks for Eksempelby");
    CHECK(imported_kodeks("<h1>Kodeks for Eksempelby</h1><p>Vi har lavet det sammen i det nye r\u00e5d.</p><h1>Om dette kodeks</h1><h2>Os</h2><ul><li>Vi er her</li></ul>", "a.html").document.title == "Kodeks for Eksempelby");
    CHECK(imported_kodeks("<h1>Kodeks for Eksempelby</h1><h1>Samarbejde</h1><h2>Os</h2><ul><li>Vi er her</li></ul>", "a.html").document.title == "Kodeks for Eksempelby");
}

TEST_CASE("a page that leaves out the tags of its head and its body is read whole, whatever it begins with")
{
    for (const char* first : {"<nav><a href='/'>Forside</a></nav><main>", "<main>", "<section>", ""}) {
        const ImportedKodeks read = imported_kodeks("<!doctype html><meta charset=utf-8><title>Byr\u00e5d</title>" + std::string(first) + "<h1>Kodeks</h1><h2>Os</h2><ul><li>Vi er her</li><li>Vi bliver</li></ul>", "a.html");
        CHECK_MESSAGE(read.document.title == "Kodeks", first);
        CHECK_MESSAGE(points(read) == "- Vi er her\n- Vi bliver\n", first);
    }
}

TEST_CASE("what a page does not show is left out and listed, and what it may only have folded away is kept and doubted")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><p style=\"color:red; Display : NONE\">Usynlig</p><ol><li>Vi er her</li><li hidden>Skjult led</li><li>Vi bliver</li></ol>"
                                                "<p hidden=\"\">Skjult <b>tekst</b></p><h2>De andre</h2><div style=\"display:none\"><nav>Menu</nav><ul><li>De er der</li><li>De bliver</li></ul></div>", "a.html");
    CHECK(points(read) == "1 Vi er her\n2 Vi bliver\n- De er der\n- De bliver\n");
    REQUIRE(read.left_out.size() == 4);
    CHECK(says(describe(read.left_out[0], "f"), "left out, the page does not show it: Usynlig"));
    CHECK(says(describe(read.left_out[2], "f"), "left out, the page does not show it: Skjult tekst"));
    CHECK(read.doubts.size() == 1);
    CHECK(says(doubts(read), "the page does not show this at first, and may never: De er der"));
}

TEST_CASE("a footnote is neither a point nor an annex, and neither its number nor its arrow stays in the text")
{
    const ImportedKodeks read = imported_kodeks("<h1>Kodeks</h1><h2>Os</h2><ol><li>Vi hilser p\u00e5 hinanden.<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" role=\"doc-noteref\"><sup>1</sup></a></li><li>Vi bliver.</li></ol>"
                                                "<section class=\"footnotes\" role=\"doc-endnotes\"><hr /><ol><li id=\"fn1\" role=\"doc-endnote\"><p>Ogs\u00e5 om morgenen.<a href=\"#fnref1\" role=\"doc-backlink\">\u21a9\ufe0e</a></p></li></ol></section>", "a.html");
    CHECK(points(read) == "1 Vi hilser p\u00e5 hinanden.\n2 Vi bliver.\n");
    REQUIRE(read.left_out.size() == 1);
    CHECK(read.left_out[0].text == "1. Ogs\u00e5 om morgenen.");
    CHECK(says(doubts(read), "this footnote was left out; write it below its point if it is needed there: 1. Ogs\u00e5 om morgenen."));
}
