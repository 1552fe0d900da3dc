// Why: the ear that other tests trust. It must hear espeak-ng's Danish and English as speech, and not be taken in by what
// is loud and no speech.
#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <numbers>

#include "support/speech_detector.hpp"

using namespace kiosk::test;

namespace {

Samples made(const std::function<double(double)>& loudness_at)
{
    Samples samples;
    for (int i = 0; i < 5 * capture_rate; ++i) samples.push_back(static_cast<std::int16_t>(loudness_at(static_cast<double>(i) / capture_rate)));
    return samples;
}

double tone(double seconds) { return 8000 * std::sin(2 * std::numbers::pi * 440 * seconds); }
double syllables(double seconds) { return 0.5 + 0.5 * std::sin(2 * std::numbers::pi * 4 * seconds); }

/// Always the same noise.
struct Noise {
    unsigned long last = 1;
    double operator()(double)
    {
        last = (last * 25214903917UL + 11) % (1UL << 48);
        return static_cast<double>(last >> 33) / 4 - 4096;
    }
};

}  // namespace

TEST_CASE("the detector of speech does not hear it in silence, a tone or noise, whether they last or come and go")
{
    Noise noise;
    CHECK(not_speech(made([](double) { return 0; }), 10) != "");
    CHECK(not_speech(made(tone), 10) != "");
    CHECK(not_speech(made(noise), 10) != "");
    CHECK(not_speech(made([](double at) { return tone(at) * syllables(at); }), 10) != "");
    CHECK(not_speech(made([&](double at) { return noise(at) * syllables(at); }), 10) != "");
}
