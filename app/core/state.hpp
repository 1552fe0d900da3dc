// Why: the state of the room is one value. Everything the screen can show follows from it, the configuration and the time;
// nothing of it is a window, a file or a member's answer (core/ballot.hpp holds those, and no view can reach them).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/agenda_files.hpp"
#include "core/pin_pad.hpp"
#include "core/ports.hpp"
#include "core/speech.hpp"
#include "domain/configuration.hpp"
#include "domain/meeting.hpp"

namespace kiosk {

enum class Screen { idle, home, library, kodeks, point, search, decks, slides, dilemmas, dilemma, help, draft, pin, setup, agendas, agenda_files, agenda_found, opening, meeting, pause, speakers, welcome, statement, thanks, results, recap };

/// What lies over a screen and must be answered or put away first.
enum class Sheet { none, remind, end_meeting, close_checkin, agenda, item, add_item, doors, time, ask_floor, end_time };

/// Where a reader is in the documents.
struct ReadingPlace {
    std::size_t document = 0;  ///< 0..documents-1; the first is the council's own
    std::size_t part = 0;      ///< 0..sections+annexes-1
    std::string point;         ///< the one on the point's page, or read last; empty: none
    bool found = false;        ///< the point was opened from the search
    bool operator==(const ReadingPlace&) const = default;
};

inline constexpr std::size_t most_letters = 40;        ///< of a search
inline constexpr std::size_t most_title_letters = 100; ///< of an item that is added

/// A document shown to all, one point at a time.
struct Show {
    std::size_t deck = 0;          ///< 0..documents, where the last is the seminar's own
    std::size_t slide = 0;
    bool dark = false;             ///< the screen is black, so that people look at one another
    std::optional<Instant> timed;  ///< since then the time for this slide runs
    bool operator==(const Show&) const = default;
};

/// A dilemma on the table. What was chosen lies in core/way_tally.hpp; here is only what everybody may see.
struct DilemmaTable {
    std::size_t card = 0;           ///< 0..dilemmas-1, read last
    int answers = 0;                ///< in this round
    bool shown = false;             ///< the round is over
    std::vector<WayShare> shares;   ///< once shown; empty: too few answered
    bool operator==(const DilemmaTable&) const = default;
};

/// How the person at the screen wants it, where that is not the council's setting. Put back for the next person.
struct Access {
    std::optional<int> text_size;      ///< 1..text_sizes
    bool contrast = false;
    bool read_aloud = false;
    std::optional<int> volume;         ///< 1..most_volume
    std::optional<Language> language;
    bool operator==(const Access&) const = default;
};

enum class PinPurpose { start_meeting, close_checkin };

struct PinEntry {
    PinPurpose purpose = PinPurpose::start_meeting;
    std::size_t typed = 0;  ///< digits, 0..pin_digits; core/pin_pad.hpp holds them
    bool wrong = false;     ///< the last attempt was
    bool operator==(const PinEntry&) const = default;
};

/// What the PIN's limit (domain/pin_limit.hpp) rests on. One for every purpose; going away from the screen changes nothing of it.
struct PinLimit {
    int wrong = 0;        ///< attempts since the last right one, those before a restart included
    Instant opens_at{};   ///< nothing is typed or tried before
    bool operator==(const PinLimit&) const = default;
};

/// An agenda on its way in from a file.
struct Intake {
    std::vector<AgendaFile> files;
    std::optional<FoundAgenda> found;  ///< in the one that was chosen
    NoAgenda none;                     ///< in the one that was chosen; empty while nothing was refused
    bool operator==(const Intake&) const = default;
};

struct Setup {
    std::string agenda;  ///< id
    int present = 0;     ///< 1..members
    bool without_agenda = false;  ///< items are added as they come
    std::optional<Agenda> taken;  ///< from a file; goes before `agenda`
    Intake intake;
    bool operator==(const Setup&) const = default;
};

/// What only stands on the screen of a meeting, and is gone after a restart: nothing of it is written.
struct MeetingDesk {
    std::size_t item = 0;                          ///< the one its sheet is about
    std::string title;                             ///< typed for the item that its sheet adds, UTF-8
    SpeakerKind asking = SpeakerKind::member;      ///< the kind its sheet adds
    Floor floor;                                   ///< who has asked to speak on this item
    bool end_asked = false;                        ///< the set end has come, and was asked about once
    bool operator==(const MeetingDesk&) const = default;
};

/// A norm shown over the meeting.
struct ReminderBand {
    int number = 0;  ///< of the point; 0 when the kodeks no longer has it
    std::string text;
    Instant since;
    bool operator==(const ReminderBand&) const = default;
};

struct Checkin {
    int present = 0;
    int answered = 0;
    Instant closes_at;
    std::size_t statement = 0;  ///< the one on the screen, 0..statements-1
    bool closing = false;       ///< no more answers are taken; the result is being published, or tried again
    bool operator==(const Checkin&) const = default;
};

/// One line that the room must know, until it is put away or `until` has passed.
struct Notice {
    enum class Kind {
        meeting_resumed,    ///< after a power cut
        meeting_resumed_untimed,  ///< and no clock can tell how long it lasted
        checkin_resumed,
        not_saved,          ///< the journal could not be written: the meeting goes on, unsaved
        answer_not_counted, ///< true: the urn was read again before this is said
        answer_kept,        ///< Fortryd came too late or failed: the answer still counts
        checkin_unavailable,
        result_pending,     ///< publishing failed and is tried again
        touch_stuck,        ///< the panel reported a contact that did not lift
        recap_saved,        ///< `code` is the file's name
        recap_not_saved,    ///< no stick, or it cannot be written
        meeting_unknown,    ///< what was under way cannot be read; no meeting can begin before it can
    };
    Kind kind = Kind::meeting_resumed;
    std::string code;             ///< for IT; empty where nothing failed
    std::optional<Instant> until; ///< none: stays until what failed succeeds
    bool operator==(const Notice&) const = default;
};

/// What start-up found and the footer says for as long as it is so.
struct Standing {
    bool last_good_configuration = false;  ///< the files have errors; the last good copy is shown
    bool database_set_aside = false;       ///< a damaged file was set aside and a new one begun
    bool operator==(const Standing&) const = default;
};

struct State {
    Screen screen = Screen::idle;
    Sheet sheet = Sheet::none;
    Instant screen_since{};
    Instant touched{};  ///< the last sign of a person
    Access access;
    std::optional<Sound> sound;  ///< none: not known yet
    ReadingPlace reading;
    std::vector<ReadingPlace> trail;  ///< the points from which a link, slides or a dilemma were opened; back leads along it
    std::string query;    ///< what is searched for, UTF-8
    Show show;
    DilemmaTable dilemma;
    PinEntry pin;
    PinLimit pin_limit;
    Setup setup;
    std::optional<Meeting> meeting;
    MeetingDesk desk;
    std::optional<ReminderBand> reminder;
    std::optional<Checkin> checkin;
    std::optional<Meeting> held;             ///< the last that ended, for its summary
    std::optional<PublishedMeeting> result;  ///< the one published last
    std::optional<Notice> notice;
    std::optional<Instant> retry_at;  ///< after a failed write nothing automatic is tried before this
    bool meeting_unknown = false;     ///< what is under way cannot be read, and is looked for again
    Standing standing;
    bool operator==(const State&) const = default;
};

[[nodiscard]] inline int text_size(const State& state, const Display& display) { return state.access.text_size.value_or(display.text_size); }
[[nodiscard]] inline Theme theme(const State& state, const Display& display) { return state.access.contrast ? Theme::contrast : display.theme; }
[[nodiscard]] inline Language language(const State& state, const Display& display) { return state.access.language.value_or(display.language); }

[[nodiscard]] inline int volume(const State& state, const SpeechSettings& speech) { return state.access.volume.value_or(speech.volume); }

/// The agenda that the meeting would begin with; null when there is none.
[[nodiscard]] inline const Agenda* chosen_agenda(const Setup& setup, const Configuration& configuration)
{
    if (setup.without_agenda)
        return nullptr;
    return setup.taken ? &*setup.taken : find_agenda(configuration, setup.agenda);
}

/// The summary of the last meeting that ended.
[[nodiscard]] inline std::optional<Recap> recap_of_held(const State& state)
{
    if (!state.held || !state.held->ended)
        return std::nullopt;
    const bool published = state.result && state.result->meeting == state.held->id;
    return recap_of(*state.held, published ? std::optional(state.result->answered) : std::nullopt);
}

/// Who would hear what is read aloud now. A headset goes before the room; while a check-in is open nothing is ever for the room,
/// be it as harmless as the time.
[[nodiscard]] inline Listener who_would_hear(const State& state)
{
    if (!state.sound)
        return Listener::nobody;
    if (state.sound->headset)
        return Listener::headset;
    return state.sound->loudspeaker && !state.checkin ? Listener::room : Listener::nobody;
}
/// Who hears it: nobody unless it was asked for.
[[nodiscard]] inline Listener listener(const State& state) { return state.access.read_aloud ? who_would_hear(state) : Listener::nobody; }

inline constexpr Duration agenda_files_listed_every = std::chrono::seconds(2);  ///< a stick may come
inline constexpr int listening_takes = 3;  ///< times as long as reading, so screens wait so much longer

inline constexpr Duration thanks_shown_for = std::chrono::seconds(3);   ///< and Fortryd with it
inline constexpr Duration between_members = std::chrono::seconds(2);    ///< at least, since no button leads away from the thanks but Fortryd
static_assert(thanks_shown_for >= between_members);
inline constexpr Duration resumed_shown_for = std::chrono::seconds(20);
inline constexpr Duration stuck_shown_for = std::chrono::seconds(20);

}  // namespace kiosk
