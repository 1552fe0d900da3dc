// Why: see search.hpp. Text is folded letter by letter, so that each folded letter knows where it came from. The table holds the
// letters the kiosk's type has: Latin-1 and Latin Extended-A.
#include "domain/search.hpp"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

/// U+00C0 to U+017F. Empty: no letter, and left as it is.
constexpr std::array<std::string_view, 0x180 - 0xC0> plain{
    "a", "a", "a", "a", "a", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "", "oe", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "", "oe", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

struct Folded {
    std::string text;
    std::vector<TextPart> from;  ///< for each byte of `text` the letter it came from
};

std::size_t length_at(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        ++end;
    return end - at;
}

std::string fold_letter(std::string_view letter)
{
    if (letter.size() == 1)
        return std::string(1, letter[0] >= 'A' && letter[0] <= 'Z' ? static_cast<char>(letter[0] - 'A' + 'a') : letter[0]);
    if (letter.size() == 2) {
        const auto code = (static_cast<unsigned char>(letter[0]) & 0x1Fu) << 6 | (static_cast<unsigned char>(letter[1]) & 0x3Fu);
        if (code >= 0xC0 && code < 0x180 && !plain[code - 0xC0].empty())
            return std::string(plain[code - 0xC0]);
    }
    return std::string(letter);
}

Folded fold(std::string_view text)
{
    Folded folded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_at(text, at);
        folded.text += fold_letter(text.substr(at, length));
        folded.from.resize(folded.text.size(), TextPart{at, at + length});
        at += length;
    }
    return folded;
}

std::vector<std::string> words_of(std::string_view query)
{
    std::vector<std::string> words{{}};
    for (const char c : fold(query).text) {
        if (c != ' ')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// Both spellings of å, æ and ø are looked for: "aa" and "a" find "å".
void add_marks(const Folded& folded, std::string_view word, std::vector<TextPart>& marks)
{
    for (std::size_t at = folded.text.find(word); at != std::string::npos; at = folded.text.find(word, at + 1))
        marks.push_back({folded.from[at].from, folded.from[at + word.size() - 1].to});
}

std::vector<TextPart> joined(std::vector<TextPart> marks)
{
    std::sort(marks.begin(), marks.end(), [](const TextPart& a, const TextPart& b) { return a.from < b.from; });
    std::vector<TextPart> apart;
    for (const TextPart& mark : marks)
        if (!apart.empty() && mark.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, mark.to);
        else
            apart.push_back(mark);
    return apart;
}

/// Where all the words are, or nothing when one is missing.
std::vector<TextPart> marks_of_all(std::string_view text, const std::vector<std::string>& words)
{
    const Folded folded = fold(text);
    std::vector<TextPart> all;
    for (const std::string& word : words) {
        const std::size_t before = all.size();
        add_marks(folded, word, all);
        if (all.size() == before)
            return {};
    }
    return joined(std::move(all));
}

struct Searching {
    const std::vector<std::string>& words;
    std::vector<Hit>& hits;

    bool take(Hit where, const std::string& text)
    {
        where.marks = marks_of_all(text, words);
        if (where.marks.empty())
            return false;
        where.text = text;
        hits.push_back(std::move(where));
        return true;
    }
};

void search_document(Searching searching, const Document& document, std::size_t index)
{
    std::size_t part = 0;
    for (const Section& section : document.sections) {
        for (const Point& point : section.points) {
            const Hit where{index, part, point.id, point.number, {}, {}};
            searching.take(where, point.text) || searching.take(where, point.explanation) || searching.take(where, point.question) ||
                searching.take(where, section.title + ": " + point.text);
        }
        ++part;
    }
    for (const Annex& annex : document.annexes) {
        for (const AnnexBlock& block : annex.blocks)
            searching.take({index, part, {}, 0, {}, {}}, block.text);
        ++part;
    }
}

}  // namespace

std::string folded_letters(std::string_view text) { return fold(text).text; }

std::vector<TextPart> marks_of(std::string_view text, std::string_view word) { return marks_of_all(text, words_of(word)); }

std::vector<Hit> search(const std::vector<Document>& documents, std::string_view query)
{
    const std::vector<std::string> words = words_of(query);
    std::vector<Hit> hits;
    if (words.empty())
        return hits;
    for (std::size_t i = 0; i < documents.size(); ++i)
        search_document({words, hits}, documents[i], i);
    return hits;
}

}  // namespace kiosk
