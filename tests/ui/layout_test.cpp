// Why: a button off the panel cannot be pressed, words that are cut cannot be read. All screens are laid out on every panel, at every
// text size, in all colours and both languages, with the longest content that is real, and looked at by findings.hpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "findings.hpp"
#include "core/words.hpp"
#include "taps.hpp"
#include "ui/phrases.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

struct Look {
    Theme theme;
    Language language;
    const char* name;
};
constexpr Look looks[]{{Theme::light, Language::danish, "light, Danish"},       {Theme::light, Language::english, "light, English"},
                       {Theme::dark, Language::danish, "dark, Danish"},         {Theme::dark, Language::english, "dark, English"},
                       {Theme::contrast, Language::danish, "contrast, Danish"}, {Theme::contrast, Language::english, "contrast, English"}};

long letters_of(const std::string& text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

Seen seen(Stage& stage, FrameSize size)
{
    const bool strong = stage.configuration().display.theme == Theme::contrast;
    const State& state = stage.state();
    const bool open = state.screen == Screen::meeting && state.sheet == Sheet::none && !state.reminder;
    const std::string title = open ? item_title(current_item(*state.meeting)) : std::string();
    const bool usual = letters_of(title) <= 60 && stage.configuration().panel.diagonal_inches >= 32;
    return {.trace = stage.trace(),
            .controls = stage.controls(),
            .frame = {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)},
            .pixels_per_mm = static_cast<float>(stage.measure().pixels_per_mm),
            .least_capital_mm = sizes(stage.configuration().panel, size.width, size.height).caption_least,
            .least_contrast = strong ? 10 : 4.5,
            .title = usual ? title : std::string(),
            .least_title_mm = state.meeting && current_item(*state.meeting).closed ? 0 : sizes(stage.configuration().panel, size.width, size.height).item_least,
            .under_a_sheet = state.sheet != Sheet::none};
}

/// Who sees three of five faces, or one word larger than another, gives another answer.
void all_answers_are_seen(Stage& stage, const std::string& scene)
{
    if (stage.state().screen != Screen::statement)
        return;
    std::set<Type> types;  // a larger word would be the louder answer
    for (int step = 1; step <= 5; ++step) {
        const Control* answer = stage.find("answer." + std::to_string(step));
        for (const Trace::Words& words : stage.trace().words)
            if (answer && words.rect.middle_y() > answer->rect.y && words.rect.middle_y() < answer->rect.bottom() && words.rect.middle_x() > answer->rect.x && words.rect.middle_x() < answer->rect.right())
                types.insert(words.type);
        CHECK_MESSAGE((answer && answer->rect.h >= answer->whole.h - 1 && answer->list.empty()), scene << ": answer " << step << " is not all to be seen");
    }
    if (!stage.state().notice)  // which lies over one of them
        CHECK_MESSAGE(types.size() == 1, scene << ": the answers are written in " << types.size() << " sizes");
}

void look_at(Stage& stage, FrameSize size, const std::string& scene, const char* look)
{
    for (const std::string& wrong : findings(seen(stage, size), Stage::has_letter))
        FAIL_CHECK(scene, ", ", std::string(look), ": ", wrong);
    all_answers_are_seen(stage, scene);
}

template <class Look> void at_every_scene(Stage& stage, Look&& look)
{
    for (std::size_t i = 0;; ++i) {
        const auto all = scenes(stage.configuration(), stage.now());  // anew, since looking takes time
        if (i == all.size())
            return;
        stage.show(all[i].state);
        look(all[i].name);
    }
}

void look_at_everything(FrameSize size, int text_size, Configuration council = longest_council())
{
    council.display.text_size = text_size;
    Stage stage(size, council);
    at_every_scene(stage, [&](const std::string& scene) {
        for (const Look& look : looks) {
            council.display.theme = look.theme;
            council.display.language = look.language;
            stage.configure(council);
            stage.draw();
            look_at(stage, size, scene, look.name);
        }
    });
}

void look_at_as_it_is(Stage& stage, FrameSize size)
{
    at_every_scene(stage, [&](const std::string& scene) { look_at(stage, size, scene, "as it is"); });
}

/// A panel as small as the program still calls large enough, at the distances of the example.
Configuration small_panel()
{
    Configuration council = longest_council();
    council.panel = {22, 60, 5};
    return council;
}

}  // namespace

#define EVERYTHING_AT(width, height)                                                                                                            \
    TEST_CASE("every screen is right at " #width " x " #height " with the smallest text") { look_at_everything({width, height}, 1); }                    \
    TEST_CASE("every screen is right at " #width " x " #height " with larger text") { look_at_everything({width, height}, 2); }                      \
    TEST_CASE("every screen is right at " #width " x " #height " with large text") { look_at_everything({width, height}, 3); }                       \
    TEST_CASE("every screen is right at " #width " x " #height " with the largest text") { look_at_everything({width, height}, 4); }

EVERYTHING_AT(1920, 1080)
EVERYTHING_AT(3840, 2160)
EVERYTHING_AT(1366, 768)
EVERYTHING_AT(1280, 800)
EVERYTHING_AT(1024, 768)
EVERYTHING_AT(1080, 1920)

TEST_CASE("every screen is right as the council has set it up")
{
    Stage stage(full_hd, example_council());
    look_at_as_it_is(stage, full_hd);
}

TEST_CASE("every screen is right on a small panel, where the type has grown")
{
    look_at_everything(full_hd, 1, small_panel());
    look_at_everything(upright, 4, small_panel());
}

TEST_CASE("every screen is right while the clock is not set")
{
    for (const FrameSize size : {full_hd, upright}) {
        Stage stage(size, longest_council());
        stage.clock().set(std::chrono::local_days(std::chrono::year(1970) / 1 / 1) + std::chrono::hours(3), std::chrono::hours(1));
        look_at_as_it_is(stage, size);
    }
}

TEST_CASE("every screen is right with its controls low")
{
    Configuration council = longest_council();
    council.panel.low_reach = true;
    look_at_everything(upright, 1, council);
}

TEST_CASE("every control has an id of its own, made of plain words and dots")
{
    Stage stage;
    const std::regex plain("[a-z]+(\\.[a-z0-9-]+)+");
    for (const Scene& scene : scenes(stage.configuration(), stage.now())) {
        stage.show(scene.state);
        std::set<std::string> seen;
        for (const Control& control : stage.controls()) {
            CHECK_MESSAGE(std::regex_match(control.id, plain), control.id);
            CHECK_MESSAGE(seen.insert(control.id).second, control.id << " is there twice");
        }
    }
}

TEST_CASE("a control keeps its id in another language")
{
    Configuration council = example_council();
    const auto ids = [&](Language language) {
        council.display.language = language;
        Stage stage(full_hd, council);
        std::set<std::string> all;
        for (const Scene& scene : scenes(council, stage.now())) {
            stage.show(scene.state);
            for (const Control& control : stage.interface().stops())
                if (control.id.find(".scroll.") == std::string::npos && !control.id.starts_with("remind.") && !control.id.starts_with("point."))
                    all.insert(scene.name + ": " + control.id);
        }
        return all;
    };
    CHECK(ids(Language::danish) == ids(Language::english));
}
