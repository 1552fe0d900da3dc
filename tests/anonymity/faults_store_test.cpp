// Why: when a write fails the screen says so and the kiosk tries again. That is only right if what failed is not there and what
// succeeded is, whichever call to the files or allocation it was, and also while a log is taken up after a power cut.
#include <functional>
#include <memory>

#include <doctest/doctest.h>

#include "anonymity/faults.hpp"
#include "anonymity/kept.hpp"
#include "store/failure_codes.hpp"
#include "store/kiosk_store.hpp"

using namespace kiosk;
using test::Image;
using test::Kept;
using test::MemoryVfs;

namespace {

using Complaint = std::optional<std::string>;

/// Says of every line that it is kept, whatever came of it.
class HopefulStore final : public Store {
public:
    explicit HopefulStore(std::unique_ptr<Store> real) : real_(std::move(real)) {}
    Outcome<std::int64_t> begin(const MeetingStarted& started, Date date, const std::string& boot, const Now& now) override
    {
        return real_->begin(started, date, boot, now);
    }
    Outcome<void> append(std::int64_t meeting, std::span<const MeetingEvent> events, const std::string& boot, const Now& now) override
    {
        (void)real_->append(meeting, events, boot, now);
        return {};
    }
    Outcome<std::optional<UnfinishedMeeting>> unfinished() override { return real_->unfinished(); }
    Outcome<std::optional<UnfinishedMeeting>> newest() override { return real_->newest(); }
    Outcome<void> keep_room_for_result() override { return real_->keep_room_for_result(); }
    Outcome<void> publish(const PublishedMeeting& result) override { return real_->publish(result); }
    Outcome<std::optional<PublishedMeeting>> latest_result() override { return real_->latest_result(); }
    Outcome<int> pin_attempts() override { return real_->pin_attempts(); }
    Outcome<void> keep_pin_attempts(int wrong) override { return real_->keep_pin_attempts(wrong); }

private:
    std::unique_ptr<Store> real_;
};

using Wrapper = std::function<std::unique_ptr<Store>(std::unique_ptr<Store>)>;

std::unique_ptr<Store> as_it_is(std::unique_ptr<Store> real) { return real; }
std::unique_ptr<Store> hopeful(std::unique_ptr<Store> real) { return std::make_unique<HopefulStore>(std::move(real)); }

/// A meeting of three lines, and the program killed: all of it still lies in the log.
class Meeting {
public:
    explicit Meeting(MemoryVfs& disk, Wrapper wrapped = as_it_is) : disk_(disk), wrapped_(std::move(wrapped))
    {
        disk_.mount({});
        const auto store = open_store(disk_.folder(), test::moment()).value().store;
        kept_.meeting = store->begin(test::started(), test::sample_result(1).date, "boot", test::moment()).value();
        kept_.journal = {test::started(), ItemReached{1}, ItemReached{2}};
        REQUIRE(store->append(1, {&kept_.journal[1], 1}, "boot", test::moment()));
        REQUIRE(store->append(1, {&kept_.journal[2], 1}, "boot", test::moment()));
        killed_ = disk_.files();
    }

    template <class Arm> Complaint begins(Arm&& arm)
    {
        Kept next{2, {test::started()}, 0};
        return does(arm, next, [](Store& store) -> Outcome<void> {
            const auto id = store.begin(test::started(), test::sample_result(1).date, "boot", test::moment());
            if (!id) return tl::unexpected(id.error());
            return {};
        });
    }
    template <class Arm> Complaint appends(Arm&& arm)
    {
        Kept next = kept_;
        next.journal.push_back(ItemReached{3});
        return does(arm, next, [](Store& store) { return store.append(1, test::happened(ItemReached{3}), "boot", test::moment()); });
    }
    template <class Arm> Complaint publishes(Arm&& arm)
    {
        return does(arm, {0, {}, 1}, [](Store& store) { return store.publish(test::sample_result(1)); });
    }
    template <class Arm> Complaint reads(Arm&& arm)
    {
        return does(arm, kept_, [this](Store& store) -> Outcome<void> {
            const auto unfinished = store.unfinished();
            if (unfinished && (!*unfinished || (*unfinished)->journal.size() != kept_.journal.size())) return {};
            if (const auto result = store.latest_result(); result && *result) return {};
            return tl::unexpected(Failure{});
        });
    }
    template <class Arm> Complaint is_opened(Arm&& arm)
    {
        disk_.mount(killed_);
        arm();
        auto opened = open_store(disk_.folder(), test::moment());
        healed();
        if (!test::names_with(disk_.folder(), "damaged").empty()) return "it was set aside";
        if (!opened && opened.error().code == failure::damaged) return "a fault is taken for damage: " + opened.error().detail;
        if (!opened) opened = open_store(disk_.folder(), test::moment());
        if (!opened) return "it does not open: " + opened.error().detail;
        if (test::kept_by(*opened->store) != kept_) return "it keeps something else";
        return std::nullopt;
    }

    std::function<void()> healed = [] {};

private:
    /// `call` succeeded: `next` is kept. It failed: what was kept before, and trying again succeeds.
    template <class Arm, class Call> Complaint does(Arm&& arm, const Kept& next, Call&& call)
    {
        disk_.mount(killed_);
        auto store = wrapped_(open_store(disk_.folder(), test::moment()).value().store);
        arm();
        const bool said_done = call(*store).has_value();
        healed();
        if (test::kept_by(*store) != (said_done ? next : kept_)) return said_done ? "it said done and is not" : "it said failed and keeps something";
        if (!said_done && next != kept_ && !call(*store)) return "trying again fails";
        store.reset();
        const auto again = open_store(disk_.folder(), test::moment());
        if (!again || again->set_aside) return "it does not open again";
        return test::kept_by(*again->store) == next ? std::nullopt : Complaint("after a restart it keeps something else");
    }

    MemoryVfs& disk_;
    Wrapper wrapped_;
    Kept kept_;
    Image killed_;
};

template <class Source> void sweep(Source& source, MemoryVfs& disk)
{
    Meeting meeting(disk);
    meeting.healed = [&] { source.heal(); };
    int faults = 0;
    const auto check = [&](const char* what, auto&& attempt, int at_least = 4) {
        const test::Swept one = test::at_every_fault(source, attempt);
        const std::string text = std::string(what) + ": " + one.text();
        CHECK_MESSAGE(!one.complaint, text);
        CHECK_MESSAGE(one.faults >= at_least, text);
        faults += one.faults;
    };
    check("beginning", [&](auto&& arm) { return meeting.begins(arm); });
    check("appending", [&](auto&& arm) { return meeting.appends(arm); });
    check("publishing", [&](auto&& arm) { return meeting.publishes(arm); });
    check("reading", [&](auto&& arm) { return meeting.reads(arm); }, 0);  // most of it SQLite remembers
    check("opening after a power cut", [&](auto&& arm) { return meeting.is_opened(arm); });
    MESSAGE(faults << " faults");
}

template <class Source> test::Swept appending_to_a_hopeful_store(Source& source, MemoryVfs& disk)
{
    Meeting meeting(disk, hopeful);
    meeting.healed = [&] { source.heal(); };
    return test::at_every_fault(source, [&](auto&& arm) { return meeting.appends(arm); });
}

}  // namespace

TEST_CASE("whichever call to its files fails, the journal keeps what it acknowledged and nothing else")
{
    MemoryVfs disk;
    sweep(disk, disk);
}

TEST_CASE("whichever allocation of SQLite fails, the journal keeps what it acknowledged and nothing else")
{
    test::Allocations memory;
    MemoryVfs disk;
    sweep(memory, disk);
}

TEST_CASE("failing calls find a store that says of a line that it is kept and has not kept it")
{
    MemoryVfs disk;
    const test::Swept found = appending_to_a_hopeful_store(disk, disk);
    CHECK_MESSAGE(found.reason == "it said done and is not", found.text());
}

TEST_CASE("failing memory finds a store that says of a line that it is kept and has not kept it")
{
    test::Allocations memory;
    MemoryVfs disk;
    const test::Swept found = appending_to_a_hopeful_store(memory, disk);
    CHECK_MESSAGE(found.reason == "it said done and is not", found.text());
}
