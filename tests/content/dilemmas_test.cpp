// Why: a council writes dilemmas of its own, in a file each. A card that is not whole would stand before thirty people, so it is refused
// where it is wrong, and a card about nothing that is shown stays away.
#include <algorithm>

#include "example_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string card = "+++\nid = \"prove\"\ntitle = \"Pr\u00f8ven\"\npoint = \"byraadets-kodeks#ordentlighed\"\n+++\n\n"
                         "Noget sker.\n\n- Et\n- To\n- Tre\n- Fire\n\n> Hvorfor?\n";

ReadConfiguration with_card(const std::string& text)
{
    ConfigFiles files = own_files();
    files.files["dilemmas/prove.md"] = text;
    return read_configuration(files, today());
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

Problem the_error(const std::string& text)
{
    const ReadConfiguration read = with_card(text);
    const auto found = errors(read);
    REQUIRE_MESSAGE(found.size() == 1, said(read.problems));
    CHECK(read.configuration.dilemmas.empty());
    return found[0];
}

}  // namespace

TEST_CASE("a dilemma is its situation, its four ways and its question, about a point")
{
    const ReadConfiguration read = with_card(card);
    REQUIRE_MESSAGE(!has_errors(read), said(read.problems));
    REQUIRE(read.configuration.dilemmas.size() == 1);
    const Dilemma& dilemma = read.configuration.dilemmas.front();
    CHECK(dilemma.situation == "Noget sker.");
    CHECK(dilemma.ways == std::array<std::string, ways_to_act>{"Et", "To", "Tre", "Fire"});
    CHECK(dilemma.question == "Hvorfor?");
    CHECK(dilemma.about == PointLink{"byraadets-kodeks", "ordentlighed"});
}

TEST_CASE("a dilemma that is not whole is refused")
{
    CHECK(the_error(replaced(card, "- Fire\n", "")).what.find("has 3 ways to act and must have 4") != std::string::npos);
    CHECK(the_error(replaced(card, "> Hvorfor?\n", "")).what.find("no question") != std::string::npos);
    CHECK(the_error(replaced(card, "Noget sker.\n", "")).what.find("no situation") != std::string::npos);
    CHECK(the_error(replaced(card, "> Hvorfor?\n", "")).line == 12);
}

TEST_CASE("what is too much in a dilemma is named where it stands")
{
    const Problem fifth = the_error(replaced(card, "- Fire\n", "- Fire\n- Fem\n"));
    CHECK(fifth.what.find("one more") != std::string::npos);
    CHECK(fifth.line == 13);
    CHECK(the_error(replaced(card, "Noget sker.\n", "Noget sker.\n\nOg mere.\n")).line == 9);
    CHECK(the_error(replaced(card, "- To\n", "- " + std::string(91, 'o') + "\n")).line == 10);
    CHECK(the_error(replaced(card, "Noget sker.\n", "# Noget\n\nNoget sker.\n")).line == 7);
}

TEST_CASE("a dilemma about a point that is not there is an error at its point")
{
    const Problem error = the_error(replaced(card, "#ordentlighed", "#ordentlighet"));
    CHECK(error.file == "dilemmas/prove.md");
    CHECK(error.line == 4);
    CHECK(error.what.find("is \"byraadets-kodeks#ordentlighed\" what was meant?") != std::string::npos);
}

TEST_CASE("a dilemma about a point that is not there is an error among the files that are shipped, too")
{
    for (const char* about : {"byraadets-kodeks#naerver", "findes-ikke#x", "naervaer"}) {
        ConfigFiles files = shipped_files();
        files.files["dilemmas/prove.md"] = replaced(card, "byraadets-kodeks#ordentlighed", about);
        const auto found = errors(read_configuration(files, today()));
        REQUIRE(found.size() == 1);
        CHECK(found[0].line == 4);
    }
}

TEST_CASE("a dilemma about a document that is not shown stays away, and is no mistake")
{
    ConfigFiles files = shipped_files();
    std::string& kiosk = files.files["kiosk.toml"];
    const std::size_t list = kiosk.find("\ndocuments = ");
    kiosk.replace(list + 1, kiosk.find('\n', list + 1) - list - 1, "documents = [\"kl-samarbejde\"]");
    const ReadConfiguration read = read_configuration(files, today());
    REQUIRE_MESSAGE(!has_errors(read), said(read.problems));
    for (const Dilemma& dilemma : read.configuration.dilemmas) CHECK(dilemma.about.document == "byraadets-kodeks");
    CHECK(read.configuration.dilemmas.size() == 8);
}

TEST_CASE("a draft that has mistakes is told of, and the kiosk uses the files that are right")
{
    ConfigFiles files = shipped_files();
    files.files["drafts/nyt.md"] = "+++\nid = \"nyt\"\ntitle = \"Nyt\"\n+++\n\n## Et\n\n1. Uden id.\n2. Med. {#med}\n";
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(!has_errors(read), said(read.problems));
    REQUIRE(read.configuration.drafts.size() == 1);
    CHECK(read.configuration.drafts[0].sections[0].points.size() == 2);
}

TEST_CASE("twelve dilemmas or more are shipped, one at least for each of the seven duties")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    CHECK(configuration.dilemmas.size() >= 12);
    int duties = 0;
    for (const Document& document : configuration.documents)
        if (document.id == "syv-pligter")
            for (const Point& duty : document.sections.front().points)
                duties += std::any_of(configuration.dilemmas.begin(), configuration.dilemmas.end(),
                                      [&](const Dilemma& dilemma) { return dilemma.about == PointLink{document.id, duty.id}; });
    CHECK(duties == 7);
}

TEST_CASE("a dilemma with another's id is refused at its id, and the other file is named")
{
    ConfigFiles files = own_files();
    files.files["dilemmas/prove.md"] = files.files["dilemmas/prove-igen.md"] = card;
    const auto found = errors(read_configuration(files, today()));
    REQUIRE_MESSAGE(found.size() == 1, said(found));
    CHECK_MESSAGE(describe(found[0]) == "dilemmas/prove.md:2:6: the id \"prove\" is that of dilemmas/prove-igen.md too; give each its own", said(found));
}

TEST_CASE("a situation of more than three sentences is pointed out, and an abbreviation ends none")
{
    const auto notes = [](const std::string& situation) { return said(with_card(replaced(card, "Noget sker.", situation)).problems); };
    const std::string four = notes("Du f\u00e5r en besked. Den er til en anden. Du l\u00e6ser den! Hvad nu?");
    CHECK_MESSAGE(four.find("dilemmas/prove.md:7:1: warning: the situation is 4 sentences long") != std::string::npos, four);
    CHECK(notes("Du f\u00e5r en besked. Den er til en anden. Du l\u00e6ser den.").find("sentences") == std::string::npos);
    CHECK(notes("M\u00f8det begynder den 24. November kl. 19 hos A. Hansen m.fl. fra bl.a. KL. Du er ikke med. Hvad nu?").find("sentences") == std::string::npos);
    CHECK(notes("\"Hvad sker der?\" siger hun. Du tier. \u00c5rsagen kender du.").find("sentences") == std::string::npos);
    CHECK(with_card(replaced(card, "Noget sker.", "Et. To er her. Tre er her. Fire er her.")).configuration.dilemmas.size() == 1);
}
