// Why: see power_cut.hpp. The process that dies shares one page of memory with the test, for what it saw last.
#include "power_cut.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <numeric>

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "content/configuration_reader.hpp"

namespace kiosk::test {
namespace {

using namespace std::chrono_literals;

constexpr LocalTime program_started{std::chrono::local_days{std::chrono::year(2026) / 11 / 24} + 18h + 42min};

void the_power_goes() { std::raise(SIGKILL); }

class CutUrn final : public Urn {
public:
    CutUrn(Urn& real, Cut cut) : real_(real), cut_(cut) {}

    Outcome<Standing> standing() override { return real_.standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real_.open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        auto answered = real_.add(answers);
        if (cut_ == Cut::answer_counted)
            the_power_goes();
        return answered;
    }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real_.take_back(answers); }
    Outcome<Tallies> begin_closing() override
    {
        auto tallies = real_.begin_closing();
        if (cut_ == Cut::urn_closed)
            the_power_goes();
        return tallies;
    }
    Outcome<void> destroy() override { return real_.destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real_.set_aside(when); }

private:
    Urn& real_;
    Cut cut_;
};

class CutStore final : public Store {
public:
    CutStore(Store& real, Cut cut) : real_(real), cut_(cut) {}

    Outcome<std::int64_t> begin(const MeetingStarted& started, Date date, const std::string& boot, const Now& now) override
    {
        return real_.begin(started, date, boot, now);
    }
    Outcome<void> append(std::int64_t meeting, std::span<const MeetingEvent> events, const std::string& boot, const Now& now) override
    {
        return real_.append(meeting, events, boot, now);
    }
    Outcome<std::optional<UnfinishedMeeting>> unfinished() override { return real_.unfinished(); }
    Outcome<std::optional<UnfinishedMeeting>> newest() override { return real_.newest(); }
    Outcome<void> keep_room_for_result() override { return real_.keep_room_for_result(); }
    Outcome<void> publish(const PublishedMeeting& result) override
    {
        auto done = real_.publish(result);
        if (cut_ == Cut::result_published)
            the_power_goes();
        return done;
    }
    Outcome<std::optional<PublishedMeeting>> latest_result() override { return real_.latest_result(); }
    Outcome<int> pin_attempts() override { return real_.pin_attempts(); }
    Outcome<void> keep_pin_attempts(int wrong) override { return real_.keep_pin_attempts(wrong); }

private:
    Store& real_;
    Cut cut_;
};

template <class T> T required(Outcome<T> outcome)
{
    if (!outcome)
        throw NotAsExpected(outcome.error().code + ": " + outcome.error().detail);
    return std::move(*outcome);
}

void play(const std::filesystem::path& data, const Story& story, Cut cut, LastSeen& seen)
{
    const Configuration configuration = example_council();
    ManualClock clock(program_started, 1h, "the boot before");
    const Instant start = clock.now().instant;
    const OpenedStore store = required(open_store(data, clock.now()));
    const OpenedUrn urn = required(open_urn(data, clock.now()));
    CutStore cut_store(*store.store, cut);
    CutUrn cut_urn(*urn.urn, cut);
    PlainPin pin;
    Interface interface(required(find_fonts()));
    const auto platform = required(open_sdl2({"Kodekskiosk", FrameSize{960, 540}, true}));
    Shell shell(configuration, Ports{cut_store, cut_urn, pin, clock}, Standing{});
    Runner runner(shell, interface, *platform, configuration, clock);
    StageHand hand(shell, interface, *platform, runner, clock, configuration, {});
    story(hand);

    seen.evening = clock.now().instant - start;
    if (const auto& meeting = shell.state().meeting) {
        seen.item_time = item_time(*meeting, meeting->current, clock.now().instant);
        seen.pause_left = meeting->pause ? pause_left(*meeting, clock.now().instant) : Duration(0);
    }
    if (cut == Cut::none)
        the_power_goes();
}

[[noreturn]] void live_and_die(const std::filesystem::path& data, const Story& story, Cut cut, LastSeen& seen)
{
    try {
        play(data, story, cut, seen);
        std::fputs("the evening went by and the power never went\n", stderr);
    } catch (const std::exception& wrong) {
        std::fprintf(stderr, "the evening is not as expected: %s\n", wrong.what());
    }
    std::_Exit(1);
}

ManualClock after_the_cut(const LastSeen& seen)
{
    ManualClock clock(program_started, 1h, "the boot before");
    clock.advance(seen.evening);
    clock.reboot("the boot after", power_was_off_for);
    return clock;
}

}  // namespace

LastSeen play_until_power_cut(const std::filesystem::path& data, const Story& story, Cut cut)
{
    void* page = mmap(nullptr, sizeof(LastSeen), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(page != MAP_FAILED);
    auto* seen = new (page) LastSeen;
    std::fflush(nullptr);
    const pid_t process = fork();
    REQUIRE(process >= 0);
    if (process == 0)
        live_and_die(data, story, cut, *seen);
    int ended = 0;
    REQUIRE(waitpid(process, &ended, 0) == process);
    const LastSeen last = *seen;
    munmap(page, sizeof(LastSeen));
    REQUIRE_MESSAGE((WIFSIGNALED(ended) && WTERMSIG(ended) == SIGKILL), "the process should have died of SIGKILL; it ended with " << ended);
    return last;
}

Configuration example_council()
{
    ReadConfiguration read = read_configuration(std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk-config", date_of(program_started));
    if (has_errors(read))
        throw NotAsExpected("the example council's files have errors");
    return std::move(read.configuration);
}

Awake::Awake(const std::filesystem::path& data, const LastSeen& seen)
    : clock(after_the_cut(seen)), store(required(open_store(data, clock.now()))), urn(required(open_urn(data, clock.now()))),
      shell(configuration, Ports{*store.store, *urn.urn, pin, clock}, Standing{})
{
    REQUIRE_FALSE(store.set_aside);
    REQUIRE_FALSE(urn.set_aside);
}

int Awake::counted()
{
    const Tallies tallies = required(urn.urn->begin_closing());
    REQUIRE(tallies.size() == asked_statements(configuration).size());
    const auto sum = [](const Tally& tally) { return std::accumulate(tally.begin(), tally.end(), 0); };
    for (const Tally& tally : tallies)
        REQUIRE(sum(tally) == sum(tallies.front()));
    return sum(tallies.front());
}

void let_the_chair_in(StageHand& hand)
{
    hand.tap("idle.wake");
    hand.tap("home.meeting");
    for (const char digit : std::string("280571"))
        hand.tap(std::string("pin.") + digit);
    hand.tap("pin.submit");
    hand.expect(Screen::setup);
}

void start_the_meeting(StageHand& hand)
{
    let_the_chair_in(hand);
    hand.tap("setup.start");
    hand.expect(Screen::opening);
}

void begin_the_items(StageHand& hand)
{
    start_the_meeting(hand);
    hand.wait(18min);
    hand.tap("opening.begin");
    hand.expect(Screen::meeting);
}

void reach_item(StageHand& hand, const std::string& number)
{
    begin_the_items(hand);
    while (current_item(*hand.state().meeting).number != number) {
        hand.wait(3min);
        if (hand.state().reminder)
            hand.tap("reminder.close");
        hand.tap("meeting.next");
        if (hand.state().screen == Screen::pause)
            hand.tap("pause.resume");
        hand.expect(Screen::meeting);
    }
    if (hand.state().reminder)
        hand.tap("reminder.close");
}

void end_the_meeting(StageHand& hand)
{
    begin_the_items(hand);
    hand.wait(5min);
    hand.tap("meeting.end");
    hand.tap("end.confirm");
    hand.expect(Screen::welcome);
}

void answer_two(StageHand& hand)
{
    hand.tap("checkin.begin");
    hand.tap("answer.4");
    hand.tap("answer.1");
    hand.expect(Screen::statement);
}

void answer_all(StageHand& hand)
{
    const int before = hand.state().checkin->answered;
    hand.tap("checkin.begin");
    while (hand.state().screen == Screen::statement)
        hand.tap("answer.4");
    hand.expect(Screen::thanks);
    hand.expect(hand.state().checkin->answered == before + 1, "the answers were not counted");
    hand.wait(4s);
}

}  // namespace kiosk::test
