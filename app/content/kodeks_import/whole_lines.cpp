// Why: see whole_lines.hpp. The order matters: heads are told from titles only where feet are known, and lists that are set in only among what is left.
#include "content/kodeks_import/whole_lines.hpp"

#include "content/kodeks_import/line_breaks.hpp"
#include "content/kodeks_import/lone_numbers.hpp"
#include "content/kodeks_import/page_feet.hpp"
#include "content/kodeks_import/page_lines.hpp"
#include "content/kodeks_import/page_notes.hpp"
#include "content/kodeks_import/panel_titles.hpp"
#include "content/kodeks_import/running_head.hpp"
#include "content/kodeks_import/set_in_lists.hpp"
#include "content/kodeks_import/signatures.hpp"
#include "content/kodeks_import/table_rows.hpp"
#include "content/kodeks_import/underlines.hpp"

namespace kiosk {

SourceLines whole_lines(const SourceLines& broken, KodeksReport& report)
{
    SourceLines lines = without_rows(without_line_breaks(without_struck_out(without_underlines(broken, report), report), report), report);
    find_page_notes(lines);
    join_lone_numbers(lines, report);
    find_page_feet(lines, report);
    find_running_heads(lines, report);
    take_signatures(lines, report);
    find_panel_titles(lines, report);
    mark_set_in_lists(lines, report);
    return lines;
}

}  // namespace kiosk
