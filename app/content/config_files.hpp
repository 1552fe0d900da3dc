// Why: the files are read into memory once and everything works on that one picture of them. What was checked, what is
// used and what is kept as the last good copy can then never be three different things, whatever an editor saves meanwhile.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/problem.hpp"

namespace kiosk {

/// The council's files as they lay on the disk at one moment.
struct ConfigFiles {
    std::map<std::string, std::string> files;  ///< relative name with '/' -> the bytes as they were; valid UTF-8
    std::vector<Problem> problems;             ///< what is missing, cannot be read, is too large or is not text
};

/// Reads kiosk.toml, reminders.toml, checkin.toml, contacts.toml, kodeks/*.md and agendas/*.toml, and, where
/// they are, seminar.md, dilemmas/*.md and drafts/*.md. Never throws or waits: what
/// cannot be read, or is beyond limits.hpp, is a problem and left out. Hidden files and other endings are passed over.
[[nodiscard]] ConfigFiles gather_files(const std::filesystem::path& directory);

/// Puts a file's bytes in, or what is wrong with them: too large, no text, or a line without end.
void add_file(ConfigFiles& gathered, const std::string& name, std::string bytes);

/// The part of a file that is text: without the byte order mark some editors put first.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

}  // namespace kiosk
