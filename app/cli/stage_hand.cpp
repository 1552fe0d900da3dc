#include "cli/stage_hand.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "core/wake.hpp"
#include "platform/fingers.hpp"
#include "platform/png.hpp"
#include "ui/phrases.hpp"

namespace kiosk {
namespace {

/// Longer than a screen change and the double-tap guard: what a person takes at the very least.
constexpr Duration a_moment = motion::hold + std::chrono::milliseconds(100);

}  // namespace

std::string_view name_of(Screen screen)
{
    switch (screen) {
    case Screen::idle: return "idle";
    case Screen::home: return "home";
    case Screen::library: return "library";
    case Screen::kodeks: return "kodeks";
    case Screen::point: return "point";
    case Screen::search: return "search";
    case Screen::decks: return "decks";
    case Screen::slides: return "slide";
    case Screen::dilemmas: return "dilemmas";
    case Screen::dilemma: return "dilemma";
    case Screen::help: return "help";
    case Screen::draft: return "draft";
    case Screen::pin: return "pin";
    case Screen::setup: return "setup";
    case Screen::agendas: return "agendas";
    case Screen::agenda_files: return "agenda-files";
    case Screen::agenda_found: return "agenda-found";
    case Screen::opening: return "opening";
    case Screen::meeting: return "meeting";
    case Screen::pause: return "pause";
    case Screen::speakers: return "speakers";
    case Screen::welcome: return "welcome";
    case Screen::statement: return "checkin";
    case Screen::thanks: return "thanks";
    case Screen::results: return "results";
    case Screen::recap: return "summary";
    }
    return "";
}

StageHand::StageHand(const Shell& shell, Interface& interface, Platform& platform, Runner& runner, ManualClock& clock, const Configuration& configuration,
                     std::filesystem::path out)
    : shell_(shell), interface_(interface), platform_(platform), runner_(runner), clock_(clock), configuration_(configuration), out_(std::move(out))
{
    settle();
}

void StageHand::collect() { runner_.take(platform_.wait(Duration(0))); }

/// Twice: the first frame has what changed, the second what followed from it. Only a picture shows them.
void StageHand::settle()
{
    runner_.lay_out();
    clock_.advance(a_moment);
    runner_.lay_out();
}

void StageHand::tap(std::string_view id)
{
    if (!can_reach(id))
        look_for(id);
    const Control* control = interface_.find(id);
    expect(control != nullptr, "the control " + std::string(id) + " is not on the screen " + std::string(name_of(state().screen)));
    touch(*control);
}

/// Half of it at least: what a list's end leaves of a row may be too little for a finger.
bool StageHand::can_reach(std::string_view id) const
{
    const Control* control = interface_.find(id);
    return control != nullptr && control->rect.h >= control->whole.h / 2;
}

void StageHand::touch(const Control& control)
{
    const float x = control.rect.middle_x(), y = control.rect.middle_y();
    push_finger_down(interface_.size(), x, y);
    collect();
    clock_.advance(std::chrono::milliseconds(90));
    push_finger_up(interface_.size(), x, y);
    collect();
    settle();
}

void StageHand::press(Key key)
{
    Input pressed;
    pressed.kind = Input::Kind::key;
    pressed.key = key;
    runner_.take({pressed});
    settle();
}

void StageHand::look_for(std::string_view id)
{
    constexpr int most_pages = 40;
    for (const char* way : {".scroll.up", ".scroll.down"})
        for (int page = 0; page < most_pages && !can_reach(id); ++page) {
            const auto& controls = interface_.controls();
            const auto button = std::find_if(controls.begin(), controls.end(), [&](const Control& c) { return c.id.ends_with(way); });
            if (button == controls.end())
                break;
            touch(*button);
        }
}

void StageHand::wait(Duration time)
{
    const Instant end = clock_.now().instant + time;
    for (Now now = clock_.now(); now.instant < end; now = clock_.now()) {
        const Duration due = next_due(state(), configuration_, now) - now.instant;
        clock_.advance(std::min(std::max(due, Duration(1)), end - now.instant));
        runner_.tick();
    }
    settle();
}

void StageHand::wait_for(Screen screen, Duration at_most)
{
    const Instant end = clock_.now().instant + at_most;
    while (state().screen != screen && clock_.now().instant < end)
        wait(std::min<Duration>(std::chrono::seconds(1), end - clock_.now().instant));
    expect(screen);
}

void StageHand::expect(Screen screen) const
{
    expect(state().screen == screen, "expected the screen " + std::string(name_of(screen)) + ", found " + std::string(name_of(state().screen)));
}

void StageHand::expect(bool truth, const std::string& otherwise) const
{
    if (!truth)
        throw NotAsExpected(otherwise);
}

void StageHand::picture(const std::string& name)
{
    runner_.draw();
    const auto path = out_ / fmt::format("{:02}-{}.png", ++pictures_, name);
    const auto written = write_png(path, platform_.capture());
    expect(written.has_value(), "the picture " + path.string() + " could not be written");
    say_step("picture " + path.filename().string());
}

void StageHand::say_step(const std::string& line) const { std::printf("%s  %s\n", clock_face(clock_.now().local).c_str(), line.c_str()); }

}  // namespace kiosk
