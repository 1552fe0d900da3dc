// Why: what update() wants done outside, as plain data that a test can compare. The shell runs each at once and feeds the
// outcome back as an action, so the screen never shows what is not yet on disk.
#pragma once

#include "core/agenda_files.hpp"
#include "core/ports.hpp"
#include "domain/one_of.hpp"

namespace kiosk {

struct Commit { MeetingEvent event; bool operator==(const Commit&) const = default; };
struct TypeDigit { char digit = '0'; bool operator==(const TypeDigit&) const = default; };
struct EraseDigit { bool operator==(const EraseDigit&) const = default; };
/// Check the typed digits, which are wiped; `attempt` is how many in a row this is (1..) should it be wrong.
struct VerifyPin { int attempt = 1; bool operator==(const VerifyPin&) const = default; };
struct WipePin { bool operator==(const WipePin&) const = default; };
struct OpenUrn { std::int64_t meeting = 0; std::size_t statements = 0; int cap = 0; bool operator==(const OpenUrn&) const = default; };
struct MarkAnswer { std::size_t statement = 0; Answer answer = Answer::skipped; bool operator==(const MarkAnswer&) const = default; };
struct StoreAnswers { std::size_t statements = 0; bool operator==(const StoreAnswers&) const = default; };
struct TakeBackAnswers { std::size_t statements = 0; bool operator==(const TakeBackAnswers&) const = default; };
struct WipeBallot { bool operator==(const WipeBallot&) const = default; };
/// Close the urn and publish; `frame` is the result without its statements, `terms` what the members were asked.
struct Publish { PublishedMeeting frame; CheckinTerms terms; bool operator==(const Publish&) const = default; };

/// What people choose in a dilemma (core/way_tally.hpp): count one, begin anew, show what may be shown.
struct TallyWay { std::size_t way = 0; bool operator==(const TallyWay&) const = default; };
struct ForgetWays { bool operator==(const ForgetWays&) const = default; };
struct RevealWays { int floor = 0; bool operator==(const RevealWays&) const = default; };

/// Write the summary of the last meeting where the secretariat can take it.
struct KeepRecap { Recap recap; bool operator==(const KeepRecap&) const = default; };

/// A soft tone in the room.
struct SoundTone { bool operator==(const SoundTone&) const = default; };

/// Agendas that lie in files (core/agenda_files.hpp).
struct WatchForSticks { bool operator==(const WatchForSticks&) const = default; };
struct ListAgendaFiles { bool operator==(const ListAgendaFiles&) const = default; };
struct ReadAgendaFile { AgendaFile file; bool operator==(const ReadAgendaFile&) const = default; };

/// Ask the store and the urn what was under way.
struct FindMeeting { bool operator==(const FindMeeting&) const = default; };
/// Write what the journal could not take before.
struct CatchUp { bool operator==(const CatchUp&) const = default; };

using EffectKinds =
    std::variant<Commit, CatchUp, FindMeeting, TypeDigit, EraseDigit, VerifyPin, WipePin, OpenUrn, MarkAnswer, StoreAnswers,
                 TakeBackAnswers, WipeBallot, Publish, TallyWay, ForgetWays, RevealWays, KeepRecap, SoundTone, WatchForSticks, ListAgendaFiles, ReadAgendaFile>;
using Effect = OneOf<EffectKinds>;  ///< compiled in effect.cpp

}  // namespace kiosk
