// Why: see kodeks_html.hpp. Headings and lists say the structure, so that nothing depends on how it looks. A point's number stands in the text
// and in the list: browsers leave the list's own markers out when somebody copies.
#include "report/kodeks_html.hpp"

#include "core/words.hpp"

namespace kiosk {
namespace {

/// Text for between tags and in quoted attributes. Control characters, which HTML does not allow, become blanks.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '&') safe += "&amp;";
        else if (c == '<') safe += "&lt;";
        else if (c == '>') safe += "&gt;";
        else if (c == '"') safe += "&quot;";
        else if ((c >= 0 && c < ' ') || c == 0x7F) safe += ' ';
        else safe += c;
    }
    return safe;
}

std::string element(std::string_view name, std::string_view attributes, const std::string& content)
{
    return fmt::format("<{}{}{}>{}</{}>\n", name, attributes.empty() ? "" : " ", attributes, content, name);
}

std::string paragraph(std::string_view kind, std::string_view text)
{
    if (text.empty()) return {};
    return element("p", kind.empty() ? std::string() : fmt::format("class=\"{}\"", kind), escaped(text));
}

// The anchor of the n-th section and annex. No point's id holds an underscore.
std::string section_anchor(std::size_t index) { return "s_" + std::to_string(index + 1); }
std::string annex_anchor(std::size_t index) { return "b_" + std::to_string(index + 1); }

std::string heading(const std::string& anchor, const std::string& title) { return element("h2", fmt::format("id=\"{}\"", anchor), escaped(title)); }

/// "<b>6. </b>" before a numbered item's text.
std::string number_before(int number) { return number > 0 ? fmt::format("<b>{}. </b>", number) : std::string(); }

/// The list an item stands in. Safari forgets that a list without markers is one unless the role says so.
std::string_view list_begins(bool numbered) { return numbered ? "<ol role=\"list\">\n" : "<ul>\n"; }
std::string_view list_ends(bool numbered) { return numbered ? "</ol>\n" : "</ul>\n"; }

std::string item_begins(const std::string& id, int number)
{
    return "<li" + (id.empty() ? std::string() : fmt::format(" id=\"{}\"", escaped(id))) + (number > 0 ? fmt::format(" value=\"{}\"", number) : std::string()) + '>';
}

/// Points of this document that the point leads to. What stands in other documents has its words in the explanation.
std::string links(const Document& document, const Point& point)
{
    std::string html;
    for (const PointLink& link : point.links) {
        const auto found = find_point(document, link.point);
        if (link.document != document.id || !found) continue;
        const std::string words = (found->point->number > 0 ? std::to_string(found->point->number) + ". " : std::string()) + found->point->text;
        html += element("p", "class=\"see\"", tr("See also:") + fmt::format(" <a href=\"#{}\">{}</a>", escaped(link.point), escaped(words)));
    }
    return html;
}

std::string point_item(const Document& document, const Point& point)
{
    std::string html = item_begins(point.id, point.number) + "\n<p class=\"norm\">" + number_before(point.number) + escaped(point.text) + "</p>\n";
    html += paragraph("why", point.explanation);
    if (!point.question.empty()) html += paragraph("question", say("To discuss: {0}", point.question));
    return html + links(document, point) + "</li>\n";
}

std::string section(const Document& document, std::size_t index)
{
    const Section& section = document.sections[index];
    std::string html = heading(section_anchor(index), section.title) + paragraph("lead", section.lead);
    for (std::size_t i = 0; i < section.points.size(); ++i) {
        const bool numbered = section.points[i].number > 0;
        if (i == 0 || numbered != (section.points[i - 1].number > 0)) html += list_begins(numbered);
        html += point_item(document, section.points[i]);
        if (i + 1 == section.points.size() || numbered != (section.points[i + 1].number > 0)) html += list_ends(numbered);
    }
    return "<section>\n" + html + "</section>\n";
}

bool same_list(const AnnexBlock& a, const AnnexBlock& b)
{
    return a.kind == AnnexBlock::Kind::item && b.kind == AnnexBlock::Kind::item && (annex_item(a).number > 0) == (annex_item(b).number > 0);
}

std::string annex(const Document& document, std::size_t index)
{
    const Annex& annex = document.annexes[index];
    std::string html = heading(annex_anchor(index), annex.title);
    for (std::size_t i = 0; i < annex.blocks.size(); ++i) {
        const AnnexBlock& block = annex.blocks[i];
        if (block.kind == AnnexBlock::Kind::heading) html += element("h3", "", escaped(block.text));
        else if (block.kind == AnnexBlock::Kind::paragraph) html += paragraph("", block.text);
        else {
            const AnnexItem item = annex_item(block);
            if (i == 0 || !same_list(annex.blocks[i - 1], block)) html += list_begins(item.number > 0);
            html += item_begins("", item.number) + number_before(item.number) + escaped(item.text) + "</li>\n";
            if (i + 1 == annex.blocks.size() || !same_list(block, annex.blocks[i + 1])) html += list_ends(item.number > 0);
        }
    }
    return "<section class=\"annex\">\n" + html + "</section>\n";
}

std::string entry(const std::string& anchor, const std::string& title)
{
    return element("li", "", fmt::format("<a href=\"#{}\">{}</a>", anchor, escaped(title)));
}

/// Where to go; nothing for a document of one section.
std::string contents(const Document& document)
{
    if (document.sections.size() + document.annexes.size() < 2) return {};
    std::string entries;
    for (std::size_t i = 0; i < document.sections.size(); ++i) entries += entry(section_anchor(i), document.sections[i].title);
    for (std::size_t i = 0; i < document.annexes.size(); ++i) entries += entry(annex_anchor(i), document.annexes[i].title);
    return element("nav", fmt::format("aria-label=\"{}\"", escaped(tr("Sections"))), "\n<ul>\n" + entries + "</ul>\n");
}

std::string head(const HandOut& hand_out)
{
    return "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n" +
           element("title", "", escaped(window_title(hand_out))) + element("style", "", "\n" + kodeks_css()) + "</head>\n";
}

std::string text(const Document& document)
{
    std::string html;
    for (const std::string& said : document.preamble) html += paragraph("preamble", said);
    for (std::size_t i = 0; i < document.sections.size(); ++i) html += section(document, i);
    for (std::size_t i = 0; i < document.annexes.size(); ++i) html += annex(document, i);
    return html;
}

std::string closing(const HandOut& hand_out)
{
    std::string html;
    for (const std::string& line : closing_lines(hand_out)) html += paragraph("", line);
    return html;
}

}  // namespace

std::string kodeks_html(const HandOut& hand_out)
{
    const Document& document = hand_out.document;
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n", language_tag(hand_out.language)) + head(hand_out) + "<body>\n" +
           element("header", "", "\n" + paragraph("council", hand_out.council) + element("h1", "", escaped(document.title))) + contents(document) +
           element("main", "", "\n" + text(document)) + element("footer", "", "\n" + closing(hand_out)) + "</body>\n</html>\n";
}

}  // namespace kiosk
