// Why: SDL's sound devices behind one small class: one device, opened by its name, that plays what is handed to it. All of it
// belongs to one thread, since a sound server that hangs must not hang the screen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/calendar.hpp"

namespace kiosk {

/// SDL's sound for as long as it lives; without it no device opens.
class SoundSystem {
public:
    SoundSystem();
    ~SoundSystem();
    SoundSystem(const SoundSystem&) = delete;
    SoundSystem& operator=(const SoundSystem&) = delete;

    /// The names of the devices that are plugged in, as SDL gives them.
    [[nodiscard]] std::vector<std::string> devices() const;

private:
    bool started_ = false;
};

/// Plays mono sound of 16 bits a sample.
class Loudspeaker {
public:
    /// `device` is a name from devices(); empty: the default one. None when it cannot be opened; another never takes its place.
    [[nodiscard]] static std::optional<Loudspeaker> open(const std::string& device, int samples_a_second);
    Loudspeaker(Loudspeaker&& other) noexcept;
    Loudspeaker& operator=(Loudspeaker&& other) noexcept;
    ~Loudspeaker() { close(); }

    void queue(std::span<const std::int16_t> samples);  ///< to be played after what is queued before
    void play();                                         ///< what is queued; what comes to the queue later follows at once
    void silence();                                      ///< nothing is queued or played any more
    [[nodiscard]] Duration left() const;                ///< how much is still to be played
    [[nodiscard]] bool plays_on(const std::string& device, int samples_a_second) const;

private:
    Loudspeaker(unsigned number, std::string device, int samples_a_second) : number_(number), device_(std::move(device)), rate_(samples_a_second) {}
    void close();

    unsigned number_;  ///< SDL's; 0: none
    std::string device_;
    int rate_;
};

}  // namespace kiosk
