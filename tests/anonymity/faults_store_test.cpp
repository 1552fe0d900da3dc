// Why: when a write fails the screen says so and the kiosk tries again. That is only right if what failed is not there and what
// succeeded is, whichever call to the files or allocation it was, and also while a log is taken up after a power cut.
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

/// A meeting of three lines, and the program killed: all of it still lies in the log.
class Meeting {
public:
    explicit Meeting(MemoryVfs& disk) : disk_(disk)
    {
        disk_.mount({});
        const auto store = open_store(disk_.folder(), test::moment()).value().store;
        kept_.meeting = store->begin(test::started(), test::sample_result(1).date, "boot", test::moment()).value();
        kept_.journal = {test::started(), ItemReached{1}, ItemReached{2}};
        REQUIRE(store->append(1, kept_.journal[1], "boot", test::moment()));
        REQUIRE(store->append(1, kept_.journal[2], "boot", test::moment()));
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
        return does(arm, next, [](Store& store) { return store.append(1, ItemReached{3}, "boot", test::moment()); });
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
        auto store = open_store(disk_.folder(), test::moment()).value().store;
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
