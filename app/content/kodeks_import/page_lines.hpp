// Why: a page says more than the council does: menus, cookies, footers, opening hours. Those lines are left out and named, but never one that is
// a point, however much it reads like them.
#pragma once

#include <map>
#include <memory>

#include "content/kodeks_import/kodeks_report.hpp"
#include "content/source_text/source_line.hpp"

namespace kiosk {

/// `lines` without those that are struck out, which are reported and doubted.
[[nodiscard]] SourceLines without_struck_out(const SourceLines& lines, KodeksReport& report);

/// Asked of the lines that say something, in order. `lines` and `report` must outlive it.
class PageLines {
public:
    PageLines(const SourceLines& lines, KodeksReport& report);
    ~PageLines();
    PageLines(const PageLines&) = delete;
    PageLines& operator=(const PageLines&) = delete;

    /// Whether the line is the page's and not the council's; it is then reported. Call it once for each.
    [[nodiscard]] bool takes(std::size_t at);
    /// What of a page a line may be that was kept, for people; null: nothing.
    [[nodiscard]] const char* might_have_taken(std::size_t at) const;

private:
    class OpeningHours;
    /// Whether the item is a link, and at least half of its list are none: then it is as much a point as they.
    bool is_linked_point(std::size_t at) const;
    const SourceLines& lines_;
    KodeksReport& report_;
    std::unique_ptr<OpeningHours> hours_;
    std::map<int, int> more_points_;  ///< of each list of a page: how many more of its items are no links than are
    bool hidden_ = false;  ///< the last line that was kept is not shown by the page at first
};

}  // namespace kiosk
