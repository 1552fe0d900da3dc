// Why: see speech_program.hpp.
#include "platform/speech_program.hpp"

#include <utility>

namespace kiosk {
namespace {

constexpr const char* words_a_minute = "150";

}  // namespace

std::filesystem::path find_speech_program() { return find_program("espeak-ng"); }

std::optional<SpeechProgram> SpeechProgram::start(const std::filesystem::path& program, Language language)
{
    auto input = make_pipe(), output = make_pipe();
    if (!input || !output)
        return std::nullopt;
    auto process = ChildProcess::start({program.string(), "-v", language == Language::danish ? "da" : "en-gb", "-s", words_a_minute, "-b", "1", "--stdin", "--stdout"},
                                       input->out, output->in);
    if (!process)
        return std::nullopt;
    do_not_wait(input->in);
    do_not_wait(output->out);
    return SpeechProgram(std::move(*process), std::move(input->in), std::move(output->out));
}

SpeechProgram::SpeechProgram(ChildProcess process, Descriptor to, Descriptor from)
    : text(std::move(to)), wave(std::move(from)), process_(std::move(process))
{
}

}  // namespace kiosk
