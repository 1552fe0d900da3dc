// Why: one function a screen, each in a file of its own: a function of the room that draws and emits. None keeps anything.
#pragma once

#include "ui/ui.hpp"

namespace kiosk {

/// The screen the room stands on, with whatever lies over it.
void draw_room(Ui& ui, const Room& room);

void draw_idle(Ui& ui, const Room& room);
void draw_home(Ui& ui, const Room& room);
void draw_library(Ui& ui, const Room& room);
void draw_kodeks(Ui& ui, const Room& room);
void draw_point(Ui& ui, const Room& room);
void draw_search(Ui& ui, const Room& room);
void draw_decks(Ui& ui, const Room& room);
void draw_slides(Ui& ui, const Room& room);
void draw_dilemmas(Ui& ui, const Room& room);
void draw_dilemma(Ui& ui, const Room& room);
void draw_help(Ui& ui, const Room& room);
void draw_draft(Ui& ui, const Room& room);
void draw_pin(Ui& ui, const Room& room);
void draw_setup(Ui& ui, const Room& room);
void draw_agendas(Ui& ui, const Room& room);
void draw_agenda_files(Ui& ui, const Room& room);
void draw_agenda_found(Ui& ui, const Room& room);
void draw_opening(Ui& ui, const Room& room);
void draw_meeting(Ui& ui, const Room& room);
void draw_pause(Ui& ui, const Room& room);
void draw_speakers(Ui& ui, const Room& room);
void draw_welcome(Ui& ui, const Room& room);
void draw_statement(Ui& ui, const Room& room);
void draw_thanks(Ui& ui, const Room& room);
void draw_results(Ui& ui, const Room& room);
void draw_recap(Ui& ui, const Room& room);

/// Instead of the room: the program cannot go on, and says why and what to do.
void draw_trouble(Ui& ui, std::string_view what, std::string_view code);

// What may lie over a screen
void draw_remind_sheet(Ui& ui, const Room& room);
void draw_end_sheet(Ui& ui, const Room& room);
void draw_close_sheet(Ui& ui, const Room& room);
void draw_doors_sheet(Ui& ui, const Room& room);
void draw_end_time_sheet(Ui& ui, const Room& room);
void draw_agenda_sheet(Ui& ui, const Room& room);
void draw_add_item_sheet(Ui& ui, const Room& room);
void draw_item_sheet(Ui& ui, const Room& room);
void draw_time_sheet(Ui& ui, const Room& room);
void draw_ask_floor_sheet(Ui& ui, const Room& room);
[[nodiscard]] Rect reminder_area(const Ui& ui, const Room& room);  ///< the room has a reminder
void draw_reminder(Ui& ui, const Room& room);
[[nodiscard]] Rect still_here_area(Ui& ui);
void draw_still_here(Ui& ui, const Room& room);
void draw_notice(Ui& ui, const Room& room);

// What they say, drawn or read aloud
[[nodiscard]] std::string notice_line(const Notice& notice);
[[nodiscard]] std::string end_sheet_text(const Room& room);
[[nodiscard]] std::string close_sheet_text(const Room& room);
[[nodiscard]] std::string doors_sheet_text(const Room& room);

}  // namespace kiosk
