// Why: a version may lose its annex or its foreword while every point stays. Before a draft is adopted, everyone sees what became of these, too.
#pragma once

#include <string>
#include <vector>

#include "domain/kodeks_changes.hpp"

namespace kiosk {

/// What stands beside the points.
struct PartChange {
    enum class Part { foreword, lead, annex };  ///< lead: what leads to a section's points
    Part part = Part::foreword;
    std::string title;  ///< of the section or annex; a foreword has none
    PointChange::Fate fate = PointChange::Fate::kept;
    bool operator==(const PartChange&) const = default;
};

/// What became of the foreword, the leads and the annexes: those of the draft in its order, then those that are gone. Those belong together that
/// have the same title, capitals apart; what stands in neither version is not named.
[[nodiscard]] std::vector<PartChange> part_changes(const Document& before, const Document& draft);

}  // namespace kiosk
