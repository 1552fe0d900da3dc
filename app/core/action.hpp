// Why: everything that can happen, as plain values: what a person did, that time passed, and what came back from the
// outside. update() must handle each of them; std::visit there has no default arm.
#pragma once

#include <string>
#include <variant>

#include "core/ports.hpp"
#include "core/state.hpp"

namespace kiosk {

// A person, or time
struct Touched {};  ///< any contact or key, before what it does
struct Tick {};     ///< time has passed
struct TouchStuck {};  ///< a contact that did not lift was let go; nobody may have been there
struct StillHere {};

// How the person at the screen wants it
struct EnlargeText {};    ///< a size larger; after the largest the smallest
struct ToggleContrast {};
struct ToggleReadAloud {};
struct ChangeVolume { int by = 0; };
struct SwitchLanguage {};

// Reading
struct GoHome {};
struct OpenKodeks { std::size_t part = 0; };  ///< also moves between parts
struct UnfoldPoint { std::string point; };    ///< again: folds it
struct OpenResults {};

// The mødeleder's way in
struct OpenPin { PinPurpose purpose; };
struct PinDigit { char digit = '0'; };
struct PinErase {};
struct PinSubmit {};
struct OpenAgendas {};
struct ChooseAgenda { std::string agenda; };
struct ChangePresent { int by = 0; };

// The meeting
struct StartMeeting {};
struct BeginItems {};
struct NextItem {};
struct PreviousItem {};
struct TakePause {};
struct ExtendPause {};
struct ResumeMeeting {};
struct OpenRemind {};
struct RemindOf { std::string point; };
struct DismissReminder {};
struct AskToEnd {};
struct EndMeeting {};
struct CloseSheet {};

// The mødetjek
struct BeginAnswers {};
struct GiveAnswer { Answer answer; };
struct PreviousStatement {};
struct UndoAnswers {};
struct CloseCheckin {};

// What came back
struct SoundFound { Sound sound; };  ///< at start, and when a device comes or goes
struct MeetingFound { Meeting meeting; };  ///< it has not been published: the power was cut, or its urn could not be read before
struct NoMeetingFound {};
struct MeetingUnknown { Failure failure; };  ///< nobody can say now whether a meeting is under way, or what its urn holds
struct Committed { MeetingEvent event; std::int64_t meeting = 0; };  ///< and with it all that could not be saved before
struct CommitFailed { MeetingEvent event; Failure failure; };
struct CaughtUp {};
struct StillBehind { Failure failure; };
struct PinAttemptsFound { int wrong = 0; };  ///< at start: since the last right one
struct PinChecked { bool right = false; };
struct UrnReady { int answered = 0; bool closing = false; };  ///< closing: it takes no more answers, its result is still to come
struct UrnFailed { Failure failure; };
struct AnswersStored { int answered = 0; };
struct AnswersNotStored { Failure failure; };
struct AnswersTakenBack { int answered = 0; };
struct AnswersNotTakenBack { Failure failure; };
struct Published { PublishedMeeting result; };
struct PublishFailed { Failure failure; };

using Action =
    std::variant<Touched, Tick, TouchStuck, StillHere, EnlargeText, ToggleContrast, ToggleReadAloud, ChangeVolume, SwitchLanguage, GoHome, OpenKodeks, UnfoldPoint, OpenResults, OpenPin, PinDigit, PinErase,
                 PinSubmit, OpenAgendas, ChooseAgenda, ChangePresent, StartMeeting, BeginItems, NextItem, PreviousItem,
                 TakePause, ExtendPause, ResumeMeeting, OpenRemind, RemindOf, DismissReminder, AskToEnd, EndMeeting,
                 CloseSheet, BeginAnswers, GiveAnswer, PreviousStatement, UndoAnswers, CloseCheckin,
                 SoundFound, MeetingFound, NoMeetingFound, MeetingUnknown, Committed, CommitFailed, CaughtUp, StillBehind, PinAttemptsFound, PinChecked, UrnReady, UrnFailed, AnswersStored, AnswersNotStored,
                 AnswersTakenBack, AnswersNotTakenBack, Published, PublishFailed>;

/// An action with the time it happened, read once by the shell.
struct Stamped {
    Action action;
    Now now;
};

}  // namespace kiosk
