// Why: a button off the panel cannot be pressed, and of two that overlap one is pressed by mistake. All screens are laid
// out on the panels that hang in council chambers, and every control and letter is looked at.
#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "content/translations.hpp"
#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string place(const Rect& r)
{
    return std::to_string(static_cast<int>(r.x)) + "," + std::to_string(static_cast<int>(r.y)) + " " + std::to_string(static_cast<int>(r.w)) + "x" +
           std::to_string(static_cast<int>(r.h));
}

bool is_page_button(const Control& control) { return control.id.ends_with(".up") || control.id.ends_with(".down"); }

bool overlap(const Rect& a, const Rect& b)
{
    const Rect both = a.shared(b);
    return both.w > 0.5f && both.h > 0.5f;
}

bool inside(const Rect& r, const Rect& frame)
{
    return r.x >= frame.x - 0.5f && r.y >= frame.y - 0.5f && r.right() <= frame.right() + 0.5f && r.bottom() <= frame.bottom() + 0.5f;
}

/// Everything is as large as it ever becomes: a panel of 22 inches that is read from 60 cm.
Configuration small_panel()
{
    Configuration council = example_council();
    council.panel = {22, 60, 5};
    return council;
}

template <class Look> void look_at_every_scene(Stage& stage, FrameSize size, Look&& look)
{
    stage.resize(size);
    const Rect frame{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const std::string& name : scene_names(stage.configuration())) {
        INFO(name << " at " << size.width << " x " << size.height);
        show(stage, name);
        look(frame);
    }
}

void check_inside(FrameSize size, const Configuration& council = example_council())
{
    Stage stage(size, council);
    look_at_every_scene(stage, size, [&](const Rect& frame) {
        for (const Control& control : stage.controls())
            CHECK_MESSAGE(inside(control.rect, frame), control.id << " at " << place(control.rect));
    });
}

void check_overlaps(FrameSize size, const Configuration& council = example_council())
{
    Stage stage(size, council);
    look_at_every_scene(stage, size, [&](const Rect&) {
        const auto& controls = stage.controls();
        for (auto a = controls.begin(); a != controls.end(); ++a)
            for (auto b = a + 1; b != controls.end(); ++b)
                if (!is_page_button(*a) && !is_page_button(*b))
                    CHECK_MESSAGE(!overlap(a->rect, b->rect), a->id << " at " << place(a->rect) << " and " << b->id << " at " << place(b->rect));
    });
}

/// What can be seen of a letter must lie within the panel's sides; lists may end above and below.
void check_letters(FrameSize size, const Configuration& council = example_council())
{
    Stage stage(size, council);
    look_at_every_scene(stage, size, [&](const Rect& frame) {
        REQUIRE(!stage.letters().empty());
        int beside = 0, below = 0;
        for (const Stage::Letter& letter : stage.letters()) {
            const bool in_a_list = !inside(frame, letter.clip);
            beside += letter.rect.x < 0 || letter.rect.right() > frame.w;
            below += !in_a_list && (letter.rect.y < 0 || letter.rect.bottom() > frame.h);
        }
        CHECK_MESSAGE(beside == 0, beside << " letters run over a side of the panel");
        CHECK_MESSAGE(below == 0, below << " letters run over the top or the bottom of the panel");
    });
}

std::string around(const std::vector<Stage::Letter>& letters, std::size_t at)
{
    std::string text;
    for (std::size_t i = at < 12 ? 0 : at - 12; i < std::min(letters.size(), at + 13); ++i)
        text += letters[i].code < 0x80 ? static_cast<char>(letters[i].code) : '?';
    return text;
}

float area(const Rect& r) { return r.w * r.h; }

/// Letters are drawn in the order they are read: neighbours may be kerned into one another, others may not meet.
void check_text_on_text(FrameSize size, const Configuration& council = example_council())
{
    Stage stage(size, council);
    stage.resize(size);
    for (const std::string& name : scene_names(stage.configuration())) {
        show(stage, name);
        const State& state = stage.state();
        if (state.sheet != Sheet::none || state.reminder || state.notice || stage.sees("still.here"))
            continue;  // what lies over a screen hides its words
        const auto letters = stage.letters();
        std::string found;
        for (std::size_t a = 0; a < letters.size() && found.empty(); ++a)
            for (std::size_t b = a + 3; b < letters.size() && found.empty(); ++b) {
                const Rect one = letters[a].rect.shared(letters[a].clip), other = letters[b].rect.shared(letters[b].clip);
                if (area(one.shared(other)) > 0.2f * std::min(area(one), area(other)))
                    found = around(letters, a) + " | " + around(letters, b) + " at " + place(one);
            }
        CHECK_MESSAGE(found.empty(), name << " at " << size.width << " x " << size.height << ": " << found);
    }
}

}  // namespace

TEST_CASE("no text is written over other text on a full-HD panel") { check_text_on_text(full_hd); }
TEST_CASE("no text is written over other text on a small panel") { check_text_on_text(laptop); }
TEST_CASE("no text is written over other text on an upright panel") { check_text_on_text(upright); }

TEST_CASE("every control lies inside a full-HD panel") { check_inside(full_hd); }
TEST_CASE("every control lies inside a small panel") { check_inside(laptop); }
TEST_CASE("every control lies inside an upright panel") { check_inside(upright); }

TEST_CASE("no two controls overlap on a full-HD panel") { check_overlaps(full_hd); }
TEST_CASE("no two controls overlap on a small panel") { check_overlaps(laptop); }
TEST_CASE("no two controls overlap on an upright panel") { check_overlaps(upright); }

TEST_CASE("no letter runs over the edge of a full-HD panel") { check_letters(full_hd); }
TEST_CASE("no letter runs over the edge of a small panel") { check_letters(laptop); }
TEST_CASE("no letter runs over the edge of an upright panel") { check_letters(upright); }

TEST_CASE("on a panel where all has grown no text is written over other text") { check_text_on_text(full_hd, small_panel()); }
TEST_CASE("on a panel where all has grown every control lies inside") { check_inside(full_hd, small_panel()); }
TEST_CASE("on a panel where all has grown no two controls overlap") { check_overlaps(full_hd, small_panel()); }
TEST_CASE("on a panel where all has grown no letter runs over the edge") { check_letters(full_hd, small_panel()); }

TEST_CASE("on a 4K panel letters larger than ImGui's own buffer are drawn and stay inside") { check_letters({3840, 2160}, small_panel()); }

TEST_CASE("every control has a name that can be read aloud")
{
    Stage stage;
    look_at_every_scene(stage, full_hd, [&](const Rect&) {
        for (const Control& control : stage.controls())
            CHECK_MESSAGE(!control.name.empty(), control.id);
    });
}

TEST_CASE("every control has an id of its own, made of plain words and dots")
{
    Stage stage;
    const std::regex plain("[a-z]+(\\.[a-z0-9-]+)+");
    look_at_every_scene(stage, full_hd, [&](const Rect&) {
        std::set<std::string> seen;
        for (const Control& control : stage.controls()) {
            CHECK_MESSAGE(std::regex_match(control.id, plain), control.id);
            CHECK_MESSAGE(seen.insert(control.id).second, control.id << " is there twice");
        }
    });
}

TEST_CASE("a control keeps its id in another language")
{
    Stage stage;
    const auto ids = [&] {
        std::vector<std::string> all;
        for (const std::string& name : scene_names(stage.configuration())) {
            show(stage, name);
            std::set<std::string> shown;
            for (const Control& control : stage.controls())
                if (!is_page_button(control) && !control.id.starts_with("remind.") && !control.id.starts_with("point."))
                    shown.insert(name + ": " + control.id);
            all.insert(all.end(), shown.begin(), shown.end());
        }
        return all;
    };
    const auto danish = ids();
    use_language("en", std::filesystem::path(KIOSK_BINARY_DIR) / "locale");
    CHECK(danish == ids());
}

TEST_CASE("every control is large enough for a finger")
{
    Stage stage;
    for (const FrameSize size : {full_hd, upright})
        look_at_every_scene(stage, size, [&](const Rect&) {
            const float least = space::control * stage.unit() - 1;
            for (const Control& control : stage.controls()) {
                const bool cut_by_a_list = control.id.starts_with("point.") || control.id.starts_with("remind.") || control.id.starts_with("agenda.");
                CHECK_MESSAGE((cut_by_a_list || (control.rect.w >= least && control.rect.h >= least)), control.id << " is " << place(control.rect));
            }
        });
}
