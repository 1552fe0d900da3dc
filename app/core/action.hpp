// Why: everything that can happen, as plain values: what a person did, that time passed, and what came back from the
// outside. update() must handle each of them; std::visit there has no default arm.
#pragma once

#include <string>

#include "core/ports.hpp"
#include "core/state.hpp"
#include "domain/one_of.hpp"

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
struct GoBack {};       ///< from a reading screen to where it was opened
struct OpenLibrary {};  ///< with one document only: that
struct OpenKodeks { std::size_t part = 0; std::size_t document = 0; };  ///< also moves between parts
struct OpenPoint { std::size_t document = 0; std::string point; };
struct OpenSearch {};
struct TypeLetter { std::string letter; };  ///< UTF-8; a blank, too; where something can be typed
struct EraseLetter {};
struct OpenResults {};

// Shown to all
struct OpenDecks {};
struct OpenSlides { std::size_t deck = 0; std::size_t slide = 0; };
struct TurnSlide { int by = 0; };
struct DarkenSlides {};  ///< again: back
struct TimeSlide {};     ///< again: stops
struct OpenDilemmas {};
struct OpenDilemma { std::size_t card = 0; };
struct DrawDilemma {};   ///< any but the one read last
struct ChooseWay { std::size_t way = 0; };
struct ShowWays {};
struct DiscussAgain {};  ///< a new round

// Whom one can talk to
struct OpenHelp {};
struct CloseHelp {};     ///< to the idle screen, or the meeting

// The mødeleder's way in
struct OpenPin { PinPurpose purpose; };
struct PinDigit { char digit = '0'; };
struct PinErase {};
struct PinSubmit {};
struct OpenAgendas {};
struct ChooseAgenda { std::string agenda; };  ///< none of that id: back, with the one before
struct StartWithoutAgenda {};
struct OpenAgendaFiles {};
struct ReadAgenda { AgendaFile file; };
struct TakeAgenda {};        ///< the one that was looked at
struct LeaveAgendaFiles {};  ///< one step back
struct ChangePresent { int by = 0; };
struct OpenDraft {};
struct OpenRecap {};   ///< the last meeting on one page
struct CloseRecap {};
struct SaveRecap {};   ///< on the stick that is plugged in

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

// The agenda while the meeting runs. Items are named by where they stand.
struct OpenAgendaSheet {};
struct OpenItem { std::size_t item = 0; };  ///< what can be done with it
struct MoveItem { std::size_t from = 0, to = 0; };
struct SetItemStatus { std::size_t item = 0; ItemStatus status = ItemStatus::planned; };
struct JoinItem { std::size_t item = 0; bool joined = false; };  ///< handled under one with the item before it, or no longer
struct SetItemClosed { std::size_t item = 0; bool closed = false; };
struct PlanItem { std::size_t item = 0; int by = 0; };  ///< minutes; down to none
struct OpenAddItem {};
struct AddItem { bool closed = false; };  ///< with the title that was typed, which may be empty
struct UndoChange {};

// Doors, people and time
struct CloseDoors {};
struct OpenDoors {};
struct NoteOutOfRoom { int by = 0; };
struct OpenTimeSheet {};
struct CorrectStart { int by = 0; };      ///< minutes that the meeting had begun before it was tapped
struct SetEndTime { int by = 0; };        ///< minutes, from what is set; the first time from what is predicted
struct ForgetEndTime {};
struct SetPauseTime { int by = 0; };      ///< minutes, from what is set; the first time from now
struct ForgetPauseTime {};
struct SpreadPlan {};
struct DropReminder { std::string rule; };

// Who has the floor
struct OpenSpeakers {};
struct LeaveSpeakers {};
struct OpenAskFloor { SpeakerKind kind = SpeakerKind::member; };
struct AskForFloor { std::string name; };
struct TakeOffList { std::size_t place = 0; };
struct NextSpeaker {};
struct EndSpeaking {};
struct HoldSpeaking {};
struct ContinueSpeaking {};

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
struct WayTallied { int answers = 0; };
struct WaysShown { std::vector<WayShare> shares; };
struct AgendaFilesListed { std::vector<AgendaFile> files; };
struct AgendaFileRead { FoundAgenda found; };
struct AgendaFileRefused { NoAgenda none; };
struct RecapSaved { std::string where; };
struct RecapNotSaved { Failure failure; };

using ActionKinds =
    std::variant<Touched, Tick, TouchStuck, StillHere, EnlargeText, ToggleContrast, ToggleReadAloud, ChangeVolume,
                 SwitchLanguage, GoHome, GoBack, OpenLibrary, OpenKodeks, OpenPoint,
                 OpenSearch, TypeLetter, EraseLetter, OpenDecks, OpenSlides, TurnSlide, DarkenSlides, TimeSlide, OpenDilemmas,
                 OpenDilemma, DrawDilemma, ChooseWay, ShowWays, DiscussAgain, WayTallied, WaysShown, OpenHelp, CloseHelp, OpenDraft,
                 OpenResults, OpenPin, PinDigit, PinErase, PinSubmit,
                 OpenAgendas, ChooseAgenda, StartWithoutAgenda, ChangePresent, OpenRecap, CloseRecap, SaveRecap, StartMeeting,
                 BeginItems, NextItem, PreviousItem, TakePause, ExtendPause, ResumeMeeting, OpenRemind, RemindOf,
                 DismissReminder, AskToEnd, EndMeeting, CloseSheet, OpenAgendaSheet, OpenItem, MoveItem, SetItemStatus,
                 JoinItem, SetItemClosed, PlanItem, OpenAddItem, AddItem, UndoChange, CloseDoors, OpenDoors, NoteOutOfRoom, OpenTimeSheet,
                 CorrectStart, SetEndTime, ForgetEndTime, SetPauseTime, ForgetPauseTime, SpreadPlan, DropReminder,
                 OpenSpeakers, LeaveSpeakers, OpenAskFloor, AskForFloor, TakeOffList, NextSpeaker, EndSpeaking, HoldSpeaking,
                 ContinueSpeaking, BeginAnswers, GiveAnswer, PreviousStatement, UndoAnswers, CloseCheckin, SoundFound,
                 MeetingFound, NoMeetingFound, MeetingUnknown, Committed, CommitFailed, CaughtUp, StillBehind,
                 PinAttemptsFound, PinChecked, UrnReady, UrnFailed, AnswersStored, AnswersNotStored, AnswersTakenBack,
                 AnswersNotTakenBack, Published, PublishFailed, RecapSaved, RecapNotSaved,
                 OpenAgendaFiles, ReadAgenda, TakeAgenda, LeaveAgendaFiles, AgendaFilesListed, AgendaFileRead, AgendaFileRefused>;
using Action = OneOf<ActionKinds>;  ///< compiled in action.cpp

/// An action with the time it happened, read once by the shell.
struct Stamped {
    Action action;
    Now now;
};

}  // namespace kiosk
