// Why: see agenda_writer.hpp. A file that is there already is somebody's work and is never written over: the new one gets a name beside it and
// takes its own name only if nothing else has it, which the file system decides in one step.
#include "content/agenda_writer.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

std::string quoted(const std::string& text)
{
    std::string marked = "\"";
    for (const char c : visible(one_line(text))) {
        if (c == '"' || c == '\\') marked += '\\';
        marked += c;
    }
    return marked + "\"";
}

std::string comment(const std::string& text) { return "# " + shortened(visible(one_line(text)), 400) + "\n"; }

std::string line(const char* key, const std::string& value) { return fmt::format("{} = {}\n", key, value); }

std::string optional_text(const char* key, const std::string& value) { return value.empty() ? "" : line(key, quoted(value)); }

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
    std::string text = line("number", quoted(item.number));
    text += optional_text("title", item.title);
    text += optional_text("case", item.case_number);
    text += optional_text("summary", item.summary);
    if (item.planned) text += line("minutes", std::to_string(item.planned->count()));
    if (!item.kind.empty() && item.kind != "item") text += line("kind", quoted(item.kind));
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
    std::string text = comment(say("Imported from {0}. Read it through before it is used; name the file after the meeting's date.",
                                   std::filesystem::path(source).filename().string()));
    text += "\n";
    text += agenda.title.empty() ? comment(tr("The title was not said. If it is not the council's usual one, write a line such as: title = \"Meeting of the council\"")) : line("title", quoted(agenda.title));
    text += imported.date_known ? line("date", date_text(agenda.date)) : comment(tr("TO BE FILLED IN: the date was not said, or in more than one way. Write a line such as: date = 2026-11-24"));
    text += imported.start_known ? line("start", time_text(agenda.start))
                                 : comment(tr("TO BE FILLED IN: the start was not said, or in more than one way. Write a line such as: start = \"19.00\""));
    if (agenda.end) text += line("end", time_text(*agenda.end));
    if (agenda.pause) text += line("pause", time_text(*agenda.pause));
    return text;
}

std::string failed(const std::filesystem::path& path) { return path.string() + ": " + std::strerror(errno); }

bool write_all(int file, const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = write(file, bytes.data() + done, bytes.size() - done);
        if (wrote > 0) done += static_cast<std::size_t>(wrote);
        else if (wrote == 0 || errno != EINTR) return false;
    }
    return fsync(file) == 0;
}

}  // namespace

std::string date_text(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string agenda_to_toml(const ImportedAgenda& imported, const std::string& source)
{
    std::string text = head_text(imported, source);
    for (std::size_t i = 0; i < imported.agenda.items.size(); ++i) {
        text += "\n[[item]]\n";
        for (const Unsure& unsure : imported.unsure)
            if (unsure.item == i) text += comment(say("Unsure: {0}", unsure.why));
        text += item_text(imported.agenda.items[i]);
    }
    return text;
}

std::optional<std::string> write_new_file(const std::filesystem::path& path, const std::string& bytes)
{
    const std::filesystem::path fresh = path.parent_path() / ("." + path.filename().string() + ".new");
    std::error_code error;
    if (std::filesystem::exists(path, error)) return path.string() + ": " + tr("the file is there already; choose another name, or delete it first");
    const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) return failed(path);
    std::optional<std::string> problem;
    if (!write_all(file, bytes)) problem = failed(path);
    if (close(file) != 0 && !problem) problem = failed(path);
    if (!problem && renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) problem = failed(path);
    if (problem) unlink(fresh.c_str());
    return problem;
}

}  // namespace kiosk
