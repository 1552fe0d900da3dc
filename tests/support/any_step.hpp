// Why: what a mødeleder may do next, whatever it is, as one number: the tests that cut the power anywhere draw such numbers. Each step
// begins and ends on the meeting's own screen, so that it does the same after a restart, and comes to one event, seldom to two.
#pragma once

#include "core/action.hpp"

namespace kiosk::test {

inline constexpr unsigned kinds_of_steps = 27;

/// `kind` is taken modulo kinds_of_steps, places modulo what there is.
template <class Room> void any_step(Room& room, unsigned kind, unsigned a, unsigned b)
{
    if (!room.state().meeting) return;
    room.does(CloseSheet{});
    const std::size_t items = room.state().meeting->agenda.items.size();
    const std::size_t item = a % items, other = b % items;
    const auto at_the_speakers = [&](auto&&... actions) {
        room.does(OpenSpeakers{});
        (room.does(actions), ...);
        room.does(LeaveSpeakers{});
    };
    switch (kind % kinds_of_steps) {
        case 0:
        case 1: room.does(NextItem{}); break;
        case 2: room.does(PreviousItem{}); break;
        case 3: room.does(TakePause{}); break;
        case 4:
        case 5: room.does(ResumeMeeting{}); break;
        case 6: room.does(ExtendPause{}); break;
        case 7: room.does(MoveItem{item, other}); break;
        case 8: room.does(SetItemStatus{item, static_cast<ItemStatus>(b % 3)}); break;
        case 9: room.does(JoinItem{item, b % 2 == 0}); break;
        case 10: room.does(SetItemClosed{item, b % 2 == 0}); break;
        case 11: room.does(PlanItem{item, b % 2 == 0 ? 5 : -5}); break;
        case 12: if (items < 40) room.does(AddItem{}); break;
        case 13: room.does(UndoChange{}); break;
        case 14: room.does(CloseDoors{}); break;
        case 15: room.does(OpenDoors{}); break;
        case 16: room.does(NoteOutOfRoom{b % 2 == 0 ? 1 : -1}); break;
        case 17: room.does(ChangePresent{b % 2 == 0 ? 1 : -1}); break;
        case 18: room.does(CorrectStart{static_cast<int>(b % 9) - 4}); break;
        case 19: room.does(SetEndTime{5}); break;
        case 20: room.does(SetPauseTime{5}); break;
        case 21: room.does(SpreadPlan{}); break;
        case 22: room.does(RemindOf{"tone"}); break;
        case 23: at_the_speakers(OpenAskFloor{static_cast<SpeakerKind>(a % speaker_kinds)}, AskForFloor{"Group A"}, NextSpeaker{}); break;
        case 24: at_the_speakers(HoldSpeaking{}); break;
        case 25: at_the_speakers(ContinueSpeaking{}); break;
        case 26: at_the_speakers(EndSpeaking{}); break;
    }
    room.does(CloseSheet{});
}

}  // namespace kiosk::test
