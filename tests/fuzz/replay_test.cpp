// Why: what a fuzzer found once must stay mended, also where no fuzzer is: every build reads each file of the corpus.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/family.hpp"

using namespace kiosk::test;

namespace {

/// Reads what stands in corpus/FOLDER; at least `least` inputs must.
void replay(const Family& family, const std::string& folder, std::size_t least)
{
    std::size_t inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KIOSK_SOURCE_DIR) / "tests/fuzz/corpus" / folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        const std::string broken = try_bytes(family, bytes);
        CHECK_MESSAGE(broken.empty(), entry.path().filename().string() << ": " << broken);
        ++inputs;
    }
    CHECK_MESSAGE(inputs >= least, folder << " has too little in it");
}

void replay(const Family& family)
{
    replay(family, family.name, 5);
    replay(family, std::string(family.name) + "-grown", 20);
}

}  // namespace

TEST_CASE("every kept input of kiosk.toml is read as promised") { replay(families()[0]); }
TEST_CASE("every kept input of the reminders, the statements and the contacts is read as promised") { replay(families()[1]); }
TEST_CASE("every kept input of an agenda is read as promised") { replay(families()[2]); }
TEST_CASE("every kept input of a kodeks is read as promised") { replay(families()[3]); }
TEST_CASE("every kept input of an agenda's text is imported as promised") { replay(families()[4]); }
TEST_CASE("every kept input of an agenda's page or JSON is imported as promised") { replay(families()[5]); }
TEST_CASE("every kept input of a kodeks to import is imported as promised") { replay(families()[6]); }
