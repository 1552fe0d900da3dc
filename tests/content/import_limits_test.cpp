// Why: a file from a memory stick may be anything. Whatever it is, there is one sentence about it, and never a crash, a wait or half an agenda.
#include "imported.hpp"

#include <set>

#include "content/limits.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

std::string refused(const std::string& bytes, const std::string& name = "agenda.txt")
{
    const Import read = import_text(bytes, name);
    REQUIRE_FALSE(read.has_value());
    return describe(read.error().problem);
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string agenda_of(std::size_t items)
{
    std::string text;
    for (std::size_t i = 1; i <= items; ++i) text += fmt::format("Punkt {}: Sag\n\n", i);
    return text;
}

std::string repeated(std::size_t times, const std::string& text)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("500 items are an agenda, and 501 are none")
{
    CHECK(imported(agenda_of(limits::agenda_items)).agenda.items.size() == limits::agenda_items);
    CHECK(says(refused(agenda_of(limits::agenda_items + 1)), "more than 500 items"));
}

TEST_CASE("a file of more than 20 MiB is refused unread")
{
    CHECK(says(refused(std::string(limits::import_bytes + 1, 'a')), "larger than 20 MiB"));
}

TEST_CASE("what cannot be an agenda is told by what it is")
{
    CHECK(says(refused("PK\x03\x04 word"), "word processor"));
    CHECK(says(refused("{\\rtf1 Punkt 1: A}"), "word processor"));
    CHECK(says(refused("From: <Saved by Blink>\nMIME-Version: 1.0\n"), "web archive"));
    CHECK(says(refused(std::string("Punkt 1: \0 A", 12)), "no text"));
    CHECK(says(refused(" \n\f\n"), "empty"));
    CHECK(says(refused(""), "empty"));
    CHECK(says(refused("Ingen punkter her.\n"), "no items were found"));
    CHECK(says(refused("{\"a\": 1}", "a.json"), "holds no agenda"));
    CHECK(says(refused("{\"Dagsordenpunkter\": []}", "a.json"), "none of its items"));
}

TEST_CASE("JSON that breaks off is refused where it does")
{
    const std::string said = refused("{\n  \"Dagsordenpunkter\": [\n    {\"Number\": 1,,}", "a.json");
    CHECK_MESSAGE(says(said, "a.json:3:18: this is not well-formed JSON"), said);
}

TEST_CASE("a file nested or divided without end is refused")
{
    CHECK(says(refused(repeated(100'000, "["), "a.json"), "nested or divided"));
    CHECK(says(refused("[" + repeated(600'000, "1,") + "1]", "a.json"), "nested or divided"));
    CHECK(says(refused(repeated(100'000, "<div>"), "a.html"), "nested or divided"));
    CHECK(says(refused(repeated(300'000, "<p>a</p>"), "a.html"), "nested or divided"));
    std::string tag = "<p";
    for (int i = 0; i < 200'000; ++i) tag += fmt::format(" a{}='<>'", i);
    CHECK(says(refused(tag + ">", "a.html"), "nested or divided"));
    CHECK(says(refused(repeated(300'000, "a\n")), "more than 200000 lines"));
    CHECK(says(refused(repeated(6'000, "1. A\n")), "more than 5000 numbered lines"));
}

TEST_CASE("a reader that is told its time is up stops with one sentence")
{
    for (const char* name : {"firstagenda.json", "saved.html", "pasted.txt"}) {
        ImportOptions options;
        options.out_of_time = [] { return true; };
        const Import read = import_agenda(agenda_fixture(name), options);
        if (std::string(name) == "firstagenda.json") continue;  // too small for anybody to look at the clock
        REQUIRE_FALSE(read.has_value());
        CHECK(says(describe(read.error().problem), "takes too long"));
    }
    ImportOptions options;
    options.out_of_time = [] { return true; };
    CHECK(says(describe(import_agenda("[" + repeated(10'000, "1,") + "1]", "a.json", options).error().problem), "takes too long"));
}

TEST_CASE("only a plain file that is there is opened")
{
    const TempDirectory folder;
    const ImportOptions options;
    CHECK(says(describe(import_agenda(folder.path() / "none.txt", options).error().problem), "no such file"));
    CHECK(says(describe(import_agenda(folder.path(), options).error().problem), "not an ordinary file"));
    CHECK(says(describe(import_agenda("/dev/zero", options).error().problem), "not an ordinary file"));
}

TEST_CASE("a PDF goes to the reader of PDF, and each of its troubles has a sentence")
{
    const TempDirectory folder;
    const fs::path file = folder.path() / "a.pdf";
    std::ofstream(file) << "%PDF-1.4\n";
    const auto with = [&](const tl::expected<std::string, TextTrouble>& text) {
        ImportOptions options;
        options.pdf_text = [&](const fs::path& asked) {
            CHECK(asked == file);
            return text;
        };
        return import_agenda(file, options);
    };
    CHECK(with("Punkt 1: A\n\f").value().agenda.items.size() == 1);
    CHECK(says(describe(with("\f\f").error().problem), "pages are pictures"));
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::unreadable)).error().problem), "password"));
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::too_slow)).error().problem), "too long"));
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::too_much)).error().problem), "more text"));
    CHECK(says(describe(with(tl::make_unexpected(TextTrouble::no_program)).error().problem), "poppler-utils"));
    CHECK(says(describe(import_agenda(file, ImportOptions{}).error().problem), "poppler-utils"));
}

TEST_CASE("a title that is too long is cut, and says so")
{
    const ImportedAgenda read = imported("Punkt 1: " + repeated(250, "meget ") + "langt\n");
    CHECK(says(doubts(read, "1"), "too long"));
}

TEST_CASE("what is left out ends after a hundred lines")
{
    std::string text;
    for (int i = 1; i <= 300; ++i) text += fmt::format("Punkt {}: Sag\n1. Ja\n2. Nej\n\n", i);
    CHECK(imported(text).left_out.size() == limits::left_out + 1);
}
