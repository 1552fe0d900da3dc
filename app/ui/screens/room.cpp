// Why: which screen stands, and what lies over it: a sheet that must be answered, a norm, a line that must be known, the
// question whether anybody is still there. What lies over a screen takes the touches of what it covers.
#include <cmath>

#include "core/update.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

void draw_screen(Ui& ui, const Room& room)
{
    switch (room.state.screen) {
    case Screen::idle: return draw_idle(ui, room);
    case Screen::home: return draw_home(ui, room);
    case Screen::library: return draw_library(ui, room);
    case Screen::kodeks: return draw_kodeks(ui, room);
    case Screen::point: return draw_point(ui, room);
    case Screen::search: return draw_search(ui, room);
    case Screen::decks: return draw_decks(ui, room);
    case Screen::slides: return draw_slides(ui, room);
    case Screen::dilemmas: return draw_dilemmas(ui, room);
    case Screen::dilemma: return draw_dilemma(ui, room);
    case Screen::help: return draw_help(ui, room);
    case Screen::draft: return draw_draft(ui, room);
    case Screen::pin: return draw_pin(ui, room);
    case Screen::setup: return draw_setup(ui, room);
    case Screen::agendas: return draw_agendas(ui, room);
    case Screen::agenda_files: return draw_agenda_files(ui, room);
    case Screen::agenda_found: return draw_agenda_found(ui, room);
    case Screen::opening: return draw_opening(ui, room);
    case Screen::meeting: return draw_meeting(ui, room);
    case Screen::pause: return draw_pause(ui, room);
    case Screen::speakers: return draw_speakers(ui, room);
    case Screen::welcome: return draw_welcome(ui, room);
    case Screen::statement: return draw_statement(ui, room);
    case Screen::thanks: return draw_thanks(ui, room);
    case Screen::results: return draw_results(ui, room);
    case Screen::recap: return draw_recap(ui, room);
    }
}

/// Which screens stand for hours.
bool stands_long(Screen screen)
{
    switch (screen) {
    case Screen::idle:
    case Screen::opening:
    case Screen::meeting:
    case Screen::pause:
    case Screen::speakers:
    case Screen::welcome: return true;
    case Screen::home:
    case Screen::library:
    case Screen::kodeks:
    case Screen::point:
    case Screen::search:
    case Screen::decks:
    case Screen::slides:
    case Screen::dilemmas:
    case Screen::dilemma:
    case Screen::help:
    case Screen::draft:
    case Screen::pin:
    case Screen::setup:
    case Screen::agendas:
    case Screen::agenda_files:
    case Screen::agenda_found:
    case Screen::statement:
    case Screen::thanks:
    case Screen::recap:
    case Screen::results: return false;
    }
    return false;
}

/// 0 .. 1 .. 0 in so many minutes.
float there_and_back(std::int64_t minute, std::int64_t period)
{
    const auto at = static_cast<float>((minute % period + period) % period), half = static_cast<float>(period) / 2;
    return at <= half ? at / half : 2 - at / half;
}

/// What stands for hours wanders by a pixel or three a minute, so that no bright edge burns into the panel. The two directions take
/// different times, so the way is long.
Rect wandering(const Ui& ui, const Room& room)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(room.now.local).time_since_epoch().count();
    const float drift = std::round(ui.u(space::drift));
    const Rect inner = ui.whole().inset(drift, drift);
    const float x = std::round((2 * there_and_back(minute, 14) - 1) * drift), y = std::round((2 * there_and_back(minute, 18) - 1) * drift);
    return {inner.x + x, inner.y + y, inner.w, inner.h};
}

void draw_sheet(Ui& ui, const Room& room)
{
    switch (room.state.sheet) {
    case Sheet::none: return;
    case Sheet::remind: return draw_remind_sheet(ui, room);
    case Sheet::end_meeting: return draw_end_sheet(ui, room);
    case Sheet::close_checkin: return draw_close_sheet(ui, room);
    case Sheet::agenda: return draw_agenda_sheet(ui, room);
    case Sheet::item: return draw_item_sheet(ui, room);
    case Sheet::add_item: return draw_add_item_sheet(ui, room);
    case Sheet::doors: return draw_doors_sheet(ui, room);
    case Sheet::time: return draw_time_sheet(ui, room);
    case Sheet::ask_floor: return draw_ask_floor_sheet(ui, room);
    case Sheet::end_time: return draw_end_time_sheet(ui, room);
    }
}

}  // namespace

void draw_room(Ui& ui, const Room& room)
{
    if (stands_long(room.state.screen))
        ui.lay_in(wandering(ui, room));
    if (room.state.screen != Screen::statement && room.state.screen != Screen::thanks)
        draw_standing(ui, room);
    if (room.state.notice)
        draw_notice(ui, room);
    const bool asking = asks_if_still_here(room.state, room.configuration, room.now.instant);
    if (room.state.sheet != Sheet::none)
        ui.cover(ui.screen());
    else if (room.state.reminder)
        ui.cover(reminder_area(ui, room));
    else if (asking)
        ui.cover(still_here_area(ui));
    draw_screen(ui, room);
    ui.uncover();

    draw_sheet(ui, room);
    ui.rest();
    if (room.state.reminder && room.state.sheet == Sheet::none)
        draw_reminder(ui, room);
    if (asking)
        draw_still_here(ui, room);
}

}  // namespace kiosk
