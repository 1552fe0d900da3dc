// Why: what is listed must be what the mødeleder just plugged in, and what is shown of a file must not tell what a closed item is about.
#include "cli/file_agendas.hpp"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "support/temp_directory.hpp"

using namespace kiosk;

namespace {

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

std::vector<std::string> names(const std::vector<AgendaFile>& files)
{
    std::vector<std::string> all;
    for (const AgendaFile& file : files) all.push_back(file.name);
    return all;
}

const std::string an_agenda =
    "Byrådet\nTirsdag den 24. november 2026 kl. 19.00\n\n1. Godkendelse af dagsorden\n\n2. Budget 2027\n\n3. Lukket: Køb af Havnegade 7\n";

struct Machine {
    test::TempDirectory folder, stick;
    std::vector<Stick> plugged_in;
    FileAgendas agendas{folder.path(), [this] { return plugged_in; }};
    void plug_in(int mount) { plugged_in = {{mount, stick.path()}}; }
};

}  // namespace

TEST_CASE("the folder and a stick that comes after the PIN are listed, by name, with what may be an agenda only")
{
    Machine machine;
    write(machine.folder.path() / "b.txt", an_agenda);
    write(machine.folder.path() / "A.PDF", "");
    write(machine.folder.path() / "c.exe", "");
    write(machine.folder.path() / ".hidden.txt", "");
    std::filesystem::create_directory(machine.folder.path() / "folder.txt");
    write(machine.stick.path() / "s.html", "");
    machine.agendas.let_in();
    machine.plug_in(40);
    CHECK(names(machine.agendas.list()) == std::vector<std::string>{"A.PDF", "b.txt", "s.html"});
    CHECK(machine.agendas.list().back().on_stick);
}

TEST_CASE("a stick that was there before the PIN is not looked into, until it is plugged in again")
{
    Machine machine;
    write(machine.stick.path() / "s.txt", an_agenda);
    machine.plug_in(40);
    machine.agendas.let_in();
    CHECK(machine.agendas.list().empty());
    machine.plugged_in.clear();
    CHECK(machine.agendas.list().empty());
    machine.plug_in(40);
    CHECK(machine.agendas.list().size() == 1);
    machine.agendas.let_in();
    CHECK(machine.agendas.list().empty());
}

TEST_CASE("a folder that is not there is no error")
{
    FileAgendas agendas("/no/such/folder", [] { return std::vector<Stick>{}; });
    CHECK(agendas.list().empty());
}

TEST_CASE("what is found is told without a word of a closed item")
{
    Machine machine;
    write(machine.folder.path() / "a.txt", an_agenda);
    const auto found = machine.agendas.read(machine.agendas.list().front());
    REQUIRE(found);
    CHECK(found->agenda.items.size() == 3);
    CHECK(found->agenda.items.back().closed);
    CHECK(std::none_of(found->doubts.begin(), found->doubts.end(), [](const std::string& doubt) { return doubt.find("Havnegade") != std::string::npos; }));
}

TEST_CASE("a file that is no agenda gets one sentence")
{
    Machine machine;
    write(machine.folder.path() / "a.txt", "Ingen punkter her.\n");
    const auto found = machine.agendas.read(machine.agendas.list().front());
    REQUIRE_FALSE(found);
    CHECK_FALSE(found.error().why.empty());
    CHECK(found.error().choose_from.empty());
}

TEST_CASE("the sentence on a bad file names it and its line, says what to do, and carries a code")
{
    Machine machine;
    write(machine.folder.path() / "a.json", "{\n \"Dagsordenpunkter\": [ }");
    const auto found = machine.agendas.read(machine.agendas.list().front());
    REQUIRE_FALSE(found);
    for (const char* words : {"\"a.json\"", "line 2: ", "Choose another file", "(K32)"})
        CHECK_MESSAGE(found.error().why.find(words) != std::string::npos, found.error().why);
}

TEST_CASE("what was left out is told by its lines, and what is doubtful of a closed item by its number, without their words")
{
    Machine machine;
    write(machine.folder.path() / "a.txt", "Medlemmer\n1. Anna Eksempel (A)\n2. Bo Prøve (V)\n\nPunkt 1: Budget\n\nPunkt 2: Fortroligt: Havnegade 7\n\nPunkt 3: Lukket sag om Havnegade 9\n");
    const auto found = machine.agendas.read(machine.agendas.list().front());
    REQUIRE(found);
    CHECK(found->lines_left_out == 2);
    std::string all;
    for (const std::string& doubt : found->doubts) all += doubt + "\n";
    CHECK_MESSAGE(all.find("Left out, line 2: list of members, 2 lines") != std::string::npos, all);
    CHECK_MESSAGE(all.find("Items 2, 3: its title seems to call it closed") != std::string::npos, all);
    for (const char* words : {"Havnegade", "Anna"}) CHECK(all.find(words) == std::string::npos);
}

TEST_CASE("of a file with several meetings each can be read")
{
    Machine machine;
    write(machine.folder.path() / "a.json",
          R"([{"Id":"1","Date":"2026-11-24T19:00:00","AgendaItems":[{"Number":"1","Caption":"Budget"}]},{"Id":"2","Date":"2026-12-15T19:00:00","AgendaItems":[{"Number":"1","Caption":"Lokalplan"}]}])");
    const auto several = machine.agendas.read(machine.agendas.list().front());
    REQUIRE_FALSE(several);
    REQUIRE(several.error().choose_from.size() == 2);
    CHECK(several.error().why.find("--meeting") == std::string::npos);
    const auto second = machine.agendas.read(several.error().choose_from[1]);
    REQUIRE(second);
    CHECK(second->agenda.items.front().title == "Lokalplan");
}
