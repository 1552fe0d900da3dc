// Why: whoever edits the council's files is told everything that is wrong with them at once, each thing where it stands
// and with what would be right, in the form editors can jump to: `file:line:column: what`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// Where something stands in the council's files. Lines and columns count from 1, columns in characters, not bytes.
struct Place {
    std::string file;  ///< relative to the configuration folder: "agendas/2026-11-24.toml"
    int line = 0;      ///< 0: the file or folder as a whole
    int column = 0;
    bool operator==(const Place&) const = default;
};

/// The last character of a file that is not a blank.
[[nodiscard]] Place end_of(std::string_view text, const std::string& file);

enum class Severity { error, warning };  ///< an error keeps the files from being used; a warning does not

struct Problem {
    std::string file;
    int line = 0;
    int column = 0;
    Severity severity = Severity::error;
    std::string what;  ///< for people, in their language: what is wrong, and what would be right
    bool operator==(const Problem&) const = default;
};

[[nodiscard]] Problem error_at(const Place& place, std::string what);
[[nodiscard]] Problem warning_at(const Place& place, std::string what);

/// One line: `file:line:column: what`; a warning says so. Without a line: `file: what`.
[[nodiscard]] std::string describe(const Problem& problem);

[[nodiscard]] bool has_errors(const std::vector<Problem>& problems);

/// By file, line and column, so that a person can work through them from the top.
void sort_by_place(std::vector<Problem>& problems);

}  // namespace kiosk
