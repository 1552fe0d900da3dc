// Why: what the page says, word by word. What a browser makes of it is page_in_browser.py's business.
#include "report/hand_outs.hpp"
#include "report/kodeks_html.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Point point(int number, std::string id, std::string text)
{
    Point made;
    made.number = number;
    made.id = std::move(id);
    made.text = std::move(text);
    return made;
}

Document document_of(std::vector<Point> points)
{
    Document document;
    document.id = "vores";
    document.title = "Vores kodeks";
    document.sections = {Section{"Samarbejde", std::move(points), ""}};
    return document;
}

bool has(const std::string& html, const std::string& words) { return html.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a page stands alone and says its language and title")
{
    for (const Document& document : shipped_documents()) {
        const std::string html = kodeks_html(hand_out(document));
        CHECK(html.rfind("<!DOCTYPE html>\n<html lang=\"da\">\n", 0) == 0);
        CHECK(has(html, "<title>" + document.title + " – Eksempelby Byråd</title>"));
        CHECK_FALSE(has(html, "src="));
        CHECK_FALSE(has(html, "url("));
        CHECK_FALSE(has(html, "href=\"http"));
    }
}

TEST_CASE("a point is an item of a list with its number as value and as text, and its id as anchor")
{
    const std::string html = kodeks_html(hand_out(document_of({point(8, "lige", "Vi er lige."), point(9, "klar", "Vi taler klart.")})));
    CHECK(has(html, "<ol role=\"list\">\n<li id=\"lige\" value=\"8\">\n<p class=\"norm\"><b>8. </b>Vi er lige.</p>"));
    CHECK(has(html, "<li id=\"klar\" value=\"9\">\n<p class=\"norm\"><b>9. </b>Vi taler klart.</p>"));
}

TEST_CASE("points without numbers are bullets, also between numbered ones")
{
    const std::string html = kodeks_html(hand_out(document_of({point(1, "a", "En."), point(0, "b", "To."), point(2, "c", "Tre.")})));
    CHECK(has(html, "<p class=\"norm\"><b>1. </b>En.</p>\n</li>\n</ol>\n<ul>\n<li id=\"b\">\n<p class=\"norm\">To.</p>\n</li>\n</ul>\n<ol role=\"list\">\n<li id=\"c\" value=\"2\">"));
}

TEST_CASE("whatever the council writes is text and never markup")
{
    Document document = document_of({point(1, "a", "<script>alert('\"&\")</script>\x01")});
    document.title = "A & B </title>";
    document.preamble = {"<img src=x>"};
    document.sections.front().lead = document.source = "<b>&amp;</b>";
    document.sections.front().title = "\"<i>\"";
    document.sections.front().points.front().explanation = document.sections.front().points.front().question = "</p><a href=x>";
    document.annexes = {Annex{"<u>", {{AnnexBlock::Kind::heading, "<u>"}, {AnnexBlock::Kind::paragraph, "<u>"}, {AnnexBlock::Kind::item, "<u>"}}}};
    HandOut out = hand_out(document);
    out.council = "<h1>";
    const std::string html = kodeks_html(out);
    for (const char* tag : {"<script", "<img", "<i>", "<u>", "<a href=x", "<b>&amp;", "A & B"}) CHECK_FALSE_MESSAGE(has(html, tag), tag);
    CHECK(has(html, "&lt;script&gt;alert('&quot;&amp;&quot;)&lt;/script&gt; "));
    CHECK(has(html, "<title>A &amp; B &lt;/title&gt; – &lt;h1&gt;</title>"));
    CHECK(has(html, "&lt;b&gt;&amp;amp;&lt;/b&gt;"));
}

TEST_CASE("a link between points leads within the page, and one to another document is words alone")
{
    Point from = point(1, "a", "En.");
    from.explanation = "Se også de andres punkt om tale.";
    from.links = {{"vores", "b"}, {"andres", "b"}, {"vores", "væk"}};
    const std::string html = kodeks_html(hand_out(document_of({from, point(2, "b", "To.")})));
    CHECK(has(html, "<p class=\"see\">Se også: <a href=\"#b\">2. To.</a></p>"));
    CHECK(has(html, "<p class=\"why\">Se også de andres punkt om tale.</p>"));
    CHECK(html.find("class=\"see\"") == html.rfind("class=\"see\""));
}

TEST_CASE("an annex keeps its headings, and its lists their numbers")
{
    Document document = document_of({point(1, "a", "En.")});
    using Kind = AnnexBlock::Kind;
    document.annexes = {Annex{"Bilag", {{Kind::heading, "Hvem"}, {Kind::item, "din gruppe"}, {Kind::item, "3. formanden"}, {Kind::item, "2026. var et år"}, {Kind::paragraph, "Ring."}}}};
    const std::string html = kodeks_html(hand_out(document));
    CHECK(has(html, "<h2 id=\"b_1\">Bilag</h2>\n<h3>Hvem</h3>\n<ul>\n<li>din gruppe</li>\n</ul>\n<ol role=\"list\">\n<li value=\"3\"><b>3. </b>formanden</li>"));
    CHECK(has(html, "<p>Ring.</p>"));
}

TEST_CASE("the sections are listed where there are several")
{
    Document document = document_of({point(1, "a", "En.")});
    CHECK_FALSE(has(kodeks_html(hand_out(document)), "<nav"));
    document.sections.push_back(Section{"Mere", {point(2, "b", "To.")}, ""});
    CHECK(has(kodeks_html(hand_out(document)), "<li><a href=\"#s_2\">Mere</a></li>"));
}

TEST_CASE("the end says when it was adopted, how often it is evaluated, where it comes from and which day's text it is")
{
    Document document = document_of({point(1, "a", "En.")});
    document.adopted = Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{12}};
    document.evaluate_every = "half-year";
    document.source = "Efter en anden.";
    document.read = day;
    CHECK(closing_lines(hand_out(document)) == std::vector<std::string>{"Vedtaget 12. januar 2026. Evalueres hvert halve år.", "Efter en anden. Læst 24. november 2026.",
                                                                       "Teksten, som den var 24. november 2026."});
    CHECK(closing_lines(hand_out(document_of({point(1, "a", "En.")}))) == std::vector<std::string>{"Teksten, som den var 24. november 2026."});
}
