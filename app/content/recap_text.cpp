#include "content/recap_text.hpp"

#include <fmt/format.h>

#include "core/change_words.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using std::chrono::minutes;

long whole_minutes(Duration time) { return std::chrono::round<minutes>(time).count(); }

std::string date_text(Date date)
{
    return date.ok() ? fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()))
                     : std::string(tr("date unknown"));
}

std::string status_text(const RecapItem& item)
{
    if (item.closed) return tr("closed");
    if (item.status == ItemStatus::postponed) return tr("postponed");
    if (item.status == ItemStatus::withdrawn) return tr("withdrawn");
    if (item.with_previous && !item.reached) return tr("as one");
    return item.reached ? tr("handled") : tr("not reached");
}

std::string planned_text(const RecapItem& item) { return item.planned ? std::to_string(item.planned->count()) : std::string(); }
std::string used_text(const RecapItem& item) { return item.reached ? std::to_string(whole_minutes(item.used)) : std::string(); }

SpeakingTotal all_spoken(const RecapItem& item)
{
    SpeakingTotal all;
    for (const SpeakingTotal& one : item.spoken) {
        all.speakers += one.speakers;
        all.used += one.used;
    }
    return all;
}

/// What would begin or end a cell, a link or a heading stands for itself.
std::string plain(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (std::string_view("\\|*_`[]<>#").find(c) != std::string_view::npos) safe += '\\';
        safe += c == '\n' || c == '\r' ? ' ' : c;
    }
    return safe;
}

/// A spreadsheet takes a text that begins so for a formula.
std::string cell(const std::string& text)
{
    std::string quoted = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) quoted += '\'';
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

}  // namespace

std::string recap_name(const Recap& recap)
{
    return "moede-" + (recap.date.ok() ? date_text(recap.date) : std::to_string(recap.meeting));
}

std::string recap_markdown(const Recap& recap)
{
    std::string text = "# " + plain(recap.title) + ", " + date_text(recap.date) + "\n\n";
    text += "- " + say("Lasted {0} min", whole_minutes(recap.lasted)) + (recap.times_uncertain ? std::string(" (") + tr("The time is uncertain") + ")" : "") + "\n";
    text += "- " + say("{0} present", recap.present) + "\n";
    if (recap.answered) text += "- " + say("{0} answered the meeting check", *recap.answered) + "\n";
    for (const Duration pause : recap.pauses) text += "- " + say("A pause of {0} min", whole_minutes(pause)) + "\n";
    text += std::string("\n| ") + tr("No.") + " | " + tr("Item") + " | " + tr("Planned min") + " | " + tr("Used min") + " | " + tr("Standing") + " | " + tr("Speakers") + " | " +
            tr("Speaking min") + " | " + tr("Out of the room") + " |\n|---|---|---:|---:|---|---:|---:|---:|\n";
    for (const RecapItem& item : recap.items) {
        const SpeakingTotal spoken = all_spoken(item);
        text += "| " + plain(item.number) + " | " + plain(item.title) + " | " + planned_text(item) + " | " + used_text(item) + " | " + status_text(item) + " | " +
                (spoken.speakers > 0 ? std::to_string(spoken.speakers) + " | " + std::to_string(whole_minutes(spoken.used)) : std::string(" | ")) + " | " +
                (item.out_of_room > 0 ? std::to_string(item.out_of_room) : std::string()) + " |\n";
    }
    if (!recap.changes.empty()) text += std::string("\n## ") + tr("Changes to the agenda") + "\n\n";
    for (const RecapChange& change : recap.changes) text += "1. " + say("{0} min after the start: {1}", whole_minutes(change.after), plain(change_phrase(change.what))) + "\n";
    return text;
}

std::string recap_csv(const Recap& recap)
{
    std::string text = "\xEF\xBB\xBF";
    for (const char* title : {tr("Kind"), tr("No."), tr("Item"), tr("Planned min"), tr("Used min"), tr("Standing"), tr("Speakers"), tr("Speaking min"), tr("Out of the room")})
        text += cell(title) + ";";
    text += cell(tr("Min after the start")) + "\r\n";
    for (const RecapItem& item : recap.items) {
        const SpeakingTotal spoken = all_spoken(item);
        text += cell(tr("item")) + ";" + cell(item.number) + ";" + cell(item.title) + ";" + planned_text(item) + ";" + used_text(item) + ";" + cell(status_text(item)) + ";" +
                (spoken.speakers > 0 ? std::to_string(spoken.speakers) + ";" + std::to_string(whole_minutes(spoken.used)) : std::string(";")) + ";" +
                (item.out_of_room > 0 ? std::to_string(item.out_of_room) : std::string()) + ";\r\n";
    }
    for (const Duration pause : recap.pauses) text += cell(tr("pause")) + ";;;;" + std::to_string(whole_minutes(pause)) + ";;;;;\r\n";
    for (const RecapChange& change : recap.changes)
        text += cell(tr("change")) + ";;" + cell(change_phrase(change.what)) + ";;;;;;;" + std::to_string(whole_minutes(change.after)) + "\r\n";
    return text;
}

}  // namespace kiosk
