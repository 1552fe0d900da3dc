// Why: larger text, more contrast, another language, reading aloud: what the person at the screen asks for. It lasts as long as that
// person stays; on() for time and for the meeting put it back.
#include "core/step.hpp"

namespace kiosk {

void on(Step& step, const EnlargeText&)
{
    const int shown = text_size(step.state, step.configuration.display);
    step.state.access.text_size = shown % text_sizes + 1;
}

void on(Step& step, const ToggleContrast&) { step.state.access.contrast = !step.state.access.contrast; }

void on(Step& step, const ToggleReadAloud&) { step.state.access.read_aloud = !step.state.access.read_aloud; }

void on(Step& step, const SwitchLanguage&)
{
    const Language shown = language(step.state, step.configuration.display);
    step.state.access.language = shown == Language::danish ? Language::english : Language::danish;
}

}  // namespace kiosk
