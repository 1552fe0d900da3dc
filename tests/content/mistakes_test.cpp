// Why: a message is only worth something when it points at the mistake. Each row plants one in the shipped files and names
// the place and a word of what must be said about it.
#include <array>

#include "example_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

struct Mistake {
    const char* file;
    const char* what;  ///< stands in the shipped file
    const char* by;    ///< the mistake; '@' marks where it must be found, and is taken out
    const char* word;  ///< of the message
};

const Mistake mistakes[] = {
    // kiosk.toml
    {"kiosk.toml", "room = ", "@rom = ", "room"},
    {"kiosk.toml", "[panel]", "[@pannel]", "panel"},
    {"kiosk.toml", "members = 31", "members = @30", "odd"},
    {"kiosk.toml", "members = 31", "members = @57", "9 to 55"},
    {"kiosk.toml", "members = 31", "members = @\"31\"", "a whole number"},
    {"kiosk.toml", "name = \"Eksempelby Byr\u00e5d\"", "name = @\"\"", "empty"},
    {"kiosk.toml", "floor = 5 ", "floor = @4 ", "5 to 31"},
    {"kiosk.toml", "floor = 5 ", "floor = @33 ", "5 to 31"},
    {"kiosk.toml", "open_minutes = 45", "open_minutes = @4", "5 to 240"},
    {"kiosk.toml", "reduce_motion = false", "reduce_motion = @\"nej\"", "true or false"},
    {"kiosk.toml", "diagonal_inches = 32", "diagonal_inches = @nan", "7 to 120"},
    {"kiosk.toml", "\"Europe/Copenhagen\" #", "@\"../Copenhagen\" #", "time zone"},
    {"kiosk.toml", "term_to = 2029-12-31", "term_to = @2025-12-31", "after"},
    {"kiosk.toml", "start = \"19.00\"", "start = @19.00", "19.00"},
    {"kiosk.toml", "start = \"19.00\"", "start = @\"24.00\"", "23.59"},
    {"kiosk.toml", "    2026-02-24,", "    @2026-01-27,", "already"},
    {"kiosk.toml", "    2026-02-24,", "    @\"24. februar\",", "2026-11-24"},
    {"kiosk.toml", "    2026-02-24,", "    { date = 2026-02-24, @begin = \"17.00\" },", "begin"},
    {"kiosk.toml", "kodeks = \"byraadets-kodeks\"", "kodeks = @\"byraadets-kodex\"", "byraadets-kodeks"},
    {"kiosk.toml", "kodeks = \"byraadets-kodeks\"", "documents = [@\"kl-kodeks\"]\nkodeks = \"byraadets-kodeks\"", "no document has the id"},
    {"kiosk.toml", "kodeks = \"byraadets-kodeks\"", "documents = [\"byraadets-kodeks\", @\"byraadets-kodeks\"]\nkodeks = \"byraadets-kodeks\"", "already"},
    {"kiosk.toml", "volume = 5", "volume = @11", "1 to 10"},
    {"kiosk.toml", "headset = \"\"", "headset = @false", "text in quotation marks"},
    {"kiosk.toml", "\"$argon2id$v", "@\"280571$v", "kodekskiosk pin"},
    // kodeks
    {"kodeks/byraadets-kodeks.md", "id = \"byraadets-kodeks\"", "id = @\"Kodeks\"", "a to z"},
    {"kodeks/byraadets-kodeks.md", "adopted = 2026-01-12", "adopted = @\"januar\"", "a date"},
    {"kodeks/byraadets-kodeks.md", "\"year\"", "@\"yearly\"", "half-year"},
    {"kodeks/byraadets-kodeks.md", "adopted = ", "@adoptet = ", "adopted"},
    {"kodeks/byraadets-kodeks.md", "7. Vi holder", "@9. Vi holder", "must be 7"},
    {"kodeks/byraadets-kodeks.md", "## Administrationen\n", "@## Administrationen\n\n## Forvaltningen\n", "no points"},
    {"kodeks/byraadets-kodeks.md", "## Borgere og omverden\n", "@Borgerne er vigtige.\n\n## Borgere og omverden\n", "belongs to no point"},
    {"kodeks/byraadets-kodeks.md", "## Borgere og omverden\n", "@### Borgere\n\n## Borgere og omverden\n", "annex"},
    {"kodeks/byraadets-kodeks.md", "## Internt samarbejde\n", "@- Indledning.\n\n## Internt samarbejde\n", "before the first section"},
    {"kodeks/byraadets-kodeks.md", "## Internt samarbejde\n", "@# Kodeks\n\n## Internt samarbejde\n", "title"},
    {"kodeks/byraadets-kodeks.md", "    > Hvornår er det", "    @- et\n\n    > Hvornår er det", "cannot hold a list"},
    {"kodeks/byraadets-kodeks.md", "    Tonen mellem os", "    @Som [her](#tone). Tonen mellem os", "there is no point"},
    {"kodeks/byraadets-kodeks.md", "## Borgere og omverden\n", "```\n@kode\n```\n\n## Borgere og omverden\n", "code"},
    // reminders.toml
    {"reminders.toml", "point = \"sociale-medier\"", "point = @\"sociale-media\"", "sociale-medier"},
    {"reminders.toml", "when = \"idle\"", "when = @\"hvile\"", "after-pause"},
    {"reminders.toml", "kind = \"questions\"", "kind = @\"question\"", "any-other"},
    {"reminders.toml", "minutes = 60", "minutes = @0", "1 to 600"},
    {"reminders.toml", "when = \"after-pause\"", "when = \"after-pause\"\nminutes = @5", "minutes-in"},
    {"reminders.toml", "icon = \"hearing\"", "icon = @\"H\u00f8rer\"", "Material Icons"},
    {"reminders.toml", "id = \"hvile-sag\"", "id = @\"hvile-telefon\"", "twice"},
    {"reminders.toml", "automatic = 3", "automatic = @11", "0 to 10"},
    // checkin.toml
    {"checkin.toml", "points = [\"saglighed\"]", "points = @[\"saglighet\"]", "saglighed"},
    {"checkin.toml", "points = [\"saglighed\"]", "points = @[]", "empty"},
    {"checkin.toml", "points = [\"saglighed\"]", "points = @\"saglighed\"", "a list"},
    {"checkin.toml", "id = \"plads-til-uenighed\"", "id = @\"ordentlig-tone\"", "twice"},
    {"checkin.toml", "\nask = false", "\nask = @\"nej\"", "true or false"},
    // contacts.toml
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = @\"33 70 39 5O\"", "digits"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = @\"33 70 39 5\"", "8 to 15 digits"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = @\"\"", "reached nowhere"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = 33 @70 39 50", "more stands on this line"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = n@ej", "no value can be read"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = @JA", "no value can be read"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone = \"33 70 39 50@", "not ended on its line"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "phone @\"33 70 39 50\"", "= is missing"},
    {"contacts.toml", "phone = \"33 70 39 50\"", "name = @\"33 70 39 50\"", "stands twice"},
    {"contacts.toml", "verified = 2026-11-02\n\n[[contact]]", "verified = [\"a\", \"b\"\n\n@[[contact]]", "a comma is missing in this list"},
    {"contacts.toml", "verified = 2026-11-02", "verified = @2026", "a date"},
    {"contacts.toml", "owner = ", "@owned = ", "owner"},
    // agendas
    {"agendas/2026-11-24.toml", "status = \"postponed\"", "status = @\"udsat\"", "postponed"},
    {"agendas/2026-11-24.toml", "number = \"5\"", "number = @\"4\"", "twice"},
    {"agendas/2026-11-24.toml", "number = \"5\"", "number = @5", "text in quotation marks"},
    {"agendas/2026-11-24.toml", "date = 2026-11-24", "date = 2026-11-31@", "no such date"},
    {"agendas/2026-11-24.toml", "minutes = 20", "minutes = @601", "1 to 600"},
    {"agendas/2026-11-24.toml", "pause_after = 30", "pause_after = @0", "1 to 120"},
    {"agendas/2026-11-24.toml", "closed = true", "closed = @1", "true or false"},
};

}  // namespace

TEST_CASE("each mistake in a file is found at its line and column, with a hint of what would be right")
{
    for (const Mistake& mistake : mistakes) {
        std::string by = mistake.by;
        const std::size_t mark = by.find('@');
        REQUIRE(mark != std::string::npos);
        const ConfigFiles marked = changed(mistake.file, mistake.what, by);
        const std::string& text = marked.files.at(mistake.file);
        int line = 1;
        int column = 1;
        for (std::size_t i = 0; text[i] != '@'; ++i) {
            const bool continues = (text[i] & 0xC0) == 0x80;
            if (text[i] == '\n') ++line, column = 1;
            else if (!continues) ++column;
        }
        by.erase(mark, 1);
        const ReadConfiguration read = read_configuration(changed(mistake.file, mistake.what, by), today());
        bool found = false;
        for (const Problem& problem : errors(read))
            found = found || (problem.file == mistake.file && problem.line == line && problem.column == column &&
                              problem.what.find(mistake.word) != std::string::npos);
        CHECK_MESSAGE(found, std::string(mistake.file) << ": " << by << " at " << line << ":" << column << " among\n" << said(read.problems));
    }
}

TEST_CASE("what cannot be read as TOML is said in our words alone")
{
    for (const char* by : {"phone = JA", "phone = \"33 70", "phone", "phone = [", "[[contact]", "name = \"33\"", "phone = 2026-02-30", "phone = 0x", "phone = +", "phone = {a"}) {
        const auto found = errors(read_configuration(changed("contacts.toml", "phone = \"33 70 39 50\"", by), today()));
        REQUIRE(!found.empty());
        CHECK_MESSAGE(said(found).find("rror while") == std::string::npos, said(found));
        CHECK_MESSAGE(found[0].line > 0, said(found));
    }
}

TEST_CASE("a pictogram the kiosk does not have is pointed out, with the nearest")
{
    for (const auto& [file, right, wrong] : {std::array{"contacts.toml", "gavel", "gavelx"}, std::array{"reminders.toml", "hearing", "hearring"}}) {
        const ReadConfiguration read = read_configuration(changed(file, "icon = \"" + std::string(right) + "\"", "icon = \"" + std::string(wrong) + "\""), today());
        CHECK_FALSE(has_errors(read));
        CHECK_MESSAGE(said(read.problems).find("shows a hand; is \"" + std::string(right) + "\" what was meant?") != std::string::npos, said(read.problems));
    }
    const ReadConfiguration far = read_configuration(changed("contacts.toml", "icon = \"gavel\"", "icon = \"enhjoerning\""), today());
    CHECK(said(far.problems).find("choose another") != std::string::npos);
}

TEST_CASE("one mistake is one problem")
{
    const ReadConfiguration read = read_configuration(changed("kiosk.toml", "members = 31", "members = 30"), today());
    CHECK_MESSAGE(errors(read).size() == 1, said(read.problems));
}

TEST_CASE("all mistakes are named at once, in the order of the files")
{
    ConfigFiles files = changed("kiosk.toml", "members = 31", "members = 30");
    files.files["kiosk.toml"].replace(files.files["kiosk.toml"].find("home = 60"), 9, "hjem = 60");
    files.files["contacts.toml"].replace(files.files["contacts.toml"].find("id = \"borgmester\""), 17, "id = 7           ");
    const std::vector<Problem> found = errors(read_configuration(files, today()));
    REQUIRE_MESSAGE(found.size() == 3, said(found));
    CHECK(found[0].file == "contacts.toml");
    CHECK(found[1].file == "kiosk.toml");
    CHECK(found[2].file == "kiosk.toml");
    CHECK(found[1].line < found[2].line);
}

TEST_CASE("a problem reads as file, line, column and what is wrong")
{
    CHECK(describe(error_at(Place{"kiosk.toml", 12, 5}, "wrong")) == "kiosk.toml:12:5: wrong");
    CHECK(describe(warning_at(Place{"kiosk.toml", 12, 5}, "odd")) == "kiosk.toml:12:5: warning: odd");
    CHECK(describe(error_at(Place{"agendas"}, "missing")) == "agendas: missing");
}

TEST_CASE("a point without an id is named at its number")
{
    const ReadConfiguration read = read_configuration(changed("kodeks/byraadets-kodeks.md", " {#evaluering}", ""), today());
    const std::vector<Problem> found = errors(read);
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK(found[0].what.find("no id") != std::string::npos);
    CHECK(found[0].column == 1);
}

TEST_CASE("an id that two points share is named at the second")
{
    const ReadConfiguration read = read_configuration(changed("kodeks/byraadets-kodeks.md", "{#principper}", "{#evaluering}"), today());
    const std::vector<Problem> found = errors(read);
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK(found[0].what.find("evaluering") != std::string::npos);
}

TEST_CASE("an explanation glued to its point is told to stand apart")
{
    const ReadConfiguration read =
        read_configuration(changed("kodeks/byraadets-kodeks.md", "{#evaluering}\n\n", "{#evaluering}\n"), today());
    REQUIRE(errors(read).size() == 1);
    CHECK(errors(read)[0].what.find("empty line") != std::string::npos);
}

TEST_CASE("an opening norm without an icon, and a fourth one, are refused")
{
    const ReadConfiguration without = read_configuration(changed("reminders.toml", "icon = \"hearing\"\n", ""), today());
    REQUIRE(errors(without).size() == 1);
    CHECK(errors(without)[0].what.find("reminder.icon") != std::string::npos);
    const ReadConfiguration fourth =
        read_configuration(changed("reminders.toml", "when = \"idle\"", "when = \"opening\"\nicon = \"hearing\""), today());
    REQUIRE(errors(fourth).size() == 1);
    CHECK(errors(fourth)[0].what.find("number 4") != std::string::npos);
}

TEST_CASE("a seventh statement that is asked is refused")
{
    ConfigFiles files = changed("checkin.toml", "\nask = false", "\nask = true");
    files.files["checkin.toml"].replace(files.files["checkin.toml"].find("\nask = false"), 12, "\nask = true ");
    const ReadConfiguration read = read_configuration(files, today());
    REQUIRE_MESSAGE(errors(read).size() == 1, said(read.problems));
    CHECK(errors(read)[0].what.find("number 7") != std::string::npos);
    CHECK(asked_statements(read.configuration).size() == 6);
}

TEST_CASE("what points to nothing is left out of the configuration")
{
    ConfigFiles files = changed("checkin.toml", "[\"saglighed\"]", "[\"sandhed\"]");
    files.files["reminders.toml"].replace(files.files["reminders.toml"].find("\"klar-tale\""), 11, "\"sandhed\"");
    const Configuration configuration = read_configuration(files, today()).configuration;
    CHECK(configuration.statements.size() == 6);
    CHECK(configuration.reminders.size() == 10);
}

TEST_CASE("with two documents kiosk.toml must say which is the council's own")
{
    ConfigFiles files = changed("kiosk.toml", "kodeks = \"byraadets-kodeks\"", "#");
    std::string other = files.files["kodeks/byraadets-kodeks.md"];
    files.files["kodeks/administrationen.md"] = other.replace(other.find("byraadets-kodeks"), 16, "administrationen");
    const ReadConfiguration read = read_configuration(files, today());
    REQUIRE_MESSAGE(errors(read).size() == 1, said(read.problems));
    CHECK(errors(read)[0].file == "kiosk.toml");
}

TEST_CASE("the council's own kodeks comes first, whatever the files are called")
{
    ConfigFiles files = own_files();
    std::string other = files.files["kodeks/byraadets-kodeks.md"];
    files.files["kodeks/administrationen.md"] = other.replace(other.find("byraadets-kodeks"), 16, "administrationen");
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(!has_errors(read), said(read.problems));
    REQUIRE(read.configuration.documents.size() == 2);
    CHECK(kodeks(read.configuration).id == "byraadets-kodeks");
}

TEST_CASE("a contact with neither a number nor a page is an error where it begins, and has no card")
{
    const ReadConfiguration read = read_configuration(changed("contacts.toml", "phone = \"33 70 39 50\"\n", ""), today());
    REQUIRE_MESSAGE(errors(read).size() == 1, said(read.problems));
    CHECK(errors(read)[0].file == "contacts.toml");
    CHECK(errors(read)[0].line > 1);
    CHECK(errors(read)[0].column == 1);
    CHECK(errors(read)[0].what.find("phone") != std::string::npos);
    CHECK(read.configuration.contacts.size() == 4);
}

TEST_CASE("a contact verified more than twelve months ago is pointed out, not refused")
{
    const ConfigFiles files = changed("contacts.toml", "verified = 2026-11-02", "verified = 2025-11-23");
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_FALSE(has_errors(read));
    CHECK(said(read.problems).find("warning: last verified on 23 November 2025") != std::string::npos);
    const ConfigFiles just = changed("contacts.toml", "verified = 2026-11-02", "verified = 2025-11-24");
    CHECK(said(read_configuration(just, today()).problems).find("last verified") == std::string::npos);
}

TEST_CASE("an agenda on a day without a meeting is pointed out")
{
    const ReadConfiguration read = read_configuration(changed("agendas/2026-12-15.toml", "date = 2026-12-15", "date = 2026-12-16"), today());
    CHECK_FALSE(has_errors(read));
    CHECK(said(read.problems).find("agendas/2026-12-15.toml:4:8: warning: no meeting is planned") != std::string::npos);
}

TEST_CASE("a panel too small for fingers or for the room is pointed out")
{
    const auto said_of = [](const char* inches) {
        return said(read_configuration(changed("kiosk.toml", "diagonal_inches = 32", inches), today()).problems);
    };
    CHECK(said_of("diagonal_inches = 10").find("fingers") != std::string::npos);
    CHECK(said_of("diagonal_inches = 18").find("capitals must be 7.3") != std::string::npos);
    CHECK(said_of("diagonal_inches = 32").find("for the room") == std::string::npos);
    CHECK(said_of("diagonal_inches = 55").find("too small") == std::string::npos);
}
