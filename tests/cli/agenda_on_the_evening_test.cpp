// Why: a secretary comes with a file an hour before the meeting. From the stick or the folder to the first item everything must fit together:
// the list, the reading of a real file, the look at it, the meeting and its journal.
#include <fstream>

#include <doctest/doctest.h>

#include "cli/file_agendas.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string an_agenda =
    "Byrådet\nTirsdag den 24. november 2026 kl. 19.00\n\n1. Godkendelse af dagsorden\n\n2. Budget 2027\n\n3. Lukket: Køb af Havnegade 7\n";

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

/// An evening with the council's folder and a place for a stick, which is plugged in when `plugged_in` says so.
struct Chamber {
    TempDirectory folder, stick;
    std::vector<Stick> plugged_in;
    FileAgendas agendas{folder.path(), [this] { return plugged_in; }};
    Evening evening;

    Chamber()
    {
        evening.agendas = &agendas;
        evening.restart();
    }
    void load_an_agenda()
    {
        let_in(evening);
        plugged_in = {{40, stick.path()}};
        evening.does(OpenAgendas{});
        evening.does(OpenAgendaFiles{});
    }
    [[nodiscard]] const Intake& intake() const { return evening.state().setup.intake; }
    void read(std::size_t file) { evening.does(ReadAgenda{intake().files.at(file)}); }
    void begin()
    {
        for (const Action& action : {Action(TakeAgenda{}), Action(StartMeeting{}), Action(BeginItems{})}) evening.does(action);
    }
};

std::string titles(const Meeting& meeting)
{
    std::string all;
    for (const AgendaItem& item : meeting.agenda.items) all += item.number + ":" + item.title + " ";
    return all;
}

}  // namespace

TEST_CASE("a meeting is held with an agenda that came on a stick after the PIN")
{
    Chamber chamber;
    write(chamber.stick.path() / "moede.txt", an_agenda);
    chamber.load_an_agenda();
    REQUIRE(chamber.intake().files.size() == 1);
    CHECK(chamber.intake().files.front().on_stick);
    chamber.read(0);
    REQUIRE(chamber.evening.state().screen == Screen::agenda_found);
    chamber.begin();
    REQUIRE(chamber.evening.state().screen == Screen::meeting);
    CHECK(titles(*chamber.evening.state().meeting) == "1:Godkendelse af dagsorden 2:Budget 2027 3: ");
}

TEST_CASE("a meeting is held with an agenda that lies in the council's folder")
{
    Chamber chamber;
    write(chamber.folder.path() / "moede.txt", an_agenda);
    chamber.load_an_agenda();
    REQUIRE(chamber.intake().files.size() == 1);
    CHECK_FALSE(chamber.intake().files.front().on_stick);
    chamber.read(0);
    chamber.begin();
    REQUIRE(chamber.evening.state().screen == Screen::meeting);
    CHECK(chamber.evening.state().meeting->agenda.items.size() == 3);
}

TEST_CASE("the meeting goes on after a restart when the stick with its agenda has gone")
{
    Chamber chamber;
    write(chamber.stick.path() / "moede.txt", an_agenda);
    chamber.load_an_agenda();
    chamber.read(0);
    chamber.begin();
    const std::string before = titles(*chamber.evening.state().meeting);
    chamber.plugged_in.clear();
    chamber.evening.restart();
    REQUIRE(chamber.evening.state().screen == Screen::meeting);
    CHECK(titles(*chamber.evening.state().meeting) == before);
}

TEST_CASE("a file that is no agenda says why on the list, and another can be read from there")
{
    Chamber chamber;
    write(chamber.folder.path() / "a.txt", "Ingen punkter her.\n");
    write(chamber.folder.path() / "b.txt", an_agenda);
    chamber.load_an_agenda();
    chamber.read(0);
    CHECK(chamber.evening.state().screen == Screen::agenda_files);
    CHECK_FALSE(chamber.intake().none.why.empty());
    chamber.read(1);
    CHECK(chamber.evening.state().screen == Screen::agenda_found);
}

TEST_CASE("what was in an agenda's closed item comes to no file of the kiosk")
{
    Chamber chamber;
    write(chamber.stick.path() / "moede.txt", an_agenda);
    chamber.load_an_agenda();
    chamber.read(0);
    REQUIRE(chamber.intake().found->agenda.items.back().title.find("Havnegade") != std::string::npos);
    chamber.begin();
    for (const auto& entry : std::filesystem::directory_iterator(chamber.evening.folder())) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        CHECK(bytes.find("Havnegade") == std::string::npos);
    }
}
