// Why: espeak-ng is a program of its own, beside ours, so that its licence and its mistakes stay its own. One run of it turns
// one text into sound. It gets the text through a pipe, never on a command line that others can read, inherits nothing,
// and does not outlive the thread that started it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <sys/types.h>

#include "domain/configuration.hpp"

namespace kiosk {

/// Where espeak-ng is installed, by the PATH; empty when it is not.
[[nodiscard]] std::filesystem::path find_speech_program();

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { close(); }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    void close();

private:
    int number_;
};

class SpeechProgram {
public:
    /// Starts it; none when that fails. The calling thread must block SIGPIPE, and stay until this is destroyed.
    [[nodiscard]] static std::optional<SpeechProgram> start(const std::filesystem::path& program, Language language);
    SpeechProgram(SpeechProgram&& other) noexcept;
    SpeechProgram& operator=(SpeechProgram&&) = delete;
    /// Ends it, if it runs still.
    ~SpeechProgram();

    Descriptor text;  ///< write UTF-8 to it, then close it
    Descriptor wave;  ///< a WAV file comes out of it

private:
    SpeechProgram(pid_t process, Descriptor to, Descriptor from);
    pid_t process_;
};

}  // namespace kiosk
