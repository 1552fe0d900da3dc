// Why: "every action is committed before the screen shows it" is only true if the power may go right after the screen showed
// it. kiosk.db is a write-ahead log that is taken over into the database after each commit: what can go wrong is a commit that was
// not synced, a page that is taken over by half, and a log that is cut before the database is on the disk.
#include <stdexcept>

#include <doctest/doctest.h>

#include "anonymity/crash.hpp"
#include "anonymity/kept.hpp"
#include "anonymity/memory_vfs.hpp"
#include "store/kiosk_store.hpp"

using namespace kiosk;
using test::Image;
using test::Kept;
using test::kept_by;
using test::MemoryVfs;

namespace {

std::unique_ptr<Store> the_store(const std::filesystem::path& folder)
{
    auto opened = open_store(folder, test::moment());
    if (!opened) throw std::runtime_error("it does not open: " + opened.error().code + " " + opened.error().detail);
    if (opened->set_aside) throw std::runtime_error("it was set aside");
    return std::move(opened->store);
}

class Secretary {
public:
    explicit Secretary(MemoryVfs& disk) : disk_(disk)
    {
        disk_.mount({});
        record();
        store_ = the_store(disk_.folder());
    }

    void begin()
    {
        kept_.meeting = store_->begin(test::started(), test::sample_result(1).date, "boot", test::moment()).value();
        kept_.journal = {test::started()};
        acknowledge();
    }
    void append(int lines)
    {
        for (int i = 0; i < lines; ++i) {
            const MeetingEvent event = ItemReached{kept_.journal.size()};
            if (!store_->append(kept_.meeting, {&event, 1}, "boot", test::moment(i))) throw std::runtime_error("it refuses a line");
            kept_.journal.push_back(event);
            acknowledge();
        }
    }
    void publish()
    {
        if (!store_->publish(test::sample_result(kept_.meeting))) throw std::runtime_error("it refuses a result");
        kept_ = {0, {}, kept_.meeting};
        acknowledge();
    }
    void restart()
    {
        store_.reset();
        store_ = the_store(disk_.folder());
    }
    /// What was done until now has long been synced; the log and its cuts begin here.
    void record()
    {
        disk_.records = true;
        disk_.log.clear();
        start_ = disk_.files();
        states_.clear();
        acknowledge();
    }
    [[nodiscard]] std::size_t size() const { return disk_.files().at("kiosk.db").size(); }

    test::Verdict in_power_cuts(int images)
    {
        store_.reset();
        const std::vector<test::Operation> log = disk_.log;
        return test::cut_the_power(start_, log, images, [this](const Image& image, test::Moment moment, test::Random& random) {
            return judge(image, moment, &random);
        });
    }

private:
    using Complaint = std::optional<std::string>;

    void acknowledge()
    {
        disk_.mark(static_cast<std::int64_t>(states_.size()));
        states_.push_back(kept_);
    }

    Complaint judge(const Image& image, test::Moment moment, test::Random* random)
    try {
        disk_.mount(image);
        const Kept found = kept_by(*the_store(disk_.folder()));
        const bool next_is_in = moment.under_way && moment.acknowledged + 1 < states_.size() && found == states_[moment.acknowledged + 1];
        if (found != states_[moment.acknowledged] && !next_is_in)
            return "meeting " + std::to_string(found.meeting) + " with " + std::to_string(found.journal.size()) + " lines, result of " +
                   std::to_string(found.published);
        return random == nullptr ? std::nullopt : judge_second_cut(image, moment, *random);
    } catch (const std::exception& refusal) {
        return refusal.what();
    }

    /// The power goes again while the first cut is made good: as the file is opened, or closed again.
    Complaint judge_second_cut(const Image& image, test::Moment moment, test::Random& random)
    {
        const std::vector<test::Operation> opening = disk_.log;
        test::Disk disk(image);
        const std::size_t stop = random() % (opening.size() + 1);
        for (std::size_t i = 0; i < stop; ++i) disk.apply(opening[i]);
        if (const auto complaint = judge(disk.after_power_cut(random), moment, nullptr)) return *complaint + ", cut again";
        return std::nullopt;
    }

    MemoryVfs& disk_;
    std::unique_ptr<Store> store_;
    Image start_;
    Kept kept_;
    std::vector<Kept> states_;
};

/// Two meetings, the second of them with a restart in the middle.
void keep_two_meetings(Secretary& secretary)
{
    secretary.begin();
    secretary.append(6);
    secretary.publish();
    secretary.begin();
    secretary.append(4);
    secretary.restart();
    secretary.append(4);
    secretary.publish();
    secretary.restart();
}

}  // namespace

TEST_CASE("wherever power cuts strike the journal of a meeting, each acknowledged action is there, once and in order")
{
    MemoryVfs disk;
    Secretary secretary(disk);
    keep_two_meetings(secretary);
    const test::Verdict verdict = secretary.in_power_cuts(3000);  // and as many second cuts
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
    MESSAGE((2 * verdict.images) << " disks");
}

TEST_CASE("wherever power cuts strike while the journal of a long meeting grows, nothing of it is lost")
{
    MemoryVfs disk;
    Secretary secretary(disk);
    secretary.begin();
    secretary.append(100);
    secretary.record();
    const std::size_t before = secretary.size();
    while (secretary.size() < before + 2 * 4096) secretary.append(1);
    const test::Verdict verdict = secretary.in_power_cuts(100);
    CHECK_MESSAGE(!verdict.complaint, verdict.text());
    MESSAGE((2 * verdict.images) << " disks");
}

TEST_CASE("power cuts find that a journal whose database is not synced loses what it acknowledged")
{
    MemoryVfs disk;
    Secretary secretary(disk);
    secretary.begin();
    secretary.record();
    disk.never_synced = "kiosk.db";
    secretary.append(6);
    const test::Verdict verdict = secretary.in_power_cuts(500);
    const bool lost = verdict.reason.starts_with("meeting 1 with ") || verdict.reason.starts_with("it does not open: K14 kiosk.db is damaged");
    CHECK_MESSAGE(lost, verdict.text());
}
