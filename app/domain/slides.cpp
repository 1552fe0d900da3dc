#include "domain/slides.hpp"

namespace kiosk {

std::vector<Slide> slides_of(const Document& document)
{
    std::vector<Slide> slides{{Slide::Kind::title, 0, {}, document.title, document.preamble.empty() ? std::string() : document.preamble.front(), {}}};
    for (const Section& section : document.sections) {
        if (!section.lead.empty())
            slides.push_back({Slide::Kind::section, 0, section.title, section.title, section.lead, {}});
        for (const Point& point : section.points)
            slides.push_back({Slide::Kind::point, point.number, section.title, point.text, point.explanation, point.question});
    }
    return slides;
}

std::size_t slide_count(const Document& document) { return slides_of(document).size() - 1; }

std::size_t slide_of(const Document& document, std::string_view point)
{
    std::size_t slide = 0;
    for (const Section& section : document.sections) {
        slide += section.lead.empty() ? 0 : 1;
        for (const Point& other : section.points)
            if (++slide; other.id == point)
                return slide;
    }
    return 0;
}

}  // namespace kiosk
