// Why: disks and memory flip bits, and a count that is still a number looks right. Each byte of each file the kiosk leaves at
// three moments of an evening is changed in turn, and the program started over it as it really starts. It may show less than
// before, with the damaged file set aside; it may never show another count, share, date or title than the true one.
//
// What is shown counts as true when it is what the undamaged files give, or nothing. Of the meeting's write-ahead log alone
// SQLite cannot tell a flipped byte in its tail from a commit the power cut short, so there the meeting may stand where it
// stood some actions earlier, with everything as it was then.
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
    std::string place = fmt::format("phase {} item {} pauses {} ended {}", static_cast<int>(meeting.phase), meeting.current, meeting.pauses,
                                    meeting.ended ? meeting.ended->time_since_epoch().count() : -1);
    for (const ItemTime& time : meeting.times) place += fmt::format(" {}{}", time.used.count(), time.begun ? "b" : "");
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

/// One moment of an evening, as the files held it when the power went.
struct Left {
    Photograph files;
    ManualClock clock;
    std::vector<Facts> history;  ///< after each action so far: what the meeting may fall back to when its log is cut
};

/// An evening that remembers what could be seen after each action.
struct Remembered {
    Evening& evening;
    std::vector<Facts>& history;
    void does(const Action& action)
    {
        evening.does(action);
        history.push_back(facts_of(evening.state()));
    }
    void waits(Duration how_long) { evening.waits(how_long); }
};

using Plays = std::function<void(Remembered&)>;

Left left_after(const Plays& plays, const UrnMaker& make_urn = real_urn)
{
    const QuickFolder folder;
    Evening evening(large_council(), make_urn, folder.path);
    Left left{{}, evening.clock, {facts_of(evening.state())}};
    Remembered remembered{evening, left.history};
    plays(remembered);
    left.files = photograph(folder.path);
    left.clock = evening.clock;
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
    std::string refused;  ///< the code, when it did not start
    Photograph files;     ///< after all that
};

/// Starts the program over these files as it starts, without its window.
Started start_over(const Photograph& files, ManualClock clock, const fs::path& folder, const UrnMaker& make_urn)
{
    struct Room {
        Shell* shell;
        void does(const Action& action) { shell->dispatch(action); }
    };
    lay_out(files, folder);
    Started started;
    try {
        OpenedStore store = open_store(folder, clock.now()).value();
        const std::unique_ptr<Urn> urn = make_urn(folder, clock.now());
        FakePin pin;
        const Configuration configuration = large_council();
        Shell shell(configuration, Ports{*store.store, *urn, pin, clock}, Standing{});
        started.at_once = facts_of(shell.state());
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

    [[nodiscard]] bool set_aside(const Started& seen, const std::string& name) const
    {
        for (const auto& [found, bytes] : seen.files)
            if (found.rfind(name + ".damaged-", 0) == 0) return true;
        return false;
    }

    /// An empty urn after the damaged one was set aside has truly nobody in it.
    [[nodiscard]] Facts without_fresh_counts(const Started& seen, const Facts& facts) const
    {
        if (!set_aside(seen, "urn.db") && !set_aside(seen, "kiosk.db")) return facts;
        Facts kept;
        for (const std::string& fact : facts)
            if (fact != "answered: 0" && fact.find(" answered 0 enough false ") == std::string::npos) kept.insert(fact);
        return kept;
    }

    [[nodiscard]] bool earlier(const Facts& facts) const
    {
        for (const Facts& then : left.history)
            if (within(facts, then)) return true;
        return false;
    }

    [[nodiscard]] std::string lie(const Started& seen, const std::string& file, const std::string& damaged) const
    {
        if (!seen.refused.empty()) return seen.refused[0] == 'K' ? "" : "refused without a code";
        if (seen.next != 0) return fmt::format("the next check-in begins with {} answers", seen.next);
        const std::string main = file.substr(0, file.find(".db") + 3);
        if (set_aside(seen, main)) {
            bool kept = false;
            for (const auto& [name, bytes] : seen.files) kept = kept || (name.find(".damaged-") != std::string::npos && bytes == damaged);
            if (!kept) return file + " was set aside and is not kept as it was";
        }
        for (const auto& [facts, right] : {std::pair{&seen.at_once, &truth.at_once}, {&seen.after_closing, &truth.after_closing}}) {
            const Facts told = without_fresh_counts(seen, *facts);
            if (within(told, *right) || (file == "kiosk.db-wal" && earlier(told))) continue;
            std::string said;
            for (const std::string& fact : told)
                if (right->count(fact) == 0) said += fact + " | ";
            return said;
        }
        return {};
    }
};

struct Count {
    int flips = 0, unseen = 0, aside = 0, refused = 0;
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
Count flip_bytes(const Left& left, std::size_t most, const UrnMaker& make_urn = real_urn, std::string_view wanted = "")
{
    const QuickFolder folder;
    const Judge judge{left, start_over(left.files, left.clock, folder.path, make_urn)};
    std::mt19937 random(20261124);
    const auto places = bytes_to_flip(left, most, random);
    Count count;
    for (const auto& [name, at] : places) {
        const auto by = static_cast<unsigned char>(1 + std::mt19937(static_cast<unsigned>(at))() % 255);  // the same in each run
        Photograph files = left.files;
        files[name][at] = static_cast<char>(static_cast<unsigned char>(files[name][at]) ^ by);
        const Started seen = start_over(files, left.clock, folder.path, make_urn);
        ++count.flips;
        count.refused += seen.refused.empty() ? 0 : 1;
        count.aside += judge.set_aside(seen, "urn.db") || judge.set_aside(seen, "kiosk.db") ? 1 : 0;
        count.unseen += seen.at_once == judge.truth.at_once && seen.after_closing == judge.truth.after_closing ? 1 : 0;
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
    MESSAGE(sizes << count.flips << " flips: " << count.unseen << " without effect, " << count.aside << " set aside, " << count.refused << " refused");
    CHECK_MESSAGE(count.lie.empty(), (count.where + count.lie));
}

void answer(Remembered& room, std::size_t members)
{
    for (const test::Ballot& ballot : ballots(members)) {
        room.does(BeginAnswers{});
        for (const Answer given : ballot) room.does(GiveAnswer{given});
        room.waits(thanks_shown_for);
    }
}

Left in_a_meeting()
{
    return left_after([](Remembered& room) {
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
    const Plays plays = [](Remembered& room) {
        open_checkin_of_25(room);
        answer(room, 7);
    };
    return left_after(plays, make_urn);
}

Left with_a_result()
{
    return left_after([](Remembered& room) {
        open_checkin_of_25(room);
        answer(room, 9);
        close_by_chair(room);
    });
}

/// The twin, whose refusals have no codes.
UrnMaker coded_twin(Flaws flaws)
{
    return [flaws](const fs::path& folder, const Now&) -> std::unique_ptr<Urn> {
        try {
            return open_twin(folder, flaws);
        } catch (const std::exception& refusal) {
            throw tl::bad_expected_access<Failure>(Failure{"K14", refusal.what()});
        }
    };
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
    const Left left = with_seven_answers(coded_twin(no_flaw));
    const Count count = flip_bytes(left, 0, coded_twin(checks_left_out), "result: ");
    CHECK(count.lie.starts_with("result: "));
}

TEST_CASE("flipped bytes find nothing in a twin without a flaw")
{
    const Left left = with_seven_answers(coded_twin(no_flaw));
    report(left, flip_bytes(left, 0, coded_twin(no_flaw)));
}
