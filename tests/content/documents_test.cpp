// Why: kodeks texts come in more shapes than one: numbers that run on or begin again, bullets, words that lead to a list, and a
// foreword. Each must be read as it was written, and a link must lead to its point.
#include "example_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string values = "+++\nid = \"vaerdier\"\ntitle = \"V\u00e6rdier\"\nread = 2026-11-22\n+++\n\n"
                           "Hvad det er.\n\nHvorfor.\n\n"
                           "## Tillid\n\nDet kr\u00e6ver:\n\n- Vi siger det. {#sige}\n- Vi g\u00f8r det. {#goere}\n\n    Se [tonen](byraadets-kodeks#ordentlighed).\n\n"
                           "## Skridt\n\n1. Begynd. {#begynd}\n2. Bliv ved, som i [det f\u00f8rste](#begynd). {#bliv-ved}\n";

ConfigFiles with_values(const std::string& setting = {})
{
    ConfigFiles files = changed("kiosk.toml", "kodeks = \"byraadets-kodeks\"", "kodeks = \"byraadets-kodeks\"\n" + setting);
    files.files["kodeks/vaerdier.md"] = values;
    return files;
}

Configuration read_well(const ConfigFiles& files)
{
    const ReadConfiguration read = read_configuration(files, today());
    REQUIRE_MESSAGE(errors(read).empty(), said(read.problems));
    return read.configuration;
}

const Document& document(const Configuration& configuration, std::string_view id)
{
    for (const Document& document : configuration.documents)
        if (document.id == id) return document;
    FAIL("no document " << id);
    return configuration.documents.front();
}

}  // namespace

TEST_CASE("a document keeps its foreword, the words that lead to a list, and points without numbers")
{
    const Configuration configuration = read_well(with_values());
    const Document& read = document(configuration, "vaerdier");
    CHECK(read.preamble == std::vector<std::string>{"Hvad det er.", "Hvorfor."});
    REQUIRE(read.sections.size() == 2);
    CHECK(read.sections[0].lead == "Det kr\u00e6ver:");
    CHECK(read.sections[0].points[1].number == 0);
    CHECK(read.sections[0].points[1].text == "Vi g\u00f8r det.");
    CHECK(read.sections[0].points[1].explanation == "Se tonen.");
    REQUIRE(read.read);
    CHECK(*read.read == Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}});
}

TEST_CASE("a point's links lead to points of its document and of others")
{
    const Configuration configuration = read_well(with_values());
    const Document& read = document(configuration, "vaerdier");
    CHECK(read.sections[0].points[1].links == std::vector<PointLink>{{"byraadets-kodeks", "ordentlighed"}});
    CHECK(read.sections[1].points[1].links == std::vector<PointLink>{{"vaerdier", "begynd"}});
}

TEST_CASE("numbers may begin again in each section, and may not jump")
{
    ConfigFiles files = with_values();
    files.files["kodeks/vaerdier.md"] += "\n## Mere\n\n1. Igen. {#igen}\n3. Et spring. {#spring}\n";
    const std::vector<Problem> found = errors(read_configuration(files, today()));
    REQUIRE(found.size() == 1);
    CHECK(found[0].what.find("number 3, and must be 2") != std::string::npos);
}

TEST_CASE("the council says which documents are shown, and its own stands first")
{
    CHECK(read_well(with_values()).documents.front().id == "byraadets-kodeks");
    CHECK(read_well(with_values("documents = [\"vaerdier\", \"byraadets-kodeks\"]\n")).documents.front().id == "byraadets-kodeks");
    ConfigFiles files = with_values("documents = [\"vaerdier\"]\n");
    files.files["kodeks/andet.md"] = "+++\nid = \"andet\"\ntitle = \"Andet\"\n+++\n\n## Et\n\n- Se [det](vaerdier#sige). {#et}\n";
    const Configuration shown = read_well(files);
    REQUIRE(shown.documents.size() == 2);
    CHECK(shown.documents[1].id == "vaerdier");
}

TEST_CASE("a link to a document that is not shown is not shown either")
{
    const Configuration configuration = read_well(with_values("documents = [\"byraadets-kodeks\", \"vaerdier\"]\n"));
    CHECK(document(configuration, "vaerdier").sections[0].points[1].links.size() == 1);
    ConfigFiles files = with_values("documents = [\"andet\"]\n");
    files.files["kodeks/andet.md"] = "+++\nid = \"andet\"\ntitle = \"Andet\"\n+++\n\n## Et\n\n- Se [det](vaerdier#sige). {#et}\n";
    CHECK(document(read_well(files), "andet").sections[0].points[0].links.empty());
}

TEST_CASE("a link to a document that is not shown is pointed out where it stands, not refused")
{
    ConfigFiles files = with_values("documents = [\"andet\"]\n");
    files.files["kodeks/andet.md"] = "+++\nid = \"andet\"\ntitle = \"Andet\"\n+++\n\n## Et\n\n- Se [det](vaerdier#sige). {#et}\n";
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_FALSE(has_errors(read));
    CHECK_MESSAGE(said(read.problems).find("kodeks/andet.md:8:1: warning: this link is not shown, since \"vaerdier\"") != std::string::npos, said(read.problems));
}

TEST_CASE("what was meant by a link is looked for by its document and its point, not by both as one word")
{
    const auto said_of = [](const std::string& link) {
        ConfigFiles files = with_values();
        std::string& text = files.files["kodeks/vaerdier.md"];
        text.replace(text.find("byraadets-kodeks#ordentlighed"), 29, link);
        const std::vector<Problem> found = errors(read_configuration(files, today()));
        REQUIRE_MESSAGE(found.size() == 1, said(found));
        return found[0].what;
    };
    for (const char* nonsense : {"byraadets-kodeks#nix", "byraadets-kodeks#findes-ikke", "#findes-ikke", "noget-helt-andet#ordentlighed"})
        CHECK_MESSAGE(said_of(nonsense).find("what was meant") == std::string::npos, said_of(nonsense));
    CHECK(said_of("byraadets-kodeks#ordentlighet").find("is \"byraadets-kodeks#ordentlighed\" what was meant?") != std::string::npos);
    CHECK(said_of("byraadets-kodex#ordentlighed").find("is \"byraadets-kodeks#ordentlighed\" what was meant?") != std::string::npos);
}

TEST_CASE("an id that two points share is one mistake, whatever names the one that lost its own")
{
    ConfigFiles files = shipped_files();
    std::string& text = files.files["kodeks/byraadets-kodeks.md"];
    text.replace(text.find("{#sociale-medier}"), 17, "{#saglighed}");
    const std::vector<Problem> found = errors(read_configuration(files, today()));
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK(found[0].what.find("twice") != std::string::npos);
}

TEST_CASE("a document with another's id is an error at its id, which names the other file, and the only one")
{
    ConfigFiles files = with_values();
    files.files["kodeks/vaerdier.md"].replace(files.files["kodeks/vaerdier.md"].find("\"vaerdier\""), 10, "\"byraadets-kodeks\"");
    const std::vector<Problem> found = errors(read_configuration(files, today()));
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK_MESSAGE(describe(found[0]).find("kodeks/vaerdier.md:2:6: the id \"byraadets-kodeks\" is that of kodeks/byraadets-kodeks.md too") == 0, said(found));
}

TEST_CASE("a kodeks without points is told so where it ends")
{
    ConfigFiles files = own_files();
    files.files["drafts/tomt.md"] = "+++\nid = \"tomt\"\ntitle = \"Tomt\"\n+++\n\nEn indledning.\n";
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(said(read.problems).find("drafts/tomt.md:6:14: warning: the kodeks has no points") != std::string::npos, said(read.problems));
}
