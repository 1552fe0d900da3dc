// Why: see title.hpp. What is searched for is searched in the folded text, which is as long as the text itself.
#include "content/agenda_import/title.hpp"

#include <algorithm>

#include "content/source_text/folded.hpp"
#include "content/agenda_import/words.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {
namespace {

bool take(ReadTitle& title, std::string_view word)
{
    if (is_one_of(word, words_for_closed())) title.closed = true;
    else if (is_one_of(word, words_for_confidential())) title.closed = true, title.lock = TitleLock::meant;
    else if (is_one_of(word, words_for_open())) title.open = true;
    else if (is_one_of(word, words_for_postponed())) title.status = ItemStatus::postponed;
    else if (is_one_of(word, words_for_withdrawn())) title.status = ItemStatus::withdrawn;
    else return false;
    return true;
}

/// "Lukket: ...", "Lukket punkt - ...": a word and a colon or dash, or a word alone. A dash needs a blank: "Åben-lukket" is none.
bool take_beginning(ReadTitle& title, std::string& text)
{
    const std::string plain = folded(text);
    const std::size_t end = std::min({plain.find(':'), plain.find(" -"), plain.find("\t"), plain.size()});
    const std::string_view word = trimmed(std::string_view(plain).substr(0, end));
    if (!take(title, word)) return false;
    text = std::string(without_separators(std::string_view(text).substr(end)));
    return true;
}

/// "Lukket Salg af grund": no sign between. An open item called so is closed by mistake, which is the mistake that shows nothing.
bool take_bare_lock(ReadTitle& title, std::string& text)
{
    const std::size_t lock = leading_word(folded(text), {"lukket punkt", "lukket sag", "lukket"});
    if (lock == 0 || lock + 1 >= text.size() || text[lock] != ' ' || !begins_large(std::string_view(text).substr(lock + 1))) return false;
    title.closed = true;
    text.erase(0, lock + 1);
    return true;
}

/// "... - udgår"
bool take_end(ReadTitle& title, std::string& text)
{
    const std::string plain = folded(text);
    const std::size_t dash = std::max(plain.rfind("- ") + 1, plain.rfind('\t') + 1);  // npos + 1 is 0
    if (dash == 0 || !take(title, trimmed(std::string_view(plain).substr(dash)))) return false;
    text = std::string(without_separators(std::string_view(text).substr(0, dash)));
    return true;
}

/// "(udsat)", "(26/00417)", wherever it stands.
bool take_brackets(ReadTitle& title, std::string& text)
{
    const std::string plain = folded(text);
    for (std::size_t begin = plain.find('('); begin != std::string::npos; begin = plain.find('(', begin + 1)) {
        const std::size_t end = plain.find(')', begin);
        if (end == std::string::npos) return false;
        const std::string inside(trimmed(std::string_view(text).substr(begin + 1, end - begin - 1)));
        const bool number = title.case_number.empty() && is_case_number(inside);
        if (number) title.case_number = inside;
        if (!number && !take(title, trimmed(std::string_view(plain).substr(begin + 1, end - begin - 1)))) continue;
        text.erase(begin, end + 1 - begin);
        text = std::string(without_separators(text));
        return true;
    }
    return false;
}

/// The case number of a table's next column.
bool take_column(ReadTitle& title, std::string& text)
{
    const std::size_t gap = text.rfind('\t');
    if (gap == std::string::npos || !title.case_number.empty() || !is_case_number(text.substr(gap + 1))) return false;
    title.case_number = text.substr(gap + 1);
    text.erase(gap);
    return true;
}

}  // namespace

ReadTitle read_title(std::string_view printed)
{
    ReadTitle title;
    std::string text(without_separators(printed));
    while (!text.empty() && (take_brackets(title, text) || take_column(title, text) || take_beginning(title, text) || take_bare_lock(title, text) || take_end(title, text))) {
    }
    title.text = one_line(text);
    if (!title.closed) title.lock = lock_in(title.text);
    title.closed = title.closed || title.lock == TitleLock::meant;
    return title;
}

bool same_title(std::string_view one, std::string_view other)
{
    return same_essence(essence(read_title(one).text), essence(read_title(other).text));
}

bool same_essence(std::string_view one, std::string_view other)
{
    if (one.empty() || other.empty() || one == other) return true;
    const std::string_view shorter = one.size() < other.size() ? one : other, longer = one.size() < other.size() ? other : one;
    return shorter.size() >= 8 && starts_with(longer, shorter);
}

}  // namespace kiosk
