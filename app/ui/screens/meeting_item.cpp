// Why: see meeting_item.hpp.
#include "ui/screens/meeting_item.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "domain/plan.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

/// How long it may take, or how much longer it has taken.
std::string plan_words(const std::optional<std::chrono::minutes>& planned, Duration used)
{
    if (!planned)
        return tr("no plan");
    if (used > *planned)
        return say("{0} over", minutes_short(std::chrono::ceil<std::chrono::minutes>(used - *planned)));
    return say("of {0}", minutes_short(*planned));
}

/// The item's time in its ring, as large as the place lets it be.
void draw_ring(Ui& ui, const Rect& place, const std::optional<std::chrono::minutes>& planned, Duration used, const std::string& plan)
{
    const Palette& p = ui.palette();
    const bool over = planned && used > *planned;
    const float thick = ui.u(space::ring), radius = std::min({place.w, place.h, ui.u(430)}) / 2, hole = 2 * (radius - thick);
    const double part = planned ? static_cast<double>(used.count()) / static_cast<double>(Duration(*planned).count()) : 0;
    const std::string time = running_time(used);
    const float x = place.middle_x(), y = place.middle_y();
    const auto fits = [&](Type type) { return ui.figures_width(type, time) <= hole * 0.86f; };
    const Type type = fits(Type::title) ? Type::title : fits(Type::heading) ? Type::heading : fits(Type::overline) ? Type::overline : Type::caption;
    if (!fits(type)) {
        const bool large = ui.figures_width(Type::heading, time) <= place.w && ui.line_height(Type::heading) <= place.h;
        ui.figures(large ? Type::heading : Type::overline, x, y, time, p.ink, Align::centre);
        return;
    }
    ring(ui, x, y, radius, thick, part, p.track, over ? p.gold_ink : p.primary);
    const float lift = plan.empty() ? 0 : ui.line_height(Type::caption) / 2;
    ui.figures(type, x, y - lift, time, p.ink, Align::centre);
    ui.text_line(Type::caption, x, y - lift + ui.fonts().cap_height(type) / 2 + ui.line_height(Type::caption) * 0.8f, plan, over ? p.gold_ink : p.ink_muted, Align::centre);
}

/// Whether the meeting follows its plan, and what it leads to: the set pause when that is next, or else the end.
std::string follows_phrase(const Meeting& meeting, const Now& now)
{
    const std::string follows = plan_phrase(meeting, now.instant), ends = end_phrase(meeting, now);
    if (const auto pause = set_pause(meeting, now))
        return follows + " · " + (*pause <= now.instant ? say("it is {0}: time for the pause", at_time(time_of_day(now.local))) : say("pause {0}", at_time(*meeting.agenda.pause)));
    return ends.empty() ? follows : follows + " · " + ends;
}

/// Without what it leads to, where that would take the place of the time.
std::string follows_that_fits(const Ui& ui, const Room& room, const Rect& card)
{
    const Meeting& meeting = *room.state.meeting;
    std::string whole = follows_phrase(meeting, room.now);
    const bool fits = ui.text_height(Type::label, whole, card.w) <= card.h - ui.u(320) && widest_word(ui, Type::label, whole) <= card.w;
    return fits ? whole : plan_phrase(meeting, room.now.instant);
}

/// The ring, and whether the meeting follows its plan: below it, or beside it where the card is low.
void draw_time(Ui& ui, const Room& room, const Rect& rect)
{
    const Meeting& meeting = *room.state.meeting;
    const auto planned = planned_for(meeting, meeting.current);
    const Duration used = item_time(meeting, meeting.current, room.now.instant);
    card(ui, rect);
    Rect inside = rect.inset(ui.u(space::m), ui.u(space::m));
    const std::string follows = follows_that_fits(ui, room, inside), plan = plan_words(planned, used), both = plan + " · " + follows;
    const float side = std::min(inside.h, ui.u(430)), left = inside.w - side - ui.u(space::m);
    const bool beside = inside.h < inside.w * 0.8f && left >= widest_word(ui, Type::label, both) && ui.text_height(Type::label, both, left) <= inside.h;
    const bool plan_in_ring = ui.text_width(Type::caption, plan) <= (side - 2 * ui.u(space::ring)) * 0.8f;
    const bool room_for_both = beside || inside.h - ui.text_height(Type::label, both, inside.w) >= ui.u(160);
    const std::string& line = plan_in_ring || !room_for_both ? follows : both;
    const float height = ui.text_height(Type::label, line, beside ? left : inside.w);
    Rect words = beside ? inside.cut_right(left) : inside.cut_bottom(height);
    beside ? inside.cut_right(ui.u(space::m)) : inside.cut_bottom(ui.u(space::s));
    const bool still_in_ring = plan_in_ring && ui.text_width(Type::caption, plan) <= (std::min(inside.w, inside.h) - 2 * ui.u(space::ring)) * 0.8f;
    draw_ring(ui, inside, planned, used, still_in_ring ? plan : std::string());
    ui.text(Type::label, {words.x, words.middle_y() - height / 2, words.w, height}, line, ui.palette().ink_secondary, beside ? Align::left : Align::centre);
}

std::string case_line(const AgendaItem& item)
{
    std::string line;
    if (!item.case_number.empty())
        line = say("Case {0}", item.case_number);
    if (item.attachments > 0)
        line += (line.empty() ? "" : " · ") + say_count("{0} attachment", "{0} attachments", item.attachments);
    return line;
}

/// The item's case, and how many have left for it; never who.
std::string item_line(const Meeting& meeting)
{
    const int out = meeting.times[meeting.current].out_of_room;
    const std::string line = case_line(current_item(meeting));
    if (out == 0)
        return line;
    return (line.empty() ? std::string() : line + " · ") + say_count("{0} has stepped out", "{0} have stepped out", out);
}

/// How long the item has taken, in words: where no ring shows it.
float draw_time_line(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const Duration used = item_time(meeting, meeting.current, room.now.instant);
    const std::string time = running_time(used), line = ' ' + std::string(tr("on this item")) + " · " + plan_words(planned_for(meeting, meeting.current), used);
    const float height = ui.line_height(Type::label), first = area.y + height / 2, width = ui.figures_width(Type::label, time);
    ui.figures(Type::label, area.x, first, time, p.ink_secondary);
    if (width + ui.text_width(Type::label, line) <= area.w) {
        ui.text_line(Type::label, area.x + width, first, line, p.ink_secondary);
        return height;
    }
    area.cut_top(height);
    return height + ui.text(Type::label, area, line.substr(1), p.ink_secondary);
}

/// Which item it is and its case, on one line; the case follows below where there is no room beside.
float draw_item_head(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const std::string which = item_of(*room.state.meeting), line = item_line(*room.state.meeting);
    const float height = ui.text(Type::overline, area, which, p.primary);
    const float beside = ui.text_width(Type::overline, which) + ui.u(space::m);
    if (beside + ui.text_width(Type::label, line) <= area.w) {
        ui.text_line(Type::label, area.x + beside, area.y + height / 2, line, p.ink_secondary);
        return height;
    }
    Rect below = area;
    below.cut_top(height);
    return height + ui.text(Type::label, below, line, p.ink_secondary);
}

float draw_item_words(Ui& ui, const Room& room, Rect area, Type type, bool ring)
{
    const float top = area.y;
    area.cut_top(draw_item_head(ui, room, area) + ui.u(space::xs));
    area.cut_top(ui.text(type, area, item_title(current_item(*room.state.meeting)), ui.palette().ink));
    return area.y - top + (ring ? 0 : ui.u(space::xs) + draw_time_line(ui, room, {area.x, area.y + ui.u(space::xs), area.w, area.h}));
}

float least_time(const Ui& ui) { return ui.u(230); }
float aside_width(const Ui& ui, const Rect& body) { return std::min(ui.u(space::aside), body.w * 0.36f); }

float summary_height(const Ui& ui, const AgendaItem& item, float width)
{
    return item.summary.empty() ? 0 : ui.text_height(Type::body, item.summary, width) + ui.u(space::xs);
}

/// Where the item's words stand on a tall page: ragged as they are, a long word may reach into the margin, and the title stays large.
Rect ragged(const Ui& ui, Rect body)
{
    if (ui.portrait())
        body.w += ui.u(space::margin) / 2;
    return body;
}

float draw_closed_words(Ui& ui, const Room& room, Rect area, Type type, Type body)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const AgendaItem& item = current_item(meeting);
    const float top = area.y;
    area.cut_top(ui.text(Type::overline, area, item_of(meeting), p.gold_ink) + ui.u(space::s));
    area.cut_top(ui.text(type, area, item_title(item), p.ink) + ui.u(space::m));
    if (meeting.doors_closed) {
        area.cut_top(ui.text(body, area, tr("The doors are closed. What is said here stays here."), p.ink_secondary));
        area.cut_top(ui.text(body, area, tr("The public and the recording are out of the room."), p.ink_secondary) + ui.u(space::m));
    } else {
        area.cut_top(ui.text(body, area, tr("The doors are open."), p.ink_secondary) + ui.u(space::m));
    }
    if (const int out = meeting.times[meeting.current].out_of_room; out > 0)
        area.cut_top(ui.text(body, area, say_count("{0} has stepped out", "{0} have stepped out", out), p.ink_secondary) + ui.u(space::m));
    return area.y + draw_time_line(ui, room, area) - top;
}

/// Beside the lock, or below it.
Rect closed_words_area(const Ui& ui, const Rect& area)
{
    const float icon = ui.fonts().icon_pixels(IconSize::large), edge = ui.u(space::l);
    Rect words = area.inset(edge, edge);
    ui.portrait() ? words.cut_top(icon + ui.u(space::m)) : words.cut_left(icon + ui.u(space::l));
    return words;
}

}  // namespace

bool item_fits(Ui& ui, const Room& room, const Rect& body, Type type, bool ring, bool summary)
{
    const float gap = ui.u(space::l), width = ring && !ui.portrait() ? body.w - aside_width(ui, body) - gap : ragged(ui, body).w;
    const float words = ui.measured([&] { return draw_item_words(ui, room, {0, 0, width, endless}, type, ring); });
    const float with_summary = words + (summary ? summary_height(ui, current_item(*room.state.meeting), width) : 0);
    const float time = !ring ? 0 : ui.portrait() ? least_time(ui) + gap : 0;
    return with_summary + time <= body.h && (!ring || body.h >= least_time(ui)) && widest_word(ui, type, item_title(current_item(*room.state.meeting))) <= width;
}

void draw_item(Ui& ui, const Room& room, Rect body, Type type, bool ring, bool summary)
{
    const float gap = ui.u(space::l);
    if (ring && ui.portrait()) {
        const float words = ui.measured([&] { return draw_item_words(ui, room, {0, 0, ragged(ui, body).w, endless}, type, true); }) +
                            (summary ? summary_height(ui, current_item(*room.state.meeting), body.w) : 0);
        draw_time(ui, room, body.cut_bottom(std::max(least_time(ui), std::min({ui.u(space::aside), body.h * 0.4f, body.h - words - gap}))));
        body.cut_bottom(gap);
    } else if (ring) {
        const Rect place = body.cut_right(aside_width(ui, body));
        draw_time(ui, room, {place.x, place.y, place.w, std::min(place.h, place.w * 1.25f)});
        body.cut_right(gap);
    }
    const std::string& words = current_item(*room.state.meeting).summary;
    if (summary && !words.empty())
        ui.text(Type::body, body.cut_bottom(summary_height(ui, current_item(*room.state.meeting), body.w) - ui.u(space::xs)), words, ui.palette().ink_secondary);
    flow(ui, "item.scroll", ragged(ui, body), ui.palette().ground, [&](Rect content, float) { return draw_item_words(ui, room, content, type, ring); });
}

bool closed_words_fit(Ui& ui, const Room& room, const Rect& area)
{
    const Rect words = closed_words_area(ui, area);
    return ui.measured([&] { return draw_closed_words(ui, room, {words.x, words.y, words.w, endless}, Type::heading, Type::label); }) <= words.h;
}

void draw_closed_item(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const float icon = ui.fonts().icon_pixels(IconSize::large), edge = ui.u(space::l);
    const bool beside = !ui.portrait();
    const Rect inside = area.inset(edge, edge), words = closed_words_area(ui, area);
    const auto need = [&](Type title, Type body) { return ui.measured([&] { return draw_closed_words(ui, room, {words.x, words.y, words.w, endless}, title, body); }); };
    Type type = Type::headline, body = Type::lead;
    for (const Type smaller : {Type::title, Type::page_title, Type::heading})
        if (need(type, body) > words.h)
            type = smaller;
    if (need(type, body) > words.h)
        body = Type::label;
    const Rect ground{area.x, area.y, area.w, std::min(area.h, need(type, body) + (beside ? 0 : icon + ui.u(space::m)) + 2 * edge)};
    ui.fill(ground, p.gold_pale, ui.u(space::radius));
    ui.outline(ground, p.gold_outline, ui.u(space::hair), ui.u(space::radius));
    ui.icon(IconSize::large, inside.x + icon / 2, inside.y + icon / 2, "lock", p.gold_ink);
    flow(ui, "closed.scroll", words, p.gold_pale, [&](Rect content, float) { return draw_closed_words(ui, room, content, type, body); });
}

}  // namespace kiosk
