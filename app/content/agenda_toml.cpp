// Why: an agenda file is one meeting's items in order. An item that is wrong is left out and reported; a meeting is not
// lost for one missing title.
#include <filesystem>
#include <set>

#include "content/agenda_words.hpp"
#include "content/limits.hpp"
#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

std::optional<std::chrono::minutes> minutes(TomlTable& table, std::string_view key, int most)
{
    const std::optional<int> found = table.whole(key, 1, most);
    return found ? std::optional(std::chrono::minutes(*found)) : std::nullopt;
}

ItemStatus read_status(TomlTable& table)
{
    const std::string status = table.choice("status", {"planned", "postponed", "withdrawn"}, "planned");
    if (status == "postponed") return ItemStatus::postponed;
    return status == "withdrawn" ? ItemStatus::withdrawn : ItemStatus::planned;
}

AgendaItem read_item(TomlTable& table)
{
    AgendaItem item;
    if (table.require("number")) item.number = table.text("number");
    item.closed = table.flag("closed", false);
    if (item.closed || table.require("title")) item.title = table.text("title");  // a closed item may arrive without its title
    item.case_number = table.text("case");
    item.summary = table.text("summary");
    item.planned = minutes(table, "minutes", 600);
    item.kind = table.choice("kind", item_kinds(), "item");
    item.status = read_status(table);
    item.attachments = table.whole("attachments", 0, 999, 0);
    item.pause_after = minutes(table, "pause_after", 120);
    item.with_previous = table.flag("with_previous", false);
    table.finish();
    return item;
}

}  // namespace

void read_agenda_toml(std::string_view text, const std::string& file, Reading& reading)
{
    const auto root = parse_toml(text, file, reading.problems);
    if (!root) return;
    TomlTable table(*root, TomlSource{file, &reading.problems});
    Agenda agenda;
    agenda.id = std::filesystem::path(file).stem().string();
    agenda.title = table.text("title", reading.configuration.council.meeting);
    if (!table.has("date")) table.error(table.place(), tr("the meeting has no date; write a line such as: date = 2026-11-24"));
    const std::optional<Date> date = table.date("date");
    agenda.date = date.value_or(Date{});
    if (!table.has("start")) table.error(table.place(), tr("the meeting has no start; write a line such as: start = \"19.00\""));
    agenda.start = table.time("start").value_or(std::chrono::hours(19));
    agenda.end = table.time("end");
    agenda.pause = table.time("pause");

    std::set<std::string> numbers;
    std::vector<TomlTable> entries = table.tables("item", limits::agenda_items);
    if (entries.empty()) table.error(table.place(), tr("the agenda has no items; write at least one [[item]]"));
    for (TomlTable& entry : entries) {
        const AgendaItem item = read_item(entry);
        if (!item.number.empty() && !numbers.insert(item.number).second)
            entry.error("number", say("the number \"{0}\" is used twice; give each item its own", item.number));
        else if (!item.number.empty() && (item.closed || !item.title.empty()))
            agenda.items.push_back(item);
    }
    if (!agenda.items.empty()) agenda.items.front().with_previous = false;
    table.finish();
    if (date && !agenda.items.empty()) reading.agendas.push_back(DatedAgenda{agenda, table.place("date")});
}

}  // namespace kiosk
