// Why: the rules of where a page ends, without any fonts: a row is ten high and a page a hundred, unless a test says otherwise.
#include <doctest/doctest.h>

#include "report/page_flow.hpp"

using namespace kiosk;

namespace {

FlowBlock lines(std::size_t count) { return {std::vector<FlowRow>(count, FlowRow{10})}; }

FlowBlock heading()
{
    FlowBlock block = lines(1);
    block.with_next = block.whole = true;
    return block;
}

FlowBlock point(std::size_t count)
{
    FlowBlock block = lines(count);
    block.whole = true;
    return block;
}

/// How many rows each page has.
std::vector<std::size_t> rows_a_page(const std::vector<FlowBlock>& blocks)
{
    std::vector<std::size_t> rows;
    for (const PlacedRow& row : flow(blocks, 100)) {
        rows.resize(row.page + 1);
        ++rows[row.page];
    }
    return rows;
}

using Rows = std::vector<std::size_t>;

}  // namespace

TEST_CASE("rows fill a page and go on at the top of the next")
{
    CHECK(rows_a_page({lines(10)}) == Rows{10});
    CHECK(rows_a_page({lines(25)}) == Rows{10, 10, 5});
    CHECK(flow({lines(12)}, 100).back().top == 10);
}

TEST_CASE("the distance above a block is left out at the top of a page")
{
    FlowBlock spaced = lines(2);
    spaced.rows.front().before = 30;
    const auto placed = flow({lines(2), spaced, lines(2), spaced}, 100);
    CHECK(placed[2].top == 50);
    CHECK(placed[6].page == 1);
    CHECK(placed[6].top == 0);
}

TEST_CASE("a heading goes over to the next page with what follows it")
{
    CHECK(rows_a_page({lines(9), heading(), lines(4)}) == Rows{9, 5});
    CHECK(rows_a_page({lines(8), heading(), heading(), lines(4)}) == Rows{8, 6});
    CHECK(rows_a_page({lines(8), heading(), lines(1)}) == Rows{10});
}

TEST_CASE("a heading takes two lines of a long paragraph with it")
{
    CHECK(rows_a_page({lines(7), heading(), lines(8)}) == Rows{10, 6});
    CHECK(rows_a_page({lines(8), heading(), lines(8)}) == Rows{8, 9});
}

TEST_CASE("a point that fits on a page is not divided")
{
    CHECK(rows_a_page({lines(6), point(5)}) == Rows{6, 5});
    CHECK(rows_a_page({lines(6), point(4)}) == Rows{10});
    CHECK(rows_a_page({lines(6), heading(), point(4)}) == Rows{6, 5});
}

TEST_CASE("a point that fits on no page begins where it stands and is divided")
{
    CHECK(rows_a_page({lines(6), point(14)}) == Rows{10, 10});
    CHECK(rows_a_page({lines(6), heading(), point(14)}) == Rows{10, 9, 2});
}

TEST_CASE("a point that fills a page alone is divided rather than parted from its heading")
{
    CHECK(rows_a_page({lines(6), heading(), point(10)}) == Rows{10, 7});
}

TEST_CASE("no single line of a paragraph is left behind or sent ahead")
{
    CHECK(rows_a_page({lines(9), lines(5)}) == Rows{9, 5});
    CHECK(rows_a_page({lines(5), lines(6)}) == Rows{9, 2});
    CHECK(rows_a_page({lines(8), lines(3)}) == Rows{8, 3});
}

TEST_CASE("a row higher than a page has one to itself")
{
    FlowBlock high{{FlowRow{150}}};
    CHECK(rows_a_page({lines(3), high, lines(3)}) == Rows{3, 1, 3});
}

TEST_CASE("a heading with nothing after it stands where it is")
{
    CHECK(rows_a_page({lines(9), heading()}) == Rows{10});
}
