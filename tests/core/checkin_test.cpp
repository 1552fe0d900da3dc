// Why: the mødetjek is the promise of the whole screen: each member counts once, can change their mind once, and leaves
// nothing behind but the sum.
#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

int in_the_urn(Evening& evening) { return evening.urn().standing().value().answered; }

bool says(const Evening& evening, Notice::Kind kind)
{
    return evening.state().notice && evening.state().notice->kind == kind && evening.state().notice->code == "K12";
}

}  // namespace

TEST_CASE("the check-in opens with the meeting's end, for those present and for the council's time")
{
    Evening evening;
    hold_meeting(evening, 7);
    CHECK(evening.state().screen == Screen::welcome);
    REQUIRE(evening.state().checkin.has_value());
    CHECK(evening.state().checkin->present == 7);
    CHECK(evening.state().checkin->answered == 0);
    CHECK(evening.state().checkin->closes_at == evening.clock.now().instant + 45min);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, 0});
}

TEST_CASE("a member who has answered every statement is counted once")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    CHECK(evening.state().screen == Screen::thanks);
    CHECK(evening.state().checkin->answered == 1);
    evening.does(GiveAnswer{Answer::agree});
    CHECK(in_the_urn(evening) == 1);
}

TEST_CASE("a member is not counted before the last statement")
{
    Evening evening;
    hold_meeting(evening);
    evening.does(BeginAnswers{});
    for (std::size_t i = 0; i + 1 < statements_asked; ++i) evening.does(GiveAnswer{Answer::agree});
    CHECK(evening.state().screen == Screen::statement);
    CHECK(in_the_urn(evening) == 0);
}

TEST_CASE("an answer that was changed by going back counts as it was given last")
{
    Evening evening;
    hold_meeting(evening);
    evening.does(BeginAnswers{});
    evening.does(GiveAnswer{Answer::strongly_disagree});
    evening.does(PreviousStatement{});
    for (std::size_t i = 0; i < statements_asked; ++i) evening.does(GiveAnswer{Answer::agree});
    const Tallies tallies = evening.urn().begin_closing().value();
    CHECK(tallies[0] == Tally{0, 0, 0, 1, 0, 0});
}

TEST_CASE("going back from the first statement leads to the welcome")
{
    Evening evening;
    hold_meeting(evening);
    evening.does(BeginAnswers{});
    evening.does(PreviousStatement{});
    CHECK(evening.state().screen == Screen::welcome);
}

TEST_CASE("taking an answer back takes it out of the urn exactly once")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::neither);
    evening.waits(3s);
    answer_all(evening, Answer::agree);
    evening.does(UndoAnswers{});
    evening.does(UndoAnswers{});
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
    const Tallies tallies = evening.urn().begin_closing().value();
    for (const Tally& tally : tallies) CHECK(tally == Tally{0, 0, 1, 0, 0, 0});
}

TEST_CASE("two seconds lie between one member's answers and the next member's")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.waits(between_members);
    evening.does(BeginAnswers{});
    CHECK(evening.state().screen == Screen::thanks);
}

TEST_CASE("a late Fortryd does nothing, even where no time has been let pass before it")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.clock.advance(thanks_shown_for + 1ms);
    evening.does(UndoAnswers{});
    CHECK(in_the_urn(evening) == 1);
}

TEST_CASE("an answer can be taken back for three seconds and no longer")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.waits(2999ms);
    CHECK(evening.state().screen == Screen::thanks);
    evening.waits(1ms);
    CHECK(evening.state().screen == Screen::welcome);
    evening.does(UndoAnswers{});
    CHECK(in_the_urn(evening) == 1);
}

TEST_CASE("answers half given are dropped when nobody has touched the screen for thirty seconds")
{
    Evening evening;
    hold_meeting(evening);
    evening.does(BeginAnswers{});
    evening.does(GiveAnswer{Answer::disagree});
    evening.does(Touched{});
    evening.waits(29s);
    CHECK(evening.state().screen == Screen::statement);
    evening.waits(1s);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(in_the_urn(evening) == 0);
}

TEST_CASE("the ballot is wiped whenever a member's answers are done with")
{
    Play play;
    hold_meeting(play);
    play.does(BeginAnswers{});
    play.does(GiveAnswer{Answer::disagree});
    play.asked.clear();
    SUBCASE("left alone") { play.waits(30s); }
    SUBCASE("left by going back") { for (int i = 0; i < 2; ++i) play.does(PreviousStatement{}); }
    SUBCASE("left for the welcome") { play.does(GoHome{}); }
    SUBCASE("thanked")
    {
        for (std::size_t i = 1; i < statements_asked; ++i) play.does(GiveAnswer{Answer::agree});
        play.waits(3s);
    }
    SUBCASE("left while being thanked")
    {
        for (std::size_t i = 1; i < statements_asked; ++i) play.does(GiveAnswer{Answer::agree});
        play.does(GoHome{});
    }
    CHECK(play.state.screen == Screen::welcome);
    CHECK(play.state.checkin->statement == 0);
    CHECK(play.asked.back() == Effect(WipeBallot{}));
}

TEST_CASE("there is no thanks for an answer the urn did not take")
{
    Evening evening;
    hold_meeting(evening);
    evening.urn_faults().fail_next();
    answer_all(evening, Answer::agree);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(says(evening, Notice::Kind::answer_not_counted));
    CHECK(evening.state().checkin->answered == 0);
    evening.waits(29s);
    CHECK(says(evening, Notice::Kind::answer_not_counted));
    evening.waits(1s);
    CHECK_FALSE(evening.state().notice.has_value());
}

TEST_CASE("an answer that could not be counted can be given again")
{
    Evening evening;
    hold_meeting(evening);
    evening.urn_faults().fail_next();
    answer_all(evening, Answer::agree);
    answer_all(evening, Answer::agree);
    CHECK(evening.state().screen == Screen::thanks);
    CHECK_FALSE(evening.state().notice.has_value());
    CHECK(in_the_urn(evening) == 1);
}

TEST_CASE("an answer that could not be taken back still counts, and the screen says so")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.urn_faults().fail_next();
    evening.does(UndoAnswers{});
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(says(evening, Notice::Kind::answer_kept));
    CHECK(evening.state().checkin->answered == 1);
    CHECK(in_the_urn(evening) == 1);
}

TEST_CASE("when the urn cannot be opened the room is free again and the screen says why")
{
    Evening evening;
    begin_items(evening);
    evening.urn_faults().fail_next(1, 1);  // it can be read, and not opened
    end_meeting(evening);
    CHECK(evening.state().screen == Screen::home);
    CHECK(says(evening, Notice::Kind::checkin_unavailable));
    begin_items(evening);
    CHECK(evening.state().screen == Screen::meeting);
}

TEST_CASE("an urn that cannot be read when the meeting ends is read again, and the check-in opens")
{
    Evening evening;
    begin_items(evening);
    evening.urn_faults().fail_next();
    end_meeting(evening);
    CHECK(evening.state().screen == Screen::home);
    CHECK(says(evening, Notice::Kind::meeting_unknown));
    evening.waits(1min);
    CHECK(evening.state().screen == Screen::welcome);
}

TEST_CASE("an urn left over from a published meeting does not keep a later one from its check-in")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    PublishedMeeting published;
    published.meeting = 1;
    evening.start([&](FailingStore& store, Faults&) { (void)store.publish(published); });
    hold_meeting(evening, 8);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 2, 0});
}

TEST_CASE("the state does not know what was answered")
{
    Play one, other;
    for (Play* play : {&one, &other}) {
        hold_meeting(*play);
        play->does(BeginAnswers{});
    }
    for (std::size_t i = 0; i < statements_asked; ++i) {
        one.does(GiveAnswer{Answer::strongly_agree});
        other.does(GiveAnswer{Answer::strongly_disagree});
        CHECK(one.state == other.state);
    }
    one.does(UndoAnswers{});
    other.does(UndoAnswers{});
    CHECK(one.state == other.state);
}

TEST_CASE("a ballot that was wiped holds nothing but skips")
{
    Ballot ballot;
    ballot.mark(0, Answer::disagree);
    ballot.mark(max_statements - 1, Answer::agree);
    CHECK(ballot.answers(1)[0] == Answer::disagree);
    ballot.wipe();
    for (const Answer answer : ballot.answers(max_statements)) CHECK(answer == Answer::skipped);
}
