// Why: what may lie over a screen. A norm is a calm band over the lower third, never over the item's title; a question that
// ends something is never where the tap that asked it fell.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {

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
    case Notice::Kind::touch_stuck: return with_code(tr("The panel felt a touch that did not end and has let it go. If it happens again, wipe the panel or call IT."));
    case Notice::Kind::recap_saved: return say("Saved on the stick: {0}. Take the stick out when its light is off.", notice.code);
    case Notice::Kind::recap_not_saved: return with_code(tr("Nothing was saved. Plug in a USB stick that can be written to, and try again."));
    case Notice::Kind::meeting_unknown: return with_code(tr("What is under way cannot be read. The screen tries again every minute; no meeting can start before. Call IT."));
    }
    return {};
}

void draw_notice(Ui& ui, const Room& room)
{
    const std::string line = notice_line(*room.state.notice);
    const float width = ui.screen().w - 2 * ui.u(space::margin), height = ui.text_height(Type::label, line, width);
    Rect top = ui.screen();
    const Rect strip = top.cut_top(height + ui.u(space::s));
    ui.fill(ui.bleed(strip), ui.palette().gold);
    ui.take_top(strip.h);
    ui.text(Type::label, {strip.x + ui.u(space::margin), strip.y + ui.u(space::s) / 2, width, height}, line, ui.palette().on_gold, Align::centre);
}

namespace {

/// How a norm is laid into its band: its number beside it, or in the line above a long one.
struct BandShape {
    bool number_beside;
    float words;   ///< width
    float height;  ///< of the band, as high as the words need in the smallest type
    float edge;    ///< above and below them
    Type smallest = Type::label;
};

float close_room(const Ui& ui) { return ui.u(120 + space::l); }

float band_title(const Ui& ui, const ReminderBand& band, float width)
{
    return band.number > 0 ? ui.text_height(Type::label_strong, say("Kodeks point {0}", band.number), width) + ui.u(space::xs) : 0;
}

BandShape shape_of(const Ui& ui, const ReminderBand& band)
{
    const float inside = ui.screen().w - 2 * ui.u(space::margin) - close_room(ui);
    const float number = band.number > 0 ? ui.text_width(Type::mark, std::to_string(band.number)) + ui.u(space::l) : 0;
    const auto height = [&](Type type, float width) { return band_title(ui, band, width) + ui.text_height(type, band.text, width); };
    const float edge = ui.u(space::l), least = ui.u(344);
    const float beside = height(Type::label, inside - number) + 2 * edge, below = height(Type::label, inside) + 2 * edge;
    if (beside <= ui.screen().h * 0.45f)
        return {true, inside - number, std::max(least, beside), edge};
    if (below <= ui.screen().h * 0.7f)  // the item's title has its line above
        return {false, inside, std::max(least, below), edge};
    const float narrow = ui.u(space::s);
    return {false, inside, height(Type::caption, inside) + 2 * narrow, narrow, Type::caption};
}

}  // namespace

/// A third of the screen, or what a long norm needs.
Rect reminder_area(const Ui& ui, const Room& room)
{
    Rect screen = ui.screen();
    return screen.cut_bottom(shape_of(ui, *room.state.reminder).height);
}

void draw_reminder(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const ReminderBand& band = *room.state.reminder;
    const Rect area = reminder_area(ui, room);
    const BandShape shape = shape_of(ui, band);
    if (ui.control("reminder.close", band.text, area, Role::dismiss))  // what lies below it is held back for a moment, see Interface
        ui.emit(DismissReminder{});
    ui.come_from(0, area.h, band.since);
    ui.fill(ui.bleed(area), p.gold);

    Rect inside = area.inset(ui.u(space::margin), shape.edge);
    const Rect close = inside.cut_right(ui.u(120));
    ui.circle_outline(close.middle_x(), area.middle_y(), close.w / 2, p.on_gold.faded(0.7f), ui.u(space::xs - 1));
    ui.icon(IconSize::key, close.middle_x(), area.middle_y(), "check", p.on_gold);
    if (band.number > 0 && shape.number_beside)
        ui.text_line(Type::mark, inside.x, area.middle_y(), std::to_string(band.number), p.on_gold);

    Rect words{close.x - ui.u(space::l) - shape.words, inside.y, shape.words, inside.h};
    const float title = band_title(ui, band, words.w);
    const Type type = ui.fitting({Type::title, Type::heading, Type::overline, Type::body_strong, Type::label, shape.smallest}, band.text, words.w, words.h - title);
    words.cut_top((words.h - title - ui.text_height(type, band.text, words.w)) / 2);
    if (band.number > 0)
        words.cut_top(ui.text(Type::label_strong, words, say("Kodeks point {0}", band.number), p.on_gold_secondary) + ui.u(space::xs));
    ui.text(type, words, band.text, p.on_gold);

    const float left = 1 - static_cast<float>((room.now.instant - band.since).count()) / static_cast<float>(reminder_shown_for.count());
    const Rect edge = ui.bleed(area);
    ui.fill({edge.x, edge.bottom() - ui.u(space::s - 4), edge.w * std::max(0.f, left), ui.u(space::s - 4)}, p.on_gold);
    ui.rest();
    if (!room.configuration.display.reduce_motion)
        ui.keep_moving();
}

namespace {

Button here_button() { return {.id = "still.here", .label = tr("I am here"), .look = Look::on_gold, .role = Role::dismiss, .right = true}; }

Footer still_here_row(Ui& ui)
{
    return Footer(ui, ui.screen().w - 2 * ui.u(space::margin), {here_button()}, tr("Are you still there?"), ui.palette().on_gold);
}

}  // namespace

Rect still_here_area(Ui& ui)
{
    Rect screen = ui.screen();
    return screen.cut_top(still_here_row(ui).height() + 2 * ui.u(space::m));
}

void draw_still_here(Ui& ui, const Room&)
{
    const Rect area = still_here_area(ui);
    ui.fill(ui.bleed(area), ui.palette().gold);
    if (!still_here_row(ui).draw(area.inset(ui.u(space::margin), ui.u(space::m))).empty())
        ui.emit(StillHere{});
}

namespace {

/// "comes after a pause: point 3"
std::string when_it_comes(const Room& room, const ExpectedReminder& expected)
{
    const auto placed = find_point(kodeks(room.configuration), expected.rule.point);
    const int number = placed ? placed->point->number : 0;
    if (expected.item)
        return say("comes with item {0}: point {1}", room.state.meeting->agenda.items[*expected.item].number, number);
    if (expected.at && clock_is_set(room.now.wall))
        return say("comes about {0}: point {1}", at_instant(room.now, std::max(*expected.at, room.now.instant)), number);
    switch (expected.rule.trigger) {
    case Trigger::after_pause: return say("comes after a pause: point {0}", number);
    case Trigger::overrun: return say("comes after a speaker who runs over: point {0}", number);
    case Trigger::behind_plan: return say("comes when the meeting is {0} min behind: point {1}", expected.rule.minutes.count(), number);
    case Trigger::idle:
    case Trigger::opening:
    case Trigger::closed_item:
    case Trigger::item_kind:
    case Trigger::minutes_in:
    case Trigger::before_checkin: break;
    }
    return say("comes by itself: point {0}", number);
}

/// A norm that may come by itself, and the button that leaves it out for this evening.
float draw_expected(Ui& ui, const Room& room, const ExpectedReminder& expected, const Rect& area)
{
    const Palette& p = ui.palette();
    const std::string when = when_it_comes(room, expected);
    const float side = ui.u(space::control), words = area.w - side - ui.u(space::m);
    const float text = ui.text_height(Type::body_strong, expected.rule.text, words), below = ui.text_height(Type::label, when, words);
    Rect rest = area;
    const Rect row = rest.cut_top(std::max(side + 2 * ui.row_gap(), text + below + ui.u(space::m)));
    ui.line(row.x, row.right(), row.y, p.hairline);
    const float top = row.middle_y() - (text + below) / 2;
    ui.text(Type::body_strong, {row.x, top, words, text}, expected.rule.text, p.ink);
    ui.text(Type::label, {row.x, top + text, words, below}, when, p.ink_secondary);
    const Rect drop{row.right() - side, row.middle_y() - side / 2, side, side};
    if (round_button(ui, drop, "expected." + expected.rule.id, say("Leave out this evening: {0}", expected.rule.text), "close"))
        ui.emit(DropReminder{expected.rule.id});
    return row.h;
}

float draw_all_expected(Ui& ui, const Room& room, Rect area)
{
    const auto all = expected_reminders(*room.state.meeting, room.configuration.reminders, room.configuration.meeting, room.now.instant);
    if (all.empty())
        return 0;
    const float top = area.y;
    area.cut_top(ui.text(Type::label, area, tr("May come by itself"), ui.palette().ink_muted) + ui.u(space::xs));
    for (const ExpectedReminder& expected : all)
        area.cut_top(draw_expected(ui, room, expected, area));
    area.cut_top(ui.u(space::m));
    area.cut_top(ui.text(Type::label, area, tr("Recall now"), ui.palette().ink_muted) + ui.u(space::xs));
    return area.y - top;
}

float draw_point_to_recall(Ui& ui, const Point& point, const Rect& area, float number)
{
    const Palette& p = ui.palette();
    const float words = area.w - number, text = ui.text_height(Type::label_strong, point.text, words);
    Rect rest = area;
    const Rect row = rest.cut_top(std::max(ui.u(space::control) + 2 * ui.row_gap(), text + ui.u(space::m)));
    ui.line(row.x, row.right(), row.y, p.hairline);
    const std::string id = "remind." + point.id;
    if (ui.control(id, point.text, row.inset(0, ui.row_gap())))
        ui.emit(RemindOf{point.id});
    if (ui.held(id))
        ui.fill(row, p.primary_pale);
    ui.text_line(Type::overline, row.x, row.middle_y(), std::to_string(point.number), p.primary);
    ui.text(Type::label_strong, {row.x + number, row.middle_y() - text / 2, words, text}, point.text, p.ink);
    return row.h;
}

}  // namespace

void draw_remind_sheet(Ui& ui, const Room& room)
{
    const Rect inside = side_sheet(ui, tr("Recall a point"));
    const float number = ui.text_width(Type::overline, "00") + ui.u(space::l);
    flow(ui, "remind.scroll", inside, ui.palette().surface, [&](Rect area, float) {
        const float top = area.y;
        area.cut_top(draw_all_expected(ui, room, area));
        for (const Section& section : kodeks(room.configuration).sections)
            for (const Point& point : section.points)
                area.cut_top(draw_point_to_recall(ui, point, area, number));
        return area.y - top;
    });
}

namespace {

void draw_question(Ui& ui, const std::string& title, const std::string& text, Button yes, Action action, const char* no)
{
    const Palette& p = ui.palette();
    yes.role = Role::commit;
    const auto yes_id = yes.id;
    Footer row(ui, question_width(ui), {yes, {.id = "sheet.close", .label = no, .role = Role::dismiss, .right = true}});
    const auto words = [&](Rect area, float) {
        const float top = area.y;
        area.cut_top(ui.text(Type::heading, area, title, p.ink) + ui.u(space::s));
        return area.y - top + ui.text(Type::body, area, text, p.ink_secondary);
    };
    const float height = ui.measured([&] { return words({0, 0, question_width(ui), endless}, 0); });
    Rect inside = question_sheet(ui, height + ui.u(space::l) + row.height());
    const auto tapped = row.draw_below(inside);
    flow(ui, "question.scroll", inside, p.surface, words);
    if (tapped == yes_id)
        ui.emit(std::move(action));
    else if (!tapped.empty())
        ui.emit(CloseSheet{});
}

}  // namespace

std::string end_sheet_text(const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    std::string text;
    if (const auto next = next_item(meeting))
        text = say("Item {0} and what follows have not been reached. ", meeting.agenda.items[*next].number);
    return text + say("The meeting check opens for the {0} who are present.", meeting.present);
}

void draw_end_sheet(Ui& ui, const Room& room)
{
    draw_question(ui, tr("End the meeting?"), end_sheet_text(room), {.id = "end.confirm", .label = tr("Yes, end the meeting"), .icon = "flag", .look = Look::alarm}, EndMeeting{}, tr("No, go on"));
}

std::string close_sheet_text(const Room& room)
{
    const Checkin& checkin = *room.state.checkin;
    return say("{0} of {1} have answered. The result is shown, and nobody can answer after this.", checkin.answered, checkin.present);
}

void draw_close_sheet(Ui& ui, const Room& room)
{
    draw_question(ui, tr("Close the meeting check?"), close_sheet_text(room),
                  {.id = "close.confirm", .label = tr("Yes, close it"), .icon = "lock", .look = Look::alarm}, CloseCheckin{}, tr("No, keep it open"));
}

std::string doors_sheet_text(const Room& room)
{
    return say("Item {0} is handled behind closed doors. Ask the public to leave, and stop the recording.", current_item(*room.state.meeting).number);
}

void draw_doors_sheet(Ui& ui, const Room& room)
{
    draw_question(ui, tr("The doors are to be closed"), doors_sheet_text(room),
                  {.id = "doors.confirm", .label = tr("The doors are closed"), .icon = "lock", .look = Look::primary}, CloseDoors{}, tr("Not yet"));
}

/// The set end has come: asked once, and nothing ends by itself.
void draw_end_time_sheet(Ui& ui, const Room& room)
{
    const TimeOfDay end = room.state.meeting->agenda.end.value_or(TimeOfDay{});
    draw_question(ui, say("The meeting was to end {0}", at_time(end)), end_sheet_text(room),
                  {.id = "end.confirm", .label = tr("Yes, end the meeting"), .icon = "flag", .look = Look::alarm}, EndMeeting{}, tr("No, go on"));
}

}  // namespace kiosk
