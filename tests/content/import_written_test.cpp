// Why: what was imported becomes a file, and the kiosk reads that file. Between the two nothing may change, whatever a title holds.
#include "imported.hpp"

#include "content/configuration_reader.hpp"
#include "example_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

const std::string place = "agendas/2026-11-24.toml";

/// The example council with this file as its agenda, closed titles shown.
ReadConfiguration council_with(const std::string& toml)
{
    ConfigFiles files = changed("kiosk.toml", "show_closed_titles = false", "show_closed_titles = true");
    files.files.erase(place);
    add_file(files, place, toml);
    return read_configuration(files, today());
}

Agenda read_back(const ImportedAgenda& imported)
{
    const ReadConfiguration read = council_with(agenda_to_toml(imported, "source.txt"));
    CHECK_MESSAGE(errors(read).empty(), said(read.problems));
    const Agenda* found = find_agenda(read.configuration, "2026-11-24");
    REQUIRE(found != nullptr);
    return *found;
}

Agenda an_agenda(AgendaItem item)
{
    Agenda agenda;
    agenda.id = "2026-11-24";
    agenda.title = "Byrådet";
    agenda.date = today();
    agenda.start = std::chrono::minutes(19 * 60 + 5);
    agenda.items = {std::move(item)};
    return agenda;
}

ImportedAgenda agenda_with(AgendaItem item)
{
    ImportedAgenda imported;
    imported.agenda = an_agenda(std::move(item));
    imported.date_known = imported.start_known = true;
    return imported;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("each agenda of a fixture that knows its day is the same when the kiosk has read it")
{
    for (const char* name : {"firstagenda.json", "pasted.txt", "numbered.txt", "saved.html", "pages.pdf.txt", "english.txt"}) {
        ImportedAgenda read = imported(text_of(agenda_fixture(name)), name);
        read.agenda.id = "2026-11-24";
        CHECK_MESSAGE(read_back(read) == read.agenda, name);
    }
}

TEST_CASE("every field of an agenda comes back as it went")
{
    ImportedAgenda written = agenda_with(AgendaItem{"1", "A", "", "", false, {}, "questions", ItemStatus::postponed, 0, {}});
    AgendaItem second{"1.a", "A \"B\" \\ C # ] = 'D' æøå 🙂", "26/1", "Kort \\n om sagen", true, std::chrono::minutes(20), "any-other", ItemStatus::withdrawn,
                      3, std::chrono::minutes(30)};
    second.with_previous = true;
    written.agenda.items.push_back(second);
    written.agenda.end = std::chrono::hours(22);
    written.agenda.pause = std::chrono::minutes(18 * 60 + 5);
    CHECK(read_back(written) == written.agenda);
}

TEST_CASE("every printable character of ASCII comes back in a title")
{
    for (char c = ' ' + 1; c < 127; ++c) {
        const ImportedAgenda written = agenda_with(AgendaItem{"1", std::string("A") + c + "B" + c, "", "", false, {}, "item", ItemStatus::planned, 0, {}});
        CHECK_MESSAGE(read_back(written) == written.agenda, c);
    }
}

TEST_CASE("an unsure item carries its doubt as a comment, on one line, whatever that quotes")
{
    ImportedAgenda written = agenda_with(AgendaItem{"1", "A", "", "", false, {}, "item", ItemStatus::planned, 0, {}});
    written.unsure.push_back(Unsure{0, "first\nsecond \x1B[2J"});
    const std::string toml = agenda_to_toml(written, "source.txt");
    CHECK(says(toml, "[[item]]\n# Unsure: first second ?[2J\nnumber = \"1\"\n"));
    CHECK(read_back(written) == written.agenda);
}

TEST_CASE("a date and a start that were not said are asked for, in the file and by check")
{
    const ImportedAgenda read = imported("Punkt 1: A\n");
    const std::string toml = agenda_to_toml(read, "source.txt");
    CHECK(says(toml, "# TO BE FILLED IN: the date"));
    CHECK(says(toml, "# TO BE FILLED IN: the start"));
    const std::string asked = said(errors(council_with(toml)));
    CHECK(says(asked, "the meeting has no date; write a line such as: date = 2026-11-24"));
    CHECK(says(asked, "the meeting has no start; write a line such as: start = \"19.00\""));
}

TEST_CASE("a title that was not said is the council's usual one")
{
    ImportedAgenda written = agenda_with(AgendaItem{"1", "A", "", "", false, {}, "item", ItemStatus::planned, 0, {}});
    written.agenda.title.clear();
    CHECK(read_back(written).title == council_with(agenda_to_toml(written, "x")).configuration.council.meeting);
}

TEST_CASE("a new file is whole, and one that is there is not written over")
{
    const TempDirectory folder;
    const fs::path file = folder.path() / "2026-11-24.toml";
    CHECK_FALSE(write_new_file(file, "first").has_value());
    CHECK(text_of(file) == "first");
    const auto second = write_new_file(file, "second");
    REQUIRE(second.has_value());
    CHECK(says(*second, "there already"));
    CHECK(text_of(file) == "first");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a file that cannot be written whole is not there at all")
{
    const TempDirectory folder;
    CHECK(write_new_file(folder.path() / "none" / "a.toml", "text").has_value());
    CHECK(write_new_file(folder.path(), "text").has_value());
    CHECK(fs::is_empty(folder.path()));
}
