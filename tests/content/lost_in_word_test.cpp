// Why: what pandoc leaves out of a file of Word, nobody sees missing. Each loss must be named with its words and its place, and nothing that is there.
#include "imported_kodeks.hpp"

#include <archive.h>
#include <archive_entry.h>

#include "content/limits.hpp"
#include "content/source_text/lost_in_word.hpp"
#include "content/source_text/zip_part.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const Parts& parts)
{
    std::string bytes(1024 * 1024, '\0');
    std::size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_bytes_in_last_block(zip, 1);
    REQUIRE(archive_write_open_memory(zip, bytes.data(), bytes.size(), &used) == ARCHIVE_OK);
    for (const auto& [name, text] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
        archive_write_header(zip, entry);
        archive_write_data(zip, text.data(), text.size());
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.resize(used);
    return bytes;
}

std::string run(const std::string& words) { return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>"; }
std::string paragraph(const std::string& runs, const std::string& how = "") { return "<w:p>" + (how.empty() ? "" : "<w:pPr>" + how + "</w:pPr>") + runs + "</w:p>"; }
std::string field(const std::string& words) { return "<w:fldSimple w:instr=\" DOCPROPERTY x \">" + run(words) + "</w:fldSimple>"; }

/// In both of the forms that Word writes.
std::string box(const std::string& words)
{
    const std::string content = "<w:txbxContent>" + paragraph(run(words)) + "</w:txbxContent>";
    return "<w:r><mc:AlternateContent><mc:Choice>" + content + "</mc:Choice><mc:Fallback><w:pict>" + content + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

std::string document(const std::string& paragraphs)
{
    return "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>" + paragraphs + "</w:body></w:document>";
}

std::string lost(const std::string& docx, const std::string& read)
{
    std::string all;
    for (const std::string& doubt : lost_in_word(docx, text_lines(read), [] { return false; })) all += doubt + "\n";
    return all;
}

std::string lost_of(const std::string& paragraphs, const std::string& read) { return lost(zip_of({{"word/document.xml", document(paragraphs)}}), read); }

constexpr const char* counted = "<?xml version=\"1.0\"?><w:numbering xmlns:w=\"urn:w\"><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\u00a7 %1\"/></w:lvl>"
                                "<w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";

std::string level(const std::string& depth) { return "<w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"4\"/></w:numPr>"; }

}  // namespace

TEST_CASE("the words of a text box are named once, with what stands before it")
{
    CHECK(lost_of(paragraph(run("Vi taler p\u00e6nt.")) + paragraph(box("Vi deler aldrig fra lukkede m\u00f8der.")) + paragraph(run("Tillid")), "Vi taler p\u00e6nt.\nTillid\n") ==
          "a text box after \"Vi taler p\u00e6nt.\" was left out; write its words where they belong: Vi deler aldrig fra lukkede m\u00f8der.\n");
    CHECK(lost_of(paragraph(box("Kodeks")), "") == "a text box at the beginning was left out; write its words where they belong: Kodeks\n");
}

TEST_CASE("a text box whose words were read, or that is empty, is none to name")
{
    CHECK(lost_of(paragraph(run("Vi taler p\u00e6nt.")) + paragraph(box("Vi taler  p\u00e6nt.")) + paragraph(box(" ")), "Vi taler\np\u00e6nt.\n").empty());
}

TEST_CASE("the words of a simple field are named with those around them, and not where they were read")
{
    const std::string text = paragraph(run("Vi f\u00f8lger op hvert ") + field("kvartal") + run(" i udvalget."));
    CHECK(lost_of(text, "Vi f\u00f8lger op hvert i udvalget.\n") ==
          "words that Word fills in were left out; write them where they belong, between \"Vi f\u00f8lger op hvert\" and \"i udvalget.\": kvartal\n");
    CHECK(lost_of(text, "Vi f\u00f8lger op hvert kvartal i udvalget.\n").empty());
    CHECK(lost_of(paragraph(run("Vi m\u00f8des") + field("") + run(" her.")), "Vi m\u00f8des her.").empty());
}

TEST_CASE("numbers that Word counts as 1.1 are named, by the paragraph's own list or its style's")
{
    const std::string read = "1. Habilitet\n1. Vi siger til.\n2. Vi g\u00e5r ud.\n";
    const auto file = [](const std::string& paragraphs, const std::string& styles = "") {
        return zip_of({{"word/document.xml", document(paragraphs)}, {"word/numbering.xml", counted}, {"word/styles.xml", "<w:styles xmlns:w=\"urn:w\">" + styles + "</w:styles>"}});
    };
    const std::string heading = paragraph(run("Habilitet"), level("0"));
    CHECK(says(lost(file(heading + paragraph(run("Vi siger til."), level("1")) + paragraph(run("Vi g\u00e5r ud."), level("1"))), read), "Word numbers 2 paragraphs as \"1.1\""));
    CHECK(lost(file(heading), read).empty());
    CHECK(says(lost(file(heading + paragraph(run("Vi siger til."), "<w:pStyle w:val=\"Stk\"/>"), "<w:style w:styleId=\"Stk\"><w:pPr>" + level("1") + "</w:pPr></w:style>"), read),
               "The first is: Vi siger til."));
}

TEST_CASE("a part that is damaged, missing or larger than any text is not read, and that is said")
{
    const std::string large = zip_of({{"word/document.xml", std::string(limits::word_part_bytes + 1, ' ')}});
    CHECK(large.size() < 100'000);
    for (const std::string& file : {large, std::string("PK\3\4"), zip_of({{"word/other.xml", "<a/>"}}), zip_of({{"word/document.xml", "<w:document><w:p>"}})})
        CHECK(says(lost(file, "Kodeks"), "it could not be seen whether the file holds text boxes"));
    CHECK_FALSE(zip_part(large, "word/document.xml", 1000));
}

TEST_CASE("what was lost of a file of Word stands among the doubts, and in the refusal of one that has no more")
{
    const TempDirectory directory;
    const std::filesystem::path file = directory.path() / "kodeks.docx";
    const auto imported = [&](const std::string& read) {
        KodeksImportOptions options;
        options.word_text = [&](const std::filesystem::path&) { return read; };
        return import_kodeks(file, options);
    };
    std::ofstream(file, std::ios::binary) << zip_of({{"word/document.xml", document(paragraph(run("Kodeks")) + paragraph(box("Vi deler intet.")))}});
    const KodeksImport whole = imported("<h1>Kodeks</h1><h2>Os</h2><ul><li>Vi er her</li></ul>");
    REQUIRE(whole.has_value());
    CHECK(says(doubts(*whole), "Vi deler intet."));
    const KodeksImport empty = imported("<p>Kodeks</p>");
    REQUIRE_FALSE(empty.has_value());
    CHECK(says(describe(empty.error()), "Vi deler intet."));
}
