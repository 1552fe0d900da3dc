// Why: the design of the hand-out: which paragraphs a document becomes, how each is set and where it stands on the line. Where the pages end is
// page_flow.hpp's business, and drawing them kodeks_pdf.cpp's.
#pragma once

#include <string>
#include <vector>

#include "report/hand_out.hpp"
#include "report/page_flow.hpp"
#include "report/set_text.hpp"

namespace kiosk {

/// A4, in points.
namespace sheet {
inline constexpr double width = 210 / 25.4 * 72, height = 297 / 25.4 * 72;
inline constexpr double top = 68, bottom = 84;  ///< margins
inline constexpr double left = 113, right = 79; ///< the numbers hang to the left of `left`
inline constexpr double measure = width - left - right;
inline constexpr double text_height = height - top - bottom;
inline constexpr double footer = height - 52;   ///< top of its line
}  // namespace sheet

struct SetParagraph {
    TypeStyle style;
    PangoLayoutPtr layout;
    double indent = 0;  ///< from the left margin
    bool bar = false;   ///< a golden line beside it
};

/// What stands together: a heading, a paragraph, or a point with what explains it.
struct SetBlock {
    std::vector<SetParagraph> paragraphs;
    FlowBlock flow;                  ///< a row for each line of the paragraphs
    std::string label;               ///< of a list's item, hung beside its first line: "6." or a bullet
    bool item = false;
    std::string bookmark;            ///< a heading's words for the reader's list of sections
    bool rule_below = false;         ///< the title's
    bool rule_above = false;         ///< the closing lines'
};

[[nodiscard]] std::vector<SetBlock> set_blocks(const HandOut& hand_out, PangoContext* context);

[[nodiscard]] const TypeStyle& label_style();
[[nodiscard]] const TypeStyle& footer_style();

}  // namespace kiosk
