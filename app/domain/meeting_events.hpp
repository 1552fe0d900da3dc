// Why: what can happen in a meeting, as plain values. Each is committed to the journal before the screen shows it, and folding
// them (meeting.hpp) gives the meeting back after a power cut. None carries a name of who spoke or left: the journal is kept.
#pragma once

#include <string>
#include <vector>

#include "domain/agenda.hpp"
#include "domain/calendar.hpp"
#include "domain/checkin.hpp"
#include "domain/one_of.hpp"

namespace kiosk {

struct MeetingStarted {
    Agenda agenda;
    int present = 0;
    CheckinTerms checkin{};
    bool clock_set = true;  ///< false: the mark that nobody could say which day it was
    bool operator==(const MeetingStarted&) const = default;
};
struct ItemReached { std::size_t item = 0; bool operator==(const ItemReached&) const = default; };  ///< also leaves the opening
struct PauseBegun { std::chrono::minutes length{0}; bool operator==(const PauseBegun&) const = default; };
struct PauseExtended { std::chrono::minutes by{0}; bool operator==(const PauseExtended&) const = default; };
struct MeetingResumed { bool operator==(const MeetingResumed&) const = default; };
struct ReminderShown {
    std::string point;
    std::string text;
    std::string rule;  ///< empty when the mødeleder asked for it
    bool operator==(const ReminderShown&) const = default;
};
struct ReminderDropped { std::string rule; bool operator==(const ReminderDropped&) const = default; };  ///< it will not come this evening
struct MeetingEnded { bool operator==(const MeetingEnded&) const = default; };
struct CheckinClosed { bool operator==(const CheckinClosed&) const = default; };  ///< the result is published

// What the mødeleder changes on the agenda (domain/agenda_changes.hpp). Items are named by where they stand at that moment.
struct ItemMoved { std::size_t from = 0, to = 0; bool operator==(const ItemMoved&) const = default; };
struct ItemChanged {  ///< postponed, withdrawn, taken up again, opened, closed, joined with the one before, given a plan
    std::size_t item = 0;
    AgendaItem becomes;  ///< masked when it is closed, unless the council shows titles
    bool operator==(const ItemChanged&) const = default;
};
struct ItemAdded {
    std::size_t at = 0;
    AgendaItem item;
    bool operator==(const ItemAdded&) const = default;
};
struct PlanSpread {  ///< over what is left of the meeting
    std::vector<std::optional<std::chrono::minutes>> planned;  ///< one for each item
    bool operator==(const PlanSpread&) const = default;
};
struct ChangeUndone { bool operator==(const ChangeUndone&) const = default; };  ///< the latest one that is not

// Doors, people, time
struct DoorsClosed { bool operator==(const DoorsClosed&) const = default; };
struct DoorsOpened { bool operator==(const DoorsOpened&) const = default; };
struct PresentChanged { int present = 0; bool operator==(const PresentChanged&) const = default; };
struct OutOfRoom { int members = 0; bool operator==(const OutOfRoom&) const = default; };  ///< inhabile, for the current item; a count, never who
struct StartCorrected { Duration earlier{0}; bool operator==(const StartCorrected&) const = default; };  ///< the meeting had begun so long before it was tapped
struct EndTimeSet { std::optional<TimeOfDay> end; bool operator==(const EndTimeSet&) const = default; };
struct PauseTimeSet { std::optional<TimeOfDay> pause; bool operator==(const PauseTimeSet&) const = default; };

// Who has the floor (domain/speakers.hpp)
enum class SpeakerKind { lead, member, remark, citizen };  ///< ordfører, medlem, kort bemærkning, borger
inline constexpr std::size_t speaker_kinds = 4;
struct SpeakingBegun {
    SpeakerKind kind = SpeakerKind::member;
    Duration limit{0};
    bool operator==(const SpeakingBegun&) const = default;
};
struct SpeakingHeld { bool operator==(const SpeakingHeld&) const = default; };
struct SpeakingContinued { bool operator==(const SpeakingContinued&) const = default; };
struct SpeakingEnded { bool operator==(const SpeakingEnded&) const = default; };

using MeetingEventKinds =
    std::variant<MeetingStarted, ItemReached, PauseBegun, PauseExtended, MeetingResumed, ReminderShown, ReminderDropped,
                 MeetingEnded, CheckinClosed, ItemMoved, ItemChanged, ItemAdded, PlanSpread, ChangeUndone, DoorsClosed,
                 DoorsOpened, PresentChanged, OutOfRoom, StartCorrected, EndTimeSet, PauseTimeSet, SpeakingBegun,
                 SpeakingHeld, SpeakingContinued, SpeakingEnded>;
using MeetingEvent = OneOf<MeetingEventKinds>;  ///< compiled in meeting_events.cpp

}  // namespace kiosk
