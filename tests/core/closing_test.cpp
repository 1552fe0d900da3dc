// Why: closing turns the members' answers into what the council may read, once and for good; whatever fails on the way and
// whenever the power goes, the same result must come out of it.
#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

void answers_come_in(Evening& evening, int how_many, Answer answer = Answer::agree)
{
    for (int i = 0; i < how_many; ++i) {
        answer_all(evening, answer);
        evening.waits(3s);
    }
}

std::vector<Share> shares(const PublishedMeeting& result)
{
    std::vector<Share> all;
    for (const PublishedStatement& statement : result.statements) all.push_back(statement.share);
    return all;
}

/// The evening up to the chair's question whether to close: five have answered, three of them agree.
void stand_before_closing(Evening& evening)
{
    hold_meeting(evening);
    answers_come_in(evening, 3);
    answers_come_in(evening, 2, Answer::disagree);
    evening.does(OpenPin{PinPurpose::close_checkin});
    type(evening, right_pin);
    evening.does(PinSubmit{});
    REQUIRE(evening.state().sheet == Sheet::close_checkin);
}

PublishedMeeting undisturbed()
{
    Evening evening;
    stand_before_closing(evening);
    evening.does(CloseCheckin{});
    return evening.state().result.value();
}

struct Fault {
    const char* what;
    bool in_the_urn;
    int passing;  ///< calls that succeed before it
};

// In closing the store is asked for the latest result, publishes, and writes the journal; the urn closes and is emptied.
constexpr Fault faults_of_closing[] = {{"asking for the latest result", false, 0}, {"publishing", false, 1},
                                       {"writing the journal", false, 2},          {"closing the urn", true, 0},
                                       {"emptying the urn", true, 1}};

void close_with(Evening& evening, const Fault& fault, Faults::When when)
{
    stand_before_closing(evening);
    (fault.in_the_urn ? evening.urn_faults() : evening.store_faults()).fail_next(1, fault.passing, when);
    evening.does(CloseCheckin{});
}

void check_published_once(Evening& evening, const PublishedMeeting& expected)
{
    CHECK(evening.state().result == expected);
    CHECK(evening.store().latest_result().value() == expected);
    CHECK_FALSE(evening.store().unfinished().value().has_value());
    CHECK(evening.urn().standing().value() == Urn::Standing{});
}

}  // namespace

TEST_CASE("the check-in closes when all present have answered and the last one's thanks have gone")
{
    Evening evening;
    hold_meeting(evening, 5);
    answers_come_in(evening, 4);
    answer_all(evening, Answer::agree);
    evening.waits(2s);
    CHECK(evening.state().screen == Screen::thanks);
    evening.waits(1s);
    CHECK(evening.state().screen == Screen::results);
    CHECK(evening.state().result->answered == 5);
}

TEST_CASE("nobody more can answer than were present")
{
    Play play;
    hold_meeting(play, 1);
    answer_all(play, Answer::agree);
    play.does(GoHome{});
    play.does(BeginAnswers{});
    CHECK(play.state.screen == Screen::welcome);
}

TEST_CASE("the check-in closes at its time")
{
    Evening evening;
    hold_meeting(evening);
    evening.waits(44min + 59s);
    CHECK(evening.state().screen == Screen::welcome);
    evening.waits(1s);
    CHECK(evening.state().screen == Screen::results);
}

TEST_CASE("a member who is answering when the time comes is let finish")
{
    Evening evening;
    hold_meeting(evening);
    evening.waits(44min + 50s);
    evening.does(Touched{});
    evening.does(BeginAnswers{});
    evening.waits(20s);
    CHECK(evening.state().screen == Screen::statement);
    for (std::size_t i = 0; i < statements_asked; ++i) evening.does(GiveAnswer{Answer::agree});
    CHECK(evening.state().screen == Screen::thanks);
    evening.waits(3s);
    CHECK(evening.state().screen == Screen::results);
    CHECK(evening.state().result->answered == 1);
}

TEST_CASE("the mødeleder closes the check-in with the PIN and an answer to the question")
{
    Evening evening;
    stand_before_closing(evening);
    evening.does(CloseSheet{});
    evening.does(CloseCheckin{});
    CHECK(evening.state().screen == Screen::welcome);
    close_by_chair(evening);
    CHECK(evening.state().screen == Screen::results);
}

TEST_CASE("what is published is what the disclosure rule makes of the answers")
{
    const PublishedMeeting result = undisturbed();
    CHECK(result.meeting == 1);
    CHECK(result.title == "Council meeting");
    CHECK(result.date == tonight);
    CHECK(result.present == 9);
    CHECK(result.answered == 5);
    CHECK(result.enough);
    CHECK(shares(result) == std::vector<Share>(statements_asked, disclose({5, 5, 3}, 5)));
    CHECK(result.statements[1].id == "room");
}

TEST_CASE("under the floor nothing is said of any statement")
{
    Evening evening;
    hold_meeting(evening);
    answers_come_in(evening, 4);
    close_by_chair(evening);
    CHECK_FALSE(evening.state().result->enough);
    CHECK(shares(*evening.state().result) == std::vector<Share>(statements_asked, Share{}));
}

TEST_CASE("a floor the council has raised is kept to")
{
    Configuration careful = council();
    careful.checkin.floor = 8;
    Evening evening(careful);
    hold_meeting(evening);
    answers_come_in(evening, 7);
    close_by_chair(evening);
    CHECK_FALSE(evening.state().result->enough);
    CHECK(shares(*evening.state().result) == std::vector<Share>(statements_asked, Share{}));
}

TEST_CASE("statements edited while the check-in is open are published as they were asked")
{
    Evening evening;
    hold_meeting(evening);
    answers_come_in(evening, 5);
    std::swap(evening.configuration.statements.front(), evening.configuration.statements.back());
    evening.restart();
    close_by_chair(evening);
    CHECK(evening.state().result->statements.front().id == "tone");
}

TEST_CASE("a statement removed while the check-in is open does not keep anybody from answering")
{
    Evening evening;
    hold_meeting(evening);
    answers_come_in(evening, 5);
    evening.configuration.statements.pop_back();
    evening.restart();
    answers_come_in(evening, 1);
    CHECK(evening.state().checkin->answered == 6);
}

TEST_CASE("a floor lowered while the check-in is open does not hold for a meeting already held")
{
    Configuration careful = council();
    careful.checkin.floor = 8;
    Evening evening(careful);
    hold_meeting(evening);
    answers_come_in(evening, 7);
    evening.configuration.checkin.floor = 5;
    evening.restart();
    close_by_chair(evening);
    CHECK_FALSE(evening.state().result->enough);
}

TEST_CASE("after the closing the urn is empty and the meeting is over")
{
    Evening evening;
    stand_before_closing(evening);
    evening.does(CloseCheckin{});
    CHECK_FALSE(evening.state().meeting.has_value());
    CHECK_FALSE(evening.state().checkin.has_value());
    check_published_once(evening, *evening.state().result);
}

TEST_CASE("a result that cannot be published yet is announced as pending and takes no more answers")
{
    Evening evening;
    stand_before_closing(evening);
    evening.store_faults().fail_next(100);
    evening.does(CloseCheckin{});
    CHECK(evening.state().screen == Screen::welcome);
    REQUIRE(evening.state().notice.has_value());
    CHECK(evening.state().notice->kind == Notice::Kind::result_pending);
    CHECK(evening.state().notice->code == "K12");
    evening.does(BeginAnswers{});
    CHECK(evening.state().screen == Screen::welcome);
}

TEST_CASE("whatever fails while closing, the kiosk publishes the same result a minute later")
{
    const PublishedMeeting expected = undisturbed();
    for (const auto when : {Faults::When::not_done, Faults::When::done_unseen})
        for (const Fault& fault : faults_of_closing) {
            CAPTURE(fault.what);
            CAPTURE(static_cast<int>(when));
            Evening evening;
            close_with(evening, fault, when);
            evening.waits(1min);
            CHECK(evening.state().screen == Screen::results);
            CHECK_FALSE(evening.state().notice.has_value());
            check_published_once(evening, expected);
        }
}

TEST_CASE("whenever the power goes while closing, the kiosk ends in the same result")
{
    const PublishedMeeting expected = undisturbed();
    for (const auto when : {Faults::When::not_done, Faults::When::done_unseen})
        for (const Fault& fault : faults_of_closing) {
            CAPTURE(fault.what);
            CAPTURE(static_cast<int>(when));
            Evening evening;
            close_with(evening, fault, when);
            evening.power_cut();
            evening.clock.reboot("the next boot");
            evening.start();
            if (evening.state().checkin) close_by_chair(evening);  // the urn was not yet closed: it is open as before
            check_published_once(evening, expected);
            evening.restart();
            CHECK(evening.state().screen == Screen::idle);
            check_published_once(evening, expected);
        }
}

TEST_CASE("an urn that was being closed when the power went takes no more answers")
{
    Evening evening;
    close_with(evening, {"publishing", false, 1}, Faults::When::not_done);
    evening.power_cut();
    evening.start([](FailingStore& store, Faults&) { store.faults.fail_next(100, 2); });  // publishing still fails
    CHECK(evening.state().screen == Screen::welcome);
    evening.does(BeginAnswers{});
    CHECK(evening.state().screen == Screen::welcome);
    evening.store_faults().stop();
    evening.waits(1min);
    CHECK(evening.state().result == undisturbed());
}
