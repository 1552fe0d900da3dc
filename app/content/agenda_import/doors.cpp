// Why: see doors.hpp.
#include "content/agenda_import/doors.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_line = 400;  ///< that is looked at

/// Most lines have none of these, and are looked at no further.
bool may_speak_of_doors(std::string_view plain)
{
    constexpr std::array<std::string_view, 6> stems{"lukke", "fortrolig", "offentlig", "personsag", "personalesag", "confidential"};
    return plain.find("closed") != std::string_view::npos ||
           std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return plain.find(stem) != std::string_view::npos; });
}

bool is_lock(LineRole role) { return role == LineRole::closed || role == LineRole::confidential; }

/// "Punkter til lukket møde", a heading in words that no list holds. A sentence is no heading.
bool may_be_heading(const SourceLine& line, LineRole role)
{
    constexpr std::size_t longest_heading = 100;
    return role == LineRole::text && line.text.size() <= longest_heading && line.text.back() != '.' && !says_closed(line.text) && lock_in(line.text) == TitleLock::meant;
}

/// Between two lines of the table of contents.
bool in_contents(std::size_t line, const std::set<std::size_t>& listed, const std::set<std::size_t>& items)
{
    const auto below = listed.upper_bound(line), item = items.upper_bound(line);
    if (below == listed.begin() || below == listed.end() || (item != items.end() && *item < *below)) return false;
    return item == items.begin() || *std::prev(item) < *std::prev(below);
}

}  // namespace

TitleLock lock_in(std::string_view title)
{
    static const Pattern meant(R"(\blukke(t|de) doer|\blukket (punkt|sag|dagsordenspunkt|behandling|moede|del)\b|^lukket\b|\blukket$|\bfortrolige?t?\b|)"
                                  R"(\bikke[- ]offentlige?t?\b|^closed\b|\bclosed (item|session|doors)\b|\bconfidential\b|\bnot public\b)");
    static const Pattern mentioned(R"(\blukke(t|de)\b|\b(personsag|personalesag)(en|er)?\b)");
    const std::string plain = folded(title.substr(0, longest_line));
    if (!may_speak_of_doors(plain)) return TitleLock::none;
    if (meant.find(plain)) return TitleLock::meant;
    return mentioned.find(plain) ? TitleLock::mentioned : TitleLock::none;
}

bool says_closed(std::string_view line)
{
    static const Pattern closing(R"(^((denne|dette) )?(sagen?|punkt(et)?)( er| behandles| skal behandles)\b.{0,60}(lukke(t|de) doer|lukket (punkt|sag|moede|behandling)|fortrolig|ikke[- ]offentlig))"
                                    R"(|^(sagen|punktet) er lukket\b)");
    if (line.size() > longest_line) return false;
    const std::string plain = folded(line);
    if (!may_speak_of_doors(plain)) return false;
    const bool doors = plain.find("for lukkede doere") != std::string::npos && leading_word(plain, {"sagen", "punktet", "behandles"}) > 0;
    return doors || closing.find(plain).has_value();
}

std::vector<bool> closed_by_section(const SourceLines& lines, const std::vector<LineRole>& roles, const std::set<std::size_t>& listed, const std::set<std::size_t>& items)
{
    std::vector<bool> closed(lines.size());
    bool now = false, of_contents = false, item_below = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool opens = roles[i] == LineRole::open_section || roles[i] == LineRole::contents;
        const bool lock = roles[i] == LineRole::closed && closes_all_that_follow(lines[i].text) && in_contents(i, listed, items);
        if (!lines[i].furniture && (lock || roles[i] == LineRole::closed_section)) now = true, of_contents = false, item_below = false;
        if (!lines[i].furniture && opens) now = false;
        if (now && listed.count(i) != 0) of_contents = !item_below;
        if (items.count(i) != 0) item_below = true;
        if (item_below && of_contents) now = of_contents = false;  // the contents are over, and their headings with them
        closed[i] = now;
    }
    return closed;
}

std::optional<std::size_t> lock_above(const SourceLines& lines, const std::vector<LineRole>& roles, std::size_t mark, std::size_t body)
{
    std::size_t at = mark;
    while (at > 0 && (lines[at - 1].furniture || roles[at - 1] == LineRole::blank)) --at;
    if (at == 0) return std::nullopt;
    const bool touching = at == mark && (lines[at - 1].heading || !lines[mark].heading);  // below a page's heading it is that item's
    --at;
    const bool heading = at >= body && may_be_heading(lines[at], roles[at]);
    if (!is_lock(roles[at]) && !heading) return std::nullopt;
    const bool apart = at == 0 || lines[at].heading || roles[at - 1] == LineRole::blank || lines[at - 1].furniture;
    return apart || touching || (!heading && at >= body) ? std::optional(at) : std::nullopt;
}

bool closes_all_that_follow(std::string_view line)
{
    static const Pattern many(R"(lukke(t|de) doer|\b(dagsorden(en)?|punkter|sager|del)\b|\blukkede? moede|^lukket (moede|behandling))");
    return many.find(folded(line.substr(0, longest_line))).has_value();
}

}  // namespace kiosk
