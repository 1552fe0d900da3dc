// Why: who has the floor. The list of names stays in memory (MeetingDesk::floor) and goes with its item; that somebody speaks, of
// which kind and how long, is committed like all that happens, without a name.
#include "core/step.hpp"

namespace kiosk {
namespace {

bool at_item(const State& state) { return state.meeting && state.meeting->phase == Meeting::Phase::running; }

bool on_speakers(const State& state) { return state.screen == Screen::speakers && at_item(state); }

}  // namespace

void on(Step& step, const OpenSpeakers&)
{
    if (at_item(step.state) && step.state.screen == Screen::meeting)
        step.show(Screen::speakers);
}

void on(Step& step, const LeaveSpeakers&)
{
    if (on_speakers(step.state))
        step.show(Screen::meeting);
}

void on(Step& step, const OpenAskFloor& open)
{
    if (!on_speakers(step.state))
        return;
    step.state.desk.asking = open.kind;
    step.state.sheet = Sheet::ask_floor;
}

void on(Step& step, const AskForFloor& ask)
{
    State& state = step.state;
    if (!on_speakers(state) || state.sheet != Sheet::ask_floor || ask.name.empty())
        return;
    (void)ask_for_the_floor(state.desk.floor, {ask.name, state.desk.asking}, step.configuration.speakers);
    state.sheet = Sheet::none;
}

void on(Step& step, const TakeOffList& take)
{
    auto& asked = step.state.desk.floor.asked;
    if (on_speakers(step.state) && take.place < asked.size())
        asked.erase(asked.begin() + static_cast<std::ptrdiff_t>(take.place));
}

/// Ends who speaks, and gives the floor to who is next.
void on(Step& step, const NextSpeaker&)
{
    State& state = step.state;
    Floor& floor = state.desk.floor;
    if (!on_speakers(state) || floor.asked.empty())
        return;
    const Speaker next = floor.asked.front();
    floor.asked.erase(floor.asked.begin());
    floor.speaking = next.name;
    step.commit(SpeakingBegun{next.kind, limit_of(step.configuration.speakers, next.kind)});
}

void on(Step& step, const EndSpeaking&)
{
    if (!on_speakers(step.state) || !step.state.meeting->speaking)
        return;
    step.state.desk.floor.speaking.clear();
    step.commit(SpeakingEnded{});
}

void on(Step& step, const HoldSpeaking&)
{
    if (on_speakers(step.state) && step.state.meeting->speaking && step.state.meeting->speaking->time.since)
        step.commit(SpeakingHeld{});
}

void on(Step& step, const ContinueSpeaking&)
{
    if (on_speakers(step.state) && step.state.meeting->speaking && !step.state.meeting->speaking->time.since)
        step.commit(SpeakingContinued{});
}

}  // namespace kiosk
