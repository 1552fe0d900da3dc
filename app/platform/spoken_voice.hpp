// Why: reading aloud, from the text to the sound. espeak-ng and SDL's sound live on one thread of their own, so that neither
// a slow nor a hanging one holds up the screen; what the screen says last is what is said.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/speech.hpp"

namespace kiosk {

struct SpokenVoiceOptions {
    std::filesystem::path program;      ///< espeak-ng; empty: not installed, and there is nothing to hear
    std::string headset;                ///< the name of its sound device; empty: there is none
    std::function<void()> on_change{};  ///< called from the voice's thread when sound() has changed
};

/// SDL's events must have been started. What is for the headset is played there or not at all.
[[nodiscard]] std::unique_ptr<Voice> open_voice(SpokenVoiceOptions options);

/// The names of the sound devices that are plugged in. May take a second.
[[nodiscard]] std::vector<std::string> sound_devices();

}  // namespace kiosk
