// Why: an importer proposes and a person confirms. So it says what it did not take and what it doubts, each where it stands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk {

struct LeftOut {
    int line = 0;      ///< from 1, of the file (of a PDF: of its text); 0: it has none
    std::string text;  ///< what stands there, shortened; may be empty
    std::string why;   ///< for people, in their language; nothing of the file is quoted in it
    std::size_t lines = 1;  ///< how many it stands for
};

struct Unsure {
    std::size_t item = 0;  ///< its place in agenda.items
    std::string why;       ///< for people, in their language
};

/// Adds to the report, which ends at limits::left_out lines; what comes after them is counted in the last.
void leave_out(std::vector<LeftOut>& report, int line, const std::string& text, std::string why, std::size_t lines = 1);

/// One line for stderr: "FILE:12: left out: why: text".
[[nodiscard]] std::string describe(const LeftOut& left_out, const std::string& file);

}  // namespace kiosk
