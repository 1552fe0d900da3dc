// Why: a member who is looked at types little and makes mistakes; what they mean must be found, and what is found must be marked
// where it stands.
#include <doctest/doctest.h>

#include "domain/search.hpp"

using namespace kiosk;

namespace {

std::vector<Document> two_documents()
{
    Document own, other;
    own.sections = {{"Internt", {{"presse", 4, "Vi taler sagligt, ogs\u00e5 i pressen.", "Et argument kan besvares.", "Hvorn\u00e5r glider den?"},
                                 {"aerlig", 5, "\u00c6rlighed f\u00f8rst.", "", ""}}}};
    own.annexes = {{"Bilag", {{AnnexBlock::Kind::paragraph, "Ring til gruppeformanden."}}}};
    other.sections = {{"Tillid", {{"sige", 0, "Vi siger, hvad vi mener.", "", ""}}}};
    return {own, other};
}

std::vector<std::string> marked(const Hit& hit)
{
    std::vector<std::string> words;
    for (const TextPart& mark : hit.marks)
        words.push_back(hit.text.substr(mark.from, mark.to - mark.from));
    return words;
}

}  // namespace

TEST_CASE("a word is found in capitals or not, with its letters marked")
{
    const auto hits = search(two_documents(), "PRESSE");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].point == "presse");
    CHECK(hits[0].number == 4);
    CHECK(marked(hits[0]) == std::vector<std::string>{"presse"});
}

TEST_CASE("the Danish letters are found by themselves and by how they are written without them")
{
    for (const char* query : {"\u00e6rlig", "aerlig", "\u00c6RLIG"}) {
        const auto hits = search(two_documents(), query);
        REQUIRE(hits.size() == 1);
        CHECK(marked(hits[0]) == std::vector<std::string>{"\u00c6rlig"});
    }
    CHECK(search(two_documents(), "foerst").size() == 1);
    CHECK(search(two_documents(), "ogsaa").size() == 1);
}

TEST_CASE("who leaves the Danish letters out finds them, within a word too")
{
    std::vector<Document> documents = two_documents();
    documents[1].sections[0].points[0].text = "Byr\u00e5det h\u00f8rer og l\u00e6ser p\u00e5 forh\u00e5nd.";
    for (const char* query : {"radet", "horer", "laser", "forhand", "RADET"})
        CHECK(search(documents, query).size() == 1);
    CHECK(marked(search(documents, "radet")[0]) == std::vector<std::string>{"r\u00e5det"});
}

TEST_CASE("who types a Danish letter means it")
{
    std::vector<Document> documents = two_documents();
    documents[1].sections[0].points[0].text = "Par";
    CHECK(search(documents, "p\u00e5r").empty());
}

TEST_CASE("a letter whose ring is written apart is the same letter")
{
    std::vector<Document> documents = two_documents();
    documents[1].sections[0].points[0].text = "Vi tager ra\u030ad.";
    for (const char* query : {"r\u00e5d", "raad", "rad"}) {
        const auto hits = search(documents, query);
        REQUIRE(hits.size() == 1);
        CHECK(marked(hits[0]) == std::vector<std::string>{"ra\u030ad"});
    }
}

TEST_CASE("of a long text what stands around the first place is shown, from the beginning of its sentence, with its marks")
{
    std::vector<Document> documents = two_documents();
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += "Noget andet st\u00e5r her. ";
    documents[1].sections[0].points[0].text = text + "Vi \u00f8nsker \u00e5benhed hver dag. " + text;
    const auto hits = search(documents, "abenhed");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].text.starts_with("\u2026 Vi \u00f8nsker"));
    CHECK(hits[0].text.ends_with(" \u2026"));
    CHECK(hits[0].text.size() < 260);
    CHECK(marked(hits[0]) == std::vector<std::string>{"\u00e5benhed"});
}

TEST_CASE("a foreword and what leads to a section are found, and lead there")
{
    std::vector<Document> documents = two_documents();
    documents[1].preamble = {"Et forord om tillid."};
    documents[1].sections[0].lead = "Fordomme er menneskelige.";
    const auto lead = search(documents, "fordomme");
    REQUIRE(lead.size() == 1);
    CHECK(lead[0].document == 1);
    CHECK(lead[0].part == 0);
    CHECK(lead[0].point.empty());
    CHECK(search(documents, "forord").size() == 1);
}

TEST_CASE("a diacritic makes no difference")
{
    std::vector<Document> documents = two_documents();
    documents[1].sections[0].points[0].text = "Id\u00e9er \u00e0 la carte";
    CHECK(search(documents, "ideer a").size() == 1);
}

TEST_CASE("of several words all must stand in one text, in any order")
{
    CHECK(search(two_documents(), "pressen sagligt").size() == 1);
    CHECK(search(two_documents(), "pressen argument").empty());
}

TEST_CASE("what explains a point, and its question, are looked through after the point")
{
    const auto explained = search(two_documents(), "argument");
    REQUIRE(explained.size() == 1);
    CHECK(explained[0].text == "Et argument kan besvares.");
    CHECK(search(two_documents(), "glider")[0].point == "presse");
}

TEST_CASE("annexes and other documents are found, in their order")
{
    const auto hits = search(two_documents(), "e");
    REQUIRE(hits.size() == 4);
    CHECK(hits[2].part == 1);
    CHECK(hits[2].point.empty());
    CHECK(hits[3].document == 1);
}

TEST_CASE("what a word begins with is found before what stands inside one")
{
    std::vector<Document> documents = two_documents();
    documents[0].sections[0].points = {{"inde", 1, "Vi er ikke nedv\u00e6rdigende.", "", ""}, {"halv", 2, "Vi g\u00f8r byr\u00e5det v\u00e6rdigt.", "", ""}};
    documents[1].sections[0].points = {{"foran", 0, "Vores v\u00e6rdier er f\u00e6lles.", "", ""}, {"baade", 0, "Ikke nedv\u00e6rdigende, men (v\u00e6rdig) tale.", "", ""}};
    const auto hits = search(documents, "vaerd");
    REQUIRE(hits.size() == 4);
    CHECK(hits[0].point == "halv");
    CHECK(hits[1].point == "foran");
    CHECK(hits[2].point == "baade");
    CHECK(hits[3].point == "inde");
    CHECK(search(documents, "vaerdi raad")[0].point == "halv");
}

TEST_CASE("nothing is found for blanks, nor for what nobody wrote")
{
    CHECK(search(two_documents(), "  ").empty());
    CHECK(search(two_documents(), "xyz").empty());
}

TEST_CASE("marks that touch are one")
{
    CHECK(marks_of("aaa", "a") == std::vector<TextPart>{{0, 3}});
    CHECK(marks_of("Ja, ja", "ja") == std::vector<TextPart>{{0, 2}, {4, 6}});
}
