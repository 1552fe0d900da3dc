// Why: statements, reminders and results name points by id, never by number; this is where an id becomes the point again.
// A kodeks has a few dozen points at most, so looking through them is all the index it needs.
#include "domain/kodeks.hpp"

namespace kiosk {

std::optional<PlacedPoint> find_point(const Document& document, std::string_view id)
{
    for (const Section& section : document.sections)
        for (const Point& point : section.points)
            if (point.id == id) return PlacedPoint{&point, &section};
    return std::nullopt;
}

std::size_t point_count(const Document& document)
{
    std::size_t count = 0;
    for (const Section& section : document.sections) count += section.points.size();
    return count;
}

}  // namespace kiosk
