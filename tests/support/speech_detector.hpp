// Why: a test that says the kiosk speaks must hear it. This listens to samples as they went to the sound device and says why
// they are no speech: speech has its energy between 200 and 4000 Hz, comes and goes in syllables two to eight times a second,
// hums in its vowels and hisses in between, and takes its time over so many words. Silence, a tone and noise do not, nor do
// a tone and noise that come and go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::test {

using Samples = std::vector<std::int16_t>;

inline constexpr int capture_rate = 22050;  ///< samples a second

/// What SDL's disk driver wrote; empty when there is no such file.
[[nodiscard]] Samples captured(const std::filesystem::path& file);

/// The samples without the silence before and after.
[[nodiscard]] std::span<const std::int16_t> sounding(std::span<const std::int16_t> samples);
[[nodiscard]] inline bool silent(std::span<const std::int16_t> samples) { return sounding(samples).empty(); }

/// Why these samples are not speech of so many words; empty when they are.
[[nodiscard]] std::string not_speech(std::span<const std::int16_t> samples, std::size_t words);

[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace kiosk::test
