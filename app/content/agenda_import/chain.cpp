// Why: see chain.hpp. How it goes:
//
//   1. Members are set apart (runs.hpp).
//   2. A list whose titles stand in the text once more is the table of contents, and so is a list of links at a page's end. Where
//      both are bare the later is the text. Its titles then tell which marks are items, and how far a wrapped title goes.
//   3. One style carries the agenda: "Punkt 2:" before "2.", and "Sag nr. 130" with its title above only where nothing else counts.
//      Where there is a table of contents, the style that shares most numbers with it.
//   4. A list that begins at 1 again, after an item, is inner numbering; so is "3.1" where there is a 3, unless an item begins so.
//   5. Of what is left, the chain with the most evidence is taken; a missing number costs, since it is seldom missing.
//   6. A number that is missing is looked for among what looked like inner numbering, and in the table of contents. What is
//      taken from there says so.
//   7. Where "Tillægsdagsorden" stands above numbers that begin again, they are an agenda of their own, and added to the first.
#include "content/agenda_import/chain.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "content/source_text/folded.hpp"
#include "content/agenda_import/contents.hpp"
#include "content/agenda_import/runs.hpp"
#include "content/agenda_import/title.hpp"
#include "content/agenda_import/unplaced.hpp"
#include "content/agenda_import/weighed_marks.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int most_missing = 30;  ///< numbers in a row that a chain may lack

/// How much speaks for this mark being an item, in quarters; 8 when nothing is known of it.
int evidence_for(const WeighedMarks& all, const Mark& mark)
{
    const SourceLine& line = all.lines[mark.line];
    int sum = 8;
    if (opens_item(all.lines, all.roles, mark)) sum += 8;
    if (line.heading) sum += 8;
    if (mark.style == MarkStyle::named) sum += 8;
    const bool apart = mark.line == 0 || all.roles[mark.line - 1] == LineRole::blank || all.lines[mark.line - 1].page != line.page || all.lines[mark.line - 1].furniture;
    if (apart) sum += 4;
    if (line.list_item) sum -= 4;
    if (mark.bare) sum -= 4;
    if (begins_small(mark.rest)) sum -= 10;
    if (!mark.rest.empty() && std::string_view(".;,").find(mark.rest.back()) != std::string_view::npos) sum -= 4;
    if (const Mark* said = all.listed(mark)) sum += all.same(*said, mark) ? 16 : -2;
    else if (!all.contents.empty()) sum -= 6;
    return sum;
}

// --- 4: lists inside an item

/// Lists that begin at 1 after something else has begun.
std::vector<Run> inner_lists(const WeighedMarks& all, const Run& places)
{
    std::vector<Run> inner;
    for (Run& run : find_runs(all.lines, all.roles, all.marks, places)) {
        const Mark& first = all.marks[run.front()];
        if (run.front() != places.front() && first.major <= 1 && first.minor <= 1 && !first.decimal) inner.push_back(std::move(run));
    }
    return inner;
}

/// "3.1", "3.2" where there is a 3, and nothing shows that they are items.
std::vector<Run> inner_decimals(const WeighedMarks& all, const Run& places)
{
    std::set<int> plain;
    for (const std::size_t place : places)
        if (all.marks[place].minor == 0) plain.insert(all.marks[place].major);
    Run inner;
    for (const std::size_t place : places) {
        const Mark& mark = all.marks[place];
        const Mark* listed = all.listed(mark);
        const bool shown = opens_item(all.lines, all.roles, mark) || (listed != nullptr && all.same(*listed, mark));
        if (mark.decimal && !shown && plain.count(mark.major) != 0) inner.push_back(place);
    }
    return find_runs(all.lines, all.roles, all.marks, inner);
}

// --- 5: the chain

struct Best {
    int value = 0;
    std::optional<std::size_t> before;  ///< in the places
};

struct Found {
    Run chain;
    int value = 0;
};

/// The chain with the most evidence.
Found best_chain(const WeighedMarks& all, const Run& places)
{
    std::vector<Best> best(places.size());
    std::unordered_map<int, std::size_t> ends_number, ends_major;  // the best chain so far that ends with it
    const auto better = [&](std::unordered_map<int, std::size_t>& ends, int key, std::size_t at) {
        const auto [known, fresh] = ends.emplace(key, at);
        if (!fresh && best[at].value > best[known->second].value) known->second = at;
    };
    std::optional<std::size_t> last;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Mark& mark = all.marks[places[at]];
        const int own = all.weight(mark);
        if (own <= 0) continue;
        best[at].value = own - (mark.major > 1 || mark.minor > 1 ? 4 : 0);
        const auto follow = [&](const std::unordered_map<int, std::size_t>& ends, int key, int cost) {
            const auto found = ends.find(key);
            if (found != ends.end() && best[found->second].value + own - cost > best[at].value)
                best[at] = Best{best[found->second].value + own - cost, found->second};
        };
        if (mark.minor > 0) follow(ends_number, mark.major * 32 + mark.minor - 1, 0);
        if (mark.minor <= 1)
            for (int missing = 0; missing < most_missing; ++missing) follow(ends_major, mark.major - 1 - missing, missing == 0 ? 0 : 8 + missing);
        better(ends_number, mark.major * 32 + mark.minor, at);
        better(ends_major, mark.major, at);
        if (!last || best[at].value > best[*last].value) last = at;
    }
    Found found{{}, last ? best[*last].value : 0};
    for (; last; last = best[*last].before) found.chain.push_back(places[*last]);
    std::reverse(found.chain.begin(), found.chain.end());
    return found;
}

Run of_style(const WeighedMarks& all, const Run& places, MarkStyle style)
{
    Run found;
    std::copy_if(places.begin(), places.end(), std::back_inserter(found), [&](std::size_t i) { return all.marks[i].style == style; });
    return found;
}

// --- 3: the style that carries the agenda

/// A list may stand before the agenda, so the agenda may begin where the numbers begin again. An item's worth of evidence more is
/// asked for that, and only the first few beginnings are looked at.
ChainCandidate candidate(const WeighedMarks& all, const Run& places, MarkStyle style)
{
    constexpr int beginnings = 8;
    ChainCandidate c{style, of_style(all, places, style), {}, {}, 0};
    int value = 0, tried = 0;
    for (std::size_t from = 0; from < c.places.size() && tried < beginnings; ++from) {
        const Mark& mark = all.marks[c.places[from]];
        if (from > 0 && (style != MarkStyle::numbered || mark.major > 1 || mark.minor > 1 || mark.decimal)) continue;
        ++tried;
        const Run rest(c.places.begin() + static_cast<std::ptrdiff_t>(from), c.places.end());
        std::vector<Run> inner = style == MarkStyle::numbered ? inner_lists(all, rest) : std::vector<Run>{};
        for (Run& run : inner_decimals(all, without(rest, inner))) inner.push_back(std::move(run));
        Found found = best_chain(all, without(rest, inner));
        if (found.value <= value + (from > 0 ? 8 : 0)) continue;
        value = found.value;
        c.chain = std::move(found.chain);
        c.inner = std::move(inner);
    }
    c.shared = static_cast<std::size_t>(std::count_if(c.chain.begin(), c.chain.end(), [&](std::size_t i) { return all.listed(all.marks[i]) != nullptr; }));
    return c;
}

ChainCandidate choose_style(const WeighedMarks& all, const Run& places)
{
    ChainCandidate named = candidate(all, places, MarkStyle::named), numbered = candidate(all, places, MarkStyle::numbered),
              below = candidate(all, places, MarkStyle::below);
    if (named.shared + numbered.shared + below.shared > 0) {
        if (named.shared >= numbered.shared && named.shared >= below.shared) return named;
        return numbered.shared >= below.shared ? numbered : below;
    }
    const bool named_first = !named.chain.empty() && (numbered.chain.empty() || named.chain.front() < numbered.chain.front());
    if (named.chain.size() >= 2 || named_first) return named;  // a list inside the only item comes after it
    return !below.chain.empty() && below.chain.size() >= numbered.chain.size() ? below : numbered;
}

// --- 6: what is missing

/// A mark of this number between two lines, among what was taken for inner numbering or had too little evidence.
std::optional<std::size_t> overlooked(const WeighedMarks& all, const ChainCandidate& chosen, const Mark& before, const Mark& after)
{
    std::optional<std::size_t> found;
    for (const std::size_t place : chosen.places) {
        const Mark& mark = all.marks[place];
        if (mark.line <= before.line || mark.line >= after.line || !counts_on(before, mark) || begins_small(mark.rest)) continue;
        if (mark.decimal && mark.major == before.major && !before.decimal) continue;
        if (!found || all.weight(mark) > all.weight(all.marks[*found])) found = place;
    }
    return found;
}

std::vector<Link> fill_from_text(const WeighedMarks& all, const ChainCandidate& chosen)
{
    std::vector<Link> links;
    for (const std::size_t place : chosen.chain) {
        const Mark& mark = all.marks[place];
        while (!links.empty() && !counts_on(links.back().mark, mark)) {
            const auto found = overlooked(all, chosen, links.back().mark, mark);
            if (!found) break;
            links.push_back(Link{all.marks[*found], false, false, {}, {}, {tr("it looks like numbering inside the item before; it was taken because its number was missing")}});
        }
        links.push_back(Link{mark, false, false, {}, {}, {}});
    }
    return links;
}

bool comes_before(const Mark& a, const Mark& b) { return a.major != b.major ? a.major < b.major : a.minor < b.minor; }

void fill_from_contents(const WeighedMarks& all, std::vector<Link>& links)
{
    std::set<std::string> had;
    for (const Link& link : links) had.insert(folded(link.mark.number));
    for (const auto& [number, place] : all.contents) {
        if (had.count(number) != 0) continue;
        const Mark& mark = all.marks[place];
        const auto at = std::find_if(links.begin(), links.end(), [&](const Link& link) { return comes_before(mark, link.mark); });
        links.insert(at, Link{mark, true, false, {}, {}, {say("only the table of contents has it, in line {0}", all.lines[mark.line].number)}});
    }
    for (Link& link : links)
        if (const Mark* listed = all.listed(link.mark)) {
            link.listed_closed = listed->closed || read_title(listed->rest).closed;
            link.listed_line = listed->line;
            link.listed_titles = listed_titles(all, *listed);
        }
}

void doubt_gaps(std::vector<Link>& links)
{
    for (std::size_t i = 1; i < links.size(); ++i) {
        const Mark &before = links[i - 1].mark, &mark = links[i].mark;
        if (mark.decimal && mark.major != before.major) links[i].doubts.push_back(say("there is no item {0} above it", mark.major));
        if (!counts_on(before, mark) && mark.major > before.major + 1)
            links[i].doubts.push_back(mark.major == before.major + 2 ? say("number {0} is missing before it", before.major + 1)
                                                                     : say("numbers {0} to {1} are missing before it", before.major + 1, mark.major - 1));
    }
}

/// Another line could have been taken for the item as well.
void doubt_rivals(const WeighedMarks& all, const Run& places, std::vector<Link>& links)
{
    std::unordered_map<std::string, std::vector<const Mark*>> by_number;
    for (const std::size_t place : places) by_number[all.marks[place].number].push_back(&all.marks[place]);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Mark& own = links[i].mark;
        const std::size_t from = i == 0 ? 0 : links[i - 1].mark.line, to = i + 1 < links.size() ? links[i + 1].mark.line : all.lines.size();
        for (const Mark* rival : by_number[own.number]) {
            if (rival->line == own.line || rival->line <= from || rival->line >= to) continue;
            if (all.weight(*rival) + 4 < all.weight(own) || all.same(*rival, own)) continue;
            links[i].doubts.push_back(say("line {0} begins with the same number", all.lines[rival->line].number));
        }
    }
}

Chain chain_of(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, std::vector<LeftOut>& left_out)
{
    WeighedMarks all{lines, roles, marks, left_out, {}, {}, {}};
    for (const Mark& mark : marks) all.titles.push_back(essence(read_title(mark.rest).text));
    Chain chain;
    chain.first_line = lines.size();
    Run members;
    Run places = without_members(roles, marks, members);
    if (!members.empty())
        leave_out(left_out, lines[marks[members.front()].line].number, lines[marks[members.front()].line].text,
                  say_count("list of members, {0} line", "list of members, {0} lines", static_cast<long>(members.size())), members.size());
    find_contents(all, places);
    for (const Mark& mark : marks) all.weights.push_back(evidence_for(all, mark));
    const ChainCandidate chosen = choose_style(all, places);
    chain.links = fill_from_text(all, chosen);
    doubt_rivals(all, without(chosen.places, chosen.inner), chain.links);
    fill_from_contents(all, chain.links);
    doubt_gaps(chain.links);
    report_unplaced(all, chosen, places, chain.links);

    for (const Link& link : chain.links) chain.first_line = std::min(chain.first_line, link.mark.line);
    for (const auto& [number, place] : all.contents) chain.first_line = std::min(chain.first_line, marks[place].line);
    if (!members.empty()) chain.first_line = std::min(chain.first_line, marks[members.front()].line);
    return chain;
}

// --- 7: an agenda that was added

/// The first mark below "Tillægsdagsorden", where the numbers begin again; marks.size(): there is none.
std::size_t first_supplement(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks)
{
    for (std::size_t place = marks.size(); place-- > 1;) {
        if (marks[place].major > 1 || marks[place].minor > 1) continue;
        for (std::size_t i = marks[place - 1].line + 1; i < marks[place].line; ++i)
            if (roles[i] == LineRole::supplement && !lines[i].furniture) return place;
    }
    return marks.size();
}

/// The marks from `begin` to `end` by themselves.
std::vector<Mark> part(const std::vector<Mark>& marks, std::size_t begin, std::size_t end)
{
    std::vector<Mark> some(marks.begin() + static_cast<std::ptrdiff_t>(begin), marks.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = 0; i < some.size(); ++i) some[i].place = i;
    return some;
}

/// Numbers that both have get a T in the second, as items have that are added on the kiosk.
void append(Chain& chain, Chain supplement)
{
    const auto is_taken = [&](const Link& link) {
        return std::any_of(chain.links.begin(), chain.links.end(), [&](const Link& other) { return folded(other.mark.number) == folded(link.mark.number); });
    };
    const bool taken = std::any_of(supplement.links.begin(), supplement.links.end(), is_taken);
    for (Link& link : supplement.links) {
        if (taken) link.doubts.push_back(say("the supplementary agenda calls it {0}, and so is an item above; it was called T{0}", link.mark.number));
        if (taken) link.mark.number = "T" + link.mark.number;
    }
    chain.links.insert(chain.links.end(), std::make_move_iterator(supplement.links.begin()), std::make_move_iterator(supplement.links.end()));
}

}  // namespace

Chain find_chain(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, std::vector<LeftOut>& left_out)
{
    const std::size_t added = first_supplement(lines, roles, marks);
    Chain chain = chain_of(lines, roles, part(marks, 0, added), left_out);
    if (added == marks.size()) return chain;
    if (chain.links.empty()) return chain_of(lines, roles, marks, left_out);
    append(chain, chain_of(lines, roles, part(marks, added, marks.size()), left_out));
    return chain;
}

}  // namespace kiosk
