// Why: who stands beside the queue with a stopwatch, or listens to the disk, must learn nothing. No wall clock is read here: an
// answer cannot be told by its time when the work for every answer is the same work, call for call, and nothing waits for another
// length of time because of it. What is not shown: how long the machine takes for the same work. The frames
// that are drawn are counted in frames_test.cpp.
#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "anonymity/memory_vfs.hpp"
#include "anonymity/twin_maker.hpp"
#include "core/wake.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// Every write, sync and truncation: what, of which file, where and how much.
std::string calls_in(const std::vector<Operation>& log)
{
    std::string calls;
    for (const Operation& call : log)
        calls += std::to_string(static_cast<int>(call.kind)) + ' ' + call.file + ' ' + std::to_string(call.at) + ' ' + std::to_string(call.bytes.size()) + '\n';
    return calls;
}

/// What the fourth member's answers make the program do, and when it will next wake of itself after each.
struct Work {
    std::string calls;
    std::vector<Duration> wakes;
    bool operator<(const Work& other) const { return std::tie(calls, wakes) < std::tie(other.calls, other.wakes); }
};

Work work_of(Answer answer, const UrnMaker& urn)
{
    MemoryVfs disk;
    disk.mount({});
    Evening evening(council(), urn, disk.folder());
    hold_meeting(evening);
    for (const Answer earlier : {Answer::agree, Answer::disagree, Answer::skipped}) {
        answer_all(evening, earlier);
        evening.waits(thanks_shown_for);
    }
    disk.records = true;
    disk.log.clear();
    Work work;
    evening.does(BeginAnswers{});
    for (std::size_t i = 0; i < statements_asked; ++i) {
        evening.does(GiveAnswer{answer});
        const Now now = evening.clock.now();
        work.wakes.push_back(next_due(evening.state(), evening.configuration, now) - now.instant);
    }
    evening.waits(thanks_shown_for);
    work.calls = calls_in(disk.log);
    return work;
}

/// How many kinds of work there are for the six answers.
std::size_t kinds_of_work(const UrnMaker& urn)
{
    std::set<Work> kinds;
    for (std::size_t kind = 0; kind < answer_kinds; ++kind) kinds.insert(work_of(static_cast<Answer>(kind), urn));
    REQUIRE_FALSE(kinds.begin()->calls.empty());
    return kinds.size();
}

/// Is more careful with criticism than with praise.
class ThoroughUrn final : public Urn {
public:
    explicit ThoroughUrn(std::unique_ptr<Urn> real) : real_(std::move(real)) {}
    Outcome<Standing> standing() override { return real_->standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real_->open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        auto answered = real_->add(answers);
        if (answered && answers.front() == Answer::strongly_disagree && real_->take_back(answers)) return real_->add(answers);
        return answered;
    }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real_->take_back(answers); }
    Outcome<Tallies> begin_closing() override { return real_->begin_closing(); }
    Outcome<void> destroy() override { return real_->destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real_->set_aside(when); }

private:
    std::unique_ptr<Urn> real_;
};

std::unique_ptr<Urn> thorough_urn(const std::filesystem::path& folder, const Now& now) { return std::make_unique<ThoroughUrn>(real_urn(folder, now)); }

}  // namespace

TEST_CASE("every answer is the same work, call for call, and the program wakes at the same time after it") { CHECK(kinds_of_work(real_urn) == 1); }

TEST_CASE("the proof of equal work catches an urn that does more for one answer than for the others") { CHECK(kinds_of_work(thorough_urn) == 2); }
