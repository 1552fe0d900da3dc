#include "speech_detector.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <fstream>
#include <iterator>
#include <numbers>
#include <sstream>

namespace kiosk::test {
namespace {

constexpr std::int16_t audible = 30;         // of 32768
constexpr std::size_t bin = capture_rate / 100;  // 10 ms
constexpr double bins_a_second = 100;

/// One resonance-free filter of second order (the bilinear transform of Butterworth's).
class Filter {
public:
    enum class Kind { low_pass, high_pass };
    Filter(Kind kind, double hertz)
    {
        const double turn = std::tan(std::numbers::pi * hertz / capture_rate), root = std::numbers::sqrt2;
        const double norm = 1 / (1 + root * turn + turn * turn);
        const bool low = kind == Kind::low_pass;
        ahead_[0] = low ? turn * turn * norm : norm;
        ahead_[1] = low ? 2 * ahead_[0] : -2 * ahead_[0];
        ahead_[2] = ahead_[0];
        back_[0] = 2 * (turn * turn - 1) * norm;
        back_[1] = (1 - root * turn + turn * turn) * norm;
    }
    double operator()(double in)
    {
        const double out = ahead_[0] * in + kept_[0];
        kept_[0] = ahead_[1] * in - back_[0] * out + kept_[1];
        kept_[1] = ahead_[2] * in - back_[1] * out;
        return out;
    }

private:
    double ahead_[3]{}, back_[2]{}, kept_[2]{};
};

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// The deviation of the values as a part of their mean.
double spread(const std::vector<double>& values)
{
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return middle > 0 ? std::sqrt(sum / static_cast<double>(values.size())) / middle : 0;
}

double power(std::span<const std::int16_t> samples)
{
    double sum = 0;
    for (const double sample : samples) sum += sample * sample;
    return sum;
}

/// The part of the power that lies between 200 and 4000 Hz.
double part_in_band(std::span<const std::int16_t> samples)
{
    Filter low(Filter::Kind::low_pass, 4000), high(Filter::Kind::high_pass, 200);
    double inside = 0;
    for (const double sample : samples) {
        const double passed = high(low(sample));
        inside += passed * passed;
    }
    return inside / power(samples);
}

/// How loud each 10 ms are.
std::vector<double> loudness(std::span<const std::int16_t> samples)
{
    std::vector<double> bins;
    for (std::size_t at = 0; at + bin <= samples.size(); at += bin) bins.push_back(std::sqrt(power(samples.subspan(at, bin)) / bin));
    return bins;
}

/// How much of the coming and going lies between `from` and `to` times a second.
double coming_and_going(const std::vector<double>& loud, double from, double to)
{
    const double middle = mean(loud), step = bins_a_second / static_cast<double>(loud.size());
    double sum = 0;
    for (double hertz = std::ceil(from / step) * step; hertz <= to; hertz += step) {
        std::complex<double> turned;
        for (std::size_t i = 0; i < loud.size(); ++i)
            turned += (loud[i] - middle) * std::polar(1., -2 * std::numbers::pi * hertz * static_cast<double>(i) / bins_a_second);
        sum += std::norm(turned);
    }
    return sum;
}

/// How often the sound crosses zero in each 10 ms that are not too soft to tell.
std::vector<double> crossings(std::span<const std::int16_t> samples, const std::vector<double>& loud)
{
    const double least = 0.05 * *std::max_element(loud.begin(), loud.end());
    std::vector<double> counts;
    for (std::size_t i = 0; i < loud.size(); ++i) {
        if (loud[i] < least) continue;
        double count = 0;
        for (std::size_t at = i * bin + 1; at < (i + 1) * bin; ++at) count += (samples[at] < 0) != (samples[at - 1] < 0) ? 1 : 0;
        counts.push_back(count);
    }
    return counts;
}

/// Whether the sound there repeats itself 60 to 350 times a second, as a voice does.
bool hums(std::span<const std::int16_t> frame)
{
    const double all = power(frame);
    for (std::size_t lag = capture_rate / 350; lag <= capture_rate / 60; ++lag) {
        double same = 0, first = 0, second = 0;
        for (std::size_t i = 0; i + lag < frame.size(); ++i) {
            same += static_cast<double>(frame[i]) * frame[i + lag];
            first += static_cast<double>(frame[i]) * frame[i];
            second += static_cast<double>(frame[i + lag]) * frame[i + lag];
        }
        if (all > 0 && same > 0.6 * std::sqrt(first * second)) return true;
    }
    return false;
}

double part_that_hums(std::span<const std::int16_t> samples, const std::vector<double>& loud)
{
    constexpr std::size_t frame = 4 * bin;
    const double least = 0.2 * *std::max_element(loud.begin(), loud.end());
    double humming = 0, all = 0;
    for (std::size_t at = 0; at + frame <= samples.size(); at += frame) {
        if (loud[at / bin + 1] < least) continue;
        all += 1;
        humming += hums(samples.subspan(at, frame)) ? 1 : 0;
    }
    return all > 0 ? humming / all : 0;
}

std::string outside(const char* what, double value, double least, double most)
{
    if (value >= least && value <= most) return {};
    std::ostringstream said;
    said << what << " is " << value << ", and of speech it is " << least << " to " << most << "; ";
    return said.str();
}

}  // namespace

Samples captured(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Samples samples(bytes.size() / 2);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(static_cast<unsigned char>(bytes[2 * i]) | static_cast<unsigned char>(bytes[2 * i + 1]) << 8);
    return samples;
}

std::span<const std::int16_t> sounding(std::span<const std::int16_t> samples)
{
    const auto heard = [](std::int16_t sample) { return std::abs(sample) >= audible; };
    const auto first = std::find_if(samples.begin(), samples.end(), heard);
    const auto last = std::find_if(samples.rbegin(), samples.rend(), heard);
    if (first == samples.end()) return {};
    return samples.subspan(static_cast<std::size_t>(first - samples.begin()), static_cast<std::size_t>(last.base() - first));
}

std::string not_speech(std::span<const std::int16_t> samples, std::size_t words)
{
    const auto heard = sounding(samples);
    if (heard.size() < capture_rate / 2) return "it is silent";
    const std::vector<double> loud = loudness(heard);
    const double seconds = static_cast<double>(heard.size()) / capture_rate;
    return outside("the time a word takes, in seconds,", seconds / static_cast<double>(words), 0.25, 0.85) +
           outside("the part between 200 and 4000 Hz", part_in_band(heard), 0.6, 1) +
           outside("the spread of the loudness", spread(loud), 0.4, 2) +
           outside("the part of the coming and going at 2 to 8 Hz", coming_and_going(loud, 2, 8) / coming_and_going(loud, 0.2, 40), 0.35, 1) +
           outside("the spread of the pitch", spread(crossings(heard, loud)), 0.35, 3) +
           outside("the part that hums", part_that_hums(heard, loud), 0.5, 1);
}

std::size_t count_words(std::string_view text)
{
    std::istringstream words{std::string(text)};
    return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

}  // namespace kiosk::test
