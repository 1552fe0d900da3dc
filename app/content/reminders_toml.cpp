// Why: reminders.toml says which norm is recalled when. A trigger needs what belongs to it (minutes, a kind, an icon) and
// nothing else, since a setting without effect misleads whoever wrote it.
#include <algorithm>
#include <array>
#include <set>

#include "content/agenda_words.hpp"
#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int most_at_opening = 3;    // the opening has room for three
constexpr int longest_reminder = 90;  // characters that can be read from across the room

struct NamedTrigger {
    const char* name;
    Trigger trigger;
};
constexpr std::array<NamedTrigger, 9> triggers{{{"idle", Trigger::idle},
                                                {"opening", Trigger::opening},
                                                {"after-pause", Trigger::after_pause},
                                                {"closed-item", Trigger::closed_item},
                                                {"item-kind", Trigger::item_kind},
                                                {"minutes-in", Trigger::minutes_in},
                                                {"behind-plan", Trigger::behind_plan},
                                                {"overrun", Trigger::overrun},
                                                {"before-checkin", Trigger::before_checkin}}};

std::optional<Trigger> read_trigger(TomlTable& table)
{
    std::vector<std::string> names;
    for (const NamedTrigger& known : triggers) names.emplace_back(known.name);
    if (!table.require("when")) return std::nullopt;
    const std::string name = table.choice("when", names, {});
    for (const NamedTrigger& known : triggers)
        if (name == known.name) return known.trigger;
    return std::nullopt;
}

/// Whether `key` is to be read: it must be there with its own trigger, and is refused with any other. When the trigger
/// itself is wrong, what was meant is unknown, and the key is only read.
bool belongs(TomlTable& table, std::string_view key, const std::optional<Trigger>& trigger, std::initializer_list<Trigger> own, const char* own_name)
{
    if (!trigger) return table.has(key);
    if (std::find(own.begin(), own.end(), *trigger) != own.end()) return table.require(key);
    if (table.has(key))
        table.error(key, say("{0} has an effect only with when = \"{1}\"; take it out", table.name(key), std::string(own_name)));
    return false;
}

long errors_in(const std::vector<Problem>& problems)
{
    return std::count_if(problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::error; });
}

/// The rule, when all of it is right.
std::optional<ReminderRule> read_rule(TomlTable& table, std::vector<Problem>& problems)
{
    const long before = errors_in(problems);
    ReminderRule rule;
    rule.id = table.id("id");
    if (table.require("point")) rule.point = table.text("point");
    if (table.require("text")) rule.text = table.text("text");
    if (characters(rule.text) > longest_reminder)
        table.warning("text", say("{0} is {1} characters long; under {2} it can be read from across the room", table.name("text"),
                                  characters(rule.text), longest_reminder));
    const std::optional<Trigger> trigger = read_trigger(table);
    if (trigger) rule.trigger = *trigger;
    if (belongs(table, "minutes", trigger, {Trigger::minutes_in, Trigger::behind_plan}, "minutes-in"))
        rule.minutes = std::chrono::minutes(table.whole("minutes", 1, 600, 0));
    if (belongs(table, "kind", trigger, {Trigger::item_kind}, "item-kind"))
        rule.kind = table.choice("kind", item_kinds(), {});
    if (trigger == Trigger::opening) table.require("icon");
    rule.icon = table.icon("icon");
    table.finish();
    return errors_in(problems) == before ? std::optional(rule) : std::nullopt;
}

void read_limits(TomlTable table, MeetingSettings& meeting)
{
    meeting.automatic_reminders = table.whole("automatic", 0, 10, meeting.automatic_reminders);
    meeting.between_reminders =
        std::chrono::minutes(table.whole("between_minutes", 1, 120, static_cast<int>(meeting.between_reminders.count())));
    table.finish();
}

}  // namespace

void read_reminders_toml(std::string_view text, const std::string& file, Reading& reading)
{
    const auto root = parse_toml(text, file, reading.problems);
    if (!root) return;
    TomlTable table(*root, TomlSource{file, &reading.problems});
    read_limits(table.table("limits"), reading.configuration.meeting);
    std::set<std::string> ids;
    int at_opening = 0;
    std::vector<TomlTable> entries = table.tables("reminder");
    if (entries.empty()) table.error(table.place(), tr("there is no reminder here; write at least one [[reminder]]"));
    for (TomlTable& entry : entries) {
        const std::optional<ReminderRule> rule = read_rule(entry, reading.problems);
        if (!rule) continue;
        if (!ids.insert(rule->id).second) {
            entry.error("id", say("the id \"{0}\" is used twice; give each its own", rule->id));
            continue;
        }
        if (rule->trigger == Trigger::opening && ++at_opening > most_at_opening) {
            entry.error("when", say("this is reminder number {0} for the opening, and there is room for {1}", at_opening, most_at_opening));
            continue;
        }
        reading.points.push_back(Reference{entry.place("point"), rule->point});
        reading.configuration.reminders.push_back(*rule);
    }
    table.finish();
}

}  // namespace kiosk
