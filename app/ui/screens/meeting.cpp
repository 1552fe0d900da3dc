// Why: the screen of the evening. The current item is read from five metres; the chair's buttons are where they always are.
// A closed item shows a lock and its number, and nothing else.
#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

void draw_time(Ui& ui, const Room& room, const Rect& rect)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const AgendaItem& item = current_item(meeting);
    const Duration used = item_time(meeting, meeting.current, room.now.instant);
    card(ui, rect);
    Rect inside = rect.inset(ui.u(space::m), ui.u(space::l + space::xs));
    const Rect foot = inside.cut_bottom(ui.u(space::l));
    inside.cut_bottom(ui.u(space::m));
    const float radius = std::min(inside.w, inside.h) / 2;
    const bool over = item.planned && used > *item.planned;
    const double part = item.planned ? static_cast<double>(used.count()) / static_cast<double>(Duration(*item.planned).count()) : 0;
    ring(ui, inside.middle_x(), inside.middle_y(), radius, ui.u(space::ring), part, p.track, over ? p.gold : p.primary);
    const std::string time = running_time(used);
    const Type type = time.size() > 5 ? Type::heading : Type::title;
    ui.figures(type, inside.middle_x(), inside.middle_y() - ui.u(space::xs), time, p.ink, Align::centre);
    std::string plan = item.planned ? say("of {0}", minutes_short(*item.planned)) : std::string(tr("no plan"));
    if (over)
        plan = say("{0} over", minutes_short(std::chrono::ceil<std::chrono::minutes>(used - *item.planned)));
    ui.text_line(Type::caption, inside.middle_x(), inside.middle_y() + ui.u(space::xl - space::xs), plan, over ? p.gold : p.ink_muted, Align::centre);
    ui.text_line(Type::label, foot.middle_x(), foot.middle_y(), plan_phrase(meeting, room.now.instant), p.ink_secondary, Align::centre);
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

/// Which item it is and its case, on one line; the case follows below where there is no room beside.
float draw_item_head(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const std::string which = item_of(*room.state.meeting), line = case_line(current_item(*room.state.meeting));
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

/// The title is for the whole room, so it gets what room there is; the summary is for who stands near.
void draw_open_item(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const AgendaItem& item = current_item(*room.state.meeting);
    area.cut_top(draw_item_head(ui, room, area) + ui.u(space::xs));
    const std::string title = item_title(item);
    const float below = item.summary.empty() ? 0 : ui.text_height(Type::body, item.summary, area.w);
    const Type type = ui.fitting({Type::item, Type::title, Type::heading, Type::overline, Type::label_strong}, title, area.w, area.h - below - ui.u(space::xs));
    ui.text(type, area, title, p.ink);
    ui.text(Type::body, area.cut_bottom(below), item.summary, p.ink_secondary);
}

void draw_closed_item(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const AgendaItem& item = current_item(meeting);
    ui.fill(area, p.gold_pale, ui.u(space::radius));
    ui.outline(area, p.gold_outline, ui.u(space::hair), ui.u(space::radius));
    Rect inside = area.inset(ui.u(space::xl), ui.u(space::xl - space::s));
    const float icon = ui.u(icon_units(IconSize::large));
    const Rect lock = inside.cut_left(icon + ui.u(space::xl));
    ui.icon(IconSize::large, lock.x + icon / 2, lock.y + icon / 2 + ui.u(space::s), "lock", p.gold);
    inside.cut_top(ui.u(space::s));
    inside.cut_top(ui.text(Type::overline, inside, item_of(meeting), p.gold) + ui.u(space::s));
    inside.cut_top(ui.text(ui.fitting({Type::headline, Type::title, Type::heading}, item_title(item), inside.w, inside.h / 2), inside, item_title(item), p.ink) + ui.u(space::l));
    inside.cut_top(ui.text(Type::lead, inside, tr("The doors are closed. What is said here stays here."), p.ink_secondary));
    inside.cut_top(ui.text(Type::lead, inside, tr("The public and the recording are out of the room."), p.ink_secondary) + ui.u(space::m));
    const std::string plan = item.planned ? say("of {0}", minutes_short(*item.planned)) : std::string(tr("no plan"));
    const std::string used = running_time(item_time(meeting, meeting.current, room.now.instant));
    ui.figures(Type::label, inside.x, inside.y + ui.line_height(Type::label) / 2, used, p.ink_muted);
    ui.text_line(Type::label, inside.x + ui.figures_width(Type::label, used), inside.y + ui.line_height(Type::label) / 2, ' ' + std::string(tr("on this item")) + " · " + plan, p.ink_muted);
}

/// What follows, as far as the row has room.
void draw_following(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const float middle = area.middle_y();
    ui.text_line(Type::label, area.x, middle, tr("After this"), p.ink_muted);
    float x = area.x + ui.text_width(Type::label, tr("After this")) + ui.u(space::l);
    std::size_t shown = 0;
    for (std::size_t i = meeting.current + 1; i < meeting.agenda.items.size() && shown < 4; ++i) {
        const AgendaItem& item = meeting.agenda.items[i];
        if (item.status != ItemStatus::planned)
            continue;
        const std::string title = item_title(item);
        const float lock = item.closed ? ui.u(space::l + 4) : 0;
        const float number = ui.text_width(Type::body_strong, item.number) + ui.u(space::s + 2);
        const float width = lock + number + ui.text_width(Type::body, title);
        if (x + width > area.right())
            return;
        if (item.closed)
            ui.icon(IconSize::inline_, x + ui.u(space::s), middle, "lock", p.gold);
        ui.text_line(Type::body_strong, x + lock, middle, item.number, p.ink);
        ui.text_line(Type::body, x + lock + number, middle, title, p.ink_secondary);
        x += width + ui.u(space::xl - space::s);
        ++shown;
    }
    if (shown == 0)
        ui.text_line(Type::body, x, middle, next_item(meeting) ? say("Item {0}", meeting.agenda.items[*next_item(meeting)].number) : std::string(tr("The meeting ends")), p.ink_secondary);
}

/// Upright, and where the panel is nearly square, the buttons need two rows.
bool stacked(const Ui& ui) { return ui.screen().w < ui.screen().h * 1.5f; }

void draw_buttons(Ui& ui, const Room& room, Rect row)
{
    const Meeting& meeting = *room.state.meeting;
    const bool last = !next_item(meeting);
    const Button next = last ? Button{.id = "meeting.end", .label = tr("End the meeting"), .icon = "flag", .look = Look::primary}
                             : Button{.id = "meeting.next", .label = tr("Next item"), .icon_after = "arrow_forward", .look = Look::primary, .role = Role::commit};
    const Button end{.id = "meeting.end", .label = tr("End"), .icon = "flag"};
    const auto go_on = [&] { last ? ui.emit(AskToEnd{}) : ui.emit(NextItem{}); };
    if (stacked(ui)) {
        Rect upper = row;
        upper.y -= row.h + ui.u(space::m);
        if (!last && button_left(ui, upper, end))
            ui.emit(AskToEnd{});
        if (button(ui, upper, next))
            go_on();
    }
    if (previous_item(meeting) && button_left(ui, row, {.id = "meeting.previous", .label = tr("Previous"), .icon = "arrow_back"}))
        ui.emit(PreviousItem{});
    if (button_left(ui, row, {.id = "meeting.pause", .label = tr("Pause"), .icon = "pause"}))
        ui.emit(TakePause{});
    if (button_left(ui, row, {.id = "meeting.remind", .label = tr("Recall the kodeks"), .icon = "notifications"}))
        ui.emit(OpenRemind{});
    if (stacked(ui))
        return;
    if (!last && button_left(ui, row, end))
        ui.emit(AskToEnd{});
    if (button_right(ui, row, next))
        go_on();
}

}  // namespace

void draw_meeting(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    const bool closed = current_item(meeting).closed;
    Page page = kiosk::page(ui, space::margin, true);
    draw_meeting_header(ui, room, page.header, !closed);
    Rect body = page.body;
    body.cut_top(ui.u(space::m - 5));
    draw_progress(ui, room, body.cut_top(ui.u(space::bar)));
    body.cut_top(ui.u(space::xl - space::xs));
    if (stacked(ui))
        body.cut_bottom(page.footer.h + ui.u(space::l));
    if (closed) {
        draw_closed_item(ui, room, body.cut_top(ui.u(space::xl * 7.8f)));
    } else {
        Rect following = body.cut_bottom(ui.line_height(Type::body));
        body.cut_bottom(ui.u(space::l));
        Rect aside = ui.portrait() ? body.cut_bottom(ui.u(space::aside)) : body.cut_right(ui.u(space::aside));
        ui.portrait() ? body.cut_bottom(ui.u(space::m)) : body.cut_right(ui.u(space::xl));
        draw_time(ui, room, aside);
        draw_open_item(ui, room, body);
        draw_following(ui, room, following);
    }
    draw_buttons(ui, room, page.footer);
}

}  // namespace kiosk
