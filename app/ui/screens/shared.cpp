#include "ui/screens/shared.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/widgets.hpp"

namespace kiosk {

void draw_standing(Ui& ui, const Room& room)
{
    const Standing& standing = room.state.standing;
    std::string line;
    if (standing.last_good_configuration)
        line = tr("The files in the configuration have errors. The kiosk shows the last ones that worked. (K31)");
    else if (standing.database_set_aside)
        line = tr("A damaged database was set aside. What was under way and earlier results are not shown. (K14)");
    if (line.empty())
        return;
    const float width = ui.screen().w - 2 * ui.u(space::margin), height = ui.text_height(Type::caption, line, width) + ui.u(space::s);
    ui.text(Type::caption, ui.take_bottom(height).inset(ui.u(space::margin), 0), line, ui.palette().ink_muted);
}

float clock_width(const Ui& ui, const Room& room, Type type)
{
    return clock_is_set(room.now.wall) ? ui.figures_width(type, clock_face(room.now.local)) : ui.text_width(Type::label, tr("Clock not set"));
}

float draw_clock(Ui& ui, const Room& room, Type type, float right, float middle)
{
    if (clock_is_set(room.now.wall))
        ui.figures(type, right, middle, clock_face(room.now.local), ui.palette().ink, Align::right);
    else
        ui.text_line(Type::label, right, middle, tr("Clock not set"), ui.palette().ink_muted, Align::right);
    return clock_width(ui, room, type);
}

namespace {

const ReminderRule* standing_norm(const Configuration& configuration)
{
    const auto found = std::find_if(configuration.reminders.begin(), configuration.reminders.end(),
                                    [](const ReminderRule& rule) { return rule.trigger == Trigger::opening; });
    return found != configuration.reminders.end() ? &*found : nullptr;
}

}  // namespace

void draw_meeting_header(Ui& ui, const Room& room, Rect& page, bool with_norm)
{
    const Meeting& meeting = *room.state.meeting;
    const ReminderRule* norm = with_norm ? standing_norm(room.configuration) : nullptr;
    (void)draw_header(ui, room, page, {.title = meeting.agenda.title, .note = day(meeting.date), .norm = norm ? norm->text : std::string(), .clock = true, .help = true});
}

void draw_progress(Ui& ui, const Room& room, const Rect& strip)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const auto weight = [&](const AgendaItem& item) {
        if (item.status != ItemStatus::planned)
            return 0.f;
        return static_cast<float>(std::clamp<long>(item.planned.value_or(std::chrono::minutes(8)).count(), 4, 40));
    };
    float total = 0, count = 0;
    for (const AgendaItem& item : meeting.agenda.items)
        if (weight(item) > 0)
            total += weight(item), ++count;
    const float gap = ui.u(space::xs);
    const float room_for_all = strip.w - gap * (count - 1);
    float x = strip.x;
    for (std::size_t i = 0; i < meeting.agenda.items.size(); ++i) {
        const AgendaItem& item = meeting.agenda.items[i];
        if (weight(item) == 0)
            continue;
        const float width = room_for_all * weight(item) / total;
        ui.fill({x, strip.y, width, strip.h}, p.track);
        const bool now = i == meeting.current;
        float part = !now && meeting.times[i].begun ? 1.f : 0.f;
        if (now) {
            const Duration plan = item.planned.value_or(std::chrono::minutes(8));
            part = std::clamp(static_cast<float>(item_time(meeting, i, room.now.instant).count()) / static_cast<float>(plan.count()), 0.04f, 1.f);
        }
        ui.fill({x, strip.y, width * part, strip.h}, now && item.closed ? p.gold_ink : p.primary);
        x += width + gap;
    }
}

namespace {

void dim(Ui& ui) { ui.fill(ui.whole(), dark_palette().ground.faded(0.62f)); }

}  // namespace

Rect side_sheet(Ui& ui, std::string_view title)
{
    dim(ui);
    Rect sheet = ui.screen();
    if (!ui.portrait())
        sheet.cut_left(sheet.w * 0.27f);
    ui.come_from(ui.portrait() ? 0 : sheet.w, ui.portrait() ? sheet.h : 0, ui.scratch().shown_since);
    ui.fill(ui.bleed(sheet), ui.palette().surface);
    Rect inside = sheet.inset(ui.u(space::xl), ui.u(space::l + space::xs));
    const float title_height = ui.text_height(Type::heading, title, inside.w - ui.u(space::control + space::m));
    Rect head = inside.cut_top(std::max(ui.u(space::control), title_height));
    Rect close = head.cut_right(ui.u(space::control));
    if (round_button(ui, close.cut_top(ui.u(space::control)), "sheet.close", tr("Close"), "close", Role::dismiss))
        ui.emit(CloseSheet{});
    head.cut_right(ui.u(space::m));
    ui.text(Type::heading, {head.x, head.middle_y() - title_height / 2, head.w, title_height}, title, ui.palette().ink);
    inside.cut_top(ui.u(space::m));
    return inside;
}

Rect question_sheet(Ui& ui, float height)
{
    dim(ui);
    const float edge = ui.u(space::xl);
    const float width = std::min(ui.u(1180), ui.screen().w - 2 * ui.u(space::margin));
    height = std::min(height + 2 * edge, ui.screen().h - 2 * ui.u(space::s));
    ui.come_from(0, ui.u(space::xl), ui.scratch().shown_since);
    const Rect sheet{ui.screen().middle_x() - width / 2, ui.screen().middle_y() - height / 2, width, height};
    ui.fill(sheet, ui.palette().surface, ui.u(space::radius));
    ui.outline(sheet, ui.palette().hairline, ui.u(space::hair), ui.u(space::radius));
    return sheet.inset(edge, edge);
}

float question_width(const Ui& ui) { return std::min(ui.u(1180), ui.screen().w - 2 * ui.u(space::margin)) - 2 * ui.u(space::xl); }

float draw_to_discuss(Ui& ui, const std::string& question, Rect area)
{
    const Palette& p = ui.palette();
    const float pad = ui.u(space::s + space::xs);
    const float name = ui.text_width(Type::label_strong, tr("To discuss")) + ui.u(space::m);
    const bool in_one = name + ui.text_width(Type::body, question) <= area.w - 2 * pad;
    const auto draw = [&](Rect words) {
        const float top = words.y;
        if (in_one) {
            ui.text_line(Type::label_strong, words.x, words.y + ui.line_height(Type::body) / 2, tr("To discuss"), p.on_gold_pale);
            words.cut_left(name);
        } else {
            words.cut_top(ui.text(Type::label_strong, words, tr("To discuss"), p.on_gold_pale));
        }
        words.cut_top(ui.text(Type::body, words, question, p.on_gold_pale));
        return words.y - top;
    };
    const float height = ui.measured([&] { return draw(area.inset(pad, pad)); }) + 2 * pad;
    ui.fill({area.x, area.y, area.w, height}, p.gold_pale, ui.u(space::radius));
    draw(area.inset(pad, pad));
    return height + ui.u(space::m);
}

void draw_quorum(Ui& ui, const Room& room, Rect& page)
{
    const int members = room.configuration.council.members;
    if (!short_of_quorum(*room.state.meeting, members))
        return;
    const std::string line = say("The council cannot decide: {0} of {1} must be in the room.", quorum(members), members);
    const float width = page.w - 2 * ui.u(space::m), height = ui.text_height(Type::label_strong, line, width);
    const Rect strip = page.cut_top(height + ui.u(space::s));
    ui.fill(strip, ui.palette().gold, ui.u(space::s));
    ui.text(Type::label_strong, {strip.x + ui.u(space::m), strip.middle_y() - height / 2, width, height}, line, ui.palette().on_gold);
    page.cut_top(ui.u(space::m));
}

}  // namespace kiosk
