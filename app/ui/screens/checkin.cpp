// Why: the mødetjek. One statement a screen, five faces with words; a tap leaves no trace behind it, and the next statement
// comes by itself. Nobody in the queue sees what the one before answered.
#include <array>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

const char* word(std::size_t step)
{
    switch (step) {
    case 0: return tr("Strongly disagree");
    case 1: return tr("Disagree");
    case 2: return tr("Neither nor");
    case 3: return tr("Agree");
    default: return tr("Strongly agree");
    }
}

void draw_choice(Ui& ui, const Rect& rect, std::size_t step)
{
    const std::string id = "answer." + std::to_string(step + 1);
    if (ui.control(id, word(step), rect))
        ui.emit(GiveAnswer{static_cast<Answer>(step)});
    card(ui, rect, ui.held(id));
    if (ui.portrait()) {
        const float radius = std::min(rect.h * 0.3f, ui.u(space::xl));
        face(ui, rect.x + ui.u(space::xl) + radius / 1.5f, rect.middle_y(), radius, step);
        ui.text_line(Type::heading, rect.x + ui.u(space::xl * 2) + radius * 1.5f, rect.middle_y(), word(step), ui.palette().ink);
        return;
    }
    const float radius = std::min(rect.w * 0.25f, rect.h * 0.22f);
    const float middle = rect.y + rect.h * 0.37f;
    face(ui, rect.middle_x(), middle, radius, step);
    ui.text_line(Type::body_strong, rect.middle_x(), rect.y + rect.h * 0.77f, word(step), ui.palette().ink, Align::centre);
}

void draw_steps(Ui& ui, const Rect& rect, std::size_t count, std::size_t done)
{
    const auto places = columns(rect, count, ui.u(space::s));
    for (std::size_t i = 0; i < count; ++i)
        ui.fill(places[i], i <= done ? ui.palette().primary : ui.palette().track, places[i].h / 2);
}

std::string closing_line(const Room& room)
{
    const Instant closes = room.state.checkin->closes_at;
    if (clock_is_set(room.now.wall))
        return say("The meeting check closes {0}", at_instant(room.now, closes));
    const auto left = std::max(std::chrono::ceil<std::chrono::minutes>(closes - room.now.instant), std::chrono::minutes(0));
    return say("The meeting check closes in {0}", minutes_short(left));
}

}  // namespace

void draw_welcome(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    Rect body = ui.screen().inset(ui.u(space::margin), 0);
    Rect aside = ui.portrait() ? body.cut_bottom(body.h * 0.42f) : body.cut_right(body.w * 0.32f);
    const float radius = ui.u(space::xl * 3.06f);
    const float x = aside.middle_x() - (ui.portrait() ? 0 : ui.u(space::s)), y = ui.portrait() ? aside.middle_y() : ui.screen().y + ui.screen().h * 0.445f;
    ring(ui, x, y, radius, ui.u(space::ring * 1.55f), static_cast<double>(checkin.answered) / std::max(1, checkin.present), p.track, p.primary);
    ui.text_line(Type::numeral, x, y, std::to_string(checkin.answered), p.ink, Align::centre);
    ui.text_line(Type::label, x, y + ui.u(space::control + 5), say("of {0} have answered", checkin.present), p.ink_muted, Align::centre);

    const std::size_t count = room.state.meeting->checkin.statements.size();
    body.cut_top(ui.u(space::xl * 2 + space::s));
    body.cut_top(ui.text(ui.fitting({Type::headline, Type::title}, tr("How did the meeting go?"), body.w, ui.line_height(Type::headline) * 2), body,
                         tr("How did the meeting go?"), p.ink));
    body.y = std::max(body.y, ui.screen().y + ui.screen().h * (ui.portrait() ? 0.24f : 0.425f));
    body.cut_top(ui.text(Type::lead, body,
                         statements_count(count) + ' ' + tr("The screen keeps only the sum: neither name, time nor order."),
                         p.ink_secondary) + ui.u(space::xl + space::l));

    const Button give{.id = "checkin.begin", .label = tr("Give your answer"), .icon = "touch_app", .look = Look::primary, .role = Role::commit};
    const float width = ui.text_width(Type::heading, give.label) + ui.u(space::xl * 3);
    const Rect pill{body.x, body.y, width, ui.u(150)};
    if (checkin.answered < checkin.present && !checkin.closing) {
        if (ui.control(give.id, give.label, pill, give.role))
            ui.emit(BeginAnswers{});
        ui.fill(pill, ui.held(give.id) ? p.primary.faded(0.85f) : p.primary, pill.h / 2);
        ui.icon(IconSize::key, pill.x + ui.u(space::xl + space::m), pill.middle_y(), give.icon, p.on_primary);
        ui.text_line(Type::heading, pill.x + ui.u(space::xl * 2), pill.middle_y(), give.label, p.on_primary);
    }
    Rect foot = ui.screen().inset(ui.u(space::margin), 0);
    foot = foot.cut_bottom(ui.u(space::control + 44));
    foot.cut_bottom(ui.u(44));
    if (button_right(ui, foot, {.id = "checkin.close", .label = say("{0} closes", room.configuration.council.chair_title), .icon = "lock"}))
        ui.emit(OpenPin{PinPurpose::close_checkin});
    row_note(ui, foot, closing_line(room), p.ink_muted);
}

void draw_statement(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    const auto& statements = room.state.meeting->checkin.statements;
    if (checkin.statement >= statements.size())
        return;
    const Statement& statement = statements[checkin.statement];
    Page page = kiosk::page(ui, space::margin, true);
    Rect steps{page.header.x, page.header.middle_y() - ui.u(space::xs * 0.75f), ui.portrait() ? page.header.w : ui.u(655), ui.u(space::xs * 1.5f)};
    draw_steps(ui, steps, statements.size(), checkin.statement);
    if (!ui.portrait()) {
        ui.text_line(Type::label, page.header.right(), page.header.middle_y(), tr("Only the sum is kept"), p.ink_secondary, Align::right);
        ui.icon(IconSize::inline_, page.header.right() - ui.text_width(Type::label, tr("Only the sum is kept")) - ui.u(space::m + space::xs), page.header.middle_y(),
                "visibility_off", p.ink_secondary);
    }
    Rect body = page.body;
    body.cut_top(ui.u(space::m));
    const std::string where = say("Statement {0} of {1}", checkin.statement + 1, statements.size()) + " · " +
                              say("kodeks {0}", point_numbers(kodeks(room.configuration), statement.points));
    body.cut_top(ui.text(Type::label, body, where, p.ink_muted) + ui.u(space::s));
    const float for_choices = ui.portrait() ? body.h * 0.72f : ui.u(380);
    const Rect choices = body.cut_bottom(for_choices);
    ui.text(ui.fitting({Type::title, Type::heading, Type::overline}, statement.text, body.w, body.h), body, statement.text, p.ink);
    const auto places = ui.portrait() ? rows(choices, 5, ui.u(space::m - 4)) : columns(choices, 5, ui.u(space::m));
    for (std::size_t step = 0; step < 5; ++step)
        draw_choice(ui, places[step], step);

    if (button_left(ui, page.footer, {.id = "checkin.previous", .label = tr("Back"), .icon = "undo", .role = Role::dismiss}))
        ui.emit(PreviousStatement{});
    if (button_right(ui, page.footer, {.id = "checkin.skip", .label = tr("Skip")}))
        ui.emit(GiveAnswer{Answer::skipped});
    ui.text_line(Type::label, ui.screen().middle_x(), page.footer.middle_y(), say("{0} of {1} have answered", checkin.answered, checkin.present), p.ink_muted, Align::centre);
}

void draw_thanks(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Rect& screen = ui.screen();
    ui.fill(screen, p.primary);
    const float x = screen.middle_x(), y = screen.middle_y();
    ui.text_line(Type::mark, x, y - ui.u(space::control), tr("Thank you"), p.on_primary, Align::centre);
    ui.text_line(Type::lead, x, y + ui.u(space::xl), tr("Your answer is counted. Make room for the next."), p.on_primary_secondary, Align::centre);
    const auto shown = room.now.instant - room.state.screen_since;
    const double left = 1 - static_cast<double>(shown.count()) / static_cast<double>(thanks_shown_for.count());
    bar(ui, {x - ui.u(250), y + ui.u(space::xl * 2.6f), ui.u(500), ui.u(space::s - 4)}, left, p.on_primary.faded(0.15f), p.gold);
    if (!room.configuration.display.reduce_motion)
        ui.keep_moving();

    const char* undo = tr("Take my answer back");
    const float width = ui.text_width(Type::label, undo) + ui.u(icon_units(IconSize::inline_) + space::s);
    const Rect place{x - width / 2 - ui.u(space::l), screen.bottom() - ui.u(space::xl + space::control - 15), width + 2 * ui.u(space::l), ui.u(space::control)};
    if (ui.control("checkin.undo", undo, place))
        ui.emit(UndoAnswers{});
    if (ui.held("checkin.undo"))
        ui.fill(place, p.on_primary.faded(0.12f), place.h / 2);
    ui.icon(IconSize::inline_, x - width / 2 + ui.u(icon_units(IconSize::inline_)) / 2, place.middle_y(), "undo", p.on_primary_secondary);
    ui.text_line(Type::label, x + width / 2, place.middle_y(), undo, p.on_primary_secondary, Align::right);
}

}  // namespace kiosk
