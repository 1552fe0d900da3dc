#include "cli/runner.hpp"

#include <algorithm>

#include "core/wake.hpp"

namespace kiosk {

Runner::Runner(Shell& shell, Interface& interface, Platform& platform, const Configuration& configuration, Clock& clock, Voice* voice)
    : shell_(shell), interface_(interface), platform_(platform), configuration_(configuration), clock_(clock), voice_(voice)
{
    fit();
}

/// To the panel as it is now, and to who stands before it.
void Runner::fit()
{
    if (interface_.resize(platform_.size(), configuration_.panel, text_size(shell_.state(), configuration_.display)))
        platform_.upload_fonts();
}

Interface::Drawn Runner::frame(const Input* input)
{
    const Now now = clock_.now();
    Interface::Drawn drawn = interface_.frame(Room{shell_.state(), configuration_, now}, input);
    if (voice_ && drawn.utterance)
        voice_->speak(*drawn.utterance);
    for (const Action& action : drawn.actions)
        shell_.dispatch(action);
    return drawn;
}

void Runner::look_for_sound()
{
    const auto sound = voice_ ? voice_->sound() : std::nullopt;
    if (sound && sound != shell_.state().sound)
        shell_.dispatch(SoundFound{*sound});
}

void Runner::take(const std::vector<Input>& inputs)
{
    for (const Input& input : inputs) {
        tick();  // what was due before the touch comes before it
        frame(&input);
        if (input.kind != Input::Kind::move && input.kind != Input::Kind::stuck)
            shell_.dispatch(Touched{});  // after what it hit: "Are you still there?" must not vanish under the finger
    }
}

void Runner::lay_out()
{
    tick();
    look_for_sound();
    fit();
    moving_ = frame(nullptr).moving;
}

void Runner::draw()
{
    lay_out();
    platform_.present(interface_.draw_data());
}

Duration Runner::until_next() const
{
    if (moving_)
        return motion::frame;
    const Now now = clock_.now();
    return std::max(Duration(1), next_due(shell_.state(), configuration_, now) - now.instant);
}

}  // namespace kiosk
