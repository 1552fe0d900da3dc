// Why: see words_nearby.hpp. The distance is Levenshtein's, on bytes: the words are keys and ids, which are ASCII.
#include "content/words_nearby.hpp"

#include <algorithm>
#include <numeric>

#include "content/limits.hpp"

namespace kiosk {
namespace {

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& known)
{
    constexpr std::size_t longest_word = 64;  // longer is no slip of the finger
    if (word.size() > longest_word) return {};
    std::string nearest;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        if (candidate.size() >= word.size() + least) continue;
        const std::size_t apart = distance(word, candidate);
        if (apart < least) {
            least = apart;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string comma_list(const std::vector<std::string>& words)
{
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::string one_line(std::string_view text)
{
    std::string line;
    bool blank = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blank = true;
            continue;
        }
        if (blank && !line.empty()) line += ' ';
        blank = false;
        line += c;
    }
    return line;
}

int characters(std::string_view utf8)
{
    return static_cast<int>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_id(std::string_view id)
{
    if (id.empty() || id.size() > limits::id_characters || id.front() == '-' || id.back() == '-') return false;
    return id.find("--") == std::string_view::npos && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

}  // namespace kiosk
