// Why: who asks for larger text must not get a smaller title of what the council deals with, and the back of the room reads it too.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/words.hpp"
#include "taps.hpp"
#include "ui/phrases.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr FrameSize panels[]{full_hd, {3840, 2160}, {1366, 768}, {1280, 800}, {1024, 768}, upright};

Configuration with_text(int size)
{
    Configuration council = example_council();
    council.display.text_size = size;
    return council;
}

/// Millimetres of a capital of these words, of their largest line; 0 when they do not stand there.
double capital_of(Stage& stage, const std::string& words)
{
    float largest = 0;
    for (const Trace::Words& line : stage.trace().words)
        if (words.starts_with(line.text))
            largest = std::max(largest, line.capital);
    return largest / stage.mm();
}

double title_of(Stage& stage) { return capital_of(stage, item_title(current_item(*stage.state().meeting))); }

std::vector<std::string> items_in_scene(bool closed)
{
    Stage stage;
    std::vector<std::string> names;
    for (const Scene& scene : scenes(stage.configuration(), stage.now()))
        if (scene.name.starts_with("meeting item ") && current_item(*scene.state.meeting).closed == closed)
            names.push_back(scene.name);
    return names;
}

}  // namespace

TEST_CASE("larger text never makes the title of the current item smaller")
{
    const auto items = items_in_scene(false);
    for (const FrameSize panel : panels) {
        CAPTURE(panel.width);
        std::map<std::string, double> before;
        for (int size = 1; size <= 4; ++size) {
            CAPTURE(size);
            Stage stage(panel, with_text(size));
            for (const std::string& name : items) {
                CAPTURE(name);
                show(stage, name);
                const double now = title_of(stage);
                CHECK(now > 0);
                CHECK(now >= before[name] - 0.05);
                before[name] = now;
            }
        }
    }
}

TEST_CASE("what a closed item is called is never smaller than what is said about it")
{
    const auto items = items_in_scene(true);
    for (const FrameSize panel : panels)
        for (int size = 1; size <= 4; ++size) {
            CAPTURE(panel.width);
            CAPTURE(size);
            Stage stage(panel, with_text(size));
            for (const std::string& name : items) {
                show(stage, name);
                CHECK(title_of(stage) > 0);
                CHECK(title_of(stage) >= capital_of(stage, stage.state().meeting->doors_closed ? tr("The doors are closed. What is said here stays here.") : tr("The doors are open.")));
            }
        }
}
