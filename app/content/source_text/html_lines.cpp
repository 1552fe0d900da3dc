// Why: see html_lines.hpp. What a page does not print but its text holds, or prints and its text does not hold, is mended here: the numbers
// of an ordered list, the gap between a number and a title in elements of their own, the blanks and line breaks that mean nothing.
#include "content/source_text/html_lines.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>

#include "content/source_text/conditional_comments.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/unread_attributes.hpp"
#include "content/limits.hpp"

namespace kiosk {
namespace {

const std::vector<std::string_view> blocks{"address", "article", "aside", "blockquote", "body", "br", "button", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
                                           "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main",
                                           "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"};
const std::vector<std::string_view> unseen{"script", "style", "noscript", "template", "svg", "title", "select", "textarea", "iframe", "object"};
const std::vector<std::string_view> asides{"nav", "footer", "aside", "form", "button", "dialog"};
const std::vector<std::string_view> accordions{"accordion", "harmonika"}, unfolders{"accordion", "harmonika", "collaps", "toggle", "foldout", "expand"};  ///< in the names of classes
const std::vector<std::string_view> note_signs{"doc-noteref", "doc-backlink"};  ///< roles: the number of a footnote in the text, and the arrow back to it
const std::vector<std::string_view> headings{"h1", "h2", "h3", "h4", "h5", "h6"};

struct List {
    bool numbered = false;
    int next = 1;
    int id = 0;  ///< see SourceLine::list
};

struct Page {
    xmlParserCtxtPtr parser = nullptr;
    SourceLines lines;
    std::string text;      ///< of the line that is being gathered
    int line = 0;          ///< where that began; 0: it has not
    int depth = 0;
    int unseen_from = 0;   ///< the depth of an element whose text nobody sees; 0: none
    int heading_from = 0;  ///< the depth of the heading; 0: in none
    int pre_from = 0;
    int heading_level = 0;
    int aside_from = 0;    ///< the depth of an element that is no part of what the page says
    int foot_from = 0;
    int hidden_from = 0;
    int inside_hidden_from = 0;
    int note_from = 0;
    int caption_from = 0;
    int link_from = 0;
    int bold_from = 0;
    int accordion_from = 0;
    int struck_from = 0;
    bool parts_struck = false;  ///< what is struck out goes to lines of its own
    std::string struck;    ///< of the line
    int struck_line = 0;   ///< where that began
    int unfolds_from = 0;
    int term_from = 0;
    int terms_from = 0;
    int word_level = 0;    ///< of an item of Word's
    bool heading_said = false;  ///< a line of the heading
    bool apart = false;    ///< a letter of the line stands in nothing that unfolds
    bool plain = false;    ///< a letter of the line stands in no link
    bool thin = false;     ///< a letter of the line is not bold
    bool item_begins = false;
    std::size_t marked = 0;  ///< as much of the text is the number of an item
    std::string contact;
    int breaks = 0;        ///< line breaks since the last line
    bool begun = false;    ///< the block has a line already
    int rows = 0;          ///< of tables
    int row = 0;           ///< the open one; 0: none
    int cell = 0;          ///< of the row: the last that began
    int line_cell = 0;     ///< the one the line began in
    bool heads_column = false;
    bool joint = false;    ///< a tag stood since the last letter
    bool given_up = false;
    std::size_t calls = 0;
    const std::function<bool()>* out_of_time = nullptr;
    int lists_begun = 0;
    std::vector<List> lists;
    std::vector<bool> items;  ///< for each open li: always true; its size tells whether the line is of a list

    /// Whether to go on; the parser may work long on what it was given at once.
    bool goes_on()
    {
        if (++calls % 4096 == 0 && (*out_of_time)()) give_up();
        return !given_up;
    }
    void give_up()
    {
        given_up = true;
        xmlStopParser(parser);
    }
    void end_struck()
    {
        SourceLine made = source_line(std::exchange(struck, {}), struck_line);
        if (made.text.empty()) return;
        made.indent = 0;
        made.block = made.struck_out = true;
        made.hidden = hidden_from > 0;
        made.aside = aside_from > 0;
        lines.push_back(std::move(made));
    }
    void end_line()
    {
        end_struck();
        if (marked > 0 && text.size() == marked) return;  // a number and nothing yet: it belongs to the block that follows
        SourceLine made = source_line(text, line);
        text.clear();
        line = 0;
        marked = 0;
        const bool all_link = !std::exchange(plain, false), all_bold = !std::exchange(thin, false), all_unfolds = !std::exchange(apart, false);
        if (made.text.empty()) return;
        made.indent = 0;
        made.heading = heading_from > 0;
        made.level = heading_from > 0 ? heading_level : 0;
        made.list_depth = std::max(static_cast<int>(items.size()), word_level);
        made.first_in_item = std::exchange(item_begins, false);
        made.link = all_link;
        made.bold = all_bold;
        made.unfolds = all_unfolds;
        made.term = term_from > 0;
        made.in_terms = terms_from > 0;
        made.aside = aside_from > 0;
        heading_said = heading_said || made.heading;
        made.foot = foot_from > 0;
        made.hidden = hidden_from > 0;
        made.inside_hidden = inside_hidden_from > 0;
        made.note = note_from > 0;
        made.caption = caption_from > 0 && !made.heading && items.empty();
        made.contact = std::exchange(contact, {});
        made.block = pre_from == 0;
        made.list_item = !items.empty();
        made.list = made.list_item && !lists.empty() ? lists.back().id : 0;
        made.row = row;
        made.cell = row > 0 ? line_cell : 0;
        made.heads_column = row > 0 && heads_column;
        made.after_break = std::exchange(begun, true) && breaks == 1;
        breaks = 0;
        lines.push_back(std::move(made));
        if (lines.size() > limits::import_lines) give_up();
    }
};

/// At the beginning or end of an element that is a block, or at a line break.
void end_block(Page& page, bool line_break)
{
    page.end_line();
    page.breaks = line_break ? page.breaks + 1 : 0;
    page.begun = page.begun && line_break;
}

std::string_view called(const xmlChar* name) { return reinterpret_cast<const char*>(name); }

std::string attribute(const xmlChar** attributes, std::string_view wanted)
{
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
        if (called(attributes[0]) == wanted) return attributes[1] != nullptr ? std::string(called(attributes[1])) : std::string(wanted);
    return {};
}

/// Whether a browser would not show it: the attribute `hidden`, or a style of its own that says so.
bool is_hidden(const xmlChar** attributes)
{
    for (const xmlChar** each = attributes; each != nullptr && each[0] != nullptr; each += 2)
        if (called(each[0]) == "hidden") return true;
    std::string style = folded(attribute(attributes, "style"));
    style.erase(std::remove_if(style.begin(), style.end(), [](char c) { return c == ' ' || c == '\t'; }), style.end());
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

/// The number of a footnote in the text, or what leads back to it; Word says so in a style.
bool is_note_sign(std::string_view name, const xmlChar** attributes)
{
    return is_one_of(attribute(attributes, "role"), note_signs) || (name == "a" && attribute(attributes, "style").find("mso-footnote-id") != std::string::npos);
}

/// Word has the notes in a division of their own.
bool holds_notes(const xmlChar** attributes)
{
    return attribute(attributes, "role") == "doc-endnotes" || attribute(attributes, "style").find("mso-element:footnote-list") != std::string::npos;
}

/// The number an attribute gives, 0 to 9999; `otherwise` when it gives none.
int number_in(const std::string& value, int otherwise)
{
    const bool digits = !value.empty() && value.size() <= 4 && std::all_of(value.begin(), value.end(), is_digit);
    return digits ? std::stoi(value) : otherwise;
}

bool is_heading(std::string_view name, const xmlChar** attributes) { return is_one_of(name, headings) || attribute(attributes, "role") == "heading"; }

/// Before the text of an item of a list: the number that a browser shows and the text does not hold.
void begin_item(Page& page, const xmlChar** attributes)
{
    page.items.push_back(true);
    page.item_begins = true;
    if (page.hidden_from > 0) return;  // a browser counts it no more than it shows it
    if (page.lists.empty() || !page.lists.back().numbered) return;
    List& list = page.lists.back();
    list.next = number_in(attribute(attributes, "value"), list.next);
    page.line = page.parser->input->line;
    page.text = std::to_string(list.next++) + ". ";
    page.marked = page.text.size();
}

void begin_cell(Page& page, std::string_view name)
{
    if (name == "tr") page.row = ++page.rows, page.cell = 0;
    else if (page.row > 0 && (name == "td" || name == "th")) ++page.cell, page.heads_column = name == "th";
}

bool names_one(const std::string& plain, const std::vector<std::string_view>& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

/// Whether it is what a reader touches to see what stands below it: all that a heading says, a button or link that says so itself, or one of an
/// accordion's. A button beside a heading does something else.
bool unfolds(const Page& page, std::string_view name, const xmlChar** attributes)
{
    const bool button = name == "button" || attribute(attributes, "role") == "button";
    if (!button && name != "a") return false;
    const bool here = button || starts_with(attribute(attributes, "href"), "#");
    if (page.heading_from > 0) return here && !page.heading_said;
    if (!attribute(attributes, "aria-expanded").empty() || !attribute(attributes, "aria-controls").empty()) return true;
    return here && (page.accordion_from > 0 || names_one(folded(attribute(attributes, "class")), unfolders));
}

/// Elements whose insides tell something of the lines in them.
void note_element(Page& page, std::string_view name, const xmlChar** attributes)
{
    if (page.heading_from == 0 && is_heading(name, attributes)) {
        page.heading_from = page.depth;
        page.heading_said = false;
        page.heading_level = is_one_of(name, headings) ? name[1] - '0' : number_in(attribute(attributes, "aria-level"), 2);
    }
    if (page.terms_from == 0 && (name == "dl" || name == "details")) page.terms_from = page.depth;
    if (page.term_from == 0 && (name == "dt" || name == "summary")) page.term_from = page.depth;
    if (page.pre_from == 0 && name == "pre") page.pre_from = page.depth;
    if (page.accordion_from == 0 && names_one(folded(attribute(attributes, "class")), accordions)) page.accordion_from = page.depth;
    if (page.unfolds_from == 0 && unfolds(page, name, attributes)) page.unfolds_from = page.depth;
    const bool title = page.unfolds_from == page.depth;
    if (page.aside_from == 0 && !title && (is_one_of(name, asides) || is_one_of(attribute(attributes, "role"), {"navigation", "contentinfo", "search", "dialog"}))) page.aside_from = page.depth;
    if (page.foot_from == 0 && (name == "footer" || attribute(attributes, "role") == "contentinfo")) page.foot_from = page.depth;
    if (page.note_from == 0 && holds_notes(attributes)) page.note_from = page.depth;
    if (page.caption_from == 0 && name == "figcaption") page.caption_from = page.depth;
    if (is_one_of(name, blocks) && is_hidden(attributes)) {
        const bool alone = name == "p" || name == "li" || is_one_of(name, headings);
        int& from = alone ? page.hidden_from : page.inside_hidden_from;  // what is larger may be folded away, as an accordion's
        if (from == 0) from = page.depth;
    }
    if (page.struck_from == 0 && page.parts_struck && (name == "s" || name == "del" || name == "strike")) page.struck_from = page.depth;
    if (page.bold_from == 0 && (name == "b" || name == "strong")) page.bold_from = page.depth;
    if (page.link_from > 0 || name != "a") return;
    const std::string to = attribute(attributes, "href");
    if (to.empty()) return;
    page.link_from = page.depth;
    for (const std::string_view scheme : {"mailto:", "tel:"})
        if (starts_with(to, scheme)) page.contact = to.substr(scheme.size(), to.find('?') - scheme.size());
}

void note_end(Page& page, int depth)
{
    if (page.struck_from == depth) page.end_struck();
    for (int* from : {&page.heading_from, &page.pre_from, &page.aside_from, &page.foot_from, &page.hidden_from, &page.inside_hidden_from, &page.note_from, &page.caption_from, &page.bold_from, &page.link_from, &page.accordion_from, &page.unfolds_from, &page.term_from, &page.terms_from, &page.struck_from})
        if (*from == depth) *from = 0;
}

void begin_element(void* user, const xmlChar* name_of, const xmlChar** attributes)
{
    Page& page = *static_cast<Page*>(user);
    const std::string_view name = called(name_of);
    if (!page.goes_on()) return;
    if (++page.depth > limits::import_nesting) return page.give_up();
    if (page.unseen_from > 0) return;
    if (is_one_of(name, unseen) || is_note_sign(name, attributes)) {
        page.unseen_from = page.depth;
        return;
    }
    page.joint = page.joint || name != "sub";  // H2O is one word
    if (is_one_of(name, blocks)) end_block(page, name == "br");
    note_element(page, name, attributes);
    if (name == "p") page.word_level = word_list_level(attribute(attributes, "style"));
    begin_cell(page, name);
    const std::string type = attribute(attributes, "type");
    if (name == "ol" || name == "ul") page.lists.push_back(List{name == "ol" && (type.empty() || type == "1"), number_in(attribute(attributes, "start"), 1), ++page.lists_begun});
    if (name == "li") begin_item(page, attributes);
}

void end_element(void* user, const xmlChar* name_of)
{
    Page& page = *static_cast<Page*>(user);
    const std::string_view name = called(name_of);
    const int depth = page.depth--;
    if (page.unseen_from > 0) {
        if (page.unseen_from == depth) page.unseen_from = 0;
        return;
    }
    page.joint = page.joint || name != "sub";  // H2O is one word
    if (name == "td" || name == "th") page.text += '\t';
    if (is_one_of(name, blocks) && name != "br") end_block(page, false);
    if (name == "tr") page.row = 0;
    if (name == "p") page.word_level = 0;
    if (name == "li" && page.marked > 0) page.text.clear(), page.marked = 0;  // an item of nothing
    if ((name == "ol" || name == "ul") && !page.lists.empty()) page.lists.pop_back();
    if (name == "li" && !page.items.empty()) page.items.pop_back();
    note_end(page, depth);
}

/// One letter or blank of the page; blanks in a row mean one.
void add_letter(Page& page, char c, int line)
{
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (c == '\n' && page.pre_from > 0) return page.end_line();
    if (blank && page.pre_from == 0) {
        if (!page.text.empty() && page.text.back() != ' ' && page.text.back() != '\t') page.text += ' ';
        return;
    }
    if (!blank && page.line == 0) page.line = line, page.line_cell = page.cell;
    if (!blank && page.link_from == 0) page.plain = true;
    if (!blank && page.bold_from == 0) page.thin = true;
    if (!blank && page.unfolds_from == 0) page.apart = true;
    page.text += c;
}

void add_struck(Page& page, std::string_view text, int line)
{
    if (page.struck.empty()) page.struck_line = line;
    for (const char c : text) page.struck += c == '\n' || c == '\t' || c == '\r' || c == '\f' ? ' ' : c;
    if (page.struck.size() > limits::import_line_bytes) page.end_struck();
}

void add_text(void* user, const xmlChar* letters, int length)
{
    Page& page = *static_cast<Page*>(user);
    if (!page.goes_on() || page.unseen_from > 0 || length <= 0) return;
    const std::string_view text(called(letters).data(), static_cast<std::size_t>(length));
    if (page.joint && !page.text.empty() && is_digit(page.text.back()) && begins_large(text)) page.text += '\t';
    page.joint = false;
    int line = page.parser->input->line - static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    if (page.struck_from > 0) return add_struck(page, text, std::max(1, line));
    for (const char c : text) {
        if (c == '\n') ++line;
        add_letter(page, c, std::max(1, line));
    }
    if (page.text.size() > limits::import_line_bytes) page.end_line();
}

struct FreeParser {
    void operator()(xmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

std::optional<SourceLines> html_lines(std::string_view utf8, const std::function<bool()>& out_of_time, StruckOut struck_out)
{
    constexpr std::size_t chunk = 16 * 1024;
    const std::string html = without_conditional_comments(utf8);
    Page page;
    page.parts_struck = struck_out == StruckOut::apart;
    htmlSAXHandler handler{};
    handler.startElement = begin_element;
    handler.endElement = end_element;
    handler.characters = add_text;
    handler.ignorableWhitespace = add_text;
    const std::unique_ptr<xmlParserCtxt, FreeParser> parser(htmlCreatePushParserCtxt(&handler, &page, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!parser) return std::nullopt;
    page.parser = parser.get();
    page.out_of_time = &out_of_time;
    UnreadAttributes unread;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (std::size_t at = 0; at < html.size() && !page.given_up; at += chunk) {
        if (out_of_time()) return std::nullopt;
        const std::string_view part = std::string_view(html).substr(at, chunk);
        htmlParseChunk(parser.get(), part.data(), static_cast<int>(part.size()), 0);
        if (!unread.is_fine(*parser->input, part)) return std::nullopt;
    }
    if (page.given_up) return std::nullopt;
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    page.end_line();
    return page.given_up ? std::nullopt : std::optional(std::move(page.lines));
}

}  // namespace kiosk
