// Why: see panel_titles.hpp.
#include "content/kodeks_import/panel_titles.hpp"

#include <algorithm>
#include <utility>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

const SourceLine* next_seen(const SourceLines& lines, std::size_t at)
{
    const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(), [](const SourceLine& line) { return !line.text.empty() && !line.hidden; });
    return next != lines.end() ? &*next : nullptr;
}

/// A menu unfolds links; what unfolds text has a sentence, an item or a smaller heading right below it.
bool heads_text(const SourceLines& lines, std::size_t at)
{
    constexpr int likely_sentence = 40;
    const SourceLine* next = next_seen(lines, at);
    if (next == nullptr || next->aside || next->link || next->unfolds || !next->contact.empty()) return false;
    if (next->heading) return next->level > 1;
    return next->list_item || item_mark_on(next->text) || ends_sentence(next->text) || characters(next->text) > likely_sentence;
}

/// What a term means is text, and neither a number nor an address.
bool names_text(const SourceLines& lines, std::size_t at)
{
    const SourceLine* next = next_seen(lines, at);
    if (lines[at].link || next == nullptr || next->term || !next->in_terms || is_contact_alone(next->text)) return false;
    constexpr auto fewest = 2;  ///< blanks: three words
    const bool words = begins_large(next->text) && std::count(next->text.begin(), next->text.end(), ' ') >= fewest && std::none_of(next->text.begin(), next->text.end(), is_digit);
    return !next->link && next->contact.empty() && (words || heads_text(lines, at));
}

void doubt_below(const SourceLine& line, const SourceLine& term, KodeksReport& report)
{
    doubt(report, say("line {0}: this stands below a list of terms, and was put under the last of them (\"{1}\"): {2}", line.number, shortened(term.text, 60), shortened(line.text, 60)));
}

}  // namespace

void find_panel_titles(SourceLines& lines, KodeksReport& report)
{
    constexpr int lowest = 6;
    int above = 1, panel = 0;  // levels; 0: no panel's title since the heading above
    int titles = 0;
    const SourceLine *first = nullptr, *last_term = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SourceLine& line = lines[i];
        if (line.heading && (panel == 0 || line.level < panel)) above = line.level, panel = 0;
        if (line.unfolds && line.heading) ++titles;
        if (line.heading) last_term = nullptr;
        if (last_term != nullptr && !line.in_terms && !line.aside && !line.hidden && !line.text.empty()) doubt_below(line, *std::exchange(last_term, nullptr), report);
        const bool term = line.term && !line.unfolds && names_text(lines, i);
        if (!(line.unfolds || term) || line.heading || line.list_item || line.aside) continue;
        if (!term) line.link = false;
        line.aside = !term && !heads_text(lines, i);
        if (line.aside) continue;
        if (panel == 0) panel = std::min(above + 1, lowest);
        if (term) last_term = &line;
        else if (titles++ == 0) first = &line;
        line.heading = true;
        line.level = panel;
    }
    if (titles == 1 && first != nullptr) doubt(report, say("line {0}: this unfolds what stands below it, and was taken for its heading: {1}", first->number, shortened(first->text, 60)));
}

}  // namespace kiosk
