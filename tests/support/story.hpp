// Why: the way from an idle screen to any moment of an evening, told once, for the core alone (play.hpp) and for the whole
// shell (evening.hpp) alike: both have does().
#pragma once

#include "core/action.hpp"
#include "support/council.hpp"

namespace kiosk::test {

template <class Room> void type(Room& room, const std::string& digits)
{
    for (const char digit : digits) room.does(PinDigit{digit});
}

template <class Room> void let_in(Room& room)
{
    room.does(GoHome{});
    room.does(OpenPin{PinPurpose::start_meeting});
    type(room, right_pin);
    room.does(PinSubmit{});
}

/// Opens a meeting with `present` of the council's nine.
template <class Room> void open_meeting(Room& room, int present = 9)
{
    let_in(room);
    room.does(ChangePresent{present - 9});
    room.does(StartMeeting{});
}

template <class Room> void begin_items(Room& room, int present = 9)
{
    open_meeting(room, present);
    room.does(BeginItems{});
}

template <class Room> void end_meeting(Room& room)
{
    room.does(AskToEnd{});
    room.does(EndMeeting{});
}

template <class Room> void hold_meeting(Room& room, int present = 9)
{
    begin_items(room, present);
    end_meeting(room);
}

/// One member's whole answer: the same to every statement.
template <class Room> void answer_all(Room& room, Answer answer)
{
    room.does(BeginAnswers{});
    for (std::size_t i = 0; i < statements_asked; ++i) room.does(GiveAnswer{answer});
}

template <class Room> void close_by_chair(Room& room)
{
    room.does(OpenPin{PinPurpose::close_checkin});
    type(room, right_pin);
    room.does(PinSubmit{});
    room.does(CloseCheckin{});
}

}  // namespace kiosk::test
