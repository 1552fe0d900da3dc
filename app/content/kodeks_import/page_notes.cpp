// Why: see page_notes.hpp. Only what stands last on its page is a note: elsewhere a number above a line set in is an item's.
#include "content/kodeks_import/page_notes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_digits = 2;

bool is_number(const SourceLine& line)
{
    return !line.block && !line.text.empty() && line.text.size() <= most_digits && line.text[0] != '0' && std::all_of(line.text.begin(), line.text.end(), is_digit);
}

struct Note {
    std::size_t begin = 0, end = 0;
};

/// The note that begins at `at`: its number, and lines set in below that.
Note note_at(const SourceLines& lines, std::size_t at)
{
    Note note{at, at};
    if (!is_number(lines[at])) return note;
    std::size_t end = at + 1;
    while (end < lines.size() && lines[end].page == lines[at].page && !lines[end].text.empty() && !is_number(lines[end]) && !item_mark_on(lines[end].text) && lines[end].indent > lines[at].indent) ++end;
    if (end > at + 1) note.end = end;
    return note;
}

/// The notes that the page from `begin` to `end` ends with, each counted on from the one above.
std::vector<Note> notes_of_page(const SourceLines& lines, std::size_t begin, std::size_t end)
{
    std::vector<Note> notes;
    for (std::size_t i = begin; i < end;) {
        const Note note = note_at(lines, i);
        if (note.end > note.begin) {
            if (!notes.empty() && std::stoi(lines[note.begin].text) != std::stoi(lines[notes.back().begin].text) + 1) notes.clear();
            notes.push_back(note);
            i = note.end;
            continue;
        }
        const bool foot = lines[i].text.empty() || lines[i].furniture || (is_number(lines[i]) && !notes.empty());
        if (!foot) notes.clear();
        ++i;
    }
    return notes;
}

/// "i udvalgene.1": the number of the note, against the sentence it belongs to.
/// False: it stands at none.
bool take_number(SourceLine& line, const std::string& number)
{
    for (std::size_t at = line.text.find(number); at != std::string::npos && at > 1; at = line.text.find(number, at + 1)) {
        const std::size_t end = at + number.size();
        const bool after_sentence = std::string_view(".,;:!?").find(line.text[at - 1]) != std::string_view::npos && !is_digit(line.text[at - 2]) && line.text[at - 2] != ' ';
        if (!after_sentence || (end < line.text.size() && line.text[end] != ' ')) continue;
        line.text.erase(at, number.size());
        return true;
    }
    return false;
}

/// Points may have their numbers on lines of their own as well, and their words set in: then most of the text is made of such.
bool may_be_notes(const SourceLines& lines, const std::vector<Note>& notes)
{
    constexpr int enough = 3;
    if (notes.empty()) return false;
    int sentences = 0;
    for (std::size_t i = 0; i < notes.front().begin; ++i) {
        SourceLine tried = lines[i];
        if (tried.text.empty() || tried.note) continue;
        if (tried.page == lines[notes.front().begin].page && take_number(tried, lines[notes.front().begin].text)) return true;
        if (note_at(lines, i).end > i) return false;
        sentences += ends_sentence(tried.text) ? 1 : 0;
    }
    return sentences >= enough;
}

void make_note(SourceLines& lines, const Note& note)
{
    SourceLine& line = lines[note.begin];
    for (std::size_t i = 0; i < note.begin; ++i)
        if (lines[i].page == line.page && !lines[i].note) take_number(lines[i], line.text);
    for (std::size_t i = note.begin + 1; i < note.end; ++i) {
        line.text += " " + lines[i].text;
        lines[i].text.clear();
    }
    line.note = true;
    line.furniture = false;
}

}  // namespace

void find_page_notes(SourceLines& lines)
{
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
        const std::vector<Note> notes = notes_of_page(lines, begin, end);
        if (!may_be_notes(lines, notes)) continue;
        for (const Note& note : notes) make_note(lines, note);
    }
}

}  // namespace kiosk
