// Why: files arrive from sticks, mail and half-finished copies. Whatever is in them, the reader says what is wrong and goes on;
// it never throws, hangs or crashes.
#include <algorithm>
#include <cstdint>
#include <fstream>

#include "content/limits.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

/// A copy of the shipped files that a test may spoil.
struct Copied {
    TempDirectory folder;
    fs::path config = folder / "config";
    Copied() { fs::copy(shipped_config(), config, fs::copy_options::recursive); }
    void write(const std::string& name, const std::string& bytes) const { std::ofstream(config / name, std::ios::binary) << bytes; }
    [[nodiscard]] std::string read(const std::string& name) const
    {
        std::ifstream stream(config / name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    }
};

const char* const all_files[] = {"kiosk.toml",    "reminders.toml", "checkin.toml", "contacts.toml", "kodeks/byraadets-kodeks.md",
                                 "agendas/2026-11-24.toml"};

bool names(const ReadConfiguration& read, const std::string& file, const std::string& word)
{
    for (const Problem& problem : errors(read))
        if (problem.file == file && problem.what.find(word) != std::string::npos) return true;
    return false;
}

std::string with_crlf(const std::string& text)
{
    std::string converted;
    for (const char c : text) converted += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return converted;
}

}  // namespace

TEST_CASE("an empty file of any kind is an error in that file")
{
    for (const std::string name : all_files) {
        const Copied copied;
        copied.write(name, "");
        const ReadConfiguration read = read_configuration(copied.config, today());
        CHECK_MESSAGE(names(read, name, ""), name);
    }
}

TEST_CASE("a missing file is said to be missing")
{
    for (const std::string name : {"kiosk.toml", "reminders.toml", "checkin.toml", "contacts.toml"}) {
        const Copied copied;
        fs::remove(copied.config / name);
        CHECK_MESSAGE(names(read_configuration(copied.config, today()), name, "missing"), name);
    }
}

TEST_CASE("a missing folder is said to be missing, whether of kodeks, agendas or all")
{
    const Copied copied;
    fs::remove_all(copied.config / "agendas");
    fs::remove_all(copied.config / "kodeks");
    const ReadConfiguration read = read_configuration(copied.config, today());
    CHECK(names(read, "agendas", "missing"));
    CHECK(names(read, "kodeks", "missing"));
    const fs::path nowhere = copied.folder / "nowhere";
    CHECK(names(read_configuration(nowhere, today()), nowhere.string(), "no such folder"));
}

TEST_CASE("a folder of agendas may be empty, a folder of kodeks may not")
{
    const Copied copied;
    for (const char* folder : {"agendas", "kodeks"}) {
        fs::remove_all(copied.config / folder);
        fs::create_directory(copied.config / folder);
    }
    const ReadConfiguration read = read_configuration(copied.config, today());
    REQUIRE_MESSAGE(errors(read).size() == 1, said(read.problems));
    CHECK(errors(read)[0].file == "kodeks");
}

TEST_CASE("binary files of any kind are said to be no text")
{
    for (const std::string name : all_files) {
        const Copied copied;
        copied.write(name, std::string("\x7F" "ELF\x02\x01\x01\0\0\0\xFF\xFE", 12));
        CHECK_MESSAGE(names(read_configuration(copied.config, today()), name, "UTF-8"), name);
    }
}

TEST_CASE("a file in an old encoding is named at the first letter that shows it")
{
    const ConfigFiles shipped = shipped_files();
    const Copied copied;
    copied.write("contacts.toml", "[[contact]]\nname = \"Kommunaldirekt\xF8r\"\n");
    const ReadConfiguration read = read_configuration(copied.config, today());
    REQUIRE_MESSAGE(errors(read).size() == 1, said(read.problems));
    CHECK(errors(read)[0].line == 2);
    CHECK(errors(read)[0].column == 23);
}

TEST_CASE("a file cut anywhere is read without a crash, and an end inside a value is an error")
{
    for (const std::string name : all_files) {
        const std::string whole = shipped_files().files.at(name);
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 41) {
            ConfigFiles files = shipped_files();
            files.files[name] = whole.substr(0, length);
            const ReadConfiguration read = read_configuration(files, today());
            if (length > 0 && whole[length - 1] == '"' && whole[length - 2] == ' ') CHECK_MESSAGE(has_errors(read), name << " at " << length);
        }
    }
}

TEST_CASE("files with any one byte changed are read without a crash")
{
    std::uint32_t random = 20261124;
    const auto next = [&] { return random = random * 1664525U + 1013904223U; };
    for (const std::string name : all_files) {
        const std::string whole = shipped_files().files.at(name);
        for (int round = 0; round < 40; ++round) {
            ConfigFiles files = shipped_files();
            files.files[name] = whole;
            files.files[name][(next() >> 8) % whole.size()] = static_cast<char>(1 + (next() >> 8) % 127);
            const ReadConfiguration read = read_configuration(files, today());
            CHECK(read.problems.size() < 1000);
        }
    }
}

TEST_CASE("lines that end as on Windows are read like any others")
{
    const Configuration shipped = read_configuration(shipped_config(), today()).configuration;
    ConfigFiles files = shipped_files();
    for (auto& [name, text] : files.files) text = with_crlf(text);
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(!has_errors(read), said(read.problems));
    CHECK(read.configuration == shipped);
}

TEST_CASE("a byte order mark at the start of a file is passed over")
{
    const Configuration shipped = read_configuration(shipped_config(), today()).configuration;
    ConfigFiles files = shipped_files();
    for (auto& [name, text] : files.files) text = "\xEF\xBB\xBF" + text;
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(!has_errors(read), said(read.problems));
    CHECK(read.configuration == shipped);
}

TEST_CASE("a file of more than 256 KiB is refused unread")
{
    const Copied copied;
    const std::string shipped = copied.read("reminders.toml");
    const auto of_size = [&](std::size_t bytes) {
        std::string text = shipped;
        while (text.size() < bytes) text += "#" + std::string(std::min<std::size_t>(100, bytes - text.size()) - 1, '\n');
        return text;
    };
    copied.write("reminders.toml", of_size(limits::file_bytes + 1));
    CHECK(names(read_configuration(copied.config, today()), "reminders.toml", "256 KiB"));
    copied.write("reminders.toml", of_size(limits::file_bytes));
    CHECK_FALSE(has_errors(read_configuration(copied.config, today())));
}

TEST_CASE("a folder where a file should be is refused")
{
    const Copied copied;
    fs::remove(copied.config / "kiosk.toml");
    fs::create_directory(copied.config / "kiosk.toml");
    CHECK(names(read_configuration(copied.config, today()), "kiosk.toml", "ordinary file"));
}

TEST_CASE("deep nesting and long lines do not bring the reader down")
{
    ConfigFiles files = shipped_files();
    files.files["reminders.toml"] = "a = " + std::string(100000, '[') + "\n";
    files.files["kodeks/byraadets-kodeks.md"] = "+++\nid = \"a\"\ntitle = \"A\"\n+++\n\n## A\n\n" + std::string(50000, '>') + " x\n";
    const ReadConfiguration read = read_configuration(files, today());
    CHECK(names(read, "reminders.toml", ""));
    CHECK(names(read, "kodeks/byraadets-kodeks.md", ""));
}

TEST_CASE("hidden files and the copies editors leave behind are passed over")
{
    const Copied copied;
    copied.write("agendas/.2026-11-24.toml.swp", "\xFF");
    copied.write("agendas/.hidden.toml", "\xFF");
    copied.write("agendas/2026-11-24.toml~", "\xFF");
    copied.write("kodeks/notes.txt", "\xFF");
    CHECK_FALSE(has_errors(read_configuration(copied.config, today())));
}
