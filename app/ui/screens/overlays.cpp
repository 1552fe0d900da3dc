// Why: what may lie over a screen. A norm is a calm band over the lower third, never over the item's title; a question that
// ends something is never where the tap that asked it fell.
#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

std::string notice_line(const Notice& notice)
{
    const auto with_code = [&](const char* line) { return notice.code.empty() ? std::string(line) : std::string(line) + " (" + notice.code + ")"; };
    switch (notice.kind) {
    case Notice::Kind::meeting_resumed: return tr("The power was gone. The meeting has been resumed where it stood.");
    case Notice::Kind::meeting_resumed_untimed: return tr("The power was gone, and the clock cannot tell how long. The meeting has been resumed without that time.");
    case Notice::Kind::checkin_resumed: return tr("The meeting check has been resumed. Every answer given counts.");
    case Notice::Kind::not_saved: return with_code(tr("The meeting goes on but cannot be saved. If the screen is turned off, the meeting is lost. Call IT."));
    case Notice::Kind::answer_not_counted: return with_code(tr("Your answer could not be saved and does not count. Please give it again."));
    case Notice::Kind::answer_kept: return with_code(tr("Your answer could not be taken back. It still counts."));
    case Notice::Kind::checkin_unavailable: return with_code(tr("The meeting check cannot be opened, so nobody can answer tonight. Call IT: the disk may be full."));
    case Notice::Kind::result_pending: return with_code(tr("The result could not be saved yet. The screen tries again every minute."));
    case Notice::Kind::meeting_unknown: return with_code(tr("What is under way cannot be read. The screen tries again every minute; no meeting can start before. Call IT."));
    }
    return {};
}

}  // namespace

void draw_notice(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect strip = ui.screen();
    const std::string line = notice_line(*room.state.notice);
    const float width = strip.w - 2 * ui.u(space::margin);
    const Type type = ui.fitting({Type::label, Type::caption}, line, width, ui.line_height(Type::label));
    const float height = ui.text_height(type, line, width);
    strip = strip.cut_top(height + ui.u(space::s - space::hair));
    ui.fill(strip, p.gold);
    ui.text(type, strip.inset(ui.u(space::margin), (strip.h - height) / 2), line, p.on_gold, Align::centre);
}

Rect reminder_area(const Ui& ui)
{
    Rect screen = ui.screen();
    return screen.cut_bottom(ui.u(344));
}

void draw_reminder(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const ReminderBand& band = *room.state.reminder;
    const Rect area = reminder_area(ui);
    if (ui.control("reminder.close", band.text, area, Role::dismiss))
        ui.emit(DismissReminder{});
    ui.fill(area, p.gold);

    Rect inside = area.inset(ui.u(space::margin), ui.u(space::xl - space::s));
    const float round = ui.u(120);
    const Rect close = inside.cut_right(round);
    ui.circle_outline(close.middle_x(), area.middle_y(), round / 2, p.on_gold.faded(0.55f), ui.u(space::xs - 1));
    ui.icon(IconSize::key, close.middle_x(), area.middle_y(), "check", p.on_gold);
    if (band.number > 0) {
        const Rect number = inside.cut_left(ui.u(space::xl * 3.15f));
        ui.text_line(Type::mark, number.x, area.middle_y(), std::to_string(band.number), p.on_gold);
    }
    inside.cut_right(ui.u(space::l));
    if (band.number > 0)
        inside.cut_top(ui.text(Type::label_strong, inside, say("Kodeks point {0}", band.number), p.on_gold.faded(0.8f)) + ui.u(space::xs));
    ui.text(ui.fitting({Type::title, Type::heading, Type::overline, Type::label_strong}, band.text, inside.w, inside.h), inside, band.text, p.on_gold);

    const float left = 1 - static_cast<float>((room.now.instant - band.since).count()) / static_cast<float>(reminder_shown_for.count());
    ui.fill({area.x, area.bottom() - ui.u(space::s - 4), area.w * std::max(0.f, left), ui.u(space::s - 4)}, p.on_gold);
    if (!room.configuration.display.reduce_motion)
        ui.keep_moving();
}

Rect still_here_area(const Ui& ui)
{
    Rect screen = ui.screen();
    return screen.cut_top(ui.u(space::control + 2 * space::m));
}

void draw_still_here(Ui& ui, const Room&)
{
    const Palette& p = ui.palette();
    const Rect area = still_here_area(ui);
    ui.fill(area, p.gold);
    Rect inside = area.inset(ui.u(space::margin), ui.u(space::m));
    const Button here{.id = "still.here", .label = tr("I am here"), .look = Look::primary};
    if (button_right(ui, inside, here))
        ui.emit(StillHere{});
    ui.text_line(Type::body_strong, inside.x, inside.middle_y(), tr("Are you still there?"), p.on_gold);
}

void draw_remind_sheet(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Rect inside = side_sheet(ui, tr("Recall a point"));
    ScrollArea scroll(ui, "remind.scroll", inside);
    Rect rest = scroll.content();
    rest.h = 1e6f;
    for (const Section& section : kodeks(room.configuration).sections) {
        for (const Point& point : section.points) {
            const float words = rest.w - ui.u(space::xl + space::l);
            const float height = std::max(ui.u(space::control), ui.text_height(Type::label_strong, point.text, words) + ui.u(space::m));
            Rect row = rest.cut_top(height);
            ui.line(row.x, row.right(), row.y, p.hairline);
            const std::string id = "remind." + point.id;
            if (ui.control(id, point.text, row))
                ui.emit(RemindOf{point.id});
            if (ui.held(id))
                ui.fill(row, p.primary_pale);
            ui.text_line(Type::overline, row.x, row.middle_y(), std::to_string(point.number), p.primary);
            row.cut_left(ui.u(space::xl + space::l));
            const float text = ui.text_height(Type::label_strong, point.text, words);
            ui.text(Type::label_strong, {row.x, row.middle_y() - text / 2, words, text}, point.text, p.ink);
        }
    }
    scroll.end(rest.y + ui.u(space::control + space::m), p.surface);
}

namespace {

void draw_question(Ui& ui, const char* title, const std::string& text, Button yes, Action action, const char* no)
{
    const Palette& p = ui.palette();
    Rect inside = question_sheet(ui);
    Rect row = inside.cut_bottom(ui.u(space::control));
    inside.cut_top(ui.text(Type::heading, inside, title, p.ink) + ui.u(space::s));
    ui.text(Type::body, inside, text, p.ink_secondary);
    yes.look = Look::alarm;
    yes.role = Role::commit;
    if (button_left(ui, row, yes))
        ui.emit(std::move(action));
    if (button_right(ui, row, {.id = "sheet.close", .label = no, .role = Role::dismiss}))
        ui.emit(CloseSheet{});
}

}  // namespace

void draw_end_sheet(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    std::string text;
    if (const auto next = next_item(meeting))
        text = say("Item {0} and what follows have not been reached. ", meeting.agenda.items[*next].number);
    text += say("The meeting check opens for the {0} who are present.", meeting.present);
    draw_question(ui, tr("End the meeting?"), text, {.id = "end.confirm", .label = tr("Yes, end the meeting"), .icon = "flag"}, EndMeeting{}, tr("No, go on"));
}

void draw_close_sheet(Ui& ui, const Room& room)
{
    const Checkin& checkin = *room.state.checkin;
    draw_question(ui, tr("Close the meeting check?"), say("{0} of {1} have answered. The result is shown, and nobody can answer after this.", checkin.answered, checkin.present),
                  {.id = "close.confirm", .label = tr("Yes, close it"), .icon = "lock"}, CloseCheckin{}, tr("No, keep it open"));
}

}  // namespace kiosk
