// Why: a spreadsheet and a reader must find in the files what the screen says, whatever stands in a title.
#include "content/recap_text.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using std::chrono::minutes;

namespace {

Recap sample()
{
    Recap recap;
    recap.title = "Council meeting";
    recap.date = std::chrono::year(2026) / 11 / 24;
    recap.lasted = minutes(184);
    recap.present = 29;
    recap.answered = 27;
    recap.pauses = {minutes(35)};
    RecapItem open{.number = "1", .title = "Budget; \"second\" reading", .reached = true, .planned = minutes(20), .used = minutes(31)};
    open.spoken[0] = {3, minutes(9)};
    recap.items = {open, {.number = "2", .closed = true}};
    return recap;
}

std::string line(const std::string& text, const std::string& with)
{
    const auto found = text.find(with);
    if (found == std::string::npos) return {};
    const auto begin = text.rfind('\n', found) + 1;
    return text.substr(begin, text.find_first_of("\r\n", found) - begin);
}

}  // namespace

TEST_CASE("the file is named by the meeting's date, or its number where that is unknown")
{
    Recap recap = sample();
    CHECK(recap_name(recap) == "moede-2026-11-24");
    recap.date = {};
    recap.meeting = 7;
    CHECK(recap_name(recap) == "moede-7");
}

TEST_CASE("a row of the CSV holds number, title, planned, used, standing and what was said")
{
    CHECK(line(recap_csv(sample()), "Budget") == R"("item";"1";"Budget; ""second"" reading";20;31;"handled";3;9;;)");
}

TEST_CASE("a closed item is a number in the CSV and in the Markdown, and nothing else")
{
    CHECK(line(recap_csv(sample()), "closed") == R"("item";"2";"";;;"closed";;;;)");
    CHECK(line(recap_markdown(sample()), "closed") == "| 2 |  |  |  | closed |  |  |  |");
}

TEST_CASE("no title becomes a formula in a spreadsheet")
{
    Recap recap = sample();
    for (const char* title : {"=1+1", "+45", "-1", "@home"}) {
        recap.items[0].title = title;
        CHECK(recap_csv(recap).find(std::string("\"'") + title) != std::string::npos);
    }
}

TEST_CASE("a title stands in one cell of the Markdown, whatever is in it")
{
    Recap recap = sample();
    recap.items[0].title = "a | b\n# c *d*";
    CHECK(line(recap_markdown(recap), "a \\|") == R"(| 1 | a \| b \# c \*d\* | 20 | 31 | handled | 3 | 9 |  |)");
}
