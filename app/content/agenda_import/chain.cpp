// Why: see chain.hpp. How it goes:
//
//   1. Members are set apart (runs.hpp).
//   2. A list whose titles stand in the text once more is the table of contents, and so is a list of links at a page's end. Where
//      both are bare the later is the text. Its titles then tell which marks are items, and how far a wrapped title goes.
//   3. One style carries the agenda: "Punkt 2:" before "2.", and "Sag nr. 130" with its title above only where nothing else counts.
//      Where there is a table of contents, the style that shares most numbers with it.
//   4. A list that begins at 1 again, after an item, is inner numbering.
//   5. Of what is left, the chain with the most evidence is taken; a missing number costs, since it is seldom missing.
//   6. A number that is missing is looked for among what looked like inner numbering, and in the table of contents. What is
//      taken from there says so.
#include "content/agenda_import/chain.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "content/source_text/folded.hpp"
#include "content/agenda_import/runs.hpp"
#include "content/agenda_import/title.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int most_missing = 30;  ///< numbers in a row that a chain may lack

struct Weighed {
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

/// How much speaks for this mark being an item, in quarters; 8 when nothing is known of it.
int evidence_for(const Weighed& all, const Mark& mark)
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

std::string shown(const SourceLines& lines, const Mark& mark) { return lines[mark.line].text; }

// --- 2: the table of contents

using ByNumber = std::map<std::string, Run>;

/// For each mark of the run another, outside it, with the same number and title.
Run counterparts(const Weighed& all, const Run& run, const ByNumber& by_number)
{
    Run found;
    for (const std::size_t own : run) {
        const Run& others = by_number.at(folded(all.marks[own].number));
        const auto other = std::find_if(others.begin(), others.end(), [&](std::size_t i) {
            return (i < run.front() || i > run.back()) && all.same(all.marks[own], all.marks[i]);
        });
        if (other != others.end()) found.push_back(*other);
    }
    return found;
}

bool has_heading(const Weighed& all, const Run& run)
{
    int text = 0;
    for (std::size_t i = all.marks[run.front()].line; i-- > 0 && text < 2;) {
        if (all.roles[i] == LineRole::contents) return true;
        text += all.roles[i] != LineRole::blank ? 1 : 0;
    }
    return false;
}

bool is_contents(const Weighed& all, const Run& run, const ByNumber& by_number)
{
    const bool listed = all.marks[run.front()].listed && all.marks[run.back()].listed;
    if (run.size() < 2 && !listed && !has_heading(all, run)) return false;
    const Run twins = counterparts(all, run, by_number);
    if (twins.empty() || (twins.size() * 2 < run.size() && !listed && !has_heading(all, run))) return false;
    const auto evidence = [&](const Run& of) {
        return std::count_if(of.begin(), of.end(), [&](std::size_t i) {
            return opens_item(all.lines, all.roles, all.marks[i]) || all.lines[all.marks[i].line].heading || all.marks[i].style != MarkStyle::numbered;
        });
    };
    const auto own = evidence(run), other = evidence(twins);
    return own != other ? own < other : run.front() < twins.front();
}

/// Takes the tables of contents out of `places`.
void find_contents(Weighed& all, Run& places)
{
    std::vector<Run> runs = find_runs(all.lines, all.roles, all.marks, places);
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.size() > b.size(); });
    ByNumber by_number;
    for (const std::size_t place : places) by_number[folded(all.marks[place].number)].push_back(place);
    for (const Run& run : runs) {
        if (!is_contents(all, run, by_number)) continue;
        for (const std::size_t place : run) {
            Run& same = by_number[folded(all.marks[place].number)];
            same.erase(std::find(same.begin(), same.end(), place));
        }
        for (const std::size_t place : run) all.contents.emplace(folded(all.marks[place].number), place);
        places.erase(std::remove_if(places.begin(), places.end(), [&](std::size_t i) { return i >= run.front() && i <= run.back(); }), places.end());
        leave_out(all.left_out, all.lines[all.marks[run.front()].line].number, shown(all.lines, all.marks[run.front()]),
                  say_count("table of contents, {0} line", "table of contents, {0} lines", static_cast<long>(run.size())));
    }
}

// --- 4: lists inside an item

/// Lists that begin at 1 after something else has begun.
std::vector<Run> inner_lists(const Weighed& all, const Run& places)
{
    std::vector<Run> inner;
    for (Run& run : find_runs(all.lines, all.roles, all.marks, places)) {
        const Mark& first = all.marks[run.front()];
        if (run.front() != places.front() && first.major <= 1 && first.minor <= 1) inner.push_back(std::move(run));
    }
    return inner;
}

Run without(const Run& places, const std::vector<Run>& taken)
{
    std::set<std::size_t> gone;
    for (const Run& run : taken) gone.insert(run.begin(), run.end());
    Run rest;
    std::copy_if(places.begin(), places.end(), std::back_inserter(rest), [&](std::size_t i) { return gone.count(i) == 0; });
    return rest;
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
Found best_chain(const Weighed& all, const Run& places)
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

Run of_style(const Weighed& all, const Run& places, MarkStyle style)
{
    Run found;
    std::copy_if(places.begin(), places.end(), std::back_inserter(found), [&](std::size_t i) { return all.marks[i].style == style; });
    return found;
}

// --- 3: the style that carries the agenda

struct Candidate {
    MarkStyle style;
    Run places, chain;
    std::vector<Run> inner;
    std::size_t shared = 0;  ///< numbers it has in common with the table of contents
};

/// A list may stand before the agenda, so the agenda may begin where the numbers begin again. An item's worth of evidence more is
/// asked for that, and only the first few beginnings are looked at.
Candidate candidate(const Weighed& all, const Run& places, MarkStyle style)
{
    constexpr int beginnings = 8;
    Candidate c{style, of_style(all, places, style), {}, {}, 0};
    int value = 0, tried = 0;
    for (std::size_t from = 0; from < c.places.size() && tried < beginnings; ++from) {
        const Mark& mark = all.marks[c.places[from]];
        if (from > 0 && (style != MarkStyle::numbered || mark.major > 1 || mark.minor > 1)) continue;
        ++tried;
        const Run rest(c.places.begin() + static_cast<std::ptrdiff_t>(from), c.places.end());
        std::vector<Run> inner = style == MarkStyle::numbered ? inner_lists(all, rest) : std::vector<Run>{};
        Found found = best_chain(all, without(rest, inner));
        if (found.value <= value + (from > 0 ? 8 : 0)) continue;
        value = found.value;
        c.chain = std::move(found.chain);
        c.inner = std::move(inner);
    }
    c.shared = static_cast<std::size_t>(std::count_if(c.chain.begin(), c.chain.end(), [&](std::size_t i) { return all.listed(all.marks[i]) != nullptr; }));
    return c;
}

Candidate choose_style(const Weighed& all, const Run& places)
{
    Candidate named = candidate(all, places, MarkStyle::named), numbered = candidate(all, places, MarkStyle::numbered),
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
std::optional<std::size_t> overlooked(const Weighed& all, const Candidate& chosen, const Mark& before, const Mark& after)
{
    std::optional<std::size_t> found;
    for (const std::size_t place : chosen.places) {
        const Mark& mark = all.marks[place];
        if (mark.line <= before.line || mark.line >= after.line || !counts_on(before, mark) || begins_small(mark.rest)) continue;
        if (!found || all.weight(mark) > all.weight(all.marks[*found])) found = place;
    }
    return found;
}

std::vector<Link> fill_from_text(const Weighed& all, const Candidate& chosen)
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

/// The title in the table of contents, as far as its first line, its second, ...
std::vector<std::string> listed_titles(const Weighed& all, const Mark& listed)
{
    constexpr std::size_t most_lines = 4;
    std::vector<std::string> titles{listed.rest};
    bool hyphenated = false;
    for (std::size_t i = listed.line + 1; i < all.lines.size() && titles.size() < most_lines; ++i) {
        if (all.lines[i].furniture) continue;
        if (all.roles[i] != LineRole::text || all.lines[i].block || mark_on(all.lines[i])) break;
        std::string more = all.lines[i].text;
        take_page(more);
        titles.push_back(joined(titles.back(), more, hyphenated));
    }
    return titles;
}

void fill_from_contents(const Weighed& all, std::vector<Link>& links)
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
        if (!counts_on(before, mark) && mark.major > before.major + 1)
            links[i].doubts.push_back(mark.major == before.major + 2 ? say("number {0} is missing before it", before.major + 1)
                                                                     : say("numbers {0} to {1} are missing before it", before.major + 1, mark.major - 1));
    }
}

/// Another line could have been taken for the item as well.
void doubt_rivals(const Weighed& all, const Run& places, std::vector<Link>& links)
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

void report_list(const Weighed& all, const Run& run, const std::set<std::size_t>& taken)
{
    const auto left = std::count_if(run.begin(), run.end(), [&](std::size_t i) { return taken.count(i) == 0; });
    if (left > 0)
        leave_out(all.left_out, all.lines[all.marks[run.front()].line].number, shown(all.lines, all.marks[run.front()]),
                  say_count("numbering inside an item, {0} line", "numbering inside an item, {0} lines", static_cast<long>(left)));
}

void report_rest(const Weighed& all, const Candidate& chosen, const Run& places, const std::vector<Link>& links)
{
    std::set<std::size_t> taken;
    std::map<std::string, const Mark*> numbers;
    for (const Link& link : links) taken.insert(link.mark.place), numbers.emplace(folded(link.mark.number), &link.mark);
    for (const Run& run : chosen.inner) report_list(all, run, taken);
    Run others;
    for (const std::size_t place : without(places, chosen.inner)) {
        const Mark& mark = all.marks[place];
        if (taken.count(place) != 0) continue;
        const auto same = numbers.find(folded(mark.number));
        if (same != numbers.end() && all.same(*same->second, mark) && !mark.rest.empty()) continue;  // the title twice
        if (mark.style != chosen.style) others.push_back(place);
        else leave_out(all.left_out, all.lines[mark.line].number, shown(all.lines, mark), tr("its number does not count on from the items"));
    }
    for (const Run& run : find_runs(all.lines, all.roles, all.marks, others)) report_list(all, run, taken);
}

}  // namespace

Chain find_chain(const SourceLines& lines, const std::vector<LineRole>& roles, const std::vector<Mark>& marks, std::vector<LeftOut>& left_out)
{
    Weighed all{lines, roles, marks, left_out, {}, {}, {}};
    for (const Mark& mark : marks) all.titles.push_back(essence(read_title(mark.rest).text));
    Chain chain;
    chain.first_line = lines.size();
    Run members;
    Run places = without_members(roles, marks, members);
    if (!members.empty())
        leave_out(left_out, lines[marks[members.front()].line].number, shown(lines, marks[members.front()]),
                  say_count("list of members, {0} line", "list of members, {0} lines", static_cast<long>(members.size())));
    find_contents(all, places);
    for (const Mark& mark : marks) all.weights.push_back(evidence_for(all, mark));
    const Candidate chosen = choose_style(all, places);
    chain.links = fill_from_text(all, chosen);
    doubt_rivals(all, without(chosen.places, chosen.inner), chain.links);
    fill_from_contents(all, chain.links);
    doubt_gaps(chain.links);
    report_rest(all, chosen, places, chain.links);

    for (const Link& link : chain.links) chain.first_line = std::min(chain.first_line, link.mark.line);
    for (const auto& [number, place] : all.contents) chain.first_line = std::min(chain.first_line, marks[place].line);
    if (!members.empty()) chain.first_line = std::min(chain.first_line, marks[members.front()].line);
    return chain;
}

}  // namespace kiosk
