// Why: a judge that lets everything pass finds nothing. Each promise is broken once in a council that is right, and must be named.
#include <doctest/doctest.h>

#include "content/configuration_reader.hpp"
#include "fuzz/promises.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Date tonight() { return Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}; }

const ConfigFiles& files()
{
    static const ConfigFiles read = gather_files(std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk-config");
    return read;
}

/// What is said of the example council when this is done to it.
template <class Break> std::string judged(Break breaks)
{
    ReadConfiguration read = read_configuration(files(), tonight());
    breaks(read, read.configuration);
    return broken_promise(files(), read);
}

Problem at(const char* file, int line, int column) { return Problem{file, line, column, Severity::warning, "odd"}; }

}  // namespace

TEST_CASE("the example council breaks no promise")
{
    CHECK(judged([](ReadConfiguration&, Configuration&) {}) == "");
}

TEST_CASE("a problem outside its file is noticed")
{
    const auto said = [](Problem problem) { return judged([&](ReadConfiguration& read, Configuration&) { read.problems.push_back(problem); }); };
    CHECK(said(at("kiosk.toml", 1, 1)) == "");
    CHECK(said(at("kiosk.toml", 10000, 1)) != "");
    CHECK(said(at("kiosk.toml", 1, 1000)) != "");
    CHECK(said(at("kiosk.toml", 1, 0)) != "");
    CHECK(said(at("elsewhere.toml", 0, 0)) != "");
    CHECK(said(Problem{"kiosk.toml", 1, 1, Severity::warning, "two\nlines"}) != "");
}

TEST_CASE("a value outside its range is noticed")
{
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.council.members = 32; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.checkin.floor = 4; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.panel.room_distance_m = 0.0 / 0.0; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.idle.norm = std::chrono::seconds(301); }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.dates[0].date = Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{30}}; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.agendas[0].items[0].attachments = 1000; }) != "");
}

TEST_CASE("what points to nothing, or is there twice, is noticed")
{
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.reminders[0].point = "gone"; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.statements[0].points[0] = "gone"; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.contacts[1].id = c.contacts[0].id; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.agendas[0].items[1].number = c.agendas[0].items[0].number; }) != "");
}

TEST_CASE("a closed item that tells its title is noticed")
{
    CHECK(judged([](ReadConfiguration&, Configuration& c) {
              for (AgendaItem& item : c.agendas[0].items)
                  if (item.closed) item.title = "Secret";
          }) != "");
}

TEST_CASE("a text that cannot be shown is noticed")
{
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.council.room = "two\nlines"; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.council.room = "\x1B[2J"; }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.documents[0].sections[0].points[0].text = "\xFF"; }) != "");
}

TEST_CASE("a configuration that is not whole, and no error, is noticed")
{
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.council.name.clear(); }) != "");
    CHECK(judged([](ReadConfiguration&, Configuration& c) { c.documents[0].sections[0].points[2].number = 7; }) != "");
}
