// Why: see config_files.hpp. Only plain files are opened (a pipe would hang the start), and only as many bytes as allowed.
#include "content/config_files.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

#include "content/limits.hpp"
#include "content/plain_file.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The place of the first character too many on its line.
std::optional<LineColumn> first_endless_line(std::string_view text)
{
    for (std::size_t begin = 0, line = 1; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (characters(text.substr(begin, end - begin)) > limits::line_characters)
            return LineColumn{static_cast<int>(line), limits::line_characters + 1};
        begin = end + 1;
    }
    return std::nullopt;
}

void gather_file(const fs::path& directory, const std::string& name, ConfigFiles& gathered)
{
    const auto problem = [&](std::string what) { gathered.problems.push_back(error_at(Place{name}, std::move(what))); };
    std::error_code error;
    const fs::file_status status = fs::status(directory / name, error);
    if (status.type() == fs::file_type::not_found)
        return problem(tr("the file is missing; copy it from the example council and change what is different"));
    if (status.type() != fs::file_type::regular) return problem(tr("is not an ordinary file, and it must be one"));
    std::optional<std::string> bytes = read_plain_file(directory / name, limits::file_bytes + 1);
    if (!bytes) return problem(tr("the file cannot be read; give the kiosk's user the right to read it"));
    add_file(gathered, name, std::move(*bytes));
}

void gather_folder(const fs::path& directory, const std::string& folder, const std::string& ending, ConfigFiles& gathered)
{
    const auto problem = [&](std::string what) { gathered.problems.push_back(error_at(Place{folder}, std::move(what))); };
    std::error_code error;
    fs::directory_iterator entries(directory / folder, error);
    if (error) return problem(tr("the folder is missing or cannot be read; it must be there, even when it is empty"));
    std::vector<std::string> names;
    for (std::size_t seen = 0; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        if (++seen > limits::folder_entries)
            return problem(say("more than {0} files lie in this folder, so nothing in it is read; take out what does not belong here",
                               limits::folder_entries));
        const fs::path name = entries->path().filename();
        if (name.extension() == ending && name.string().front() != '.') names.push_back(name.string());
    }
    if (error) problem(tr("the folder could not be read to its end"));
    if (names.size() > limits::folder_files)
        return problem(say("{0} files ending in {1} lie in this folder, and at most {2} are read, so none is; move the old ones away",
                           names.size(), ending, limits::folder_files));
    for (const std::string& name : names) {
        if (first_not_text(name)) problem(say("the name of the file \"{0}\" cannot be shown; give it another", name));
        else gather_file(directory, folder + "/" + name, gathered);
    }
}

}  // namespace

void add_file(ConfigFiles& gathered, const std::string& name, std::string bytes)
{
    const auto problem = [&](const LineColumn& at, std::string what) {
        gathered.problems.push_back(error_at(Place{name, at.line, at.column}, std::move(what)));
    };
    if (bytes.size() > limits::file_bytes)
        return problem(LineColumn{0, 0}, say("the file is larger than {0} KiB, and no file of a council is; is it the right one?",
                                             limits::file_bytes / 1024));
    const std::string_view text = without_mark(bytes);
    if (const auto broken = first_not_utf8(text))
        return problem(*broken, tr("this is not text in UTF-8; save the file as UTF-8 in the editor"));
    if (const auto hidden = first_not_text(text))
        return problem(*hidden, tr("a character that cannot be shown stands here; delete it, and write the line anew"));
    if (const auto endless = first_endless_line(text))
        return problem(*endless, say("this line is longer than {0} characters; divide it, or look for a missing line break",
                                     limits::line_characters));
    gathered.files[name] = std::move(bytes);
}

ConfigFiles gather_files(const fs::path& directory)
{
    ConfigFiles gathered;
    std::error_code error;
    if (!fs::is_directory(directory, error)) {
        gathered.problems.push_back(error_at(Place{directory.string()}, tr("there is no such folder with the council's files")));
        return gathered;
    }
    for (const char* name : {"kiosk.toml", "reminders.toml", "checkin.toml", "contacts.toml"})
        gather_file(directory, name, gathered);
    if (fs::exists(directory / "seminar.md", error)) gather_file(directory, "seminar.md", gathered);
    gather_folder(directory, "kodeks", ".md", gathered);
    gather_folder(directory, "agendas", ".toml", gathered);
    for (const char* name : {"dilemmas", "drafts"})
        if (fs::exists(directory / name, error)) gather_folder(directory, name, ".md", gathered);
    return gathered;
}

std::string_view without_mark(std::string_view bytes)
{
    return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

}  // namespace kiosk
