#include "platform/tone.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include "platform/loudspeaker.hpp"

namespace kiosk {
namespace {

constexpr int rate = 22050;
constexpr Duration lasts = std::chrono::milliseconds(700);
constexpr double loudness = 0.12;  ///< of what the device can do: heard in a room that is silent, and not above a voice

/// A fifth that swells for a twentieth of a second and dies away, so that it neither clicks nor startles.
std::vector<std::int16_t> samples()
{
    std::vector<std::int16_t> all(static_cast<std::size_t>(rate * lasts.count() / 1000));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double time = static_cast<double>(i) / rate, left = 1 - static_cast<double>(i) / static_cast<double>(all.size());
        const double swell = std::min(1.0, time / 0.05) * left * left, turn = 2 * std::numbers::pi * time;
        all[i] = static_cast<std::int16_t>(32767 * loudness * swell * (0.7 * std::sin(440 * turn) + 0.3 * std::sin(660 * turn)));
    }
    return all;
}

void play()
{
    const SoundSystem system;
    auto device = Loudspeaker::open({}, rate);
    if (!device)
        return;
    device->queue(samples());
    device->play();
    // What the queue has given to the device is still to be heard.
    std::this_thread::sleep_for(lasts + std::chrono::milliseconds(100));
}

}  // namespace

Tone::~Tone()
{
    if (thread_.joinable())
        thread_.join();
}

void Tone::sound()
{
    if (sounding_.exchange(true))
        return;
    if (thread_.joinable())
        thread_.join();  // it has ended
    thread_ = std::thread([this] {
        play();
        sounding_ = false;
    });
}

}  // namespace kiosk
