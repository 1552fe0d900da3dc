// Why: see kodeks_changes.hpp. Words are compared by their beginnings, since Danish changes their ends (medlem, medlemmerne). Points that are the
// same word for word are set apart first, so that only what was changed is compared with everything else that was.
#include "domain/kodeks_changes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "domain/search.hpp"

namespace kiosk {
namespace {

constexpr double same_norm = 0.5;            ///< of the weight of both points' words
constexpr std::size_t beginning = 6;         ///< bytes of a word that are compared
constexpr std::size_t candidates = 8;        ///< of the points before, for one of the draft
constexpr std::size_t most_words = 100;      ///< of a point that are looked at

struct Placed {
    const Section* section;
    const Point* point;
};

std::vector<Placed> points_of(const Document& document)
{
    std::vector<Placed> points;
    for (const Section& section : document.sections)
        for (const Point& point : section.points) points.push_back({&section, &point});
    return points;
}

bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80u) != 0; }

/// The words' beginnings, folded.
std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty() && words.size() < most_words) words.push_back(word.substr(0, beginning));
        word.clear();
    };
    for (const char c : folded_letters(text)) {
        if (is_of_word(c)) word += c;
        else end_word();
    }
    end_word();
    return words;
}

struct Weighed {
    std::vector<std::pair<int, double>> words;  ///< by number, in order, with their weights
    double all = 0;
};

/// The words of all points, numbered, and each weighing less the more points have it.
class Words {
public:
    explicit Words(const std::vector<Placed>& one, const std::vector<Placed>& other)
    {
        for (const auto* points : {&one, &other})
            for (const Placed& placed : *points) {
                const std::vector<std::string> words = words_of(placed.point->text);
                for (const std::string& word : std::set<std::string>(words.begin(), words.end())) ++seen_[word].points;
            }
        int number = 0;
        for (auto& [word, seen] : seen_) seen.number = number++;
    }
    [[nodiscard]] Weighed weigh(const std::string& text) const
    {
        Weighed weighed;
        for (const std::string& word : words_of(text)) {
            const Seen& seen = seen_.at(word);
            weighed.words.emplace_back(seen.number, 1.0 / std::sqrt(seen.points));
            weighed.all += weighed.words.back().second;
        }
        std::sort(weighed.words.begin(), weighed.words.end());
        return weighed;
    }

private:
    struct Seen {
        int points = 0, number = 0;
    };
    std::map<std::string, Seen> seen_;
};

/// What two points share of their weight, 0 to 1.
double likeness(const Weighed& one, const Weighed& other)
{
    double shared = 0;
    for (auto mine = one.words.begin(), its = other.words.begin(); mine != one.words.end() && its != other.words.end();) {
        if (mine->first == its->first) shared += 2 * mine->second, ++mine, ++its;
        else if (mine->first < its->first) ++mine;
        else ++its;
    }
    return shared > 0 ? shared / (one.all + other.all) : 0;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Which point before became which of the draft.
struct Match {
    std::vector<Placed> before, draft;
    std::vector<std::size_t> origin;  ///< for each of the draft its place in `before`; none
    std::vector<bool> stayed;         ///< for each of `before`

    void join(std::size_t was, std::size_t is)
    {
        origin[is] = was;
        stayed[was] = true;
    }
};

/// Joins, in order, those free points of both that say the same of themselves.
template <class Of> void join_equal(Match& match, Of of)
{
    std::map<std::string, std::vector<std::size_t>> free;
    for (std::size_t was = match.before.size(); was-- > 0;)
        if (!match.stayed[was]) free[of(*match.before[was].point)].push_back(was);
    for (std::size_t is = 0; is < match.draft.size(); ++is) {
        const auto found = match.origin[is] == none ? free.find(of(*match.draft[is].point)) : free.end();
        if (found == free.end() || found->second.empty()) continue;
        match.join(found->second.back(), is);
        found->second.pop_back();
    }
}

struct Pair {
    double likeness;
    std::size_t was, is;
};

void join_alike(Match& match)
{
    const Words words(match.before, match.draft);
    std::vector<std::pair<std::size_t, Weighed>> free;
    for (std::size_t was = 0; was < match.before.size(); ++was)
        if (!match.stayed[was]) free.emplace_back(was, words.weigh(match.before[was].point->text));
    std::vector<Pair> pairs;
    for (std::size_t is = 0; is < match.draft.size(); ++is) {
        if (match.origin[is] != none) continue;
        const Weighed weighed = words.weigh(match.draft[is].point->text);
        std::vector<Pair> best;
        for (const auto& [was, other] : free)
            if (const double alike = likeness(weighed, other); alike >= same_norm) best.push_back({alike, was, is});
        const auto order = [](const Pair& a, const Pair& b) { return a.likeness != b.likeness ? a.likeness > b.likeness : a.was < b.was; };
        std::sort(best.begin(), best.end(), order);
        best.resize(std::min(best.size(), candidates));
        pairs.insert(pairs.end(), best.begin(), best.end());
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    for (const Pair& pair : pairs)
        if (!match.stayed[pair.was] && match.origin[pair.is] == none) match.join(pair.was, pair.is);
}

Match match_points(const Document& before, const Document& draft, bool by_id)
{
    Match match{points_of(before), points_of(draft), {}, {}};
    match.origin.assign(match.draft.size(), none);
    match.stayed.assign(match.before.size(), false);
    if (by_id) join_equal(match, [](const Point& point) { return point.id; });
    join_equal(match, [](const Point& point) { return point.text; });
    join_alike(match);
    return match;
}

bool fill(std::string& text, const std::string& from)
{
    const bool missing = text.empty() && !from.empty();
    if (missing) text = from;
    return missing;
}

/// Whether the point lacked something that `was` has and has it now.
bool fill(Point& point, const Point& was, const Document& before, const std::set<std::string>& ids)
{
    bool filled = fill(point.explanation, was.explanation);
    filled = fill(point.question, was.question) || filled;
    if (!point.links.empty() || point.explanation != was.explanation) return filled;
    for (const PointLink& link : was.links)
        if (link.document != before.id || ids.count(link.point) > 0) point.links.push_back(link), filled = true;
    return filled;
}

PointVersion version(const Placed& placed) { return {placed.section->title, *placed.point}; }

PointChange change_of(const Match& match, std::size_t is)
{
    PointChange change;
    change.now = version(match.draft[is]);
    if (match.origin[is] == none) {
        change.fate = PointChange::Fate::added;
        return change;
    }
    change.before = version(match.before[match.origin[is]]);
    const Point &was = change.before->point, &now = change.now->point;
    change.text_changed = was.text != now.text;
    change.why_changed = was.explanation != now.explanation;
    change.question_changed = was.question != now.question;
    change.fate = change.text_changed || change.why_changed || change.question_changed ? PointChange::Fate::reworded : PointChange::Fate::kept;
    change.renumbered = was.number != now.number;
    change.moved = change.before->section != change.now->section;
    return change;
}

/// The points that are gone, by the place in the draft they follow; none: they stood before all that stayed.
std::map<std::size_t, std::vector<std::size_t>> gone_points(const Match& match)
{
    std::vector<std::size_t> became(match.before.size(), none);
    for (std::size_t is = 0; is < match.draft.size(); ++is)
        if (match.origin[is] != none) became[match.origin[is]] = is;
    std::map<std::size_t, std::vector<std::size_t>> gone;
    std::size_t last = none;
    for (std::size_t was = 0; was < match.before.size(); ++was) {
        if (match.stayed[was]) last = became[was];
        else gone[last].push_back(was);
    }
    return gone;
}

}  // namespace

std::vector<PointChange> kodeks_changes(const Document& before, const Document& draft)
{
    const Match match = match_points(before, draft, true);
    const auto gone = gone_points(match);
    std::vector<PointChange> rows;
    const auto add_gone = [&](std::size_t after) {
        const auto found = gone.find(after);
        if (found == gone.end()) return;
        for (const std::size_t was : found->second) {
            rows.push_back({});
            rows.back().fate = PointChange::Fate::gone;
            rows.back().before = version(match.before[was]);
        }
    };
    add_gone(none);
    for (std::size_t is = 0; is < match.draft.size(); ++is) {
        rows.push_back(change_of(match, is));
        add_gone(is);
    }
    return rows;
}

void keep_ids(const Document& before, Document& draft)
{
    const Match match = match_points(before, draft, false);
    std::set<std::string> taken;
    for (const Placed& placed : match.before) taken.insert(placed.point->id);
    std::size_t is = 0;
    for (Section& section : draft.sections)
        for (Point& point : section.points) {
            const std::size_t was = match.origin[is++];
            if (was != none) {
                point.id = match.before[was].point->id;
                continue;
            }
            const std::string own = point.id;
            for (int more = 2; !taken.insert(point.id).second; ++more) point.id = own + "-" + std::to_string(more);
        }
}

std::vector<std::string> keep_explanations(const Document& before, Document& draft)
{
    std::map<std::string, const Point*> earlier;
    std::set<std::string> ids;
    for (const Placed& placed : points_of(before)) earlier.emplace(placed.point->id, placed.point);
    for (const Placed& placed : points_of(draft)) ids.insert(placed.point->id);
    std::vector<std::string> filled;
    for (Section& section : draft.sections)
        for (Point& point : section.points)
            if (const auto was = earlier.find(point.id); was != earlier.end() && fill(point, *was->second, before, ids)) filled.push_back(point.id);
    return filled;
}

}  // namespace kiosk
