// Why: the promise to a member is "Tak means counted, and try again means not counted", on a disk that fails at any call and
// with memory that runs out at any moment, for a moment or for good, and also while the urn is opened and makes good what
// a power cut left.
#include <memory>
#include <stdexcept>

#include <doctest/doctest.h>

#include "anonymity/earlier_states.hpp"
#include "anonymity/faults.hpp"
#include "anonymity/twin_urn.hpp"
#include "store/ballots.hpp"
#include "store/failure_codes.hpp"

using namespace kiosk;
using test::Ballot;
using test::Image;
using test::MemoryVfs;

namespace {

using Complaint = std::optional<std::string>;
using Opener = std::function<Outcome<std::unique_ptr<Urn>>(const std::filesystem::path&)>;

Outcome<std::unique_ptr<Urn>> the_urn(const std::filesystem::path& folder)
{
    auto opened = open_urn(folder, test::moment());
    if (!opened) return tl::unexpected(opened.error());
    if (opened->set_aside) return tl::unexpected(Failure{failure::damaged, "it was set aside"});
    return std::move(opened->urn);
}

Opener twin(test::Flaws flaws)
{
    return [flaws](const std::filesystem::path& folder) -> Outcome<std::unique_ptr<Urn>> {
        try {
            return test::open_twin(folder, flaws);
        } catch (const std::exception& refusal) {
            return tl::unexpected(Failure{failure::cannot_write, refusal.what()});
        }
    };
}

/// A check-in in which four have answered and a fifth stands there.
class Fifth {
public:
    Fifth(MemoryVfs& disk, Opener open) : disk_(disk), open_(std::move(open))
    {
        disk_.mount({});
        auto urn = open_(disk_.folder()).value();
        new_ = closed_after(urn);
        urn = open_(disk_.folder()).value();
        REQUIRE(urn->open(7, test::statements, 9));
        REQUIRE(urn->add(ballots_[0]));
        REQUIRE(urn->add(ballots_[1]));
        REQUIRE(urn->add(ballots_[2]));
        REQUIRE(urn->add(ballots_[3]));
        four_ = closed_after(urn);
        disk_.records = true;
        disk_.mount(four_);
        urn = open_(disk_.folder()).value();
        const std::size_t before = disk_.log.size();
        REQUIRE(urn->add(ballots_[4]));
        disk_.records = false;
        broken_ = killed_in_the_middle(disk_.log, before);
        const std::vector<test::Operation> log = disk_.log;
        five_ = closed_after(urn);
        earlier_.emplace(std::vector{test::counter_bytes(first(4)), test::counter_bytes(ballots_)}, log);
    }

    template <class Arm> Complaint opens_the_checkin(Arm&& arm)
    {
        auto urn = mounted(new_);
        arm();
        (void)urn->open(7, test::statements, 9);
        disk_healed();
        if (!urn->open(7, test::statements, 9)) return "the check-in cannot be opened";
        return stands(*urn, 0);
    }
    template <class Arm> Complaint answers(Arm&& arm)
    {
        auto urn = mounted(four_);
        arm();
        const auto outcome = urn->add(ballots_[4]);
        disk_healed();
        if (const auto wrong = stands(*urn, outcome ? 5 : 4)) return told(outcome) + *wrong;
        if (!outcome && urn->add(ballots_[4]).value_or(0) != 5) return "trying again does not count";
        return ends_with(urn, ballots_, 1);
    }
    template <class Arm> Complaint takes_back(Arm&& arm)
    {
        auto urn = mounted(five_);
        arm();
        const auto outcome = urn->take_back(ballots_[4]);
        disk_healed();
        if (const auto wrong = stands(*urn, outcome ? 4 : 5)) return told(outcome) + *wrong;
        return outcome ? ends_with(urn, first(4), 0) : ends_with(urn, ballots_, 1);
    }
    template <class Arm> Complaint closes(Arm&& arm)
    {
        auto urn = mounted(five_);
        arm();
        const auto outcome = urn->begin_closing();
        disk_healed();
        if (outcome && *outcome != test::tallies_of(ballots_)) return "it hands out other counters";
        if (outcome && urn->add(ballots_[0])) return "it takes an answer after it was closed";
        return ends_with(urn, ballots_, 1);
    }
    template <class Arm> Complaint empties(Arm&& arm)
    {
        auto urn = mounted(five_);
        arm();
        const auto outcome = urn->destroy();
        disk_healed();
        if (outcome && urn->standing().value() != Urn::Standing{}) return "it says it is empty and is not";
        if (!urn->destroy()) return "it cannot be emptied";
        return earlier_->left_in(disk_.files(), {});
    }
    template <class Arm> Complaint is_opened(Arm&& arm) { return opened(four_, first(4), 0, arm); }
    template <class Arm> Complaint is_opened_after_a_cut(Arm&& arm) { return opened(broken_, first(4), 0, arm); }
    template <class Arm> Complaint is_made(Arm&& arm)
    {
        disk_.mount({});
        arm();
        (void)open_(disk_.folder());
        disk_healed();
        auto urn = open_(disk_.folder());
        if (!urn) return "it cannot be made: " + urn.error().detail;
        return (*urn)->standing().value() == Urn::Standing{} ? std::nullopt : Complaint("it is not closed");
    }

    std::function<void()> disk_healed = [] {};

private:
    std::vector<Ballot> first(std::size_t count) const { return {ballots_.begin(), ballots_.begin() + static_cast<std::ptrdiff_t>(count)}; }
    static std::string told(const Outcome<int>& outcome) { return outcome ? "it said done, and " : "it said " + outcome.error().code + ", and "; }

    Image closed_after(std::unique_ptr<Urn>& urn)
    {
        urn.reset();
        return disk_.files();
    }
    std::unique_ptr<Urn> mounted(const Image& image)
    {
        disk_.mount(image);
        return open_(disk_.folder()).value();
    }
    /// The tap's first write to the database is done, and nothing after it: its journal is hot.
    Image killed_in_the_middle(const std::vector<test::Operation>& log, std::size_t tap)
    {
        test::Disk disk(four_);
        for (std::size_t i = 0; i < log.size(); ++i) {
            disk.apply(log[i]);
            if (i >= tap && log[i].kind == test::Operation::Kind::write && log[i].file == "urn.db") break;
        }
        return disk.as_written();
    }
    Complaint stands(Urn& urn, int answered)
    {
        const auto standing = urn.standing();
        if (!standing) return "nobody can say how many: " + standing.error().detail;
        if (standing->answered != answered) return std::to_string(standing->answered) + " have answered";
        return std::nullopt;
    }
    /// Goes on to the end, over a restart; the answers are exactly `counted`, the only state left is this one.
    Complaint ends_with(std::unique_ptr<Urn>& urn, const std::vector<Ballot>& counted, std::size_t state)
    {
        if (const auto older = earlier_->left_in(disk_.files(), {state})) return older;
        urn.reset();
        auto again = open_(disk_.folder());
        if (!again) return "it does not open again: " + again.error().detail;
        const auto tallies = (*again)->begin_closing();
        if (!tallies || *tallies != test::tallies_of(counted)) return "other counters come out than went in";
        return std::nullopt;
    }
    template <class Arm> Complaint opened(const Image& image, const std::vector<Ballot>& counted, std::size_t state, Arm&& arm)
    {
        disk_.mount(image);
        arm();
        auto urn = open_(disk_.folder());
        disk_healed();
        if (!test::names_with(disk_.folder(), "damaged").empty()) return "it was set aside";
        if (!urn && urn.error().code == failure::damaged) return "a fault is taken for damage: " + urn.error().detail;
        if (!urn) urn = open_(disk_.folder());
        if (!urn) return "it does not open: " + urn.error().detail;
        if (const auto wrong = stands(**urn, static_cast<int>(counted.size()))) return wrong;
        return ends_with(*urn, counted, state);
    }

    MemoryVfs& disk_;
    Opener open_;
    std::vector<Ballot> ballots_ = test::ballots(5, 2);
    Image new_, four_, five_, broken_;
    std::optional<test::EarlierStates> earlier_;
};

/// What is wrong after some fault, over all that is done to an urn; the number of faults in all.
template <class Source> test::Swept swept(Source& source, MemoryVfs& disk, const Opener& open)
{
    Fifth fifth(disk, open);
    fifth.disk_healed = [&] { source.heal(); };
    test::Swept all;
    const auto sweep = [&](const char* what, auto&& attempt) {
        if (all.complaint) return;
        const test::Swept one = test::at_every_fault(source, attempt);
        all.faults += one.faults;
        all.reason = one.reason;
        if (one.complaint) all.complaint = std::string(what) + ", " + *one.complaint;
        else if (one.faults < 10) all.complaint = std::string(what) + " meets no faults";
    };
    sweep("making an urn", [&](auto&& arm) { return fifth.is_made(arm); });
    sweep("opening a check-in", [&](auto&& arm) { return fifth.opens_the_checkin(arm); });
    sweep("answering", [&](auto&& arm) { return fifth.answers(arm); });
    sweep("taking back", [&](auto&& arm) { return fifth.takes_back(arm); });
    sweep("closing", [&](auto&& arm) { return fifth.closes(arm); });
    sweep("emptying", [&](auto&& arm) { return fifth.empties(arm); });
    sweep("opening an urn", [&](auto&& arm) { return fifth.is_opened(arm); });
    sweep("opening after a power cut", [&](auto&& arm) { return fifth.is_opened_after_a_cut(arm); });
    return all;
}

test::Swept with_failing_calls(const Opener& open)
{
    MemoryVfs disk;
    return swept(disk, disk, open);
}

test::Swept with_failing_memory(const Opener& open)
{
    test::Allocations memory;
    MemoryVfs disk;
    return swept(memory, disk, open);
}

/// A member was told to try again, whose answer is in: counted twice when she does.
bool says_not_counted_and_is(const std::string& reason) { return reason.starts_with("it said K") && reason.ends_with(", and 5 have answered"); }

}  // namespace

TEST_CASE("whichever call to its files fails, the urn says what is true and counts right")
{
    const test::Swept found = with_failing_calls(the_urn);
    CHECK_MESSAGE(!found.complaint, found.text());
    MESSAGE(found.faults << " faults");
}

TEST_CASE("whichever allocation of SQLite fails, the urn says what is true and counts right")
{
    const test::Swept found = with_failing_memory(the_urn);
    CHECK_MESSAGE(!found.complaint, found.text());
    MESSAGE(found.faults << " faults");
}

TEST_CASE("failing calls find nothing in a twin without a flaw")
{
    const test::Swept found = with_failing_calls(twin(test::no_flaw));
    CHECK_MESSAGE(!found.complaint, found.text());
}

TEST_CASE("failing memory finds nothing in a twin without a flaw")
{
    const test::Swept found = with_failing_memory(twin(test::no_flaw));
    CHECK_MESSAGE(!found.complaint, found.text());
}

TEST_CASE("failing calls find that an urn that believes its errors counts twice")
{
    const test::Swept found = with_failing_calls(twin(test::errors_believed));
    CHECK_MESSAGE(says_not_counted_and_is(found.reason), found.text());
}

TEST_CASE("failing memory finds that an urn that believes its errors counts twice")
{
    const test::Swept found = with_failing_memory(twin(test::errors_believed));
    CHECK_MESSAGE(says_not_counted_and_is(found.reason), found.text());
}

TEST_CASE("failing calls find what an urn that does not scrub leaves behind")
{
    const test::Swept found = with_failing_calls(twin(test::no_scrub));
    CHECK_MESSAGE(found.reason.starts_with("urn.db-journal holds "), found.text());
}
