// Why: one step of update(): the state being changed, the time, the configuration, and the effects so far. Each action has
// one on(); a new action without one does not compile. They stand in the file of the part of the evening they belong to.
#pragma once

#include <vector>

#include "core/update.hpp"

namespace kiosk {

struct Step {
    State& state;
    const Now& now;
    const Configuration& configuration;
    std::vector<Effect>& effects;

    void want(Effect effect) { effects.push_back(std::move(effect)); }
    void commit(MeetingEvent event) { want(Commit{std::move(event)}); }
    void show(Screen screen);  ///< changes the screen, puts sheets and a PIN entry away
    void leave_point(); ///< on its page: what is opened from it leads back to it
    void notify(Notice::Kind kind, std::string code = {}, std::optional<Duration> for_how_long = std::nullopt);
};

// update_access.cpp
void on(Step&, const EnlargeText&);
void on(Step&, const ToggleContrast&);
void on(Step&, const ToggleReadAloud&);
void on(Step&, const ChangeVolume&);
void on(Step&, const SoundFound&);
void on(Step&, const SwitchLanguage&);

// update_reading.cpp: home and setting up
void on(Step&, const Touched&);
void on(Step&, const TouchStuck&);
void on(Step&, const StillHere&);
void on(Step&, const GoHome&);
void on(Step&, const OpenResults&);
void on(Step&, const OpenDraft&);
void on(Step&, const OpenHelp&);
void on(Step&, const CloseHelp&);
void on(Step&, const CloseSheet&);
void on(Step&, const OpenAgendas&);
void on(Step&, const ChooseAgenda&);
void on(Step&, const ChangePresent&);
void on(Step&, const OpenRecap&);
void on(Step&, const CloseRecap&);
void on(Step&, const SaveRecap&);
void on(Step&, const RecapSaved&);
void on(Step&, const RecapNotSaved&);

// update_library.cpp: the documents
void on(Step&, const GoBack&);
void on(Step&, const OpenLibrary&);
void on(Step&, const OpenKodeks&);
void on(Step&, const OpenPoint&);
void on(Step&, const OpenSearch&);

// update_typing.cpp
void on(Step&, const TypeLetter&);
void on(Step&, const EraseLetter&);

// update_seminar.cpp: slides and dilemmas
void on(Step&, const OpenDecks&);
void on(Step&, const OpenSlides&);
void on(Step&, const TurnSlide&);
void on(Step&, const DarkenSlides&);
void on(Step&, const TimeSlide&);
void on(Step&, const OpenDilemmas&);
void on(Step&, const OpenDilemma&);
void on(Step&, const DrawDilemma&);
void on(Step&, const ChooseWay&);
void on(Step&, const ShowWays&);
void on(Step&, const DiscussAgain&);
void on(Step&, const WayTallied&);
void on(Step&, const WaysShown&);

// update_intake.cpp: an agenda from a file
void on(Step&, const OpenAgendaFiles&);
void on(Step&, const ReadAgenda&);
void on(Step&, const TakeAgenda&);
void on(Step&, const LeaveAgendaFiles&);
void on(Step&, const AgendaFilesListed&);
void on(Step&, const AgendaFileRead&);
void on(Step&, const AgendaFileRefused&);
void look_for_agenda_files(Step&);

// update_pin.cpp
void on(Step&, const OpenPin&);
void on(Step&, const PinDigit&);
void on(Step&, const PinErase&);
void on(Step&, const PinSubmit&);
void on(Step&, const PinAttemptsFound&);
void on(Step&, const PinChecked&);

// update_meeting.cpp
void on(Step&, const StartMeeting&);
void on(Step&, const BeginItems&);
void on(Step&, const NextItem&);
void on(Step&, const PreviousItem&);
void on(Step&, const TakePause&);
void on(Step&, const ExtendPause&);
void on(Step&, const ResumeMeeting&);
void on(Step&, const OpenRemind&);
void on(Step&, const RemindOf&);
void on(Step&, const DismissReminder&);
void on(Step&, const AskToEnd&);
void on(Step&, const EndMeeting&);
void on(Step&, const MeetingFound&);
void on(Step&, const NoMeetingFound&);
void on(Step&, const MeetingUnknown&);
void on(Step&, const Committed&);
void on(Step&, const CommitFailed&);
void on(Step&, const CaughtUp&);
void on(Step&, const StillBehind&);

void on(Step&, const StartWithoutAgenda&);

// update_agenda.cpp
void on(Step&, const OpenAgendaSheet&);
void on(Step&, const OpenItem&);
void on(Step&, const MoveItem&);
void on(Step&, const SetItemStatus&);
void on(Step&, const JoinItem&);
void on(Step&, const SetItemClosed&);
void on(Step&, const PlanItem&);
void on(Step&, const OpenAddItem&);
void on(Step&, const AddItem&);
void on(Step&, const UndoChange&);

// update_room.cpp: doors, people and time
void on(Step&, const CloseDoors&);
void on(Step&, const OpenDoors&);
void on(Step&, const NoteOutOfRoom&);
void on(Step&, const OpenTimeSheet&);
void on(Step&, const CorrectStart&);
void on(Step&, const SetEndTime&);
void on(Step&, const ForgetEndTime&);
void on(Step&, const SetPauseTime&);
void on(Step&, const ForgetPauseTime&);
void on(Step&, const SpreadPlan&);
void on(Step&, const DropReminder&);
void ask_to_end_when_due(Step&);

// update_floor.cpp
void on(Step&, const OpenSpeakers&);
void on(Step&, const LeaveSpeakers&);
void on(Step&, const OpenAskFloor&);
void on(Step&, const AskForFloor&);
void on(Step&, const TakeOffList&);
void on(Step&, const NextSpeaker&);
void on(Step&, const EndSpeaking&);
void on(Step&, const HoldSpeaking&);
void on(Step&, const ContinueSpeaking&);

// update_checkin.cpp
void on(Step&, const BeginAnswers&);
void on(Step&, const GiveAnswer&);
void on(Step&, const PreviousStatement&);
void on(Step&, const UndoAnswers&);
void on(Step&, const CloseCheckin&);
void on(Step&, const UrnReady&);
void on(Step&, const UrnFailed&);
void on(Step&, const AnswersStored&);
void on(Step&, const AnswersNotStored&);
void on(Step&, const AnswersTakenBack&);
void on(Step&, const AnswersNotTakenBack&);
void on(Step&, const Published&);
void on(Step&, const PublishFailed&);
void prepare_meeting(Step&);  ///< update_reading.cpp: the setup, with the agenda that seems meant
void begin_checkin(Step&);    ///< the state has a meeting that has ended: sets up its check-in
void close_checkin(Step&);    ///< asks for the urn to be emptied into a published result
void leave_half_given(Step&); ///< back to the welcome; nothing of the answers is kept

// update_time.cpp
void on(Step&, const Tick&);

/// Whether nobody may leave for a reading screen now.
[[nodiscard]] inline bool in_meeting_or_checkin(const State& state) { return state.meeting.has_value() || state.checkin.has_value(); }

/// Whether a meeting goes on: its opening, an item or a pause.
[[nodiscard]] bool under_way(const State& state);

/// The screen a meeting of this phase stands on.
[[nodiscard]] Screen meeting_screen(const Meeting& meeting);

}  // namespace kiosk
