// Why: whatever the council was doing when the power went, it goes on with it when the power is back. One sentence for each
// moment of an evening, on real files and a real screen; see power_cut.hpp.
#include <cstdlib>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "power_cut.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

bool says(const State& state, Notice::Kind kind) { return state.notice && state.notice->kind == kind; }

void three_answer(StageHand& hand)
{
    end_the_meeting(hand);
    for (int member = 0; member < 3; ++member)
        answer_all(hand);
}

void close_by_the_chair(StageHand& hand)
{
    hand.tap("checkin.close");
    for (const char digit : std::string("280571"))
        hand.tap(std::string("pin.") + digit);
    hand.tap("pin.submit");
    hand.tap("close.confirm");
}

}  // namespace

TEST_CASE("a power cut before the meeting leaves no meeting behind")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), let_the_chair_in));
    CHECK(kiosk.state().screen == Screen::idle);
    CHECK_FALSE(kiosk.state().meeting);
    CHECK_FALSE(kiosk.state().notice);
}

TEST_CASE("a power cut during the opening comes back to the opening")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), start_the_meeting));
    CHECK(kiosk.state().screen == Screen::opening);
    CHECK(kiosk.state().meeting->present == 31);
    CHECK(says(kiosk.state(), Notice::Kind::meeting_resumed));
}

TEST_CASE("after a power cut the meeting stands at its item, and the item's time has gone on")
{
    const TempDirectory data;
    const LastSeen seen = play_until_power_cut(data.path(), [](StageHand& hand) {
        reach_item(hand, "4");
        hand.wait(12min + 24s);
    });
    Awake kiosk(data.path(), seen);
    REQUIRE(kiosk.state().screen == Screen::meeting);
    const Meeting& meeting = *kiosk.state().meeting;
    CHECK(current_item(meeting).number == "4");
    CHECK(seen.item_time > 12min);
    CHECK(item_time(meeting, meeting.current, kiosk.now()) == seen.item_time + power_was_off_for);
    CHECK(says(kiosk.state(), Notice::Kind::meeting_resumed));
}

TEST_CASE("a power cut at a closed item brings nothing of it to light")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) { reach_item(hand, "14"); }));
    REQUIRE(kiosk.state().screen == Screen::meeting);
    const AgendaItem& item = current_item(*kiosk.state().meeting);
    CHECK(item.number == "14");
    CHECK(item.closed);
    CHECK(item.title.empty());
    CHECK(item.case_number.empty());
}

TEST_CASE("a norm that stood on the screen when the power went is not recalled again as if it were new")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) {
        begin_the_items(hand);
        hand.tap("meeting.remind");
        hand.tap("remind.saglighed");
        hand.expect(hand.state().reminder.has_value(), "the norm does not show");
    }));
    CHECK(kiosk.state().screen == Screen::meeting);
    CHECK_FALSE(kiosk.state().reminder);
    REQUIRE(kiosk.state().meeting->reminders.size() == 1);
    CHECK(kiosk.state().meeting->reminders.front().what.point == "saglighed");
}

TEST_CASE("a pause goes on through a power cut, with the minutes that were added")
{
    const TempDirectory data;
    const LastSeen seen = play_until_power_cut(data.path(), [](StageHand& hand) {
        begin_the_items(hand);
        hand.tap("meeting.pause");
        hand.expect(Screen::pause);
        hand.tap("pause.more");
        hand.wait(7min);
    });
    Awake kiosk(data.path(), seen);
    REQUIRE(kiosk.state().screen == Screen::pause);
    CHECK(seen.pause_left > 12min);
    CHECK(pause_left(*kiosk.state().meeting, kiosk.now()) == seen.pause_left - power_was_off_for);
}

TEST_CASE("a power cut while the chair is asked about ending does not end the meeting")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) {
        begin_the_items(hand);
        hand.tap("meeting.end");
        hand.expect(hand.state().sheet == Sheet::end_meeting, "nobody is asked");
    }));
    CHECK(kiosk.state().screen == Screen::meeting);
    CHECK(kiosk.state().sheet == Sheet::none);
    CHECK(kiosk.state().meeting->phase == Meeting::Phase::running);
}

TEST_CASE("a check-in that nobody has answered is open again after a power cut, and closes when it would have")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), end_the_meeting));
    REQUIRE(kiosk.state().screen == Screen::welcome);
    CHECK(says(kiosk.state(), Notice::Kind::checkin_resumed));
    CHECK(kiosk.state().checkin->answered == 0);
    const Duration left = kiosk.state().checkin->closes_at - kiosk.now();
    CHECK(left <= 44min);
    CHECK(left > 43min);
}

TEST_CASE("a power cut while a member is answering counts nothing of that member and all of the others")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) {
        three_answer(hand);
        answer_two(hand);
    }));
    CHECK(kiosk.state().screen == Screen::welcome);
    CHECK(kiosk.state().checkin->statement == 0);
    CHECK(kiosk.state().checkin->answered == 3);
    CHECK(kiosk.counted() == 3);
}

TEST_CASE("answers that were taken back before a power cut stay taken back")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) {
        three_answer(hand);
        hand.tap("checkin.begin");
        while (hand.state().screen == Screen::statement)
            hand.tap("checkin.skip");
        hand.tap("checkin.undo");
        hand.expect(Screen::welcome);
    }));
    CHECK(kiosk.state().checkin->answered == 3);
    CHECK(kiosk.counted() == 3);
}

TEST_CASE("answers that were in when the power went before Tak could be said count once")
{
    const TempDirectory data;
    const LastSeen seen = play_until_power_cut(
        data.path(),
        [](StageHand& hand) {
            end_the_meeting(hand);
            answer_all(hand);
        },
        Cut::answer_counted);
    Awake kiosk(data.path(), seen);
    CHECK(kiosk.state().screen == Screen::welcome);
    CHECK(kiosk.state().checkin->answered == 1);
    CHECK(kiosk.counted() == 1);
}

TEST_CASE("a result whose publishing the power cut off is published when the power is back")
{
    for (const Cut cut : {Cut::urn_closed, Cut::result_published}) {
        CAPTURE(static_cast<int>(cut));
        const TempDirectory data;
        const LastSeen seen = play_until_power_cut(
            data.path(),
            [](StageHand& hand) {
                three_answer(hand);
                close_by_the_chair(hand);
            },
            cut);
        Awake kiosk(data.path(), seen);
        kiosk.shell.dispatch(Tick{});
        REQUIRE(kiosk.state().result);
        CHECK(kiosk.state().result->answered == 3);
        CHECK_FALSE(kiosk.state().result->enough);
        CHECK_FALSE(kiosk.state().checkin);
        CHECK(kiosk.urn.urn->standing()->phase == Urn::Phase::closed);
    }
}

TEST_CASE("a power cut after the result leaves the result and an empty urn")
{
    const TempDirectory data;
    Awake kiosk(data.path(), play_until_power_cut(data.path(), [](StageHand& hand) {
        three_answer(hand);
        close_by_the_chair(hand);
        hand.wait_for(Screen::results, 5s);
    }));
    CHECK(kiosk.state().screen == Screen::idle);
    CHECK_FALSE(kiosk.state().meeting);
    REQUIRE(kiosk.state().result);
    CHECK(kiosk.state().result->answered == 3);
    CHECK(kiosk.urn.urn->standing()->phase == Urn::Phase::closed);
}

TEST_CASE("a demonstration that ends with the check-in leaves it open, with its count")
{
    const TempDirectory work;
    std::ofstream(work / "answers.txt") << "55555\n4-321\n-----\n";
    const std::string program = KIOSK_BINARY_DIR "/kodekskiosk", config = KIOSK_SOURCE_DIR "/kiosk-config";
    const std::string out = work / "pictures", data = work / "data", answers = work / "answers.txt";
    const pid_t process = fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        execl(program.c_str(), program.c_str(), "demo", "--out", out.c_str(), "--config", config.c_str(), "--data", data.c_str(), "--answers",
              answers.c_str(), "--size", "960x540", "--present", "9", "--until", "checkin", nullptr);
        std::_Exit(127);
    }
    int ended = 0;
    REQUIRE(waitpid(process, &ended, 0) == process);
    REQUIRE(WIFEXITED(ended));
    REQUIRE(WEXITSTATUS(ended) == 0);

    Awake kiosk(work / "data", LastSeen{});
    CHECK(kiosk.state().screen == Screen::welcome);
    CHECK(kiosk.state().checkin->present == 9);
    CHECK(kiosk.state().checkin->answered == 3);
    CHECK(kiosk.counted() == 3);
}
