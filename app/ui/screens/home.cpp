// Why: three doors, and small ones: what can one do here. It says what is true tonight, so that nobody opens a door for
// nothing.
#include <algorithm>
#include <array>

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

/// How far the large doors and what stands above them give way, so that every door stands on the page: each step and those before it.
enum class Squeeze { none, gaps, pictograms, feet };
constexpr std::array squeezes{Squeeze::none, Squeeze::gaps, Squeeze::pictograms, Squeeze::feet};

float edge(const Ui& ui, Squeeze squeeze) { return ui.u(squeeze == Squeeze::none ? space::l : space::m); }

float lock_width(const Ui& ui, const Door& door) { return door.locked ? ui.fonts().icon_pixels(IconSize::small) + ui.u(space::s) : 0; }

/// Its pictogram stands above its title as long as there is height for it, then before it.
bool icon_above(Squeeze squeeze) { return squeeze < Squeeze::pictograms; }
IconSize icon_size(Squeeze squeeze) { return icon_above(squeeze) ? IconSize::door : IconSize::key; }
Type title_type(Squeeze squeeze) { return icon_above(squeeze) ? Type::heading : Type::overline; }

/// What a title loses of the width to a pictogram before it.
float before_title(const Ui& ui, Squeeze squeeze) { return icon_above(squeeze) ? 0 : ui.fonts().icon_pixels(icon_size(squeeze)) + ui.u(space::s); }

float title_height(const Ui& ui, const Door& door, float inside, Squeeze squeeze)
{
    const float icon = ui.fonts().icon_pixels(icon_size(squeeze)), words = ui.text_height(title_type(squeeze), door.title, inside - before_title(ui, squeeze));
    return icon_above(squeeze) ? icon + ui.u(squeeze == Squeeze::none ? space::m : space::s) + words : std::max(icon, words);
}

/// What it needs in that width, upright as in a row of doors.
float upright_height(const Ui& ui, const Door& door, float width, Squeeze squeeze)
{
    const float inside = width - 2 * edge(ui, squeeze);
    float height = 2 * edge(ui, squeeze) + title_height(ui, door, inside, squeeze) + ui.u(space::s) + ui.text_height(Type::label, door.text, inside);
    if (!door.foot.empty())
        height += ui.u(squeeze == Squeeze::none ? space::m : space::s) + ui.text_height(Type::caption, door.foot, inside - lock_width(ui, door));
    return height;
}

/// And lying as in a column of them.
float lying_height(const Ui& ui, const Door& door, float width, Squeeze squeeze)
{
    const float icon = ui.fonts().icon_pixels(IconSize::door), words_width = width - 2 * edge(ui, squeeze) - icon - ui.u(space::l);
    return 2 * edge(ui, squeeze) + std::max(icon, ui.text_height(Type::heading, door.title, words_width) + ui.u(space::s) + ui.text_height(Type::label, door.text, words_width));
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

void draw_title(Ui& ui, Rect place, const Door& door, Squeeze squeeze)
{
    const Inks ink = inks(ui, door);
    const Type type = title_type(squeeze);
    const float icon = ui.fonts().icon_pixels(icon_size(squeeze)), words = ui.text_height(type, door.title, place.w - before_title(ui, squeeze));
    ui.icon(icon_size(squeeze), place.x + icon / 2, icon_above(squeeze) ? place.y + icon / 2 : place.middle_y(), door.icon, ink.icon);
    place.cut_left(before_title(ui, squeeze));
    ui.text(type, {place.x, icon_above(squeeze) ? place.bottom() - words : place.middle_y() - words / 2, place.w, words}, door.title, ink.title);
}

void draw_upright(Ui& ui, Rect inside, const Door& door, Squeeze squeeze)
{
    const Inks ink = inks(ui, door);
    const float lock = lock_width(ui, door), title = title_height(ui, door, inside.w, squeeze);
    Rect last = inside.cut_bottom(ui.text_height(Type::caption, door.foot, inside.w - lock));
    const float left = inside.h - title - ui.u(space::s) - ui.text_height(Type::label, door.text, inside.w);
    draw_title(ui, inside.cut_top(title + (icon_above(squeeze) ? std::clamp(left, 0.f, ui.u(space::s)) : 0)), door, squeeze);
    inside.cut_top(ui.u(space::s));
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

bool big_door(Ui& ui, const Rect& rect, const Door& door, bool upright, Squeeze squeeze)
{
    const Palette& p = ui.palette();
    const bool tapped = door.opens && ui.control(door.id, door.title, rect);
    if (door.main)
        ui.fill(rect, ui.held(door.id) ? p.primary.faded(0.88f) : p.primary, ui.u(space::radius));
    else if (door.opens)
        card(ui, rect, ui.held(door.id));
    else
        ui.outline(rect, p.hairline, ui.u(space::hair), ui.u(space::radius));
    const Rect inside = rect.inset(edge(ui, squeeze), edge(ui, squeeze));
    upright ? draw_upright(ui, inside, door, squeeze) : draw_lying(ui, inside, door);
    return tapped;
}

struct SmallDoor {
    std::string_view id, icon;
    std::string title;
    Colour colour;
    Action action;
};

/// How all small doors stand: the pictogram before the word, or above it where the word would not have the width.
struct SmallLook {
    Type type;
    bool above;
    float side;
};
constexpr std::array small_looks{SmallLook{Type::body_strong, false, space::l}, SmallLook{Type::label_strong, false, space::m}, SmallLook{Type::label_strong, true, space::s}};

float small_icon(const Ui& ui) { return ui.fonts().icon_pixels(IconSize::inline_); }
float small_door_words(const Ui& ui, const SmallLook& look, float width) { return width - 2 * ui.u(look.side) - (look.above ? 0 : small_icon(ui) + ui.u(space::s)); }

float small_door_height(const Ui& ui, const SmallLook& look, const SmallDoor& door, float width)
{
    const float words = ui.text_height(look.type, door.title, small_door_words(ui, look, width)), air = ui.u(ui.portrait() || look.above ? space::s : space::m);
    return std::max(ui.u(space::control + (ui.portrait() ? 0 : space::s)), words + (look.above ? small_icon(ui) + ui.u(space::xs) : 0) + 2 * air);
}

/// With each word in one line, else with no word broken; none when there is no such way.
const SmallLook* small_look(const Ui& ui, const std::vector<SmallDoor>& doors, float width)
{
    const auto fits = [&](auto needed) {
        return std::find_if(small_looks.begin(), small_looks.end(), [&](const SmallLook& look) {
            return std::all_of(doors.begin(), doors.end(), [&](const SmallDoor& door) { return needed(look.type, door.title) <= small_door_words(ui, look, width); });
        });
    };
    auto look = fits([&](Type type, const std::string& title) { return ui.text_width(type, title); });
    if (look == small_looks.end())
        look = fits([&](Type type, const std::string& title) { return widest_word(ui, type, title); });
    return look == small_looks.end() ? nullptr : &*look;
}

void draw_small_door(Ui& ui, const Rect& rect, const SmallLook& look, const SmallDoor& door)
{
    if (ui.control(door.id, door.title, rect))
        ui.emit(door.action);
    card(ui, rect, ui.held(door.id));
    Rect inside = rect.inset(ui.u(look.side), 0);
    const float icon = small_icon(ui), height = ui.text_height(look.type, door.title, small_door_words(ui, look, rect.w));
    if (look.above) {
        const float top = rect.middle_y() - (icon + ui.u(space::xs) + height) / 2;
        ui.icon(IconSize::inline_, rect.middle_x(), top + icon / 2, door.icon, door.colour);
        ui.text(look.type, {inside.x, top + icon + ui.u(space::xs), inside.w, height}, door.title, ui.palette().ink, Align::centre);
        return;
    }
    ui.icon(IconSize::inline_, inside.x + icon / 2, rect.middle_y(), door.icon, door.colour);
    inside.cut_left(icon + ui.u(space::s));
    ui.text(look.type, {inside.x, rect.middle_y() - height / 2, inside.w, height}, door.title, ui.palette().ink);
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

std::vector<Door> doors(const Room& room, bool upright, Squeeze squeeze)
{
    std::vector<Door> all{kodeks_door(room), meeting_door(room), checkin_door(room)};
    if (squeeze == Squeeze::feet)
        for (Door& door : all)
            if (!door.locked)  // which says that not everybody opens it
                door.foot.clear();
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
        all.push_back({"home.results", "show_chart", tr("Latest check"), ui.palette().primary, OpenResults{}});
    if (!room.configuration.dilemmas.empty())
        all.push_back({"home.dilemmas", "forum", tr("Dilemmas"), ui.palette().primary, OpenDilemmas{}});
    all.push_back({"home.show", "slideshow", tr("Show slides"), ui.palette().primary, OpenDecks{}});
    all.push_back({"home.help", "support", tr("Advice and help"), ui.palette().alarm, OpenHelp{}});
    return all;
}

float door_gap(const Ui& ui) { return ui.u(space::m + 5); }

/// In a row where each has room for its words, else below one another; each at most so much higher than it must be.
float draw_doors(Ui& ui, const Room& room, Rect area, float spread, Squeeze squeeze)
{
    const float gap = door_gap(ui), top = area.y;
    float least = ui.u(380);
    for (const Door& door : doors(room, true, squeeze))
        least = std::max(least, widest_word(ui, title_type(squeeze), door.title) + before_title(ui, squeeze) + 2 * edge(ui, squeeze));
    const bool upright = !ui.portrait() && fit_beside(area.w, 3, least, gap);
    const auto all = doors(room, upright, squeeze);
    const float width = upright ? (area.w - 2 * gap) / 3 : area.w;
    float height = 0;
    for (const Door& door : all)
        height = std::max(height, upright ? upright_height(ui, door, width, squeeze) : lying_height(ui, door, width, squeeze));
    height += upright ? spread : std::min(spread / 3, ui.u(space::l));
    if (upright) {
        const auto places = columns(area.cut_top(height), 3, gap);
        for (std::size_t i = 0; i < 3; ++i)
            if (big_door(ui, places[i], all[i], true, squeeze))
                go_through(ui, all[i]);
        return area.y - top;
    }
    for (const Door& door : all) {
        if (big_door(ui, area.cut_top(height), door, false, squeeze))
            go_through(ui, door);
        area.cut_top(gap);
    }
    return area.y - top - gap;
}

/// All in one row on a lying panel, whatever the word needs for it; on an upright one two and two.
std::size_t small_doors_beside(const Ui& ui, const std::vector<SmallDoor>& all, float width)
{
    const float gap = door_gap(ui);
    const auto each = [&](std::size_t beside) { return (width - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside); };
    if (!ui.portrait() && small_look(ui, all, each(all.size())))
        return all.size();
    float least = 0;
    for (const SmallDoor& door : all)
        least = std::max(least, ui.text_width(small_looks[0].type, door.title) + width - small_door_words(ui, small_looks[0], width));
    std::size_t beside = all.size();
    while (beside > 1 && !fit_beside(width, beside, least, gap))
        --beside;
    return all.size() == 4 && beside == 3 ? 2 : beside;
}

float draw_small_doors(Ui& ui, const Room& room, Rect area)
{
    const auto all = small_doors(ui, room);
    const float gap = door_gap(ui), top = area.y;
    if (all.empty())
        return 0;
    const std::size_t beside = small_doors_beside(ui, all, area.w);
    const float width = (area.w - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside);
    const SmallLook* fitting = ui.portrait() ? nullptr : small_look(ui, all, width);
    const SmallLook& look = fitting ? *fitting : small_looks[0];
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const std::size_t last = std::min(first + beside, all.size());
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, small_door_height(ui, look, all[i], width));
        const auto places = columns(area.cut_top(height), beside, gap);
        for (std::size_t i = first; i < last; ++i)
            draw_small_door(ui, places[i - first], look, all[i]);
        area.cut_top(gap);
    }
    return area.y - top - gap;
}

/// On a tall panel what is left stands above the doors, where no hand needs to reach.
float draw_body(Ui& ui, const Room& room, Rect area, float spread, Squeeze squeeze)
{
    const float top = area.y, air = ui.u(squeeze == Squeeze::none ? space::l : space::s);
    const std::string words = greeting(ui, room.now);
    const Type type = squeeze == Squeeze::none ? Type::title : ui.fitting({Type::page_title, Type::heading}, words, area.w, ui.line_height(Type::page_title) * 1.1f);
    area.cut_top(air);
    area.cut_top(ui.text(type, area, words, ui.palette().ink) + air);
    const bool low = ui.portrait() && room.configuration.panel.low_reach;
    const float for_doors = low ? 0 : ui.portrait() ? std::min(spread, ui.u(3 * space::l)) : spread;
    area.cut_top(low ? spread - for_doors : std::min(spread - for_doors, ui.u(space::xl * 2)));
    area.cut_top(draw_doors(ui, room, area, for_doors, squeeze));
    if (small_doors(ui, room).empty())
        return area.y - top;
    area.cut_top(door_gap(ui));
    area.cut_top(draw_small_doors(ui, room, area));
    return area.y - top;
}

/// Cut off the top of `page`. The room's name is the first to give way.
void draw_top(Ui& ui, const Room& room, Rect& page, Squeeze squeeze)
{
    const Council& council = room.configuration.council;
    const bool with_room = !ui.portrait() && squeeze == Squeeze::none;
    (void)draw_header(ui, room, page, {.title = council.name, .note = with_room ? council.room : std::string(), .clock = true, .tools = true, .language = true});
}

/// The first with which nothing scrolls. An upright panel has the height.
Squeeze squeeze_for(Ui& ui, const Room& room)
{
    if (ui.portrait())
        return Squeeze::none;
    const auto fits = [&](Squeeze squeeze) {
        Rect page = page_area(ui, space::margin);
        const float used = ui.measured([&] {
            draw_top(ui, room, page, squeeze);
            return draw_body(ui, room, {page.x, page.y, page.w, endless}, 0, squeeze);
        });
        return used <= page.h + 1;
    };
    const auto first = std::find_if(squeezes.begin(), squeezes.end(), fits);
    return first != squeezes.end() ? *first : squeezes.back();
}

}  // namespace

void draw_home(Ui& ui, const Room& room)
{
    const Squeeze squeeze = squeeze_for(ui, room);
    Rect page = page_area(ui, space::margin);
    draw_top(ui, room, page, squeeze);
    flow(ui, "home.scroll", page, ui.palette().ground, [&](Rect area, float spread) { return draw_body(ui, room, area, spread, squeeze); });
}

}  // namespace kiosk
