// Why: the program may die at any action. Whatever the evening was, the meeting that is read back from the journal must be the meeting
// that was: the same to the millisecond while the machine ran on, and with its times right within a second when that was off too.
#include <algorithm>
#include <csignal>
#include <ctime>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/any_step.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

using Step = std::tuple<unsigned, unsigned, unsigned, int>;  // a step and the seconds before it

rc::Gen<std::vector<Step>> any_evening()
{
    return rc::gen::resize(40, rc::gen::container<std::vector<Step>>(
        rc::gen::tuple(rc::gen::inRange(0U, kinds_of_steps), rc::gen::inRange(0U, 12U), rc::gen::inRange(0U, 12U), rc::gen::inRange(0, 400))));
}

Configuration council_that_is_reminded()
{
    Configuration made = council();
    ReminderRule late{"late", "tone", Trigger::behind_plan, "Recall", "", 3min, ""};
    ReminderRule over{"over", "room", Trigger::overrun, "Recall", "", 0min, ""};
    made.reminders = {late, over};
    return made;
}

void live(Evening& evening, const std::vector<Step>& steps)
{
    begin_items(evening);
    for (const auto& [kind, a, b, seconds] : steps) {
        evening.waits(std::chrono::seconds(seconds));
        any_step(evening, kind, a, b);
    }
}

/// The meeting as people see it `now`: every time as a length.
struct Seen {
    Agenda agenda;
    int present = 0;
    Meeting::Phase phase{};
    std::size_t current = 0, changes = 0, reminders = 0;
    bool doors_closed = false, speaking = false;
    std::vector<int> out_of_room;
    bool operator==(const Seen&) const = default;
};

Seen seen(const Meeting& meeting)
{
    Seen all{meeting.agenda, meeting.present, meeting.phase, meeting.current, meeting.changes.size(), meeting.reminders.size(), meeting.doors_closed.has_value(), meeting.speaking.has_value(), {}};
    for (const ItemTime& time : meeting.times) all.out_of_room.push_back(time.out_of_room);
    return all;
}

std::vector<Duration> lengths(const Meeting& meeting, Instant now)
{
    std::vector<Duration> all{meeting_time(meeting, now), pause_left(meeting, now), now - meeting.started};
    if (meeting.speaking) all.push_back(elapsed(meeting.speaking->time, now));
    for (std::size_t i = 0; i < meeting.times.size(); ++i) {
        all.push_back(item_time(meeting, i, now));
        for (const SpeakingTotal& total : meeting.times[i].spoken) all.push_back(total.used);
    }
    for (const Duration pause : meeting.pauses_held) all.push_back(pause);
    return all;
}

bool same_within_a_second(const Meeting& before, Instant then, const Meeting& after, Instant now)
{
    const auto was = lengths(before, then), is = lengths(after, now);
    if (seen(after) != seen(before) || was.size() != is.size()) return false;
    for (std::size_t i = 0; i < was.size(); ++i)
        if (std::chrono::abs(was[i] - is[i]) > 1s) return false;
    return true;
}

/// What the next start finds when the machine was off for so long.
Meeting found_after(Evening& evening, Duration off)
{
    evening.power_cut();
    evening.clock.reboot("the next boot", off);
    evening.start();
    return evening.state().meeting.value();
}

}  // namespace

TEST_CASE("after any evening the meeting that is read back from the journal is the meeting that was, times included")
{
    CHECK(rc::check("the program dies, and then the machine", [] {
        Evening evening(council_that_is_reminded());
        live(evening, *any_evening());
        const Meeting before = evening.state().meeting.value();
        evening.restart();
        RC_ASSERT(evening.state().meeting.value() == before);

        const Instant cut = evening.clock.now().instant;
        const Meeting after = found_after(evening, 95s);
        RC_ASSERT(same_within_a_second(before, cut + 95s, after, evening.clock.now().instant));
    }));
}

TEST_CASE("the same comparison finds a journal that lost any single action")
{
    for (unsigned kind = 0; kind < kinds_of_steps; ++kind) {
        CAPTURE(kind);
        Evening evening(council_that_is_reminded());
        live(evening, {{0, 0, 0, 60}, {14, 0, 0, 5}, {23, 1, 0, 5}, {16, 0, 2, 5}, {9, 1, 2, 5}});
        const Meeting before = evening.state().meeting.value();
        evening.store_twin().loses_events = true;
        any_step(evening, kind, 3, 2);
        const Meeting changed = evening.state().meeting.value();
        evening.restart();
        CHECK((changed == before || evening.state().meeting.value() != changed));
    }
}

TEST_CASE("the same comparison finds a clock that is two seconds wrong after the machine was off")
{
    Evening evening(council_that_is_reminded());
    live(evening, {{0, 0, 0, 60}});
    const Meeting before = evening.state().meeting.value();
    const Instant cut = evening.clock.now().instant;
    const Meeting after = found_after(evening, 97s);
    CHECK(same_within_a_second(before, cut + 97s, after, evening.clock.now().instant));
    CHECK_FALSE(same_within_a_second(before, cut + 95s, after, evening.clock.now().instant));
}

TEST_CASE("an evening of 400 steps that is killed again and again ends as one that never was")
{
    constexpr std::size_t steps = 400;
    std::mt19937 random(20261124);
    std::vector<std::array<unsigned, 3>> script(steps);
    for (auto& step : script) step = {static_cast<unsigned>(random()), static_cast<unsigned>(random()), static_cast<unsigned>(random())};

    // Step i is taken i times seven seconds after the first, whoever takes it.
    const auto at_the_time_of = [&](Evening& evening, std::size_t step) {
        evening.clock.advance(std::max<Duration>(0s, Instant(1h) + 7s * static_cast<int>(step) - evening.clock.now().instant));
    };
    const auto take = [&](Evening& evening, std::size_t step) {
        at_the_time_of(evening, step);
        any_step(evening, script[step][0], script[step][1], script[step][2]);
    };
    std::vector<Meeting> undisturbed;
    {
        Evening evening;
        begin_items(evening);
        for (std::size_t step = 0; step < steps; ++step) {
            undisturbed.push_back(evening.state().meeting.value());
            const int before = evening.store_twin().faults.calls;
            take(evening, step);
            CHECK_MESSAGE(evening.store_twin().faults.calls <= before + 1, "step " << step << " can be cut in two");
        }
        undisturbed.push_back(evening.state().meeting.value());
    }

    TempDirectory folder;
    {
        Evening evening(council(), real_urn, folder.path());
        begin_items(evening);
    }
    std::size_t done = 0;
    int kills = 0;
    while (done < steps) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Evening evening(council(), real_urn, folder.path());
            evening.power_cut();
            at_the_time_of(evening, done);
            evening.start();
            const Meeting found = evening.state().meeting.value();
            const auto is = [&](std::size_t step) { return step <= steps && found == undisturbed[step]; };
            char said = is(done) ? 'r' : is(done + 1) ? 'a' : 'w';  // resumed, one ahead of what was said, wrong
            for (std::size_t step = is(done) ? done : done + 1; (void)!write(pipe[1], &said, 1), said != 'w' && step < steps; ++step) {
                take(evening, step);
                said = 'd';
            }
            _exit(0);
        }
        close(pipe[1]);
        char said = 0;
        const std::size_t lives_for = random() % 12;
        REQUIRE(read(pipe[0], &said, 1) == 1);
        REQUIRE(said != 'w');
        if (said == 'a') ++done;
        const std::size_t before = done;
        while (done - before < lives_for && read(pipe[0], &said, 1) == 1) ++done;
        const timespec a_moment{0, static_cast<long>(random() % 3'000'000)};
        nanosleep(&a_moment, nullptr);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(pipe[0], &said, 1) == 1) ++done;
        close(pipe[0]);
        ++kills;
    }
    Evening evening(council(), real_urn, folder.path());
    evening.power_cut();
    at_the_time_of(evening, steps);
    evening.start();
    CHECK(evening.state().meeting.value() == undisturbed.back());
    CHECK(kills > 20);
    MESSAGE(kills << " kills");
}
