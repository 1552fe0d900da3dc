// Why: an agenda comes as whatever the agenda system gives. What was made of it is shown with what was left out and what is doubtful, so that
// the secretariat can look before the kiosk does.
#include <algorithm>
#include <cstdio>
#include <string>

#include "cli/commands.hpp"
#include "content/agenda_import/import_agenda.hpp"
#include "content/agenda_writer.hpp"
#include "content/new_file.hpp"
#include "core/words.hpp"
#include "platform/program_text.hpp"
#include "platform/processor_time.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::seconds time_to_read{2};  ///< of the processor's time; pdftotext has as much of its own

int refuse(const std::string& what)
{
    std::fprintf(stderr, "kodekskiosk: %s\n", what.c_str());
    return 1;
}

void list_meetings(const std::vector<ListedMeeting>& meetings)
{
    for (const ListedMeeting& meeting : meetings) {
        std::string line = meeting.id;
        for (const std::string* part : {&meeting.date, &meeting.council, &meeting.name, &meeting.place})
            if (!part->empty())
                line += "\t" + *part;
        std::puts(line.c_str());
    }
}

void report(const ImportedAgenda& imported, const std::string& file)
{
    for (const LeftOut& left_out : imported.left_out)
        std::fprintf(stderr, "%s\n", describe(left_out, file).c_str());
    for (const Unsure& unsure : imported.unsure)
        std::fprintf(stderr, "%s\n", say("{0}: item {1} is unsure: {2}", file, imported.agenda.items[unsure.item].number, unsure.why).c_str());
    if (!imported.date_known)
        std::fprintf(stderr, "%s\n", say("{0}: the date is to be filled in", file).c_str());
    if (!imported.start_known)
        std::fprintf(stderr, "%s\n", say("{0}: the start is to be filled in", file).c_str());
    const auto closed = std::count_if(imported.agenda.items.begin(), imported.agenda.items.end(), [](const AgendaItem& item) { return item.closed; });
    std::fprintf(stderr, "%s\n", say_count("{0} item found, {1} of them closed.", "{0} items found, {1} of them closed.",
                                           static_cast<long>(imported.agenda.items.size()), closed).c_str());
}

}  // namespace

int run_import_agenda(const ImportAgendaOptions& options)
{
    ImportOptions how;
    how.meeting = options.meeting;
    how.pdf_text = [](const std::filesystem::path& file) { return pdf_text(file); };
    how.out_of_time = [time = ProcessorTime(time_to_read)] { return time.is_spent(); };
    const Import imported = import_agenda(options.file, how);
    if (!imported) {
        list_meetings(imported.error().meetings);
        return refuse(describe(imported.error().problem));
    }
    const std::string file = options.file.string();
    const std::string text = agenda_to_toml(*imported, file);
    if (options.out.empty()) {
        std::fputs(text.c_str(), stdout);
    } else if (const auto problem = write_new_file(options.out, text)) {
        return refuse(*problem);
    }
    report(*imported, file);
    return 0;
}

}  // namespace kiosk
