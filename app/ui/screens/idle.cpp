// Why: what hangs in the chamber all day: one norm at a time, large and quiet, the time, and when the council next meets.
#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"
#include "ui/widgets.hpp"

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

void draw_norm(Ui& ui, const Room& room, const Rect& area, const std::vector<Norm>& all, std::size_t shown)
{
    const Palette& p = ui.palette();
    const Norm& norm = all[shown];
    Rect rest = area;
    const float number_width = ui.u(space::xl * 3.4f);
    const Rect number = rest.cut_left(number_width);

    const float words = ui.text_height(Type::lead, norm.placed.point->text, rest.w);
    const float below = words + ui.line_height(Type::lead) + ui.u(space::xl + space::l);
    const Type type = ui.fitting({Type::headline, Type::title, Type::heading, Type::body_strong}, norm.text, rest.w, rest.h - below);
    const float first_line = rest.y + ui.line_height(type) / 2;
    ui.text_line(Type::giant, number.x, first_line + (ui.fonts().cap_height(Type::giant) - ui.fonts().cap_height(type)) / 2, std::to_string(norm.placed.point->number), p.primary);
    rest.cut_top(ui.text(type, rest, norm.text, p.ink) + ui.u(space::l));
    rest.cut_top(ui.text(Type::lead, rest, norm.placed.point->text, p.ink_secondary));
    rest.cut_top(ui.text(Type::lead, rest,
                         norm.placed.section->title + " · " + say("point {0} of {1}", norm.placed.point->number, point_count(kodeks(room.configuration))),
                         p.ink_secondary) + ui.u(space::m));
    float x = rest.x;
    for (std::size_t i = 0; i < all.size() && all.size() <= 8; ++i) {
        const float width = ui.u(i == shown ? space::xl - space::s : space::s);
        ui.fill({x, rest.y, width, ui.u(space::xs)}, i == shown ? p.primary : p.track, ui.u(space::xs));
        x += width + ui.u(space::s);
    }
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

}  // namespace

void draw_idle(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    if (ui.control("idle.wake", tr("Touch to begin"), ui.screen()))
        ui.emit(GoHome{});

    Page page = kiosk::page(ui, space::margin_wide, true);
    ui.text_line(Type::overline, page.header.x, page.header.middle_y() + ui.u(space::m), room.configuration.council.name, p.ink_secondary);
    draw_clock(ui, room, Type::headline, page.header.right(), page.header.middle_y() + ui.u(space::m));
    if (clock_is_set(room.now.wall))
        ui.text_line(Type::label, page.header.right(), page.header.bottom() + ui.u(space::xl), weekday_and_day(date_of(room.now.local)), p.ink_muted, Align::right);

    const auto all = norms(room.configuration);
    const auto turns = (room.now.instant - room.state.screen_since) / Duration(room.configuration.idle.norm);
    Rect body = page.body;
    body.cut_top(ui.u(space::xl * 2.8f));
    body.cut_right(ui.u(space::margin));
    if (!all.empty())
        draw_norm(ui, room, body, all, static_cast<std::size_t>(turns) % all.size());

    Rect row = page.footer;
    const Button begin{.id = "idle.begin", .label = tr("Touch to begin"), .icon = "touch_app"};
    const Rect pill = row.cut_right(button_width(ui, begin));
    ui.outline(pill, p.outline, ui.u(space::outline), pill.h / 2);
    const float icon = ui.u(icon_units(IconSize::inline_));
    ui.icon(IconSize::inline_, pill.x + ui.u(space::l) + icon / 4, pill.middle_y(), begin.icon, p.ink);
    ui.text_line(Type::label_strong, pill.right() - ui.u(space::l - space::xs), pill.middle_y(), begin.label, p.ink, Align::right);
    row.cut_right(ui.u(space::m));
    row_note(ui, row, next_meeting_line(room), p.ink_secondary);
}

}  // namespace kiosk
