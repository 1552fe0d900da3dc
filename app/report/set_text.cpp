// Why: see set_text.hpp.
#include "report/set_text.hpp"

namespace kiosk {
namespace {

/// The blank at which a line was broken: Pango leaves it out, and a screen reader would join the words on both sides.
void draw_blank(cairo_t* paper, PangoLayout* layout)
{
    const PangoLayoutPtr blank(pango_layout_copy(layout));
    pango_layout_set_width(blank.get(), -1);
    pango_layout_set_text(blank.get(), " ", 1);
    pango_cairo_show_layout_line(paper, pango_layout_get_line_readonly(blank.get(), 0));
}

}  // namespace

PangoContextPtr paper_context(cairo_t* paper, const std::string& language)
{
    const std::unique_ptr<PangoFontMap, Released> fonts(pango_cairo_font_map_new());  // the default one is never let go
    PangoContextPtr context(pango_font_map_create_context(fonts.get()));
    pango_cairo_update_context(paper, context.get());
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    return context;
}

PangoLayoutPtr set_text(PangoContext* context, const TypeStyle& style, const std::string& text, double width)
{
    PangoLayoutPtr layout(pango_layout_new(context));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, (std::string(style.family) + ",Inter,DejaVu Sans").c_str());
    pango_font_description_set_weight(font, style.weight);
    pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

int line_count(PangoLayout* layout) { return pango_layout_get_line_count(layout); }

double text_width(PangoLayout* layout)
{
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

void draw_line(cairo_t* paper, PangoLayout* layout, int line, const TypeStyle& style, double x, double top)
{
    PangoLayoutLine* drawn = pango_layout_get_line_readonly(layout, line);
    PangoRectangle extents;
    pango_layout_line_get_extents(drawn, nullptr, &extents);
    const double height = static_cast<double>(extents.height) / PANGO_SCALE, ascent = static_cast<double>(-extents.y) / PANGO_SCALE;
    set_ink(paper, style.ink);
    const double baseline = top + (style.leading - height) / 2 + ascent;
    cairo_move_to(paper, x, baseline);
    pango_cairo_show_layout_line(paper, drawn);
    if (line + 1 == line_count(layout)) return;
    cairo_move_to(paper, x + static_cast<double>(extents.width) / PANGO_SCALE, baseline);
    draw_blank(paper, layout);
}

void set_ink(cairo_t* paper, std::uint32_t ink)
{
    const auto part = [&](int shift) { return static_cast<double>((ink >> shift) & 0xFF) / 255; };
    cairo_set_source_rgb(paper, part(16), part(8), part(0));
}

}  // namespace kiosk
