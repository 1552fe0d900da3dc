// Why: a kodeks is not only read alone at the screen: at a seminar it is shown to all, one point at a time in large type.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

struct Slide {
    enum class Kind { title, section, point };
    Kind kind = Kind::point;
    int number = 0;           ///< of the point; 0: none is shown
    std::string section;      ///< it stands in; empty on the first slide
    std::string text;         ///< the point, or the title of the document or the section
    std::string explanation;  ///< why, or what leads to what follows; may be empty
    std::string question;     ///< may be empty
    bool operator==(const Slide&) const = default;
};

/// The title first, then each point; a section that has something to say before its points says it on a slide of its own. Never empty.
[[nodiscard]] std::vector<Slide> slides_of(const Document& document);

/// How many there are to go through. The title is only where it begins: it is none of them.
[[nodiscard]] std::size_t slide_count(const Document& document);

/// The slide of a point; the first when the document has no such point.
[[nodiscard]] std::size_t slide_of(const Document& document, std::string_view point);

}  // namespace kiosk
