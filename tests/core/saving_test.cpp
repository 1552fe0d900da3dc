// Why: a full disk must not stop a council, but the screen must say that nothing is saved for exactly as long as that is
// true. What could not be written is written, in order, as soon as it can be.
#include <doctest/doctest.h>

#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

bool says_not_saved(const Evening& evening, const std::string& code = "K12")
{
    const auto& notice = evening.state().notice;
    return notice && notice->kind == Notice::Kind::not_saved && notice->code == code;
}

std::vector<MeetingEvent> journal(Evening& evening)
{
    const auto unfinished = evening.store().unfinished().value();
    std::vector<MeetingEvent> events;
    if (unfinished)
        for (const JournalEntry& entry : unfinished->journal) events.push_back(entry.event);
    return events;
}

}  // namespace

TEST_CASE("what the mødeleder does is in the journal before the screen shows it")
{
    Evening evening;
    begin_items(evening);
    evening.does(NextItem{});
    CHECK(evening.state().meeting->current == items::before_the_pause);
    CHECK(journal(evening) == std::vector<MeetingEvent>{MeetingStarted{masked(agenda()), 9, checkin_terms(council())}, ItemReached{items::first},
                                                        ItemReached{items::before_the_pause}});
}

TEST_CASE("when the journal cannot be written the meeting goes on and the screen says so with a code")
{
    Evening evening;
    begin_items(evening);
    evening.store_faults().fail_next();
    evening.does(NextItem{});
    CHECK(evening.state().meeting->current == items::before_the_pause);
    CHECK(says_not_saved(evening));
}

TEST_CASE("the notice stays for as long as nothing can be saved")
{
    Evening evening;
    begin_items(evening);
    evening.store_faults().fail_next(100);
    evening.does(NextItem{});
    evening.waits(30min);
    evening.does(PreviousItem{});
    CHECK(says_not_saved(evening));
}

TEST_CASE("what could not be saved is saved a minute later without a touch")
{
    Evening evening;
    begin_items(evening);
    evening.store_faults().fail_next();
    evening.does(NextItem{});
    evening.waits(2min);
    CHECK_FALSE(evening.state().notice.has_value());
    const Meeting before = *evening.state().meeting;
    evening.restart();
    CHECK(evening.state().meeting == before);
}

TEST_CASE("when the journal can be written again it gets what it lacked, with its times, and the notice goes")
{
    Evening evening;
    begin_items(evening);
    evening.store_faults().fail_next(2);
    evening.waits(3min);
    evening.does(NextItem{});
    evening.waits(4min);
    evening.does(PreviousItem{});
    evening.waits(5min);
    evening.does(NextItem{});
    CHECK_FALSE(evening.state().notice.has_value());
    const Meeting before = *evening.state().meeting;
    evening.restart();
    CHECK(evening.state().meeting == before);
}

TEST_CASE("a planned pause and the item it stands before are saved together or not at all")
{
    Evening evening;
    begin_items(evening);
    evening.does(NextItem{});
    const Meeting before = *evening.state().meeting;
    evening.store_faults().fail_next(1);
    evening.does(NextItem{});
    REQUIRE(evening.state().screen == Screen::pause);
    CHECK(evening.state().notice.has_value());
    evening.restart();
    CHECK(evening.state().meeting == before);
}

TEST_CASE("a meeting whose start could not be saved is saved from its start with the next thing that happens")
{
    Evening evening;
    evening.store_faults().fail_next(1);
    open_meeting(evening);
    CHECK(evening.state().screen == Screen::opening);
    CHECK(says_not_saved(evening));
    evening.does(BeginItems{});
    CHECK_FALSE(evening.state().notice.has_value());
    CHECK(evening.state().meeting->id == 1);
    CHECK(journal(evening).size() == 2);
}

TEST_CASE("a meeting that is never saved still ends, and says that there is no check-in")
{
    Evening evening;
    evening.store_faults().fail_next(1000);
    hold_meeting(evening);
    CHECK(evening.state().screen == Screen::home);
    REQUIRE(evening.state().notice.has_value());
    CHECK(evening.state().notice->kind == Notice::Kind::checkin_unavailable);
    CHECK_FALSE(evening.state().meeting.has_value());
}

TEST_CASE("a new meeting is not held up by what could not be saved of the one before")
{
    Evening evening;
    evening.store_faults().fail_next(1000);
    hold_meeting(evening);
    evening.store_faults().stop();
    open_meeting(evening, 5);
    CHECK_FALSE(says_not_saved(evening));
    CHECK(journal(evening) == std::vector<MeetingEvent>{MeetingStarted{masked(agenda()), 5, checkin_terms(council())}});
}

TEST_CASE("after a failed write no reminder tries the journal for a minute")
{
    Configuration with_reminder = council();
    with_reminder.reminders = {rule("doors", "trust", Trigger::after_pause)};
    Evening evening(with_reminder);
    begin_items(evening);
    evening.does(TakePause{});
    evening.store_faults().fail_next(1);
    evening.does(ResumeMeeting{});
    evening.waits(59s);
    CHECK_FALSE(evening.state().reminder.has_value());
    evening.waits(1s);
    CHECK(evening.state().reminder.has_value());
    CHECK_FALSE(evening.state().notice.has_value());
}

TEST_CASE("a result whose last line is missing in the journal is no reason for a warning")
{
    Evening evening;
    hold_meeting(evening, 5);
    for (int i = 0; i < 5; ++i) {
        answer_all(evening, Answer::agree);
        if (i < 4) evening.waits(3s);
    }
    evening.store_faults().fail_next(1, 2);  // latest_result, publish, then the journal
    evening.waits(3s);
    CHECK(evening.state().screen == Screen::results);
    CHECK_FALSE(evening.state().notice.has_value());
    evening.restart();
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.state().result.has_value());
}
