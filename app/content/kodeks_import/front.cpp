// Why: see front.hpp.
#include "content/kodeks_import/front.hpp"

#include <algorithm>
#include <vector>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;

const Words adoptions{"vedtaget", "vedtog", "godkendt", "tiltraadt", "adopted"};
const Words evaluations{"evaluer", "foelger op", "foelge op", "foelges op", "foelger loebende op", "opfoelgning", "revider", "genbesoeg", "gennemgaa", "droeftes", "droefter", "tages op", "status paa"};
const Words yearly{"aarlig", "hvert aar", "en gang om aaret", "?n gang om aaret", "e?n gang om aaret", "hvert kalenderaar"};
const Words half_yearly{"halvaarlig", "hvert halve aar", "hvert halvaar", "to gange om aaret", "2 gange om aaret"};
const Words other_intervals{"hvert andet", "hver anden", "hvert 2.", "hvert tredje", "hver tredje", "hvert 3.", "hvert fjerde", "hvert kvartal", "kvartalsvis", "hver maaned", "maanedlig", "hver uge", "tre gange om aaret", "3 gange om aaret",
                            "fire gange om aaret", "4 gange om aaret"};
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

/// How often what the sentence says is done; empty when it does not say so of an evaluation, or says what cannot be written.
std::string interval_in(const std::string& plain)
{
    if (!holds(plain, evaluations) || holds(plain, other_intervals)) return {};
    if (holds(plain, half_yearly)) return "half-year";
    if (holds(plain, yearly)) return "year";
    return holds(plain, each_term) ? "term" : "";
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

    /// Whether the text said when the kodeks was adopted, and else at most how often it is evaluated.
    bool take(const std::string& text, int line)
    {
        bool taken = false, nothing_else = true;
        for (const std::string& sentence : sentences_of(text)) {
            const std::string plain = folded(sentence);
            take_interval(plain, sentence, line);
            if (take_adoption(plain, sentence)) taken = true;
            else if (!starts_with(plain, "evalueres ") || interval_in(plain).empty()) nothing_else = false;
        }
        return taken && nothing_else;
    }
    ReadFront front;

private:
    void take_interval(const std::string& plain, const std::string& sentence, int line)
    {
        if (starts_with(plain, "se ogsaa")) return;  // of another text
        if (front.evaluate_every.empty()) front.evaluate_every = interval_in(plain);
        if (!holds(plain, evaluations) || !holds(plain, other_intervals)) return;
        doubt(report_, say("line {0}: only year, half-year and term can be written as evaluate_every, and this says something else: {1}", line, shortened(sentence, 80)));
    }
    bool take_adoption(const std::string& plain, const std::string& sentence)
    {
        constexpr int own_line = 160;  ///< characters of a paragraph that says only when it was adopted
        if (front.adopted || characters(sentence) > own_line || !holds(plain, adoptions)) return false;
        const auto date = find_date(plain);
        if (!date) return false;
        front.adopted = date->date;
        if (front.source.empty()) front.source = sentence;
        return true;
    }
    KodeksReport& report_;
};

/// A page's footer speaks of the page as well: only what begins with it is when the kodeks was adopted.
void ask_foot(FrontReader& reader, const KodeksReport& report)
{
    for (const std::string& text : report.foot_lines) {
        if (leading_word(folded(text), adoptions) > 0) static_cast<void>(reader.take(text, 0));
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
        const bool said = reader.take(block.text, block.line);
        return !item && (said || take_source(reader.front, block.text));
    });
    ask_foot(reader, report);
    return std::move(reader.front);
}

}  // namespace kiosk
