// Why: most tests of this folder take the files that are shipped, change one thing, and look at what is said about it.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "content/configuration_reader.hpp"

namespace kiosk::test {

inline const std::filesystem::path& shipped_config()
{
    static const std::filesystem::path path = std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk-config";
    return path;
}

/// The evening of the example meeting.
inline Date today() { return Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}; }

inline ConfigFiles shipped_files() { return gather_files(shipped_config()); }

/// Those files without what the council has beside its own kodeks: a mistake in that is then one mistake.
inline ConfigFiles own_files()
{
    ConfigFiles files = shipped_files();
    std::erase_if(files.files, [](const auto& file) {
        return file.first.starts_with("dilemmas/") || (file.first.starts_with("kodeks/") && file.first != "kodeks/byraadets-kodeks.md");
    });
    std::string& kiosk = files.files["kiosk.toml"];
    const std::size_t list = kiosk.find("\ndocuments = ");
    if (list != std::string::npos) kiosk.insert(list + 1, "# ");
    return files;
}

/// The council's own files with the first `what` in `file` replaced; fails the test when it does not stand there.
inline ConfigFiles changed(const std::string& file, const std::string& what, const std::string& by)
{
    ConfigFiles files = own_files();
    std::string& text = files.files[file];
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, file << " has no: " << what);
    text.replace(at, what.size(), by);
    return files;
}

/// What was said, one line each, for messages and for comparing.
inline std::string said(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& problem : problems) text += describe(problem) + "\n";
    return text;
}

inline std::vector<Problem> errors(const ReadConfiguration& read)
{
    std::vector<Problem> found;
    for (const Problem& problem : read.problems)
        if (problem.severity == Severity::error) found.push_back(problem);
    return found;
}

}  // namespace kiosk::test
