#include "cli/file_agendas.hpp"

#include <algorithm>
#include <string_view>

#include "content/agenda_import/import_agenda.hpp"
#include "content/limits.hpp"
#include "core/words.hpp"
#include "platform/program_text.hpp"
#include "platform/processor_time.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

bool may_hold_an_agenda(const fs::directory_entry& entry)
{
    std::error_code ignored;
    const std::string name = entry.path().filename().string();
    std::string ending = entry.path().extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::string_view endings[]{".json", ".html", ".htm", ".txt", ".pdf"};
    return !name.starts_with('.') && std::find(std::begin(endings), std::end(endings), ending) != std::end(endings) && entry.is_regular_file(ignored);
}

/// No more than a person can choose from.
void add_files(const fs::path& folder, bool on_stick, std::vector<AgendaFile>& files)
{
    const std::size_t first = files.size();
    std::size_t seen = 0;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end && seen < limits::folder_entries; entry.increment(error), ++seen)
        if (may_hold_an_agenda(*entry))
            files.push_back({entry->path().string(), entry->path().filename().string(), {}, on_stick});
    const auto begin = files.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, files.end(), [](const AgendaFile& a, const AgendaFile& b) { return a.name < b.name; });
    if (files.size() - first > limits::folder_files)
        files.resize(first + limits::folder_files);
}

std::vector<AgendaFile> one_for_each(const std::vector<ListedMeeting>& meetings, const AgendaFile& file)
{
    std::vector<AgendaFile> files;
    for (const ListedMeeting& meeting : meetings) {
        std::string name;
        for (const std::string* part : {&meeting.date, &meeting.council, &meeting.name, &meeting.place})
            if (!part->empty())
                name += (name.empty() ? "" : " · ") + *part;
        if (meeting.has_items && !meeting.id.empty() && files.size() < limits::folder_files)
            files.push_back({file.path, name.empty() ? meeting.id : name, meeting.id, file.on_stick});
    }
    return files;
}

/// None quotes the file: the screen hangs before the public, and the words of a closed item may stand anywhere in it.
std::vector<std::string> doubts_of(const ImportedAgenda& imported)
{
    std::vector<std::string> doubts;
    if (!imported.date_known)
        doubts.push_back(tr("The file does not say the date; today's is taken."));
    if (!imported.start_known)
        doubts.push_back(tr("The file does not say when the meeting begins."));
    for (const Unsure& unsure : imported.unsure)
        if (const AgendaItem& item = imported.agenda.items[unsure.item]; !item.closed)
            doubts.push_back(say("Item {0}: {1}", item.number, unsure.why));
    return doubts;
}

}  // namespace

void FileAgendas::let_in()
{
    there_before_.clear();
    for (const Stick& stick : find_())
        there_before_.insert(stick.mount);
}

std::vector<AgendaFile> FileAgendas::list()
{
    std::vector<AgendaFile> files;
    if (!folder_.empty())
        add_files(folder_, false, files);
    const auto sticks = find_();
    std::erase_if(there_before_, [&](int mount) { return std::none_of(sticks.begin(), sticks.end(), [&](const Stick& stick) { return stick.mount == mount; }); });
    for (const Stick& stick : sticks)
        if (!there_before_.contains(stick.mount))
            add_files(stick.folder, true, files);
    return files;
}

tl::expected<FoundAgenda, NoAgenda> FileAgendas::read(const AgendaFile& file)
{
    constexpr std::chrono::seconds time_to_read{2};  // of the processor's time; pdftotext has as much of its own
    ImportOptions how;
    how.meeting = file.meeting;
    how.pdf_text = [](const fs::path& pdf) { return pdf_text(pdf); };
    how.out_of_time = [time = ProcessorTime(time_to_read)] { return time.is_spent(); };
    Import imported = import_agenda(fs::path(file.path), how);
    if (!imported)
        return tl::unexpected(NoAgenda{imported.error().problem.what, one_for_each(imported.error().meetings, file)});
    std::size_t left_out = imported->left_out.size();
    std::vector<std::string> doubts = doubts_of(*imported);
    return FoundAgenda{std::move(imported->agenda), imported->date_known, imported->start_known, left_out, std::move(doubts)};
}

}  // namespace kiosk
