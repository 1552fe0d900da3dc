// Why: whoever edits the council's files learns of every mistake at once, before the screen does.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "content/configuration_reader.hpp"
#include "content/summary.hpp"
#include "core/words.hpp"
#include "platform/clock.hpp"
#include "platform/speech_program.hpp"
#include "platform/spoken_voice.hpp"

namespace kiosk {

namespace {

/// Whether this machine can read aloud, and what its sound devices are called.
std::string reading_aloud(const SpeechSettings& speech)
{
    if (find_speech_program().empty())
        return tr("Reading aloud: no, espeak-ng is missing. Install the package espeak-ng.");
    const std::vector<std::string> devices = sound_devices();
    if (devices.empty())
        return tr("Reading aloud: no, the machine has no sound device.");
    const std::string names = fmt::format("\"{}\"", fmt::join(devices, "\", \""));
    if (!speech.headset.empty() && std::find(devices.begin(), devices.end(), speech.headset) == devices.end())
        return say("Reading aloud: yes, but the headset \"{0}\" is not plugged in. Sound devices: {1}.", speech.headset, names);
    return say("Reading aloud: yes. Sound devices: {0}.", names);
}

}  // namespace

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
    std::puts(reading_aloud(read.configuration.speech).c_str());
    return 0;
}

}  // namespace kiosk
