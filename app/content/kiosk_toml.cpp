// Why: kiosk.toml says who the council is, how the panel hangs and when the meetings are. Each default stands once, in
// domain/configuration.hpp, and each range here and in the comments of the shipped file.
#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "content/example_pin.hpp"
#include "content/limits.hpp"
#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

void read_council(TomlTable table, Council& council, Reading& reading)
{
    if (table.require("name")) council.name = table.text("name");
    council.room = table.text("room");
    council.meeting = table.text("meeting", tr("Council meeting"));
    council.chair_title = table.text("chair_title", tr("The mayor"));
    if (table.require("members")) {
        const int members = table.whole("members", 9, 55, 0);
        if (members % 2 == 1) council.members = members;
        else if (members != 0)
            table.error("members", say("{0} is {1}, and a council has an odd number of members from 9 to 55",
                                       table.name("members"), members));
    }
    council.term_from = table.date("term_from");
    council.term_to = table.date("term_to");
    if (council.term_from && council.term_to && *council.term_from >= *council.term_to) {
        table.error("term_to", say("{0} must lie after {1}", table.name("term_to"), table.name("term_from")));
        council.term_to.reset();
    }
    if (const std::string own = table.text("kodeks"); !own.empty())
        reading.own = Reference{table.place("kodeks"), own};
    for (const PlacedText& shown : table.placed_texts("documents")) {
        if (std::any_of(reading.shown.begin(), reading.shown.end(), [&](const Reference& before) { return before.id == shown.text; }))
            table.error(shown.where, say("\"{0}\" stands here already; name each document once", shown.text));
        else reading.shown.push_back(Reference{shown.where, shown.text});
    }
    table.finish();
}

void read_panel(TomlTable table, Panel& panel, std::optional<Place>& where)
{
    where = table.place("diagonal_inches");
    panel.diagonal_inches = table.number("diagonal_inches", 7, 120, panel.diagonal_inches);
    panel.reading_distance_cm = table.number("reading_distance_cm", 30, 200, panel.reading_distance_cm);
    panel.room_distance_m = table.number("room_distance_m", 1, 30, panel.room_distance_m);
    panel.low_reach = table.flag("low_reach", panel.low_reach);
    table.finish();
}

/// Where the system keeps its time zones there must be one of that name; elsewhere any name is believed.
bool is_time_zone(const std::string& name)
{
    const std::filesystem::path zones = "/usr/share/zoneinfo";
    std::error_code ignored;
    if (name.find("..") != std::string::npos || name.front() == '/') return false;
    return !std::filesystem::is_directory(zones, ignored) || std::filesystem::is_regular_file(zones / name, ignored);
}

/// The one of `known` that the file names.
template <class Value, std::size_t count>
Value one_of(TomlTable& table, std::string_view key, const std::array<std::pair<std::string_view, Value>, count>& known, Value otherwise)
{
    const std::string text = table.text(key);
    std::string names;
    for (const auto& [name, value] : known) {
        if (name == text) return value;
        names += (names.empty() ? "\"" : ", \"") + std::string(name) + '"';
    }
    if (!text.empty()) table.error(key, say("{0} is \"{1}\", and it can be one of {2}", table.name(key), text, names));
    return otherwise;
}

constexpr std::array<std::pair<std::string_view, Theme>, 4> themes{
    {{"drawn", Theme::drawn}, {"light", Theme::light}, {"dark", Theme::dark}, {"contrast", Theme::contrast}}};
constexpr std::array<std::pair<std::string_view, Language>, 2> languages{{{"da", Language::danish}, {"en", Language::english}}};

void read_display(TomlTable table, Display& display)
{
    display.theme = one_of(table, "theme", themes, display.theme);
    display.text_size = table.whole("text_size", 1, text_sizes, display.text_size);
    display.language = one_of(table, "language", languages, display.language);
    display.reduce_motion = table.flag("reduce_motion", display.reduce_motion);
    display.show_closed_titles = table.flag("show_closed_titles", display.show_closed_titles);
    const std::string zone = table.text("time_zone", display.time_zone);
    if (is_time_zone(zone)) display.time_zone = zone;
    else
        table.error("time_zone", say("{0} is \"{1}\", and there is no such time zone; in Denmark it is \"Europe/Copenhagen\"",
                                     table.name("time_zone"), zone));
    table.finish();
}

void read_idle(TomlTable table, IdleTimes& idle)
{
    const auto seconds = [&](std::string_view key, int least, int most, std::chrono::seconds otherwise) {
        return std::chrono::seconds(table.whole(key, least, most, static_cast<int>(otherwise.count())));
    };
    idle.reading = seconds("reading", 15, 1800, idle.reading);
    idle.home = seconds("home", 15, 1800, idle.home);
    idle.checkin = seconds("checkin", 15, 300, idle.checkin);
    idle.help = seconds("help", 15, 300, idle.help);
    idle.showing = seconds("showing", 300, 14400, idle.showing);
    idle.warning = seconds("warning", 10, 60, idle.warning);
    idle.norm = seconds("norm", 5, 300, idle.norm);
    idle.night_from = table.time("night_from").value_or(idle.night_from);
    idle.night_to = table.time("night_to").value_or(idle.night_to);
    table.finish();
}

void read_checkin(TomlTable table, const Council& council, CheckinSettings& checkin)
{
    const int most = council.members != 0 ? council.members : 55;
    checkin.floor = table.whole("floor", 5, most, checkin.floor);
    checkin.open_for = std::chrono::minutes(table.whole("open_minutes", 5, 240, static_cast<int>(checkin.open_for.count())));
    table.finish();
}

void read_meeting(TomlTable table, MeetingSettings& meeting)
{
    meeting.pause = std::chrono::minutes(table.whole("pause_minutes", 1, 120, static_cast<int>(meeting.pause.count())));
    meeting.questions = std::chrono::minutes(table.whole("questions_minutes", 5, 120, static_cast<int>(meeting.questions.count())));
    meeting.tone = table.flag("tone", meeting.tone);
    table.finish();
}

void read_slides(TomlTable table, SlideSettings& slides)
{
    slides.minutes = std::chrono::minutes(table.whole("minutes", 1, 120, static_cast<int>(slides.minutes.count())));
    table.finish();
}

void read_speech(TomlTable table, SpeechSettings& speech)
{
    speech.headset = table.text_or_empty("headset");
    speech.volume = table.whole("volume", 1, most_volume, speech.volume);
    table.finish();
}

/// "$argon2id$v=19$m=65536,t=2,p=1$salt$hash", and short enough for libsodium.
bool is_pin_hash(std::string_view text)
{
    constexpr std::size_t longest = 127;
    return text.substr(0, 10) == "$argon2id$" && std::count(text.begin(), text.end(), '$') == 5 && text.size() <= longest;
}

void read_chair(TomlTable table, std::string& pin_hash)
{
    if (table.require("pin_hash")) {
        const std::string hash = table.text("pin_hash");
        if (is_pin_hash(hash)) pin_hash = hash;
        else if (!hash.empty())
            table.error("pin_hash", say("{0} is not what `kodekskiosk pin` writes; run it, and put in its whole line",
                                        table.name("pin_hash")));
        if (pin_hash == example_pin_hash)
            table.warning("pin_hash", tr("the PIN is still the one from the example, which everybody can read; make your "
                                         "own with `kodekskiosk pin`"));
    }
    table.finish();
}

void read_speakers(TomlTable table, SpeakerSettings& speakers)
{
    const auto seconds = [&](std::string_view key, int least, Duration otherwise) {
        return Duration(std::chrono::seconds(table.whole(key, least, 3600, static_cast<int>(otherwise / std::chrono::seconds(1)))));
    };
    constexpr std::array<std::string_view, speaker_kinds> keys{"lead_seconds", "member_seconds", "remark_seconds", "citizen_seconds"};
    for (std::size_t i = 0; i < keys.size(); ++i) speakers.limits[i] = seconds(keys[i], 15, speakers.limits[i]);
    speakers.warning = seconds("warning_seconds", 5, speakers.warning);
    speakers.leads_by_size = table.flag("leads_by_size", speakers.leads_by_size);
    for (TomlTable& entry : table.tables("group")) {
        SpeakerGroup group;
        if (entry.require("name")) group.name = entry.text("name");
        group.members = entry.whole("members", 0, 55, 0);
        group.speakers = entry.texts("speakers");
        entry.finish();
        if (!group.name.empty()) speakers.groups.push_back(std::move(group));
    }
    table.finish();
}

/// A folder of the machine, so named from its root: where the program was started from says nothing.
void read_agenda_folder(TomlTable& table, std::string& folder)
{
    const std::string named = table.text_or_empty("agenda_folder");
    if (!named.empty() && named.front() != '/') table.error(table.place("agenda_folder"), tr("a folder is named from the root, as in \"/srv/dagsordener\""));
    else folder = named;
}

void read_meetings(TomlTable table, std::vector<MeetingDate>& dates, std::string& agenda_folder)
{
    read_agenda_folder(table, agenda_folder);
    const TimeOfDay usual = table.time("start").value_or(std::chrono::hours(19));
    const auto add = [&](const Place& where, Date date, TimeOfDay start) {
        const bool twice = std::any_of(dates.begin(), dates.end(), [&](const MeetingDate& known) { return known.date == date; });
        if (twice) table.error(where, tr("this date stands in the list already; take one of them out"));
        else dates.push_back(MeetingDate{date, start});
    };
    if (const toml::array* list = table.list("dates")) {
        for (const toml::node& node : *list) {
            if (table.too_many(node, "dates", dates.size(), limits::entries)) break;
            if (const auto* day = node.as_date()) {
                const toml::date found = day->get();
                add(table.place(node), Date{std::chrono::year{found.year}, std::chrono::month{found.month}, std::chrono::day{found.day}},
                    usual);
            } else if (const toml::table* inner = node.as_table()) {
                TomlTable entry = table.entry(*inner, "dates");
                entry.require("date");
                const std::optional<TimeOfDay> start = entry.time("start");
                if (const auto date = entry.date("date")) add(entry.place("date"), *date, start.value_or(usual));
                entry.finish();
            } else {
                table.wrong_type(node, "dates", tr("a date such as 2026-11-24, without quotation marks"));
            }
        }
    }
    std::sort(dates.begin(), dates.end(), [](const MeetingDate& a, const MeetingDate& b) { return a.date < b.date; });
    table.finish();
}

}  // namespace

void read_kiosk_toml(std::string_view text, const std::string& file, Reading& reading)
{
    const auto root = parse_toml(text, file, reading.problems);
    if (!root) return;
    Configuration& configuration = reading.configuration;
    TomlTable table(*root, TomlSource{file, &reading.problems});
    read_council(table.table("council"), configuration.council, reading);
    read_panel(table.table("panel"), configuration.panel, reading.panel);
    read_display(table.table("display"), configuration.display);
    read_idle(table.table("idle"), configuration.idle);
    read_checkin(table.table("checkin"), configuration.council, configuration.checkin);
    read_meeting(table.table("meeting"), configuration.meeting);
    read_speakers(table.table("speakers"), configuration.speakers);
    read_slides(table.table("slides"), configuration.slides);
    read_speech(table.table("speech"), configuration.speech);
    read_chair(table.table("chair"), configuration.pin_hash);
    read_meetings(table.table("meetings"), configuration.dates, configuration.agenda_folder);
    table.finish();
}

}  // namespace kiosk
