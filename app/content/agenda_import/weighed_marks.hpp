// Why: which marks are items is decided in steps, each in its own file. This is what they know of all marks together.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "content/agenda_import/runs.hpp"
#include "content/agenda_import/title.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/report.hpp"

namespace kiosk {

struct WeighedMarks {
    const SourceLines& lines;
    const std::vector<LineRole>& roles;
    const std::vector<Mark>& marks;
    std::vector<LeftOut>& left_out;
    std::vector<std::string> titles;              ///< the essence of each mark's title
    std::map<std::string, std::size_t> contents;  ///< by number: the mark in the table of contents
    std::vector<int> weights;                     ///< of each mark, once the contents are known

    [[nodiscard]] const Mark* listed(const Mark& mark) const
    {
        const auto found = contents.find(folded(mark.number));
        return found == contents.end() ? nullptr : &marks[found->second];
    }
    [[nodiscard]] bool same(const Mark& a, const Mark& b) const { return same_essence(titles[a.place], titles[b.place]); }
    [[nodiscard]] int weight(const Mark& mark) const { return weights[mark.place]; }
};

/// What the marks of one style make.
struct ChainCandidate {
    MarkStyle style;
    Run places, chain;
    std::vector<Run> inner;
    std::size_t shared = 0;  ///< numbers it has in common with the table of contents
};

}  // namespace kiosk
