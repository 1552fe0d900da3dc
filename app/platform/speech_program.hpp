// Why: espeak-ng is a program of its own, beside ours, so that its licence and its mistakes stay its own. One run of it turns
// one text into sound. It gets the text through a pipe, never on a command line that others can read, inherits nothing,
// and does not outlive the thread that started it.
#pragma once

#include <filesystem>
#include <optional>

#include "domain/configuration.hpp"
#include "platform/child_process.hpp"

namespace kiosk {

/// Where espeak-ng is installed, by the PATH; empty when it is not.
[[nodiscard]] std::filesystem::path find_speech_program();

class SpeechProgram {
public:
    /// Starts it; none when that fails. The calling thread must block SIGPIPE, and stay until this is destroyed.
    [[nodiscard]] static std::optional<SpeechProgram> start(const std::filesystem::path& program, Language language);
    Descriptor text;  ///< write UTF-8 to it, then close it
    Descriptor wave;  ///< a WAV file comes out of it

private:
    SpeechProgram(ChildProcess process, Descriptor to, Descriptor from);
    ChildProcess process_;  ///< ends when this does
};

}  // namespace kiosk
