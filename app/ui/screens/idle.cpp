// Why: what hangs in the chamber all day: one norm at a time, large and quiet, the time, and when the council next meets.
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

struct Norm {
    PlacedPoint placed;
    std::string text;
};

/// The norms chosen for the idle screen, or every point when none are chosen.
std::vector<Norm> norms(const Configuration& configuration)
{
    const Document& document = kodeks(configuration);
    std::vector<Norm> chosen;
    for (const ReminderRule& rule : configuration.reminders)
        if (const auto placed = find_point(document, rule.point); placed && rule.trigger == Trigger::idle)
            chosen.push_back({*placed, rule.text});
    if (chosen.empty())
        for (const Section& section : document.sections)
            for (const Point& point : section.points)
                chosen.push_back({{&point, &section}, point.text});
    return chosen;
}

/// Which of how many, as dots; of many nobody counts them.
void draw_turn(Ui& ui, const Rect& area, std::size_t count, std::size_t shown)
{
    float x = area.x;
    for (std::size_t i = 0; i < count && count <= 8; ++i) {
        const float width = ui.u(i == shown ? space::xl - space::s : space::s);
        ui.fill({x, area.y, width, ui.u(space::xs)}, i == shown ? ui.palette().primary : ui.palette().track, ui.u(space::xs));
        x += width + ui.u(space::s);
    }
}

/// The norm as large as it can be beside its number, and its point's own words below, as far as there is room.
void draw_norm(Ui& ui, const Room& room, const Rect& area, const std::vector<Norm>& all, std::size_t shown)
{
    const Palette& p = ui.palette();
    const Norm& norm = all[shown];
    const std::string number = std::to_string(norm.placed.point->number);
    const std::string where = norm.placed.section->title + " · " + say("point {0} of {1}", norm.placed.point->number, point_count(kodeks(room.configuration)));
    const std::string words = norm.text == norm.placed.point->text ? std::string() : norm.placed.point->text;
    const bool beside = !ui.portrait();
    Rect rest = area;
    Rect figure = beside ? rest.cut_left(std::max(ui.u(space::xl * 3.4f), ui.text_width(Type::giant, number) + ui.u(space::m))) : rest.cut_top(ui.line_height(Type::giant));
    const float below = ui.text_height(Type::label, where, rest.w) + ui.u(space::m + space::xs);
    const Type type = ui.fitting({Type::headline, Type::title, Type::page_title, Type::heading, Type::overline, Type::label_strong, Type::caption}, norm.text, rest.w,
                                 (rest.h - below) * (words.empty() ? 1 : 0.62f));
    const float first_line = rest.y + ui.line_height(type) / 2;
    const float level = (ui.fonts().cap_height(Type::giant) - ui.fonts().cap_height(type)) / 2;
    ui.text_line(Type::giant, figure.x, beside ? first_line + level : figure.middle_y(), number, p.primary);
    rest.cut_top(std::max(ui.text(type, rest, norm.text, p.ink), beside && words.empty() ? ui.fonts().cap_height(Type::giant) : 0) + ui.u(space::m));
    const Type small = ui.fitting({Type::lead, Type::body, Type::label, Type::caption}, words, rest.w, rest.h - below);
    if (ui.text_height(small, words, rest.w) <= rest.h - below)
        rest.cut_top(ui.text(small, rest, words, p.ink_secondary) + ui.u(space::xs));
    rest.cut_top(ui.text(Type::label, rest, where, p.ink_secondary) + ui.u(space::m));
    draw_turn(ui, rest, all.size(), shown);
}

std::string next_meeting_line(const Room& room)
{
    if (!clock_is_set(room.now.wall))
        return {};
    const Date today = date_of(room.now.local);
    const auto next = next_meeting(room.configuration, today);
    if (!next)
        return tr("No meeting is planned");
    const std::string when = next->date != today         ? say("Next meeting {0}", weekday_and_day(next->date))
                             : is_evening(next->start) ? std::string(tr("Next meeting tonight"))
                                                       : std::string(tr("Next meeting today"));
    return when + ' ' + at_time(next->start) + (next->agenda ? " · " + items_count(next->agenda->items.size()) : std::string());
}

/// The council's name at the left, time and day at the right, over one another where they do not fit beside.
void draw_top(Ui& ui, const Room& room, Rect& page)
{
    const Palette& p = ui.palette();
    const std::string today = clock_is_set(room.now.wall) ? weekday_and_day(date_of(room.now.local)) : std::string();
    const float right = std::max(clock_width(ui, room, Type::headline), ui.text_width(Type::label, today));
    const float height = ui.line_height(Type::headline) + (today.empty() ? 0 : ui.line_height(Type::label));
    Rect row = page.cut_top(height);
    Rect clock = row.cut_right(right);
    draw_clock(ui, room, Type::headline, clock.right(), clock.y + ui.line_height(Type::headline) / 2);
    ui.text_line(Type::label, clock.right(), clock.bottom() - ui.line_height(Type::label) / 2, today, p.ink_muted, Align::right);
    row.cut_right(ui.u(space::l));
    const std::string& council = room.configuration.council.name;
    if (row.w < widest_word(ui, Type::overline, council)) {
        page.cut_top(ui.text(Type::overline, page, council, p.ink_secondary));
        return;
    }
    row.cut_top((ui.line_height(Type::headline) - ui.line_height(Type::overline)) / 2);
    const float name = ui.text(Type::overline, row, council, p.ink_secondary);
    page.cut_top(std::max(0.f, name - row.h));
}

/// When the council next meets, and that a touch begins. The pill is a drawing: the whole screen answers.
void draw_bottom(Ui& ui, const Room& room, Rect& page)
{
    const Palette& p = ui.palette();
    const Button begin{.id = "idle.begin", .label = tr("Touch to begin"), .icon = "touch_app"};
    const std::string next = next_meeting_line(room);
    const float pill_width = button_width(ui, begin), left = page.w - pill_width - ui.u(space::l);
    const bool beside = left >= widest_word(ui, Type::label, next) && ui.text_height(Type::label, next, left) <= 2.1f * ui.line_height(Type::label);
    Rect row = page.cut_bottom(ui.control_height());
    const Rect pill = row.cut_right(pill_width);
    ui.outline(pill, p.outline, ui.u(space::outline), pill.h / 2);
    const float icon = ui.fonts().icon_pixels(IconSize::inline_);
    ui.icon(IconSize::inline_, pill.x + ui.u(space::l - space::xs) + icon / 2, pill.middle_y(), begin.icon, p.ink);
    ui.text_line(Type::label_strong, pill.right() - ui.u(space::l - space::xs), pill.middle_y(), begin.label, p.ink, Align::right);
    const float height = ui.text_height(Type::label, next, beside ? left : page.w);
    Rect words = beside ? Rect{page.x, row.middle_y() - height / 2, left, height} : page.cut_bottom(height + ui.u(space::m));
    ui.text(Type::label, words, next, p.ink_secondary);
    page.cut_bottom(ui.u(space::m));
}

}  // namespace

void draw_idle(Ui& ui, const Room& room)
{
    if (ui.control("idle.wake", tr("Touch to begin"), ui.whole()))
        ui.emit(GoHome{});

    Rect page = page_area(ui, space::margin_wide);
    draw_top(ui, room, page);
    draw_bottom(ui, room, page);
    const auto all = norms(room.configuration);
    const auto turns = (room.now.instant - room.state.screen_since) / Duration(room.configuration.idle.norm);
    page.cut_top(std::min(ui.u(space::xl * (ui.portrait() ? 2.f : 1.4f)), page.h * 0.12f));
    page.cut_right(ui.portrait() ? 0 : ui.u(space::margin));
    if (!all.empty())
        draw_norm(ui, room, page, all, static_cast<std::size_t>(turns) % all.size());
    if (clock_is_set(room.now.wall) && is_night(room.configuration.idle, time_of_day(room.now.local)))
        ui.fill(ui.whole(), dark_palette().ground.faded(0.7f));
}

}  // namespace kiosk
