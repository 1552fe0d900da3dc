#include "cli/file_agendas.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "content/agenda_import/import_agenda.hpp"
#include "content/limits.hpp"
#include "content/words_nearby.hpp"
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

/// "Item 2: ...", and of several with the same doubt "Items 2, 3: ...".
std::vector<std::string> doubts_of_items(const ImportedAgenda& imported)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> numbers;  // by doubt
    for (const Unsure& unsure : imported.unsure) {
        auto same = std::find_if(numbers.begin(), numbers.end(), [&](const auto& entry) { return entry.first == unsure.why; });
        if (same == numbers.end())
            same = numbers.insert(same, {unsure.why, {}});
        same->second.push_back(imported.agenda.items[unsure.item].number);
    }
    std::vector<std::string> doubts;
    for (const auto& [why, items] : numbers)
        doubts.push_back(items.size() == 1 ? say("Item {0}: {1}", items.front(), why) : say("Items {0}: {1}", comma_list(items), why));
    return doubts;
}

std::string passed_over(const LeftOut& left_out)
{
    return left_out.line > 0 ? say("Left out, line {0}: {1}", left_out.line, left_out.why) : say("Left out: {0}", left_out.why);
}

/// What to look at: the doubts, then what was left out. None quotes the file: the screen hangs before the public, and the words of a closed
/// item may stand anywhere in it.
std::vector<std::string> doubts_of(const ImportedAgenda& imported)
{
    std::vector<std::string> doubts;
    if (!imported.date_known)
        doubts.push_back(tr("The file does not say the date; today's is taken."));
    if (!imported.start_known)
        doubts.push_back(tr("The file does not say when the meeting begins."));
    for (std::string& doubt : doubts_of_items(imported))
        doubts.push_back(std::move(doubt));
    for (const LeftOut& left_out : imported.left_out)
        doubts.push_back(passed_over(left_out));
    return doubts;
}

std::size_t lines_left_out(const ImportedAgenda& imported)
{
    return std::accumulate(imported.left_out.begin(), imported.left_out.end(), std::size_t{0}, [](std::size_t sum, const LeftOut& left_out) { return sum + left_out.lines; });
}

/// What happened, what that means and what to do; the importer says only the first.
NoAgenda refused(const ImportRefusal& refusal, const AgendaFile& file)
{
    const std::string name = fs::path(file.path).filename().string();
    std::vector<AgendaFile> choose_from = one_for_each(refusal.meetings, file);
    if (!choose_from.empty())
        return {say("\"{0}\" holds several meetings. Choose the one that begins now.", name), std::move(choose_from)};
    const Problem& problem = refusal.problem;
    std::string why = !refusal.meetings.empty() ? tr("it names meetings and not their items") : problem.line > 0 ? say("line {0}: {1}", problem.line, problem.what) : problem.what;
    if (why.empty() || std::string_view(".?!").find(why.back()) == std::string_view::npos)
        why += '.';
    return {say("The agenda could not be read from \"{0}\": {1} Choose another file, or begin without an agenda. (K32)", name, why), {}};
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
        return tl::unexpected(refused(imported.error(), file));
    const std::size_t left_out = lines_left_out(*imported);
    std::vector<std::string> doubts = doubts_of(*imported);
    return FoundAgenda{std::move(imported->agenda), imported->date_known, imported->start_known, left_out, std::move(doubts)};
}

}  // namespace kiosk
