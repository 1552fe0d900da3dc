// Why: what a reader of PDFs finds in the hand-out is the proof, not what we meant to write: poppler's programs look at it here.
#include <cstdio>
#include <regex>

#include <fstream>

#include "report/kodeks_pdf.hpp"
#include "report/hand_outs.hpp"
#include "support/temp_directory.hpp"

/// Pango keeps one pattern of fontconfig's (256 bytes) for the length of the program; under the sanitizers that is no leak of ours.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string& must(const tl::expected<std::string, std::string>& pdf)
{
    REQUIRE_MESSAGE(pdf.has_value(), pdf.error());
    return *pdf;
}

/// What one of poppler's programs prints about the PDF; `arguments` stand before the file's name.
std::string poppler(const std::string& arguments, const std::string& pdf)
{
    const TempDirectory folder;
    const std::string file = (folder.path() / "a.pdf").string();
    std::ofstream(file, std::ios::binary) << pdf;
    const bool to_stdout = arguments.rfind("pdftotext", 0) == 0;
    FILE* program = popen((arguments + " '" + file + "'" + (to_stdout ? " -" : "") + " 2>&1").c_str(), "r");
    REQUIRE(program);
    std::string said;
    for (int c = 0; (c = std::fgetc(program)) != EOF;) said += static_cast<char>(c);
    CHECK(pclose(program) == 0);
    return said;
}

std::string one_line(const std::string& text) { return std::regex_replace(text, std::regex("\\s+"), " "); }

const Document& own() { return shipped_documents().front(); }

struct Word {
    int page = 0;
    double left = 0, top = 0, bottom = 0;
    std::string text;
};

/// Every word with its place, as pdftotext finds it.
std::vector<Word> words_of(const std::string& pdf)
{
    const std::string layout = poppler("pdftotext -bbox", pdf);
    const std::regex mark("<page |<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<");
    std::vector<Word> words;
    int page = 0;
    for (std::sregex_iterator at(layout.begin(), layout.end(), mark), end; at != end; ++at) {
        if (!(*at)[1].matched) ++page;
        else words.push_back({page, std::stod((*at)[1]), std::stod((*at)[2]), std::stod((*at)[3]), (*at)[4]});
    }
    return words;
}

constexpr double above_the_foot = 770;

/// The last line of text on each page but the last.
std::vector<std::string> last_lines(const std::vector<Word>& words)
{
    std::vector<std::string> lines;
    for (int page = 1; page < words.back().page; ++page) {
        double lowest = 0;
        for (const Word& word : words)
            if (word.page == page && word.bottom < above_the_foot) lowest = std::max(lowest, word.bottom);
        std::string& line = lines.emplace_back();
        for (const Word& word : words)
            if (word.page == page && word.bottom < above_the_foot && word.bottom > lowest - 3) line += word.text + ' ';
    }
    return lines;
}

bool is_heading(const std::string& line) { return line.rfind("Afsnit nummer ", 0) == 0; }

}  // namespace

TEST_CASE("a PDF's text holds every point with its number, in order")
{
    for (const Document& document : shipped_documents()) {
        CAPTURE(document.id);
        const std::string text = one_line(poppler("pdftotext", must(kodeks_pdf(hand_out(document)))));
        std::size_t at = 0;
        const auto next = [&](const std::string& words) {
            const std::size_t found = text.find(one_line(words), at);
            CHECK_MESSAGE(found != std::string::npos, words);
            if (found != std::string::npos) at = found;
        };
        next("Eksempelby Byråd");
        next(document.title);
        for (const std::string& said : document.preamble) next(said);
        for (const Section& section : document.sections) {
            next(section.title);
            for (const Point& point : section.points) next((point.number > 0 ? std::to_string(point.number) + "." : "•") + ' ' + point.text.substr(0, 40));
        }
        for (const Annex& annex : document.annexes) next(annex.title);
        next("24. november 2026");
    }
}

TEST_CASE("a PDF holds the fonts it is set in")
{
    const std::string fonts = poppler("pdffonts", must(kodeks_pdf(hand_out(own()))));
    std::istringstream lines(fonts);
    std::string line;
    std::getline(lines, line);
    const std::size_t embedded = line.find("emb");
    REQUIRE(embedded != std::string::npos);
    std::getline(lines, line);
    int count = 0;
    for (; std::getline(lines, line); ++count) CHECK_MESSAGE(line.substr(embedded, 3) == "yes", line);
    CHECK(count >= 4);
    CHECK(fonts.find("Inter") != std::string::npos);
}

TEST_CASE("a letter that Inter does not have is taken from another font and embedded too")
{
    Document document = own();
    document.title = "Kodeks ☂";
    const std::string pdf = must(kodeks_pdf(hand_out(document)));
    CHECK(poppler("pdftotext", pdf).find("Kodeks ☂") != std::string::npos);
    CHECK(poppler("pdffonts", pdf).find(" no ") == std::string::npos);
}

TEST_CASE("a PDF says its title, author, language and day, and that it is tagged")
{
    const std::string pdf = must(kodeks_pdf(hand_out(own())));
    const std::string info = poppler("pdfinfo -isodates", pdf);
    CAPTURE(info);
    CHECK(std::regex_search(info, std::regex("Title: +" + own().title + " – Eksempelby Byråd\n")));
    CHECK(std::regex_search(info, std::regex("Author: +Eksempelby Byråd\n")));
    CHECK(std::regex_search(info, std::regex("Tagged: +yes\n")));
    CHECK(std::regex_search(info, std::regex("Pages: +4\n")));
    CHECK(std::regex_search(info, std::regex("CreationDate: +2026-11-24")));
    CHECK(std::regex_search(info, std::regex("Page size: +595\\.\\d+ x 841\\.\\d+ pts \\(A4\\)")));
    CHECK(info.find("Syntax") == std::string::npos);
    CHECK(pdf.find("/Lang (da)") != std::string::npos);
    CHECK(pdf.find("/DisplayDocTitle true") != std::string::npos);
}

TEST_CASE("a screen reader finds headings, and each point as an item of a list with its number")
{
    const std::string structure = one_line(poppler("pdfinfo -struct-text", must(kodeks_pdf(hand_out(own())))));
    CHECK(structure.rfind("Document P (block) \"Eksempelby Byråd\" H1 (block) \"Kodeks for byrådet\" H2 (block) \"Internt samarbejde\" L (block) LI (block) "
                          "Lbl (block) \"1.\" LBody (block) P (block) \"Vi møder hinanden ordentligt og med respekt. Grænseoverskridende adfærd og sexisme "
                          "accepterer vi ikke.\"",
                          0) == 0);
    CHECK(structure.find("Syntax Warning") == std::string::npos);
    CHECK(structure.find("Side 1 af") == std::string::npos);
    const std::regex item("LI \\(block\\) Lbl");
    CHECK(std::distance(std::sregex_iterator(structure.begin(), structure.end(), item), std::sregex_iterator()) >= static_cast<long>(point_count(own())));
}

TEST_CASE("a reader's list of sections leads to each heading's page")
{
    const std::string outline = one_line(poppler("pdftohtml -xml -i -stdout", must(kodeks_pdf(hand_out(own())))));
    CHECK(outline.find("<outline> <item page=\"1\">Kodeks for byrådet</item> <item page=\"1\">Internt samarbejde</item> <item page=\"2\">Borgere og omverden</item>") !=
          std::string::npos);
    CHECK(outline.find("</item> <outline> <item page=\"3\">Sådan forebygger vi</item>") != std::string::npos);
}

TEST_CASE("each page has its number at the foot")
{
    const std::string text = poppler("pdftotext", must(kodeks_pdf(hand_out(own()))));
    for (int page = 1; page <= 4; ++page) CHECK(text.find("Side " + std::to_string(page) + " af 4") != std::string::npos);
}

TEST_CASE("of 200 points, no heading is last on a page, and no point is divided")
{
    const Document document = long_document(200);
    const std::vector<Word> words = words_of(must(kodeks_pdf(hand_out(document))));
    REQUIRE(words.back().page > 15);
    for (const std::string& line : last_lines(words)) CHECK_MESSAGE(!is_heading(line), line);
    int heading = 0, pages_that_begin_in_a_point = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].text == "nummer") ++heading;
        const bool begins_page = words[i].page != words[i - 1].page;
        const bool number = words[i].text.find_first_not_of("0123456789.") == std::string::npos;
        if (begins_page && !number && words[i].text != "Afsnit") ++pages_that_begin_in_a_point;
    }
    CHECK(heading == static_cast<int>(document.sections.size()));
    CHECK(pages_that_begin_in_a_point == 0);
}

TEST_CASE("the test of last lines sees a heading that stands last")
{
    CHECK(last_lines({{1, 0, 10, 20, "Vi"}, {1, 113, 700, 712, "Afsnit"}, {1, 150, 700, 712, "nummer"}, {1, 0, 790, 800, "Side"}, {2, 0, 10, 20, "7."}}) ==
          std::vector<std::string>{"Afsnit nummer "});
    CHECK(is_heading("Afsnit nummer 7 "));
}

TEST_CASE("words longer than a line, and points longer than a page, stay on the paper")
{
    Document document = long_document(3);
    document.sections.front().points.front().text = std::string(200, 'm');
    document.sections.front().points.front().explanation = words(1200, 1);
    const std::vector<Word> words = words_of(must(kodeks_pdf(hand_out(document))));
    CHECK(words.back().page > 1);
    for (const Word& word : words) {
        CHECK(word.top > 40);
        CHECK(word.bottom < 842 - 30);
        CHECK(word.left > 60);
    }
}

TEST_CASE("the same hand-out gives the same bytes") { CHECK(must(kodeks_pdf(hand_out(own()))) == must(kodeks_pdf(hand_out(own())))); }
