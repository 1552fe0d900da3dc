// Why: see panel_titles.hpp.
#include "content/kodeks_import/panel_titles.hpp"

#include <algorithm>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// A menu unfolds links; what unfolds text has a sentence, an item or a smaller heading right below it.
bool heads_text(const SourceLines& lines, std::size_t at)
{
    constexpr int likely_sentence = 40;
    const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(), [](const SourceLine& line) { return !line.text.empty() && !line.hidden; });
    if (next == lines.end() || next->aside || next->link || next->unfolds || !next->contact.empty()) return false;
    if (next->heading) return next->level > 1;
    return next->list_item || item_mark_on(next->text) || ends_sentence(next->text) || characters(next->text) > likely_sentence;
}

}  // namespace

void find_panel_titles(SourceLines& lines, KodeksReport& report)
{
    constexpr int lowest = 6;
    int above = 1, panel = 0;  // levels; 0: no panel's title since the heading above
    int titles = 0;
    const SourceLine* first = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SourceLine& line = lines[i];
        if (line.heading && (panel == 0 || line.level < panel)) above = line.level, panel = 0;
        if (line.unfolds && line.heading) ++titles;
        if (!line.unfolds || line.heading || line.list_item || line.aside) continue;
        line.link = false;
        line.aside = !heads_text(lines, i);
        if (line.aside) continue;
        if (panel == 0) panel = std::min(above + 1, lowest);
        if (titles++ == 0) first = &line;
        line.heading = true;
        line.level = panel;
    }
    if (titles == 1 && first != nullptr) doubt(report, say("line {0}: this unfolds what stands below it, and was taken for its heading: {1}", first->number, shortened(first->text, 60)));
}

}  // namespace kiosk
