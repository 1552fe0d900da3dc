// Why: the mødetjek. One statement a screen, five faces with words; a tap leaves no trace behind it, and the next statement
// comes by itself. Nobody in the queue sees what the one before answered.
#include <algorithm>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

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

constexpr std::size_t choices = 5;

/// The five faces in a row where each word fits below its face, else below one another.
bool faces_in_a_row(const Ui& ui, float width)
{
    float least = ui.u(200);
    for (std::size_t step = 0; step < choices; ++step)
        least = std::max(least, widest_word(ui, Type::label_strong, word(step)) + 2 * ui.u(space::s));
    return !ui.portrait() && fit_beside(width, choices, least, ui.u(space::m));
}

/// Of the words below the faces, so that all faces stand level.
float words_height(const Ui& ui, float width)
{
    float words = 0;
    for (std::size_t step = 0; step < choices; ++step)
        words = std::max(words, ui.text_height(Type::label_strong, word(step), width - 2 * ui.u(space::s)));
    return words;
}

/// What one face and its word need.
float choice_height(const Ui& ui, float width, bool in_a_row)
{
    return in_a_row ? ui.u(space::xl * 2 + space::l * 2) + words_height(ui, width) : ui.control_height();
}

void draw_choice(Ui& ui, const Rect& rect, std::size_t step, bool in_a_row, Role role)
{
    const std::string id = "answer." + std::to_string(step + 1);
    if (ui.control(id, word(step), rect, role))
        ui.emit(GiveAnswer{static_cast<Answer>(step)});
    card(ui, rect, ui.held(id));
    const Colour ink = ui.palette().ink;
    if (!in_a_row) {
        const float radius = std::min(rect.h * 0.34f, ui.u(space::xl));
        face(ui, rect.x + ui.u(space::l) + radius, rect.middle_y(), radius, step);
        const Rect words{rect.x + ui.u(space::l * 2) + 2 * radius, rect.y, rect.right() - ui.u(space::m) - rect.x - ui.u(space::l * 2) - 2 * radius, rect.h};
        const Type type = ui.fitting({Type::heading, Type::label_strong}, word(step), words.w, ui.line_height(Type::heading));
        const float height = ui.text_height(type, word(step), words.w);
        ui.text(type, {words.x, words.middle_y() - height / 2, words.w, height}, word(step), ink);
        return;
    }
    const float inside = rect.w - 2 * ui.u(space::s), height = words_height(ui, rect.w);
    const float left = rect.h - height;
    const float radius = std::min({rect.w * 0.3f, left * 0.32f, ui.u(space::control)});
    face(ui, rect.middle_x(), rect.y + left * 0.5f, radius, step);
    ui.text(Type::label_strong, {rect.x + ui.u(space::s), rect.y + left * 0.5f + radius + (left * 0.5f - radius) * 0.45f, inside, height}, word(step), ink, Align::centre);
}

float draw_choices(Ui& ui, const Rect& area, float spread, Role role)
{
    const bool in_a_row = faces_in_a_row(ui, area.w);
    const float gap = ui.u(in_a_row ? space::m : space::m - 4), width = in_a_row ? (area.w - gap * (choices - 1)) / choices : area.w;
    const float most = in_a_row ? ui.u(380) : ui.u(210);
    const float height = std::max(choice_height(ui, width, in_a_row), std::min(most, choice_height(ui, width, in_a_row) + (in_a_row ? spread : spread / choices)));
    for (std::size_t step = 0; step < choices; ++step) {
        const float at = static_cast<float>(step);
        draw_choice(ui, in_a_row ? Rect{area.x + at * (width + gap), area.y, width, height} : Rect{area.x, area.y + at * (height + gap), width, height}, step, in_a_row, role);
    }
    return in_a_row ? height : choices * (height + gap) - gap;
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

namespace {

/// How many have answered, of those present: in a ring, with its words in it or, where they find no room there, below.
void draw_count(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    const std::string of = say("of {0} have answered", checkin.present), count = std::to_string(checkin.answered);
    const float thick = ui.u(space::ring * 1.55f), gap = ui.u(space::s);
    const auto radius_in = [&] { return std::min({ui.u(space::xl * 3.06f), area.w / 2, area.h / 2}); };
    float radius = radius_in();
    const float wide = 2 * (radius - thick) * 0.86f, cap = ui.fonts().cap_height(Type::numeral), inside = ui.text_height(Type::label, of, wide);
    const bool in_ring = widest_word(ui, Type::label, of) <= wide && cap + gap + inside <= wide;
    if (!in_ring) {
        const float below = ui.text_height(Type::label, of, area.w);
        ui.text(Type::label, area.cut_bottom(below), of, p.ink_muted, Align::centre);
        area.cut_bottom(gap);
        radius = radius_in();
    }
    const float x = area.middle_x(), y = area.middle_y();
    ring(ui, x, y, radius, thick, static_cast<double>(checkin.answered) / std::max(1, checkin.present), p.track, p.primary);
    if (!in_ring) {
        const Type figure = ui.figures_width(Type::numeral, count) <= 2 * (radius - thick) * 0.8f ? Type::numeral : Type::title;
        ui.figures(figure, x, y, count, p.ink, Align::centre);
        return;
    }
    const float top = y - (cap + gap + inside) / 2;
    ui.figures(Type::numeral, x, top + cap / 2, count, p.ink, Align::centre);
    ui.text(Type::label, {x - wide / 2, top + cap + gap, wide, inside}, of, p.ink_muted, Align::centre);
}

Button begin_button() { return {.id = "checkin.begin", .label = tr("Give your answer"), .icon = "touch_app", .look = Look::primary, .role = Role::commit}; }

/// Large, since everybody looks for it with the coat on.
float draw_begin(Ui& ui, const Rect& area)
{
    const Palette& p = ui.palette();
    const Button give = begin_button();
    const float icon = ui.fonts().icon_pixels(IconSize::key), side = ui.u(space::xl), gap = ui.u(space::m);
    const Type type = ui.text_width(Type::heading, give.label) + icon + gap + 2 * side <= area.w ? Type::heading : Type::label_strong;
    const float width = std::min(area.w, ui.text_width(type, give.label) + icon + gap + 2 * side), words = width - icon - gap - 2 * side;
    const float text = ui.text_height(type, give.label, words + 1);
    const Rect pill{area.x, area.y, width, std::max(ui.u(150), text + 2 * gap)};
    if (ui.control(give.id, give.label, pill, give.role))
        ui.emit(BeginAnswers{});
    ui.fill(pill, ui.held(give.id) ? p.primary.faded(0.85f) : p.primary, pill.h / 2);
    ui.icon(IconSize::key, pill.x + side + icon / 2, pill.middle_y(), give.icon, p.on_primary);
    ui.text(type, {pill.x + side + icon + gap, pill.middle_y() - text / 2, words + 1, text}, give.label, p.on_primary);
    return pill.h;
}

bool takes_answers(const Room& room)
{
    const Checkin& checkin = *room.state.checkin;
    return checkin.answered < checkin.present && !checkin.closing;
}

float draw_invitation(Ui& ui, const Room& room, Rect area, float spread, bool with_button)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(ui.u(space::s) + spread * 0.2f);
    const Type type = ui.fitting({Type::headline, Type::title, Type::heading}, tr("How did the meeting go?"), area.w, ui.line_height(Type::headline) * 2.1f);
    area.cut_top(ui.text(type, area, tr("How did the meeting go?"), p.ink) + ui.u(space::m) + spread * 0.2f);
    const std::string promise = statements_count(room.state.meeting->checkin.statements.size()) + ' ' + tr("The screen keeps only the sum: neither name, time nor order.");
    area.cut_top(ui.text(Type::lead, area, promise, p.ink_secondary));
    if (!with_button || !takes_answers(room))
        return area.y - top;
    area.cut_top(ui.u(space::l) + std::min(spread * 0.2f, ui.u(space::xl)));
    return area.y + draw_begin(ui, area) - top;
}

/// The words, and the button below them; where they do not fit, the words scroll and the button stays.
void draw_invitation_in(Ui& ui, const Room& room, Rect area, float most_spread)
{
    const float whole = ui.measured([&] { return draw_invitation(ui, room, {area.x, area.y, area.w, endless}, 0, true); });
    const bool fits = whole <= area.h + 1;
    if (!fits && takes_answers(room)) {
        const float button = ui.measured([&] { return draw_begin(ui, {area.x, area.y, area.w, endless}); });
        draw_begin(ui, area.cut_bottom(button));
        area.cut_bottom(ui.u(space::s));
    }
    flow(ui, "welcome.scroll", area, ui.palette().ground,
         [&](Rect content, float spread) { return draw_invitation(ui, room, content, std::min(spread, most_spread), fits); });
}

}  // namespace

void draw_welcome(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    (void)draw_header(ui, room, page, {.tools = true});
    const std::string close = say("{0} closes", room.configuration.council.chair_title);
    Footer footer(ui, page.w, {{.id = "checkin.close", .label = close, .icon = "lock", .right = true}}, closing_line(room), ui.palette().ink_muted);
    if (!footer.draw_below(page).empty())
        ui.emit(OpenPin{PinPurpose::close_checkin});

    const float gap = ui.u(space::l), largest = ui.u(space::xl * 6.2f);
    const bool low = room.configuration.panel.low_reach;
    if (!ui.portrait() && page.w - largest - gap >= widest_word(ui, Type::heading, tr("How did the meeting go?")) * 2) {
        draw_count(ui, room, page.cut_right(std::max(largest, page.w * 0.32f)));
        page.cut_right(gap);
        return draw_invitation_in(ui, room, page, endless);
    }
    // Below one another, what is touched last where it has to be low; the ring takes what the words leave, and at least what it needs.
    const float words = ui.measured([&] { return draw_invitation(ui, room, {page.x, page.y, page.w, endless}, 0, true); });
    const float left = page.h - words - gap, air = low ? 0 : ui.u(space::xl * 2);
    const float ring = std::max(std::min(ui.u(space::xl * 3.6f), page.h / 2), std::max(std::min(left, largest), left - air));
    draw_count(ui, room, low ? page.cut_top(ring) : page.cut_bottom(ring));
    low ? page.cut_top(gap) : page.cut_bottom(gap);
    draw_invitation_in(ui, room, page, air);
}

namespace {

/// How far one has come, and that only the sum is kept.
void draw_statement_header(Ui& ui, const Room& room, Rect& page, std::size_t count)
{
    const Header header{.note = ui.portrait() ? std::string() : tr("Only the sum is kept"), .note_icon = "visibility_off", .tools = true};
    const float thick = ui.u(space::xs * 1.5f);
    if (ui.portrait()) {
        draw_steps(ui, page.cut_top(thick), count, room.state.checkin->statement);
        page.cut_top(ui.u(space::s));
        (void)draw_header(ui, room, page, header);
        return;
    }
    Rect right = page;
    const Rect left = right.cut_left(std::min(ui.u(655), page.w * 0.34f));
    right.cut_left(ui.u(space::l));
    const float line = std::max(ui.u(space::header), ui.line_height(Type::label_strong));
    draw_steps(ui, {left.x, left.y + (line - thick) / 2, left.w, thick}, count, room.state.checkin->statement);
    (void)draw_header(ui, room, right, header);
    page.cut_top(right.y - page.y);
}

/// The last answer hands all of them in.
Role role_of_answers(const Room& room)
{
    return room.state.checkin->statement + 1 == room.state.meeting->checkin.statements.size() ? Role::commit : Role::plain;
}

float draw_question(Ui& ui, const Room& room, Rect area, float spread, Type type)
{
    const Palette& p = ui.palette();
    const auto& statements = room.state.meeting->checkin.statements;
    const std::size_t at = room.state.checkin->statement;
    const float top = area.y, gap = ui.u(space::m);
    const Role role = role_of_answers(room);
    const bool low = !ui.portrait() || room.configuration.panel.low_reach;
    area.cut_top(std::min(ui.u(space::m), spread));
    const std::string where = say("Statement {0} of {1}", at + 1, statements.size()) + " · " + say("kodeks {0}", point_numbers(kodeks(room.configuration), statements[at].points));
    area.cut_top(ui.text(Type::label, area, where, p.ink_muted) + ui.u(space::xs));
    area.cut_top(ui.text(type, area, statements[at].text, p.ink) + gap);
    const float taken = ui.measured([&] { return draw_choices(ui, area, spread, role); }) - ui.measured([&] { return draw_choices(ui, area, 0, role); });
    const float left = std::max(0.f, spread - taken - std::min(ui.u(space::m), spread));
    area.cut_top(low ? left : std::min(left, ui.u(space::l)));
    area.cut_top(draw_choices(ui, area, spread, role));
    return area.y - top;
}

}  // namespace

void draw_statement(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    const auto& statements = room.state.meeting->checkin.statements;
    if (checkin.statement >= statements.size())
        return;
    Rect page = page_area(ui, space::margin);
    draw_statement_header(ui, room, page, statements.size());
    Footer footer(ui, page.w, {{.id = "checkin.previous", .label = tr("Back"), .icon = "undo", .role = Role::dismiss}, {.id = "checkin.skip", .label = tr("Skip"), .role = role_of_answers(room), .right = true}},
                  say("{0} of {1} have answered", checkin.answered, checkin.present), p.ink_muted);
    const auto tapped = footer.draw_below(page);
    if (tapped == "checkin.previous")
        ui.emit(PreviousStatement{});
    if (tapped == "checkin.skip")
        ui.emit(GiveAnswer{Answer::skipped});

    const auto need = [&](Type type) { return ui.measured([&] { return draw_question(ui, room, {page.x, page.y, page.w, endless}, 0, type); }); };
    Type type = Type::title;
    for (const Type smaller : {Type::page_title, Type::heading, Type::overline, Type::body_strong})
        if (need(type) > page.h)
            type = smaller;
    flow(ui, "statement.scroll", page, p.ground, [&](Rect area, float spread) { return draw_question(ui, room, area, spread, type); });
}

namespace {

float draw_thank_you(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(spread / 2);
    const Type type = ui.text_width(Type::mark, tr("Thank you")) <= area.w ? Type::mark : Type::title;
    area.cut_top(ui.text(type, area, tr("Thank you"), p.on_primary, Align::centre));
    area.cut_top(ui.text(Type::lead, area, tr("Your answer is counted. Make room for the next."), p.on_primary_secondary, Align::centre) + ui.u(space::l));
    const auto shown = room.now.instant - room.state.screen_since;
    const double left = 1 - static_cast<double>(shown.count()) / static_cast<double>(thanks_shown_for.count());
    const float width = std::min(ui.u(500), area.w), thick = ui.u(space::s - 4);
    bar(ui, {area.middle_x() - width / 2, area.y, width, thick}, left, p.on_primary.faded(0.15f), p.on_primary_icon);
    return area.y + thick - top;
}

}  // namespace

void draw_thanks(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    ui.fill(ui.whole(), p.primary);
    Rect page = page_area(ui, space::margin);
    const char* undo = tr("Take my answer back");
    const float icon = ui.fonts().icon_pixels(IconSize::inline_), gap = ui.u(space::s), side = ui.u(space::l);
    const float words = std::min(ui.text_width(Type::label, undo), page.w - icon - gap - 2 * side), text = ui.text_height(Type::label, undo, words + 1);
    const Rect row = page.cut_bottom(std::max(ui.control_height(), text + 2 * gap));
    const float width = words + icon + gap + 2 * side;
    const Rect place{row.middle_x() - width / 2, row.y, width, row.h};
    if (ui.control("checkin.undo", undo, place, Role::undo))
        ui.emit(UndoAnswers{});
    if (ui.held("checkin.undo"))
        ui.fill(place, p.on_primary.faded(0.12f), place.h / 2);
    ui.icon(IconSize::inline_, place.x + side + icon / 2, place.middle_y(), "undo", p.on_primary_secondary);
    ui.text(Type::label, {place.x + side + icon + gap, place.middle_y() - text / 2, words + 1, text}, undo, p.on_primary_secondary);
    page.cut_bottom(ui.u(space::m));
    flow(ui, "thanks.scroll", page, p.primary, [&](Rect area, float spread) { return draw_thank_you(ui, room, area, spread); });
    if (!room.configuration.display.reduce_motion)
        ui.keep_moving();
}

}  // namespace kiosk
