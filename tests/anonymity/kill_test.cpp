// Why: a program can be gone at any instruction, with no chance to tidy up. Here it is: the kiosk's own rounds of shell,
// databases and screen, tapped by a finger, killed by another process at no particular moment, and started again, until
// every member has answered. What it thanked for must be there, once.
//
// What is killed is a fork of this test with a Stage in it: interface, shell and databases are the program's own. It differs
// from the kodekskiosk binary in that nothing is drawn by a graphics card and no window system hands over the touches, the
// clock goes when a tap needs it to, the PIN is compared without Argon2, the council has one item, and nothing waits between
// taps. tests/cli/power_cut_test.cpp dies by SIGKILL at chosen moments with SDL, Runner and OpenGL in it too; the binary
// itself, as it is installed, is played to an open check-in there and in disk.sh, and killed in neither.
#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include "store/ballots.hpp"
#include "store/kiosk_store.hpp"
#include "support/stage.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr int members = 25;
constexpr int statements_asked = 5;

bool long_run() { return std::getenv("KIOSK_LONG") != nullptr; }
int kills_wanted() { return long_run() ? 5000 : 300; }

/// The same member answers the same way however often the power goes.
int face(int member, int statement) { return 1 + (member * 7 + statement * 3) % 5; }

/// What the program said before it died, a letter an event, over a pipe.
enum Said : char { thanked = 't', taken_back = 'u', published = 'p', ready = 'r' };

void say(int pipe, Said what) { (void)!write(pipe, &what, 1); }

void hold_the_meeting(Stage& stage)
{
    for (const char* id : {"idle.wake", "home.meeting"}) stage.tap(id);
    stage.type(right_pin);
    stage.tap("pin.submit");
    while (stage.state().setup.present > members) stage.tap("setup.fewer");
    while (stage.state().setup.present < members) stage.tap("setup.more");
    for (const char* id : {"setup.start", "opening.begin", "meeting.end", "end.confirm"}) stage.tap(id);
}

/// Members answer until the check-in closes; every seventh changes her mind once.
void answer_on(Stage& stage, int pipe)
{
    bool changed = false;
    while (stage.state().checkin) {
        const int member = stage.state().checkin->answered;
        stage.tap("checkin.begin");
        for (int statement = 0; stage.state().screen == Screen::statement && statement < statements_asked; ++statement)
            stage.tap("answer." + std::to_string(face(member, statement)));
        say(pipe, thanked);
        if (member % 7 == 3 && !changed) {
            stage.tap("checkin.undo");
            say(pipe, taken_back);
            changed = true;
            continue;
        }
        changed = false;
        stage.wait(thanks_shown_for);
    }
    say(pipe, published);
}

/// The program: takes up whatever lies in the folder, and goes on with the evening.
void live(const std::filesystem::path& folder, const Stage::UrnMaker& urn, int lives, int pipe)
{
    Stage stage({640, 360}, council_of_one_item());
    stage.advance(std::chrono::seconds(30) * lives);  // the clock goes on while the power is gone
    stage.open_the_chamber(urn, folder);
    if (stage.state().result) return say(pipe, published);
    if (!stage.state().checkin) hold_the_meeting(stage);
    say(pipe, ready);
    answer_on(stage, pipe);
}

/// Anything between at once and a few taps later.
void some_time(std::mt19937& random)
{
    const timespec pause{0, static_cast<long>(random() % 12'000'000)};
    nanosleep(&pause, nullptr);
}

struct Life {
    std::string said;
    bool killed = false;
};

/// Whether a life ends in the middle or with the evening.
enum class End { killed, lived_on };

/// One life of the program, which may be killed some time after it is ready.
Life live_and_die(const std::filesystem::path& folder, const Stage::UrnMaker& urn, End end, int lives, std::mt19937& random)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        try {
            live(folder, urn, lives, ends[1]);
            _exit(0);
        } catch (const std::exception& wrong) {
            std::fprintf(stderr, "the program: %s\n", wrong.what());
            _exit(3);
        }
    }
    close(ends[1]);
    Life life;
    std::size_t wanted = 1 + random() % 4;
    char heard = 0;
    bool shot = false;
    while (read(ends[0], &heard, 1) == 1) {
        life.said += heard;
        if (shot || end == End::lived_on || life.said.size() < wanted) continue;
        some_time(random);
        kill(child, SIGKILL);
        shot = true;
    }
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    life.killed = WIFSIGNALED(status);
    REQUIRE((life.killed || WEXITSTATUS(status) == 0));
    return life;
}

/// What must be in the urn after a life: at least `least`, at most `most`.
struct Counted {
    int least = 0, most = 0;
};

Counted counted_after(int before, const std::string& said)
{
    int sure = before;
    for (const char what : said) sure += what == thanked ? 1 : what == taken_back ? -1 : 0;
    const bool may_be_taking_back = !said.empty() && said.back() == thanked && (sure - 1) % 7 == 3;
    return {may_be_taking_back ? sure - 1 : sure, std::min(sure + 1, members)};
}

struct Tried {
    int kills = 0, evenings = 0, thanks = 0;
    std::vector<std::string> wrong;
};

/// The published result must be that of all the members' answers.
bool is_that_of_all(const PublishedMeeting& result)
{
    if (result.answered != members || result.statements.size() != statements_asked) return false;
    for (int statement = 0; statement < statements_asked; ++statement) {
        int agreeing = 0;
        for (int member = 0; member < members; ++member) agreeing += face(member, statement) >= 4 ? 1 : 0;
        if (result.statements[static_cast<std::size_t>(statement)].share != disclose({members, members, agreeing}, disclosure_floor)) return false;
    }
    return true;
}

/// One evening, in as many lives as it takes; ends with what is wrong first.
void hold_an_evening(const Stage::UrnMaker& urn, End end, std::mt19937& random, Tried& tried)
{
    const TempDirectory folder;
    ++tried.evenings;
    int answered = 0;
    bool opened = false, over = false;
    for (int lives = 0; !over && tried.wrong.empty(); ++lives) {
        const Life life = live_and_die(folder.path(), urn, end, lives, random);
        tried.kills += life.killed ? 1 : 0;
        tried.thanks += static_cast<int>(std::count(life.said.begin(), life.said.end(), thanked));
        opened = opened || life.said.find(ready) != std::string::npos;
        const Counted counted = counted_after(answered, life.said);
        const auto store = open_store(folder.path(), Now{});
        const auto found = urn(folder.path(), Now{});
        const auto standing = found->standing();
        const auto result = store->store->latest_result();
        over = result.value().has_value();
        for (const char* put_away : {".damaged-", ".unclaimed-"})
            for (const std::string& name : names_with(folder.path(), put_away)) tried.wrong.push_back("set aside: " + name);
        if (over && !is_that_of_all(**result)) tried.wrong.push_back("another result was published, of " + std::to_string((*result)->answered) + " answers");
        if (!over && opened && standing->phase == Urn::Phase::closed) tried.wrong.push_back("the urn is gone, and nothing is published");
        if (!over && standing->phase != Urn::Phase::closed && (standing->answered < counted.least || standing->answered > counted.most))
            tried.wrong.push_back("counted: " + std::to_string(standing->answered) + ", not " + std::to_string(counted.least) + " to " +
                                  std::to_string(counted.most));
        answered = standing->answered;
    }
}

/// Evenings with a kill in every life, until there were enough.
Tried kill_again_and_again(const Stage::UrnMaker& urn, int kills)
{
    std::mt19937 random(20261124);
    Tried tried;
    while (tried.kills < kills && tried.wrong.empty()) hold_an_evening(urn, End::killed, random, tried);
    return tried;
}

/// An evening that nobody disturbs.
Tried without_a_kill(const Stage::UrnMaker& urn)
{
    std::mt19937 random(20261124);
    Tried tried;
    hold_an_evening(urn, End::lived_on, random, tried);
    return tried;
}

std::unique_ptr<Urn> program_urn(const std::filesystem::path& folder, const Now& now) { return std::move(open_urn(folder, now).value().urn); }

/// Says thank you first and writes afterwards, every time but the last.
class HastyUrn final : public Urn {
public:
    explicit HastyUrn(std::unique_ptr<Urn> real) : real_(std::move(real)) {}
    Outcome<Standing> standing() override
    {
        auto standing = real_->standing();
        if (standing) standing->answered += static_cast<int>(waiting_.size());
        return standing;
    }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real_->open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        write();
        waiting_.assign(1, {answers.begin(), answers.end()});
        return real_->standing()->answered + 1;
    }
    Outcome<int> take_back(std::span<const Answer>) override
    {
        waiting_.clear();
        return real_->standing()->answered;
    }
    Outcome<Tallies> begin_closing() override
    {
        write();
        return real_->begin_closing();
    }
    Outcome<void> destroy() override { return real_->destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real_->set_aside(when); }

private:
    void write()
    {
        for (const auto& answers : waiting_) (void)real_->add(answers);
        waiting_.clear();
    }

    std::unique_ptr<Urn> real_;
    std::vector<std::vector<Answer>> waiting_;
};

/// What was open when the power went is thrown away, and the check-in begins anew.
std::unique_ptr<Urn> forgetful_urn(const std::filesystem::path& folder, const Now& now)
{
    auto urn = program_urn(folder, now);
    REQUIRE(urn->destroy());
    return urn;
}

/// The same, of an urn that takes what was open for damage.
std::unique_ptr<Urn> suspicious_urn(const std::filesystem::path& folder, const Now& now)
{
    auto urn = program_urn(folder, now);
    if (urn->standing()->answered > 0) REQUIRE(urn->set_aside(now.local));
    return urn;
}

std::unique_ptr<Urn> hasty_urn(const std::filesystem::path& folder, const Now& now) { return std::make_unique<HastyUrn>(program_urn(folder, now)); }

}  // namespace

TEST_CASE("killed again and again, the program keeps every answer it said thank you for, once")
{
    const Tried tried = kill_again_and_again(program_urn, kills_wanted());
    for (const std::string& wrong : tried.wrong) FAIL_CHECK(wrong);
    MESSAGE(tried.kills << " kills in " << tried.evenings << " evenings, " << tried.thanks << " thanks");
    CHECK(tried.kills >= kills_wanted());
}

TEST_CASE("the proof by killing catches an urn that thanks before it writes, by the answer that is missing")
{
    const Tried tried = kill_again_and_again(hasty_urn, 40);
    REQUIRE_FALSE(tried.wrong.empty());
    CHECK(tried.wrong.front().starts_with("counted: "));
}

TEST_CASE("the proof by killing catches an urn that is empty whenever it is opened")
{
    const Tried tried = kill_again_and_again(forgetful_urn, 40);
    REQUIRE_FALSE(tried.wrong.empty());
    CHECK(tried.wrong.front() == "the urn is gone, and nothing is published");
}

TEST_CASE("the proof by killing catches an urn that is set aside without need")
{
    const Tried tried = kill_again_and_again(suspicious_urn, 40);
    REQUIRE_FALSE(tried.wrong.empty());
    CHECK(tried.wrong.front().starts_with("set aside: urn.db.unclaimed-"));
}

TEST_CASE("an urn that thanks before it writes counts right while nobody kills it, so it is the kill that shows it")
{
    const Tried tried = without_a_kill(hasty_urn);
    CHECK(tried.kills == 0);
    CHECK(tried.thanks > members);  // some of them were taken back
    for (const std::string& wrong : tried.wrong) FAIL_CHECK(wrong);
}
