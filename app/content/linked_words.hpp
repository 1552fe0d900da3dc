// Why: a point knows where its links lead and not which of its words they stood on. Whoever writes the point out again needs words for each.
#pragma once

#include <string>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

struct LinkedWords {
    std::size_t from = 0;  ///< bytes of the text, whole words; empty when the text has none left
    std::size_t to = 0;
    PointLink link;
};

struct LinkedText {
    std::string text;  ///< on one line
    std::vector<LinkedWords> links;  ///< in order, not overlapping
};

struct LinkedPoint {
    LinkedText text, explanation, question;
};

/// Each link on the words that its id names ("klar-tale": "klar tale"), looked for in what explains the point, its text and its question; else
/// on the last word that is free. In the order of text, explanation and question they are the point's links in their order.
[[nodiscard]] LinkedPoint with_links_placed(const Point& point);

}  // namespace kiosk
