// Why: pieces that several screens of one part of the evening share.
#pragma once

#include "ui/ui.hpp"

namespace kiosk {

/// What start-up found and IT should know, at the foot of the screen, which it takes off it.
void draw_standing(Ui& ui, const Room& room);

/// The clock, ending at `right`, or "Clock not set" in its place; returns its width.
[[nodiscard]] float clock_width(const Ui& ui, const Room& room, Type type);
float draw_clock(Ui& ui, const Room& room, Type type, float right, float middle);

/// Cut off the top of `page`: the meeting's name, date and clock, and a quiet standing norm where there is room.
void draw_meeting_header(Ui& ui, const Room& room, Rect& page, bool with_norm);
/// Each segment's width is its planned time; the current one fills as its time passes.
void draw_progress(Ui& ui, const Room& room, const Rect& strip);

/// A sheet from the right, over a dimmed screen: draws its ground and returns its inside.
[[nodiscard]] Rect side_sheet(Ui& ui, std::string_view title);
/// A question in the middle of a dimmed screen: draws its ground and returns its inside, of that height as far as the screen has it.
[[nodiscard]] Rect question_sheet(Ui& ui, float height);
[[nodiscard]] float question_width(const Ui& ui);

/// Cut off the top of `page` while too few are in the room to decide: it must be said, whatever else stands there.
void draw_quorum(Ui& ui, const Room& room, Rect& page);

/// A question for a talk, on gold, at the top of `area`; returns its height and the gap below it.
float draw_to_discuss(Ui& ui, const std::string& question, Rect area);

}  // namespace kiosk
