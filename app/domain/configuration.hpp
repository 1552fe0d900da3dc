// Why: everything a council decides in files, as plain values. The content folder reads them; nobody else knows about files.
// Each field's default is what a kiosk does when kiosk.toml says nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/agenda.hpp"
#include "domain/checkin.hpp"
#include "domain/dilemma.hpp"
#include "domain/kodeks.hpp"
#include "domain/reminders.hpp"
#include "domain/speakers.hpp"

namespace kiosk {

struct Council {
    std::string name;         ///< "Eksempelby Byråd"
    std::string room;         ///< "Byrådssalen"
    std::string meeting;      ///< what a meeting is called: "Byrådsmøde"
    int members = 0;          ///< 9..55, odd
    std::string chair_title;  ///< "Borgmesteren"; definite form, as it stands in a sentence
    std::optional<Date> term_from;
    std::optional<Date> term_to;
    bool operator==(const Council&) const = default;
};

/// The panel on the wall; sizes on the screen follow from it.
struct Panel {
    double diagonal_inches = 32;
    double reading_distance_cm = 60;
    double room_distance_m = 5;
    bool low_reach = false;  ///< on a tall panel home, PIN and check-in have their controls low
    bool operator==(const Panel&) const = default;
};

/// Which colours the screens have. `drawn` is as designed: light for reading and the check-in, dark for idle and the meeting.
enum class Theme { drawn, light, dark, contrast };
enum class Language { danish, english };

inline constexpr int text_sizes = 4;

struct Display {
    Theme theme = Theme::drawn;
    int text_size = 1;                ///< 1..text_sizes
    Language language = Language::danish;
    bool reduce_motion = false;
    bool show_closed_titles = false;  ///< closed items are masked unless the council allows their titles
    std::string time_zone = "Europe/Copenhagen";
    bool operator==(const Display&) const = default;
};

/// How long a screen waits for a touch before it goes on by itself.
struct IdleTimes {
    std::chrono::seconds reading{120};
    std::chrono::seconds home{60};
    std::chrono::seconds checkin{30};
    std::chrono::seconds help{45};     ///< the contacts
    std::chrono::seconds showing{1800};  ///< slides and dilemmas, which a room talks about
    std::chrono::seconds warning{20};  ///< "Er du her stadig?" before each
    std::chrono::seconds norm{20};     ///< how long one norm stays on the idle screen
    TimeOfDay night_from = std::chrono::hours(22);  ///< from here on the idle screen is dim
    TimeOfDay night_to = std::chrono::hours(6);     ///< until here, also past midnight; never, when both are the same
    bool operator==(const IdleTimes&) const = default;
};

struct CheckinSettings {
    int floor = 5;                            ///< 5..members
    std::chrono::minutes open_for{45};        ///< 5..240, from the end of the meeting
    bool operator==(const CheckinSettings&) const = default;
};

struct MeetingSettings {
    std::chrono::minutes pause{15};           ///< 1..120, a pause the agenda did not plan
    int automatic_reminders = 3;              ///< 0..10 a meeting
    std::chrono::minutes between_reminders{10};
    std::chrono::minutes questions{30};       ///< 5..120, spørgetid that has no plan of its own
    bool tone = false;                        ///< a soft one with each norm that is recalled
    bool operator==(const MeetingSettings&) const = default;
};

struct SlideSettings {
    std::chrono::minutes minutes{5};          ///< 1..120, for a slide whose time is taken
    bool operator==(const SlideSettings&) const = default;
};

inline constexpr int default_volume = 5;
inline constexpr int most_volume = 10;

/// Reading aloud.
struct SpeechSettings {
    std::string headset;              ///< the name of its sound device; empty: none, and a check-in is not read aloud
    int volume = default_volume;      ///< 1..most_volume, to begin with
    bool operator==(const SpeechSettings&) const = default;
};

struct MeetingDate {
    Date date{};
    TimeOfDay start{};
    bool operator==(const MeetingDate&) const = default;
};

struct Contact {
    std::string id;
    std::string name;
    std::string phone;  ///< as printed: "33 70 39 50"; may be empty
    std::string url;    ///< https://...; may be empty
    std::string note;   ///< what this contact can and cannot do
    std::string icon;   ///< of Material Icons; may be empty
    std::string owner;  ///< who keeps the entry right
    std::optional<Date> verified;
    bool operator==(const Contact&) const = default;
};

struct Configuration {
    Council council;
    Panel panel;
    Display display;
    IdleTimes idle;
    CheckinSettings checkin;
    MeetingSettings meeting;
    SlideSettings slides;
    SpeechSettings speech;
    SpeakerSettings speakers;
    std::string pin_hash;  ///< libsodium's Argon2id string
    std::vector<MeetingDate> dates;  ///< in order
    std::string agenda_folder;       ///< where agendas lie that can be taken on the evening, absolute; empty: only on sticks
    std::vector<Document> documents; ///< the first is the council's own kodeks
    std::vector<Document> drafts;    ///< of the council's own, imported and not adopted
    std::optional<Document> seminar; ///< slides for working with a kodeks
    std::vector<Dilemma> dilemmas;   ///< about points of the documents
    std::vector<ReminderRule> reminders;
    std::vector<Statement> statements;
    std::vector<Contact> contacts;
    std::vector<Agenda> agendas;  ///< by date
    bool operator==(const Configuration&) const = default;
};

/// The council's own kodeks. The configuration must hold at least one document.
[[nodiscard]] const Document& kodeks(const Configuration& configuration);

/// Whether the idle screen is dim at that hour.
[[nodiscard]] bool is_night(const IdleTimes& idle, TimeOfDay time);

/// The statements that are asked now, at most `max_statements`.
[[nodiscard]] std::vector<Statement> asked_statements(const Configuration& configuration);

/// What the members are asked at a meeting that starts now.
[[nodiscard]] CheckinTerms checkin_terms(const Configuration& configuration);

/// Members needed for a valid decision: at least half of them (kommunestyrelsesloven § 11).
[[nodiscard]] int quorum(int members);

/// More than twelve months.
[[nodiscard]] bool verified_long_ago(Date verified, Date today);

/// The next meeting on or after `today`: its date and start, and its agenda when one has that date.
struct NextMeeting {
    Date date{};
    TimeOfDay start{};
    const Agenda* agenda = nullptr;
};
[[nodiscard]] std::optional<NextMeeting> next_meeting(const Configuration& configuration, Date today);

[[nodiscard]] const Agenda* find_agenda(const Configuration& configuration, std::string_view id);

}  // namespace kiosk
