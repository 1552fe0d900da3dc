// Why: a fixture holds the shapes somebody thought of. Here the same kodeks is written in each shape with each kind of page around it, by rule, and
// what is read must be what was written: its title, its headings, its points. The texts are the same at every run.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <sstream>

#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

using Texts = std::vector<std::string>;

const Texts titles{"Kodeks for Eksempelby Byr\u00e5d", "V\u00e6rdier og spilleregler", "Kodeks for godt samarbejde mellem kommunalbestyrelsens medlemmer i Eksempelby Kommune"};
const Texts headings{"Samarbejde", "Borgere og omverden", "Tonen mellem os", "M\u00f8dekultur", "Presse og sociale medier", "Forholdet til administrationen", "Sager og bilag", "Ansvar m.v."};
const Texts sentences{"Vi lytter.",
                      "Vi taler om sagen og ikke om personen, heller ikke n\u00e5r det g\u00e5r h\u00f8jt for sig p\u00e5 talerstolen.",
                      "Vi m\u00f8der kl. 16.30 og bliver til kl. 22.00, medmindre andet er aftalt den 12. januar.",
                      "EU-borgere og tilflyttere f\u00e5r samme svar som alle andre, jf. reglerne i \u00a7 3, stk. 2.",
                      "Vi l\u00e6ser by- og egnsplanen, f\u00f8r vi sp\u00f8rger.",
                      "\"Det har vi altid gjort\" er ikke et argument hos os, og det siger vi til hinanden.",
                      "Vi svarer en borger inden 10 dage (dog 14 dage i juli), ogs\u00e5 n\u00e5r svaret er nej.",
                      "Vi tr\u00e6kker hinanden i \u00e6rmet, hvis nogen g\u00e5r for langt.",
                      "Budgettet for 2027 bliver l\u00e6st af alle, og ingen udvalg tager beslutninger uden de andres viden.",
                      "Vi holder fortroligt, hvad der er fortroligt: tal, navne, bl.a. i personsager.",
                      "Den, der er uenig, siger det i salen.",
                      "Vi stiller sp\u00f8rgsm\u00e5l, fx om \u00f8konomien, i god tid, s\u00e5 forvaltningen kan n\u00e5 at svare ordentligt.",
                      "Vi er 31 medlemmer med hver vores baggrund, og det er en styrke.",
                      "P\u00e5 Facebook skriver vi ikke noget, vi ikke vil sige ansigt til ansigt."};

/// The same choices for the same number, whatever library made the program.
class Dice {
public:
    explicit Dice(unsigned number) : engine_(number) {}
    std::size_t upto(std::size_t end) { return engine_() % end; }
    bool coin() { return upto(2) == 0; }
    const std::string& of(const Texts& texts) { return texts[upto(texts.size())]; }
    Texts some(Texts texts, std::size_t count)
    {
        for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[upto(i)]);
        texts.resize(std::min(count, texts.size()));
        return texts;
    }

private:
    std::mt19937 engine_;
};

struct Part {
    std::string title;
    Texts points;
};

struct Kodeks {
    std::string title;
    bool adopted = false;     ///< it says when
    std::string foreword;     ///< may be empty
    std::vector<Part> parts;
    bool annex = false;
};

constexpr const char* adopted_line = "Vedtaget af byr\u00e5det den 12. januar 2026.";
constexpr const char* annex_title = "Bilag: Her kan du henvende dig";
const Texts annex_lines{"Oplever du noget, der ikke er i orden, kan du g\u00e5 til en af disse:", "Gruppeformanden", "Borgmesteren, telefon 99 99 11 22"};
const Texts forewords{"Byr\u00e5det har lavet sit kodeks i fornuftigt f\u00e6llesskab for at have noget at holde hinanden op p\u00e5.",
                      "Dette er vores aftale med hinanden. Den g\u00e6lder i salen, i udvalgene og n\u00e5r vi skriver til hinanden bagefter."};

Kodeks some_kodeks(Dice& dice)
{
    Kodeks kodeks{dice.of(titles), dice.coin(), dice.coin() ? dice.of(forewords) : "", {}, dice.upto(3) == 0};
    Texts left = dice.some(sentences, sentences.size());
    for (const std::string& heading : dice.some(headings, 2 + dice.upto(3))) {
        Part part{heading, {}};
        for (std::size_t points = 2 + dice.upto(3); points > 0 && !left.empty(); --points) {
            part.points.push_back(left.back());
            left.pop_back();
        }
        if (part.points.size() > 1) kodeks.parts.push_back(part);
    }
    return kodeks;
}

enum class Numbers { none, on, each };
enum class Heading { plain, capitals, lettered, underlined };

/// How a text is laid out.
struct Shape {
    Numbers numbers = Numbers::none;
    std::string mark;         ///< of a bullet
    Heading heading = Heading::plain;
    std::size_t width = 0;    ///< bytes of a line; 0: not broken
    bool hanging = true;      ///< what goes on is set in
    bool apart = false;       ///< a blank line after each point
    std::size_t indent = 0;   ///< of the marks
    std::string head, foot;   ///< of each page; '#' is its number, '%' how many there are
    std::size_t page = 0;     ///< lines of a page; 0: no pages
    bool form_feed = true;
};

Shape some_shape(Dice& dice)
{
    Shape shape;
    shape.numbers = static_cast<Numbers>(dice.upto(3));
    shape.mark = dice.of({"-", "\u2013", "\u2022", "*", "\u25aa", "o"});
    shape.heading = static_cast<Heading>(dice.upto(4));
    shape.width = std::vector<std::size_t>{0, 55, 72, 95}[dice.upto(4)];
    shape.hanging = dice.coin();
    shape.apart = dice.coin();
    shape.indent = dice.upto(2) * 3;
    if (dice.coin()) return shape;
    shape.page = 14 + dice.upto(10);
    shape.form_feed = dice.upto(3) > 0;
    if (dice.upto(3) == 0) shape.head = "Kodeks for byr\u00e5det      #";
    shape.foot = dice.of({"#", "Side #", "Side # af %", "- # -", "Eksempelby Kommune      Side #", "24. februar 2026   Eksempelby Kommune   #/%"});
    return shape;
}

std::string replaced(std::string text, char sign, std::size_t number)
{
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, 1, std::to_string(number));
    return text;
}

void add_point(Texts& lines, const std::string& mark, const std::string& point, const Shape& shape)
{
    const std::string margin(shape.indent, ' '), hang(shape.indent + (shape.hanging ? mark.size() + 1 : 0), ' ');
    std::string line = margin + mark;
    std::istringstream words(point);
    for (std::string word; words >> word;) {
        if (line.empty()) line = word;
        else if (shape.width > 0 && line.size() + 1 + word.size() > shape.width) lines.push_back(std::exchange(line, hang + word));
        else line += ' ' + word;
    }
    lines.push_back(line);
    if (shape.apart) lines.push_back("");
}

void add_paragraph(Texts& lines, const std::string& words, const Shape& shape)
{
    Shape plain = shape;
    plain.indent = 0;
    plain.hanging = false;
    add_point(lines, "", words, plain);
    if (!lines.back().empty()) lines.push_back("");
}

std::string capitals(std::string text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] >= 'a' && text[i] <= 'z') text[i] = static_cast<char>(text[i] - 'a' + 'A');
        else if (text[i] == '\xC3' && static_cast<unsigned char>(text[i + 1]) >= 0xA0) text[i + 1] = static_cast<char>(text[i + 1] - 0x20);
    return text;
}

std::string heading_of(const Part& part, std::size_t index, Heading heading)
{
    if (heading == Heading::capitals) return capitals(part.title);
    return heading == Heading::lettered ? std::string(1, static_cast<char>('A' + index)) + ". " + part.title : part.title;
}

void add_heading(Texts& lines, const std::string& title, Heading heading)
{
    if (!lines.back().empty()) lines.push_back("");
    lines.push_back(title);
    if (heading == Heading::underlined) lines.back() += '\n' + std::string(20, '-');
    lines.push_back("");
}

Texts lines_of(const Kodeks& kodeks, const Shape& shape)
{
    Texts lines{kodeks.title, ""};
    if (kodeks.adopted) add_paragraph(lines, adopted_line, shape);
    if (!kodeks.foreword.empty()) add_paragraph(lines, kodeks.foreword, shape);
    int number = 0;
    for (std::size_t i = 0; i < kodeks.parts.size(); ++i) {
        const Part& part = kodeks.parts[i];
        add_heading(lines, heading_of(part, i, shape.heading), shape.heading);
        if (shape.numbers == Numbers::each) number = 0;
        for (const std::string& point : part.points) add_point(lines, shape.numbers == Numbers::none ? shape.mark : std::to_string(++number) + '.', point, shape);
    }
    if (!kodeks.annex) return lines;
    add_heading(lines, annex_title, shape.heading);
    for (const std::string& line : annex_lines) add_paragraph(lines, line, shape);
    return lines;
}

std::string paged(const Texts& lines, const Shape& shape)
{
    const std::size_t page = shape.page > 0 ? shape.page : lines.size(), pages = (lines.size() + page - 1) / page;
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i % page == 0 && !shape.head.empty()) text += replaced(shape.head, '#', i / page + 1) + "\n\n";
        text += lines[i] + '\n';
        if (shape.page == 0 || ((i + 1) % page != 0 && i + 1 != lines.size())) continue;
        text += '\n' + replaced(replaced(shape.foot, '#', i / page + 1), '%', pages) + '\n';
        if (i + 1 != lines.size()) text += shape.form_feed ? "\f" : "\n";
    }
    return text;
}

struct Told {
    bool numbers = false;
    Heading heading = Heading::plain;
};

std::string written(const Kodeks& kodeks, const Told& told)
{
    std::string all = "title " + kodeks.title + '\n' + (kodeks.adopted ? "adopted 2026-01-12\n" : "") + (kodeks.foreword.empty() ? "" : "foreword " + kodeks.foreword + '\n');
    for (std::size_t i = 0; i < kodeks.parts.size(); ++i) {
        all += "section " + heading_of(kodeks.parts[i], i, told.heading) + '\n';
        for (const std::string& point : kodeks.parts[i].points) all += (told.numbers ? "item " : "bullet ") + point + '\n';
    }
    if (kodeks.annex) all += std::string("annex ") + annex_title + '\n';
    for (const std::string& line : kodeks.annex ? annex_lines : Texts{}) all += "  " + line + '\n';
    return all;
}

std::string read(const ImportedKodeks& imported)
{
    const Document& document = imported.document;
    std::string all = "title " + document.title + '\n' + (document.adopted ? "adopted " + date_text(*document.adopted) + '\n' : "");
    for (const std::string& paragraph : document.preamble) all += "foreword " + paragraph + '\n';
    for (const Section& section : document.sections) {
        all += "section " + section.title + (section.lead.empty() ? "" : " | " + section.lead) + '\n';
        for (const Point& point : section.points) all += (point.number > 0 ? "item " : "bullet ") + point.text + (point.explanation.empty() ? "" : " | " + point.explanation) + '\n';
    }
    for (const Annex& annex : document.annexes) {
        all += "annex " + annex.title + '\n';
        for (const AnnexBlock& block : annex.blocks) all += "  " + block.text + '\n';
    }
    return all;
}

/// How a page of a website is made.
struct PageShape {
    bool numbers = false, menu = false, bold_headings = false;
    enum { list, list_of_paragraphs, paragraphs, line_breaks } points = list;
};

PageShape some_page_shape(Dice& dice)
{
    PageShape shape;
    shape.numbers = dice.coin();
    shape.menu = dice.coin();
    shape.bold_headings = dice.coin();
    shape.points = static_cast<decltype(shape.points)>(dice.upto(4));
    return shape;
}

std::string points_of(const Texts& points, const PageShape& shape)
{
    std::string html;
    std::size_t number = 0;
    for (const std::string& point : points) {
        const std::string mark = shape.numbers ? std::to_string(++number) + ". " : "\u2022 ";
        if (shape.points == PageShape::list) html += "<li>" + point + "</li>";
        else if (shape.points == PageShape::list_of_paragraphs) html += "<li><p>" + point + "</p></li>\n";
        else if (shape.points == PageShape::paragraphs) html += "<p>" + mark + point + "</p>\n";
        else html += (number > 1 || html.size() > 0 ? "<br>\n" : "") + mark + point;
    }
    if (shape.points == PageShape::paragraphs) return html;
    if (shape.points == PageShape::line_breaks) return "<p>" + html + "</p>";
    return shape.numbers ? "<ol>" + html + "</ol>" : "<ul>" + html + "</ul>";
}

std::string page_of(const Kodeks& kodeks, const PageShape& shape)
{
    std::string html = "<!doctype html><title>Byr\u00e5d</title>";
    if (shape.menu) html += "<nav><ul><li><a href='/'>Forside</a></li><li><a href='/p'>Politik</a></li></ul></nav>";
    html += "<main><h1>" + kodeks.title + "</h1>" + (kodeks.adopted ? "<p>" + std::string(adopted_line) + "</p>" : "") + (kodeks.foreword.empty() ? "" : "<p>" + kodeks.foreword + "</p>");
    for (const Part& part : kodeks.parts) html += (shape.bold_headings ? "<p><strong>" + part.title + "</strong></p>\n" : "<h2>" + part.title + "</h2>\n") + points_of(part.points, shape);
    if (kodeks.annex) html += "<h2>" + std::string(annex_title) + "</h2>";
    for (const std::string& line : kodeks.annex ? annex_lines : Texts{}) html += "<p>" + line + "</p>";
    return html + "</main><footer><p>Eksempelby Kommune</p><p>Torvet 1</p></footer>";
}

bool long_run() { return std::getenv("KIOSK_LONG") != nullptr; }

}  // namespace

TEST_CASE("a kodeks is read as it was written, in each shape of a text")
{
    const unsigned texts = long_run() ? 20'000 : 400;
    for (unsigned number = 1; number <= texts; ++number) {
        Dice dice(number);
        const Kodeks kodeks = some_kodeks(dice);
        const Shape shape = some_shape(dice);
        const std::string text = paged(lines_of(kodeks, shape), shape);
        CHECK_MESSAGE(read(imported_kodeks(text)) == written(kodeks, {shape.numbers != Numbers::none, shape.heading}), "text " << number << ":\n" << text);
    }
}

TEST_CASE("a kodeks is read as it was written, from a page")
{
    const unsigned pages = long_run() ? 5'000 : 200;
    for (unsigned number = 1; number <= pages; ++number) {
        Dice dice(number);
        const Kodeks kodeks = some_kodeks(dice);
        const PageShape shape = some_page_shape(dice);
        const std::string page = page_of(kodeks, shape);
        CHECK_MESSAGE(read(imported_kodeks(page, "kodeks.html")) == written(kodeks, {shape.numbers}), "page " << number << ":\n" << page);
    }
}

TEST_CASE("what is lost, moved or put together is told from what was written")
{
    Dice dice(1);
    const Kodeks kodeks = some_kodeks(dice);
    const Shape shape{.mark = "-"};
    const std::string right = written(kodeks, {}), text = paged(lines_of(kodeks, shape), shape), point = kodeks.parts[0].points[0], heading = kodeks.parts[1].title;
    const auto spoiled = [&](const std::string& what, const std::string& by) { return read(imported_kodeks(std::string(text).replace(text.find(what), what.size(), by))); };
    REQUIRE(read(imported_kodeks(text)) == right);
    CHECK(spoiled("- " + point + "\n", "") != right);
    CHECK(spoiled(heading + "\n", "") != right);
    CHECK(spoiled("\n- " + point, " " + point) != right);
    CHECK(spoiled(point, point + " Ogs\u00e5 her.") != right);
}
