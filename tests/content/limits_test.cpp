// Why: what is far beyond any council's file must be refused in one sentence that names the limit and its place, and what is
// just within it must be read: a limit nobody can name is a fault nobody can mend.
#include <fstream>

#include <sys/stat.h>

#include <fmt/format.h>

#include "content/limits.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

/// The shipped files with this one in the place of the shipped, judged as if it had been read from the disk.
ReadConfiguration with(const std::string& name, const std::string& bytes)
{
    ConfigFiles files = own_files();
    files.files.erase(name);
    add_file(files, name, bytes);
    return read_configuration(files, today());
}

ReadConfiguration added(const std::string& name, const std::string& bytes) { return with(name, own_files().files.at(name) + bytes); }

/// The one error; fails the test when there is another number of them.
Problem the_error(const ReadConfiguration& read)
{
    const std::vector<Problem> found = errors(read);
    REQUIRE_MESSAGE(found.size() == 1, said(read.problems));
    return found[0];
}

bool says(const Problem& problem, const std::string& words) { return problem.what.find(words) != std::string::npos; }

std::string repeated(std::size_t times, const std::string& text)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string agenda_of(std::size_t items)
{
    std::string text = "date = 2026-11-24\nstart = \"19.00\"\n";
    for (std::size_t i = 1; i <= items; ++i) text += fmt::format("[[item]]\nnumber = \"{}\"\ntitle = \"A\"\n", i);
    return text;
}

std::string kodeks_of(int points)
{
    std::string text = "+++\nid = \"byraadets-kodeks\"\ntitle = \"K\"\n+++\n\n## A\n\n";
    for (int i = 1; i <= points; ++i) text += fmt::format("{}. Norm. {{#p-{}}}\n", i, i);
    return text;
}

/// What is said about the kodeks alone: reminders and statements miss the shipped one's points.
std::vector<Problem> of_kodeks(const ReadConfiguration& read)
{
    std::vector<Problem> found;
    for (const Problem& problem : errors(read))
        if (problem.file.substr(0, 7) == "kodeks/") found.push_back(problem);
    return found;
}

/// A copy of the shipped files in a folder of its own.
struct Copied {
    TempDirectory folder;
    fs::path config = folder / "config";
    Copied() { fs::copy(shipped_config(), config, fs::copy_options::recursive); }
    [[nodiscard]] ReadConfiguration read() const { return read_configuration(config, today()); }
};

const char* const agenda = "agendas/2026-11-24.toml";
const char* const document = "kodeks/byraadets-kodeks.md";

}  // namespace

TEST_CASE("a line of 4000 characters is read, and one longer is named where it is too long")
{
    CHECK_FALSE(has_errors(added("contacts.toml", "#" + repeated(limits::line_characters - 1, "\u00e5") + "\n")));
    const Problem error = the_error(added("contacts.toml", "#" + repeated(limits::line_characters, "\u00e5") + "\n"));
    CHECK(says(error, "4000 characters"));
    CHECK(error.line > 1);
    CHECK(error.column == 4001);
}

TEST_CASE("an agenda of 500 items is read, and the item after them is named")
{
    const ReadConfiguration whole = with(agenda, agenda_of(limits::agenda_items));
    CHECK_MESSAGE(!has_errors(whole), said(whole.problems));
    const ReadConfiguration read = with(agenda, agenda_of(limits::agenda_items + 50));
    const Problem error = the_error(read);
    CHECK(says(error, "more than 500 entries"));
    CHECK(error.line == 3 + 3 * 500);
    CHECK(find_agenda(read.configuration, "2026-11-24")->items.size() == limits::agenda_items);
}

TEST_CASE("a kodeks of 2000 points is read, and the point after them is named")
{
    CHECK(of_kodeks(with(document, kodeks_of(limits::points))).empty());
    const std::vector<Problem> found = of_kodeks(with(document, kodeks_of(limits::points + 30)));
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK(says(found[0], "2000 points"));
    CHECK(found[0].line == 8 + limits::points);
}

TEST_CASE("a kodeks of more than 10000 pieces is read no further")
{
    const std::vector<Problem> found = of_kodeks(added(document, repeated(10500, "\n- A\n")));
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK(says(found[0], "10000 headings"));
}

TEST_CASE("a paragraph without end is named where it begins")
{
    const std::vector<Problem> in_annex = of_kodeks(added(document, "\n" + repeated(100, repeated(60, "A") + "\n")));
    REQUIRE_MESSAGE(in_annex.size() == 1, said(in_annex));
    CHECK(says(in_annex[0], "at most 5000"));
    const std::vector<Problem> of_point = of_kodeks(with(document, kodeks_of(1) + repeated(100, "\n    " + repeated(60, "A") + "\n")));
    REQUIRE_MESSAGE(!of_point.empty(), said(of_point));
    CHECK(says(of_point[0], "5000 characters"));
}

TEST_CASE("the lists of kiosk.toml, reminders, statements and contacts end at 200 entries")
{
    for (const auto& [file, entry] : {std::pair<const char*, const char*>{"reminders.toml", "[[reminder]]\n"},
                                      {"checkin.toml", "[[statement]]\nask = false\n"},
                                      {"contacts.toml", "[[contact]]\n"}}) {
        const ReadConfiguration read = added(file, "\n" + repeated(limits::entries + 10, entry));
        std::size_t limit_named = 0;
        for (const Problem& problem : errors(read)) limit_named += says(problem, "more than 200 entries") ? 1 : 0;
        CHECK_MESSAGE(limit_named == 1, file);
    }
    std::string dates;
    for (int day = 0; day < 250; ++day) dates += fmt::format("{}-{:02}-{:02}, ", 2030 + day / 100, 1 + day / 28 % 12, 1 + day % 28);
    const ReadConfiguration read = read_configuration(changed("kiosk.toml", "dates = [", "dates = [" + dates), today());
    CHECK_MESSAGE(said(errors(read)).find("meetings.dates has more than 200 entries") != std::string::npos, said(read.problems));
}

TEST_CASE("a statement names at most ten points")
{
    const std::string list = "points = [" + repeated(limits::names_in_list - 1, "\"saglighed\", ") + "\"saglighed\"";
    CHECK_FALSE(has_errors(read_configuration(changed("checkin.toml", "points = [\"saglighed\"]", list + "]"), today())));
    CHECK(says(the_error(read_configuration(changed("checkin.toml", "points = [\"saglighed\"]", list + ", \"saglighed\"]"), today())),
               "more than 10 entries"));
}

TEST_CASE("a text of more than 1000 characters is refused, with its length")
{
    const auto room = [](std::size_t length) {
        return read_configuration(changed("kiosk.toml", "\"Byr\u00e5dssalen\"", "\"" + repeated(length, "\u00f8") + "\""), today());
    };
    CHECK_FALSE(has_errors(room(1000)));
    CHECK(says(the_error(room(1001)), "1001 characters long, and can be at most 1000"));
}

TEST_CASE("an id has at most 64 characters")
{
    const auto named = [](std::size_t length) {
        return read_configuration(changed("contacts.toml", "id = \"borgmester\"", "id = \"" + std::string(length, 'b') + "\""), today());
    };
    CHECK_FALSE(has_errors(named(64)));
    CHECK(says(the_error(named(65)), "at most 64 characters"));
}

TEST_CASE("brackets and dotted names more than 32 deep are refused where they become so")
{
    CHECK(says(the_error(added("contacts.toml", "\na = " + std::string(33, '['))), "more than 32 deep"));
    const Problem dotted = the_error(added("contacts.toml", "\n[" + repeated(33, "a.") + "a]\n"));
    CHECK(says(dotted, "more than 32 deep"));
    CHECK(dotted.column == 1 + 2 * 33);
    CHECK_FALSE(says(the_error(added("contacts.toml", "\na = \"" + repeated(50, "[a.") + "\" # " + repeated(50, "{b.") + "\n")), "deep"));
}

TEST_CASE("a table taken apart does not use up the stack, however its names are dotted")
{
    std::string text;
    for (int i = 0; i < 120; ++i) text += "{" + repeated(900, "a.") + "a = [\n";
    CHECK(has_errors(with("contacts.toml", "a = [" + text)));
}

TEST_CASE("a Danish letter outside quotation marks is named, before toml++ stumbles over it")
{
    const Problem key = the_error(read_configuration(changed("kiosk.toml", "room = ", "r\u00e5d = "), today()));
    CHECK(says(key, "quotation marks"));
    CHECK(key.column == 2);
    CHECK(says(the_error(read_configuration(changed("kiosk.toml", "room = \"", "room = \u00d8\""), today())), "quotation marks"));
    CHECK(says(the_error(added("contacts.toml", "\na = \"\"\"\\\n\u00f8\"\"\"\n")), "\\"));
}

TEST_CASE("a text that begins in the middle of a word is named where it begins")
{
    const Problem error = the_error(with(agenda, "title = 2026-11-24\"\u00e5\"\n" + agenda_of(1)));
    CHECK(says(error, "quotation mark"));
    CHECK(error.column == 19);
}

TEST_CASE("characters that are not seen but have an effect are refused, in a file and behind an escape")
{
    const Problem raw = the_error(added(document, "\nA\x1B[2JB\n"));
    CHECK(says(raw, "cannot be shown"));
    CHECK(raw.column == 2);
    CHECK(says(the_error(added(document, "\nA\u202EB\n")), "cannot be shown"));
    for (const char* escape : {"\\u001b[2J", "\\u0000", "\\u202e", "\\u2028"})
        CHECK(says(the_error(read_configuration(changed("kiosk.toml", "\"Byr\u00e5dssalen\"", std::string("\"A") + escape + "\""), today())),
                   "cannot be shown"));
}

TEST_CASE("what a file says is quoted in a problem visibly and in part")
{
    const Problem hidden = the_error(added("contacts.toml", "\n[\"\\u001b[2J\\nA\"]\n"));
    CHECK(hidden.what.find('\x1B') == std::string::npos);
    CHECK(hidden.what.find('\n') == std::string::npos);
    const Problem endless = the_error(added("contacts.toml", "\n[" + std::string(3000, 'a') + "]\n"));
    CHECK(endless.what.size() <= static_cast<std::size_t>(limits::problem_characters) + 3);
}

TEST_CASE("a pipe, a device and a link to itself in the place of an agenda are refused and waited for by nobody")
{
    const Copied copied;
    REQUIRE(mkfifo((copied.config / "agendas/pipe.toml").c_str(), 0600) == 0);
    fs::create_symlink("/dev/zero", copied.config / "agendas/zero.toml");
    fs::create_symlink("loop.toml", copied.config / "agendas/loop.toml");
    fs::create_symlink(copied.config / "agendas", copied.config / "agendas/folder.toml");
    const ReadConfiguration read = copied.read();
    CHECK_MESSAGE(errors(read).size() == 4, said(read.problems));
    for (const Problem& error : errors(read)) CHECK_MESSAGE(says(error, "ordinary file"), describe(error));
}

TEST_CASE("a file that grows while it is read, or has no size to begin with, is read to the limit")
{
    const Copied copied;
    fs::remove(copied.config / "contacts.toml");
    fs::create_symlink("/proc/self/status", copied.config / "contacts.toml");
    for (const Problem& error : errors(copied.read())) CHECK(error.file == "contacts.toml");
}

TEST_CASE("a folder of 200 agendas is read, and one of more is not")
{
    const Copied copied;
    for (std::size_t i = 2; i < limits::folder_files; ++i)
        std::ofstream(copied.config / "agendas" / fmt::format("{:04}.toml", i)) << agenda_of(1);
    CHECK_FALSE(has_errors(copied.read()));
    std::ofstream(copied.config / "agendas/one-more.toml") << agenda_of(1);
    const Problem error = the_error(copied.read());
    CHECK(error.file == "agendas");
    CHECK(says(error, "201 files"));
    CHECK(says(error, "at most 200"));
}

TEST_CASE("a folder of more than 10000 files is given up in one sentence")
{
    const Copied copied;
    for (std::size_t i = 0; i < limits::folder_entries; ++i) std::ofstream(copied.config / "agendas" / std::to_string(i));
    const Problem error = the_error(copied.read());
    CHECK(error.file == "agendas");
    CHECK(says(error, "more than 10000 files"));
}

TEST_CASE("a file whose name cannot be shown is refused by a name that can")
{
    const Copied copied;
    std::ofstream(copied.config / "agendas/A\x1B[2J.toml") << agenda_of(1);
    std::ofstream(copied.config / "agendas/B\xFF.toml") << agenda_of(1);
    const ReadConfiguration read = copied.read();
    REQUIRE_MESSAGE(errors(read).size() == 2, said(read.problems));
    for (const Problem& error : errors(read)) CHECK(says(error, "cannot be shown"));
    CHECK(said(read.problems).find('\x1B') == std::string::npos);
}

TEST_CASE("points without an id do not take the id of another")
{
    const Configuration read =
        with(document, "+++\nid = \"k\"\ntitle = \"K\"\n+++\n\n## A\n\n1. One. {#point-2}\n1. Two.\n1. Three.\n").configuration;
    REQUIRE(read.documents.size() == 1);
    const std::vector<Point>& points = read.documents[0].sections[0].points;
    REQUIRE(points.size() == 3);
    CHECK(points[0].id != points[1].id);
    CHECK(points[1].id != points[2].id);
}

TEST_CASE("the largest files that are read at all are judged before anybody has waited")
{
    // Each is as bad as its limits allow; a reader that looks back at every line would take minutes here.
    const auto fill = [](const std::string& head, const std::string& line) {
        return head + repeated((limits::file_bytes - head.size()) / line.size(), line);
    };
    const std::string front = "+++\nid = \"k\"\ntitle = \"K\"\n+++\n\n";
    for (const char* line : {"## A\n", "- A\n", ">", "[[[[[[[[\n", "* _ ` < &amp; ", "1. A\n", "\n", "[a]: b\n", "    A\n"})
        CHECK(has_errors(with(document, fill(front, line))));
    for (const char* line : {"a = 1\n", "[[a]]\n", "a.b.c.d = 1\n", "a", "[[contact]]\nid = \"b\"\n", "a = \"\"\"", "\"", "a = [[[["})
        CHECK(has_errors(with("contacts.toml", fill("", line))));
}
