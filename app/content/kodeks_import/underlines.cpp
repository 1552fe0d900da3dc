// Why: see underlines.hpp.
#include "content/kodeks_import/underlines.hpp"

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// "-----", "=====", "_____": four signs or more, all the same.
bool is_underline(const SourceLine& line)
{
    constexpr std::size_t fewest = 4;
    const std::string& text = line.text;
    return !line.block && text.size() >= fewest && std::string_view("-=_~*").find(text[0]) != std::string_view::npos && text.find_first_not_of(text[0]) == std::string::npos;
}

bool may_be_heading(const SourceLine& line)
{
    constexpr int longest = 120;
    return !line.text.empty() && !line.block && !item_mark_on(line.text) && !ends_sentence(line.text) && characters(line.text) <= longest;
}

/// Whether it is the only line of its paragraph: under prose a line of dashes only parts it from what follows.
bool stands_alone(const SourceLines& lines) { return lines.size() < 2 || lines[lines.size() - 2].text.empty() || lines[lines.size() - 2].heading; }

}  // namespace

SourceLines without_underlines(const SourceLines& lines, KodeksReport& report)
{
    SourceLines kept;
    for (const SourceLine& line : lines) {
        if (!is_underline(line)) {
            kept.push_back(line);
            continue;
        }
        leave_out(report, line.number, line.text, tr("no words"));
        if (!kept.empty() && may_be_heading(kept.back()) && stands_alone(kept)) kept.back().heading = true;
        SourceLine blank = line;
        blank.text.clear();
        kept.push_back(blank);
    }
    return kept;
}

}  // namespace kiosk
