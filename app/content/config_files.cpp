// Why: see config_files.hpp. Only plain files are opened (a pipe would hang the start), and only as many bytes as allowed.
#include "content/config_files.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

#include "content/utf8.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// At most one byte more than allowed, by which too large a file is known; none when it cannot be read.
std::optional<std::string> read_bytes(const fs::path& path)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream.is_open()) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(size, largest_config_file)) + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad()) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

void gather_file(const fs::path& directory, const std::string& name, ConfigFiles& gathered)
{
    const auto problem = [&](std::string what) { gathered.problems.push_back(error_at(Place{name}, std::move(what))); };
    std::error_code error;
    const fs::file_status status = fs::status(directory / name, error);
    if (status.type() == fs::file_type::not_found)
        return problem(tr("the file is missing; copy it from the example council and change what is different"));
    if (status.type() != fs::file_type::regular) return problem(tr("is not an ordinary file, and it must be one"));
    std::optional<std::string> bytes = read_bytes(directory / name);
    if (!bytes) return problem(tr("the file cannot be read; give the kiosk's user the right to read it"));
    if (bytes->size() > largest_config_file)
        return problem(tr("the file is larger than 1 MiB, and no file of a council is; is it the right one?"));
    if (const auto broken = first_not_text(*bytes)) {
        gathered.problems.push_back(error_at(Place{name, broken->line, broken->column},
                                             tr("this is not text in UTF-8; save the file as UTF-8 in the editor")));
        return;
    }
    gathered.files[name] = std::move(*bytes);
}

void gather_folder(const fs::path& directory, const std::string& folder, const std::string& ending, ConfigFiles& gathered)
{
    std::error_code error;
    fs::directory_iterator entries(directory / folder, error);
    if (error) {
        gathered.problems.push_back(
            error_at(Place{folder}, tr("the folder is missing or cannot be read; it must be there, even when it is empty")));
        return;
    }
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path name = entries->path().filename();
        if (name.extension() == ending && name.string().front() != '.')
            gather_file(directory, folder + "/" + name.string(), gathered);
    }
    if (error) gathered.problems.push_back(error_at(Place{folder}, tr("the folder could not be read to its end")));
}

}  // namespace

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
    gather_folder(directory, "kodeks", ".md", gathered);
    gather_folder(directory, "agendas", ".toml", gathered);
    return gathered;
}

std::string_view without_mark(std::string_view bytes)
{
    return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

}  // namespace kiosk
