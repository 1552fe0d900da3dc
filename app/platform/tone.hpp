// Why: a soft tone lifts eyes to a norm on the screen without a word. Where no sound card is, or it hangs, the norm stands there all the same.
#pragma once

#include <atomic>
#include <thread>

namespace kiosk {

/// Sounds through the default device, one at a time; while one sounds another is none.
class Tone {
public:
    Tone() = default;
    ~Tone();
    Tone(const Tone&) = delete;
    Tone& operator=(const Tone&) = delete;
    /// Returns at once, whatever the sound card does.
    void sound();

private:
    std::thread thread_;
    std::atomic<bool> sounding_ = false;
};

}  // namespace kiosk
