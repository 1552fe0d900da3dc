// Why: whoever edits the council's files learns of every mistake at once, before the screen does.
#include <cstdio>

#include "cli/commands.hpp"
#include "content/configuration_reader.hpp"
#include "content/summary.hpp"
#include "core/words.hpp"
#include "platform/clock.hpp"

namespace kiosk {

int run_check(const std::filesystem::path& config)
{
    const auto clock = SystemClock::in_zone("Europe/Copenhagen");
    if (!clock) {
        std::fprintf(stderr, "kodekskiosk: %s\n", clock.error().detail.c_str());
        return 1;
    }
    SystemClock now = *clock;
    const ReadConfiguration read = read_configuration(config, date_of(now.now().local));
    for (const Problem& problem : read.problems)
        std::puts(describe(problem).c_str());
    if (has_errors(read)) {
        const auto errors = std::count_if(read.problems.begin(), read.problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
        std::puts(say_count("{0} mistake found. The kiosk keeps to the last files that worked.", "{0} mistakes found. The kiosk keeps to the last files that worked.", errors).c_str());
        return 1;
    }
    std::puts(say("No mistakes: {0}.", describe(summarise(read.configuration))).c_str());
    return 0;
}

}  // namespace kiosk
