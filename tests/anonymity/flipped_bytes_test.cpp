// Why: disks and memory flip bits, and a count that is still a number looks right. Each byte of each file the kiosk leaves at
// three moments of an evening is changed in turn, and the program started over it as it really starts. It always starts. Either
// all stands as the undamaged files would have it; or a damaged file was set aside as it was, the screen says so for as long as
// the program runs, and what is shown beside that is true. And the answers in an urn whose own bytes are whole are never lost:
// they are published as they would have been, or lie, every one, in an urn that was set aside.
//
// What it cannot show: a byte that changes in the log of an action which the power cut short, which is two accidents at once. At
// rest the log is empty (tests/store/database_test.cpp).
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "anonymity/members.hpp"
#include "store/set_aside.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

namespace fs = std::filesystem;

using Photograph = std::map<std::string, std::string>;  ///< file name -> bytes
using Facts = std::set<std::string>;                    ///< what a screen can tell, each with its name

/// A folder in memory where there is one: thousands of starts shall not wait for a disk.
class QuickFolder {
public:
    QuickFolder()
    {
        std::string pattern = fs::is_directory("/dev/shm") ? "/dev/shm/kiosk-test-XXXXXX" : (fs::temp_directory_path() / "kiosk-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder: " + pattern);
        path = pattern;
    }
    ~QuickFolder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    QuickFolder(const QuickFolder&) = delete;
    QuickFolder& operator=(const QuickFolder&) = delete;
    fs::path path;
};

Photograph photograph(const fs::path& folder)
{
    Photograph files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
    }
    return files;
}

void lay_out(const Photograph& files, const fs::path& folder)
{
    for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
    for (const auto& [name, bytes] : files) std::ofstream(folder / name, std::ios::binary) << bytes;
}

template <class Value> void note(Facts& facts, const char* what, const Value& value) { facts.insert(fmt::format("{}: {}", what, value)); }

void note_meeting(Facts& facts, const Meeting& meeting)
{
    note(facts, "title", meeting.agenda.title);
    note(facts, "date", std::chrono::sys_days{meeting.date}.time_since_epoch().count());
    note(facts, "present", meeting.present);
    std::string items;
    for (const AgendaItem& item : meeting.agenda.items) items += item.number + " " + item.title + (item.closed ? " closed" : "") + "; ";
    note(facts, "items", items);
    std::string asked;
    for (const Statement& statement : meeting.checkin.statements) asked += statement.id + " " + statement.text + "; ";
    note(facts, "asked", asked + std::to_string(meeting.checkin.floor));
    std::string place = fmt::format("phase {} item {} pauses {} ended {}", static_cast<int>(meeting.phase), meeting.current, meeting.pauses_held.size(),
                                    meeting.ended ? meeting.ended->time_since_epoch().count() : -1);
    for (const ItemTime& time : meeting.times) place += fmt::format(" {}{}", time.time.used.count(), time.begun ? "b" : "");
    for (const ShownReminder& shown : meeting.reminders) place += " " + shown.what.text;
    note(facts, "place", place);
}

Facts facts_of(const State& state)
{
    Facts facts;
    if (state.meeting) note_meeting(facts, *state.meeting);
    if (state.checkin) {
        note(facts, "answered", state.checkin->answered);
        note(facts, "of", state.checkin->present);
        note(facts, "closes", state.checkin->closes_at.time_since_epoch().count());
    }
    if (state.result) {
        const PublishedMeeting& r = *state.result;
        std::string shares;
        for (const PublishedStatement& s : r.statements)
            shares += fmt::format("{} {} {} {}; ", s.id, s.text, static_cast<int>(s.share.kind), s.share.percent);
        note(facts, "result", fmt::format("{} {} present {} answered {} enough {} {}", r.title, std::chrono::sys_days{r.date}.time_since_epoch().count(),
                                          r.present, r.answered, r.enough, shares));
    }
    return facts;
}

bool within(const Facts& some, const Facts& all) { return std::includes(all.begin(), all.end(), some.begin(), some.end()); }

/// Whose answers an urn holds and each of its counters, in words; empty when none. Closes it.
std::string held_by(Urn& urn)
{
    const Urn::Standing standing = urn.standing().value();
    if (standing.answered == 0) return {};
    std::string held = fmt::format("{} answers to meeting {}:", standing.answered, standing.meeting);
    const Tallies tallies = urn.begin_closing().value();
    for (const Tally& tally : tallies)
        for (const int count : tally) held += fmt::format(" {}", count);
    return held;
}

/// One moment of an evening, as the files held it when the power went.
struct Left {
    Photograph files;
    ManualClock clock;
    std::string answers;  ///< what the urn holds, see held_by()
};

using Plays = std::function<void(Evening&)>;

Left left_after(const Plays& plays, const UrnMaker& make_urn = real_urn)
{
    const QuickFolder folder;
    Evening evening(large_council(), make_urn, folder.path);
    plays(evening);
    Left left{photograph(folder.path), evening.clock, {}};
    left.answers = held_by(evening.urn());
    return left;
}

template <class Room> void open_checkin_of_25(Room& room)
{
    let_in(room);
    room.does(ChangePresent{25 - 55});
    room.does(StartMeeting{});
    room.does(BeginItems{});
    end_meeting(room);
}

struct Started {
    Facts at_once;
    Facts after_closing;  ///< of the check-in, which publishes what the urn held
    int next = 0;         ///< answers that the next meeting's check-in begins with, when no meeting was resumed
    bool said = false;    ///< that a file was set aside, from the start
    std::string refused;  ///< the code, when it did not start
    Photograph files;     ///< after all that
    [[nodiscard]] bool operator==(const Started& other) const
    {
        return at_once == other.at_once && after_closing == other.after_closing && next == other.next && said == other.said && refused == other.refused;
    }
};

/// Opens the urn in a folder as open_urn() does. Throws tl::bad_expected_access<Failure> when it refuses.
using Opener = std::function<OpenedUrn(const fs::path& folder, const Now& now)>;

OpenedUrn the_urn(const fs::path& folder, const Now& now) { return open_urn(folder, now).value(); }

/// Starts the program over these files as it starts, without its window.
Started start_over(const Photograph& files, ManualClock clock, const fs::path& folder, const Opener& open)
{
    struct Room {
        Shell* shell;
        void does(const Action& action) { shell->dispatch(action); }
    };
    lay_out(files, folder);
    Started started;
    try {
        OpenedStore store = open_store(folder, clock.now()).value();
        const OpenedUrn urn = open(folder, clock.now());
        FakePin pin;
        const Configuration configuration = large_council();
        Shell shell(configuration, Ports{*store.store, *urn.urn, pin, clock}, Standing{false, store.set_aside || urn.set_aside});
        started.at_once = facts_of(shell.state());
        started.said = shell.state().standing.database_set_aside;
        Room room{&shell};
        const bool resumed = shell.state().meeting.has_value();
        if (shell.state().checkin) close_by_chair(room);
        started.after_closing = facts_of(shell.state());
        if (!resumed) open_checkin_of_25(room);
        if (!resumed && shell.state().checkin) started.next = shell.state().checkin->answered;
    } catch (const tl::bad_expected_access<Failure>& failure) {
        started.refused = failure.error().code;
    }
    started.files = photograph(folder);
    return started;
}

/// What is wrong with a start over damaged files; empty when nothing is.
struct Judge {
    const Left& left;
    Started truth;

    /// An empty urn after the damaged one was set aside has truly nobody in it.
    [[nodiscard]] Facts without_fresh_counts(const Facts& facts) const
    {
        Facts kept;
        for (const std::string& fact : facts)
            if (fact != "answered: 0" && fact.find(" answered 0 enough false ") == std::string::npos) kept.insert(fact);
        return kept;
    }

    /// Every answer, in an urn that was set aside whole.
    [[nodiscard]] bool answers_put_away(const Started& seen) const
    {
        for (const auto& [name, bytes] : seen.files) {
            if (!name.starts_with("urn.db.unclaimed-") || name.ends_with("-journal")) continue;
            const QuickFolder elsewhere;
            lay_out({{"urn.db", bytes}}, elsewhere.path);
            if (held_by(*open_urn(elsewhere.path, Now{}).value().urn) == left.answers) return true;
        }
        return false;
    }

    [[nodiscard]] static bool kept_as_it_was(const Started& seen, const std::string& changed)
    {
        return std::any_of(seen.files.begin(), seen.files.end(),
                           [&](const auto& file) { return file.first.find(".damaged-") != std::string::npos && file.second == changed; });
    }

    [[nodiscard]] std::string lie(const Started& seen, const std::string& file, const std::string& changed) const
    {
        if (!seen.refused.empty()) return "refused: " + seen.refused;
        if (seen.next != 0) return fmt::format("the next check-in begins with {} answers", seen.next);
        if (seen == truth) return {};
        for (const auto& [facts, right] : {std::pair{&seen.at_once, &truth.at_once}, {&seen.after_closing, &truth.after_closing}}) {
            const Facts told = without_fresh_counts(*facts);
            if (within(told, *right)) continue;
            std::string untrue;
            for (const std::string& fact : told)
                if (right->count(fact) == 0) untrue += fact + " | ";
            return untrue;
        }
        if (!seen.said) return "something is lost without a word";
        if (!kept_as_it_was(seen, changed)) return file + " was set aside and is not kept as it was";
        const bool published = seen.after_closing == truth.after_closing;
        if (file.starts_with("kiosk.db") && !left.answers.empty() && !published && !answers_put_away(seen)) return "the urn's answers are lost";
        return {};
    }
};

struct Count {
    int flips = 0, unseen = 0, aside = 0;
    std::string lie;    ///< the first that was looked for
    std::string where;  ///< its file, byte and value
};

/// Whether a byte near this one is used: a counter that is nought stands among them.
bool near_used(const std::string& bytes, std::size_t at)
{
    const std::size_t begin = at < 24 ? 0 : at - 24;
    return bytes.substr(begin, 48).find_first_not_of('\0') != std::string::npos;
}

/// In CI every byte of the urn's files in or near what is used, and `most` of the used bytes of the meeting's, at random;
/// with KIOSK_LONG every byte of every file.
std::vector<std::pair<std::string, std::size_t>> bytes_to_flip(const Left& left, std::size_t most, std::mt19937& random)
{
    const bool all = std::getenv("KIOSK_LONG") != nullptr;
    std::vector<std::pair<std::string, std::size_t>> urn;
    std::vector<std::pair<std::string, std::size_t>> meeting;
    for (const auto& [name, bytes] : left.files)
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            if (name.rfind("urn.db", 0) == 0 && (all || near_used(bytes, at))) urn.emplace_back(name, at);
            if (name.rfind("kiosk.db", 0) == 0 && (all || bytes[at] != 0)) meeting.emplace_back(name, at);
        }
    std::shuffle(meeting.begin(), meeting.end(), random);
    if (!all) meeting.resize(std::min(most, meeting.size()));
    urn.insert(urn.end(), meeting.begin(), meeting.end());
    return urn;
}

/// Flips the bytes one after the other, each in a copy; stops at the first lie that begins with `wanted`.
Count flip_bytes(const Left& left, std::size_t most, const Opener& open = the_urn, std::string_view wanted = "")
{
    const QuickFolder folder;
    const Judge judge{left, start_over(left.files, left.clock, folder.path, open)};
    std::mt19937 random(20261124);
    const auto places = bytes_to_flip(left, most, random);
    Count count;
    for (const auto& [name, at] : places) {
        const auto by = static_cast<unsigned char>(1 + std::mt19937(static_cast<unsigned>(at))() % 255);  // the same in each run
        Photograph files = left.files;
        files[name][at] = static_cast<char>(static_cast<unsigned char>(files[name][at]) ^ by);
        const Started seen = start_over(files, left.clock, folder.path, open);
        ++count.flips;
        count.aside += seen.said ? 1 : 0;
        count.unseen += seen == judge.truth ? 1 : 0;
        if (const std::string lie = judge.lie(seen, name, files[name]); !lie.empty() && lie.starts_with(wanted)) {
            count.lie = lie;
            count.where = fmt::format("{} byte {} of {} xor {}: ", name, at, files[name].size(), by);
            break;
        }
    }
    return count;
}

void report(const Left& left, const Count& count)
{
    std::string sizes;
    for (const auto& [name, bytes] : left.files) sizes += fmt::format("{} {}, ", name, bytes.size());
    MESSAGE(sizes << count.flips << " flips: " << count.unseen << " without effect, " << count.aside << " set aside");
    CHECK_MESSAGE(count.lie.empty(), (count.where + count.lie));
}

void answer(Evening& room, std::size_t members)
{
    for (const test::Ballot& ballot : ballots(members)) {
        room.does(BeginAnswers{});
        for (const Answer given : ballot) room.does(GiveAnswer{given});
        room.waits(thanks_shown_for);
    }
}

Left in_a_meeting()
{
    return left_after([](Evening& room) {
        let_in(room);
        room.does(StartMeeting{});
        room.does(BeginItems{});
        room.waits(std::chrono::minutes(7));
        room.does(NextItem{});
        room.waits(std::chrono::minutes(3));
    });
}

Left with_seven_answers(const UrnMaker& make_urn = real_urn)
{
    const Plays plays = [](Evening& room) {
        open_checkin_of_25(room);
        answer(room, 7);
    };
    return left_after(plays, make_urn);
}

Left with_a_result()
{
    return left_after([](Evening& room) {
        open_checkin_of_25(room);
        answer(room, 9);
        close_by_chair(room);
    });
}

enum class WhenDamaged { set_aside, refuse };

/// The twin, which knows damage and leaves it to others what is done about it.
Opener twin_that(Flaws flaws, WhenDamaged what = WhenDamaged::set_aside)
{
    return [flaws, what](const fs::path& folder, const Now& now) -> OpenedUrn {
        try {
            return {open_twin(folder, flaws), std::nullopt};
        } catch (const std::exception& refusal) {
            if (what == WhenDamaged::refuse) throw tl::bad_expected_access<Failure>(Failure{"K14", refusal.what()});
            const std::string name = set_aside(folder / "urn.db", now.local).value();
            return {open_twin(folder, flaws), name};
        }
    };
}

/// An urn that is thrown away where it should be put away.
class CarelessUrn final : public Urn {
public:
    explicit CarelessUrn(std::unique_ptr<Urn> real) : real_(std::move(real)) {}
    Outcome<Standing> standing() override { return real_->standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real_->open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override { return real_->add(answers); }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real_->take_back(answers); }
    Outcome<Tallies> begin_closing() override { return real_->begin_closing(); }
    Outcome<void> destroy() override { return real_->destroy(); }
    Outcome<std::string> set_aside(LocalTime) override
    {
        if (auto emptied = real_->destroy(); !emptied) return tl::unexpected(emptied.error());
        return "nowhere";
    }

private:
    std::unique_ptr<Urn> real_;
};

OpenedUrn careless_urn(const fs::path& folder, const Now& now)
{
    OpenedUrn opened = the_urn(folder, now);
    return {std::make_unique<CarelessUrn>(std::move(opened.urn)), opened.set_aside};
}

}  // namespace

TEST_CASE("no flipped byte of what a running meeting left shows another title, date or place than the true one")
{
    const Left left = in_a_meeting();
    report(left, flip_bytes(left, 1000));
}

TEST_CASE("no flipped byte of what an open check-in left shows, or publishes, another count than the true one")
{
    const Left left = with_seven_answers();
    report(left, flip_bytes(left, 1000));
}

TEST_CASE("no flipped byte of what a published result left shows another share than the true one")
{
    const Left left = with_a_result();
    report(left, flip_bytes(left, 1000));
}

TEST_CASE("a flipped byte that an urn without checks believes is caught by the shares it publishes")
{
    const Left left = with_seven_answers(twin(no_flaw));
    const Count count = flip_bytes(left, 0, twin_that(checks_left_out), "result: ");
    CHECK(count.lie.starts_with("result: "));
}

TEST_CASE("flipped bytes catch an urn that refuses to open where it should be set aside")
{
    const Left left = with_seven_answers(twin(no_flaw));
    const Count count = flip_bytes(left, 0, twin_that(no_flaw, WhenDamaged::refuse));
    CHECK(count.lie == "refused: K14");
}

TEST_CASE("flipped bytes of the journal catch a room that throws the answers away with it")
{
    const Count count = flip_bytes(with_seven_answers(), 1000, careless_urn, "the urn's answers");
    CHECK(count.lie == "the urn's answers are lost");
}

TEST_CASE("flipped bytes find nothing in a twin without a flaw")
{
    const Left left = with_seven_answers(twin(no_flaw));
    report(left, flip_bytes(left, 0, twin_that(no_flaw)));
}
