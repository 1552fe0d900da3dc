// Why: espeak-ng writes a WAV file into a pipe, in pieces of any size and with a length it does not know yet. This takes
// the pieces as they come and gives the sound in them at the volume that was asked for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosk {

class WaveStream {
public:
    /// `volume` 1..most_volume; the loudest is as espeak-ng made it, and each step below 2 dB softer.
    explicit WaveStream(int volume);

    /// The samples that `bytes` complete. None before the header is through.
    [[nodiscard]] std::vector<std::int16_t> take(std::span<const char> bytes);
    /// Samples a second; 0 before the header is through, and for ever when it is not one of mono sound of 16 bits.
    [[nodiscard]] int rate() const { return rate_; }
    [[nodiscard]] bool broken() const { return broken_; }

private:
    void read_header();

    double gain_;
    std::string rest_;  ///< came, and is not used yet
    int rate_ = 0;
    bool broken_ = false;
};

}  // namespace kiosk
