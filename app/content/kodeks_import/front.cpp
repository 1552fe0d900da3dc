// Why: see front.hpp.
#include "content/kodeks_import/front.hpp"

#include <algorithm>
#include <vector>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;

const Words adoptions{"vedtaget", "vedtog", "godkendt", "tiltraadt", "adopted"};
const Words evaluations{"evaluer", "foelger op", "foelge op", "foelges op", "foelger loebende op", "opfoelgning", "revider", "genbesoeg", "gennemgaa", "droeftes", "droefter", "tages op", "status paa"};
const Words yearly{"aarlig", "hvert aar", "en gang om aaret", "?n gang om aaret", "e?n gang om aaret", "hvert kalenderaar"};
const Words half_yearly{"halvaarlig", "hvert halve aar", "hvert halvaar", "to gange om aaret", "2 gange om aaret"};
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

/// How often what the sentence says is done; empty when it does not say so of an evaluation.
std::string interval_in(const std::string& plain)
{
    if (!holds(plain, evaluations)) return {};
    if (holds(plain, half_yearly)) return "half-year";
    if (holds(plain, yearly)) return "year";
    return holds(plain, each_term) ? "term" : "";
}

}  // namespace

ReadFront read_front(Blocks& blocks)
{
    constexpr int own_line = 160;  ///< characters of a paragraph that says only when it was adopted
    ReadFront front;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].text.size() > 20'000) continue;
        for (const std::string& sentence : sentences_of(blocks[i].text)) {
            const std::string plain = folded(sentence);
            if (front.evaluate_every.empty()) front.evaluate_every = interval_in(plain);
            if (front.adopted || characters(sentence) > own_line || !holds(plain, adoptions)) continue;
            const auto date = find_date(plain);
            if (!date) continue;
            front.adopted = date->date;
            front.source = sentence;
        }
        if (front.source.empty() || blocks[i].text != front.source || blocks[i].kind == Block::Kind::numbered || blocks[i].kind == Block::Kind::bullet) continue;
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i--));
    }
    return front;
}

}  // namespace kiosk
