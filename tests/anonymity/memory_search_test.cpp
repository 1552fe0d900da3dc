// Why: half-given answers are to lie together in one place of memory, and in none once they are wiped. The memory of this very
// process is searched for them, all of it that can be written, as somebody with a debugger would.
//
// Two ways to write down one member's answers are known to the program, and looked for: the answers in a row, as the ballot has
// them, and the counters before her beside the counters after her, as the urn has them. The counters alone are the sum of the
// room; of the first member they are her answers, so here others have answered before. Digits in text, or answers that each lie
// in another place, would not be found.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "support/evening.hpp"
#include "store/failing_vfs.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t half = max_statements - 1;  ///< all but the last answer, which would put them in the urn
constexpr std::size_t earlier = 3;                ///< members who answered before her

/// What a member answers to each statement. Computed, so that neither answers nor counters lie anywhere but where the program has
/// them.
Answer answer_of(std::size_t member, std::size_t statement)
{
    return static_cast<Answer>((2 * statement * statement + (5 + 2 * member) * statement + 4 + 3 * member * member) % answer_kinds);
}
Answer answer_to(std::size_t statement) { return answer_of(earlier, statement); }

bool are_the_answers(const unsigned char* bytes)
{
    for (std::size_t i = 0; i < half; ++i)
        if (bytes[i] != static_cast<unsigned char>(answer_to(i))) return false;
    return true;
}

unsigned counter_after(std::size_t members, std::size_t statement, std::size_t kind)
{
    unsigned count = 0;
    for (std::size_t member = 0; member < members; ++member) count += static_cast<std::size_t>(answer_of(member, statement)) == kind ? 1u : 0u;
    return count;
}

constexpr std::size_t counter_bytes = max_statements * answer_kinds * 2;

/// As in memory and in the file: two bytes each, the low one first.
template <std::size_t members> bool are_the_counters(const unsigned char* bytes)
{
    for (std::size_t i = 0; i < counter_bytes / 2; ++i)
        if (bytes[2 * i + 1] != 0 || bytes[2 * i] != counter_after(members, i / answer_kinds, i % answer_kinds)) return false;
    return true;
}

struct Region {
    std::uintptr_t from = 0, to = 0;
};

std::vector<Region> writable()
{
    std::vector<Region> regions;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char rights[5]{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, rights) == 3 && rights[0] == 'r' && rights[1] == 'w')
            regions.push_back({from, to});
    }
    return regions;
}

/// In how many places of this process's memory there is what `is_it` knows by its first `length` bytes. Its own window on the
/// memory is left out.
int places(std::size_t length, bool (*is_it)(const unsigned char*))
{
    static std::vector<unsigned char> window(1 << 16);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    REQUIRE(memory >= 0);
    int found = 0;
    const auto own = reinterpret_cast<std::uintptr_t>(window.data());
    for (const Region& region : writable()) {
        for (std::uintptr_t at = region.from; at < region.to; at += window.size() - length) {
            const std::size_t wanted = std::min<std::size_t>(window.size(), region.to - at);
            const ssize_t got = pread(memory, window.data(), wanted, static_cast<off_t>(at));
            for (ssize_t i = 0; i + static_cast<ssize_t>(length) <= got; ++i) {
                const std::uintptr_t place = at + static_cast<std::uintptr_t>(i);
                const bool in_window = place + length > own && place < own + window.size();
                const bool seen_before = at != region.from && i == 0;
                if (!in_window && !seen_before && is_it(window.data() + i)) ++found;
            }
        }
    }
    close(memory);
    std::fill(window.begin(), window.end(), static_cast<unsigned char>(0xff));
    return found;
}

int answers_in_a_row() { return places(half, are_the_answers); }
int counters_before_her() { return places(counter_bytes, are_the_counters<earlier>); }
int counters_after_her() { return places(counter_bytes, are_the_counters<earlier + 1>); }

Configuration of_six_statements()
{
    Configuration with = council();
    with.statements.resize(max_statements, with.statements.front());
    for (Statement& statement : with.statements) statement.asked = true;
    return with;
}

void give(Evening& evening, std::size_t answers)
{
    evening.does(BeginAnswers{});
    for (std::size_t i = 0; i < answers; ++i) evening.does(GiveAnswer{answer_to(i)});
}

/// A check-in with all statements in which others have answered, and how often the answers stand in memory by chance.
struct Searched {
    explicit Searched(const UrnMaker& urn = real_urn) : evening(of_six_statements(), urn)
    {
        hold_meeting(evening);
        for (std::size_t member = 0; member < earlier; ++member) {
            evening.does(BeginAnswers{});
            for (std::size_t i = 0; i < max_statements; ++i) evening.does(GiveAnswer{answer_of(member, i)});
            evening.waits(3s);
        }
        by_chance = answers_in_a_row();
    }
    int more() { return answers_in_a_row() - by_chance; }
    Evening evening;
    int by_chance = 0;
};

/// An urn that remembers what it was given last.
struct RememberingUrn final : Urn {
    explicit RememberingUrn(std::unique_ptr<Urn> urn) : real(std::move(urn)) {}
    Outcome<Standing> standing() override { return real->standing(); }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override { return real->open(meeting, statements, cap); }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        last.assign(answers.begin(), answers.end());
        return real->add(answers);
    }
    Outcome<int> take_back(std::span<const Answer> answers) override { return real->take_back(answers); }
    Outcome<Tallies> begin_closing() override { return real->begin_closing(); }
    Outcome<void> destroy() override { return real->destroy(); }
    Outcome<std::string> set_aside(LocalTime when) override { return real->set_aside(when); }

    std::unique_ptr<Urn> real;
    std::vector<Answer> last;
};

}  // namespace

TEST_CASE("half-given answers lie together in one place of memory")
{
    Searched kiosk;
    give(kiosk.evening, half);
    CHECK(kiosk.more() == 1);
}

TEST_CASE("answers that were half given are gone from memory when the member goes back or away")
{
    Searched kiosk;
    give(kiosk.evening, half);
    SUBCASE("back to the beginning")
    {
        for (std::size_t i = 0; i <= half; ++i) kiosk.evening.does(PreviousStatement{});
    }
    SUBCASE("away") { kiosk.evening.waits(1min); }
    SUBCASE("and the program ends") { kiosk.evening.power_cut(); }
    CHECK(kiosk.more() == 0);
}

TEST_CASE("answers that were given are gone from memory when Tak has faded")
{
    Searched kiosk;
    give(kiosk.evening, max_statements);
    REQUIRE(kiosk.evening.state().screen == Screen::thanks);
    CHECK(kiosk.more() == 1);
    kiosk.evening.waits(3s);
    CHECK(kiosk.more() == 0);
}

TEST_CASE("answers that were taken back are gone from memory")
{
    Searched kiosk;
    give(kiosk.evening, max_statements);
    kiosk.evening.does(UndoAnswers{});
    CHECK(kiosk.more() == 0);
}

TEST_CASE("while the check-in is open the counters are in memory as they are now, and not as they were before the last answer")
{
    Searched kiosk;
    CHECK(counters_before_her() > 0);
    give(kiosk.evening, max_statements);
    kiosk.evening.waits(3s);
    CHECK(counters_after_her() > 0);
    CHECK(counters_before_her() == 0);
}

TEST_CASE("when an answer was taken back the counters are not in memory as they were with it")
{
    Searched kiosk;
    give(kiosk.evening, max_statements);
    kiosk.evening.does(UndoAnswers{});
    CHECK(counters_before_her() > 0);
    CHECK(counters_after_her() == 0);
}

TEST_CASE("what an answer would have changed is kept in one place while the disk does not say whether it is in, and no longer")
{
    FailingVfs files;
    Searched kiosk;
    give(kiosk.evening, half);
    files.fail(1, 1'000'000);
    kiosk.evening.does(GiveAnswer{answer_to(half)});
    REQUIRE(kiosk.evening.state().notice->kind == Notice::Kind::answer_not_counted);
    CHECK(kiosk.more() == 0);
    CHECK(counters_before_her() == 1);
    CHECK(counters_after_her() == 1);
    SUBCASE("the disk is read again")
    {
        files.heal();
        REQUIRE(kiosk.evening.urn().standing()->answered == static_cast<int>(earlier));
        CHECK(counters_after_her() == 0);
    }
    SUBCASE("the program ends")
    {
        kiosk.evening.power_cut();
        CHECK(counters_after_her() == 0);
        CHECK(counters_before_her() == 0);
    }
}

TEST_CASE("the search finds answers that an urn remembers")
{
    Searched kiosk([](const std::filesystem::path& folder, const Now& now) { return std::make_unique<RememberingUrn>(real_urn(folder, now)); });
    give(kiosk.evening, max_statements);
    kiosk.evening.waits(3s);
    CHECK(kiosk.more() == 1);
}
