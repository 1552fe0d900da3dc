// Why: half-given answers are to lie together in one place of memory, and in none once they are wiped. The memory of this very
// process is searched for them, all of it that can be written, as somebody with a debugger would.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "core/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t half = max_statements - 1;  ///< all but the last answer, which would put them in the urn

/// What the member answers to each statement. Computed, so that the answers lie nowhere in a row but in the ballot.
Answer answer_to(std::size_t statement) { return static_cast<Answer>((2 * statement * statement + 5 * statement + 4) % answer_kinds); }

bool are_the_answers(const unsigned char* bytes)
{
    for (std::size_t i = 0; i < half; ++i)
        if (bytes[i] != static_cast<unsigned char>(answer_to(i))) return false;
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

/// In how many places of this process's memory the answers stand in a row. Its own window on the memory is left out.
int places()
{
    static std::vector<unsigned char> window(1 << 16);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    REQUIRE(memory >= 0);
    int found = 0;
    const auto own = reinterpret_cast<std::uintptr_t>(window.data());
    for (const Region& region : writable()) {
        for (std::uintptr_t at = region.from; at < region.to; at += window.size() - half) {
            const std::size_t wanted = std::min<std::size_t>(window.size(), region.to - at);
            const ssize_t got = pread(memory, window.data(), wanted, static_cast<off_t>(at));
            for (ssize_t i = 0; i + static_cast<ssize_t>(half) <= got; ++i) {
                const std::uintptr_t place = at + static_cast<std::uintptr_t>(i);
                const bool in_window = place + half > own && place < own + window.size();
                const bool seen_before = at != region.from && i == 0;
                if (!in_window && !seen_before && are_the_answers(window.data() + i)) ++found;
            }
        }
    }
    close(memory);
    std::fill(window.begin(), window.end(), static_cast<unsigned char>(0xff));
    return found;
}

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

/// A check-in with all statements, and how often the answers stand in memory by chance.
struct Searched {
    explicit Searched(const UrnMaker& urn = real_urn) : evening(of_six_statements(), urn)
    {
        hold_meeting(evening);
        by_chance = places();
    }
    int more() { return places() - by_chance; }
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

TEST_CASE("the search finds answers that an urn remembers")
{
    Searched kiosk([](const std::filesystem::path& folder, const Now& now) { return std::make_unique<RememberingUrn>(real_urn(folder, now)); });
    give(kiosk.evening, max_statements);
    kiosk.evening.waits(3s);
    CHECK(kiosk.more() == 1);
}
