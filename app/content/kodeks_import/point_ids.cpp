// Why: see point_ids.hpp. Words that every kodeks is full of tell nothing; nor does the verb after "Vi" when enough follows it.
#include "content/kodeks_import/point_ids.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

constexpr std::size_t enough_words = 2, longest = 28;

const std::vector<std::string_view> empty_words{
    "vi", "os", "vores", "jeg", "man", "det", "den", "de", "der", "som", "at", "og", "eller", "en", "et", "er", "har", "skal", "vil", "kan", "maa", "boer", "bliver", "blive", "i", "paa", "til", "for", "med",
    "af", "om", "fra", "ved", "mod", "over", "under", "efter", "foer", "hos", "ikke", "ingen", "alle", "hver", "hinanden", "saa", "naar", "hvis", "men", "ogsaa", "altid", "sikrer", "soerger", "bruger",
    "goer", "tager", "giver", "holder", "viser", "se", "samt", "mellem", "uden", "selv", "sig", "deres", "dens", "dets", "dette", "denne", "disse", "mere", "meget", "andre", "hvad", "hvor", "hvordan", "the", "a", "to", "we"};

/// The words, in letters and digits of ASCII.
std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    const std::string plain = folded(text.substr(0, 2000));
    for (const char c : plain + " ") {
        if (is_small(c) || is_digit(c)) word += c;
        else if (c != '?' && !word.empty()) words.push_back(std::exchange(word, {}));
    }
    return words;
}

std::string joined_words(const std::vector<std::string>& words, std::size_t most)
{
    std::string id;
    for (const std::string& word : words) {
        if (!id.empty() && id.size() + 1 + word.size() > most) break;
        id += (id.empty() ? "" : "-") + word.substr(0, most);
    }
    return id;
}

/// Without the "2.1" that stays in the words of a point: it may be another the next time, and an id must not.
std::string without_number(const std::string& text)
{
    const std::size_t blank = text.find(' '), dot = text.find('.');
    const bool number = blank != std::string::npos && dot < blank && text.find_first_not_of("0123456789.") == blank;
    return number ? text.substr(blank + 1) : text;
}

}  // namespace

std::string point_id(const std::string& text, std::set<std::string>& taken)
{
    std::vector<std::string> all = words_of(without_number(text)), telling;
    if (all.size() > 4 && all.front() == "vi") all.erase(all.begin(), all.begin() + 2);
    for (const std::string& word : all)
        if (word.size() > 2 && !is_one_of(word, empty_words) && std::find(telling.begin(), telling.end(), word) == telling.end()) telling.push_back(word);
    if (telling.empty()) telling = words_of(without_number(text));
    for (std::size_t words = enough_words; words <= enough_words + 2 && words <= std::max(telling.size(), enough_words); ++words) {
        const std::string id = joined_words({telling.begin(), telling.begin() + static_cast<std::ptrdiff_t>(std::min(words, telling.size()))}, longest);
        if (!id.empty() && taken.insert(id).second) return id;
    }
    std::string base = joined_words(telling, longest);
    if (base.empty()) base = "punkt";
    for (int more = 1;; ++more) {
        const std::string id = more == 1 ? base : base + "-" + std::to_string(more);
        if (taken.insert(id).second) return id;
    }
}

std::string document_id(const std::string& title)
{
    std::vector<std::string> words = words_of(title);
    while (words.size() > 1 && joined_words(words, 40).size() < joined_words(words, 1000).size()) words.pop_back();
    while (words.size() > 1 && is_one_of(words.back(), empty_words)) words.pop_back();
    const std::string id = joined_words(words, 40);
    return id.empty() ? "kodeks" : id;
}

}  // namespace kiosk
