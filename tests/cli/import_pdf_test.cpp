// Why: between a PDF and its agenda stands pdftotext, whose text is not ours to decide. A PDF made from the fixture's pages must give the fixture's
// items after all of it, and so must a spoiled one not.
#include "content/imported_kodeks.hpp"

#include "platform/program_text.hpp"
#include "support/pdf.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string compared(const std::string& pages)
{
    const TempDirectory folder;
    const std::filesystem::path file = folder / "agenda.pdf";
    std::ofstream(file, std::ios::binary) << pdf_of(pages);
    ImportOptions options;
    options.pdf_text = [](const std::filesystem::path& path) { return pdf_text(path, TextLimits{std::chrono::milliseconds(60000), 1 << 20}); };
    const Import read = import_agenda(file, options);
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : describe(read.error().problem)));
    return differences(lines_of(text_of(agenda_fixture("pages.items"))), written(*read));
}

}  // namespace

TEST_CASE("a PDF gives the items of its pages") { CHECK(compared(text_of(agenda_fixture("pages.pdf.txt"))) == ""); }

TEST_CASE("an item that a PDF has too much is seen")
{
    CHECK(compared(text_of(agenda_fixture("pages.pdf.txt")) + "\n\n\n5.   Nyt\n").find("extra: 5|Nyt") != std::string::npos);
}

TEST_CASE("a PDF gives the points of a kodeks across its pages")
{
    const TempDirectory folder;
    const std::filesystem::path file = folder / "kodeks.pdf";
    std::ofstream(file, std::ios::binary) << pdf_of(text_of(kodeks_fixture("pages.pdf.txt")));
    KodeksImportOptions options;
    options.pdf_text = [](const std::filesystem::path& path) { return pdf_text(path, TextLimits{std::chrono::milliseconds(60000), 1 << 20}); };
    const KodeksImport read = import_kodeks(file, options);
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : describe(read.error())));
    Lines expected = lines_of(text_of(kodeks_fixture("pages.points"))), found = written(*read);
    expected.pop_back();  // which lines were left out, pdftotext decides
    found.pop_back();
    CHECK(differences(expected, found) == "");
}
