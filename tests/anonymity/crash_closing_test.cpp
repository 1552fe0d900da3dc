// Why: closing moves the answers from one database into another, through the disclosure rule. Here the whole room lives on
// disks that a power cut left: shell, journal and urn. Whenever the power goes, from the first answer to the result on the
// screen, one and the same result is published once, of exactly the answers that were thanked for, and no counter is left.
#include <stdexcept>

#include <doctest/doctest.h>

#include "anonymity/crash.hpp"
#include "anonymity/earlier_states.hpp"
#include "anonymity/memory_vfs.hpp"
#include "anonymity/twin_maker.hpp"
#include "support/evening.hpp"
#include "store/ballots.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr std::array answers_given = {Answer::agree, Answer::disagree, Answer::agree,   Answer::strongly_agree,
                                      Answer::neither, Answer::agree, Answer::skipped};

std::unique_ptr<Urn> unharmed_urn(const std::filesystem::path& folder, const Now& now)
{
    auto opened = open_urn(folder, now).value();
    if (opened.set_aside) throw std::runtime_error("the urn was set aside");
    return std::move(opened.urn);
}

/// What the urn keeps after the first `members`.
std::string counters_after(std::size_t members)
{
    static_assert(statements_asked == test::statements);
    std::vector<test::Ballot> counted(members);
    for (std::size_t member = 0; member < members; ++member) counted[member].fill(answers_given[member]);
    return counter_bytes(counted);
}

/// An urn that is empty as soon as it has handed out its counters.
class TooEarlyUrn final : public Urn {
public:
    explicit TooEarlyUrn(std::unique_ptr<Urn> real) : real_(std::move(real)) {}
    Outcome<Standing> standing() override { return real_->standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t asked, int cap) override { return real_->open(meeting, asked, cap); }
    Outcome<int> add(std::span<const Answer> answers) override { return real_->add(answers); }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real_->take_back(answers); }
    Outcome<Tallies> begin_closing() override
    {
        auto tallies = real_->begin_closing();
        if (const auto emptied = real_->destroy(); !emptied) return tl::unexpected(emptied.error());
        return tallies;
    }
    Outcome<void> destroy() override { return real_->destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real_->set_aside(when); }

private:
    std::unique_ptr<Urn> real_;
};

std::unique_ptr<Urn> too_early_urn(const std::filesystem::path& folder, const Now& now)
{
    return std::make_unique<TooEarlyUrn>(unharmed_urn(folder, now));
}

class LastHour {
public:
    LastHour(MemoryVfs& disk, UrnMaker urn) : disk_(disk), urn_(std::move(urn)) {}

    /// Members answer, the chair closes; the log begins with the check-in. `spoil` happens just before.
    template <class Spoil> void pass(Spoil&& spoil)
    {
        for (std::size_t members = 0; members <= answers_given.size(); ++members) expected_.push_back(undisturbed(members));
        disk_.mount({});
        Evening evening(council(), urn_, disk_.folder());
        hold_meeting(evening);
        spoil();
        start_ = disk_.files();
        disk_.records = true;
        disk_.mark(0);
        for (std::size_t member = 0; member < answers_given.size(); ++member) {
            answer(evening, member);
            disk_.mark(static_cast<std::int64_t>(member) + 1);
        }
        close_by_chair(evening);
        REQUIRE(evening.state().result == expected_.back());
        disk_.mark(answers_given.size() + 1);
        evening.power_cut();
        disk_.records = false;
        log_ = disk_.log;
        std::vector<std::string> counters;
        for (std::size_t members = 0; members <= answers_given.size(); ++members) counters.push_back(counters_after(members));
        counters_.emplace(counters, log_);
    }

    Verdict in_power_cuts(int images)
    {
        return cut_the_power(start_, log_, images, [this](const Image& image, Moment moment, Random&) { return judge(image, moment); });
    }

private:
    static void answer(Evening& evening, std::size_t member)
    {
        answer_all(evening, answers_given[member]);
        REQUIRE(evening.state().screen == Screen::thanks);
        evening.waits(3s);
    }

    PublishedMeeting undisturbed(std::size_t members)
    {
        disk_.mount({});
        Evening evening(council(), urn_, disk_.folder());
        hold_meeting(evening);
        for (std::size_t member = 0; member < members; ++member) answer(evening, member);
        close_by_chair(evening);
        return evening.state().result.value();
    }

    std::optional<std::string> judge(const Image& image, Moment moment)
    try {
        const std::size_t thanked = std::min(moment.acknowledged, answers_given.size());
        const std::size_t at_most = std::min(thanked + (moment.under_way ? 1 : 0), answers_given.size());
        disk_.mount(image);
        Evening evening(council(), urn_, disk_.folder());
        if (moment.acknowledged > answers_given.size() && !evening.state().result) return "the published result is gone";
        if (evening.state().checkin) close_by_chair(evening);
        const auto published = evening.state().result;
        if (published != expected_[thanked] && published != expected_[at_most])
            return published ? "another result is published, of " + std::to_string(published->answered) : "nothing is published";
        evening.restart();
        if (evening.state().checkin || evening.store().unfinished().value()) return "the check-in begins again";
        if (evening.store().latest_result().value() != published) return "the result changes";
        if (evening.urn().standing().value() != Urn::Standing{}) return "the urn is not empty";
        return counters_->left_in(disk_.files(), {});
    } catch (const std::exception& refusal) {
        return refusal.what();
    }

    MemoryVfs& disk_;
    UrnMaker urn_;
    std::vector<PublishedMeeting> expected_;  ///< by the number of answers
    Image start_;
    std::vector<Operation> log_;
    std::optional<EarlierStates> counters_;
};

}  // namespace

TEST_CASE("whenever the power goes until the result is shown, the same result is published once")
{
    MemoryVfs disk;
    LastHour hour(disk, unharmed_urn);
    hour.pass([] {});
    const Verdict verdict = hour.in_power_cuts(1000);
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
    MESSAGE(verdict.images << " disks");
}

TEST_CASE("power cuts find nothing in a room with a twin without a flaw")
{
    MemoryVfs disk;
    LastHour hour(disk, twin(no_flaw));
    hour.pass([] {});
    const Verdict verdict = hour.in_power_cuts(1);
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
}

TEST_CASE("power cuts find that an urn emptied before its result is on the disk loses the result")
{
    MemoryVfs disk;
    LastHour hour(disk, too_early_urn);
    hour.pass([] {});
    const Verdict verdict = hour.in_power_cuts(1);
    CHECK_MESSAGE(verdict.reason.starts_with("another result is published, of 0"), verdict.text());
}

TEST_CASE("power cuts find that a result the disk only said it had written is lost")
{
    MemoryVfs disk;
    LastHour hour(disk, unharmed_urn);
    hour.pass([&] { disk.never_synced = "kiosk.db"; });
    const Verdict verdict = hour.in_power_cuts(400);
    const bool lost = verdict.reason == "nothing is published" || verdict.reason.starts_with("another result is published, of 0") ||
                      verdict.reason.starts_with("it does not open: K14 kiosk.db is damaged");
    CHECK_MESSAGE(lost, verdict.text());
}

TEST_CASE("power cuts find the counters that an urn that does not scrub leaves after the result is published")
{
    MemoryVfs disk;
    LastHour hour(disk, twin(no_scrub));
    hour.pass([] {});
    const Verdict verdict = hour.in_power_cuts(400);
    CHECK_MESSAGE(verdict.reason.starts_with("urn.db-journal holds "), verdict.text());
}
