// Why: the kiosk reads what is written here, and a council edits it. Between writing and reading nothing may change, whatever stands in a point,
// and the file must look as if a person had written it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <sstream>

#include "content/kodeks_writer.hpp"
#include "content/plain_file.hpp"
#include "content/reading.hpp"
#include "content/words_nearby.hpp"
#include "example_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string errors_in(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& problem : problems)
        if (problem.severity == Severity::error) text += describe(problem) + "\n";
    return text;
}

Document read_back(const std::string& markdown)
{
    std::vector<Problem> problems;
    Document document = read_kodeks(markdown, "kodeks/a.md", problems).document;
    CHECK_MESSAGE(errors_in(problems).empty(), errors_in(problems), markdown);
    return document;
}

Point point(int number, const std::string& id, const std::string& text) { return Point{id, number, text, {}, {}, {}}; }

Document with_text(const std::string& text)
{
    Document document;
    document.id = "a";
    document.title = "A";
    document.preamble = {text};
    document.sections = {Section{text, {point(1, "one", text), point(0, "two", text)}, text}};
    document.sections[0].points[0].explanation = text;
    document.sections[0].points[1].question = text;
    document.annexes = {Annex{"Bilag: " + text, {{AnnexBlock::Kind::heading, text}, {AnnexBlock::Kind::paragraph, text}, {AnnexBlock::Kind::item, text}}}};
    return document;
}

/// Words of the letters that mean something in Markdown, some Danish ones, and some of the shapes they make.
std::string some_text()
{
    static const std::vector<std::string> pieces{"a", "B", "1", "2", " ", " ", " ", "*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "&", ";", "\\", "!", "|", "~", "=", "-", "+",
                                                 ".", ",", ":", "\"", "{", "}", "&amp;", "{#x}", "](b)", "http://x", "\u00e6", "\u00a0", "\u2013", "12.", "3)", "---"};
    std::string text = "x";
    for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()))) text += pieces[i];
    return one_line(text + "y");
}

Document some_document()
{
    Document document;
    document.id = "a";
    document.title = some_text();
    document.source = some_text();
    if (*rc::gen::arbitrary<bool>()) document.adopted = today();
    document.evaluate_every = *rc::gen::element<std::string>("", "year", "half-year", "term");
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) document.preamble.push_back(some_text());
    const bool restarts = *rc::gen::arbitrary<bool>();
    int number = 0, id = 0;
    for (int sections = *rc::gen::inRange(1, 4); sections > 0; --sections) {
        Section section{some_text() + "e", {}, *rc::gen::arbitrary<bool>() ? some_text() : ""};
        if (section.title.substr(0, 1) == "B") section.title = "x" + section.title;
        if (restarts) number = 0;
        for (int points = *rc::gen::inRange(1, 5); points > 0; --points) {
            const bool bullet = *rc::gen::inRange(0, 4) == 0;
            Point made = point(bullet ? 0 : ++number, "id-" + std::to_string(++id), some_text());
            if (*rc::gen::arbitrary<bool>()) made.explanation = some_text();
            if (*rc::gen::arbitrary<bool>()) made.question = some_text();
            for (int links = *rc::gen::inRange(0, 3); links > 0; --links) made.links.push_back({*rc::gen::element<std::string>("a", "b"), *rc::gen::element<std::string>("x", "one")});
            section.points.push_back(made);
        }
        document.sections.push_back(section);
    }
    for (int annexes = *rc::gen::inRange(0, 3); annexes > 0; --annexes) {
        Annex annex{"Bilag: " + some_text(), {}};
        for (int blocks = *rc::gen::inRange(0, 6); blocks > 0; --blocks)
            annex.blocks.push_back({*rc::gen::element(AnnexBlock::Kind::heading, AnnexBlock::Kind::paragraph, AnnexBlock::Kind::item, AnnexBlock::Kind::item),
                                    *rc::gen::element<std::string>("", "1. ", "12. ") + some_text()});
        document.annexes.push_back(annex);
    }
    return document;
}

std::string shipped(const std::string& name) { return shipped_files().files.at("kodeks/" + name); }

}  // namespace

TEST_CASE("any document comes back from its Markdown as it went")
{
    CHECK(rc::check("a written document reads the same", [] {
        const Document document = some_document();
        std::vector<Problem> problems;
        const std::string markdown = kodeks_to_markdown(document);
        const Document again = read_kodeks(markdown, "kodeks/a.md", problems).document;
        if (!(again == document)) RC_FAIL("reads otherwise:\n" + markdown + errors_in(problems));
        RC_ASSERT(errors_in(problems).empty());
    }));
}

TEST_CASE("every printable character of ASCII comes back wherever it stands")
{
    for (char c = ' ' + 1; c < 127; ++c)
        for (const std::string& text : {std::string("A") + c + "B" + c, std::string(1, c) + " A", std::string("A ") + c + " B" + c + c}) {
            const Document document = with_text(text);
            CHECK_MESSAGE(read_back(kodeks_to_markdown(document)) == document, text);
        }
}

TEST_CASE("what would begin a list, a heading or a quotation in the middle of a text is only words")
{
    for (const char* word : {"2026.", "1)", "-", "+", "#", "##", ">", "===", "---", "***", "~~~", "```", "&amp;", "[x]:", "{#id}", "+++"}) {
        std::string text = "a";
        for (int i = 0; i < 150; ++i) text += i % 3 == 0 ? std::string(" ") + word : " ord";
        const Document document = with_text(text);
        CHECK_MESSAGE(read_back(kodeks_to_markdown(document)) == document, word);
    }
}

TEST_CASE("each shipped document comes back as it was read, links and all")
{
    for (const char* name : {"byraadets-kodeks.md", "aalborgs-vaerdier.md", "kl-samarbejde.md", "syv-pligter.md", "ishoejs-grundlag.md"}) {
        const Document document = read_back(shipped(name));
        CHECK_MESSAGE(read_back(kodeks_to_markdown(document)) == document, name);
    }
}

TEST_CASE("a link stands on the words its id names")
{
    Document document = with_text("a");
    document.sections[0].points[0].explanation = "Se punktet om klar tale.";
    document.sections[0].points[0].links = {{"b", "klar-tale"}};
    CHECK(kodeks_to_markdown(document).find("punktet om [klar tale](b#klar-tale).") != std::string::npos);
}

TEST_CASE("no line but a heading is longer than 120 characters, and ids stand at the ends")
{
    std::istringstream lines(kodeks_to_markdown(read_back(shipped("byraadets-kodeks.md"))));
    for (std::string line; std::getline(lines, line);) CHECK_MESSAGE((characters(line) <= 120 || line.rfind("#", 0) == 0), line);
    CHECK(kodeks_to_markdown(with_text("ord")).find("1. ord {#one}\n") != std::string::npos);
}

TEST_CASE("what was doubtful stands as comments at the top, on one line each")
{
    const std::string markdown = kodeks_to_markdown(with_text("a"), {"first\nsecond"});
    CHECK(markdown.rfind("+++\n# first second\nid = \"a\"\n", 0) == 0);
    CHECK(read_back(markdown) == with_text("a"));
}
