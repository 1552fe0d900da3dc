// Why: a council revises its kodeks. What was measured and reminded of hangs on the points' ids, so a point that stayed keeps its id, also when it
// was moved, renumbered or lightly reworded; and before a draft is adopted, everyone sees what became of each point.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

/// A point as it stands in one of the two versions.
struct PointVersion {
    std::string section;  ///< its title
    Point point;
    bool operator==(const PointVersion&) const = default;
};

struct PointChange {
    enum class Fate { kept, reworded, added, gone };  ///< kept: word for word with what explains it, whatever its number and place
    Fate fate = Fate::kept;
    std::optional<PointVersion> before;  ///< none: added
    std::optional<PointVersion> now;     ///< none: gone
    bool text_changed = false, why_changed = false, question_changed = false;  ///< of one that was reworded
    bool renumbered = false;             ///< it has another number, or one only now or only before
    bool moved = false;                  ///< it stands in another section
    bool operator==(const PointChange&) const = default;
};

/// What became of each point: the draft's in the draft's order, each that is gone where it stood, after the nearest before it that stayed. Points
/// belong together that share an id; of the others those with the most words in common, if these are half of their weight or more, a word
/// weighing less the more points have it.
[[nodiscard]] std::vector<PointChange> kodeks_changes(const Document& before, const Document& draft);

/// Gives each point of a draft whose ids mean nothing yet the id it had before. One that is new keeps its own, with a number after it if a
/// point of the version before had that, which may be gone but is remembered by it.
void keep_ids(const Document& before, Document& draft);

/// Gives each point of the draft that has the id of one before what that had below it and it has not: the explanation, the question, and the links if
/// they still lead somewhere. The ids of those that were given something.
[[nodiscard]] std::vector<std::string> keep_explanations(const Document& before, Document& draft);

}  // namespace kiosk
