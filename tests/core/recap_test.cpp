// Why: the summary of the last meeting is the mødeleder's: it is behind the PIN, survives a restart, and says whether it was saved.
#include <doctest/doctest.h>

#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

struct Kept final : RecapKeeper {
    Outcome<std::string> keep(const Recap& recap) override
    {
        if (refuses) return tl::unexpected(*refuses);
        kept.push_back(recap);
        return "moede.md";
    }
    std::optional<Failure> refuses;
    std::vector<Recap> kept;
};

void hold_one_and_close(Evening& evening)
{
    begin_items(evening);
    evening.waits(7min);
    end_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.waits(3s);
    close_by_chair(evening);
}

}  // namespace

TEST_CASE("the summary opens from the setup and nowhere else, and only after a meeting")
{
    Evening evening;
    let_in(evening);
    evening.does(OpenRecap{});
    CHECK(evening.state().screen == Screen::setup);
    evening.does(GoHome{});
    hold_one_and_close(evening);
    evening.does(OpenRecap{});
    CHECK(evening.state().screen == Screen::results);
    let_in(evening);
    evening.does(OpenRecap{});
    CHECK(evening.state().screen == Screen::recap);
    evening.does(CloseRecap{});
    CHECK(evening.state().screen == Screen::setup);
}

TEST_CASE("the summary is the same after a restart")
{
    Evening evening;
    hold_one_and_close(evening);
    const auto before = recap_of_held(evening.state());
    REQUIRE(before.has_value());
    CHECK(before->answered == 1);
    evening.restart();
    CHECK(recap_of_held(evening.state()) == before);
}

TEST_CASE("the mødeleder is told where the summary was saved, or that it was not")
{
    Evening evening;
    Kept kept;
    evening.recaps = &kept;
    evening.restart();
    hold_one_and_close(evening);
    let_in(evening);
    evening.does(OpenRecap{});
    evening.does(SaveRecap{});
    CHECK(kept.kept.size() == 1);
    CHECK(evening.state().notice->kind == Notice::Kind::recap_saved);
    CHECK(evening.state().notice->code == "moede.md");
    kept.refuses = Failure{"K51", "full"};
    evening.does(SaveRecap{});
    CHECK(evening.state().notice->kind == Notice::Kind::recap_not_saved);
    CHECK(evening.state().notice->code == "K51");
}
