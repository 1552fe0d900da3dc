// Why: a disk that fails as the machine starts must cost neither the meeting that was under way nor its answers, and an urn that nobody knows of is put
// away and not taken for another meeting's.
#include <doctest/doctest.h>

#include "core/resume.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

TEST_CASE("a journal that cannot be read at the start leaves the urn alone")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    evening.start([](FailingStore& store, Faults&) { store.faults.fail_next(1, 1); });  // unfinished() fails
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.state().notice == Notice{Notice::Kind::meeting_unknown, "K12", std::nullopt});
    evening.restart();
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
}

TEST_CASE("a journal that could not be read at the start is read again, and the check-in goes on")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    evening.start([](FailingStore& store, Faults&) { store.faults.fail_next(1, 1); });
    evening.waits(1min);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
}

TEST_CASE("an urn that could not be read at the start is read again, and the check-in goes on")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(3); });
    CHECK(evening.state().screen == Screen::idle);
    evening.waits(3min);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
    answer_all(evening, Answer::agree);
    CHECK(evening.state().checkin->answered == 2);
}

TEST_CASE("as long as it cannot be read what was under way, no new meeting begins and the screen says why")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(1000); });
    open_meeting(evening);
    CHECK_FALSE(evening.state().meeting.has_value());
    CHECK(evening.state().notice == Notice{Notice::Kind::meeting_unknown, "K12", std::nullopt});
    evening.waits(10min);
    CHECK(evening.state().notice == Notice{Notice::Kind::meeting_unknown, "K12", std::nullopt});
    evening.urn_faults().stop();
    evening.waits(1min);
    CHECK(evening.state().screen == Screen::welcome);
    CHECK(evening.state().checkin->answered == 1);
}

TEST_CASE("what was under way is looked for once more when the chair comes to start a meeting")
{
    Evening evening;
    hold_meeting(evening);
    evening.power_cut();
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(1); });
    evening.does(GoHome{});
    evening.does(OpenPin{PinPurpose::start_meeting});
    CHECK(evening.state().screen == Screen::welcome);
}

TEST_CASE("when it turns out that nothing was under way, a meeting can begin")
{
    Evening evening;
    evening.power_cut();
    evening.start([](FailingStore& store, Faults&) { store.faults.fail_next(1, 1); });
    REQUIRE(evening.state().notice == Notice{Notice::Kind::meeting_unknown, "K12", std::nullopt});
    evening.waits(1min);
    CHECK_FALSE(evening.state().notice.has_value());
    open_meeting(evening);
    CHECK(evening.state().screen == Screen::opening);
}

TEST_CASE("an urn that cannot be read at the start leaves the room usable and keeps its answers")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    evening.power_cut();
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(100); });
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.state().notice == Notice{Notice::Kind::meeting_unknown, "K12", std::nullopt});
    evening.does(OpenKodeks{});
    CHECK(evening.state().screen == Screen::kodeks);
    evening.restart();
    CHECK(evening.state().checkin->answered == 1);
}

TEST_CASE("an urn left over from a published meeting is emptied at the start")
{
    Evening evening;
    hold_meeting(evening);
    answer_all(evening, Answer::agree);
    PublishedMeeting published;
    published.meeting = 1;
    REQUIRE(evening.store().publish(published));
    evening.restart();
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.urn().standing().value() == Urn::Standing{});
}

namespace {

/// Two have answered, and then the journal that knew their meeting is gone.
void lose_the_journal(Evening& evening)
{
    hold_meeting(evening);
    for (int member = 0; member < 2; ++member) {
        answer_all(evening, Answer::agree);
        evening.waits(3s);
    }
    evening.power_cut();
    std::filesystem::remove(evening.folder() / "kiosk.db");
    std::filesystem::remove(evening.folder() / "kiosk.db-journal");
}

/// The urns that were put away in the folder, by name.
std::vector<std::string> put_away(const Evening& evening)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(evening.folder()))
        if (const std::string name = entry.path().filename().string(); name.starts_with("urn.db.unclaimed-") && !name.ends_with("-journal"))
            names.push_back(name);
    return names;
}

/// What the urn that was put away would have said, had its meeting been known.
Urn::Standing standing_in(const Evening& evening, const std::string& name)
{
    const TempDirectory elsewhere;
    std::filesystem::copy(evening.folder() / name, elsewhere.path() / "urn.db");
    return real_urn(elsewhere.path(), Now{})->standing().value();
}

}  // namespace

TEST_CASE("an urn with answers to a meeting that no journal knows is put away whole, and the screen and the log say so")
{
    Evening evening;
    lose_the_journal(evening);
    evening.start();
    CHECK(evening.state().screen == Screen::idle);
    CHECK(evening.state().standing.database_set_aside);
    const auto names = put_away(evening);
    REQUIRE(names.size() == 1);
    CHECK(standing_in(evening, names.front()) == Urn::Standing{Urn::Phase::open, 1, 2});
    REQUIRE(evening.logged.size() == 1);
    CHECK(evening.logged.front().find(names.front()) != std::string::npos);
    hold_meeting(evening);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, 0});
}

TEST_CASE("answers that nobody knows of are not taken for those of the next meeting, which has the same number")
{
    Evening evening;
    lose_the_journal(evening);
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(1); });  // it cannot be read at the start
    CHECK(put_away(evening).empty());
    hold_meeting(evening);
    CHECK(evening.state().checkin->answered == 0);
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, 0});
    const auto names = put_away(evening);
    REQUIRE(names.size() == 1);
    CHECK(standing_in(evening, names.front()).answered == 2);
}

TEST_CASE("an urn that nobody knows of and nobody answered is emptied without a word")
{
    Evening evening;
    hold_meeting(evening);
    evening.power_cut();
    std::filesystem::remove(evening.folder() / "kiosk.db");
    std::filesystem::remove(evening.folder() / "kiosk.db-journal");
    evening.start();
    CHECK_FALSE(evening.state().standing.database_set_aside);
    CHECK(evening.urn().standing().value() == Urn::Standing{});
    CHECK(put_away(evening).empty());
}

TEST_CASE("an urn that nobody knows of and that cannot be put away is kept, and no check-in opens over it")
{
    Evening evening;
    lose_the_journal(evening);
    evening.start([](FailingStore&, Faults& urn) { urn.fail_next(1000, 1); });
    CHECK_FALSE(evening.state().standing.database_set_aside);
    evening.urn_faults().fail_next(1, 1);  // the end reads the urn, and cannot put it away
    hold_meeting(evening);
    CHECK(evening.state().notice == Notice{Notice::Kind::checkin_unavailable, "K12", std::nullopt});
    CHECK(evening.urn().standing().value() == Urn::Standing{Urn::Phase::open, 1, 2});
}
