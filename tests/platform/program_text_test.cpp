// Why: pdftotext and pandoc are not ours, and a file may be anything. Its text must come whole, and each way it can fail must be told apart.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include <sys/stat.h>

#include "platform/program_text.hpp"
#include "support/pdf.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

struct Folder {
    TempDirectory folder;
    fs::path file = folder / "a.pdf";
    explicit Folder(const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }
};

/// A program of this name on the PATH, for as long as this lives.
class Instead {
public:
    explicit Instead(const std::string& script, const char* name = "pdftotext")
    {
        const fs::path program = folder_ / name;
        std::ofstream(program) << "#!/bin/sh\n" << script << "\n";
        chmod(program.c_str(), 0755);
        setenv("PATH", (folder_.path().string() + ":" + before_).c_str(), 1);
    }
    ~Instead() { setenv("PATH", before_.c_str(), 1); }
    Instead(const Instead&) = delete;
    Instead& operator=(const Instead&) = delete;

private:
    std::string before_ = std::getenv("PATH");
    TempDirectory folder_;
};

TextTrouble trouble(const tl::expected<std::string, TextTrouble>& text)
{
    REQUIRE_FALSE(text.has_value());
    return text.error();
}

}  // namespace

TEST_CASE("the text of a PDF comes page by page, in its letters")
{
    const Folder given(pdf_of("Punkt 1: Spørgetid (B)\n\f2. side\n"));
    const auto text = pdf_text(given.file);
    REQUIRE(text.has_value());
    CHECK(text->find("Punkt 1: Spørgetid (B)") != std::string::npos);
    CHECK(text->find('\f') < text->find("2. side"));
}

TEST_CASE("what is no PDF, or broken off, or no file, cannot be read")
{
    CHECK(trouble(pdf_text(Folder("%PDF-1.4\nnothing").file)) == TextTrouble::unreadable);
    CHECK(trouble(pdf_text(Folder("").file)) == TextTrouble::unreadable);
    CHECK(trouble(pdf_text("/nowhere/a.pdf")) == TextTrouble::unreadable);
    CHECK(trouble(pdf_text("/dev/zero")) == TextTrouble::unreadable);
}

TEST_CASE("more text than is asked for is refused")
{
    const Folder given(pdf_of("A long line of text that is longer than allowed\n"));
    CHECK(trouble(pdf_text(given.file, TextLimits{std::chrono::milliseconds(20000), 10})) == TextTrouble::too_much);
}

TEST_CASE("a reader that does not come to an end is ended")
{
    const Folder given(pdf_of("A\n"));
    const Instead forever("exec sleep 1000");
    CHECK(trouble(pdf_text(given.file, TextLimits{std::chrono::milliseconds(50), 1000})) == TextTrouble::too_slow);
}

TEST_CASE("a reader that has had its processor time is too slow")
{
    const Folder given(pdf_of("A\n"));
    const Instead working("kill -XCPU $$");
    CHECK(trouble(pdf_text(given.file)) == TextTrouble::too_slow);
}

TEST_CASE("a reader that writes without end is ended")
{
    const Folder given(pdf_of("A\n"));
    const Instead endless("exec cat /dev/zero");
    CHECK(trouble(pdf_text(given.file, TextLimits{std::chrono::milliseconds(60000), 1000})) == TextTrouble::too_much);
}

TEST_CASE("a reader that fails has no text, whatever it wrote")
{
    const Folder given(pdf_of("A\n"));
    const Instead failing("echo half; exit 3");
    CHECK(trouble(pdf_text(given.file)) == TextTrouble::unreadable);
}

TEST_CASE("without pdftotext that is said")
{
    const Folder given(pdf_of("A\n"));
    const std::string before = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    CHECK(trouble(pdf_text(given.file)) == TextTrouble::no_program);
    setenv("PATH", before.c_str(), 1);
}

TEST_CASE("a file of Word goes through pandoc in its sandbox, as a whole page, and what that says comes back")
{
    const Folder given("PK");
    const Instead reader("cat >/dev/null; echo \"$@\"", "pandoc");
    const auto text = word_text(given.file);
    REQUIRE(text.has_value());
    CHECK(text->find("--sandbox") != std::string::npos);
    CHECK(text->find("--standalone") != std::string::npos);
}

TEST_CASE("pandoc has room to work in, as often as it is asked")
{
    const TempDirectory folder;
    const fs::path file = folder / "kodeks.docx";
    REQUIRE(std::system(("printf '1. Vi taler ordentligt.\\n2. Vi lytter.\\n' | pandoc -o '" + file.string() + "'").c_str()) == 0);
    for (int time = 1; time <= 10; ++time) {  // it starts its threads in another order each time
        const auto text = word_text(file);
        REQUIRE_MESSAGE(text.has_value(), time);
        CHECK(text->find("Vi lytter.") != std::string::npos);
    }
}

TEST_CASE("without pandoc a file of Word is not read, and what pandoc refuses is unreadable")
{
    const Folder given("PK");
    {
        const Instead reader("exit 1", "pandoc");
        CHECK(trouble(word_text(given.file)) == TextTrouble::unreadable);
    }
    const std::string before = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    CHECK(trouble(word_text(given.file)) == TextTrouble::no_program);
    setenv("PATH", before.c_str(), 1);
}
