// Why: who cannot touch the panel walks it by keyboard: Tab in the order it is read, arrows to what lies nearest. Where the
// walk begins is decided here as well, so that Enter pressed once too often commits nothing. Free of ImGui and of state.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/input.hpp"
#include "ui/ui.hpp"

namespace kiosk {

/// In reading order; those that a list hides now are among them. See Ui::stops().
using Stops = std::vector<Control>;

[[nodiscard]] const Control* find_stop(const Stops& stops, std::string_view id);

/// As they are read: rows from the top, in a row from the left; each list by itself, with its page buttons last.
[[nodiscard]] Stops reading_order(Stops drawn);

/// The next in reading order, or the one before; comes round at the ends. From none: the first, or the last.
[[nodiscard]] const Control* in_order(const Stops& stops, const Control* from, bool forward);

/// The nearest in the direction of an arrow key; null when there is none. Rows of the list `from` lies in count where they would be
/// if the list were not cut off, others only where they can be seen.
[[nodiscard]] const Control* in_direction(const Stops& stops, const Control& from, Key arrow);

/// Where a screen begins: at the first control of its body that goes on rather than back. Where that one commits and the screen is a question
/// (`asks`), or a dismissing control was used just before, at one that does not commit. Null where nothing is safe to begin with.
[[nodiscard]] const Control* first_stop(const Stops& stops, bool asks, bool dismissed);

}  // namespace kiosk
