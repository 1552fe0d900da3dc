// Why: a page may fold its sections away. The title one touches to see a section is its heading, and no navigation.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string title = "<h1>Kodeks for Eksempelby</h1>";
const std::string first = "<div><ul><li>Vi m\u00f8der til tiden.</li><li>Vi lytter.</li></ul></div>", second = "<div><p>Vi holder aftaler.</p></div>";
const std::string found = "- Vi m\u00f8der til tiden.\n- Vi lytter.\n- Vi holder aftaler.\n";

}  // namespace

TEST_CASE("the button that unfolds a section is its heading, in a heading or alone")
{
    for (const std::string& page : {title + "<h2><button aria-expanded=\"false\">Respekt</button></h2>" + first + "<h2><button>Tillid</button></h2>" + second,
                                    title + "<div class=\"accordion\"><button aria-expanded=\"false\">Respekt</button>" + first + "<button>Tillid</button>" + second + "</div>",
                                    title + "<div><button aria-controls=\"a\">Respekt</button>" + first + "<div role=\"button\" aria-expanded=\"true\">Tillid</div>" + second + "</div>",
                                    title + "<a class=\"accordion-toggle\" href=\"#a\">Respekt</a>" + first + "<h3><a href=\"#b\">Tillid</a></h3>" + second}) {
        const ImportedKodeks read = imported_kodeks(page, "a.html");
        CHECK(section_titles(read) == "Respekt\nTillid\n");
        CHECK(points(read) == found);
        CHECK(left_out(read).empty());
        CHECK(doubts(read).empty());
    }
}

TEST_CASE("a button that unfolds a menu, one beside a heading and one without a sign of unfolding are none")
{
    const ImportedKodeks read = imported_kodeks("<button aria-expanded=\"false\">Politik</button><ul><li><a href=\"/a\">Byr\u00e5d</a></li></ul>" + title + "<h2>Respekt <button>Kopier link</button></h2>" + first +
                                                "<button>Giv os din mening</button><h2>Tillid</h2>" + second + "<button aria-expanded=\"false\">Vis mere</button><p>Vi holder aftaler.</p>", "a.html");
    CHECK(section_titles(read) == "Respekt\nTillid\n");
    for (const std::string said : {"Politik", "Kopier link", "Giv os din mening", "Vis mere"}) CHECK(says(left_out(read), "navigation of the page: " + said));
}

TEST_CASE("what a section unfolds with an annex in it ends at the next title one touches")
{
    const ImportedKodeks read = imported_kodeks(title + "<div class=\"accordion\"><button>Bilag</button><div><h3>R\u00e5d</h3><p>Sp\u00f8rg sekretariatet f\u00f8rst.</p></div><button>Tillid</button>" + second + "</div>", "a.html");
    CHECK(section_titles(read) == "Tillid\n");
    REQUIRE(read.document.annexes.size() == 1);
    CHECK(read.document.annexes[0].blocks.size() == 2);
}

TEST_CASE("a page's only button that unfolds text may be any button, and is doubted")
{
    const ImportedKodeks read = imported_kodeks(title + "<h2>Respekt</h2>" + first + "<button aria-controls=\"a\">Opl\u00e6sning</button><p>Vi holder aftaler.</p>", "a.html");
    CHECK(says(doubts(read), "line 1: this unfolds what stands below it, and was taken for its heading: Opl\u00e6sning"));
}

TEST_CASE("a term, and what sums up a part that can be folded away, heads what stands below it")
{
    for (const std::string& page : {title + "<h2>Vores kodeks</h2><details><summary>Respekt</summary>" + first + "</details><details><summary>Tillid</summary>" + second + "</details>",
                                    title + "<dl><dt>Respekt</dt><dd>Vi m\u00f8der til tiden.</dd><dd>Vi lytter.</dd><dt>Tillid</dt><dd>Vi holder aftaler.</dd></dl>",
                                    title + "<h2>Vores kodeks</h2><dl><dt>Respekt</dt><dd><ul><li>Vi m\u00f8der til tiden.</li><li>Vi lytter.</li></ul></dd><dt>Tillid</dt><dd>Vi holder aftaler.</dd></dl>"}) {
        const ImportedKodeks read = imported_kodeks(page, "a.html");
        CHECK(section_titles(read) == "Respekt\nTillid\n");
        CHECK(points(read) == found);
        CHECK(doubts(read).empty());
    }
}

TEST_CASE("what stands below a list of terms may belong to none of them, and that is said; a telephone is what no term means")
{
    const ImportedKodeks read = imported_kodeks(title + "<h2>M\u00f8der</h2><dl><dt>Tid</dt><dd>Vi m\u00f8der til tiden.</dd></dl><p>Vi siger til.</p>", "a.html");
    CHECK(says(doubts(read), "this stands below a list of terms, and was put under the last of them (\"Tid\"): Vi siger til."));
    const ImportedKodeks contact = imported_kodeks(title + "<h2>Respekt</h2>" + first + "<h2>Bilag</h2><dl><dt>Borgmesteren</dt><dd>99 99 11 22</dd></dl>", "a.html");
    CHECK(section_titles(contact) == "Respekt\n");
    REQUIRE(contact.document.annexes.size() == 1);
    CHECK(contact.document.annexes[0].blocks[0].kind == AnnexBlock::Kind::paragraph);
}
