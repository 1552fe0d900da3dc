// Why: an item is read line by line, and its title by rules of its own. This is where the walk through its lines stands, and what it found.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "content/agenda_import/chain.hpp"
#include "content/agenda_import/doors.hpp"
#include "core/words.hpp"
#include "domain/agenda.hpp"

namespace kiosk {

struct ItemWalk {
    const SourceLines& lines;
    const std::vector<LineRole>& roles;
    const Link& link;
    std::size_t at = 0;   ///< the next line
    std::size_t end = 0;  ///< the first line that is another item's
    int width = 0;        ///< of a full line; 0: lines are not cut
    AgendaItem item;
    std::vector<std::string> doubts;
    bool open = false;    ///< said so
    TitleLock lock = TitleLock::none;  ///< by the words of its title
    std::size_t first = 0;  ///< its first line: of the mark, or of the title above it
    std::size_t body = 0;   ///< the first line below its head

    void doubt(std::string why) { doubts.push_back(std::move(why)); }
    void close_by(std::size_t line)
    {
        if (!item.closed) doubt(say("line {0} says that it is closed", lines[line].number));
        item.closed = true;
    }
    [[nodiscard]] bool is_text(std::size_t i) const { return i < end && !lines[i].furniture && roles[i] == LineRole::text; }
    /// The line at `i`, or behind the page's end there.
    [[nodiscard]] std::size_t past_page_end(std::size_t i) const
    {
        bool furniture = false;
        std::size_t next = i;
        for (; next < end && (lines[next].furniture || roles[next] == LineRole::blank); ++next) furniture = furniture || lines[next].furniture;
        return furniture ? next : i;
    }
};

}  // namespace kiosk
