// Why: larger text, more contrast, another language, reading aloud: what the person at the screen asks for. It lasts as long as that
// person stays; on() for time and for the meeting put it back.
#include <algorithm>

#include "core/step.hpp"

namespace kiosk {
namespace {

void stop_reading(Step& step) { step.state.access.read_aloud = false; }

/// Who asks for it on the idle screen stands there now.
void begin_reading(Step& step)
{
    if (who_would_hear(step.state) == Listener::nobody)
        return;
    step.state.access.read_aloud = true;
    step.state.touched = step.now.instant;
    if (step.state.screen == Screen::idle)
        step.show(Screen::home);
}

}  // namespace

void on(Step& step, const EnlargeText&)
{
    const int shown = text_size(step.state, step.configuration.display);
    step.state.access.text_size = shown % text_sizes + 1;
}

void on(Step& step, const ToggleContrast&) { step.state.access.contrast = !step.state.access.contrast; }

void on(Step& step, const ToggleReadAloud&)
{
    step.state.access.read_aloud ? stop_reading(step) : begin_reading(step);
}

void on(Step& step, const ChangeVolume& change)
{
    step.state.access.volume = std::clamp(volume(step.state, step.configuration.speech) + change.by, 1, most_volume);
}

/// Who plugs in a headset wants to hear; who pulls it out, to go. One that is there from the start asks for nothing.
void on(Step& step, const SoundFound& found)
{
    const bool known = step.state.sound.has_value(), had = known && step.state.sound->headset;
    step.state.sound = found.sound;
    if (known && found.sound.headset && !had)
        begin_reading(step);
    if (had && !found.sound.headset)
        stop_reading(step);
}

void on(Step& step, const SwitchLanguage&)
{
    const Language shown = language(step.state, step.configuration.display);
    step.state.access.language = shown == Language::danish ? Language::english : Language::danish;
}

}  // namespace kiosk
