// Why: see kodeks_pdf.hpp. The tags are Document > L > LI > LBody > P, or H1, H2, H3 and P right in the document. Only the innermost hold text, and
// those are closed where a page ends; a list goes on.
#include "report/kodeks_pdf.hpp"

#include <algorithm>
#include <functional>

#include <cairo-pdf.h>

#include "core/words.hpp"
#include "report/kodeks_sheet.hpp"
#include "report/palette.hpp"
#include "report/pdf_catalog.hpp"

namespace kiosk {
namespace {

using Paper = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const HandOut& hand_out)
{
    const Date day = hand_out.date;
    const std::string made = fmt::format("{:04}-{:02}-{:02}T12:00:00Z", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, window_title(hand_out).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, hand_out.council.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Kodekskiosk");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made.c_str());
}

constexpr const char* list = "L";
constexpr std::size_t in_document = 1, in_list = 2, in_item = 4;  ///< how many tags are open there

struct Press {
    const HandOut& hand_out;
    cairo_surface_t* surface;
    cairo_t* paper;
    PangoContext* context;
    const std::vector<SetBlock>& blocks;
    std::size_t pages;
    std::vector<const char*> open;  ///< tags, the outermost first
    std::size_t page = 0;
    int section = CAIRO_PDF_OUTLINE_ROOT;  ///< the bookmark that headings of an annex stand under
};

void begin_tag(Press& press, const char* tag)
{
    cairo_tag_begin(press.paper, tag, nullptr);
    press.open.push_back(tag);
}

void end_tags(Press& press, std::size_t keep)
{
    for (; press.open.size() > keep; press.open.pop_back()) cairo_tag_end(press.paper, press.open.back());
}

/// Draws what is no part of the text. Cairo before 1.18 cannot say so, and leaves it outside the text by itself.
template <class Draw> void decorate(Press& press, Draw draw)
{
    const bool can_say = cairo_version() >= CAIRO_VERSION_ENCODE(1, 18, 0);
    if (can_say) cairo_tag_begin(press.paper, "Artifact", nullptr);
    draw();
    if (can_say) cairo_tag_end(press.paper, "Artifact");
}

void draw_rule(cairo_t* paper, std::uint32_t ink, double y, double width, double height)
{
    set_ink(paper, ink);
    cairo_rectangle(paper, sheet::left, y, width, height);
    cairo_fill(paper);
}

void end_page(Press& press)
{
    const TypeStyle& style = footer_style();
    const auto where = set_text(press.context, style, say("Page {0} of {1}", press.page + 1, press.pages), sheet::measure);
    const double width = text_width(where.get());
    const auto what = set_text(press.context, style, window_title(press.hand_out), sheet::measure - width - 24);
    pango_layout_set_ellipsize(what.get(), PANGO_ELLIPSIZE_END);
    decorate(press, [&] {
        draw_line(press.paper, what.get(), 0, style, sheet::left, sheet::footer);
        draw_line(press.paper, where.get(), 0, style, sheet::left + sheet::measure - width, sheet::footer);
    });
    if (++press.page == press.pages) end_tags(press, 0);  // a tag that is closed later would begin a page
    cairo_show_page(press.paper);
}

void bookmark(Press& press, const SetBlock& block, double top)
{
    const std::string target = fmt::format("page={} pos=[{:.0f} {:.0f}]", press.page + 1, sheet::left, top - 8);
    const std::string_view tag = block.paragraphs.front().style.tag;
    const int parent = tag == "H3" ? press.section : CAIRO_PDF_OUTLINE_ROOT;
    const int made = cairo_pdf_surface_add_outline(press.surface, parent, block.bookmark.c_str(), target.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
    if (tag == "H2") press.section = made;
}

void draw_label(Press& press, const std::string& label, double top)
{
    begin_tag(press, "Lbl");
    const auto words = set_text(press.context, label_style(), label, sheet::left);
    draw_line(press.paper, words.get(), 0, label_style(), sheet::left - 10 - text_width(words.get()), top);
    end_tags(press, press.open.size() - 1);
}

/// The tags around a block, and its label.
void begin_block(Press& press, const SetBlock& block, double top)
{
    const bool list_goes_on = block.item && press.open.size() > in_document && press.open[in_document] == list;
    end_tags(press, list_goes_on ? in_list : in_document);
    if (!block.item) return;
    if (!list_goes_on) begin_tag(press, list);
    begin_tag(press, "LI");
    draw_label(press, block.label, top);
    begin_tag(press, "LBody");
}

struct Line {
    std::size_t paragraph;
    int line;
};

Line line_of(const SetBlock& block, std::size_t row)
{
    Line at{0, static_cast<int>(row)};
    while (at.line >= line_count(block.paragraphs[at.paragraph].layout.get())) at.line -= line_count(block.paragraphs[at.paragraph++].layout.get());
    return at;
}

/// What stands above, beside and below the row.
void draw_rules(Press& press, const PlacedRow& row)
{
    const SetBlock& block = press.blocks[row.block];
    const SetParagraph& paragraph = block.paragraphs[line_of(block, row.row).paragraph];
    const double top = sheet::top + row.top;
    if (block.rule_above && row.row == 0) draw_rule(press.paper, paper::light.hairline, top - 14, sheet::measure, 0.75);
    if (paragraph.bar) draw_rule(press.paper, paper::light.gold, top, 2, paragraph.style.leading);
    if (block.rule_below && row.row + 1 == block.flow.rows.size()) draw_rule(press.paper, paper::light.gold, top + paragraph.style.leading + 14, 44, 3);
}

void draw_row(Press& press, const PlacedRow& row, bool new_page)
{
    const SetBlock& block = press.blocks[row.block];
    const Line at = line_of(block, row.row);
    const SetParagraph& paragraph = block.paragraphs[at.paragraph];
    const double top = sheet::top + row.top;
    if (row.row == 0) begin_block(press, block, top);
    if (row.row == 0 && !block.bookmark.empty()) bookmark(press, block, top);
    if (at.line == 0 || new_page) {
        end_tags(press, block.item ? in_item : in_document);
        begin_tag(press, paragraph.style.tag);
    }
    draw_line(press.paper, paragraph.layout.get(), at.line, paragraph.style, sheet::left + paragraph.indent, top);
}

void print(Press& press, const std::vector<PlacedRow>& rows)
{
    begin_tag(press, "Document");
    for (auto row = rows.begin(); row != rows.end();) {
        const auto ends = std::find_if(row, rows.end(), [&](const PlacedRow& other) { return other.page != row->page; });
        decorate(press, [&] { std::for_each(row, ends, [&](const PlacedRow& ruled) { draw_rules(press, ruled); }); });
        for (bool first = true; row != ends; ++row, first = false) draw_row(press, *row, first);
        end_tags(press, press.blocks[ends[-1].block].item ? in_item : in_document);
        end_page(press);
    }
}

std::vector<PlacedRow> pages_of(const std::vector<SetBlock>& blocks)
{
    std::vector<FlowBlock> flows;
    std::transform(blocks.begin(), blocks.end(), std::back_inserter(flows), [](const SetBlock& block) { return block.flow; });
    return flow(flows, sheet::text_height);
}

}  // namespace

tl::expected<std::string, std::string> kodeks_pdf(const HandOut& hand_out)
{
    std::string bytes;
    const std::string language(language_tag(hand_out.language));
    const Surface surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, sheet::width, sheet::height), cairo_surface_destroy);
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);  // whose table of objects with_language() can add to
    describe(surface.get(), hand_out);
    const Paper paper(cairo_create(surface.get()), cairo_destroy);
    const PangoContextPtr context = paper_context(paper.get(), language);
    const std::vector<SetBlock> blocks = set_blocks(hand_out, context.get());
    const std::vector<PlacedRow> rows = pages_of(blocks);
    Press press{hand_out, surface.get(), paper.get(), context.get(), blocks, rows.empty() ? 1 : rows.back().page + 1, {}};
    print(press, rows);
    cairo_surface_finish(surface.get());
    for (const cairo_status_t status : {cairo_status(paper.get()), cairo_surface_status(surface.get())})
        if (status != CAIRO_STATUS_SUCCESS) return tl::unexpected(say("the PDF could not be made: {0}", cairo_status_to_string(status)));
    const auto named = with_language(bytes, language);
    if (!named) return tl::unexpected(std::string(tr("the PDF could not be made: its end is not as expected; tell us, and use --format html meanwhile")));
    return *named;
}

}  // namespace kiosk
