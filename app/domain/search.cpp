// Why: see search.hpp. Text is folded letter by letter, so that each folded letter knows where it came from. The table holds the
// letters the kiosk's type has: Latin-1 and Latin Extended-A.
#include "domain/search.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

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

/// How the Danish letters are folded: as they are spelled without them ("aa"), or to the letter they look like ("a").
enum class Spelling { spelled, alike };

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

/// 0 for a letter of one byte or more than two.
unsigned code_of(std::string_view letter)
{
    if (letter.size() != 2)
        return 0;
    return (static_cast<unsigned char>(letter[0]) & 0x1Fu) << 6 | (static_cast<unsigned char>(letter[1]) & 0x3Fu);
}

bool is_danish(unsigned code) { return code == 0xC5 || code == 0xC6 || code == 0xD8 || code == 0xE5 || code == 0xE6 || code == 0xF8; }

/// A sign that is written over the letter before: some programs write "a" and a ring.
bool is_over_a_letter(unsigned code) { return code >= 0x300 && code < 0x370; }
constexpr unsigned ring = 0x30A;

std::string fold_letter(std::string_view letter, Spelling spelling)
{
    if (letter.size() == 1)
        return std::string(1, letter[0] >= 'A' && letter[0] <= 'Z' ? static_cast<char>(letter[0] - 'A' + 'a') : letter[0]);
    const unsigned code = code_of(letter);
    if (code < 0xC0 || code >= 0x180 || plain[code - 0xC0].empty())
        return std::string(letter);
    const std::string_view folded = plain[code - 0xC0];
    return std::string(spelling == Spelling::alike && is_danish(code) ? folded.substr(0, 1) : folded);
}

Folded fold(std::string_view text, Spelling spelling)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.from.reserve(text.size());
    TextPart letter;  // with the signs over it
    for (std::size_t at = 0; at < text.size(); at = letter.to) {
        const std::size_t end = at + length_at(text, at);
        const unsigned code = code_of(text.substr(at, end - at));
        const bool over = is_over_a_letter(code);
        letter = {over ? letter.from : at, end};
        if (!over)
            folded.text += fold_letter(text.substr(at, end - at), spelling);
        else if (code == ring && spelling == Spelling::spelled)
            folded.text += 'a';
        else if (!folded.from.empty())
            folded.from.back().to = end;
        folded.from.resize(folded.text.size(), letter);
    }
    return folded;
}

/// Who types a Danish letter means it; who types none may have left it out.
struct Word {
    std::string spelled;
    std::string alike;  ///< empty: typed with a Danish letter
};

std::vector<Word> words_of(std::string_view query)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find(' ', at), query.size());
        const std::string_view word = query.substr(at, end - at);
        const std::string spelled = fold(word, Spelling::spelled).text, alike = fold(word, Spelling::alike).text;
        if (!word.empty())
            words.push_back({spelled, spelled == alike ? alike : std::string()});
        at = end + 1;
    }
    return words;
}

bool begins_word(std::string_view folded, std::size_t at)
{
    if (at == 0)
        return true;
    const auto before = static_cast<unsigned char>(folded[at - 1]);
    return before < 0x80 && std::isalnum(before) == 0;
}

/// Where the words of a query stand in a text.
struct Found {
    std::vector<TextPart> marks;  ///< none when one of them is missing
    bool begin_words = true;      ///< each at the beginning of a word at least once
};

/// Whether the word is one's beginning somewhere.
bool add_marks(const Folded& folded, std::string_view word, std::vector<TextPart>& marks)
{
    bool begins = false;
    for (std::size_t at = word.empty() ? std::string::npos : folded.text.find(word); at != std::string::npos; at = folded.text.find(word, at + 1)) {
        marks.push_back({folded.from[at].from, folded.from[at + word.size() - 1].to});
        begins = begins || begins_word(folded.text, at);
    }
    return begins;
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

Found find_all(std::string_view text, const std::vector<Word>& words)
{
    const Folded spelled = fold(text, Spelling::spelled), alike = fold(text, Spelling::alike);
    Found found;
    for (const Word& word : words) {
        const std::size_t before = found.marks.size();
        const bool begins_spelled = add_marks(spelled, word.spelled, found.marks), begins_alike = add_marks(alike, word.alike, found.marks);
        if (found.marks.size() == before)
            return {};
        found.begin_words = found.begin_words && (begins_spelled || begins_alike);
    }
    found.marks = joined(std::move(found.marks));
    return found;
}

constexpr std::size_t longest_hit = 220;    // bytes: three lines of a panel
constexpr std::size_t before_the_mark = 90; // at most

/// Where the words around the first mark begin: its sentence, or a word not far before it.
std::size_t excerpt_begins(std::string_view text, std::size_t mark)
{
    const std::size_t sentence = mark == 0 ? std::string_view::npos : text.rfind(". ", mark - 1);
    const std::size_t begin = sentence == std::string_view::npos ? 0 : sentence + 2;
    if (mark - begin <= before_the_mark)
        return begin;
    return std::min(text.find(' ', mark - before_the_mark) + 1, mark);
}

/// Leaves of a long text what stands around its first mark, and the marks in that.
void shorten(Hit& hit)
{
    if (hit.text.size() <= longest_hit)
        return;
    const std::size_t begin = excerpt_begins(hit.text, hit.marks.front().from);
    std::size_t end = hit.text.size();
    if (end - begin > longest_hit)
        end = std::max(hit.text.rfind(' ', begin + longest_hit), hit.marks.front().to);
    const std::string ahead = begin > 0 ? "\u2026 " : "";
    hit.text = ahead + hit.text.substr(begin, end - begin) + (end < hit.text.size() ? " \u2026" : "");
    std::erase_if(hit.marks, [&](const TextPart& mark) { return mark.from < begin || mark.to > end; });
    for (TextPart& mark : hit.marks)
        mark = {mark.from - begin + ahead.size(), mark.to - begin + ahead.size()};
}

struct Searching {
    const std::vector<Word>& words;
    std::vector<Hit>& beginnings;  ///< of words
    std::vector<Hit>& insides;

    bool take(Hit where, const std::string& text)
    {
        Found found = find_all(text, words);
        if (found.marks.empty())
            return false;
        where.marks = std::move(found.marks);
        where.text = text;
        shorten(where);
        (found.begin_words ? beginnings : insides).push_back(std::move(where));
        return true;
    }
};

void search_document(Searching searching, const Document& document, std::size_t index)
{
    std::size_t part = 0;
    for (const std::string& paragraph : document.preamble)
        searching.take({index, part, {}, 0, {}, {}}, paragraph);
    for (const Section& section : document.sections) {
        searching.take({index, part, {}, 0, {}, {}}, section.lead);
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

std::string folded_letters(std::string_view text) { return fold(text, Spelling::spelled).text; }

std::vector<TextPart> marks_of(std::string_view text, std::string_view word) { return find_all(text, words_of(word)).marks; }

std::vector<Hit> search(const std::vector<Document>& documents, std::string_view query)
{
    const std::vector<Word> words = words_of(query);
    std::vector<Hit> hits, insides;
    if (words.empty())
        return hits;
    for (std::size_t i = 0; i < documents.size(); ++i)
        search_document({words, hits, insides}, documents[i], i);
    std::move(insides.begin(), insides.end(), std::back_inserter(hits));
    return hits;
}

}  // namespace kiosk
