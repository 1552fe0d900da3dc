// Why: three doors, and small ones: what can one do here. It says what is true tonight, so that nobody opens a door for
// nothing.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
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

float edge(const Ui& ui) { return ui.u(space::l); }

float lock_width(const Ui& ui, const Door& door) { return door.locked ? ui.fonts().icon_pixels(IconSize::small) + ui.u(space::s) : 0; }

/// What it needs in that width: upright as in a row of doors, or lying as in a column of them.
float door_height(const Ui& ui, const Door& door, float width, bool upright)
{
    const float icon = ui.fonts().icon_pixels(IconSize::door), inside = width - 2 * edge(ui);
    const float words_width = upright ? inside : inside - icon - ui.u(space::l);
    float words = ui.text_height(Type::heading, door.title, words_width) + ui.u(space::s) + ui.text_height(Type::label, door.text, words_width);
    if (!door.foot.empty() && upright)
        words += ui.u(space::m) + ui.text_height(Type::caption, door.foot, words_width - lock_width(ui, door));
    return 2 * edge(ui) + (upright ? icon + ui.u(space::m) + words : std::max(icon, words));
}

struct Inks {
    Colour icon, title, text, foot;
};

Inks inks(const Ui& ui, const Door& door)
{
    const Palette& p = ui.palette();
    if (!door.opens)
        return {p.ink_muted, p.ink_secondary, p.ink_secondary, p.ink_muted};
    if (door.main)
        return {p.on_primary_icon, p.on_primary, p.on_primary_secondary, p.on_primary_secondary};
    return {p.primary, p.ink, p.ink_secondary, p.ink_muted};
}

void draw_upright(Ui& ui, Rect inside, const Door& door)
{
    const Inks ink = inks(ui, door);
    const float icon = ui.fonts().icon_pixels(IconSize::door), lock = lock_width(ui, door);
    ui.icon(IconSize::door, inside.x + icon / 2, inside.y + icon / 2, door.icon, ink.icon);
    const float foot = ui.text_height(Type::caption, door.foot, inside.w - lock);
    Rect last = inside.cut_bottom(foot);
    const float words = ui.text_height(Type::heading, door.title, inside.w) + ui.u(space::s) + ui.text_height(Type::label, door.text, inside.w);
    inside.cut_top(icon + std::clamp(inside.h - icon - words - ui.u(space::m), ui.u(space::m), ui.u(space::l)));
    inside.cut_top(ui.text(Type::heading, inside, door.title, ink.title) + ui.u(space::s));
    ui.text(Type::label, inside, door.text, ink.text);
    if (door.locked)
        ui.icon(IconSize::small, last.x + ui.fonts().icon_pixels(IconSize::small) / 2, last.y + ui.line_height(Type::caption) / 2, "lock", ink.foot);
    last.cut_left(lock);
    ui.text(Type::caption, last, door.foot, ink.foot);
}

void draw_lying(Ui& ui, Rect inside, const Door& door)
{
    const Inks ink = inks(ui, door);
    const float icon = ui.fonts().icon_pixels(IconSize::door);
    ui.icon(IconSize::door, inside.x + icon / 2, inside.middle_y(), door.icon, ink.icon);
    inside.cut_left(icon + ui.u(space::l));
    const float words = ui.text_height(Type::heading, door.title, inside.w) + ui.u(space::s) + ui.text_height(Type::label, door.text, inside.w);
    inside.cut_top((inside.h - words) / 2);
    inside.cut_top(ui.text(Type::heading, inside, door.title, ink.title) + ui.u(space::s));
    ui.text(Type::label, inside, door.text, ink.text);
}

bool big_door(Ui& ui, const Rect& rect, const Door& door, bool upright)
{
    const Palette& p = ui.palette();
    const bool tapped = door.opens && ui.control(door.id, door.title, rect);
    if (door.main)
        ui.fill(rect, ui.held(door.id) ? p.primary.faded(0.88f) : p.primary, ui.u(space::radius));
    else if (door.opens)
        card(ui, rect, ui.held(door.id));
    else
        ui.outline(rect, p.hairline, ui.u(space::hair), ui.u(space::radius));
    const Rect inside = rect.inset(edge(ui), edge(ui));
    upright ? draw_upright(ui, inside, door) : draw_lying(ui, inside, door);
    return tapped;
}

struct SmallDoor {
    std::string_view id, icon;
    std::string title;
    Colour colour;
    Action action;
};

float small_door_words(const Ui& ui, float width) { return width - 2 * ui.u(space::l) - ui.fonts().icon_pixels(IconSize::inline_) - ui.u(space::s); }

float small_door_height(const Ui& ui, const SmallDoor& door, float width)
{
    return std::max(ui.u(space::control + (ui.portrait() ? 0 : space::s)), ui.text_height(Type::body_strong, door.title, small_door_words(ui, width)) + 2 * ui.u(ui.portrait() ? space::s : space::m));
}

void draw_small_door(Ui& ui, const Rect& rect, const SmallDoor& door)
{
    if (ui.control(door.id, door.title, rect))
        ui.emit(door.action);
    card(ui, rect, ui.held(door.id));
    Rect inside = rect.inset(ui.u(space::l), 0);
    const float icon = ui.fonts().icon_pixels(IconSize::inline_);
    ui.icon(IconSize::inline_, inside.x + icon / 2, rect.middle_y(), door.icon, door.colour);
    inside.cut_left(icon + ui.u(space::s));
    const float height = ui.text_height(Type::body_strong, door.title, inside.w);
    ui.text(Type::body_strong, {inside.x, rect.middle_y() - height / 2, inside.w, height}, door.title, ui.palette().ink);
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
    door.opens = room.state.result.has_value();
    if (!door.opens) {
        door.text = tr("Opens when the meeting has ended");
        return door;
    }
    door.text = statements_count(asked_statements(room.configuration).size()) + ' ' + tr("Only the sum is kept");
    door.foot = say("Latest: {0}", day(room.state.result->date));
    return door;
}

std::vector<Door> doors(const Room& room, bool upright)
{
    std::vector<Door> all{kodeks_door(room), meeting_door(room), checkin_door(room)};
    if (!upright)
        std::swap(all[0], all[1]);  // what the evening begins with comes first
    return all;
}

void go_through(Ui& ui, const Door& door)
{
    if (door.main)
        ui.emit(OpenPin{PinPurpose::start_meeting});
    else if (door.id == "home.kodeks")
        ui.emit(OpenLibrary{});
    else
        ui.emit(OpenResults{});
}

std::vector<SmallDoor> small_doors(const Ui& ui, const Room& room)
{
    std::vector<SmallDoor> all;
    if (room.state.result)
        all.push_back({"home.results", "show_chart", tr("Latest meeting check"), ui.palette().primary, OpenResults{}});
    if (!room.configuration.dilemmas.empty())
        all.push_back({"home.dilemmas", "forum", tr("Dilemmas"), ui.palette().primary, OpenDilemmas{}});
    all.push_back({"home.show", "slideshow", tr("Show slides"), ui.palette().primary, OpenDecks{}});
    all.push_back({"home.help", "support", tr("Advice and help"), ui.palette().alarm, OpenHelp{}});
    return all;
}

float door_gap(const Ui& ui) { return ui.u(space::m + 5); }

/// In a row where each has room for its words, else below one another; each at most so much higher than it must be.
float draw_doors(Ui& ui, const Room& room, Rect area, float spread)
{
    const float gap = door_gap(ui), top = area.y;
    float least = ui.u(380);
    for (const Door& door : doors(room, true))
        least = std::max(least, widest_word(ui, Type::heading, door.title) + 2 * edge(ui));
    const bool upright = !ui.portrait() && fit_beside(area.w, 3, least, gap);
    const auto all = doors(room, upright);
    const float width = upright ? (area.w - 2 * gap) / 3 : area.w;
    float height = 0;
    for (const Door& door : all)
        height = std::max(height, door_height(ui, door, width, upright));
    height += upright ? spread : std::min(spread / 3, ui.u(space::l));
    if (upright) {
        const auto places = columns(area.cut_top(height), 3, gap);
        for (std::size_t i = 0; i < 3; ++i)
            if (big_door(ui, places[i], all[i], true))
                go_through(ui, all[i]);
        return area.y - top;
    }
    for (const Door& door : all) {
        if (big_door(ui, area.cut_top(height), door, false))
            go_through(ui, door);
        area.cut_top(gap);
    }
    return area.y - top - gap;
}

float draw_small_doors(Ui& ui, const Room& room, Rect area)
{
    const auto all = small_doors(ui, room);
    const float gap = door_gap(ui), top = area.y;
    if (all.empty())
        return 0;
    float least = 0;
    for (const SmallDoor& door : all)
        least = std::max(least, ui.text_width(Type::body_strong, door.title) + area.w - small_door_words(ui, area.w));
    std::size_t beside = std::min<std::size_t>(4, all.size());
    while (beside > 1 && !fit_beside(area.w, beside, least, gap))
        --beside;
    if (all.size() == 4 && beside == 3)
        beside = 2;
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const float width = (area.w - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside);
        float height = 0;
        for (std::size_t i = first; i < std::min(first + beside, all.size()); ++i)
            height = std::max(height, small_door_height(ui, all[i], width));
        const auto places = columns(area.cut_top(height), beside, gap);
        for (std::size_t i = first; i < std::min(first + beside, all.size()); ++i)
            draw_small_door(ui, places[i - first], all[i]);
        area.cut_top(gap);
    }
    return area.y - top - gap;
}

/// On a tall panel what is left stands above the doors, where no hand needs to reach.
float draw_body(Ui& ui, const Room& room, Rect area, float spread)
{
    const float top = area.y;
    area.cut_top(ui.u(space::l));
    area.cut_top(ui.text(Type::title, area, greeting(ui, room.now), ui.palette().ink) + ui.u(space::l));
    const bool low = ui.portrait() && room.configuration.panel.low_reach;
    const float for_doors = low ? 0 : ui.portrait() ? std::min(spread, ui.u(3 * space::l)) : spread;
    area.cut_top(low ? spread - for_doors : std::min(spread - for_doors, ui.u(space::xl * 2)));
    area.cut_top(draw_doors(ui, room, area, for_doors));
    if (small_doors(ui, room).empty())
        return area.y - top;
    area.cut_top(door_gap(ui));
    area.cut_top(draw_small_doors(ui, room, area));
    return area.y - top;
}

}  // namespace

void draw_home(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    const Council& council = room.configuration.council;
    (void)draw_header(ui, room, page, {.title = council.name, .note = ui.portrait() ? std::string() : council.room, .clock = true, .tools = true, .language = true});
    flow(ui, "home.scroll", page, ui.palette().ground, [&](Rect area, float spread) { return draw_body(ui, room, area, spread); });
}

}  // namespace kiosk
