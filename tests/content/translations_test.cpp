// Why: the kiosk must speak Danish on a machine that has no Danish locale, and keep writing numbers as the files need them.
#include <array>
#include <clocale>
#include <cstdint>
#include <cstdlib>
#include <fstream>

#include "content/translations.hpp"
#include "core/words.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

/// A catalogue of one word beside its header, in gettext's binary form: magic, tables of originals and of translations.
void write_catalogue(const fs::path& path)
{
    const std::array<std::string, 2> originals{"", "Pause the meeting"};
    const std::array<std::string, 2> translations{"Language: da\nContent-Type: text/plain; charset=UTF-8\n", "Hold m\u00f8depause"};
    const std::uint32_t texts_begin = 28 + 4 * 8;
    std::string head;
    std::string texts;
    const auto number = [&](std::uint32_t value) {
        for (int i = 0; i < 4; ++i) head += static_cast<char>((value >> (8 * i)) & 0xFF);
    };
    const auto table = [&](const std::array<std::string, 2>& entries) {
        for (const std::string& entry : entries) {
            number(static_cast<std::uint32_t>(entry.size()));
            number(texts_begin + static_cast<std::uint32_t>(texts.size()));
            texts += entry + '\0';
        }
    };
    for (const std::uint32_t value : {0x950412deU, 0U, 2U, 28U, 28U + 16U, 0U, 0U}) number(value);
    table(originals);
    table(translations);
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << head << texts;
}

/// Puts the process back as the other tests expect it.
struct Restored {
    ~Restored()
    {
        unsetenv("LANGUAGE");
        std::setlocale(LC_ALL, "C");
    }
};

}  // namespace

TEST_CASE("the kiosk speaks Danish without a Danish locale on the machine")
{
    const Restored restored;
    const TempDirectory folder;
    write_catalogue(folder / "da/LC_MESSAGES/kodekskiosk.mo");
    CHECK(speak_danish(folder.path()));
    CHECK(std::string(tr("Pause the meeting")) == "Hold m\u00f8depause");
}

TEST_CASE("numbers are written as in the C locale whatever the language")
{
    const Restored restored;
    const TempDirectory folder;
    use_language("da", folder.path());
    CHECK(std::string(std::setlocale(LC_NUMERIC, nullptr)) == "C");
}

TEST_CASE("missing Danish texts are a failure with a code, not silence")
{
    const Restored restored;
    const TempDirectory folder;
    const Outcome<void> spoken = speak_danish(folder.path());
    REQUIRE_FALSE(spoken);
    CHECK(spoken.error().code == "K31");
}
