// Why: of all marks, those that count on from one another through the text are the agenda. What counts elsewhere is set apart first: members,
// the table of contents, lists inside an item. What is chosen is chosen by evidence that can be named, and what is doubtful says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/agenda_import/marks.hpp"
#include "content/source_text/report.hpp"

namespace kiosk {

struct Link {
    Mark mark;
    bool only_listed = false;          ///< the table of contents has it, the text has not
    bool listed_closed = false;        ///< the table of contents calls it closed, on its line
    std::optional<std::size_t> listed_line;  ///< its line in the table of contents
    std::vector<std::string> listed_titles;  ///< as the table of contents has it: its first line, its first two, ...
    std::vector<std::string> doubts;   ///< for people, in their language
};

struct Chain {
    std::vector<Link> links;        ///< in the order of the agenda; no number twice
    std::size_t first_line = 0;     ///< of the lines: before it, nothing is an item, a member or a table of contents
};

[[nodiscard]] Chain find_chain(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, std::vector<LeftOut>& left_out);

}  // namespace kiosk
