// Why: see front.hpp.
#include "content/kodeks_import/front.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;

const Words adoptions{"vedtaget", "vedtog", "godkendt", "tiltraadt", "adopted"};
const Words evaluations{"evaluer", "foelger op", "foelge op", "foelges op", "foelger loebende op", "opfoelgning", "revider", "genbesoeg", "gennemgaa", "droeftes", "droefter", "tages op", "status paa"};
const Words yearly{"aarlig", "hvert aar", "en gang om aaret", "?n gang om aaret", "e?n gang om aaret", "hvert kalenderaar"};
const Words half_yearly{"halvaarlig", "hvert halve aar", "hvert halvaar", "to gange om aaret", "2 gange om aaret", "hver sjette maaned", "hver 6. maaned"};
const Words other_intervals{"hvert andet", "hver anden", "hvert 2.", "hvert tredje", "hver tredje", "hvert 3.", "hvert fjerde", "hvert kvartal", "kvartalsvis", "hver maaned", "maanedlig", "hver uge"};
const Words several_times{" gange i ", " gange om ", " gange paa ", " gange pr", " gange per ", " gange hver"};
const Words without_end{"loebende", "jaevnlig", "efter behov", "ved behov"};  ///< in a term it is done so, and not once
/// What a text calls itself; a point that speaks of one of these may speak of how often the kodeks is evaluated.
const Words itself{"kodeks", "codex", "spilleregler", "leveregler", "samarbejdsaftale", "vaerdigrundlag", "disse normer", "normerne", "disse regler", "disse loefter", "disse vaerdier",
                   "disse principper", "disse retningslinjer", "code of conduct"};
const Words not_yet{"forvent", "ventes", "forslag", "foresl", "udkast", "indstil", "planlagt", "endnu ikke", "ikke vedtaget", "ikke godkendt", "vil blive", "bliver vedtaget", "bliver godkendt"};
const Words replaced{"afloest", "erstattet", "ophaevet", "tidligere", "forrige", "hidtidige", "foregaaende", "udgaaet"};
const Words replaces{"afloeser", "erstatter", "ophaever"};  ///< what stands after that is the one before
const Words it_is_evaluated{"det evalueres", "det skal evalueres", "det bliver evalueret", "det revideres", "det genbesoeges", "det droeftes", "det gennemgaas", "det tages op", "vi evaluerer det", "vi reviderer det",
                            "vi genbesoeger det", "vi droefter det", "vi foelger op paa det"};
const Words revisions{"revider", "aendret", "opdateret", "justeret"};
const Words adverbs{"saaledes ", "endeligt ", "endelig ", "enstemmigt ", "oprindeligt ", "foerst ", "senest ", "formelt "};
const Words each_term{"hver valgperiode", "i valgperioden", "gang i hver valgperiode", "midtvejs i", "hver byraadsperiode"};

bool holds(std::string_view plain, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return plain.find(word) != std::string_view::npos; });
}

/// The sentences of a text, from and to. A date's full stop ends none.
std::vector<std::string> sentences_of(const std::string& text)
{
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        if (text[at] != '.' || text[at + 1] != ' ' || !begins_large(std::string_view(text).substr(at + 2))) continue;
        sentences.push_back(text.substr(begin, at + 1 - begin));
        begin = at + 2;
    }
    sentences.push_back(text.substr(begin));
    return sentences;
}

constexpr std::size_t longest_sentence = 1000;  ///< bytes that are looked at for dates, clauses and names of papers

struct Interval {
    const char* name = "";  ///< as in Document
    bool other = false;     ///< it says how often, but in a way that the front matter has no word for
    bool unclear = false;   ///< it says so of something else, and of the evaluation nothing that can be told apart from it
};

/// "ikke hvert aar, men efter behov": it is not done as often as the words at `at` say.
bool is_denied(const std::string& plain, std::size_t at)
{
    const std::size_t comma = plain.rfind(',', at), clause = comma == std::string::npos ? 0 : comma;
    return holds(plain.substr(clause, at - clause), {"ikke ", "aldrig ", "hverken "});
}

bool says_how_often(const std::string& plain) { return holds(plain, other_intervals) || holds(plain, half_yearly) || holds(plain, yearly) || holds(plain, each_term); }
bool evaluates(const std::string& plain) { return plain.find("evaluer") != std::string::npos; }

/// What the sentence says is done, one thing each: "droeftes hvert halve aar", "evalueres hvert aar". What "evalueres og droeftes hvert aar" says is one.
std::vector<std::string> clauses_of(const std::string& plain)
{
    std::vector<std::string> clauses{{}};
    for (std::size_t at = 0; at < plain.size();) {
        const std::string_view rest = std::string_view(plain).substr(at);
        std::size_t joint = 0;
        for (const std::string_view word : {", og ", ", men ", ", mens ", " og ", " samt ", " men ", " mens ", ", ", "; "})
            if (joint == 0 && starts_with(rest, word)) joint = word.size();
        const std::string& clause = clauses.back();
        const bool verb = holds(clause.substr(clause.rfind(' ') + 1), evaluations);  // what follows says how often
        if (joint > 0 && rest[0] == ' ' && verb) clauses.back() += rest.substr(0, joint);
        else if (joint > 0) clauses.emplace_back();
        else clauses.back() += rest[0];
        at += joint > 0 ? joint : 1;
    }
    return clauses;
}

Interval interval_said(const std::string& plain)
{
    if (holds(plain, other_intervals)) return {"", true, false};
    const std::pair<const char*, const Words*> known[] = {{"half-year", &half_yearly}, {"year", &yearly}, {"term", &each_term}};
    for (const auto& [name, words] : known)
        for (const std::string_view word : *words) {
            const std::size_t at = plain.find(word);
            if (at == std::string::npos) continue;
            const bool several = words != &half_yearly && holds(plain, several_times), vague = words == &each_term && holds(plain, without_end);
            return several || vague || is_denied(plain, at) ? Interval{"", true, false} : Interval{name, false, false};
        }
    return {"", holds(plain, several_times), false};
}

/// How often what the sentence says is done; nothing when it does not say so of an evaluation. Where one clause says how often the kodeks is talked of and
/// another how often it is evaluated, the latter's is meant.
Interval interval_in(std::string plain)
{
    for (std::size_t at = plain.find("daarlig"); at != std::string::npos; at = plain.find("daarlig")) plain.erase(at, 7);  // bad, and no "aarlig"
    if (!holds(plain, evaluations)) return {};
    const Interval whole = interval_said(plain);
    if (!evaluates(plain) || plain.size() > longest_sentence) return whole;
    std::string said;  // the clauses that say how often it is evaluated
    bool another = false;
    for (const std::string& clause : clauses_of(plain)) {
        if (!says_how_often(clause)) continue;
        if (evaluates(clause)) said += (said.empty() ? "" : "; ") + clause;
        else another = another || holds(clause, evaluations);
    }
    if (!another) return whole;
    return said.empty() ? Interval{"", true, true} : interval_said(said);
}

/// Whether it names another paper, which may be what was adopted or is looked at again.
bool names_another(const std::string& plain)
{
    static const Pattern papers(R"((politik(ken|ker|kerne)?|strategi(en|er)?|plan(en|er)?|budget(tet|ter)?|forretningsorden(en)?|vedtaegt(en|er|erne)?|lov(en)?|referat(et)?|regulativ(et)?)\b|privatliv)");
    return papers.find(std::string_view(plain).substr(0, longest_sentence)).has_value();
}

/// Whether the sentence is of the kodeks itself, as it stands now; what it replaced and what others adopted is something else.
bool is_of_itself(const std::string& plain) { return holds(plain, itself) && !holds(plain, replaced) && !names_another(plain); }

/// The first date, whichever way it is written.
std::optional<Dated> first_date(const std::string& plain)
{
    std::optional<Dated> found = find_date(plain);
    for (auto earlier = found; earlier; earlier = find_date(plain.substr(0, found->begin))) found = earlier;
    return found;
}

/// "3.3.26", which elsewhere may be anything; of this century's first half.
std::optional<Dated> short_date(const std::string& plain)
{
    static const Pattern digits(R"(\b(\d{1,2})[./-](\d{1,2})[./-](\d{2})\b(?![./-]?\d))");
    constexpr int years = 50;
    const auto found = digits.find(std::string_view(plain).substr(0, longest_sentence));
    if (!found || std::stoi(found->group(3)) >= years || holds(plain.substr(0, found->begin), {"pkt", "punkt", "nr.", "bilag", "afsnit", "kapitel", "side"})) return std::nullopt;
    const std::string written = found->group(1) + "." + found->group(2) + ".20" + found->group(3);
    const auto date = find_date(written);
    return date ? std::optional(Dated{date->date, found->begin, found->length}) : std::nullopt;
}

/// The date after the word of adoption that stands first, whichever way it is written.
std::optional<Dated> date_after(const std::string& plain)
{
    const auto full = first_date(plain), brief = short_date(plain);
    return brief && (!full || brief->begin < full->begin) ? brief : full;
}

/// "Vedtaget i byraadet, marts 2026"
bool is_adopted_some_day(const std::string& plain)
{
    static const Pattern year(R"(\b20\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b)");
    return (leading_word(plain, adoptions) > 0 || is_of_itself(plain)) && holds(plain, adoptions) && year.find(plain).has_value();
}

/// "Evalueres hvert aar" leaves out what; in a list of points it may be anything.
bool is_interval_of_itself(const std::string& plain, bool item)
{
    if (holds(plain, not_yet)) return false;
    return is_of_itself(plain) || (!item && starts_with(plain, "evalueres ") && !names_another(plain));
}

struct Adoption {
    std::size_t begin = 0;  ///< of the word
    Dated dated;            ///< the date after it, else the one before it
    bool plain = true;      ///< nothing between them says that the date is of something else
};

std::optional<Adoption> adoption_in(const std::string& plain)
{
    std::size_t begin = plain.size(), end = begin;
    for (const std::string_view word : adoptions)
        if (const std::size_t at = plain.find(word); at < begin) begin = at, end = at + word.size();
    if (begin == plain.size()) return std::nullopt;
    if (auto after = date_after(plain.substr(end))) {
        const bool said = !holds(plain.substr(end, after->begin), revisions);
        after->begin += end;
        return Adoption{begin, *after, said};
    }
    const auto before = first_date(plain.substr(0, begin));
    return before ? std::optional(Adoption{begin, *before, !holds(plain, revisions)}) : std::nullopt;
}

/// "Byraadet vedtog den 3. marts 2024", and nothing more: a council's name, and no word of anything else.
bool is_council_alone(const std::string& plain, const Adoption& adoption)
{
    constexpr auto most_words = 4;
    const std::string before = plain.substr(0, adoption.begin);
    const bool after = adoption.dated.begin > adoption.begin;
    return after && holds(before, {"raad", "kommunalbestyrelse"}) && std::count(before.begin(), before.end(), ' ') <= most_words &&
           plain.find_first_not_of(" .", adoption.dated.begin + adoption.dated.length) == std::string::npos;
}

bool says_plainly(const std::string& plain, const Adoption& adoption, bool item)
{
    if (!adoption.plain || holds(plain, not_yet) || holds(plain, replaced) || holds(plain.substr(0, adoption.dated.begin), replaces) || names_another(plain)) return false;
    if (item) return leading_word(plain, {"dette kodeks", "vores kodeks", "kodeks", "kodekset"}) > 0;
    const bool leads = adoption.begin == 0 || is_one_of(plain.substr(0, adoption.begin), adverbs);
    return leads || is_of_itself(plain) || is_council_alone(plain, adoption);
}

/// What the kiosk's own hand-outs end with: "Whence it comes. Read 22. november 2026."
bool take_source(ReadFront& front, const std::string& text)
{
    const std::vector<std::string> sentences = sentences_of(text);
    const std::string last = folded(sentences.back());
    const auto date = starts_with(last, "laest ") ? find_date(last) : std::nullopt;
    if (!date || sentences.size() < 2 || date->begin != 6 || date->begin + date->length + 1 < last.size()) return false;
    front.source = text.substr(0, text.size() - sentences.back().size() - 1);
    front.read = date->date;
    return true;
}

class FrontReader {
public:
    explicit FrontReader(KodeksReport& report) : report_(report) {}

    /// Whether the text said when the kodeks was adopted, and else at most how often it is evaluated. A point is asked as well, `item`, but must name
    /// the kodeks. Line 0: nobody could look there.
    bool take(const Block& block, bool item)
    {
        bool taken = false, nothing_else = true;
        std::size_t at = 0;
        of_kodeks_ = false;
        for (const std::string& sentence : sentences_of(block.text)) {
            const std::string plain = folded(sentence);
            const int line = line_at(block, at);
            at += sentence.size() + 1;
            take_interval(plain, sentence, line, item);
            if (take_adoption(plain, sentence, line, item)) taken = true;
            else if (!starts_with(plain, "evalueres ") || *interval_in(plain).name == 0) nothing_else = false;
            of_kodeks_ = taken || is_of_itself(plain);
        }
        return taken && nothing_else;
    }
    /// Says what was not taken, of what the front matter has not from elsewhere.
    ReadFront end()
    {
        if (!front.adopted)
            for (std::string& what : adoptions_not_taken_) doubt(report_, std::move(what));
        if (front.evaluate_every.empty())
            for (std::string& what : intervals_not_taken_) doubt(report_, std::move(what));
        return std::move(front);
    }
    ReadFront front;

private:
    void take_interval(const std::string& plain, const std::string& sentence, int line, bool item)
    {
        if (starts_with(plain, "se ogsaa")) return;  // of another text
        const auto [name, other, unclear] = interval_in(plain);
        const std::string interval = name;
        const bool of_it = is_interval_of_itself(plain, item) || (of_kodeks_ && leading_word(plain, it_is_evaluated) > 0);
        if (!interval.empty() && !of_it) {
            const std::string what = say("line {0}: this was not taken as how often the kodeks is evaluated; it may speak of something else: {1}", line, shortened(sentence, 80));
            if (line > 0) intervals_not_taken_.push_back(what);
        } else if (!interval.empty()) {
            take_interval_of_itself(interval, sentence, evaluates(plain), line);
        }
        if (unclear) doubt(report_, say("line {0}: this says more than one interval, and none of them clearly of the evaluation: {1}", line, shortened(sentence, 80)));
        if (!other || unclear) return;
        doubt(report_, say("line {0}: only year, half-year and term can be written as evaluate_every, and this says something else: {1}", line, shortened(sentence, 80)));
    }
    /// What is evaluated goes before what is only talked of, whichever was said first; two intervals of one kind are none.
    void take_interval_of_itself(const std::string& interval, const std::string& sentence, bool evaluated, int line)
    {
        if (evaluated && !evaluated_) {
            evaluated_ = true;
            disagree_ = false;
            front.evaluate_every = interval;
        } else if (evaluated == evaluated_ && !disagree_ && front.evaluate_every.empty()) {
            front.evaluate_every = interval;
        } else if (evaluated == evaluated_ && !disagree_ && front.evaluate_every != interval) {
            doubt(report_, say("line {0}: another interval was said before this one, and neither was taken: {1}", line, shortened(sentence, 80)));
            disagree_ = true;
            front.evaluate_every.clear();
        }
    }
    bool take_adoption(const std::string& plain, const std::string& sentence, int line, bool item)
    {
        constexpr int own_line = 160;  ///< characters of a paragraph that says only when it was adopted
        const auto adoption = !front.adopted && plain.size() <= longest_sentence ? adoption_in(plain) : std::nullopt;
        if (!adoption && plain.size() <= longest_sentence && !front.adopted && line > 0 && is_adopted_some_day(plain))
            adoptions_not_taken_.push_back(say("line {0}: this may say when the kodeks was adopted, but no day that can be read: {1}", line, shortened(sentence, 80)));
        if (!adoption) return false;
        if (characters(sentence) > own_line || !says_plainly(plain, *adoption, item)) {
            const std::string what = say("line {0}: this was not taken as when the kodeks was adopted; it may speak of something else: {1}", line, shortened(sentence, 80));
            if (line > 0) adoptions_not_taken_.push_back(what);
            return false;
        }
        front.adopted = adoption->dated.date;
        if (front.source.empty()) front.source = sentence;
        return true;
    }
    KodeksReport& report_;
    bool evaluated_ = false;  ///< the interval taken is said of an evaluation in so many words
    bool disagree_ = false;   ///< two intervals were said of the same
    bool of_kodeks_ = false;  ///< the sentence before, in the same paragraph: "it" is the kodeks
    std::vector<std::string> adoptions_not_taken_, intervals_not_taken_;
};

/// A page's footer speaks of the page as well: only what begins with it is when the kodeks was adopted.
void ask_foot(FrontReader& reader, const KodeksReport& report)
{
    for (const std::string& text : report.foot_lines) {
        Block foot;
        foot.text = text;
        if (leading_word(folded(text), adoptions) > 0) static_cast<void>(reader.take(foot, false));
    }
    for (const std::string& text : report.foot_lines) static_cast<void>(take_source(reader.front, text));
}

}  // namespace

ReadFront read_front(Blocks& blocks, KodeksReport& report)
{
    constexpr std::size_t longest = 20'000;
    FrontReader reader(report);
    std::erase_if(blocks, [&](const Block& block) {
        if (block.text.size() > longest) return false;
        const bool item = block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet;
        const bool said = reader.take(block, item);
        return !item && (said || take_source(reader.front, block.text));
    });
    ask_foot(reader, report);
    return reader.end();
}

}  // namespace kiosk
