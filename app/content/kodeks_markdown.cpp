// Why: a kodeks is written as people write text, so that a council can read its own file:
//
//     +++                                     front matter in TOML: id, title, adopted, evaluate_every, source, read
//     What it is.                             the preamble
//     ## Internt samarbejde                   a section
//     What leads to its points.
//     1. The norm itself. {#its-stable-id}    numbered on through all sections, or from 1 in each; a bullet is a point too
//
//         Why, in a paragraph or two, with a [link](#its-stable-id) or [two](document#its-stable-id).
//
//         > A question for discussion.
//
//     ## Bilag: ...                           an annex: headings (###), paragraphs and lists
//
// Nothing is dropped in silence: text that has no place in this form is reported where it stands.
#include <algorithm>
#include <filesystem>
#include <set>

#include "content/annex_heading.hpp"
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

constexpr int longest_point = 260;  // characters of the norm itself that fit on the screen

struct KodeksReader {
    std::string_view text;
    std::string file;
    std::vector<Problem>* problems;
    std::size_t body = 0;
    Document document;
    std::vector<ReadDocument::Link> links;
    Place id;
    bool nameless = false;
    std::set<std::string> ids;
    int last_number = 0;
    int points = 0;
    bool full = false;  ///< a limit is reached; nothing more is read
    bool in_annex = false;
    bool in_section = false;
    bool numbered = false;  ///< the section has a point with a number
    bool in_point = false;  ///< the current item is a point; what is indented below belongs to it
    std::vector<Place> headings;  ///< of the sections
};

Place place_of(const KodeksReader& reader, std::size_t offset_in_body)
{
    const LineColumn at = line_column(reader.text, reader.body + offset_in_body);
    return Place{reader.file, at.line, at.column};
}

void report(KodeksReader& reader, const MarkdownBlock& block, std::string what)
{
    reader.problems->push_back(error_at(place_of(reader, block.begins), std::move(what)));
}

void read_front(KodeksReader& reader, std::string_view front)
{
    const auto root = parse_toml(front, reader.file, *reader.problems, 2);
    if (!root) return;
    TomlTable table(*root, TomlSource{reader.file, reader.problems, 2});
    if (const std::string id = table.id("id"); !id.empty()) reader.document.id = id;
    reader.id = table.place("id");
    if (table.require("title")) reader.document.title = table.text("title");
    reader.document.adopted = table.date("adopted");
    reader.document.evaluate_every = table.choice("evaluate_every", {"year", "half-year", "term"}, {});
    reader.document.source = table.text("source");
    reader.document.read = table.date("read");
    table.finish();
}

void take_heading(KodeksReader& reader, const MarkdownBlock& block)
{
    reader.in_point = false;
    reader.numbered = false;
    if (block.level == 2) {
        reader.in_annex = is_annex_heading(block.text);
        reader.in_section = !reader.in_annex;
        if (reader.in_annex) {
            reader.document.annexes.push_back(Annex{block.text, {}});
        } else {
            reader.document.sections.push_back(Section{block.text, {}});
            reader.headings.push_back(place_of(reader, block.begins));
        }
    } else if (block.level > 2 && reader.in_annex) {
        reader.document.annexes.back().blocks.push_back({AnnexBlock::Kind::heading, block.text});
    } else if (block.level == 1) {
        report(reader, block, tr("the title stands as title = between the +++ lines; write sections with ##"));
    } else {
        report(reader, block, tr("headings with ### belong in an annex; write sections with ##"));
    }
}

/// Takes the id off the end of the point's text; empty, and reported, when there is none that is right.
std::string take_id(KodeksReader& reader, const MarkdownBlock& block, std::string& text)
{
    const std::size_t open = text.rfind("{#");
    if (open == std::string::npos) {
        report(reader, block, tr("the point has no id; end it with one of its own, such as {#social-media}"));
        return {};
    }
    const std::size_t close = text.find('}', open);
    const std::string id = text.substr(open + 2, close == std::string::npos ? close : close - open - 2);
    if (close == std::string::npos || close + 1 != text.size()) {
        report(reader, block, tr("the id must be the last thing in the point, such as {#social-media}; leave an empty line "
                                 "before what explains it"));
        return {};
    }
    text = one_line(text.substr(0, open));
    if (!is_id(id)) {
        report(reader, block, say("the id \"{0}\" must be made of a to z, 0 to 9 and single hyphens, at most {1} characters, such as \"social-media\"", id,
                                  limits::id_characters));
        return {};
    }
    if (!reader.ids.insert(id).second) {
        report(reader, block, say("the id \"{0}\" is used twice; give each its own", id));
        return {};
    }
    return id;
}

/// "#point" or "document#point".
void take_links(KodeksReader& reader, const MarkdownBlock& block, Point& point)
{
    for (const std::string& link : block.links) {
        const std::size_t hash = link.find('#');
        PointLink to{link.substr(0, hash), hash == std::string::npos ? std::string() : link.substr(hash + 1)};
        if ((!to.document.empty() && !is_id(to.document)) || !is_id(to.point)) {
            reader.problems->push_back(warning_at(place_of(reader, block.begins),
                                                  say("the link to \"{0}\" leads nowhere on the kiosk; write #id for a point of "
                                                      "this document, or document#id for another's",
                                                      link)));
            continue;
        }
        if (to.document.empty()) to.document = reader.document.id;
        reader.links.push_back({place_of(reader, block.begins), to});
        point.links.push_back(std::move(to));
    }
}

/// Points run on through the sections, or begin at 1 in each.
void check_number(KodeksReader& reader, const MarkdownBlock& block)
{
    const bool first = !std::exchange(reader.numbered, true);
    if (block.number != reader.last_number + 1 && !(first && block.number == 1))
        report(reader, block, say("the point is number {0}, and must be {1}: numbers run on through the sections, or begin at 1 in each",
                                  block.number, reader.last_number + 1));
    reader.last_number = block.number;
}

void take_point(KodeksReader& reader, const MarkdownBlock& block)
{
    if (reader.points++ == limits::points) {
        reader.full = true;
        return report(reader, block, say("a kodeks can have {0} points; what stands from here on is not read", limits::points));
    }
    reader.in_point = true;
    Point point;
    point.number = block.number;
    point.text = block.text;
    point.id = take_id(reader, block, point.text);
    if (block.ordered) check_number(reader, block);
    take_links(reader, block, point);
    if (point.text.empty()) report(reader, block, tr("the point has no text; write it before its id"));
    if (characters(point.text) > longest_point)
        reader.problems->push_back(
            warning_at(place_of(reader, block.begins),
                       say("the point is {0} characters long; up to {1} fit on the screen, and the rest can stand below it as "
                           "an explanation",
                           characters(point.text), longest_point)));
    if (point.id.empty()) {
        reader.nameless = true;
        point.id = "(" + std::to_string(reader.points) + ")";  // so that it can be shown all the same
    }
    reader.document.sections.back().points.push_back(std::move(point));
}

void append(std::string& text, const std::string& more) { text += (text.empty() ? "" : " ") + more; }

void take_in_section(KodeksReader& reader, const MarkdownBlock& block)
{
    Section& section = reader.document.sections.back();
    if (block.list_depth == 0) {
        reader.in_point = false;
        if (section.points.empty()) return append(section.lead, block.text);
        return report(reader, block, tr("this text belongs to no point; indent it by four spaces to put it below the point above"));
    }
    if (block.list_depth > 1) return report(reader, block, tr("a point cannot hold a list; write it as sentences"));
    if (block.first_in_item) return take_point(reader, block);
    if (!reader.in_point) return;  // what stands below something already reported
    Point& point = section.points.back();
    take_links(reader, block, point);
    std::string& text = block.quoted ? point.question : point.explanation;
    append(text, block.text);
    if (characters(text) <= limits::paragraph_characters) return;
    text.clear();
    report(reader, block, say("what explains the point is longer than {0} characters here; shorten it", limits::paragraph_characters));
}

void take_in_annex(KodeksReader& reader, const MarkdownBlock& block)
{
    AnnexBlock taken{block.list_depth > 0 ? AnnexBlock::Kind::item : AnnexBlock::Kind::paragraph, block.text};
    if (block.number > 0) taken.text = std::to_string(block.number) + ". " + taken.text;
    reader.document.annexes.back().blocks.push_back(std::move(taken));
}

void take(KodeksReader& reader, const MarkdownBlock& block)
{
    if (block.kind == MarkdownBlock::Kind::other)
        report(reader, block, tr("a block of code has no place in a kodeks; write it as ordinary text"));
    else if (block.kind == MarkdownBlock::Kind::heading) take_heading(reader, block);
    else if (reader.in_section) take_in_section(reader, block);
    else if (reader.in_annex) take_in_annex(reader, block);
    else if (block.list_depth == 0) reader.document.preamble.push_back(block.text);
    else report(reader, block, tr("this list stands before the first section; begin with a heading such as ## Cooperation"));
}

void take_all(KodeksReader& reader, const std::vector<MarkdownBlock>& blocks)
{
    int taken = 0;
    for (const MarkdownBlock& block : blocks) {
        if (reader.full) return;
        if (taken++ == limits::kodeks_blocks)
            return report(reader, block, say("a kodeks can have {0} headings, paragraphs and list items; what stands from here on is not read",
                                             limits::kodeks_blocks));
        if (const int length = characters(block.text); length > limits::paragraph_characters)
            report(reader, block, say("this is {0} characters in one piece, and it can be at most {1}; divide it with an empty line", length,
                                      limits::paragraph_characters));
        else take(reader, block);
    }
}

void check_sections(KodeksReader& reader)
{
    std::vector<Section>& sections = reader.document.sections;
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i].points.empty())
            reader.problems->push_back(
                error_at(reader.headings[i], say("the section \"{0}\" has no points; write them as a list, numbered 1. and so on or with bullets", sections[i].title)));
    if (sections.empty())  // told where the file ends: there they can be written
        reader.problems->push_back(error_at(end_of(reader.text, reader.file), tr("the kodeks has no points; write sections with ## and numbered points below")));
    sections.erase(std::remove_if(sections.begin(), sections.end(), [](const Section& section) { return section.points.empty(); }),
                   sections.end());
}

}  // namespace

ReadDocument read_kodeks(std::string_view text, const std::string& file, std::vector<Problem>& problems)
{
    KodeksReader reader{text, file, &problems};
    reader.id = Place{file, 1, 1};
    reader.document.id = std::filesystem::path(file).stem().string();
    if (const auto parts = split_front_matter(text)) {
        reader.body = parts->body;
        read_front(reader, parts->front);
    } else {
        problems.push_back(error_at(Place{file, 1, 1}, tr("the file must begin with a line +++, then id and title, then a line +++")));
    }
    const auto blocks = markdown_blocks(text.substr(reader.body));
    if (!blocks) problems.push_back(error_at(Place{file}, tr("the text could not be read to its end")));
    else take_all(reader, *blocks);
    check_sections(reader);
    const std::string id = reader.document.id;
    return ReadDocument{std::move(reader.document), id, std::move(reader.id), reader.nameless, std::move(reader.links)};
}

}  // namespace kiosk
