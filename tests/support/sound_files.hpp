// Why: SDL has a sound driver that writes what it is to play into files: SDL_DISKAUDIOFILE for the default device, and for a
// device that is opened by name the file of that name. This sets it up in a folder of its own.
#pragma once

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "support/speech_detector.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

/// Waits for another process or thread, as long as a slow machine may take.
template <class Truth> [[nodiscard]] bool eventually(Truth truth)
{
    for (int tries = 0; tries < 3000; ++tries) {
        if (truth()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

class SoundFiles {
public:
    /// Written eight times as fast as it would be heard.
    explicit SoundFiles(const std::filesystem::path& folder = {}) : folder_(folder.empty() ? own_.path() : folder)
    {
        setenv("SDL_AUDIODRIVER", "disk", 1);
        setenv("SDL_DISKAUDIODELAY", "3", 1);
        setenv("SDL_DISKAUDIOFILE", room().c_str(), 1);
    }
    [[nodiscard]] std::filesystem::path room() const { return folder_ / "room"; }
    [[nodiscard]] std::filesystem::path headset() const { return folder_ / "headset"; }

private:
    TempDirectory own_;
    std::filesystem::path folder_;
};

/// What came to a capture after its first `before` samples. A device that was opened again begins its file anew.
[[nodiscard]] inline Samples since(const Samples& samples, std::size_t before)
{
    return samples.size() < before ? samples : Samples(samples.begin() + static_cast<std::ptrdiff_t>(before), samples.end());
}

/// Something was heard, and then a second of nothing.
[[nodiscard]] inline bool has_ended(const Samples& samples)
{
    const auto heard = sounding(samples);
    return !heard.empty() && static_cast<std::size_t>(samples.data() + samples.size() - (heard.data() + heard.size())) > capture_rate;
}

}  // namespace kiosk::test
