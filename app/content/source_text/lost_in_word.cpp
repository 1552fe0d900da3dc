// Why: see lost_in_word.hpp. Of the XML only the paragraphs are followed, in a stream: their words, the boxes and fields in them, and their numbering.
#include "content/source_text/lost_in_word.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <libxml/xmlreader.h>

#include "content/limits.hpp"
#include "content/source_text/zip_part.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

struct CloseReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string text_of(const xmlChar* text) { return text != nullptr ? reinterpret_cast<const char*>(text) : ""; }

/// An element that begins, and its attributes.
class Element {
public:
    explicit Element(xmlTextReader* reader) : reader_(reader), name_(text_of(xmlTextReaderConstLocalName(reader))) {}
    const std::string& name() const { return name_; }
    std::string attribute(const char* name) const
    {
        const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlTextReaderGetAttribute(reader_, reinterpret_cast<const xmlChar*>(name)), [](void* memory) { xmlFree(memory); });
        return text_of(value.get());
    }
    std::string value() const { return attribute("w:val"); }

private:
    xmlTextReader* reader_;
    std::string name_;
};

/// Tells `part` what stands in the XML, in its order. False when it cannot be read to its end.
template <typename Part>
bool read_xml(const std::string& xml, Part& part, const std::function<bool()>& out_of_time)
{
    if (xml.size() > limits::word_part_bytes) return false;
    const std::unique_ptr<xmlTextReader, CloseReader> reader(
        xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!reader) return false;
    constexpr int now_and_then = 4096;
    for (int nodes = 1;; ++nodes) {
        const int more = xmlTextReaderRead(reader.get());
        if (more <= 0) return more == 0;
        if (nodes % now_and_then == 0 && out_of_time()) return false;
        switch (xmlTextReaderNodeType(reader.get())) {
        case XML_READER_TYPE_ELEMENT: {
            const Element element(reader.get());
            part.begins(element);
            if (xmlTextReaderIsEmptyElement(reader.get()) == 1) part.ends(element.name());
            break;
        }
        case XML_READER_TYPE_END_ELEMENT: part.ends(text_of(xmlTextReaderConstLocalName(reader.get()))); break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: part.says(text_of(xmlTextReaderConstValue(reader.get()))); break;
        default: break;
        }
    }
}

/// Which level of which list a paragraph is of; an empty list: it says nothing of that.
struct Level {
    std::string list, depth;
};

/// word/numbering.xml: the levels that are counted with the numbers above them, "%1.%2".
class Numbering {
public:
    void begins(const Element& element)
    {
        const std::string& name = element.name();
        if (name == "abstractNum") look_ = element.attribute("w:abstractNumId");
        else if (name == "num") list_ = element.attribute("w:numId");
        else if (name == "abstractNumId" && !list_.empty()) looks_[list_] = element.value();
        else if (name == "lvl") depth_ = element.attribute("w:ilvl");
        else if (name == "lvlText" && !look_.empty() && counts_on(element.value())) counted_on_.emplace(look_, depth_);
    }
    void ends(const std::string& name)
    {
        if (name == "abstractNum") look_.clear();
        if (name == "num") list_.clear();
    }
    void says(const std::string&) {}

    bool counts_on(const Level& level) const
    {
        const auto look = looks_.find(level.list);
        return look != looks_.end() && counted_on_.count({look->second, level.depth.empty() ? "0" : level.depth}) > 0;
    }
    bool any() const { return !counted_on_.empty(); }

private:
    static bool counts_on(const std::string& form) { return std::count(form.begin(), form.end(), '%') > 1; }

    std::map<std::string, std::string> looks_;                    ///< of each list
    std::set<std::pair<std::string, std::string>> counted_on_;    ///< look and depth
    std::string look_, list_, depth_;
};

/// word/styles.xml: the level that a style brings with it.
class Styles {
public:
    void begins(const Element& element)
    {
        const std::string& name = element.name();
        if (name == "style") style_ = element.attribute("w:styleId");
        else if (name == "numId" && !style_.empty()) levels_[style_].list = element.value();
        else if (name == "ilvl" && !style_.empty()) levels_[style_].depth = element.value();
    }
    void ends(const std::string& name)
    {
        if (name == "style") style_.clear();
    }
    void says(const std::string&) {}

    Level of(const std::string& style) const
    {
        const auto found = levels_.find(style);
        return found != levels_.end() ? found->second : Level{};
    }

private:
    std::map<std::string, Level> levels_;
    std::string style_;
};

struct Paragraph {
    std::string text, style;
    Level level;
    std::vector<std::pair<std::size_t, std::size_t>> fields;  ///< from and to, in `text`
};

struct Box {
    std::string after;  ///< the words that stand before it
    std::vector<std::string> paragraphs;
};

/// word/document.xml.
class Text {
public:
    void begins(const Element& element)
    {
        const std::string& name = element.name();
        if (is_gone(name)) ++gone_;
        if (name == "p") open_.emplace_back();
        if (name == "txbxContent" && boxes_open_++ == 0) boxes.push_back(Box{!open_.empty() && !one_line(open_.back().text).empty() ? one_line(open_.back().text) : last_, {}});
        if (open_.empty() || gone_ > 0) return;
        Paragraph& paragraph = open_.back();
        if (name == "t") ++words_;
        else if (name == "tab" || name == "br" || name == "cr") paragraph.text += ' ';
        else if (name == "fldSimple" && fields_open_++ == 0) field_ = paragraph.text.size();
        else if (name == "pStyle") paragraph.style = element.value();
        else if (name == "numId") paragraph.level.list = element.value();
        else if (name == "ilvl") paragraph.level.depth = element.value();
    }

    void ends(const std::string& name)
    {
        if (is_gone(name)) --gone_;
        if (name == "txbxContent" && --boxes_open_ == 0) end_box();
        if (name == "p") return end_paragraph();
        if (open_.empty() || gone_ > 0) return;
        if (name == "t") --words_;
        else if (name == "fldSimple" && --fields_open_ == 0 && boxes_open_ == 0) open_.back().fields.emplace_back(field_, open_.back().text.size());
    }

    void says(const std::string& words)
    {
        if (words_ > 0 && gone_ == 0 && !open_.empty()) open_.back().text += words;
    }

    std::vector<Box> boxes;
    std::vector<Paragraph> paragraphs;  ///< that hold fields or are of a list; not those in boxes

private:
    /// What was moved away or looked otherwise before.
    static bool is_gone(const std::string& name) { return name == "moveFrom" || name == "pPrChange"; }

    void end_paragraph()
    {
        Paragraph paragraph = std::move(open_.back());
        open_.pop_back();
        const std::string words = one_line(paragraph.text);
        if (words.empty()) return;
        if (boxes_open_ > 0) return boxes.back().paragraphs.push_back(words);
        last_ = words;
        if (!paragraph.fields.empty() || !paragraph.style.empty() || !paragraph.level.list.empty()) paragraphs.push_back(std::move(paragraph));
    }

    /// Word writes each box a second time for programs that do not know its first form.
    void end_box()
    {
        const bool again = boxes.size() > 1 && boxes[boxes.size() - 2].paragraphs == boxes.back().paragraphs;
        if (again || boxes.back().paragraphs.empty()) boxes.pop_back();
    }

    std::vector<Paragraph> open_;  ///< a box stands in a paragraph, and holds more
    std::string last_;
    std::size_t field_ = 0;
    int words_ = 0, gone_ = 0, boxes_open_ = 0, fields_open_ = 0;
};

/// Blanks apart, which a program may set as it likes.
std::string without_blanks(std::string_view words)
{
    std::string letters = source_line(words, 1).text;
    letters.erase(std::remove_if(letters.begin(), letters.end(), [](char c) { return c == ' ' || c == '\t'; }), letters.end());
    return letters;
}

class Read {
public:
    explicit Read(const SourceLines& lines)
    {
        for (const SourceLine& line : lines) all_ += without_blanks(line.text);
    }
    bool holds(std::string_view words) const { return all_.find(without_blanks(words)) != std::string::npos; }

    /// With some of what stands before and after it.
    bool holds_among(const std::string& before, const std::string& words, const std::string& after) const
    {
        constexpr std::size_t some = 30;  ///< bytes
        const std::string left = without_blanks(before), right = without_blanks(after);
        return all_.find(left.substr(left.size() - std::min(some, left.size())) + without_blanks(words) + right.substr(0, some)) != std::string::npos;
    }

private:
    std::string all_;
};

constexpr std::size_t most_words = 40;  ///< characters, of what only says where it was

std::string end_of(const std::string& text)
{
    const std::string words = one_line(text);
    std::size_t from = words.size() - std::min(most_words, words.size());
    if (from > 0) from = std::min(words.find(' ', from), words.size());
    return one_line(std::string_view(words).substr(from));
}

void name_box(const Box& box, const Read& read, std::vector<std::string>& doubts)
{
    if (std::all_of(box.paragraphs.begin(), box.paragraphs.end(), [&](const std::string& words) { return read.holds(words); })) return;
    std::string words;
    for (const std::string& paragraph : box.paragraphs) words += (words.empty() ? "" : " / ") + paragraph;
    words = shortened(words, 300);
    doubts.push_back(box.after.empty() ? say("a text box at the beginning was left out; write its words where they belong: {0}", words)
                                       : say("a text box after \"{0}\" was left out; write its words where they belong: {1}", end_of(box.after), words));
}

void name_fields(const Paragraph& paragraph, const Read& read, std::vector<std::string>& doubts, const std::function<bool()>& enough)
{
    for (const auto& [from, to] : paragraph.fields) {
        if (enough()) return;
        const std::string before = paragraph.text.substr(0, from), words = one_line(std::string_view(paragraph.text).substr(from, to - from)), after = paragraph.text.substr(to);
        if (words.empty() || read.holds_among(before, words, after)) continue;
        doubts.push_back(say("words that Word fills in were left out; write them where they belong, between \"{0}\" and \"{1}\": {2}", end_of(before), shortened(one_line(after), most_words),
                             shortened(words, 100)));
    }
}

void name_numbers(const std::vector<Paragraph>& paragraphs, const Numbering& numbering, const Styles& styles, std::vector<std::string>& doubts)
{
    const auto counts_on = [&](const Paragraph& paragraph) {
        const Level by_style = styles.of(paragraph.style), &own = paragraph.level;
        return numbering.counts_on(Level{own.list.empty() ? by_style.list : own.list, own.depth.empty() ? by_style.depth : own.depth});
    };
    const auto first = std::find_if(paragraphs.begin(), paragraphs.end(), counts_on);
    if (first == paragraphs.end()) return;
    doubts.push_back(say_count("Word numbers {0} paragraph as \"1.1\", and here it has another number or none; look at what refers to such a number. The first is: {1}",
                               "Word numbers {0} paragraphs as \"1.1\", and here they have other numbers or none; look at what refers to such a number. The first is: {1}",
                               static_cast<long>(std::count_if(first, paragraphs.end(), counts_on)), shortened(one_line(first->text), 60)));
}

}  // namespace

std::vector<std::string> lost_in_word(std::string_view docx, const SourceLines& read, const std::function<bool()>& out_of_time)
{
    const auto part = [&](std::string_view name) { return zip_part(docx, name, limits::word_part_bytes); };
    Text text;
    std::vector<std::string> doubts;
    if (const auto xml = part("word/document.xml"); !xml || !read_xml(*xml, text, out_of_time))
        doubts.push_back(tr("it could not be seen whether the file holds text boxes or fields, whose words are left out; look for them"));
    const Read all(read);
    const auto enough = [&] { return doubts.size() > limits::left_out || out_of_time(); };
    for (const Box& box : text.boxes)
        if (!enough()) name_box(box, all, doubts);
    for (const Paragraph& paragraph : text.paragraphs)
        name_fields(paragraph, all, doubts, enough);
    Numbering numbering;
    Styles styles;
    if (const auto xml = part("word/numbering.xml")) static_cast<void>(read_xml(*xml, numbering, out_of_time));
    if (!numbering.any()) return doubts;
    if (const auto xml = part("word/styles.xml")) static_cast<void>(read_xml(*xml, styles, out_of_time));
    name_numbers(text.paragraphs, numbering, styles, doubts);
    return doubts;
}

}  // namespace kiosk
