// Why: a truthful screen. The whole room runs on files of which any call fails, or with memory that runs out in SQLite at any
// moment, while somebody taps; what the screen then says must be what the files hold, and once the trouble is over the
// evening must end as if it had never been.
#include <stdexcept>

#include <doctest/doctest.h>

#include "anonymity/faults.hpp"
#include "anonymity/twin_maker.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

using Complaint = std::optional<std::string>;

bool says(const Evening& evening, Notice::Kind kind) { return evening.state().notice && evening.state().notice->kind == kind; }

/// What `urn` counts is what the screen says.
Complaint agrees(Evening& evening, int answered)
{
    const int counted = evening.urn().standing().value().answered;
    if (counted != answered) return "the screen says " + std::to_string(answered) + " answers, the urn " + std::to_string(counted);
    return evening.state().checkin && evening.state().checkin->answered == counted ? std::nullopt : Complaint("the number on the screen is another");
}

class Room {
public:
    Room(MemoryVfs& disk, UrnMaker urn) : disk_(disk), urn_(std::move(urn))
    {
        disk_.mount({});
        Evening evening(council(), urn_, disk_.folder());
        begin_items(evening);
        meeting_ = disk_.files();
        end_meeting(evening);
        for (int member = 0; member < 5; ++member) {
            answer_all(evening, member < 3 ? Answer::agree : Answer::disagree);
            evening.waits(3s);
        }
        five_ = disk_.files();
        close_by_chair(evening);
        result_ = evening.state().result.value();
    }

    template <class Arm> Complaint the_next_item(Arm&& arm)
    {
        auto evening = with(meeting_);
        arm();
        evening->does(NextItem{});
        healed();
        const bool saved = evening->store().unfinished().value()->journal.size() == 3;
        if (saved == says(*evening, Notice::Kind::not_saved)) return saved ? "it says not saved and is" : "it says nothing and is not saved";
        evening->waits(2min);
        if (evening->state().notice) return "the notice stays";
        const Meeting before = *evening->state().meeting;
        evening->restart();
        return evening->state().meeting == before ? std::nullopt : Complaint("after a restart the meeting stands elsewhere");
    }
    template <class Arm> Complaint the_end(Arm&& arm)
    {
        auto evening = with(meeting_);
        evening->does(AskToEnd{});
        arm();
        evening->does(EndMeeting{});
        healed();
        const bool open = evening->urn().standing().value().phase == Urn::Phase::open;
        if (evening->state().checkin && !open) return "it asks members to answer, and no urn is open";
        if (evening->state().checkin || says(*evening, Notice::Kind::checkin_unavailable)) return std::nullopt;
        if (!says(*evening, Notice::Kind::meeting_unknown)) return "it does not say that there is no check-in";
        evening->waits(1min);
        return evening->state().checkin ? std::nullopt : Complaint("it does not look again for what it could not read");
    }
    /// The program is started again while five have answered, on files that fail.
    template <class Arm> Complaint coming_back(Arm&& arm)
    {
        auto evening = with(five_);
        evening->power_cut();
        evening->start([&](FailingStore&, Faults&) { arm(); });
        healed();
        if (!evening->state().checkin && !says(*evening, Notice::Kind::meeting_unknown)) return "five answers and not a word";
        evening->waits(1min);
        return agrees(*evening, 5);
    }
    template <class Arm> Complaint the_sixth_answers(Arm&& arm)
    {
        auto evening = with(five_);
        answers_under(*evening, arm);
        const bool thanked = evening->state().screen == Screen::thanks;
        if (thanked == says(*evening, Notice::Kind::answer_not_counted)) return "thanks and regrets at once, or neither";
        if (const auto wrong = agrees(*evening, thanked ? 6 : 5)) return wrong;
        evening->waits(1min);
        if (!thanked) answer_all(*evening, Answer::agree);
        evening->waits(1min);
        return agrees(*evening, 6);
    }
    template <class Arm> Complaint the_sixth_thinks_again(Arm&& arm)
    {
        auto evening = with(five_);
        answer_all(*evening, Answer::agree);
        arm();
        evening->does(UndoAnswers{});
        healed();
        return agrees(*evening, says(*evening, Notice::Kind::answer_kept) ? 6 : 5);
    }
    template <class Arm> Complaint the_chair_closes(Arm&& arm)
    {
        auto evening = with(five_);
        arm();
        close_by_chair(*evening);
        healed();
        const bool shown = evening->state().screen == Screen::results;
        if (shown == says(*evening, Notice::Kind::result_pending)) return "a result and a promise of one at once, or neither";
        if (shown && evening->store().latest_result().value() != result_) return "it shows a result that is not kept";
        evening->waits(1min);
        if (evening->state().result != result_) return "another result comes out";
        evening->restart();
        if (evening->store().latest_result().value() != result_ || evening->store().unfinished().value()) return "the result is not kept";
        return evening->urn().standing().value() == Urn::Standing{} ? std::nullopt : Complaint("the urn is not empty");
    }

    std::function<void()> healed = [] {};

private:
    std::unique_ptr<Evening> with(const Image& image)
    {
        disk_.mount(image);
        auto evening = std::make_unique<Evening>(council(), urn_, disk_.folder());
        evening->waits(resumed_shown_for);
        return evening;
    }
    template <class Arm> void answers_under(Evening& evening, Arm&& arm)
    {
        evening.does(BeginAnswers{});
        for (std::size_t i = 0; i + 1 < statements_asked; ++i) evening.does(GiveAnswer{Answer::agree});
        arm();
        evening.does(GiveAnswer{Answer::agree});
        healed();
    }

    MemoryVfs& disk_;
    UrnMaker urn_;
    Image meeting_, five_;
    PublishedMeeting result_;
};

template <class Source> Swept swept(Source& source, MemoryVfs& disk, const UrnMaker& urn, int step = 1)
{
    Room room(disk, urn);
    room.healed = [&] { source.heal(); };
    Swept all;
    const auto sweep = [&](const char* what, auto&& attempt) {
        if (all.complaint) return;
        const Swept one = at_every_fault(source, attempt, step);
        all.faults += one.faults;
        if (one.complaint) all.complaint = std::string(what) + ", " + *one.complaint;
        else if (one.faults < 3) all.complaint = std::string(what) + " meets no faults";
    };
    sweep("the next item", [&](auto&& arm) { return room.the_next_item(arm); });
    sweep("the meeting's end", [&](auto&& arm) { return room.the_end(arm); });
    sweep("coming back", [&](auto&& arm) { return room.coming_back(arm); });
    sweep("an answer", [&](auto&& arm) { return room.the_sixth_answers(arm); });
    sweep("taking back", [&](auto&& arm) { return room.the_sixth_thinks_again(arm); });
    sweep("closing", [&](auto&& arm) { return room.the_chair_closes(arm); });
    return all;
}

}  // namespace

TEST_CASE("whichever call to the files fails, the screen says what the files hold")
{
    MemoryVfs disk;
    const Swept found = swept(disk, disk, real_urn);
    CHECK_MESSAGE(!found.complaint, found.text());
    MESSAGE(found.faults << " faults");
}

TEST_CASE("whichever allocation of SQLite fails, the screen says what the files hold")
{
    Allocations memory;
    MemoryVfs disk;
    const Swept found = swept(memory, disk, real_urn, 5);  // the urn and the journal alone meet each of them
    CHECK_MESSAGE(!found.complaint, found.text());
    MESSAGE(found.faults << " faults");
}

TEST_CASE("failing calls find that a room whose urn believes its errors tells members what is not true")
{
    MemoryVfs disk;
    const Swept found = swept(disk, disk, twin(errors_believed));
    REQUIRE_MESSAGE(found.complaint, found.text());
    CHECK(found.complaint->find("an answer") == 0);
}
