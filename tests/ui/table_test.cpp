// Why: rows that are arranged one by one make a ragged table, in which neither minutes nor bars can be compared. A list chooses once.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <regex>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

template <class Look> void everywhere(Look look)
{
    for (const FrameSize size : {full_hd, laptop, FrameSize{1024, 768}, upright})
        for (int text_size = 1; text_size <= 4; ++text_size) {
            Configuration council = example_council();
            council.display.text_size = text_size;
            Stage stage(size, council);
            INFO(size.width, " x ", size.height, ", text ", text_size);
            look(stage);
        }
}

using Words = Trace::Words;

/// The lines of the last frame that are a time, as it is written in such a list.
std::vector<Words> times(const Stage& stage, const char* written)
{
    std::vector<Words> found;
    std::copy_if(stage.trace().words.begin(), stage.trace().words.end(), std::back_inserter(found), [&](const Words& words) { return std::regex_match(words.text, std::regex(written)); });
    return found;
}

/// How many of them share their height with a line of a title.
std::ptrdiff_t beside_titles(const Stage& stage, const std::vector<Words>& times)
{
    return std::count_if(times.begin(), times.end(), [&](const Words& time) {
        return std::any_of(stage.trace().words.begin(), stage.trace().words.end(), [&](const Words& words) {
            return words.type == Type::label_strong && words.clip.y == time.clip.y && words.rect.right() < time.rect.x && words.rect.x > stage.unit() * 120 && words.rect.bottom() > time.rect.y && words.rect.y < time.rect.bottom();
        });
    });
}

}  // namespace

TEST_CASE("the minutes of an agenda's items stand all beside the titles, or all below")
{
    everywhere([](Stage& stage) {
        show(stage, "setup");
        const auto minutes = times(stage, "[0-9]+ min");
        REQUIRE(minutes.size() > 5);
        const auto beside = beside_titles(stage, minutes);
        CHECK_MESSAGE((beside == 0 || beside == static_cast<std::ptrdiff_t>(minutes.size())), beside << " of " << minutes.size() << " stand beside");
    });
}

TEST_CASE("of a meeting's items on one page all have room for a bar, or none has")
{
    everywhere([](Stage& stage) {
        show(stage, "summary");
        const auto used = times(stage, "[0-9]+ af [0-9]+ min|ikke nået|udsat");
        REQUIRE(used.size() >= 2);
        const auto apart = [](float a, float b) { return std::abs(a - b) > 1.5f; };
        const bool left = std::none_of(used.begin(), used.end(), [&](const Words& time) { return apart(time.rect.x, used.front().rect.x); });
        const bool right = std::none_of(used.begin(), used.end(), [&](const Words& time) { return apart(time.rect.right(), used.front().rect.right()); });
        CHECK((left || right));
    });
}
