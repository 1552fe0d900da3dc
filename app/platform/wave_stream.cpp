// Why: see wave_stream.hpp.
#include "platform/wave_stream.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>

#include "domain/configuration.hpp"

namespace kiosk {
namespace {

constexpr std::size_t header_size = 44;  ///< of the plainest WAV there is, which is what espeak-ng writes
constexpr double decibels_a_step = 2;

unsigned number_at(std::string_view bytes, std::size_t at, std::size_t size)
{
    unsigned number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

}  // namespace

WaveStream::WaveStream(int volume) : gain_(std::pow(10, (volume - most_volume) * decibels_a_step / 20)) {}

void WaveStream::read_header()
{
    const std::string_view header(rest_);
    constexpr unsigned pcm = 1, channels = 1, bits = 16;
    const unsigned rate = number_at(header, 24, 4);
    broken_ = header.substr(0, 4) != "RIFF" || header.substr(8, 8) != "WAVEfmt " || number_at(header, 20, 2) != pcm || number_at(header, 22, 2) != channels ||
              number_at(header, 34, 2) != bits || header.substr(36, 4) != "data" || rate < 8000 || rate > 96000;
    if (!broken_)
        rate_ = static_cast<int>(rate);
    rest_.erase(0, header_size);
}

std::vector<std::int16_t> WaveStream::take(std::span<const char> bytes)
{
    rest_.append(bytes.data(), bytes.size());
    if (rate_ == 0 && !broken_ && rest_.size() >= header_size)
        read_header();
    std::vector<std::int16_t> samples;
    if (rate_ == 0)
        return samples;
    for (std::size_t at = 0; at + 1 < rest_.size(); at += 2) {
        const auto sample = static_cast<std::int16_t>(number_at(rest_, at, 2));
        samples.push_back(static_cast<std::int16_t>(std::lround(sample * gain_)));
    }
    rest_.erase(0, samples.size() * 2);
    return samples;
}

}  // namespace kiosk
