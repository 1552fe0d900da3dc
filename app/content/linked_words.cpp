// Why: see linked_words.hpp. Links keep their order, so each is looked for after the one before it.
#include "content/linked_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

using Span = std::pair<std::size_t, std::size_t>;

bool ends_sentence(std::string_view word) { return word.size() > 1 && std::string_view(".,;:!?").find(word.back()) != std::string_view::npos; }

/// The words of the text: from, to.
std::vector<Span> words_of(const std::string& text)
{
    std::vector<Span> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.emplace_back(begin, end);
        begin = end + 1;
    }
    return words;
}

/// Where the words of an id stand in the text, from `after` on, without what is printed around them.
std::optional<Span> named_in(const std::string& text, const std::string& id, std::size_t after)
{
    const std::vector<Span> words = words_of(text);
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string together;
        for (std::size_t last = first; last < words.size() && together.size() < id.size(); ++last) {
            const std::string_view word = std::string_view(text).substr(words[last].first, words[last].second - words[last].first);
            together += (together.empty() ? "" : "-") + essence(word);
            if (together == id && words[first].first >= after) return Span{words[first].first, words[last].second - (ends_sentence(word) ? 1 : 0)};
        }
    }
    return std::nullopt;
}

/// The last word that begins at `after` or later; none: the text's end.
Span last_word(const std::string& text, std::size_t after)
{
    const std::vector<Span> words = words_of(text);
    return words.empty() || words.back().first < after ? Span{text.size(), text.size()} : words.back();
}

}  // namespace

LinkedPoint with_links_placed(const Point& point)
{
    LinkedPoint placed{{one_line(point.text), {}}, {one_line(point.explanation), {}}, {one_line(point.question), {}}};
    const std::array<LinkedText*, 3> texts{&placed.text, &placed.explanation, &placed.question};
    std::size_t at = 0, after = 0;  // the text a link may stand in, and from where on
    for (const PointLink& link : point.links) {
        std::optional<Span> found;
        for (std::size_t i = at; i < texts.size() && !found; ++i) {
            found = named_in(texts[i]->text, link.point, i == at ? after : 0);
            if (found && i != at) at = i, after = 0;
        }
        if (!found && at == 0 && !placed.explanation.text.empty()) at = 1, after = 0;
        const Span words = found.value_or(last_word(texts[at]->text, after));
        texts[at]->links.push_back({words.first, words.second, link});
        after = words.second;
    }
    return placed;
}

}  // namespace kiosk
