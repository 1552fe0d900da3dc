// Why: the PIN as the core sees it: how many digits stand there, how many attempts were wrong, and from when on the next may
// be made. The digits themselves go to the pad as effects. The wait runs on the monotonic clock, whoever goes where.
#include "core/step.hpp"
#include "domain/pin_limit.hpp"

namespace kiosk {
namespace {

bool takes_keys(const Step& step) { return step.state.screen == Screen::pin && step.now.instant >= step.state.pin_limit.opens_at; }

void wait_for(Step& step, int wrong) { step.state.pin_limit = PinLimit{wrong, step.now.instant + wait_after(wrong)}; }

}  // namespace

void on(Step& step, const OpenPin& open)
{
    State& state = step.state;
    const bool fits = open.purpose == PinPurpose::close_checkin ? state.screen == Screen::welcome
                                                                : state.screen == Screen::home;
    if (!fits)
        return;
    step.show(Screen::pin);
    state.pin.purpose = open.purpose;
    if (state.meeting_unknown)
        step.want(FindMeeting{});
}

void on(Step& step, const PinDigit& typed)
{
    PinEntry& pin = step.state.pin;
    if (!takes_keys(step) || pin.typed >= pin_digits)
        return;
    pin.wrong = false;
    ++pin.typed;
    step.want(TypeDigit{typed.digit});
}

void on(Step& step, const PinErase&)
{
    PinEntry& pin = step.state.pin;
    if (pin.typed == 0)
        return;
    --pin.typed;
    step.want(EraseDigit{});
}

void on(Step& step, const PinSubmit&)
{
    PinEntry& pin = step.state.pin;
    if (!takes_keys(step) || pin.typed != pin_digits)
        return;
    pin.typed = 0;
    step.want(VerifyPin{step.state.pin_limit.wrong + 1});
}

/// Whoever turns the machine off and on waits from the beginning.
void on(Step& step, const PinAttemptsFound& found) { wait_for(step, found.wrong); }

/// A wrong attempt counts wherever the screen stands by now; a right one lets in only from the PIN's own screen.
void on(Step& step, const PinChecked& checked)
{
    State& state = step.state;
    wait_for(step, checked.right ? 0 : state.pin_limit.wrong + 1);
    if (state.screen != Screen::pin)
        return;
    if (!checked.right) {
        state.pin.wrong = true;
        return;
    }
    if (state.pin.purpose == PinPurpose::close_checkin) {
        step.show(Screen::welcome);
        state.sheet = Sheet::close_checkin;
        return;
    }
    prepare_meeting(step);
}

}  // namespace kiosk
