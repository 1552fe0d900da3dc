// Why: a council can write its own dilemmas, a file each:
//
//     +++                             front matter in TOML: id, title, point = "document#point"
//     The situation, in three sentences at most.
//
//     - a way to act                  four of them
//
//     > A question for the talk afterwards.
#include <algorithm>

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

void report(DilemmaReader& reader, const MarkdownBlock& block, std::string what)
{
    const LineColumn at = line_column(reader.text, reader.body + block.begins);
    reader.problems->push_back(error_at(Place{reader.file, at.line, at.column}, std::move(what)));
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

void take(DilemmaReader& reader, const MarkdownBlock& block)
{
    Dilemma& dilemma = reader.read.dilemma;
    if (block.kind != MarkdownBlock::Kind::paragraph)
        return report(reader, block, tr("a dilemma is a situation, four ways to act as a list with bullets, and a question after >"));
    if (block.quoted) return set_text(reader, block, dilemma.question, longest_question);
    if (block.list_depth == 0) return set_text(reader, block, dilemma.situation, longest_situation);
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
    reader.read.right = problems.size() == before;
    return std::move(reader.read);
}

}  // namespace kiosk
