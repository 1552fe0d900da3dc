// Why: a printed line ends where the paper does. Each test holds one way a sentence goes on in the next line, and what looks like it and is none.
#include "imported_kodeks.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// The points of a kodeks with one section.
std::string points_in(const std::string& lines) { return points("Kodeks for Eksempelby\n\nSamarbejde\n\n" + lines); }

}  // namespace

TEST_CASE("a word is joined across the hyphen a browser prints at the end of a line")
{
    CHECK(points_in("1. Vi holder valgm\u00f8de i alle for\u2010\nsamlingshuse, i skole\u2010\nog klubhuse.\n2. Vi lytter.\n") ==
          "1 Vi holder valgm\u00f8de i alle forsamlingshuse, i skole\u2010 og klubhuse.\n2 Vi lytter.\n");
}

TEST_CASE("a word is joined across a soft hyphen at the end of a line, which is seen nowhere else")
{
    CHECK(points_in("1. Vi for\u00adbe\u00ad\nreder sa\u00adgerne.\n2. Vi taler om psykol\u00ad\r\noger.\n3. Vi kender vej\u00ad\n\n- 1 -\n\n\fvisningen.\n") ==
          "1 Vi forbereder sagerne.\n2 Vi taler om psykologer.\n3 Vi kender vejvisningen.\n");
}

TEST_CASE("a hyphen after capitals or a digit is the word's own and stays where the line is broken")
{
    const ImportedKodeks read = imported_kodeks("Kodeks for Eksempelby\n\nSamarbejde\n\n1. Vi kender FN-\nm\u00e5lene, IT-\nog klimaplanen, \u00d8-\nkommuner, covid-19-\npandemien og (4-\nugers) frister hos EU-\nborgerne.\n2. Vi lytter.\n");
    CHECK(points(read) == "1 Vi kender FN-m\u00e5lene, IT- og klimaplanen, \u00d8-kommuner, covid-19-pandemien og (4-ugers) frister hos EU-borgerne.\n2 Vi lytter.\n");
    CHECK(read.doubts.empty());
    CHECK(points_in("1. Vi taler om by-\nplan.\n2. Vi lytter.\n") == "1 Vi taler om byplan.\n2 Vi lytter.\n");
}
