// Why: see agenda_writer.hpp.
#include "content/agenda_writer.hpp"

#include <fmt/format.h>

#include "content/toml_text.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

std::string line(const char* key, const std::string& value) { return fmt::format("{} = {}\n", key, value); }

std::string optional_text(const char* key, const std::string& value) { return value.empty() ? "" : line(key, toml_quoted(value)); }

const char* status_word(ItemStatus status)
{
    switch (status) {
    case ItemStatus::planned: return "";
    case ItemStatus::postponed: return "\"postponed\"";
    case ItemStatus::withdrawn: return "\"withdrawn\"";
    }
    return "";
}

std::string item_text(const AgendaItem& item)
{
    std::string text = line("number", toml_quoted(item.number));
    text += optional_text("title", item.title);
    text += optional_text("case", item.case_number);
    text += optional_text("summary", item.summary);
    if (item.planned) text += line("minutes", std::to_string(item.planned->count()));
    if (!item.kind.empty() && item.kind != "item") text += line("kind", toml_quoted(item.kind));
    if (item.closed) text += line("closed", "true");
    if (item.status != ItemStatus::planned) text += line("status", status_word(item.status));
    if (item.attachments > 0) text += line("attachments", std::to_string(item.attachments));
    if (item.with_previous) text += line("with_previous", "true");
    if (item.pause_after) text += line("pause_after", std::to_string(item.pause_after->count()));
    return text;
}

std::string time_text(TimeOfDay time) { return fmt::format("\"{:02}.{:02}\"", time.count() / 60, time.count() % 60); }

std::string head_text(const ImportedAgenda& imported, const std::string& source)
{
    const Agenda& agenda = imported.agenda;
    std::string text = toml_comment(say("Imported from {0}. Read it through before it is used; name the file after the meeting's date.",
                                   std::filesystem::path(source).filename().string()));
    text += "\n";
    text += agenda.title.empty() ? toml_comment(tr("The title was not said. If it is not the council's usual one, write a line such as: title = \"Meeting of the council\"")) : line("title", toml_quoted(agenda.title));
    text += imported.date_known ? line("date", date_text(agenda.date)) : toml_comment(tr("TO BE FILLED IN: the date was not said, or in more than one way. Write a line such as: date = 2026-11-24"));
    text += imported.start_known ? line("start", time_text(agenda.start))
                                 : toml_comment(tr("TO BE FILLED IN: the start was not said, or in more than one way. Write a line such as: start = \"19.00\""));
    if (agenda.end) text += line("end", time_text(*agenda.end));
    if (agenda.pause) text += line("pause", time_text(*agenda.pause));
    return text;
}

}  // namespace

std::string agenda_to_toml(const ImportedAgenda& imported, const std::string& source)
{
    std::string text = head_text(imported, source);
    for (std::size_t i = 0; i < imported.agenda.items.size(); ++i) {
        text += "\n[[item]]\n";
        for (const Unsure& unsure : imported.unsure)
            if (unsure.item == i) text += toml_comment(say("Unsure: {0}", unsure.why));
        text += item_text(imported.agenda.items[i]);
    }
    return text;
}

}  // namespace kiosk
