// Why: "Tak" is a promise that the answer counts, whatever happens to the power afterwards, and that it cannot be told from
// the others, whenever the power went and whoever takes the disk then.
//
// What may lie on the disk: with no tap under way, the counters as they are and nothing older. From the first write of a tap to
// its acknowledgement the counters before it as well, since they are what a broken write is rolled back to; a power cut then
// leaves them until the urn is opened, which scrubs. After that only one of the two is left. Never anything older.
#include <memory>
#include <stdexcept>

#include <doctest/doctest.h>

#include "anonymity/crash.hpp"
#include "anonymity/earlier_states.hpp"
#include "anonymity/memory_vfs.hpp"
#include "anonymity/twin_urn.hpp"
#include "store/ballots.hpp"

using namespace kiosk;
using test::Ballot;
using test::Image;
using test::MemoryVfs;

namespace {

using Opener = std::function<std::unique_ptr<Urn>(const std::filesystem::path&)>;

std::unique_ptr<Urn> the_urn(const std::filesystem::path& folder)
{
    auto opened = open_urn(folder, test::moment());
    if (!opened) throw std::runtime_error("it does not open: " + opened.error().code + " " + opened.error().detail);
    if (opened->set_aside) throw std::runtime_error("it was set aside");
    return std::move(opened->urn);
}

Opener twin(test::Flaws flaws)
{
    return [flaws](const std::filesystem::path& folder) { return test::open_twin(folder, flaws); };
}

struct State {
    Urn::Standing standing;
    std::vector<Ballot> counted;
};

class CheckIn {
public:
    CheckIn(MemoryVfs& disk, Opener open) : disk_(disk), open_(std::move(open)) {}

    /// A whole check-in from a folder without an urn to one with an empty urn; with a restart, and somebody who thinks again.
    void hold()
    {
        disk_.mount({});
        disk_.records = true;
        acknowledge({});
        urn_ = open_(disk_.folder());
        REQUIRE(urn_->open(7, test::statements, 25));
        acknowledge({{Urn::Phase::open, 7, 0}, {}});
        const auto ballots = test::ballots(14, 3);
        for (std::size_t i = 0; i < ballots.size(); ++i) {
            if (i == 9) restart();
            REQUIRE(urn_->add(ballots[i]));
            acknowledge(with(ballots[i]));
            if (i == 11) take_back(ballots[i]);
        }
        REQUIRE(urn_->begin_closing());
        acknowledge({{Urn::Phase::closing, 7, last().standing.answered}, last().counted});
        REQUIRE(urn_->destroy());
        acknowledge({});
        urn_.reset();
        disk_.records = false;
        log_ = disk_.log;
        std::vector<std::string> counters;
        for (const State& state : states_) counters.push_back(test::counter_bytes(state.counted));
        earlier_.emplace(counters, log_);
    }

    test::Verdict in_power_cuts(int images)
    {
        return test::cut_the_power({}, log_, images, [this](const Image& image, test::Moment moment, test::Random& random) {
            return judge(image, moment, &random);
        });
    }

private:
    using Complaint = std::optional<std::string>;

    const State& last() const { return states_.back(); }
    void acknowledge(State state)
    {
        disk_.mark(static_cast<std::int64_t>(states_.size()));
        states_.push_back(std::move(state));
    }
    State with(const Ballot& ballot) const
    {
        State state = last();
        state.counted.push_back(ballot);
        ++state.standing.answered;
        return state;
    }
    void take_back(const Ballot& ballot)
    {
        REQUIRE(urn_->take_back(ballot));
        State state = last();
        state.counted.pop_back();
        --state.standing.answered;
        acknowledge(std::move(state));
    }
    void restart()
    {
        urn_.reset();
        urn_ = open_(disk_.folder());
    }

    Complaint judge(const Image& image, test::Moment moment, test::Random* random)
    {
        std::set<std::size_t> possible{moment.acknowledged};
        if (moment.under_way && moment.acknowledged + 1 < states_.size()) possible.insert(moment.acknowledged + 1);
        if (const auto older = earlier_->left_in(image, possible)) return *older + ", before opening";
        try {
            disk_.mount(image);
            disk_.records = random != nullptr;
            std::unique_ptr<Urn> urn = open_(disk_.folder());
            disk_.records = false;
            if (const auto complaint = judge(*urn, possible)) return complaint;
            urn.reset();
            return random == nullptr ? std::nullopt : judge_second_cut(image, moment, *random);
        } catch (const std::exception& refusal) {
            return refusal.what();
        }
    }

    Complaint judge(Urn& urn, const std::set<std::size_t>& possible)
    {
        const Urn::Standing standing = urn.standing().value();
        for (const std::size_t candidate : possible) {
            const State& state = states_[candidate];
            if (state.standing != standing) continue;
            if (const auto older = earlier_->left_in(disk_.files(), {candidate})) return *older + ", after opening";
            if (standing.phase != Urn::Phase::closed && urn.begin_closing().value() != test::tallies_of(state.counted))
                return "the counters are others than those of " + std::to_string(standing.answered) + " answers";
            if (!urn.destroy()) return "it cannot be emptied";
            if (const auto any = earlier_->left_in(disk_.files(), {})) return *any + ", after emptying";
            return std::nullopt;
        }
        return "it stands at " + std::to_string(standing.answered) + " answers";
    }

    /// The power goes again while the urn is being opened after the first cut.
    Complaint judge_second_cut(const Image& image, test::Moment moment, test::Random& random)
    {
        const std::vector<test::Operation> opening = disk_.log;
        test::Disk disk(image);
        const std::size_t stop = random() % (opening.size() + 1);
        for (std::size_t i = 0; i < stop; ++i) disk.apply(opening[i]);
        if (const auto complaint = judge(disk.after_power_cut(random), moment, nullptr)) return *complaint + ", cut again while opening";
        return std::nullopt;
    }

    MemoryVfs& disk_;
    Opener open_;
    std::unique_ptr<Urn> urn_;
    std::vector<State> states_;
    std::vector<test::Operation> log_;
    std::optional<test::EarlierStates> earlier_;
};

test::Verdict after_a_checkin_of(const Opener& open, int images)
{
    MemoryVfs disk;
    CheckIn checkin(disk, open);
    checkin.hold();
    return checkin.in_power_cuts(images);
}

}  // namespace

TEST_CASE("wherever power cuts strike a check-in, each thanks counts once and no earlier state is left")
{
    const test::Verdict verdict = after_a_checkin_of(the_urn, 6500);  // and as many second cuts
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
    MESSAGE((2 * verdict.images) << " disks");
}

TEST_CASE("power cuts find nothing in a twin without a flaw")
{
    const test::Verdict verdict = after_a_checkin_of(twin(test::no_flaw), 500);
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
}

TEST_CASE("power cuts find that an urn whose journal is deleted loses answers it said thank you for")
{
    const test::Verdict verdict = after_a_checkin_of(twin(test::journal_removed), 2000);
    CHECK_MESSAGE(verdict.reason.starts_with("it stands at "), verdict.text());
}

TEST_CASE("power cuts find what an urn that does not scrub leaves behind")
{
    const test::Verdict verdict = after_a_checkin_of(twin(test::no_scrub), 2000);
    CHECK_MESSAGE(verdict.reason.starts_with("urn.db-journal holds "), verdict.text());
}

TEST_CASE("power cuts find that an urn that syncs its journal once is damaged")
{
    const test::Verdict verdict = after_a_checkin_of(twin(test::no_second_sync), 20000);
    const bool by_the_twin = verdict.reason.starts_with("the twin's row is not the one written");
    CHECK_MESSAGE((by_the_twin || verdict.reason.starts_with("database disk image is malformed")), verdict.text());
}
