// Why: an answer is honest because nobody learns whose it is. That promise must be read whole before the first statement and seen at each
// one, most of all by who needs the largest text.
#include <doctest/doctest.h>

#include <algorithm>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

template <class Look> void everywhere(Look look)
{
    for (const FrameSize size : {full_hd, FrameSize{1366, 768}, laptop, FrameSize{1024, 768}, upright})
        for (int text_size = 1; text_size <= 4; ++text_size)
            for (const Language language : {Language::danish, Language::english}) {
                Configuration council = example_council();
                council.display.text_size = text_size;
                council.display.language = language;
                Stage stage(size, council);
                INFO(size.width, " x ", size.height, ", text ", text_size, language == Language::danish ? ", Danish" : ", English");
                look(stage, language == Language::danish);
            }
}

}  // namespace

TEST_CASE("the welcome says without a scroll that only the sum is kept, and how many have answered")
{
    everywhere([](Stage& stage, bool danish) {
        show(stage, "welcome");
        CHECK(!stage.sees("welcome.scroll.down"));
        CHECK(stage.reads(danish ? "rækkefølge" : "order"));
        CHECK(stage.reads("29"));
    });
}

TEST_CASE("every statement says in words that only the sum is kept")
{
    everywhere([](Stage& stage, bool danish) {
        show(stage, "statement 2");
        const auto& words = stage.trace().words;
        const std::string promise = danish ? "Kun summen gemmes" : "Only the sum is kept";
        CHECK(std::any_of(words.begin(), words.end(), [&](const Trace::Words& w) { return w.text.find(promise) != std::string::npos && w.rect.shared(w.clip).h >= w.rect.h - 2; }));
        CHECK(!stage.sees("statement.scroll.down"));
    });
}

TEST_CASE("the five answers stand in one row on a lying panel and in one column on an upright one")
{
    everywhere([](Stage& stage, bool) {
        show(stage, "statement 2");
        const Rect first = stage.control("answer.1").rect;
        for (const char* id : {"answer.2", "answer.3", "answer.4", "answer.5"}) {
            const Rect answer = stage.control(id).rect;
            CHECK_MESSAGE((answer.x == first.x || answer.y == first.y), id);
        }
    });
}
