// Why: the adapter to Pango. A paragraph is set once, in a measure and a style, and drawn line by line, since a page may end within it. Lengths
// are points (1/72 inch) throughout.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <pango/pangocairo.h>

namespace kiosk {

struct Released {
    void operator()(gpointer object) const { g_object_unref(object); }
};
using PangoContextPtr = std::unique_ptr<PangoContext, Released>;
using PangoLayoutPtr = std::unique_ptr<PangoLayout, Released>;

/// How a paragraph looks, and what it is for a screen reader.
struct TypeStyle {
    const char* family = "Inter";  ///< DejaVu Sans stands behind it
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    bool italic = false;
    double size = 10;
    double leading = 14;     ///< from line to line
    std::uint32_t ink = 0;   ///< 0xRRGGBB
    const char* tag = "P";   ///< PDF's name: H1, H2, H3, P
};

/// For text that is set at its exact size on paper, without a screen's rounding. `language` as in BCP 47.
[[nodiscard]] PangoContextPtr paper_context(cairo_t* paper, const std::string& language);

/// Text of one paragraph, broken into lines no wider than `width`.
[[nodiscard]] PangoLayoutPtr set_text(PangoContext* context, const TypeStyle& style, const std::string& text, double width);

[[nodiscard]] int line_count(PangoLayout* layout);
[[nodiscard]] double text_width(PangoLayout* layout);

/// Draws a line in its ink; `top` is that of the row, which is style.leading high.
void draw_line(cairo_t* paper, PangoLayout* layout, int line, const TypeStyle& style, double x, double top);

void set_ink(cairo_t* paper, std::uint32_t ink);

}  // namespace kiosk
