// Why: three doors, and small ones: what can one do here. It says what is true tonight, so that nobody opens a door for
// nothing.
#include <algorithm>

#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

struct Door {
    std::string_view id, icon;
    std::string title, text, foot;
    bool main = false;
    bool locked = false;  ///< shows a lock before its foot
    bool opens = true;    ///< false: it only says when it will
};

bool big_door(Ui& ui, const Rect& rect, const Door& door)
{
    const Palette& p = ui.palette();
    const bool tapped = door.opens && ui.control(door.id, door.title, rect);
    if (door.main)
        ui.fill(rect, ui.held(door.id) ? p.primary.faded(0.88f) : p.primary, ui.u(space::radius));
    else
        card(ui, rect, ui.held(door.id));
    const Colour ink = door.main ? p.on_primary : p.ink;
    const Colour text = door.main ? p.on_primary_secondary : p.ink_secondary;
    const Colour foot = door.main ? p.on_primary_secondary : p.ink_muted;
    Rect inside = rect.inset(ui.u(space::l + 2), ui.u(space::l));
    const float icon = ui.u(icon_units(IconSize::door));
    if (ui.portrait()) {
        const Rect left = inside.cut_left(icon + ui.u(space::xl));
        ui.icon(IconSize::door, left.x + icon / 2, left.middle_y(), door.icon, door.main ? p.gold : p.primary);
        ui.text_line(Type::heading, inside.x, inside.middle_y() - ui.u(space::l - space::xs), door.title, ink);
        const Rect below{inside.x, inside.middle_y() + ui.u(space::xs), inside.w, inside.h / 2};
        ui.text(ui.fitting({Type::label, Type::caption}, door.text, below.w, below.h), below, door.text, text);
        return tapped;
    }
    ui.icon(IconSize::door, inside.x + icon / 2, inside.y + icon / 2, door.icon, door.main ? p.gold : p.primary);
    const Rect last = inside.cut_bottom(ui.line_height(Type::caption));
    const float words = ui.line_height(Type::heading) + ui.u(space::s) + ui.text_height(Type::label, door.text, inside.w);
    inside.cut_top(icon + std::clamp(inside.h - icon - words, ui.u(space::xs), ui.u(space::l)));
    inside.cut_top(ui.text(Type::heading, inside, door.title, ink) + ui.u(space::s));
    ui.text(ui.fitting({Type::label, Type::caption}, door.text, inside.w, inside.h), inside, door.text, text);
    float x = last.x;
    if (door.locked) {
        ui.icon(IconSize::inline_, x + ui.u(space::s), last.middle_y(), "lock", foot);
        x += ui.u(space::l);
    }
    ui.text_line(Type::caption, x, last.middle_y(), door.foot, foot);
    return tapped;
}

bool small_door(Ui& ui, const Rect& rect, std::string_view id, std::string_view icon, const char* title, Colour colour)
{
    const bool tapped = ui.control(id, title, rect);
    card(ui, rect, ui.held(id));
    ui.icon(IconSize::inline_, rect.x + ui.u(space::l + space::s), rect.middle_y(), icon, colour);
    ui.text_line(Type::body_strong, rect.x + ui.u(space::l + space::xl), rect.middle_y(), title, ui.palette().ink);
    return tapped;
}

std::string good_day(LocalTime local)
{
    const auto hour = time_of_day(local).count() / 60;
    if (hour < 10)
        return tr("Good morning.");
    return hour < 18 ? tr("Good day.") : tr("Good evening.");
}

/// By the hour, as far as it is known; in an upright frame on a line of its own.
std::string greeting(const Ui& ui, const Now& now)
{
    if (!clock_is_set(now.wall))
        return tr("What shall we do?");
    return good_day(now.local) + (ui.portrait() ? "\n" : " ") + tr("What shall we do?");
}

Door meeting_door(const Room& room)
{
    Door door{"home.meeting", "play_circle_filled", tr("Start the meeting"), {}, say("{0} starts the meeting", room.configuration.council.chair_title), true, true};
    if (!clock_is_set(room.now.wall)) {
        door.text = room.configuration.council.meeting;
        return door;
    }
    const auto next = next_meeting(room.configuration, date_of(room.now.local));
    door.text = next ? room.configuration.council.meeting + " · " + day(next->date) + ' ' + at_time(next->start) +
                           (next->agenda ? " · " + items_count(next->agenda->items.size()) : std::string())
                     : std::string(tr("No meeting is planned"));
    return door;
}

Door kodeks_door(const Room& room)
{
    const Document& document = kodeks(room.configuration);
    Door door{"home.kodeks", "menu_book", tr("Kodeks"), {}, {}};
    door.text = say_count("{0} agreement on how we work together", "{0} agreements on how we work together", static_cast<long>(point_count(document)));
    if (document.adopted)
        door.foot = say("Adopted {0}", day_with_year(*document.adopted));
    return door;
}

Door checkin_door(const Room& room)
{
    Door door{"home.checkin", "how_to_vote", tr("Meeting check"), {}, {}};
    door.text = statements_count(asked_statements(room.configuration).size()) + ' ' + tr("Only the sum is kept");
    door.opens = room.state.result.has_value();
    door.foot = room.state.result ? say("Latest: {0}", day(room.state.result->date)) : std::string(tr("Opens when the meeting has ended"));
    return door;
}

void draw_big_doors(Ui& ui, const Room& room, const Rect& area)
{
    const auto places = ui.portrait() ? rows(area, 3, ui.u(space::m)) : columns(area, 3, ui.u(space::m + 5));
    const std::size_t main = ui.portrait() ? 0 : 1;
    for (std::size_t i = 0; i < 2; ++i) {
        if (i == main && big_door(ui, places[i], meeting_door(room)))
            ui.emit(OpenPin{PinPurpose::start_meeting});
        if (i != main && big_door(ui, places[i], kodeks_door(room)))
            ui.emit(OpenKodeks{0});
    }
    const Door checkin = checkin_door(room);
    if (big_door(ui, places[2], checkin))
        ui.emit(OpenResults{});
}

}  // namespace

void draw_home(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Page page = kiosk::page(ui, space::margin, false);
    draw_clock(ui, room, Type::label_strong, page.header.right(), page.header.middle_y());
    ui.text_line(Type::label_strong, page.header.x, page.header.middle_y(), room.configuration.council.name, p.ink);
    const float name = ui.text_width(Type::label_strong, room.configuration.council.name);
    if (!ui.portrait())
        ui.text_line(Type::label, page.header.x + name, page.header.middle_y(), "  ·  " + room.configuration.council.room, p.ink_secondary);

    Rect body = page.body;
    body.cut_top(ui.u(space::l));
    body.cut_top(ui.text(Type::title, body, greeting(ui, room.now), p.ink) + ui.u(space::l));
    body.cut_bottom(ui.u(space::l - space::s));

    const Document& document = kodeks(room.configuration);
    const bool has_help = !document.annexes.empty();
    const std::size_t small = (room.state.result ? 1u : 0u) + (has_help ? 1u : 0u);
    const Rect row = small > 0 ? body.cut_bottom(std::min(ui.u(space::control + space::xl - space::xs), std::max(ui.u(space::control), body.h * 0.22f))) : Rect{};
    if (small > 0)
        body.cut_bottom(ui.u(space::l));
    draw_big_doors(ui, room, body);
    if (small > 0) {
        const auto places = columns(row, ui.portrait() ? small : 3, ui.u(space::m + 5));
        std::size_t next = 0;
        if (room.state.result && small_door(ui, places[next++], "home.results", "show_chart", tr("Latest meeting check"), p.primary))
            ui.emit(OpenResults{});
        if (has_help && small_door(ui, places[next], "home.help", "support", tr("Advice and help"), p.alarm))
            ui.emit(OpenKodeks{document.sections.size()});
    }
}

}  // namespace kiosk
