// Why: what a slide says is read from across the room, so nothing of it may be hidden: the type it is set in is chosen by all its words.
#pragma once

#include <string_view>
#include <vector>

#include "domain/slides.hpp"
#include "ui/ui.hpp"

namespace kiosk {

inline constexpr std::string_view slide_list = "slides.scroll";  ///< where a slide is too long even for the smallest type

/// Draws the slide that is shown, one of `slides`, in `page`.
void draw_slide(Ui& ui, const Room& room, const std::vector<Slide>& slides, const Rect& page);

}  // namespace kiosk
