// Why: see configuration_reader.hpp. kiosk.toml comes first, since agendas take the meeting's name from it; what needs all files
// comes last.
#include "content/configuration_reader.hpp"

#include <algorithm>
#include <string_view>

#include "content/reading.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

template <class Read> void with_file(const ConfigFiles& files, const std::string& name, Read read)
{
    if (const auto found = files.files.find(name); found != files.files.end()) read(without_mark(found->second), name);
}

template <class Read> void with_folder(const ConfigFiles& files, const std::string& folder, Read read)
{
    for (const auto& [name, bytes] : files.files)
        if (name.substr(0, folder.size()) == folder) read(without_mark(bytes), name);
}

/// Nobody has adopted it: what is wrong with it must not keep the kiosk from using the files that are right.
void read_draft(std::string_view text, const std::string& file, Reading& reading)
{
    std::vector<Problem> problems;
    Document draft = read_kodeks(text, file, problems).document;
    for (Problem& problem : problems) {
        problem.severity = Severity::warning;
        reading.problems.push_back(std::move(problem));
    }
    if (!draft.sections.empty()) reading.configuration.drafts.push_back(std::move(draft));
}

}  // namespace

bool has_errors(const ReadConfiguration& read) { return has_errors(read.problems); }

ReadConfiguration read_configuration(const std::filesystem::path& directory, Date today)
{
    return read_configuration(gather_files(directory), today);
}

ReadConfiguration read_configuration(const ConfigFiles& files, Date today)
{
    Reading reading;
    reading.problems = files.problems;
    with_file(files, "kiosk.toml", [&](auto text, const auto& file) { read_kiosk_toml(text, file, reading); });
    with_file(files, "reminders.toml", [&](auto text, const auto& file) { read_reminders_toml(text, file, reading); });
    with_file(files, "checkin.toml", [&](auto text, const auto& file) { read_checkin_toml(text, file, reading); });
    with_file(files, "contacts.toml", [&](auto text, const auto& file) { read_contacts_toml(text, file, today, reading); });
    with_folder(files, "kodeks/", [&](auto text, const auto& file) {
        reading.documents.push_back(read_kodeks(text, file, reading.problems));
    });
    with_file(files, "seminar.md", [&](auto text, const auto& file) {
        reading.configuration.seminar = read_kodeks(text, file, reading.problems).document;
    });
    with_folder(files, "drafts/", [&](auto text, const auto& file) { read_draft(text, file, reading); });
    with_folder(files, "dilemmas/", [&](auto text, const auto& file) {
        reading.dilemmas.push_back(read_dilemma(text, file, reading.problems));
    });
    with_folder(files, "agendas/", [&](auto text, const auto& file) { read_agenda_toml(text, file, reading); });

    const auto about_kodeks = [](const Problem& problem) { return problem.file.substr(0, 6) == "kodeks"; };
    if (reading.documents.empty() && !files.files.empty() &&
        std::none_of(reading.problems.begin(), reading.problems.end(), about_kodeks))
        reading.problems.push_back(error_at(Place{"kodeks"}, tr("there is no kodeks here; put the council's text in a file ending in .md")));
    check_references(reading);
    sort_by_place(reading.problems);
    return ReadConfiguration{std::move(reading.configuration), std::move(reading.problems)};
}

}  // namespace kiosk
