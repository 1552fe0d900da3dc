// Why: see loudspeaker.hpp.
#include "platform/loudspeaker.hpp"

#include <utility>

#define SDL_MAIN_HANDLED
#include <SDL.h>

namespace kiosk {
namespace {

constexpr Uint16 samples_at_once = 512;  ///< some 20 ms: what is heard on after silence()

}  // namespace

/// Where SDL has no window, nobody reads its queue, and being told to end must not end there.
SoundSystem::SoundSystem()
{
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
}

SoundSystem::~SoundSystem()
{
    if (started_)
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

std::vector<std::string> SoundSystem::devices() const
{
    std::vector<std::string> names;
    for (int i = 0; started_ && i < SDL_GetNumAudioDevices(0); ++i)
        if (const char* name = SDL_GetAudioDeviceName(i, 0))
            names.emplace_back(name);
    return names;
}

std::optional<Loudspeaker> Loudspeaker::open(const std::string& device, int samples_a_second)
{
    SDL_AudioSpec wanted{};
    wanted.freq = samples_a_second;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = samples_at_once;
    const SDL_AudioDeviceID number = SDL_OpenAudioDevice(device.empty() ? nullptr : device.c_str(), 0, &wanted, nullptr, 0);
    return number != 0 ? std::optional(Loudspeaker(number, device, samples_a_second)) : std::nullopt;
}

Loudspeaker::Loudspeaker(Loudspeaker&& other) noexcept : number_(std::exchange(other.number_, 0u)), device_(std::move(other.device_)), rate_(other.rate_) {}

Loudspeaker& Loudspeaker::operator=(Loudspeaker&& other) noexcept
{
    close();
    number_ = std::exchange(other.number_, 0u);
    device_ = std::move(other.device_);
    rate_ = other.rate_;
    return *this;
}

void Loudspeaker::close()
{
    if (number_ != 0)
        SDL_CloseAudioDevice(std::exchange(number_, 0u));
}

void Loudspeaker::queue(std::span<const std::int16_t> samples)
{
    SDL_QueueAudio(number_, samples.data(), static_cast<Uint32>(samples.size_bytes()));
}

void Loudspeaker::play() { SDL_PauseAudioDevice(number_, 0); }

void Loudspeaker::silence()
{
    SDL_PauseAudioDevice(number_, 1);
    SDL_ClearQueuedAudio(number_);
}

Duration Loudspeaker::left() const
{
    const auto samples = static_cast<Duration::rep>(SDL_GetQueuedAudioSize(number_) / sizeof(std::int16_t));
    return Duration((samples * 1000 + rate_ - 1) / rate_);
}

bool Loudspeaker::plays_on(const std::string& device, int samples_a_second) const { return device_ == device && rate_ == samples_a_second; }

}  // namespace kiosk
