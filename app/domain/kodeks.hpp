// Why: a kodeks is what the whole product exists to keep present: sections of points the council has agreed on, and annexes
// in prose. Points carry an id that survives renumbering, so that statements, reminders and published results keep pointing
// at the same norm when the council revises its text. What others have written on cooperation has the same form.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar.hpp"

namespace kiosk {

/// "See also": a point of this document or another.
struct PointLink {
    std::string document;  ///< id; of the document it stands in, too
    std::string point;     ///< id
    bool operator==(const PointLink&) const = default;
};

struct Point {
    std::string id;           ///< stable, lower case, unique in its document: "sociale-medier"
    int number = 0;           ///< as printed: runs through the sections from 1, or begins at 1 in each; 0: a bullet
    std::string text;         ///< the norm itself, plain text
    std::string explanation;  ///< why, in a sentence or two; may be empty
    std::string question;     ///< a question for discussion; may be empty
    std::vector<PointLink> links;
    bool operator==(const Point&) const = default;
};

struct Section {
    std::string title;
    std::vector<Point> points;  ///< at least one
    std::string lead;           ///< what leads to them; may be empty
    bool operator==(const Section&) const = default;
};

/// One block of an annex: a heading within it, a paragraph, or a list item.
struct AnnexBlock {
    enum class Kind { heading, paragraph, item };
    Kind kind = Kind::paragraph;
    std::string text;
    bool operator==(const AnnexBlock&) const = default;
};

struct Annex {
    std::string title;
    std::vector<AnnexBlock> blocks;
    bool operator==(const Annex&) const = default;
};

struct Document {
    std::string id;
    std::string title;
    std::optional<Date> adopted;
    std::string evaluate_every;  ///< "year", "half-year" or "term"; empty when the council has not decided
    std::string source;          ///< where the content comes from, for people
    std::optional<Date> read;    ///< the day that was read
    std::vector<std::string> preamble;  ///< paragraphs before the first section
    std::vector<Section> sections;
    std::vector<Annex> annexes;
    bool operator==(const Document&) const = default;
};

/// A point together with the section it stands in. Points into the document, which must outlive it.
struct PlacedPoint {
    const Point* point = nullptr;
    const Section* section = nullptr;
};

[[nodiscard]] std::optional<PlacedPoint> find_point(const Document& document, std::string_view id);
[[nodiscard]] std::size_t point_count(const Document& document);

}  // namespace kiosk
