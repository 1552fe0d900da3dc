// Why: what Word saves as a web page draws its own numbers and dots before the items, as text, in comments that only Word and browsers know.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string item(const std::string& mark, const std::string& text, int level = 1)
{
    return "<p class=MsoListParagraph style='mso-list:l0 level" + std::to_string(level) + " lfo1'><![if !supportLists]><span style='mso-list:Ignore'>" + mark + "<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>" + text + "<o:p></o:p></p>\n";
}

std::string word_page(const std::string& body)
{
    return "<html><head><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body><div class=WordSection1>\n<p class=MsoTitle>Kodeks for Eksempelby Byr\u00e5d</p>\n"
           "<p class=MsoNormal><b>Respekt<o:p></o:p></b></p>\n" + body + "</div></body></html>";
}

}  // namespace

TEST_CASE("the dot or number that Word draws before an item is its mark, and what stands around it is a comment")
{
    const ImportedKodeks dots = imported_kodeks(word_page(item("\u00b7", "Vi lytter til hinanden.") + item("o", "Vi m\u00f8der til tiden")), "a.html");
    CHECK(section_titles(dots) == "Respekt\n");
    CHECK(points(dots) == "- Vi lytter til hinanden.\n- Vi m\u00f8der til tiden\n");
    CHECK(left_out(dots).empty());
    CHECK(doubts(dots).empty());
    const ImportedKodeks inside = imported_kodeks(word_page(item("\u00b7", "Vi lytter.") + item("o", "Vi m\u00f8der til tiden.", 2)), "a.html");
    CHECK(says(doubts(inside), "this list stands inside a point, and each of its items was made a point of its own"));
    CHECK(points(imported_kodeks(word_page(item("1.", "Vi lytter.") + item("2.", "Vi svarer.")), "a.html")) == "1 Vi lytter.\n2 Vi svarer.\n");
}

TEST_CASE("a footnote of Word's page is left out with its number, and that is said")
{
    const std::string sign = "<a style='mso-footnote-id:ftn1' href=\"#_ftn1\"><span>[1]</span></a>";
    const std::string note = "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p>" + sign + " Det g\u00e6lder alle.</p></div></div>";
    const ImportedKodeks read = imported_kodeks(word_page(item("1.", "Vi skriver p\u00e6nt" + sign + ".") + item("2.", "Vi svarer.") + note), "a.html");
    CHECK(points(read) == "1 Vi skriver p\u00e6nt.\n2 Vi svarer.\n");
    CHECK(says(doubts(read), "this footnote was left out; write it below its point if it is needed there: Det g\u00e6lder alle."));
}
