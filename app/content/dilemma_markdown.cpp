// Why: a council can write its own dilemmas, a file each:
//
//     +++                             front matter in TOML: id, title, point = "document#point"
//     The situation, in three sentences at most.
//
//     - a way to act                  four of them
//
//     > A question for the talk afterwards.
#include <algorithm>
#include <array>

#include "content/front_matter.hpp"
#include "content/limits.hpp"
#include "content/markdown_blocks.hpp"
#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int most_sentences = 3;       // of a situation
constexpr int longest_situation = 300;  // characters that fit on the screen
constexpr int longest_way = 90;
constexpr int longest_question = 160;

struct DilemmaReader {
    std::string_view text;
    std::string file;
    std::vector<Problem>* problems;
    std::size_t body = 0;
    ReadDilemma read;
    std::size_t ways = 0;
};

Place place_of(const DilemmaReader& reader, const MarkdownBlock& block)
{
    const LineColumn at = line_column(reader.text, reader.body + block.begins);
    return Place{reader.file, at.line, at.column};
}

void report(DilemmaReader& reader, const MarkdownBlock& block, std::string what)
{
    reader.problems->push_back(error_at(place_of(reader, block), std::move(what)));
}

void read_front(DilemmaReader& reader, std::string_view front)
{
    const auto root = parse_toml(front, reader.file, *reader.problems, 2);
    if (!root) return;
    TomlTable table(*root, TomlSource{reader.file, reader.problems, 2});
    Dilemma& dilemma = reader.read.dilemma;
    dilemma.id = table.id("id");
    reader.read.id = table.place("id");
    if (table.require("title")) dilemma.title = table.text("title");
    if (table.require("point")) {
        const std::string point = table.text("point");
        const std::size_t hash = point.find('#');
        dilemma.about = {point.substr(0, hash), hash == std::string::npos ? std::string() : point.substr(hash + 1)};
        reader.read.about = table.place("point");
    }
    table.finish();
}

void set_text(DilemmaReader& reader, const MarkdownBlock& block, std::string& text, int longest)
{
    if (!text.empty()) return report(reader, block, tr("this stands here already; a dilemma has one situation and one question"));
    text = block.text;
    if (const int length = characters(text); length > longest)
        report(reader, block, say("this is {0} characters long, and {1} fit on the screen; shorten it", length, longest));
}

/// Whether a full stop at the end of this word ends no sentence: "kl.", "f.eks.", "24.", "A."
bool is_abbreviation(std::string_view word)
{
    constexpr std::array<std::string_view, 26> known{"ca", "cand", "dr", "dvs", "evt", "fr", "hr", "ift", "incl", "inkl", "jf", "kap", "kl", "kr",
                                                     "mht", "mia", "mio", "mv", "nr", "osv", "pga", "pkt", "sr", "stk", "tlf", "vedr"};
    return characters(word) < 2 || word.find('.') != std::string_view::npos || std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
           std::find(known.begin(), known.end(), word) != known.end();
}

/// Where a stop may be no sentence's, it is not counted.
int sentences(std::string_view text)
{
    int count = 1;
    for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
        if (end == 0 || end + 1 == text.size() || std::string_view(".?!").find(text[end - 1]) == std::string_view::npos) continue;
        const std::size_t before = text.rfind(' ', end - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        const bool small = text[end + 1] >= 'a' && text[end + 1] <= 'z';
        if (!small && !(text[end - 1] == '.' && is_abbreviation(text.substr(begin, end - 1 - begin)))) ++count;
    }
    return count;
}

void set_situation(DilemmaReader& reader, const MarkdownBlock& block)
{
    const bool first = reader.read.dilemma.situation.empty();
    set_text(reader, block, reader.read.dilemma.situation, longest_situation);
    if (const int count = sentences(block.text); first && count > most_sentences)
        reader.problems->push_back(warning_at(place_of(reader, block), say("the situation is {0} sentences long; tell it in {1} at most", count, most_sentences)));
}

void take(DilemmaReader& reader, const MarkdownBlock& block)
{
    Dilemma& dilemma = reader.read.dilemma;
    if (block.kind != MarkdownBlock::Kind::paragraph)
        return report(reader, block, tr("a dilemma is a situation, four ways to act as a list with bullets, and a question after >"));
    if (block.quoted) return set_text(reader, block, dilemma.question, longest_question);
    if (block.list_depth == 0) return set_situation(reader, block);
    if (reader.ways == ways_to_act) return report(reader, block, say("a dilemma has {0} ways to act; this is one more", ways_to_act));
    set_text(reader, block, dilemma.ways[reader.ways++], longest_way);
}

/// What is missing is told where the file ends: there it can be written.
void check_whole(DilemmaReader& reader)
{
    const Dilemma& dilemma = reader.read.dilemma;
    const auto missing = [&](std::string what) { reader.problems->push_back(error_at(end_of(reader.text, reader.file), std::move(what))); };
    if (dilemma.situation.empty()) missing(tr("the dilemma has no situation; write it in a paragraph above the ways to act"));
    if (reader.ways < ways_to_act) missing(say("the dilemma has {0} ways to act and must have {1}; write each as a line beginning with -", reader.ways, ways_to_act));
    if (dilemma.question.empty()) missing(tr("the dilemma has no question; write it on a line beginning with >"));
}

}  // namespace

ReadDilemma read_dilemma(std::string_view text, const std::string& file, std::vector<Problem>& problems)
{
    DilemmaReader reader{text, file, &problems};
    const std::size_t before = problems.size();
    if (const auto parts = split_front_matter(text)) {
        reader.body = parts->body;
        read_front(reader, parts->front);
    } else {
        problems.push_back(error_at(Place{file, 1, 1}, tr("the file must begin with a line +++, then id, title and point, then a line +++")));
    }
    if (const auto blocks = markdown_blocks(text.substr(reader.body)); !blocks)
        problems.push_back(error_at(Place{file}, tr("the text could not be read to its end")));
    else
        for (const MarkdownBlock& block : *blocks) take(reader, block);
    check_whole(reader);
    reader.read.right = std::none_of(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end(),
                                     [](const Problem& problem) { return problem.severity == Severity::error; });
    return std::move(reader.read);
}

}  // namespace kiosk
